package org.undercroft.desk.cases;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Case;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;

/// The steps of a case. All of them are always there; one that is not open says why.
final class StepsPane extends VBox {
    private final Words words;
    private final CaseWork work;
    private final TextArea reasons = Controls.leftByTab(new TextArea());
    private final Button examine;
    private final Button approve;
    private final Button requisition;
    private final Button refuse;
    private final Button register;
    private final Button certify;
    private final Label whyExamine = why();
    private final Label whyDecide = why();
    private final Label whyRegister = why();
    private final Label whyCertify = why();

    /// @param decision whether only the decision is shown, as beside the findings
    /// @param certificate prints and opens the certificate of a registered case
    StepsPane(Words words, CaseWork work, boolean decision, java.util.function.Consumer<Case.Entered> certificate) {
        this.words = words;
        this.work = work;
        getStyleClass().add("steps");
        examine = Controls.button(words, "step.examine", Material2MZ.SEARCH, "Ctrl+E", () -> with(Case.Pending.class, work::examine));
        approve = Controls.button(words, "step.approve", Material2AL.CHECK, "Ctrl+Enter", () -> with(Case.Reviewable.class, one -> work.approve(one, said())));
        requisition = Controls.button(words, "step.requisition", Material2MZ.REPLY, "Ctrl+Q",
                () -> with(Case.Reviewable.class, one -> work.requisition(one, said())));
        refuse = Controls.button(words, "step.refuse", Material2AL.BLOCK, "Ctrl+D", () -> with(Case.Reviewable.class, one -> work.refuse(one, said())));
        register = Controls.button(words, "step.register", Material2MZ.MENU_BOOK, "Ctrl+R", () -> with(Case.Approved.class, work::register));
        certify = Controls.button(words, "step.certify", Material2MZ.VERIFIED, "Ctrl+P", () -> with(Case.Entered.class, certificate));
        approve.getStyleClass().add("success");
        refuse.getStyleClass().add("danger");
        for (Button wide : new Button[]{examine, register, certify}) {
            wide.setMaxWidth(Double.MAX_VALUE);
        }
        reasons.setId("reasons");
        reasons.setPrefRowCount(2);
        reasons.setWrapText(true);
        reasons.promptTextProperty().bind(words.of("step.reasons"));
        reasons.accessibleTextProperty().bind(words.of("step.reasons"));
        reasons.textProperty().addListener(_ -> show());
        HBox decisions = new HBox(6, approve, requisition, refuse);
        for (Button one : new Button[]{approve, requisition, refuse}) {
            HBox.setHgrow(one, Priority.ALWAYS);
            one.setMaxWidth(Double.MAX_VALUE);
            one.setMinWidth(USE_PREF_SIZE);
            one.setGraphicTextGap(3);
            one.getStyleClass().add("tight");
        }
        VBox decide = new VBox(4, reasons, decisions, whyDecide);
        if (decision) {
            getChildren().add(decide);
        } else {
            getChildren()
                    .addAll(
                            Controls.label(words, "step.title", "section-title"),
                            new VBox(2, examine, whyExamine),
                            decide,
                            new VBox(2, register, whyRegister),
                            new VBox(2, certify, whyCertify));
        }
        work.openProperty().addListener(_ -> {
            reasons.clear();
            show();
        });
        work.officerProperty().addListener(_ -> show());
        work.findings().addListener((ListChangeListener<FindingRow>) _ -> show());
        words.languageProperty().addListener(_ -> show());
        show();
    }

    private static Label why() {
        return Controls.prose("", "why");
    }

    private String said() {
        return reasons.getText().strip();
    }

    private void show() {
        Optional<Case> open = work.openProperty().get();
        setVisible(open.isPresent());
        setManaged(open.isPresent());
        say(examine, whyExamine, not(Lawful::whyNotExamine));
        Optional<Phrase> noDecision = not(Lawful::whyNotDecide);
        Optional<Phrase> noApproval = not((one, officer) -> Lawful.whyNotApprove(one, officer, work.findings().stream().filter(FindingRow::stands).count()));
        boolean silent = said().isEmpty();
        requisition.setDisable(noDecision.isPresent() || silent);
        refuse.setDisable(noDecision.isPresent() || silent);
        approve.setDisable(noApproval.isPresent() || silent);
        reasons.setDisable(noDecision.isPresent());
        Optional<Phrase> said = noDecision.or(() -> noApproval)
                .or(() -> silent && open.isPresent() ? Optional.of(Words.phrase("why.reasons")) : Optional.empty());
        tell(whyDecide, said);
        say(register, whyRegister, not(Lawful::whyNotRegister));
        say(certify, whyCertify, not(Lawful::whyNotCertify));
        String next = open.map(one -> switch (one.stage()) {
            case LODGED -> "step-examine";
            case APPROVED -> "step-register";
            case REGISTERED -> "step-certify";
            case EXAMINED, REVIEWED, ON_NOTICE, REQUISITIONED, SUSPENDED, REFUSED, WITHDRAWN, CERTIFIED, ARCHIVED -> "";
        }).orElse("");
        for (Button one : new Button[]{examine, register, certify}) {
            one.getStyleClass().remove("accent");
            if (next.equals(one.getId())) {
                one.getStyleClass().add("accent");
            }
        }
    }

    private Optional<Phrase> not(BiFunction<Case, Officer, Optional<Phrase>> rule) {
        Optional<Officer> officer = work.officerProperty().get();
        Optional<Case> open = work.openProperty().get();
        if (officer.isEmpty()) {
            return Optional.of(Words.phrase("why.nobody"));
        }
        return open.flatMap(one -> rule.apply(one, officer.get()));
    }

    private void say(Button button, Label label, Optional<Phrase> why) {
        button.setDisable(why.isPresent());
        tell(label, why);
    }

    private void tell(Label label, Optional<Phrase> why) {
        label.setText(why.map(words::say).orElse(""));
        label.setVisible(why.isPresent());
        label.setManaged(why.isPresent());
    }

    private <C> void with(Class<C> stage, java.util.function.Consumer<C> step) {
        work.openProperty().get().filter(stage::isInstance).map(stage::cast).ifPresent(step);
    }
}
