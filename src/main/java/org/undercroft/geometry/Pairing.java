package org.undercroft.geometry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds one pair of spaces after the other against each other and keeps its arrays meanwhile: for one thread with many pairs, all of them in one frame.
public final class Pairing {
    private final double step;
    // Most pairs are told apart before anything is measured: what measures is made when it is needed first.
    private @Nullable SignedColumns columns;
    private @Nullable Distance distance;
    private final Ball ball = new Ball();

    /// @param step what is nearer than this counts as the same place, metres
    Pairing(double step) {
        this.step = step;
    }

    /// As [Relations#sharing(Space, Space)]. In the order of work that costs least: boxes, volume, and only then what tells touching from apart and from
    /// overlapping.
    public Sharing sharing(Space a, Space b) {
        if (!a.box().meets(b.box(), step) || areApartInPlan(a.hierarchy().planHull(), b.hierarchy().planHull())) {
            return Sharing.NOTHING;
        }
        // One order for both ways of asking, so that both get the same bits.
        return ordered(a, b) ? measured(a, b) : measured(b, a).reversed();
    }

    private SignedColumns columns() {
        SignedColumns made = columns == null ? new SignedColumns() : columns;
        columns = made;
        return made;
    }

    private Distance distance() {
        Distance made = distance == null ? new Distance() : distance;
        distance = made;
        return made;
    }

    private boolean areApartInPlan(@Nullable PlanHull a, @Nullable PlanHull b) {
        return a != null && b != null && a.isApartFrom(b, step);
    }

    /// Whether the two are to be held against each other in this order.
    static boolean ordered(Space a, Space b) {
        int order = order(a.box(), b.box());
        if (order == 0) {
            order = Double.compare(a.volume(), b.volume());
        }
        if (order == 0) {
            // Mirror images and copies: what is left to tell them apart is how they are written; where that is the same, so are the bits.
            order = Arrays.compare(a.boundary().corners(), b.boundary().corners());
        }
        return order != 0 ? order < 0 : Arrays.compare(a.boundary().triangles(), b.boundary().triangles()) <= 0;
    }

    private static int order(Box a, Box b) {
        int order = Double.compare(a.minX(), b.minX());
        order = order != 0 ? order : Double.compare(a.minY(), b.minY());
        order = order != 0 ? order : Double.compare(a.minZ(), b.minZ());
        order = order != 0 ? order : Double.compare(a.maxX(), b.maxX());
        order = order != 0 ? order : Double.compare(a.maxY(), b.maxY());
        return order != 0 ? order : Double.compare(a.maxZ(), b.maxZ());
    }

    /// Whether two spaces, in their order, share room whose depth, as [Depths] tells it, is more than so many metres.
    boolean isDeeper(Space a, Space b, double metres) {
        if (!a.box().meets(b.box(), 0)) {
            return false;
        }
        Hierarchy treeA = a.hierarchy();
        Hierarchy treeB = b.hierarchy();
        columns().measure(treeA, treeB);
        // The depth told is at most the upright chord, or the width in plan and a thousandth of it.
        double less = metres * (1 - 3e-3);
        if (columns().volume() <= columns().bound() || isShallow(a, b, less)) {
            return false;
        }
        columns().measurePlan(treeA, treeB);
        if (!columns().mightHold(less)) {
            return false;
        }
        // A ball somewhat larger that fits proves it; never the coat, which bounds no room between many thin needles.
        double more = metres * (1 + 1e-6) + 1e-6;
        return ballFits(treeA, treeB, more)
                || Tolerance.isMore(depth(a, b, Columns.Keep.COMMON), metres);
    }

