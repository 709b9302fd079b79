package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Finds, among many spaces, those near a place. What it keeps are boxes of *pieces*: one box around a tunnel of three kilometres would cover the town.
///
/// Each space has a number, given in the order of adding and never given again. To add or to remove one costs next to nothing: new boxes wait in
/// small trees that are joined now and then, each time into one twice as large (Bentley and Saxe, 1980).
///
/// Changed by one thread at a time; while nobody changes it, any number of threads may ask.
public final class SpaceIndex {
    /// Pieces of long spaces hold about as many triangles as this.
    private static final int PIECE = 128;

    private static final int WAITING = 64;

    private final Frame frame;
    private final List<@Nullable Space> spaces = new ArrayList<>();
    private final List<PackedBoxes> trees = new ArrayList<>();
    private final BitSet removed = new BitSet();
    private double[] boxes = new double[6 * WAITING];
    private int[] owners = new int[WAITING];
    private int waiting;
    /// Since all was settled last: their boxes are still in the trees.
    private int removals;

    /// @param frame in which all boxes are; spaces from elsewhere are brought into it
    public SpaceIndex(Frame frame) {
        this.frame = frame;
    }

    /// All of these at once, numbered from 0.
    public static SpaceIndex of(Frame frame, List<Space> spaces) {
        SpaceIndex index = new SpaceIndex(frame);
        spaces.forEach(index::append);
        index.settle();
        return index;
    }

    public Frame frame() {
        return frame;
    }

    /// @return its number
    public int add(Space space) {
        int number = append(space);
        if (waiting >= WAITING) {
            settle();
        }
        return number;
    }

    /// Takes a space out.
    ///
    /// @throws IllegalArgumentException for a number that was not given or has been removed
    public void remove(int number) {
        space(number);
        removed.set(number);
        spaces.set(number, null);
        if (++removals > WAITING && removals > spaces.size() - removed.cardinality()) {
            compact();
        }
    }

    /// In the frame of the index.
    ///
    /// @throws IllegalArgumentException for a number that was not given or has been removed
    public Space space(int number) {
        Space space = number >= 0 && number < spaces.size() ? spaces.get(number) : null;
        if (space == null) {
            throw new IllegalArgumentException("no space has the number " + number);
        }
        return space;
    }

    /// How many numbers have been given, those removed among them.
    public int numbers() {
        return spaces.size();
    }

    public boolean isRemoved(int number) {
        return removed.get(number);
    }

    /// The numbers of all that have a piece whose box meets the one given, ascending.
    public int[] meeting(Box box) {
        Found found = new Found();
        meeting(window(box), found);
        return found.distinct();
    }

    /// The numbers of all that have a piece near a piece of this space, ascending.
    ///
    /// @param reach how near, metres
    public int[] near(Space space, double reach) {
        Found found = new Found();
        pieces(space.in(frame), piece -> {
            grow(piece, reach);
            meeting(piece, found);
        });
        return found.distinct();
    }

    /// Tells every number that has a piece in the window, as often as it has some.
    void meeting(double[] window, IntConsumer number) {
        IntConsumer standing = removed.isEmpty() ? number : owner -> {
            if (!removed.get(owner)) {
                number.accept(owner);
            }
        };
        for (PackedBoxes tree : trees) {
            tree.meeting(window, standing);
        }
        for (int i = 0; i < waiting; i++) {
            int b = 6 * i;
            if (boxes[b] <= window[3]
                    && window[0] <= boxes[b + 3]
                    && boxes[b + 1] <= window[4]
                    && window[1] <= boxes[b + 4]
                    && boxes[b + 2] <= window[5]
                    && window[2] <= boxes[b + 5]) {
                standing.accept(owners[i]);
            }
        }
    }

    /// All numbers in the order in which their spaces lie beside each other, settling what waits.
    int[] besideEachOther() {
        settle();
        BitSet seen = new BitSet();
        int[] order = new int[spaces.size()];
        int count = 0;
        for (PackedBoxes tree : trees) {
            for (int i = 0; i < tree.count(); i++) {
                int owner = tree.owner(i);
                if (!removed.get(owner) && !seen.get(owner)) {
                    seen.set(owner);
                    order[count++] = owner;
                }
            }
        }
        return Arrays.copyOf(order, count);
    }

    static void grow(double[] box, double reach) {
        for (int axis = 0; axis < 3; axis++) {
            box[axis] -= reach;
            box[3 + axis] += reach;
        }
    }

    private int append(Space space) {
        int number = spaces.size();
        Space here = space.in(frame);
        spaces.add(here);
        pieces(here, piece -> wait(piece, number));
        return number;
    }

    private void wait(double[] box, int number) {
        if (waiting == owners.length) {
            owners = Arrays.copyOf(owners, 2 * owners.length);
            boxes = Arrays.copyOf(boxes, 2 * boxes.length);
        }
        System.arraycopy(box, 0, boxes, 6 * waiting, 6);
        owners[waiting++] = number;
    }

    /// Makes a tree of what waits, together with every tree that is not larger than that.
    private void settle() {
        if (waiting == 0) {
            return;
        }
        while (!trees.isEmpty() && trees.getLast().count() <= waiting) {
            takeBack(trees.removeLast());
        }
        trees.add(new PackedBoxes(boxes, owners, waiting));
        boxes = new double[6 * WAITING];
        owners = new int[WAITING];
        waiting = 0;
    }

    private void compact() {
        while (!trees.isEmpty()) {
            takeBack(trees.removeLast());
        }
        settle();
        removals = 0;
    }

    private void takeBack(PackedBoxes tree) {
        for (int i = 0; i < tree.count(); i++) {
            if (!removed.get(tree.owner(i))) {
                wait(tree.box(i), tree.owner(i));
            }
        }
    }

    private static double[] window(Box box) {
        return new double[]{box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()};
    }

    interface Piece {
        /// @param box six doubles, to be kept or changed by whoever takes it
        void met(double[] box);
    }

    static void pieces(Space space, Piece piece) {
        Hierarchy tree = space.hierarchy();
        pieces(tree, 0, tree.mesh().triangleCount(), piece);
    }

    private static void pieces(Hierarchy tree, int node, int triangles, Piece piece) {
        if (tree.isLeaf(node) || triangles <= PIECE) {
            piece.met(new double[]{
                tree.low(node, Hierarchy.EAST), tree.low(node, Hierarchy.NORTH), tree.low(node, Hierarchy.HEIGHT),
                tree.high(node, Hierarchy.EAST), tree.high(node, Hierarchy.NORTH), tree.high(node, Hierarchy.HEIGHT)
            });
            return;
        }
        pieces(tree, tree.first(node), triangles / 2, piece);
        pieces(tree, tree.first(node) + 1, triangles / 2, piece);
    }

    /// Numbers as they come.
    private static final class Found implements IntConsumer {
        private int[] numbers = new int[16];
        private int count;

        @Override
        public void accept(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }

        int[] distinct() {
            Arrays.sort(numbers, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || numbers[i] != numbers[i - 1]) {
                    numbers[kept++] = numbers[i];
                }
            }
            return Arrays.copyOf(numbers, kept);
        }
    }
}
