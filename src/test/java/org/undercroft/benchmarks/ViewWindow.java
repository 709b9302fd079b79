package org.undercroft.benchmarks;

import atlantafx.base.theme.PrimerLight;
import com.sun.management.OperatingSystemMXBean;
import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.scene.SceneView;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.words.Words;

/// A window with the view of the ground, and somebody who watches the screen. Every picture carries its number as a row of black and white squares beside
/// the view; what counts is which numbers were seen on the screen, not which were asked for.
final class ViewWindow {
    static final int WIDTH = 1200;
    static final int HEIGHT = 760;
    private static final int SQUARE = 8;
    private static final int BITS = 14;
    private static final double SECONDS = 6;
    /// Seconds before it counts: until then the compiler of the virtual machine takes a good part of the processor.
    private static final double WARMING = 4;
    private static final int PARTS_ACROSS = 40;
    private static final int PARTS_DOWN = 24;
    private static final Path FOLDER = Path.of(System.getProperty("undercroft.home", ""), "target", "bench");

    /// @param blank parts of a picture taken from the screen amid the movement that show nothing where something is when the view rests, or the other way
    /// about; `parts` how many were compared
    record Figures(double perSecond, double longestMilliseconds, double processorMilliseconds, int blank, int parts) {}

    private final Selection selection = new Selection();
    private final javafx.scene.shape.Rectangle[] squares = new javafx.scene.shape.Rectangle[BITS];
    private final Robot robot;
    private final String driver;
    private final CompletableFuture<SceneView> scene = new CompletableFuture<>();
    private final CompletableFuture<Stage> stage = new CompletableFuture<>();
    private int number;

