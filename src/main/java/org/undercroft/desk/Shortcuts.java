package org.undercroft.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys that mean the same wherever one is in the window, the first that fits first.
final class Shortcuts {
    /// @param act tells whether the key was of use
    private record Shortcut(Predicate<KeyEvent> fits, Predicate<KeyEvent> act) {}

    private final List<Shortcut> all = new ArrayList<>();

    /// The system's own key for commands, and this one.
    Shortcuts command(KeyCode code, Runnable act) {
        KeyCombination keys = new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
        return on(keys::match, act);
    }

    Shortcuts on(Predicate<KeyEvent> fits, Runnable act) {
        return using(fits, _ -> {
            act.run();
            return true;
        });
    }

    /// @param act tells whether the key was of use; otherwise whoever has the focus gets it
    Shortcuts using(Predicate<KeyEvent> fits, Predicate<KeyEvent> act) {
        all.add(new Shortcut(fits, act));
        return this;
    }

    /// Uses the key up where it means something here.
    void use(KeyEvent event) {
        boolean used = all.stream().filter(one -> one.fits.test(event)).findFirst().map(one -> one.act.test(event)).orElse(false);
        if (used) {
            event.consume();
        }
    }

    /// A plain letter, which in a field of text is text.
    static Predicate<KeyEvent> letter(KeyCode code) {
        return event -> event.getCode() == code && !event.isShortcutDown() && !(event.getTarget() instanceof TextInputControl);
    }
}
