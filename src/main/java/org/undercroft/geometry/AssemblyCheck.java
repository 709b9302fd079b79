package org.undercroft.geometry;

import java.util.List;

/// Holds the solids of one multi-solid or composite solid against each other.
final class AssemblyCheck {
    private final SoundnessCheck check;
    private final Frame frame;
    private final Faults faults;
    private final List<Space> spaces;
    private final int[] numbers;

    /// @param solids those parts that are sound
    /// @param numbers which part each of them is
    AssemblyCheck(SoundnessCheck check, Frame frame, Faults faults, List<Solid> solids, int[] numbers) {
        this.check = check;
        this.frame = frame;
        this.faults = faults;
        this.spaces = solids.stream().map(solid -> new Space(frame, List.of(solid))).toList();
        this.numbers = numbers;
    }

    /// 501 and 502 for every pair, at the middle of what they share; the measure of 501 is how deep they are in each other, metres. 503 once, at a
    /// corner of a solid that does not hang together with the first; the measure is how many pieces there are.
    ///
    /// @param whole whether every part is here, so that it makes sense to ask what hangs together
    void examine(Assembly assembly, boolean whole) {
        Relations relations = new Relations(check.snap());
        int n = spaces.size();
        int[] parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                if (spaces.get(i).box().distance(spaces.get(j).box()) <= 2 * check.snap().metres()
                        && meet(relations.between(spaces.get(i), spaces.get(j)), j)) {
                    parent[top(parent, i)] = top(parent, j);
                }
            }
        }
        if (assembly == Assembly.COMPOSITE_SOLID && whole) {
            checkConnection(parent);
        }
    }

    /// Adds what is wrong with two solids.
    ///
    /// @return whether the two hang together
    private boolean meet(Relation relation, int second) {
        return switch (relation) {
            case Relation.Apart _ -> false;
            case Relation.Touching(Contact contact, _, _, _) -> contact.kind() == Contact.Kind.FACE;
            case Relation.Same(Overlap overlap) -> {
                add("502", overlap.body().box().middle(), second, Double.NaN);
                yield true;
            }
            case Relation.Overlapping(Overlap overlap) -> shareRoom(overlap, second);
            case Relation.Inside(Overlap overlap) -> shareRoom(overlap, second);
            case Relation.Around(Overlap overlap) -> shareRoom(overlap, second);
        };
    }

    private boolean shareRoom(Overlap overlap, int second) {
        if (overlap.depth() > check.overlap()) {
            add("501", overlap.body().box().middle(), second, overlap.depth());
        }
        return true;
    }

    private void checkConnection(int[] parent) {
        int pieces = 0;
        int another = -1;
        for (int i = 0; i < parent.length; i++) {
            pieces += parent[i] == i ? 1 : 0;
            another = another < 0 && top(parent, i) != top(parent, 0) ? i : another;
        }
        if (pieces > 1) {
            add("503", spaces.get(another).boundary().position(0), another, pieces);
        }
    }

    private void add(String code, Position local, int solid, double measure) {
        faults.add(new Fault(code, frame.toWorld(local), new Fault.Element(numbers[solid], -1, -1, -1), measure));
    }

    private static int top(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }
}
