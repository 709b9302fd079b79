package org.undercroft.desk.selection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.undercroft.geometry.Position;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.SpaceKind;

/// What a colour stands for: one line of the legend.
public sealed interface Tint {
    record Kind(SpaceKind kind) implements Tint {}

    record Holder(String name) implements Tint {}

    /// @param number 0 for the shallowest
    record Layer(int number) implements Tint {}

    record Standing(Facts.Status status) implements Tint {}

    record Year(int year) implements Tint {}

    /// There are more holders than colours that can be told apart.
    record Others() implements Tint {}

    record Unknown() implements Tint {}

    /// The colour of every tint that occurs, in the legend's order, and the tint of every body.
    record Scheme(Map<Tint, Color> colours, Function<Body, Tint> tints) {
        public Color of(Body body) {
            return colours.getOrDefault(tints.apply(body), Colours.GREY);
        }
    }

    /// As the appearance asks for, for what is in sight.
    static Scheme scheme(Selection selection) {
        Appearance appearance = selection.appearance();
        Sight sight = selection.sight();
        Function<Body, Tint> tints = switch (appearance.colouringProperty().get()) {
            case KIND -> body -> new Kind(body.kind());
            case HOLDER -> holders(sight, appearance);
            case LAYER -> layers(sight, appearance.layersProperty().get());
            case STATUS -> body -> new Standing(appearance.factsOf(body).status());
            case DATE -> body -> appearance.factsOf(body).since().<Tint>map(day -> new Year(day.getYear())).orElse(new Unknown());
        };
        List<Tint> used = sight.bodies().stream().map(tints).distinct().sorted(ORDER).toList();
        Map<Tint, Color> colours = new LinkedHashMap<>();
        for (Tint tint : used) {
            colours.put(tint, colour(tint, used));
        }
        return new Scheme(colours, tints);
    }

    Comparator<Tint> ORDER = Comparator.comparing((Tint tint) -> switch (tint) {
        case Kind(SpaceKind kind) -> "%02d".formatted(List.of(SpaceKind.values()).indexOf(kind));
        case Holder(String name) -> "0" + name;
        case Layer(int number) -> "%02d".formatted(number);
        case Standing(Facts.Status status) -> "%02d".formatted(List.of(Facts.Status.values()).indexOf(status));
        case Year(int year) -> "%04d".formatted(year);
        case Others _ -> "\uffff1";
        case Unknown _ -> "\uffff2";
    });

    private static Color colour(Tint tint, List<Tint> used) {
        return switch (tint) {
            case Kind(SpaceKind kind) -> Colours.of(kind);
            case Holder _ -> Colours.SERIES.get(used.indexOf(tint) % Colours.SERIES.size());
            case Layer(int number) -> Colours.between(number, Math.max(1, used.size() - 1));
            case Standing(Facts.Status status) -> Colours.of(status);
            case Year _ -> Colours.between(used.indexOf(tint), Math.max(1, used.size() - 1));
            case Others _,Unknown _ -> Colours.GREY;
        };
    }

    private static Function<Body, Tint> holders(Sight sight, Appearance appearance) {
        Map<String, Long> counts = sight.bodies().stream().map(body -> appearance.factsOf(body).holder()).filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        var most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(Colours.SERIES.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return body -> {
            String name = appearance.factsOf(body).holder();
            return name.isEmpty() ? new Unknown() : most.contains(name) ? new Holder(name) : new Others();
        };
    }

    /// By the depth of the roof below the ground over the middle; without a ground below height 0.
    private static Function<Body, Tint> layers(Sight sight, DepthLayers layers) {
        Map<String, Tint> known = new HashMap<>();
        for (Body body : sight.bodies()) {
            Position middle = sight.frame().toWorld(body.space().box().middle());
            OptionalDouble ground = sight.ground().map(survey -> survey.model().heightAt(middle.x(), middle.y())).orElse(OptionalDouble.empty());
            known.put(body.key(), new Layer(layers.layerOf(ground.orElse(0) - body.space().top())));
        }
        return body -> known.getOrDefault(body.key(), new Unknown());
    }
}
