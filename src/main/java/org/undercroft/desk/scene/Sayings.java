package org.undercroft.desk.scene;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.undercroft.desk.words.Words;

/// What the view says in words: beside the picture, what the tool in hand asks for and finds; in its place, why there is none.
final class Sayings {
    private final Words words;
    private final Label hint = new Label();
    private final Label said = new Label();

    Sayings(Words words) {
        this.words = words;
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(320);
        hint.setMouseTransparent(true);
        said.setId("scene-said");
        said.getStyleClass().add("view-said");
        said.setMouseTransparent(true);
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.accessibleTextProperty().bind(said.textProperty());
    }

    Label hint() {
        return hint;
    }

    Label said() {
        return said;
    }

    void tell(String sentence) {
        said.setText(sentence);
    }

    /// @param apart whether the stack is drawn apart, so that no height in the picture is a true one
    void speak(String measured, Tool tool, boolean apart) {
        tell(!measured.isEmpty() ? measured : tool != Tool.CHOOSE ? words.text("tool." + tool.name()) : apart ? words.text("scene.apart") : "");
    }

    /// @param key of what stands in the place of a picture; empty where there is one
    void instead(String key) {
        hint.setText(key.isEmpty() ? "" : words.text(key));
    }
}
