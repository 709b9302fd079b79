package org.undercroft.desk;

import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// The rail's entries, from top to bottom, and who may open them. Everybody may look at a case; only the steps are kept to their roles.
enum Room {
    CASES("rail.cases", Material2AL.INBOX, Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR)),
    REVIEW("rail.review", Material2MZ.SEARCH, Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR)),
    REGISTER("rail.register", Material2MZ.MENU_BOOK, Set.of(Role.values())),
    CERTIFICATES("rail.certificates", Material2MZ.VERIFIED, Set.of(Role.REGISTRAR, Role.REVIEWER)),
    REPORTS("rail.reports", Material2AL.BAR_CHART, Set.of(Role.values())),
    OFFICE("rail.office", Material2AL.BUSINESS, Set.of(Role.ADMINISTRATOR));

    private final String key;
    private final Ikon icon;
    private final Set<Role> roles;

    Room(String key, Ikon icon, Set<Role> roles) {
        this.key = key;
        this.icon = icon;
        this.roles = roles;
    }

    String key() {
        return key;
    }

    Ikon icon() {
        return icon;
    }

    boolean opensTo(Officer officer) {
        return roles.stream().anyMatch(officer::is);
    }
}
