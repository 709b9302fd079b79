package org.undercroft.desk.intake;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// A field with its name above it, and below it what is wrong with what stands in it.
final class Field extends VBox {
    private final TextField input = new TextField();
    private final Label problem = Controls.prose("", "problem");

    Field(Words words, String key, Runnable typed) {
        super(2);
        Label name = Controls.label(words, key, "field-name");
        name.setLabelFor(input);
        input.setId(key.replace('.', '-'));
        input.accessibleTextProperty().bind(words.of(key));
        Controls.tip(input, words, key, "");
        input.setPrefWidth(90);
        input.getStyleClass().add("small-field");
        input.textProperty().addListener(_ -> typed.run());
        getChildren().addAll(name, input, problem);
        tell("");
    }

    TextField input() {
        return input;
    }

    void show(String text, String wrong) {
        if (!input.getText().equals(text)) {
            input.setText(text);
        }
        tell(wrong);
    }

    void tell(String wrong) {
        problem.setText(wrong);
        problem.setVisible(!wrong.isEmpty());
        problem.setManaged(!wrong.isEmpty());
    }
}
