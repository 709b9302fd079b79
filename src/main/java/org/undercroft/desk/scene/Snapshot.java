package org.undercroft.desk.scene;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Words;

/// Puts a picture of the view into a file.
final class Snapshot {
    private final Jobs jobs;

    Snapshot(Jobs jobs) {
        this.jobs = jobs;
    }

    /// Asks where to.
    void save(Window over, WritableImage image) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        chooser.setInitialFileName("view.png");
        @Nullable
        File file = chooser.showSaveDialog(over);
        if (file != null) {
            jobs.run(Words.phrase("job.picture"), () -> {
                try {
                    return ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
                } catch (IOException trouble) {
                    throw new UncheckedIOException(trouble);
                }
            }, _ -> {});
        }
    }
}
