package org.undercroft.geometry;

import java.util.stream.DoubleStream;

/// An outline between two bounds: what lies under a hillside down to a depth, between two seams, from a sloping floor up to the ground less three metres.
///
/// Of a ground model it keeps what lies under its outline: the definition can be read without the model it was made from. A lower bound that is
/// somewhere not below the upper one is kept as surveyed and becomes a fault of soundness (405), ground that is unknown under the outline another (302).
public record Slab(Outline outline, Bound lower, Bound upper) implements SpaceDefinition {
    public Slab {
        lower = needed(lower, outline);
        upper = needed(upper, outline);
    }

    private static Bound needed(Bound bound, Outline outline) {
        if (!(bound instanceof Bound.Ground ground) || outline.exterior().isEmpty()) {
            return bound;
        }
        GroundModel window = ground.model()
                .window(
                        east(outline).min().orElse(0),
                        north(outline).min().orElse(0),
                        east(outline).max().orElse(0),
                        north(outline).max().orElse(0));
        return new Bound.Ground(window, ground.measured(), ground.datum(), ground.offset());
    }

    private static DoubleStream east(Outline outline) {
        return outline.exterior().stream().mapToDouble(Point2::x);
    }

    private static DoubleStream north(Outline outline) {
        return outline.exterior().stream().mapToDouble(Point2::y);
    }
}