    ViewWindow() {
        System.setProperty("prism.forceGPU", "true");
        System.setProperty("prism.verbose", "true");
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            robot = new Robot();
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
            onScreenThread(this::open);
            onScreenThread(() -> mark(1));
            await(() -> seen() == 1, 20);
        } catch (AWTException trouble) {
            throw new IllegalStateException("no screen to be watched", trouble);
        } finally {
            System.setOut(out);
        }
        driver = said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("Renderer:")).map(line -> line.replaceFirst(".*Renderer:\\s*", ""))
                .findFirst().orElse("unknown");
    }

    private void open() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        SceneView view = new SceneView(new Words(Words.ENGLISH), selection, new Jobs(Runnable::run, Runnable::run, Runnable::run, trouble -> {
            throw new IllegalStateException(trouble);
        }));
        view.resizeRelocate(0, 0, WIDTH, HEIGHT);
        view.setManaged(false);
        Pane all = new Pane(view);
        for (int i = 0; i < BITS; i++) {
            squares[i] = new javafx.scene.shape.Rectangle(i * SQUARE, HEIGHT, SQUARE, SQUARE);
            all.getChildren().add(squares[i]);
        }
        Scene window = new Scene(all, WIDTH, HEIGHT + SQUARE);
        window.getStylesheets().add(Objects.requireNonNull(SceneView.class.getResource("/org/undercroft/desk/desk.css")).toExternalForm());
        Stage opened = new Stage(StageStyle.UNDECORATED);
        opened.setScene(window);
        opened.setX(0);
        opened.setY(0);
        opened.show();
        stage.complete(opened);
        scene.complete(view);
    }

    String driver() {
        return driver;
    }

    Selection selection() {
        return selection;
    }

    SceneView scene() {
        return scene.join();
    }

    void close() {
        onScreenThread(() -> stage.join().close());
        Platform.exit();
    }

    /// @return seconds from the solids in memory to the first picture of them on the screen
    double show(Sight sight) {
        int mine = ++number;
        long begun = System.nanoTime();
        onScreenThread(() -> {
            selection.sightProperty().set(sight);
            mark(mine);
        });
        await(() -> seen() == mine, 60);
        double seconds = (System.nanoTime() - begun) / 1e9;
        rest();
        return seconds;
    }

    /// Changes the view again and again and watches the screen meanwhile.
    ///
    /// @param change of the view, given the number of the picture
    Figures run(String name, IntConsumer change) {
        int first = ++number;
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                number++;
                change.accept(number - first);
                mark(number);
            }
        };
        onScreenThread(timer::start);
        watch(WARMING, -1);
        long processor = processorNanos();
        Watched watched = watch(SECONDS, 2);
        double used = (processorNanos() - processor) / 1e6;
        onScreenThread(timer::stop);
        rest();
        BufferedImage then = Objects.requireNonNull(watched.amid);
        onScreenThread(() -> {
            change.accept(watched.amidNumber - first);
            mark(++number);
        });
        rest();
        save(name, screen());
        // while the eye moves no names are written, which is not what is asked here
        onScreenThread(() -> scene().lookup("#scene-notes").setOpacity(0));
        rest();
        BufferedImage now = screen();
        onScreenThread(() -> scene().lookup("#scene-notes").setOpacity(1));
        save(name + " moving", then);
        return new Figures(watched.pictures / watched.seconds, watched.longest, used / Math.max(1, watched.pictures), different(then, now),
                PARTS_ACROSS * PARTS_DOWN);
    }

    /// What was on the screen for some seconds.
    private static final class Watched {
        private int pictures;
        private double seconds;
        private double longest;
        private java.awt.image.@org.jspecify.annotations.Nullable BufferedImage amid;
        private int amidNumber;
    }

    /// @param amid after so many seconds the whole screen is taken once; never where negative
    private Watched watch(double seconds, double amid) {
        Watched watched = new Watched();
        long begun = System.nanoTime();
        long last = begun;
        int before = -1;
        while (System.nanoTime() - begun < seconds * 1e9) {
            int now = seen();
            if (now != before) {
                long at = System.nanoTime();
                if (before >= 0) {
                    watched.pictures++;
                    watched.longest = Math.max(watched.longest, (at - last) / 1e6);
                }
                last = at;
                before = now;
            }
            if (amid >= 0 && watched.amid == null && System.nanoTime() - begun > amid * 1e9) {
                takeWhole(watched);
            }
            pause(4);
        }
        watched.seconds = (System.nanoTime() - begun) / 1e9;
        return watched;
    }

    /// View and number in one image, so that they belong together.
    private void takeWhole(Watched watched) {
        BufferedImage whole = robot.createScreenCapture(new Rectangle(0, 0, WIDTH, HEIGHT + SQUARE));
        watched.amid = whole;
        watched.amidNumber = numberIn(whole, HEIGHT);
    }

    private BufferedImage screen() {
        return robot.createScreenCapture(new Rectangle(0, 0, WIDTH, HEIGHT + SQUARE));
    }

    private int seen() {
        return numberIn(robot.createScreenCapture(new Rectangle(0, HEIGHT, BITS * SQUARE, SQUARE)), 0);
    }

    private static int numberIn(BufferedImage image, int top) {
        int read = 0;
        for (int i = 0; i < BITS; i++) {
            read |= (image.getRGB(i * SQUARE + SQUARE / 2, top + SQUARE / 2) & 0xff) > 128 ? 1 << i : 0;
        }
        return read;
    }

    private void mark(int wanted) {
        number = wanted;
        for (int i = 0; i < BITS; i++) {
            squares[i].setFill((wanted >> i & 1) == 1 ? Color.WHITE : Color.BLACK);
        }
    }

    /// Until the view stands still and its picture is on the screen.
    private void rest() {
        int[] marked = new int[1];
        await(() -> {
            boolean[] settled = new boolean[1];
            onScreenThread(() -> settled[0] = scene().settled());
            return settled[0];
        }, 60);
        onScreenThread(() -> {
            mark(number + 1);
            marked[0] = number;
        });
        await(() -> seen() == marked[0], 20);
        pause(300);
    }

    /// Parts that are blank in one and not in the other.
    private static int different(BufferedImage one, BufferedImage other) {
        int paper = other.getRGB(WIDTH / 2, 4);
        int different = 0;
        for (int i = 0; i < PARTS_ACROSS; i++) {
            for (int j = 0; j < PARTS_DOWN; j++) {
                double a = filled(one, i, j, paper);
                double b = filled(other, i, j, paper);
                if ((a < 0.02 && b > 0.2) || (b < 0.02 && a > 0.2)) {
                    different++;
                }
            }
        }
        return different;
    }

    private static double filled(BufferedImage image, int i, int j, int paper) {
        int wide = WIDTH / PARTS_ACROSS;
        int high = HEIGHT / PARTS_DOWN;
        int filled = 0;
        for (int x = i * wide; x < (i + 1) * wide; x++) {
            for (int y = j * high; y < (j + 1) * high; y++) {
                int rgb = image.getRGB(x, y);
                int off = Math.abs((rgb >> 16 & 255) - (paper >> 16 & 255)) + Math.abs((rgb >> 8 & 255) - (paper >> 8 & 255))
                        + Math.abs((rgb & 255) - (paper & 255));
                filled += off > 24 ? 1 : 0;
            }
        }
        return filled / (double) (wide * high);
    }

    private static void save(String name, BufferedImage image) {
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(image.getSubimage(0, 0, WIDTH, HEIGHT), "png", FOLDER.resolve("view " + name + ".png").toFile());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    void onScreenThread(Runnable act) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                act.run();
                done.complete(null);
            } catch (RuntimeException | Error trouble) {
                done.completeExceptionally(trouble);
            }
        });
        try {
            done.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException trouble) {
            throw new IllegalStateException(trouble);
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(trouble);
        }
    }

    private static void await(BooleanSupplier condition, double seconds) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > seconds * 1e9) {
                throw new IllegalStateException("nothing came to the screen for %s s".formatted(seconds));
            }
            pause(5);
        }
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(trouble);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system ? system.getProcessCpuTime() : 0;
    }
}
