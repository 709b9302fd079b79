package org.undercroft.desk.words;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Labels and buttons that speak the officer's language and name their key. Everywhere the word `scene.fit` has a sentence `tip.scene.fit` beside it.
public final class Controls {
    private static final String COMMAND = "undercroft.command";

    private Controls() {}

    /// What a control is called and by which key it is reached.
    ///
    /// @param key of the word, `shortcut` as the tooltip shows it, empty where there is none
    public record Command(String key, String shortcut) {}

    /// The command a button stands for, so that it can be found by name.
    public static Optional<Command> commandOf(ButtonBase button) {
        return Optional.ofNullable((Command) button.getProperties().get(COMMAND));
    }

    /// A button with a word; its tooltip says what it does and by which key.
    public static Button button(Words words, String key, Ikon icon, String shortcut, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(words.of(key));
        return set(button, words, key, shortcut, action);
    }

    /// A button with a picture only, for places where many stand together.
    public static Button iconButton(Words words, String key, Ikon icon, String shortcut, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.accessibleTextProperty().bind(words.of(key));
        return set(button, words, key, shortcut, action);
    }

    public static ToggleButton iconToggle(Words words, String key, Ikon icon, String shortcut) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.accessibleTextProperty().bind(words.of(key));
        button.setId(key.replace('.', '-'));
        tip(button, words, key, shortcut);
        return button;
    }

    public static Label label(Words words, String key, String... styles) {
        Label label = new Label();
        label.textProperty().bind(words.of(key));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A sentence that may need more than one line.
    public static Label prose(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A choice among constants or things, said in the officer's language; its prompt is the word `key`.
    public static <T> ComboBox<T> choice(Words words, String key, Function<T, String> said) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(key.replace('.', '-'));
        box.setMaxWidth(Double.MAX_VALUE);
        box.promptTextProperty().bind(words.of(key));
        box.accessibleTextProperty().bind(words.of(key));
        box.setCellFactory(_ -> cell(said, ""));
        box.buttonCellProperty().bind(Bindings.createObjectBinding(() -> cell(said, words.text(key)), words.languageProperty()));
        return box;
    }

    /// @param nothing what is said while nothing is chosen
    private static <T> ListCell<T> cell(Function<T, String> said, String nothing) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T one, boolean none) {
                super.updateItem(one, none);
                setText(none || one == null ? nothing : said.apply(one));
            }
        };
    }

    /// A day is written as in every paper of the office, `2026-11-22`, whatever the computer's habits.
    /// Tab leads on out of it, as out of every other field; Ctrl+Tab writes one.
    public static TextArea leftByTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.fireEvent(new KeyEvent(event.getSource(), event.getTarget(), KeyEvent.KEY_PRESSED, event.getCharacter(), event.getText(),
                        KeyCode.TAB, event.isShiftDown(), true, false, false));
            }
        });
        return area;
    }

    public static void day(DatePicker picker, Words words, String key) {
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.accessibleTextProperty().bind(words.of(key));
        picker.promptTextProperty().bind(words.of(key));
        picker.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
    }

    /// What the thing does, and its key in brackets.
    public static void tip(Control control, Words words, String key, String shortcut) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(340);
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> shortcut.isEmpty() ? words.text("tip." + key) : words.text("tip." + key) + "  [" + shortcut + "]",
                        words.languageProperty()));
        control.setTooltip(tooltip);
        control.getProperties().put(COMMAND, new Command(key, shortcut));
    }

    private static <B extends ButtonBase> B set(B button, Words words, String key, String shortcut, Runnable action) {
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        tip(button, words, key, shortcut);
        return button;
    }
}
