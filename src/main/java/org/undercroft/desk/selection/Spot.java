package org.undercroft.desk.selection;

import java.util.Optional;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;

/// Where the eye should go.
public final class Spot {
    private Spot() {}

    /// Where a finding is: the shared room, the gap, or the wall.
    public static Box of(Finding.OfTwo finding, Frame frame) {
        Frame its = finding.a().space().frame();
        Optional<Overlap> overlap = Selection.overlapOf(finding);
        Box box;
        if (overlap.isPresent() && overlap.get().body().triangleCount() > 0) {
            box = overlap.get().body().box();
        } else if (finding.relation() instanceof Relation.Apart apart) {
            box = around(apart.onA()).with(around(apart.onB()));
        } else {
            box = common(finding.a().space().box(), finding.b().space().in(its).box());
        }
        return in(frame, its, box);
    }

    /// The open finding, else the chosen body, in the sight's frame.
    public static Optional<Box> of(Selection selection) {
        return selection.finding().map(finding -> of(finding, selection.sight().frame())).or(() -> selection.chosen().map(body -> body.space().box()));
    }

    /// A box counted from another frame.
    public static Box in(Frame frame, Frame its, Box box) {
        Position low = frame.toLocal(its.toWorld(new Position(box.minX(), box.minY(), box.minZ())));
        Position high = frame.toLocal(its.toWorld(new Position(box.maxX(), box.maxY(), box.maxZ())));
        return new Box(low.x(), low.y(), low.z(), high.x(), high.y(), high.z());
    }

    private static Box around(Position place) {
        return new Box(place.x(), place.y(), place.z(), place.x(), place.y(), place.z());
    }

    private static Box common(Box a, Box b) {
        return a.meets(b)
                ? new Box(
                        Math.max(a.minX(), b.minX()),
                        Math.max(a.minY(), b.minY()),
                        Math.max(a.minZ(), b.minZ()),
                        Math.min(a.maxX(), b.maxX()),
                        Math.min(a.maxY(), b.maxY()),
                        Math.min(a.maxZ(), b.maxZ()))
                : a.with(b);
    }
}
