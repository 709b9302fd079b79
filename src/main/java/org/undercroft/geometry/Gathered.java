package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Solids made from the parts of a space, gathered into unconnected spaces.
final class Gathered {
    private Gathered() {}

    static double volume(List<Space> pieces) {
        return pieces.stream().mapToDouble(Space::volume).sum();
    }

    /// Each solid by itself, the largest first.
    static List<Space> separate(Frame frame, List<Solid> solids) {
        return solids.stream().map(solid -> new Space(frame, List.of(solid))).sorted(Comparator.comparingDouble(Space::volume).reversed()).toList();
    }

    /// @param ofParts for each part what became of it: solids that do not hang together
    /// @return the largest first
    static List<Space> spaces(Frame frame, List<List<Solid>> ofParts) {
        List<List<Solid>> groups = new ArrayList<>();
        for (List<Solid> part : ofParts) {
            List<List<Solid>> before = List.copyOf(groups);
            for (Solid solid : part) {
                List<Solid> joined = new ArrayList<>(List.of(solid));
                for (List<Solid> group : before) {
                    if (groups.contains(group) && group.stream().anyMatch(other -> hangTogether(frame, other, solid))) {
                        groups.remove(group);
                        joined.addAll(group);
                    }
                }
                groups.add(joined);
            }
        }
        return groups.stream().map(group -> new Space(frame, group)).sorted(Comparator.comparingDouble(Space::volume).reversed()).toList();
    }

    private static boolean hangTogether(Frame frame, Solid one, Solid other) {
        if (!one.box().grown(1e-3).meets(other.box())) {
            return false;
        }
        return switch (Relations.STANDARD.between(new Space(frame, List.of(one)), new Space(frame, List.of(other)))) {
            case Relation.Apart _ -> false;
            case Relation.Touching touching -> touching.contact().kind() == Contact.Kind.FACE;
            case Relation.Overlapping _,Relation.Inside _,Relation.Around _,Relation.Same _ -> true;
        };
    }
}
