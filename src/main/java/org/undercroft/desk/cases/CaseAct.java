package org.undercroft.desk.cases;

import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Case;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// What can be done with a case beside examining and deciding it. Each says why it is not open; the office itself decides.
enum CaseAct {
    ASSIGN(Material2MZ.PERSON_ADD, Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR, Role.ADMINISTRATOR), true),
    TAKE_OVER(Material2MZ.PAN_TOOL, Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR), true),
    GIVE_BACK(Material2MZ.UNDO, Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR), true),
    SEND_BACK(Material2MZ.REPLY, Set.of(Role.CLERK, Role.REVIEWER), true),
    SUSPEND(Material2MZ.PAUSE, Set.of(Role.REVIEWER, Role.REGISTRAR), true),
    RESUME(Material2MZ.PLAY_ARROW, Set.of(Role.REVIEWER, Role.REGISTRAR), true),
    WITHDRAW(Material2AL.CANCEL, Set.of(Role.CLERK), true),
    RECEIPT(Material2MZ.PRINT, Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR), false),
    SLIP(Material2MZ.PRINT, Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR), false),
    REPORT(Material2MZ.PRINT, Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR), false);

    private final Ikon icon;
    private final Set<Role> roles;
    private final boolean reasoned;

    CaseAct(Ikon icon, Set<Role> roles, boolean reasoned) {
        this.icon = icon;
        this.roles = roles;
        this.reasoned = reasoned;
    }

    Ikon icon() {
        return icon;
    }

    /// Whether it needs a reason.
    boolean reasoned() {
        return reasoned;
    }

    String key() {
        return "act." + name();
    }

    /// @param holder who has the case on his desk
    Optional<Phrase> whyNot(Case one, Optional<String> holder, Officer officer) {
        if (roles.stream().noneMatch(officer::is)) {
            return why("why.act.role." + name());
        }
        boolean his = holder.isEmpty() || holder.equals(Optional.of(officer.name())) || officer.is(Role.REVIEWER) || officer.is(Role.ADMINISTRATOR);
        boolean open = one instanceof Case.Open;
        return switch (this) {
            case ASSIGN -> open ? his ? Optional.empty() : why("why.act.notHis") : why("why.act.over");
            case TAKE_OVER -> open ? holder.equals(Optional.of(officer.name())) ? why("why.act.hasIt") : Optional.empty() : why("why.act.over");
            case GIVE_BACK -> open ? holder.isEmpty() ? why("why.act.nobodyHasIt") : his ? Optional.empty() : why("why.act.notHis") : why("why.act.over");
            case SEND_BACK -> one instanceof Case.Lodged ? Optional.empty() : why("why.act.notLodged");
            case SUSPEND -> one instanceof Case.Pending ? Optional.empty() : why("why.act.notPending");
            case RESUME -> one instanceof Case.Suspended ? Optional.empty() : why("why.act.notSuspended");
            case WITHDRAW -> open ? Optional.empty() : why("why.act.over");
            case RECEIPT -> Optional.empty();
            case SLIP -> one instanceof Case.Requisitioned ? Optional.empty() : why("why.act.notSentBack");
            case REPORT -> one.lastExamination().isPresent() ? Optional.empty() : why("why.act.notExamined");
        };
    }

    private static Optional<Phrase> why(String key) {
        return Optional.of(Words.phrase(key));
    }
}
