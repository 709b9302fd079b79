package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes one space of several, and takes one from another.
///
/// @param snap grid that new corners are rounded to; walls nearer to each other than one step are one wall
public record Joins(Snap snap) {
    public static final Joins STANDARD = new Joins(Snap.TENTH_OF_A_MILLIMETRE);

    private static final int ROUNDING = 5;

    /// What came of merging.
    public sealed interface Merge {
        /// @param space one sound solid; the walls between the parts are gone
        /// @param change cubic metres that it has more than its parts together: what rounding has done
        record Done(Space space, double change) implements Merge {}

        /// @param faults where the result would be unsound; else empty
        record Refused(Reason reason, List<Fault> faults) implements Merge {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        enum Reason {
            /// Not every space shares part of a wall, floor or roof with the others: at most an edge or a point.
            NO_COMMON_FACE,
            /// Two of them share room deeper than rounding explains, so that it would be counted once where it was counted twice.
            SHARED_ROOM,
            /// Rounding to the snap would make the result unsound.
            UNSOUND
        }
    }

    /// What came of taking one space from another. The books balance: volume of the first = rest + common − change.
    public sealed interface Rest {
        /// @param pieces sound and unconnected, the largest first; none where nothing is left
        /// @param common cubic metres that were taken away
        /// @param change cubic metres that rounding has added to the rest
        record Done(List<Space> pieces, double common, double change) implements Rest {
            public Done {
                pieces = List.copyOf(pieces);
            }

            public double volume() {
                return Gathered.volume(pieces);
            }
        }

        /// Rounding to the snap would make a piece unsound.
        record Refused(List<Fault> faults) implements Rest {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// @param spaces two or more that hang together by faces
    public Merge merge(List<Space> spaces) {
        Space first = spaces.getFirst();
        List<Space> all = spaces.stream().map(space -> space.in(first.frame())).toList();
        Merge.Reason reason = againstMerging(all);
        if (reason != null) {
            return new Merge.Refused(reason, List.of());
        }
        SolidPieces.Made made = Combined.of(all, List.of(), Columns.Keep.FIRST, snap);
        if (!made.isSound() || made.solids().size() != 1) {
            return new Merge.Refused(Merge.Reason.UNSOUND, made.faults());
        }
        Space whole = new Space(first.frame(), made.solids());
        return new Merge.Done(whole, whole.volume() - Gathered.volume(all));
    }

    /// What of a space remains after another is taken away.
    public Rest subtract(Space space, Space taken) {
        Space other = taken.in(space.frame());
        Sharing sharing = new Relations(snap).sharing(space, other);
        double common = sharing.volume();
        if (!sharing.kind().sharesRoom()) {
            return new Rest.Done(List.of(space), 0, 0);
        }
        SolidPieces.Made made = Combined.of(List.of(space), List.of(other), Columns.Keep.FIRST_WITHOUT_SECOND, snap);
        if (!made.isSound()) {
            return new Rest.Refused(made.faults());
        }
        List<Space> pieces = Gathered.separate(space.frame(), made.solids());
        return new Rest.Done(pieces, common, Gathered.volume(pieces) + common - space.volume());
    }

    private Merge.@Nullable Reason againstMerging(List<Space> spaces) {
        Relations relations = new Relations(snap);
        Set<Integer> reached = new HashSet<>(Set.of(0));
        List<Integer> open = new ArrayList<>(List.of(0));
        boolean[][] met = new boolean[spaces.size()][spaces.size()];
        for (int i = 0; i < spaces.size(); i++) {
            for (int j = i + 1; j < spaces.size(); j++) {
                switch (relations.between(spaces.get(i), spaces.get(j))) {
                    case Relation.Apart _ -> {}
                    case Relation.Touching touching -> met[i][j] = touching.contact().kind() == Contact.Kind.FACE;
                    case Relation.Overlapping(Overlap overlap) -> {
                        // Pieces cut apart and rounded may run into each other by a few steps where their wall lies flat along another.
                        if (overlap.depth() > ROUNDING * snap.metres()) {
                            return Merge.Reason.SHARED_ROOM;
                        }
                        met[i][j] = true;
                    }
                    case Relation.Inside _,Relation.Around _,Relation.Same _ -> {
                        return Merge.Reason.SHARED_ROOM;
                    }
                }
            }
        }
        while (!open.isEmpty()) {
            int i = open.removeLast();
            for (int j = 0; j < spaces.size(); j++) {
                if (met[Math.min(i, j)][Math.max(i, j)] && reached.add(j)) {
                    open.add(j);
                }
            }
        }
        return reached.size() == spaces.size() ? null : Merge.Reason.NO_COMMON_FACE;
    }
}
