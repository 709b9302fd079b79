package org.undercroft.desk.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.undercroft.casework.Case;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// Handing out, sending back, stopping, taking back, and papers of the open case. All acts are always there; one that is not open says why.
final class ActsPane extends VBox {
    private final Words words;
    private final CaseWork work;
    private final Consumer<PrintedPaper> printed;
    private final VBox form = new VBox();

    ActsPane(Words words, CaseWork work, Consumer<PrintedPaper> printed) {
        super(4);
        this.words = words;
        this.work = work;
        this.printed = printed;
        getStyleClass().add("steps");
        setId("acts");
        work.openProperty().addListener((_, _, _) -> show());
        work.officerProperty().addListener((_, _, _) -> show());
        words.languageProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        form.getChildren().clear();
        Optional<Case> open = work.openProperty().get();
        Optional<Officer> officer = work.officerProperty().get();
        if (open.isEmpty() || officer.isEmpty()) {
            return;
        }
        getChildren().add(Controls.label(words, "act.title", "section-title"));
        Label with = Controls.prose(work.holder().map(name -> words.text("act.with", work.officerNamed(name))).orElseGet(() -> words.text("act.withNobody")),
                "small");
        with.setId("act-with");
        getChildren().addAll(with, form);
        for (CaseAct act : CaseAct.values()) {
            getChildren().add(line(act, open.get(), officer.get()));
        }
    }

    private Node line(CaseAct act, Case one, Officer officer) {
        Button button = Controls.button(words, act.key(), act.icon(), "", () -> begin(act, one));
        button.setId("act-" + act.name());
        button.getStyleClass().add("tight");
        button.setMaxWidth(Double.MAX_VALUE);
        Optional<Phrase> why = act.whyNot(one, work.holder(), officer);
        button.setDisable(why.isPresent());
        Label said = Controls.prose(why.map(words::say).orElse(""), "why");
        said.setId("act-why-" + act.name());
        said.setMinWidth(0);
        said.setVisible(why.isPresent());
        said.setManaged(why.isPresent());
        return new VBox(1, button, said);
    }

    private void begin(CaseAct act, Case one) {
        if (!act.reasoned()) {
            print(act, one);
            return;
        }
        TextArea reason = Controls.leftByTab(new TextArea());
        reason.setId("act-reason");
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        reason.promptTextProperty().bind(words.of("act.reason"));
        reason.accessibleTextProperty().bind(words.of("act.reason"));
        ComboBox<Officer> to = Controls.choice(words, "act.to", Officer::displayName);
        to.getItems().setAll(work.officers().stream().filter(each -> each.is(Role.CLERK) || each.is(Role.REVIEWER) || each.is(Role.REGISTRAR)).toList());
        List<Node> fields = act == CaseAct.ASSIGN ? List.of(to, reason) : List.of(reason);
        FindingForm filled = new FindingForm(words, act.key(), fields, () -> lacking(act, reason, to),
                () -> act(act, one, reason.getText().strip(), to.getValue()),
                form.getChildren()::clear);
        reason.textProperty().addListener((_, _, _) -> filled.check());
        to.valueProperty().addListener((_, _, _) -> filled.check());
        form.getChildren().setAll(filled);
        filled.begin();
    }

    private static Optional<Phrase> lacking(CaseAct act, TextArea reason, ComboBox<Officer> to) {
        if (act == CaseAct.ASSIGN && to.getValue() == null) {
            return Optional.of(Words.phrase("act.noOfficer"));
        }
        return reason.getText().isBlank() ? Optional.of(Words.phrase("act.noReason")) : Optional.empty();
    }

    private void act(CaseAct act, Case one, String reason, Officer to) {
        CaseNumber number = one.number();
        work.act(Words.phrase(act.key()), number, who -> {
            switch (act) {
                case ASSIGN -> work.office().queue().assign(number, to, who, reason);
                case TAKE_OVER -> work.office().queue().takeOver(number, who, reason);
                case GIVE_BACK -> work.office().queue().giveBack(number, who, reason);
                case SEND_BACK -> work.office().requisition((Case.Pending) one, who, reason);
                case SUSPEND -> work.office().caseDesk().suspend((Case.Pending) one, who, reason);
                case RESUME -> work.office().caseDesk().resume((Case.Suspended) one, who, reason);
                case WITHDRAW -> work.office().caseDesk().withdraw((Case.Open) one, who, reason);
                case RECEIPT, SLIP, REPORT, NOTICE, PROOF -> throw new IllegalArgumentException("%s is printed".formatted(act));
            }
        });
    }

    private void print(CaseAct act, Case one) {
        CaseNumber number = one.number();
        Officer who = work.signedIn();
        work.print(signers -> switch (act) {
            case RECEIPT -> work.office().papers().receipt(number, work.office().queue().deadline(number, who).due(), who, signers);
            case SLIP -> work.office().papers().returnSlip(number, who, signers);
            case REPORT -> work.office().papers().report(number, who, signers);
            case NOTICE -> work.office().papers().refusal(number, who, signers);
            case PROOF -> work.office().papers().proof(((Case.Entered) one).registration().number(), who, signers);
            case ASSIGN, TAKE_OVER, GIVE_BACK, SEND_BACK, SUSPEND, RESUME, WITHDRAW -> throw new IllegalArgumentException("%s is no paper".formatted(act));
        }, printed);
    }
}
