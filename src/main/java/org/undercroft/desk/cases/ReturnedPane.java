package org.undercroft.desk.cases;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.Case;
import org.undercroft.casework.Requisition;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.office.Role;

/// What a case was sent back for, and the way to mend it; nothing for any other case.
final class ReturnedPane extends VBox {
    private final Words words;
    private final CaseWork work;
    private final Consumer<CaseNumber> mend;

    /// @param mend opens the form with everything in it
    ReturnedPane(Words words, CaseWork work, Consumer<CaseNumber> mend) {
        super(6);
        this.words = words;
        this.work = work;
        this.mend = mend;
        setId("returned");
        work.openProperty().addListener((_, _, _) -> show());
        work.officerProperty().addListener((_, _, _) -> show());
        words.languageProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        Optional<Case.Requisitioned> returned = work.openProperty().get().filter(Case.Requisitioned.class::isInstance).map(Case.Requisitioned.class::cast);
        setVisible(returned.isPresent());
        setManaged(returned.isPresent());
        returned.ifPresent(this::show);
    }

    private void show(Case.Requisitioned one) {
        getStyleClass().setAll("card");
        getChildren().add(Controls.prose(words.text("returned.title", one.requisition().dueBy().toString()), "section-title"));
        for (Requisition.Demand demand : one.requisition().demands()) {
            getChildren().add(Controls.prose(demand.in(words.language()), "problem"));
        }
        Button button = Controls.button(words, "returned.mend", Material2AL.EDIT, "Ctrl+M", () -> mend.accept(one.number()));
        button.setId("case-mend");
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        boolean may = work.officerProperty().get().filter(officer -> officer.is(Role.CLERK)).isPresent();
        button.setDisable(!may);
        Label why = Controls.prose(may ? "" : words.text("returned.role"), "why");
        why.setId("case-mend-why");
        why.setVisible(!may);
        why.setManaged(!may);
        getChildren().addAll(button, why);
    }
}
