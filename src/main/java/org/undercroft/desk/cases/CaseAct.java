package org.undercroft.desk.cases;

import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Case;
import org.undercroft.casework.PaperDesk;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// What can be done with a case beside examining and deciding it. Each says why it is not open; the office itself decides.
enum CaseAct {
    ASSIGN,
    TAKE_OVER,
    GIVE_BACK,
    SEND_BACK,
    SUSPEND,
    RESUME,
    WITHDRAW,
    RECEIPT,
    SLIP,
    REPORT,
    /// The notice of refusal, with its exhibit.
    NOTICE,
    /// The proof of registration of what is no ownership.
    PROOF;

    Ikon icon() {
        return switch (this) {
            case ASSIGN -> Material2MZ.PERSON_ADD;
            case TAKE_OVER -> Material2MZ.PAN_TOOL;
            case GIVE_BACK -> Material2MZ.UNDO;
            case SEND_BACK -> Material2MZ.REPLY;
            case SUSPEND -> Material2MZ.PAUSE;
            case RESUME -> Material2MZ.PLAY_ARROW;
            case WITHDRAW -> Material2AL.CANCEL;
            case RECEIPT, SLIP, REPORT, NOTICE, PROOF -> Material2MZ.PRINT;
        };
    }

    private Set<Role> roles() {
        return switch (this) {
            case ASSIGN -> Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR, Role.ADMINISTRATOR);
            case TAKE_OVER, GIVE_BACK, RECEIPT, SLIP, REPORT -> Set.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR);
            case SEND_BACK -> Set.of(Role.CLERK, Role.REVIEWER);
            case SUSPEND, RESUME, NOTICE -> Set.of(Role.REVIEWER, Role.REGISTRAR);
            case PROOF -> Set.of(Role.REGISTRAR);
            case WITHDRAW -> Set.of(Role.CLERK);
        };
    }

    /// Whether it needs a reason.
    boolean reasoned() {
        return switch (this) {
            case ASSIGN, TAKE_OVER, GIVE_BACK, SEND_BACK, SUSPEND, RESUME, WITHDRAW -> true;
            case RECEIPT, SLIP, REPORT, NOTICE, PROOF -> false;
        };
    }

    String key() {
        return "act." + name();
    }

    /// @param holder who has the case on his desk
    Optional<Phrase> whyNot(Case one, Optional<String> holder, Officer officer) {
        if (roles().stream().noneMatch(officer::is)) {
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
            case NOTICE -> one instanceof Case.Refused ? Optional.empty() : why("why.act.notRefused");
            case PROOF -> one instanceof Case.Entered entered && PaperDesk.proves(entered.registration()) ? Optional.empty() : why("why.act.nothingToProve");
        };
    }

    private static Optional<Phrase> why(String key) {
        return Optional.of(Words.phrase(key));
    }
}
