package org.undercroft.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.undercroft.desk.FirstPicture;

/// What any JavaFX program takes to start on this machine: a window as large as the desk's with nothing in it. Notes in a file the moment at which it was
/// drawn, and closes.
final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1440, 880));
            stage.show();
            FirstPicture.then(() -> {
                note(file);
                Platform.exit();
            });
        });
    }

    private static void note(Path file) {
        try {
            Files.writeString(file, "usable " + System.currentTimeMillis());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
