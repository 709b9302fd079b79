package org.undercroft.desk;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// The rail's entries, from top to bottom, and who may open them. Everybody may look at a case; only the steps are kept to their roles.
enum Room {
    CASES("rail.cases", "1"),
    REVIEW("rail.review", "2"),
    REGISTER("rail.register", "3"),
    CERTIFICATES("rail.certificates", "4"),
    REPORTS("rail.reports", "5"),
    OFFICE("rail.office", "6"),
    VERIFY("rail.verify", "7");

    private final String key;
    private final String digit;

    Room(String key, String digit) {
        this.key = key;
        this.digit = digit;
    }

    String key() {
        return key;
    }

    /// With Ctrl the key that opens it.
    String digit() {
        return digit;
    }

    Ikon icon() {
        return switch (this) {
            case CASES -> Material2AL.INBOX;
            case REVIEW -> Material2MZ.SEARCH;
            case REGISTER -> Material2MZ.MENU_BOOK;
            case CERTIFICATES -> Material2MZ.VERIFIED;
            case REPORTS -> Material2AL.BAR_CHART;
            case OFFICE -> Material2AL.BUSINESS;
            case VERIFY -> Material2AL.FACT_CHECK;
        };
    }

    boolean opensTo(Officer officer) {
        return switch (this) {
            case CASES, REVIEW -> officer.is(Role.CLERK) || officer.is(Role.REVIEWER) || officer.is(Role.REGISTRAR);
            case REGISTER, REPORTS, VERIFY -> true;
            case CERTIFICATES -> officer.is(Role.REGISTRAR) || officer.is(Role.REVIEWER);
            // everybody who works here may read it; what the administrator alone changes says so
            case OFFICE -> officer.roles().stream().anyMatch(role -> role != Role.ENQUIRER);
        };
    }
}
