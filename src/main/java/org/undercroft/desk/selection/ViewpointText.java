package org.undercroft.desk.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;

/// A viewpoint as text, `what: numbers` a line, so that it can be kept with a case. What is written reads back equal.
public final class ViewpointText {
    private ViewpointText() {}

    public static String write(Viewpoint view) {
        List<String> lines = new ArrayList<>();
        lines.add(line("eye", view.eye().x(), view.eye().y(), view.eye().z()));
        lines.add(line("direction", view.direction().x(), view.direction().y(), view.direction().z()));
        lines.add(line("up", view.up().x(), view.up().y(), view.up().z()));
        lines.add(switch (view.lens()) {
            case Viewpoint.Perspective(double angle) -> line("perspective", angle);
            case Viewpoint.Parallel(double height) -> line("parallel", height);
        });
        lines.add(line("exaggeration", view.exaggeration()));
        view.plane().ifPresent(plane -> lines.add(line("plane", plane.from().x(), plane.from().y(), plane.to().x(), plane.to().y(), plane.thickness())));
        view.box().ifPresent(box -> lines.add(line("box", box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ())));
        view.hidden().stream().sorted().forEach(key -> lines.add("hidden: " + key));
        view.isolated().stream().sorted().forEach(key -> lines.add("isolated: " + key));
        view.selected().stream().sorted().forEach(key -> lines.add("selected: " + key));
        return String.join("\n", lines);
    }

    private static String line(String name, double... values) {
        StringBuilder line = new StringBuilder(name).append(':');
        Arrays.stream(values).forEach(value -> line.append(' ').append(value));
        return line.toString();
    }

    /// Empty where the text is of another making.
    public static Optional<Viewpoint> read(String text) {
        Map<String, double[]> figures = new HashMap<>();
        Map<String, Set<String>> keys = new HashMap<>();
        try {
            for (String line : text.lines().toList()) {
                int colon = line.indexOf(": ");
                String name = line.substring(0, colon);
                String said = line.substring(colon + 2);
                if (Set.of("hidden", "isolated", "selected").contains(name)) {
                    keys.computeIfAbsent(name, _ -> new HashSet<>()).add(said);
                } else {
                    figures.put(name, Arrays.stream(said.split(" ")).mapToDouble(Double::parseDouble).toArray());
                }
            }
            return Optional.of(view(figures, keys));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static Viewpoint view(Map<String, double[]> figures, Map<String, Set<String>> keys) {
        double[] eye = need(figures, "eye");
        double[] direction = need(figures, "direction");
        double[] up = need(figures, "up");
        Optional<double[]> parallel = Optional.ofNullable(figures.get("parallel"));
        Viewpoint.Lens lens = parallel.isPresent() ? new Viewpoint.Parallel(parallel.get()[0]) : new Viewpoint.Perspective(need(figures, "perspective")[0]);
        Optional<SectionPlane> plane = Optional.ofNullable(figures.get("plane"))
                .map(p -> new SectionPlane(new Point2(p[0], p[1]), new Point2(p[2], p[3]), p[4]));
        Optional<Box> box = Optional.ofNullable(figures.get("box")).map(b -> new Box(b[0], b[1], b[2], b[3], b[4], b[5]));
        return new Viewpoint(new Position(eye[0], eye[1], eye[2]), new Direction(direction[0], direction[1], direction[2]), new Direction(up[0], up[1], up[2]),
                lens,
                need(figures, "exaggeration")[0], plane, box, keys.getOrDefault("hidden", Set.of()), keys.getOrDefault("isolated", Set.of()),
                keys.getOrDefault("selected", Set.of()));
    }

    private static double[] need(Map<String, double[]> figures, String name) {
        return Optional.ofNullable(figures.get(name)).orElseThrow();
    }
}
