package org.undercroft.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.certificate.CheckLine;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;

/// What came of checking a paper: one sentence, and below it every check with a sign, a word and its reason. Each line can be reached by the tabulator.
final class VerifyOutcome extends VBox {
    /// @param name of the file, `result` and `sentence` of the paper itself
    /// @param checks what was checked about it, `standing` what the book says of it
    record Answer(String name, CheckLine.Result result, Phrase sentence, List<CheckLine> checks, List<CheckLine> standing) {
        Answer {
            checks = List.copyOf(checks);
            standing = List.copyOf(standing);
        }

        /// A genuine paper that the book has overtaken is not good either.
        private Optional<CheckLine> overtaken() {
            return standing.stream().filter(line -> line.result() == CheckLine.Result.BAD).findFirst();
        }
    }

    private final Words words;
    private Optional<Answer> shown = Optional.empty();
    private Phrase waiting = Words.phrase("verify.empty");

    VerifyOutcome(Words words) {
        super(10);
        this.words = words;
        setId("verify-outcome");
        words.languageProperty().addListener(_ -> fill());
        fill();
    }

    void show(Answer answer) {
        shown = Optional.of(answer);
        fill();
        getChildren().getFirst().requestFocus();
    }

    /// Nothing can be said yet.
    ///
    /// @param why what is still wanted
    void wait(Phrase why) {
        shown = Optional.empty();
        waiting = why;
        fill();
    }

    private void fill() {
        getChildren().setAll(shown.map(this::said).orElseGet(() -> List.of(Controls.prose(words.say(waiting), "empty-hint"))));
    }

    private List<Node> said(Answer answer) {
        Optional<CheckLine> overtaken = answer.overtaken();
        CheckLine.Result result = overtaken.isPresent() ? CheckLine.Result.BAD : answer.result();
        Phrase sentence = overtaken.map(CheckLine::phrase).orElse(answer.sentence());
        Label headline = Controls.prose(words.say(sentence), "finding-sentence", "section-title");
        headline.setId("verify-headline");
        Label name = Controls.prose(answer.name(), "muted");
        VBox text = new VBox(2, Controls.label(words, "verify.result." + result.name(), "page-title"), headline, name);
        HBox head = row(result, "verdict-icon-large", text, words.text("verify.result." + result.name()) + " " + words.say(sentence));
        head.getStyleClass().add("card");
        return Stream.concat(Stream.of(head), Stream.concat(answer.checks().stream(), answer.standing().stream()).map(this::line)).toList();
    }

    private Node line(CheckLine line) {
        Label what = new Label(words.say(line.topic()) + " · " + words.say(line.result()));
        what.getStyleClass().add("fact-name");
        Label why = Controls.prose(words.say(line.phrase()), "fact-value");
        HBox row = row(line.result(), "verdict-icon", new VBox(1, what, why), what.getText() + ": " + why.getText());
        row.getStyleClass().add("verify-line");
        return row;
    }

    /// The sign differs in shape, the word stands beside it: colour is the third to say it.
    private static HBox row(CheckLine.Result result, String size, VBox text, String spoken) {
        FontIcon icon = new FontIcon(switch (result) {
            case GOOD -> Material2AL.CHECK_CIRCLE;
            case BAD -> Material2AL.CANCEL;
            case OPEN -> Material2AL.HELP_OUTLINE;
        });
        icon.getStyleClass().addAll(size, switch (result) {
            case GOOD -> "verdict-allowed";
            case BAD -> "verdict-conflict";
            case OPEN -> "verdict-clearance";
        });
        HBox row = new HBox(10, icon, text);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(spoken);
        return row;
    }
}
