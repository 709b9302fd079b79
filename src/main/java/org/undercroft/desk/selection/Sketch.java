package org.undercroft.desk.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Space;

/// What is being drawn by hand, and what comes of it: whoever edits a space puts its corners here, the plan draws them and changes them by mouse and keys,
/// and all views show the body they make. Touched on the screen's thread only.
public final class Sketch {
    private final ObjectProperty<Line> line = new SimpleObjectProperty<>(Line.NONE);
    private final ObjectProperty<Optional<Body>> body = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<String>> against = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Optional<Box>> spot = new SimpleObjectProperty<>(Optional.empty());

    public Sketch() {
        body.addListener((_, _, drawn) -> against.set(drawn.map(one -> one.shared().stream().map(Shared::key).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of())));
    }

    /// What kind of line.
    public enum Form {
        NONE,
        /// Closes by itself.
        OUTLINE,
        /// Has two ends.
        AXIS
    }

    /// The corners in the coordinates of the office's reference system.
    ///
    /// @param open whether more corners are being added
    /// @param chosen the corner in hand, −1 for none
    /// @param step tells one change from the next: while a corner is dragged it stays the same, so that the whole drag is undone at once
    public record Line(Form form, List<Point2> corners, boolean open, int chosen, long step) {
        public static final Line NONE = new Line(Form.NONE, List.of(), false, -1, 0);

        public Line {
            corners = List.copyOf(corners);
        }

        public Line with(Point2 added) {
            List<Point2> more = new ArrayList<>(corners);
            more.add(added);
            return new Line(form, more, open, more.size() - 1, step + 1);
        }

        public Line moved(int corner, Point2 to, boolean begins) {
            List<Point2> changed = new ArrayList<>(corners);
            changed.set(corner, to);
            return new Line(form, changed, open, corner, begins ? step + 1 : step);
        }

        public Line without(int corner) {
            List<Point2> fewer = new ArrayList<>(corners);
            fewer.remove(corner);
            return new Line(form, fewer, open, -1, step + 1);
        }

        public Line finished() {
            return new Line(form, corners, false, -1, step);
        }

        /// Whether the last corner is joined to the first.
        public boolean closes() {
            return form == Form.OUTLINE && !open && corners.size() > 2;
        }
    }

    /// What the line makes.
    ///
    /// @param shared room that it shares with what may not be, `ghost` what it would be after a change that is looked at
    public record Body(Space space, List<Shared> shared, Optional<Space> ghost) {
        public Body {
            shared = List.copyOf(shared);
        }
    }

    /// Room shared with another space.
    ///
    /// @param mesh local to the frame
    /// @param key of the other's body
    public record Shared(Frame frame, Mesh mesh, String key, Space with) {}

    public ObjectProperty<Line> lineProperty() {
        return line;
    }

    public ObjectProperty<Optional<Body>> bodyProperty() {
        return body;
    }

    /// The keys of the bodies whose room it takes: they are looked through, so that the shared room is seen.
    public ReadOnlyObjectProperty<Set<String>> againstProperty() {
        return against;
    }

    /// Where all views should look, in the coordinates of the office's reference system: set when a space came all at once, not while one is drawn.
    public ObjectProperty<Optional<Box>> spotProperty() {
        return spot;
    }

    /// Nothing is drawn any more.
    public void clear() {
        spot.set(Optional.empty());
        line.set(Line.NONE);
        body.set(Optional.empty());
    }
}
