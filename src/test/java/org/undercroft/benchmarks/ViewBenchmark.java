package org.undercroft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntConsumer;
import org.undercroft.desk.SampleGround;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.land.SpaceKind;

/// The view of the ground in a real window of 1200×760: pictures a second that were really on the screen while the view changed, first picture, pick,
/// moving section, memory. Leaves a picture of each measured view under `target/bench`.
final class ViewBenchmark {
    private static final int PICKS = 2000;

    private ViewBenchmark() {}

    static void measure(Table table, OptionalInt asked) throws IOException {
        ViewWindow window = new ViewWindow();
        table.add("driver", "", window.driver());
        try {
            if (asked.isEmpty()) {
                Sight sample = new SampleGround(Locale.ENGLISH).sight();
                window.show(sample);
                orbit(table, window, "orbiting", "sample office", sample, 1, Math.toRadians(28));
            }
            for (int size : Towns.sizes(asked, 10_000, 100_000)) {
                town(table, window, size);
            }
        } finally {
            window.close();
        }
    }

    private static void town(Table table, ViewWindow window, int size) {
        String on = Towns.spaces(size);
        Sight sight = sight(size);
        table.add("first picture", on, window.show(sight), "s");
        orbit(table, window, "orbiting, whole town", on, sight, 1, Math.toRadians(28));
        orbit(table, window, "orbiting, street level", on, sight, 70 / reach(sight), Math.toRadians(20));
        table.add("pick, 99 of 100 within", on, picks(window), "ms");
        table.add("most memory of the process so far", on, residentMebibytes(), "MiB");
        cuts(table, window, on, sight);
    }

    /// Half a turn about the middle of the town.
    ///
    /// @param part how large a part of the town is in the picture
    private static void orbit(Table table, ViewWindow window, String what, String on, Sight sight, double part, double elevation) {
        Position middle = sight.frame().toWorld(sight.builtBox().orElseThrow().middle());
        double far = part * reach(sight) / Math.tan(Math.toRadians(17.5));
        ViewWindow.Figures figures = window.run(what + " " + on, step -> window.scene().show(around(middle, far, Math.toRadians(3 * step), elevation)));
        add(table, what, on, figures);
    }

    private static void add(Table table, String what, String on, ViewWindow.Figures figures) {
        table.add(what, on, figures.perSecond(), "pictures/s");
        table.add("  longest wait for a picture", on, figures.longestMilliseconds(), "ms");
        table.add("  processor time a picture", on, figures.processorMilliseconds(), "ms");
        table.add("  parts blank or other than at rest", on, "%d of %d".formatted(figures.blank(), figures.parts()));
    }

    private static void cuts(Table table, ViewWindow window, String on, Sight sight) {
        Box box = sight.builtBox().orElseThrow();
        Position low = sight.frame().toWorld(new Position(box.minX(), box.minY(), 0));
        double wide = box.maxX() - box.minX();
        double long_ = box.maxY() - box.minY();
        Position middle = sight.frame().toWorld(box.middle());
        window.onScreenThread(() -> window.scene().show(around(middle, reach(sight) / Math.tan(Math.toRadians(17.5)), 0, Math.toRadians(28))));
        List<Integer> met = new ArrayList<>();
        IntConsumer move = step -> {
            double north = low.y() + long_ * (0.2 + 0.6 * ((step * 7) % 1000) / 1000);
            window.selection().appearance().planeProperty()
                    .set(Optional.of(new SectionPlane(new Point2(low.x(), north), new Point2(low.x() + wide, north + 0.13 * wide))));
            met.add(window.scene().cutCount());
        };
        ViewWindow.Figures figures = window.run("moving section " + on, move);
        add(table, "moving section, %.0f cut each time".formatted(met.stream().mapToInt(Integer::intValue).average().orElse(0)), on, figures);
        window.onScreenThread(() -> window.selection().appearance().planeProperty().set(Optional.empty()));
    }

    private static double picks(ViewWindow window) {
        double[] milliseconds = new double[PICKS];
        Random random = new Random(5);
        window.onScreenThread(() -> {
            for (int i = 0; i < PICKS; i++) {
                double x = random.nextDouble() * ViewWindow.WIDTH;
                double y = random.nextDouble() * ViewWindow.HEIGHT;
                long begun = System.nanoTime();
                window.scene().bodyAt(x, y);
                milliseconds[i] = (System.nanoTime() - begun) / 1e6;
            }
        });
        // the first ones make the hierarchy and warm the machine up
        double[] later = Arrays.copyOfRange(milliseconds, PICKS / 10, PICKS);
        Arrays.sort(later);
        return later[later.length * 99 / 100];
    }

    private static Viewpoint around(Position middle, double far, double heading, double elevation) {
        Direction way = Direction.of(Math.sin(heading) * Math.cos(elevation), Math.cos(heading) * Math.cos(elevation), -Math.sin(elevation));
        Direction up = Direction.of(Math.sin(heading) * Math.sin(elevation), Math.cos(heading) * Math.sin(elevation), Math.cos(elevation));
        Position eye = middle.moved(-way.x() * far, -way.y() * far, -way.z() * far);
        return new Viewpoint(eye, way, up, new Viewpoint.Perspective(35), 1, Optional.empty(), Optional.empty(), java.util.Set.of(), java.util.Set.of(),
                java.util.Set.of());
    }

    /// Half the picture's height that holds everything.
    private static double reach(Sight sight) {
        Box box = sight.builtBox().orElseThrow();
        return 0.5 * Math.hypot(box.maxX() - box.minX(), box.maxY() - box.minY()) * 0.62;
    }

    private static Sight sight(int size) {
        List<Body> bodies = new ArrayList<>();
        Towns.of(size).each(member -> bodies.add(new Body(member.id(), member.id(), kind(member.kind()), member.space(), false)));
        return new Sight(District.FRAME, bodies, Optional.empty());
    }

    private static SpaceKind kind(District.Kind kind) {
        return switch (kind) {
            case BASEMENT -> SpaceKind.BASEMENT;
            case CONDUIT -> SpaceKind.CONDUIT;
            case SHAFT -> SpaceKind.SHAFT;
            case CHAMBER -> SpaceKind.OTHER;
            case CAVERN -> SpaceKind.CAVERN;
            case TUNNEL -> SpaceKind.METRO_TUNNEL;
        };
    }

    /// Of the whole process, solids and driver included; the heap alone where the system does not say.
    private static double residentMebibytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D+", "")) / 1024.0;
                }
            }
        } catch (IOException _) {
            // elsewhere than on Linux
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
