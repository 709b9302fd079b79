package org.undercroft.desk.cases;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Case;
import org.undercroft.casework.Opinion;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// What other bodies say about the open case (并联审批): all asked at once, each with its day and its answer.
final class OpinionsPane extends VBox {
    private static final int USUAL_DAYS = 14;

    private final Words words;
    private final CaseWork work;
    private final VBox list = new VBox(6);
    private final VBox form = new VBox();
    private final Button ask;
    private final Label why = Controls.prose("", "why");
    private List<Opinion> opinions = List.of();

    OpinionsPane(Words words, CaseWork work) {
        super(6);
        this.words = words;
        this.work = work;
        setId("opinions");
        getStyleClass().add("steps");
        ask = Controls.button(words, "opinion.ask", Material2MZ.SEND, "", this::ask);
        ask.setMaxWidth(Double.MAX_VALUE);
        ask.getStyleClass().add("tight");
        getChildren().addAll(Controls.label(words, "opinion.title", "section-title"), list, form, ask, why);
        work.openProperty().addListener((_, _, _) -> read());
        work.officerProperty().addListener((_, _, _) -> show());
        words.languageProperty().addListener((_, _, _) -> show());
        show();
    }

    private Optional<CaseNumber> open() {
        return work.openProperty().get().map(Case::number);
    }

    private LocalDate today() {
        return LocalDate.now(Days.ZONE);
    }

    private void read() {
        form.getChildren().clear();
        opinions = List.of();
        show();
        Optional<Officer> who = work.officerProperty().get();
        open().filter(_ -> who.isPresent()).ifPresent(number -> work.jobs().await(Words.phrase("job.opinions"),
                () -> work.office().opinions().of(number, who.get()), found -> {
                    if (open().equals(Optional.of(number))) {
                        opinions = found;
                        show();
                    }
                }));
    }

    private Optional<Phrase> whyNot() {
        boolean may = work.officerProperty().get().map(officer -> officer.is(Role.CLERK) || officer.is(Role.REVIEWER)).orElse(false);
        if (!may) {
            return Optional.of(Words.phrase("why.opinion.role"));
        }
        return work.openProperty().get().filter(Case.Open.class::isInstance).isPresent() ? Optional.empty() : Optional.of(Words.phrase("why.act.over"));
    }

    private void show() {
        setVisible(open().isPresent());
        setManaged(open().isPresent());
        Optional<Phrase> not = whyNot();
        list.getChildren().setAll(opinions.stream().map(one -> card(one, not)).toList());
        if (opinions.isEmpty()) {
            list.getChildren().add(Controls.prose(words.text("opinion.none"), "why"));
        }
        ask.setDisable(not.isPresent());
        why.setText(not.map(words::say).orElse(""));
        why.setVisible(not.isPresent());
        why.setManaged(not.isPresent());
    }

    private Node card(Opinion one, Optional<Phrase> not) {
        Label state = new Label(state(words, one, today()));
        state.getStyleClass().addAll("badge", style(one));
        Label body = Controls.prose(one.request().body(), "side-name");
        VBox card = new VBox(3, body, state,
                Controls.prose(words.text(one.request().required() ? "opinion.required" : "opinion.asked", words.say(one.request().kind()),
                        one.request().due().toString()), "small-muted"),
                Controls.prose(one.request().question(), "small"));
        card.getStyleClass().add("card");
        one.answer().filter(answer -> !answer.text().isBlank()).ifPresent(answer -> card.getChildren().add(Controls.prose("— " + answer.text(), "small")));
        if (one.answer().isEmpty()) {
            Button remind = Controls.button(words, "opinion.remind", Material2MZ.NOTIFICATIONS, "", () -> remind(one));
            remind.setId("opinion-remind-" + one.ordinal());
            Button record = Controls.button(words, "opinion.record", Material2AL.EDIT, "", () -> record(one));
            record.setId("opinion-record-" + one.ordinal());
            List.of(remind, record).forEach(button -> {
                button.getStyleClass().add("tight");
                button.setDisable(not.isPresent());
            });
            card.getChildren().add(new HBox(6, remind, record));
            if (one.reminders() > 0) {
                card.getChildren().add(Controls.prose(words.text("opinion.reminded", one.reminders(), one.reminded().map(Object::toString).orElse("")),
                        "small-muted"));
            }
        }
        return card;
    }

    static String state(Words words, Opinion one, LocalDate today) {
        return one.answer().map(answer -> words.text("opinion.answered", words.say(answer.outcome()), answer.answered().toString()))
                .orElseGet(() -> words.text(one.isOverdue(today) ? "opinion.overdue" : "opinion.waiting", one.request().due().toString()));
    }

