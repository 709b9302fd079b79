package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// Watches the window of a test: waits until something shows, and takes its picture when nothing moves any more. In every picture all that takes keys must
/// have a name for who hears it.
record Lookout(Stage stage, Desk desk) {
    private static final long PATIENCE = 30;

    void until(Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            Pictures.save(stage.getScene(), "late");
            throw late;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Whether no job is under way.
    boolean quiet() {
        return Pictures.onScreenThread(() -> desk.jobs().running().isEmpty());
    }

    void picture(String name) throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        until(this::quiet);
        Pictures.onScreenThread(() -> {
            desk.scene().arrive();
            return true;
        });
        until(() -> Pictures.onScreenThread(desk.scene()::settled));
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), name);
        assertThat(nameless()).as("what takes keys in the picture " + name + " and has no name for who hears it").isEmpty();
    }

    private List<String> nameless() {
        return Pictures.onScreenThread(() -> Round.nodes(stage.getScene().getRoot()).filter(Lookout::isNameless).map(Object::toString).toList());
    }

    private static boolean isNameless(Node node) {
        boolean said = node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
        return !said && !(node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank());
    }
}
