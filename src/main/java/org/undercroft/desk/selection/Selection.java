package org.undercroft.desk.selection;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;

/// What all rooms of the desk look at together: choose in any view, it is chosen in all. Touched on the screen's thread only.
public final class Selection {
    private final ObjectProperty<Sight> sight = new SimpleObjectProperty<>(Sight.NOTHING);
    private final ObjectProperty<Optional<String>> body = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Finding.OfTwo>> finding = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Difference>> difference = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty findingShown = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Position>> pointer = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty exaggeration = new SimpleDoubleProperty(1);

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

    /// How many times taller than true heights are drawn.
    public DoubleProperty exaggerationProperty() {
        return exaggeration;
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
