package org.undercroft.land;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undercroft.geometry.Joins;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Space;

/// Whether what comes of a split or a merge fills what was there: no gap, no room counted twice, nothing outside. What does not fit is there as a body, to be
/// shown and to be named with volume and place.
///
/// @param before cubic metres of what was, `after` of what comes, each added up
/// @param residuals the gravest first
public record VolumeBalance(double before, double after, List<Residual> residuals) {
    /// Metres. A line of division is computed, not measured: what comes may differ from what was by the rounding of two surveyed corners to the millimetre.
    public static final double ROUNDING = 0.002;

    public VolumeBalance {
        residuals = residuals.stream().sorted((a, b) -> Double.compare(b.volume(), a.volume())).toList();
    }

    public enum Kind {
        /// Room that belongs to nobody any more.
        GAP,
        /// Room that belongs to two.
        SHARED,
        /// Room that was not there to be divided.
        OUTSIDE
    }

    /// @param body closed, local to the frame of the first space
    /// @param place a point of it, or near it, in the coordinates of the reference system
    public record Residual(Kind kind, double volume, Position place, Mesh body) {}

    public boolean fits() {
        return residuals.isEmpty();
    }

    /// Why a unit cannot be divided so, with volume and place of the largest residual; empty where it fits.
    public Optional<Phrase> refusal(UnitCode unit) {
        return residuals.stream().findFirst().map(worst -> new Phrase(
                VolumeBalance.class.getPackageName(),
                "balance." + worst.kind().name(),
                List.of(
                        unit.printed(),
                        metres(worst.volume()),
                        metres(worst.place().x()),
                        metres(worst.place().y()),
                        metres(worst.place().z()),
                        metres(before),
                        metres(after))));
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /// @param before spaces that end, `after` spaces that begin
    /// @param depth metres: room less deep than this is rounding
    public static VolumeBalance of(List<Space> before, List<Space> after, double depth) {
        List<Space> old = inOneFrame(before.getFirst(), before);
        List<Space> now = inOneFrame(before.getFirst(), after);
        List<Residual> residuals = new ArrayList<>();
        old.forEach(space -> residuals.addAll(left(Kind.GAP, space, now, depth)));
        now.forEach(space -> residuals.addAll(left(Kind.OUTSIDE, space, old, depth)));
        for (int i = 0; i < now.size(); i++) {
            for (int j = i + 1; j < now.size(); j++) {
                residuals.addAll(shared(now.get(i), now.get(j), depth));
            }
        }
        return new VolumeBalance(volume(old), volume(now), residuals);
    }

    /// What of a space lies in none of others.
    ///
    /// @param depth metres: room less deep than this is rounding
    public static List<Residual> outside(Space space, Space others, double depth) {
        return left(Kind.OUTSIDE, space, List.of(others.in(space.frame())), depth);
    }

    private static List<Residual> left(Kind kind, Space space, List<Space> taken, double depth) {
        List<Space> left = List.of(space);
        for (Space other : taken) {
            left = left.stream().flatMap(piece -> without(piece, other).stream()).toList();
        }
        return left.stream()
                .filter(piece -> Relations.STANDARD.isDeeper(piece, piece, depth))
                .map(piece -> new Residual(kind, piece.volume(), piece.frame().toWorld(piece.centroid()), piece.boundary()))
                .toList();
    }

    /// A piece that cannot be cut soundly stays whole: better to show too much than to lose it.
    private static List<Space> without(Space space, Space taken) {
        return switch (Joins.STANDARD.subtract(space, taken)) {
            case Joins.Rest.Done done -> done.pieces();
            case Joins.Rest.Refused _ -> List.of(space);
        };
    }

    private static List<Residual> shared(Space one, Space other, double depth) {
        return switch (Relations.STANDARD.between(one, other)) {
            case Relation.Apart _,Relation.Touching _ -> List.of();
            case Relation.Overlapping(Overlap overlap) -> shared(one, overlap, depth);
            case Relation.Inside(Overlap overlap) -> shared(one, overlap, depth);
            case Relation.Around(Overlap overlap) -> shared(one, overlap, depth);
            case Relation.Same(Overlap overlap) -> shared(one, overlap, depth);
        };
    }

    private static List<Residual> shared(Space one, Overlap overlap, double depth) {
        return overlap.depth() > depth
                ? List.of(new Residual(Kind.SHARED, overlap.volume(), one.frame().toWorld(overlap.body().centroid()), overlap.body()))
                : List.of();
    }

    private static List<Space> inOneFrame(Space first, List<Space> spaces) {
        return spaces.stream().map(space -> space.in(first.frame())).toList();
    }

    private static double volume(List<Space> spaces) {
        return spaces.stream().mapToDouble(Space::volume).sum();
    }
}
