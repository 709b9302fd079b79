package org.undercroft.desk;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;

/// One plain sentence about what happened, until the officer puts it away or the next one comes.
final class MessageBar extends HBox {
    private final Words words;
    private final FontIcon icon = new FontIcon(Material2AL.INFO);
    private final Label text = new Label();
    private Phrase phrase = Words.phrase("status.ready");

    MessageBar(Words words) {
        this.words = words;
        setId("message");
        getStyleClass().add("message-bar");
        text.setId("message-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(icon, text, Controls.iconButton(words, "message.close", Material2AL.CLOSE, "Esc", this::putAway));
        words.languageProperty().addListener(_ -> text.setText(words.say(phrase)));
        putAway();
    }

    void tell(Phrase said) {
        show(said, Material2AL.CHECK_CIRCLE, "good");
    }

    void warn(Phrase said) {
        show(said, Material2AL.ERROR, "bad");
    }

    void putAway() {
        setVisible(false);
        setManaged(false);
    }

    private void show(Phrase said, Material2AL picture, String style) {
        phrase = said;
        icon.setIconCode(picture);
        text.setText(words.say(said));
        getStyleClass().removeAll("good", "bad");
        getStyleClass().add(style);
        setVisible(true);
        setManaged(true);
    }
}
