package org.undercroft.geometry;

import java.util.List;

/// A cross-section carried along an axis: tunnels, caverns, galleries, conduits. Sections stay upright and are mitred where the axis bends.
///
/// Where a point of the axis has a radius, it is the intersection of two tangents and the axis runs round it on an arc. The gradient is even between
/// the points, counted along the finished axis; a point with an arc has its height at the middle of the arc. Where a point has a gradient radius, the
/// break of the gradient there is rounded off by the parabola of that radius at its crest or lowest point, half of it before and half of it after.
///
/// @param axis where the lowest point of the section runs; no two neighbouring points above one another
/// @param bends one for each point of the axis, or none at all where every point is a corner
/// @param chordError how far facets may lie from the surveyed surface, metres, greater than 0, counted at the outer wall of an arc; they lie on it or
/// outside it, only a free section whose roof or floor slopes across the axis may on a curve lie inside it, by no more than that either
public record Sweep(List<Position> axis, List<Bend> bends, CrossSection section, double chordError) implements SpaceDefinition {
    public Sweep {
        axis = List.copyOf(axis);
        bends = bends.stream().allMatch(Bend.CORNER::equals) ? List.of() : List.copyOf(bends);
        if (!bends.isEmpty() && bends.size() != axis.size()) {
            throw new IllegalArgumentException("an axis of %d points has as many bends, not %d".formatted(axis.size(), bends.size()));
        }
        if (!bends.isEmpty() && !(bends.getFirst().equals(Bend.CORNER) && bends.getLast().equals(Bend.CORNER))) {
            throw new IllegalArgumentException("an axis does not bend at its ends");
        }
        if (!(chordError > 0) || !Double.isFinite(chordError)) {
            throw new IllegalArgumentException("the chord error is a length greater than 0, not %s".formatted(chordError));
        }
    }

    /// An axis of straight pieces.
    public Sweep(List<Position> axis, CrossSection section, double chordError) {
        this(axis, List.of(), section, chordError);
    }

    /// The bend at a point of the axis.
    public Bend bend(int point) {
        return bends.isEmpty() ? Bend.CORNER : bends.get(point);
    }

    /// How the axis gets round one of its points.
    ///
    /// @param radius of the arc in plan, metres, at the axis; 0 for a corner
    /// @param gradientRadius of the vertical curve, metres; 0 where the gradient breaks
    public record Bend(double radius, double gradientRadius) {
        public static final Bend CORNER = new Bend(0, 0);

        public Bend {
            if (!(radius >= 0 && gradientRadius >= 0) || !Double.isFinite(radius) || !Double.isFinite(gradientRadius)) {
                throw new IllegalArgumentException("a radius is a length, or 0 for none, not %s and %s".formatted(radius, gradientRadius));
            }
            // no -0.0: it would be another bend with the same radius
            radius += 0.0;
            gradientRadius += 0.0;
        }
    }
}