    private String style(Opinion one) {
        if (one.answer().isEmpty()) {
            return one.isOverdue(today()) ? "stage-refused" : "stage-examined";
        }
        return switch (one.answer().get().outcome()) {
            case CONSENT, NOT_CONCERNED -> "stage-approved";
            case CONSENT_WITH_CONDITIONS -> "stage-requisitioned";
            case OBJECTION -> "stage-refused";
        };
    }

    // ---- asking

    /// Several at once: a body a line, all asked the same.
    private void ask() {
        TextArea bodies = area("opinion-bodies", "opinion.bodies");
        ComboBox<Opinion.Kind> kind = Controls.choice(words, "opinion.kind", words::say);
        kind.getItems().setAll(Opinion.Kind.values());
        kind.setValue(Opinion.Kind.PLANNING);
        TextArea question = area("opinion-question", "opinion.question");
        CheckBox required = new CheckBox(words.text("opinion.mustConsent"));
        required.setId("opinion-required");
        required.setSelected(true);
        required.setWrapText(true);
        DatePicker due = new DatePicker(today().plusDays(USUAL_DAYS));
        due.setId("opinion-due");
        Controls.day(due, words, "opinion.due");
        FindingForm filled = new FindingForm(words, "opinion.ask", List.of(bodies, kind, question, required, due),
                () -> bodies.getText().isBlank() || question.getText().isBlank() || due.getValue() == null
                        ? Optional.of(Words.phrase("opinion.lacking"))
                        : Optional.empty(),
                () -> {
                    List<Opinion.Request> requests = Arrays.stream(bodies.getText().split("\\R")).map(String::strip).filter(line -> !line.isEmpty())
                            .map(body -> new Opinion.Request(body, kind.getValue(), question.getText().strip(), required.isSelected(), due.getValue()))
                            .toList();
                    act((number, who) -> work.office().opinions().ask(number, requests, who));
                }, form.getChildren()::clear);
        bodies.textProperty().addListener((_, _, _) -> filled.check());
        question.textProperty().addListener((_, _, _) -> filled.check());
        due.valueProperty().addListener((_, _, _) -> filled.check());
        form.getChildren().setAll(filled);
        filled.begin();
    }

    private void remind(Opinion one) {
        act((number, who) -> work.office().opinions().remind(number, one.ordinal(), who));
    }

    private void record(Opinion one) {
        ComboBox<Opinion.Outcome> outcome = Controls.choice(words, "opinion.outcome", words::say);
        outcome.getItems().setAll(Opinion.Outcome.values());
        TextArea text = area("opinion-text", "opinion.text");
        DatePicker day = new DatePicker(today());
        day.setId("opinion-day");
        Controls.day(day, words, "opinion.day");
        TextField letter = new TextField();
        letter.setId("opinion-letter");
        letter.setPromptText(words.text("opinion.letter"));
        letter.setAccessibleText(words.text("opinion.letter"));
        HBox.setHgrow(letter, javafx.scene.layout.Priority.ALWAYS);
        Button choose = Controls.iconButton(words, "opinion.choose", Material2AL.ATTACH_FILE, "", () -> choose(letter));
        FindingForm filled = new FindingForm(words, "opinion.record", List.of(outcome, text, day, new HBox(4, letter, choose)),
                () -> outcome.getValue() == null || day.getValue() == null ? Optional.of(Words.phrase("opinion.noOutcome")) : Optional.empty(),
                () -> answer(one, outcome.getValue(), text.getText().strip(), day.getValue(), letter.getText().strip()), form.getChildren()::clear);
        outcome.valueProperty().addListener((_, _, _) -> filled.check());
        day.valueProperty().addListener((_, _, _) -> filled.check());
        form.getChildren().setAll(filled);
        filled.begin();
    }

    private void answer(Opinion one, Opinion.Outcome outcome, String text, LocalDate day, String letter) {
        act((number, who) -> {
            byte[] content = letter.isEmpty() ? new byte[0] : bytes(Path.of(letter));
            Optional<Deed> deed = letter.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Deed(Path.of(letter).getFileName() + "", Digest.of(content), Deed.DeedKind.OPERATOR_OPINION, day));
            work.office().opinions().answer(number, one.ordinal(), outcome, text, day, deed, content, who);
        });
    }

    private interface Act {
        void on(CaseNumber number, Officer who);
    }

    private void act(Act act) {
        open().ifPresent(number -> work.act(Words.phrase("job.opinions"), number, who -> act.on(number, who)));
    }

    private void choose(TextField letter) {
        File file = new FileChooser().showOpenDialog(getScene().getWindow());
        if (file != null) {
            letter.setText(file.toString());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private TextArea area(String id, String key) {
        TextArea text = Controls.leftByTab(new TextArea());
        text.setId(id);
        text.setPrefRowCount(2);
        text.setWrapText(true);
        text.promptTextProperty().bind(words.of(key));
        text.accessibleTextProperty().bind(words.of(key));
        return text;
    }
}
