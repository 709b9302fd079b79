package org.undercroft.desk.selection;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.undercroft.geometry.Box;
import org.undercroft.land.DepthLayers;

/// How what is in sight is shown, the same in every view: what is hidden, what stands alone, by what it is coloured, where it is cut. Touched on the
/// screen's thread only.
public final class Appearance {
    private final ObjectProperty<Set<String>> hidden = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Set<String>> isolated = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty ghosting = new SimpleBooleanProperty(true);
    private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.KIND);
    private final ObjectProperty<DepthLayers> layers = new SimpleObjectProperty<>(DepthLayers.DEFAULT);
    private final ObjectProperty<Map<String, Facts>> facts = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Optional<SectionPlane>> plane = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Box>> box = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty explode = new SimpleDoubleProperty(0);
    private final DoubleProperty exaggeration = new SimpleDoubleProperty(1);

    /// The keys of bodies that are not shown at all.
    public ObjectProperty<Set<String>> hiddenProperty() {
        return hidden;
    }

    /// The keys of the only bodies that count; none where all do.
    public ObjectProperty<Set<String>> isolatedProperty() {
        return isolated;
    }

    /// Whether what does not count at the moment stays as a ghost. Otherwise what is not isolated is not shown, and a choice leaves the others as
    /// they are.
    public BooleanProperty ghostingProperty() {
        return ghosting;
    }

    public ObjectProperty<Colouring> colouringProperty() {
        return colouring;
    }

    /// The layers of the ground that the office works with.
    public ObjectProperty<DepthLayers> layersProperty() {
        return layers;
    }

    /// What is known of bodies, by key.
    public ObjectProperty<Map<String, Facts>> factsProperty() {
        return facts;
    }

    /// The upright plane at which everything is cut.
    public ObjectProperty<Optional<SectionPlane>> planeProperty() {
        return plane;
    }

    /// The box outside which nothing is shown, in the coordinates of the office's reference system.
    public ObjectProperty<Optional<Box>> boxProperty() {
        return box;
    }

    /// By how much the stack is drawn apart: 0 as it lies; at 1 a body lies as far again below the highest as it does.
    public DoubleProperty explodeProperty() {
        return explode;
    }

    /// How many times taller than true heights are drawn.
    public DoubleProperty exaggerationProperty() {
        return exaggeration;
    }

    public Facts factsOf(Body body) {
        return facts.get().getOrDefault(body.key(), body.planned() ? Facts.PLANNED : Facts.UNKNOWN);
    }

    public void hide(String key) {
        Set<String> more = new HashSet<>(hidden.get());
        more.add(key);
        hidden.set(Set.copyOf(more));
    }

    public void isolate(Set<String> keys) {
        isolated.set(Set.copyOf(keys));
    }

    /// Nothing hidden, nothing isolated.
    public void showAll() {
        hidden.set(Set.of());
        isolated.set(Set.of());
    }
}
