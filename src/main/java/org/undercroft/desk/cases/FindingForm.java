package org.undercroft.desk.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;

/// A few fields under the buttons that say what is done, and the two buttons that do it or leave it.
final class FindingForm extends VBox {
    private final Label problem = Controls.prose("", "problem");
    private final Words words;
    private final Supplier<Optional<Phrase>> lacking;
    private final Button submit;
    private final List<Node> fields;

    /// @param lacking what keeps it from being done as it is filled in
    /// @param leave puts the form away
    FindingForm(Words words, String title, List<Node> fields, Supplier<Optional<Phrase>> lacking, Runnable act, Runnable leave) {
        super(6);
        this.words = words;
        this.lacking = lacking;
        this.fields = List.copyOf(fields);
        getStyleClass().addAll("card", "finding-form");
        setId("finding-form");
        submit = Controls.button(words, "form.submit", Material2AL.CHECK, "Alt+Enter", () -> {
            act.run();
            leave.run();
        });
        submit.getStyleClass().addAll("accent", "tight");
        Button cancel = Controls.button(words, "form.cancel", Material2AL.CLOSE, "Esc", leave);
        cancel.getStyleClass().add("tight");
        getChildren().add(Controls.label(words, title, "side-name"));
        getChildren().addAll(fields);
        getChildren().addAll(problem, new HBox(6, submit, cancel));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        check();
    }

    /// Looks again at what is filled in.
    void check() {
        Optional<Phrase> why = lacking.get();
        submit.setDisable(why.isPresent());
        problem.setText(why.map(words::say).orElse(""));
        problem.setVisible(why.isPresent());
        problem.setManaged(why.isPresent());
    }

    void begin() {
        // only once it has its place can it be brought into sight
        Platform.runLater(() -> fields.stream().filter(field -> field instanceof Control && !(field instanceof Label)).findFirst()
                .ifPresent(Node::requestFocus));
    }
}