    private Sharing measured(Space a, Space b) {
        Hierarchy treeA = a.hierarchy();
        Hierarchy treeB = b.hierarchy();
        columns().measure(treeA, treeB);
        double volume = columns().volume();
        double bound = columns().bound();
        if (volume <= bound) {
            return distance().within(treeA, treeB, step) ? new Sharing(Sharing.Kind.TOUCHING, volume, bound) : new Sharing(Sharing.Kind.APART, 0, bound);
        }
        if (!isDeep(a, b, volume)) {
            // Volume beyond its bound but no depth: the walls cross by rounding, so they meet.
            return new Sharing(Sharing.Kind.TOUCHING, volume, bound);
        }
        boolean allOfA = nothingBeyond(a, b, volume, bound);
        boolean allOfB = nothingBeyond(b, a, volume, bound);
        Sharing.Kind kind = allOfA ? allOfB ? Sharing.Kind.SAME : Sharing.Kind.INSIDE : allOfB ? Sharing.Kind.AROUND : Sharing.Kind.OVERLAPPING;
        return new Sharing(kind, volume, bound);
    }

    /// Whether the room shared is deeper than the step; the body of it is made only where nothing cheaper tells.
    private boolean isDeep(Space a, Space b, double volume) {
        if (isShallow(a, b, step)) {
            return false;
        }
        Hierarchy treeA = a.hierarchy();
        Hierarchy treeB = b.hierarchy();
        if (volume > coat(treeA) + coat(treeB)) {
            return true; // most that share room at all share so much that nothing finer is to be asked
        }
        columns().measurePlan(treeA, treeB);
        if (!columns().mightHold(step)) {
            return false;
        }
        if (treeA.isLevel() && treeB.isLevel() && columns().surelyHolds(step)) {
            return true; // over the circle both reach up and down further than the step
        }
        return volume > coat(treeA, b.box()) + coat(treeB, a.box())
                || ballFits(treeA, treeB, step)
                || depth(a, b, Columns.Keep.COMMON) > step;
    }

    /// Tried where the plan measured last is thickest.
    private boolean ballFits(Hierarchy a, Hierarchy b, double diameter) {
        for (int i = 0; i < columns().places(); i++) {
            if (ball.fits(a, b, columns().placeX(i), columns().placeY(i), diameter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShallow(Space a, Space b, double depth) {
        return Math.min(a.top(), b.top()) - Math.max(a.bottom(), b.bottom()) <= depth
                || Math.min(a.box().maxX(), b.box().maxX()) - Math.max(a.box().minX(), b.box().minX()) <= depth
                || Math.min(a.box().maxY(), b.box().maxY()) - Math.max(a.box().minY(), b.box().minY()) <= depth;
    }

    /// Whether the first lies wholly in the second: what is left of it has no depth.
    private boolean nothingBeyond(Space first, Space second, double volume, double bound) {
        double left = first.volume() - volume;
        if (left <= bound) {
            return true;
        }
        return left <= coat(first.hierarchy()) + coat(second.hierarchy())
                && left <= coat(first.hierarchy(), first.box()) + coat(second.hierarchy(), first.box())
                && depth(first, second, Columns.Keep.FIRST_WITHOUT_SECOND) <= step;
    }

    private static double depth(Space a, Space b, Columns.Keep keep) {
        return Depths.deepest(Columns.of(List.of(a.hierarchy()), List.of(b.hierarchy()), keep));
    }

    /// Room in which no ball wider than the step fits lies within half a step of its boundary: it is no more than a coat over it. The boundary is
    /// taken four times as thick as that, for what the coat gains round edges that bend inward: enough while no needle is thinner than a tenth of the
    /// step, and the step is the grid on which all corners lie.
    private double coat(Hierarchy tree) {
        return 2 * step * tree.area();
    }

    /// Of the faces near a window only.
    private double coat(Hierarchy tree, Box window) {
        return 2 * step * area(tree, 0, window);
    }

    /// The area of all faces near the window, leaf by leaf.
    private static double area(Hierarchy tree, int node, Box window) {
        if (!tree.meets(node, window)) {
            return 0;
        }
        if (!tree.isLeaf(node)) {
            return area(tree, tree.first(node), window) + area(tree, tree.first(node) + 1, window);
        }
        double area = 0;
        for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
            area += tree.mesh().area(tree.triangle(i));
        }
        return area;
    }
}
