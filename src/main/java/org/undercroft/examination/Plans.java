package org.undercroft.examination;

import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;

/// Plans as slabs one metre high: then their volumes are areas, and what two share is asked of the kernel like any other space.
final class Plans {
    private Plans() {}

    /// Empty where the plan is too thin to bound anything.
    static Optional<Space> of(Space space) {
        Frame frame = space.frame();
        return of(space.plan().stream().map(outline -> world(outline, frame)).toList(), frame);
    }

    /// @param outlines east and north, not local
    static Optional<Space> of(List<Outline> outlines, Frame frame) {
        List<SpaceDefinition> slabs = outlines.stream().<SpaceDefinition>map(outline -> new Prism(outline, 0, 1)).toList();
        if (slabs.isEmpty()) {
            return Optional.empty();
        }
        return SoundnessCheck.STANDARD.examine(slabs, frame) instanceof Soundness.Sound(Space space) ? Optional.of(space) : Optional.empty();
    }

    private static Outline world(Outline outline, Frame frame) {
        return new Outline(world(outline.exterior(), frame), outline.holes().stream().map(hole -> world(hole, frame)).toList());
    }

    private static List<Point2> world(List<Point2> ring, Frame frame) {
        return ring.stream().map(frame::toWorld).toList();
    }
}
