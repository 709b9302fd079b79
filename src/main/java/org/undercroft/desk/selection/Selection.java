package org.undercroft.desk.selection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpatialUnit;

/// What all rooms of the desk look at together: choose in any view, it is chosen in all. Touched on the screen's thread only.
public final class Selection {
    private final ObjectProperty<Sight> sight = new SimpleObjectProperty<>(Sight.NOTHING);
    private final ObjectProperty<Optional<String>> body = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Finding.OfTwo>> finding = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Difference>> difference = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty findingShown = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Position>> pointer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Map<String, SpatialUnit>> units = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<RuleSet> rules = new SimpleObjectProperty<>(RuleSet.STANDARD);
    private final Appearance appearance = new Appearance();
    private final Sketch sketch = new Sketch();
    private final ObjectProperty<Optional<Point2>> borehole = new SimpleObjectProperty<>(Optional.empty());

    public ObjectProperty<Sight> sightProperty() {
        return sight;
    }

    /// The key of the chosen body.
    public ObjectProperty<Optional<String>> bodyProperty() {
        return body;
    }

    /// The finding that is open.
    public ObjectProperty<Optional<Finding.OfTwo>> findingProperty() {
        return finding;
    }

    /// What is painted as added and removed.
    public ObjectProperty<Optional<Difference>> differenceProperty() {
        return difference;
    }

    /// Whether the open finding is painted.
    public BooleanProperty findingShownProperty() {
        return findingShown;
    }

    /// The place under the mouse, in the coordinates of the office's reference system.
    public ObjectProperty<Optional<Position>> pointerProperty() {
        return pointer;
    }

    /// The registered units in sight, by key: they know how they were surveyed.
    public ObjectProperty<Map<String, SpatialUnit>> unitsProperty() {
        return units;
    }

    /// The rules in force, as far as the views draw what they ask for.
    public ObjectProperty<RuleSet> rulesProperty() {
        return rules;
    }

    /// How everything is shown.
    public Appearance appearance() {
        return appearance;
    }

    /// What is being drawn by hand.
    public Sketch sketch() {
        return sketch;
    }

    /// Where a borehole is put down, in the coordinates of the office's reference system.
    public ObjectProperty<Optional<Point2>> boreholeProperty() {
        return borehole;
    }

    /// How each body is shown, as far as the choice, the open finding and the appearance say now.
    public Function<Body, Shown> shown() {
        Set<String> hidden = appearance.hiddenProperty().get();
        Set<String> isolated = appearance.isolatedProperty().get();
        boolean ghosting = appearance.ghostingProperty().get();
        Optional<String> a = painted().map(open -> Body.keyOf(open.a()));
        Optional<String> b = painted().map(open -> Body.keyOf(open.b()));
        Optional<String> chosen = chosen().map(Body::key);
        Set<String> against = sketch.againstProperty().get();
        boolean compared = difference.get().isPresent();
        return one -> {
            String key = one.key();
            if (hidden.contains(key)) {
                return Shown.HIDDEN;
            }
            if (a.isPresent() && key.equals(a.get())) {
                return Shown.SIDE_A;
            }
            if ((b.isPresent() && key.equals(b.get())) || (a.isEmpty() && against.contains(key))) {
                return Shown.SIDE_B;
            }
            boolean others = !isolated.isEmpty() && !isolated.contains(key);
            boolean aside = ghosting && (compared || a.isPresent() || (chosen.isPresent() && !key.equals(chosen.get())));
            if (others || aside) {
                return ghosting && !one.glassy() ? Shown.GHOST : Shown.HIDDEN;
            }
            return Shown.PLAIN;
        };
    }

    public Sight sight() {
        return sight.get();
    }

    public Optional<Finding.OfTwo> finding() {
        return finding.get();
    }

    public Optional<Body> chosen() {
        return body.get().flatMap(key -> sight.get().find(key));
    }

    /// Opens one body and closes the finding.
    public void choose(Body chosen) {
        finding.set(Optional.empty());
        body.set(Optional.of(chosen.key()));
    }

    public void open(Finding.OfTwo opened) {
        findingShown.set(true);
        body.set(Optional.empty());
        finding.set(Optional.of(opened));
    }

    public void clear() {
        finding.set(Optional.empty());
        body.set(Optional.empty());
    }

    /// The open finding where it is to be painted.
    public Optional<Finding.OfTwo> painted() {
        return findingShown.get() ? finding.get() : Optional.empty();
    }

    /// The room that two spaces share, where they share any.
    public static Optional<Overlap> overlapOf(Finding.OfTwo finding) {
        return switch (finding.relation()) {
            case Relation.Apart _,Relation.Touching _ -> Optional.empty();
            case Relation.Overlapping(Overlap overlap) -> Optional.of(overlap);
            case Relation.Inside(Overlap overlap) -> Optional.of(overlap);
            case Relation.Around(Overlap overlap) -> Optional.of(overlap);
            case Relation.Same(Overlap overlap) -> Optional.of(overlap);
        };
    }
}
