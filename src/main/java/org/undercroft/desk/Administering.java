package org.undercroft.desk;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// The administrator's hand on the office: each act is done elsewhere, told when it is done, and refused by the office itself for anybody else.
record Administering(Words words, CaseWork work, Jobs jobs, Consumer<Phrase> teller) {
    boolean may() {
        return work.officerProperty().get().map(officer -> officer.is(Role.ADMINISTRATOR)).orElse(false);
    }

    /// @throws IllegalStateException when nobody sits here
    Officer who() {
        return work.officerProperty().get().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    RegistryOffice office() {
        return work.office();
    }

    interface Act {
        void by(Officer administrator);
    }

    /// @param done what is told afterwards, `after` what is shown anew
    void act(Act act, Phrase done, Runnable after) {
        Officer administrator = who();
        jobs.await(Words.phrase("job.office"), () -> {
            act.by(administrator);
            return done;
        }, told -> {
            teller.accept(told);
            after.run();
        });
    }

    /// Shuts what only the administrator may do.
    void guard(Node... nodes) {
        for (Node node : nodes) {
            node.setDisable(!may());
        }
    }

    /// Why it is shut; empty for who may do it.
    Label why() {
        Label why = Controls.prose(may() ? "" : words.text("office.notHis"), "why");
        why.setManaged(!may());
        why.setVisible(!may());
        return why;
    }
}
