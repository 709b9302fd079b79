package org.undercroft.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.desk.scene.SceneView;

/// Looks at what is on the screen.
final class Pictures {
    static final Path FOLDER = Path.of(System.getProperty("undercroft.home", ""), "target", "screens").toAbsolutePath();

    private Pictures() {}

    static void save(Scene scene, String name) {
        WritableImage image = onScreenThread(() -> scene.snapshot(null));
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// Pure red pixels of the 3D picture inside the box where the shared room must be.
    static int redInside(SceneView scene) {
        return onScreenThread(() -> {
            Bounds box = scene.overlapOnScreen().orElseThrow();
            WritableImage image = scene.snapshotOfGround();
            int red = 0;
            for (int x = (int) Math.max(0, box.getMinX()); x < Math.min(image.getWidth(), box.getMaxX()); x++) {
                for (int y = (int) Math.max(0, box.getMinY()); y < Math.min(image.getHeight(), box.getMaxY()); y++) {
                    Color colour = image.getPixelReader().getColor(x, y);
                    if (colour.getRed() > 0.7 && colour.getGreen() < 0.15 && colour.getBlue() < 0.15) {
                        red++;
                    }
                }
            }
            return red;
        });
    }

    static <T> T onScreenThread(Callable<T> look) {
        try {
            return WaitForAsyncUtils.asyncFx(look).get(30, TimeUnit.SECONDS);
        } catch (Exception trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
