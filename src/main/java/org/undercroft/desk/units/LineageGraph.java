package org.undercroft.desk.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Lineage;
import org.undercroft.land.UnitCode;

/// Which codes a unit descends from and which descend from it, older ones on the left: splits fan out, mergers come together. Each code can be opened.
final class LineageGraph extends Pane {
    private static final double WIDE = 84;
    private static final double TALL = 28;
    private static final double ACROSS = 78;
    private static final double DOWN = 44;
    private static final double HEAD = 5;

    /// @param shown the code whose page this is
    LineageGraph(Words words, UnitCode shown, List<Lineage> steps, Consumer<UnitCode> open) {
        setId("lineage");
        Map<UnitCode, Integer> generations = generations(steps);
        Map<UnitCode, double[]> places = places(generations);
        Set<String> said = new LinkedHashSet<>();
        for (Lineage step : steps) {
            getChildren().addAll(arrow(places.getOrDefault(step.old(), new double[2]), places.getOrDefault(step.now(), new double[2])));
            Label event = new Label(words.say(step.event()));
            event.getStyleClass().add("small-muted");
            double[] from = places.getOrDefault(step.old(), new double[2]);
            event.relocate(from[0] + WIDE + 4, from[1] - 3);
            if (said.add(step.old() + " " + step.event())) {
                getChildren().add(event);
            }
        }
        places.forEach((code, place) -> getChildren().add(node(words, code, code.equals(shown), place, open)));
        setPrefSize(places.values().stream().mapToDouble(place -> place[0]).max().orElse(0) + WIDE + 4,
                places.values().stream().mapToDouble(place -> place[1]).max().orElse(0) + TALL + 4);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private static Button node(Words words, UnitCode code, boolean here, double[] place, Consumer<UnitCode> open) {
        Button node = new Button(code.brief());
        node.setId("lineage-" + code.brief());
        node.setAccessibleText(words.text("unit.lineage.node", code.printed()));
        node.getStyleClass().addAll("tight", here ? "accent" : "button-outlined");
        node.setPrefSize(WIDE, TALL);
        node.setMinSize(WIDE, TALL);
        node.relocate(place[0], place[1]);
        node.setOnAction(_ -> open.accept(code));
        return node;
    }

    private static List<Node> arrow(double[] from, double[] to) {
        double x = to[0];
        double y = to[1] + TALL / 2;
        Line line = new Line(from[0] + WIDE, from[1] + TALL / 2, x - HEAD, y);
        line.getStyleClass().add("lineage-line");
        Polygon head = new Polygon(x, y, x - 2 * HEAD, y - HEAD, x - 2 * HEAD, y + HEAD);
        head.getStyleClass().add("lineage-head");
        return List.of(line, head);
    }

    /// How many steps lie between a code and the oldest it comes from. A code cannot descend from itself, so that this ends.
    private static Map<UnitCode, Integer> generations(List<Lineage> steps) {
        Map<UnitCode, Integer> generations = new LinkedHashMap<>();
        steps.forEach(step -> {
            generations.putIfAbsent(step.old(), 0);
            generations.putIfAbsent(step.now(), 0);
        });
        for (int round = 0; round < generations.size(); round++) {
            for (Lineage step : steps) {
                generations.merge(step.now(), generations.getOrDefault(step.old(), 0) + 1, Math::max);
            }
        }
        return generations;
    }

    private static Map<UnitCode, double[]> places(Map<UnitCode, Integer> generations) {
        Map<Integer, List<UnitCode>> columns = new HashMap<>();
        generations.forEach((code, generation) -> columns.computeIfAbsent(generation, _ -> new ArrayList<>()).add(code));
        int most = columns.values().stream().mapToInt(List::size).max().orElse(0);
        Map<UnitCode, double[]> places = new LinkedHashMap<>();
        columns.forEach((generation, codes) -> {
            double top = (most - codes.size()) * DOWN / 2;
            for (int i = 0; i < codes.size(); i++) {
                places.put(codes.get(i), new double[]{generation * (WIDE + ACROSS), top + i * DOWN + 12});
            }
        });
        return places;
    }
}
