package org.undercroft.examination;

import java.util.List;
import org.undercroft.land.UnitCode;

/// What has been agreed and recorded between holders, so that an examination need not find it again.
public record Agreements(List<Boundary> boundaries, List<Support> supports) {
    public static final Agreements NONE = new Agreements(List.of(), List.of());

    public Agreements {
        boundaries = List.copyOf(boundaries);
        supports = List.copyOf(supports);
    }

    /// Two spaces touch, whatever a sliver within tolerance says (LA_RequiredRelationshipSpatialUnit): as long as both are the spaces they were then.
    ///
    /// @param one lasting name of one, `digestOfOne` of its geometry then
    public record Boundary(String one, String digestOfOne, String other, String digestOfOther) {
        boolean isOf(Subject a, Subject b) {
            return (isOf(a, one, digestOfOne) && isOf(b, other, digestOfOther)) || (isOf(b, one, digestOfOne) && isOf(a, other, digestOfOther));
        }

        private static boolean isOf(Subject subject, String lasting, String digest) {
            return subject.lasting().equals(lasting) && subject.digest().equals(digest);
        }
    }

    /// An easement lets support or piles of one unit stand in another below a height.
    ///
    /// @param below metres
    public record Support(UnitCode dominant, UnitCode servient, double below) {}

    boolean touch(Subject a, Subject b) {
        return boundaries.stream().anyMatch(boundary -> boundary.isOf(a, b));
    }

    /// The height below which `a` may stand in `b`; negative infinity where nothing was agreed.
    double supportBelow(Subject a, Subject b) {
        return supports.stream()
                .filter(support -> a.unit().filter(support.dominant()::equals).isPresent() && b.unit().filter(support.servient()::equals).isPresent())
                .mapToDouble(Support::below)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
