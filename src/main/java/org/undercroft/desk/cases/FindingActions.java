package org.undercroft.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.LastingFinding;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;

/// What can be done to the open finding. Everything is always there; what is not open says why. What needs words opens a form below.
final class FindingActions extends VBox {
    /// With Alt, the key of each button.
    static final Map<KeyCode, String> KEYS = Map.ofEntries(Map.entry(KeyCode.U, "finding-takeUp"), Map.entry(KeyCode.S, "finding-settle"),
            Map.entry(KeyCode.G, "finding-ground"), Map.entry(KeyCode.W, "finding-sign"), Map.entry(KeyCode.B, "finding-turnDown"),
            Map.entry(KeyCode.O, "finding-reopen"), Map.entry(KeyCode.C, "finding-comment"), Map.entry(KeyCode.A, "finding-assign"),
            Map.entry(KeyCode.ENTER, "form-submit"), Map.entry(KeyCode.D, "finding-paint"), Map.entry(KeyCode.X, "topics-export"),
            Map.entry(KeyCode.I, "topics-import"), Map.entry(KeyCode.E, "findings-save"));

    private final Words words;
    private final CaseWork work;
    private final FlowPane buttons = new FlowPane(6, 6);
    private final Label why = Controls.prose("", "why");
    private final Button takeUp;
    private final Button settle;
    private final Button ground;
    private final Button sign;
    private final Button turnDown;
    private final Button reopen;
    private final Button comment;
    private final Button assign;
    private Optional<FindingForm> form = Optional.empty();

    FindingActions(Words words, CaseWork work, FindingWork hands) {
        super(6);
        this.words = words;
        this.work = work;
        setId("finding-actions");
        takeUp = button("finding.takeUp", Material2MZ.PAN_TOOL, "Alt+U", hands::takeUp);
        settle = button("finding.settle", Material2AL.CHECK, "Alt+S", () -> open(() -> FindingForms.settle(words, hands, this::put)));
        ground = button("finding.ground", Material2AL.BLOCK, "Alt+G", () -> open(() -> FindingForms.ground(words, hands, this::put)));
        sign = button("finding.sign", Material2AL.CREATE, "Alt+W", () -> open(() -> FindingForms.sign(words, work, hands, this::put)));
        turnDown = button("finding.turnDown", Material2MZ.REPLY, "Alt+B",
                () -> open(() -> FindingForms.reason(words, "finding.turnDown", hands::turnDown, this::put)));
        reopen = button("finding.reopen", Material2AL.LOCK_OPEN, "Alt+O",
                () -> open(() -> FindingForms.reason(words, "finding.reopen", hands::reopen, this::put)));
        comment = button("finding.comment", Material2AL.COMMENT, "Alt+C",
                () -> open(() -> FindingForms.reason(words, "finding.comment", hands::comment, this::put)));
        assign = button("finding.assign", Material2AL.ASSIGNMENT_IND, "Alt+A", () -> open(() -> FindingForms.assign(words, work, hands, this::put)));
        buttons.getChildren().addAll(takeUp, settle, ground, sign, turnDown, reopen, comment, assign);
        buttons.setPrefWrapLength(260);
        why.setId("finding-why");
        work.officerProperty().addListener(_ -> show());
        work.chosenFinding().addListener((_, before, now) -> {
            boolean same = before.flatMap(old -> now.map(old::isSameAs)).orElse(false) && before.equals(now);
            if (!same) {
                put();
            }
        });
        words.languageProperty().addListener(_ -> put());
    }

    private Button button(String key, Ikon icon, String shortcut, Runnable action) {
        Button button = Controls.button(words, key, icon, shortcut, action);
        button.getStyleClass().add("tight");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void open(Supplier<FindingForm> made) {
        form = Optional.of(made.get());
        show();
        form.get().begin();
    }

    /// Puts the form away.
    private void put() {
        form = Optional.empty();
        show();
    }

    void show() {
        getChildren().setAll(buttons, why);
        Optional<LastingFinding> finding = work.chosenFinding().get().flatMap(FindingRow::lasting);
        Optional<Officer> officer = work.officerProperty().get();
        if (finding.isEmpty() || officer.isEmpty()) {
            tell(Optional.of(Words.phrase(officer.isEmpty() ? "why.nobody" : "why.finding.uncounted")));
            buttons.getChildren().forEach(one -> one.setDisable(true));
            return;
        }
        LastingFinding one = finding.get();
        Officer who = officer.get();
        Optional<Phrase> noSettling = FindingLaw.whyNotSettle(one, who);
        Optional<Phrase> noGround = FindingLaw.whyNotGround(one, who);
        Optional<Phrase> noSign = FindingLaw.whyNotSign(one);
        Optional<Phrase> noTurningDown = FindingLaw.whyNotTurnDown(one, who);
        Optional<Phrase> noReopening = FindingLaw.whyNotReopen(one, who);
        offer(takeUp, FindingLaw.whyNotTakeUp(one, who));
        offer(settle, noSettling);
        offer(ground, noGround);
        offer(sign, noSign);
        offer(turnDown, noTurningDown);
        offer(reopen, noReopening);
        comment.setDisable(false);
        assign.setDisable(false);
        tell(switch (one.state()) {
            case OPEN, UNDER_REVIEW -> Stream.of(noSettling, noGround).flatMap(Optional::stream).findFirst();
            case PROPOSED -> Stream.of(noSign, noTurningDown).flatMap(Optional::stream).findFirst().or(() -> Optional.of(Words.phrase("why.finding.second")));
            case SETTLED, GROUND_FOR_REFUSAL -> noReopening;
        });
        // one thing at a time: what is filled in takes the place of what could be done
        form.ifPresent(getChildren()::setAll);
    }

    private void offer(Button button, Optional<Phrase> not) {
        button.setDisable(not.isPresent());
        button.accessibleHelpProperty().set(not.map(words::say).orElse(""));
    }

    private void tell(Optional<Phrase> said) {
        why.setText(said.map(words::say).orElse(""));
        why.setVisible(said.isPresent());
        why.setManaged(said.isPresent());
    }

    /// In the order they are come by with the tabulator.
    List<Button> all() {
        return List.of(takeUp, settle, ground, sign, turnDown, reopen, comment, assign);
    }
}
