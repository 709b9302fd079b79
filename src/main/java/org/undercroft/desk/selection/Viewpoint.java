package org.undercroft.desk.selection;

import java.util.Optional;
import java.util.Set;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Position;

/// Where somebody stood and what was shown, to be kept or sent and taken again (as in BCF). Places are in the coordinates of the office's reference
/// system.
///
/// @param eye where it is looked from, heights true
/// @param up the top of the picture, at right angles to the direction
/// @param exaggeration how many times taller than true heights are drawn
/// @param selected the keys of chosen bodies
public record Viewpoint(
        Position eye,
        Direction direction,
        Direction up,
        Lens lens,
        double exaggeration,
        Optional<SectionPlane> plane,
        Optional<Box> box,
        Set<String> hidden,
        Set<String> isolated,
        Set<String> selected) {
    public Viewpoint {
        hidden = Set.copyOf(hidden);
        isolated = Set.copyOf(isolated);
        selected = Set.copyOf(selected);
        if (!(exaggeration > 0)) {
            throw new IllegalArgumentException("heights drawn %s times as tall".formatted(exaggeration));
        }
    }

    public sealed interface Lens {}

    /// @param angle from the lower to the upper edge of the picture, degrees
    public record Perspective(double angle) implements Lens {
        public Perspective {
            if (!(angle > 0 && angle < 180)) {
                throw new IllegalArgumentException("a lens of %s degrees".formatted(angle));
            }
        }
    }

    /// Without perspective.
    ///
    /// @param height from the lower to the upper edge of the picture, metres
    public record Parallel(double height) implements Lens {
        public Parallel {
            if (!(height > 0)) {
                throw new IllegalArgumentException("a picture %s m high".formatted(height));
            }
        }
    }
}
