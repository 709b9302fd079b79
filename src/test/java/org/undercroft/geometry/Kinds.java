package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Random spaces of every kind there is, crowded around the local origin so that most pairs of them meet; corners on half metres, curves coarse.
final class Kinds {
    /// So many kinds are told apart: of outline, of bound, of section, of polyhedron, and several parts at once.
    static final int COUNT = 12;
    /// The one with a ground model, which stands north up.
    static final int GROUND = 3;

    private static final Position ORIGIN = Shapes.FRAME.toWorld(new Position(0, 0, 0));
    private static final double CHORD = 0.15;

    private final Random random;

    Kinds(long seed) {
        random = new Random(seed);
    }

    /// Sound parts of one kind.
    List<SpaceDefinition> definitions(int kind) {
        while (true) {
            List<SpaceDefinition> parts = kind == COUNT - 1 ? List.of(part(0), part(4 + random.nextInt(7))) : List.of(part(kind));
            if (SoundnessCheck.STANDARD.examine(parts, Shapes.FRAME) instanceof Soundness.Sound) {
                return parts;
            }
        }
    }

    Space any() {
        return of(random.nextInt(COUNT));
    }

    Space of(int kind) {
        return Shapes.space(definitions(kind));
    }

    Random random() {
        return random;
    }

    /// The same with every place put elsewhere; a ground model is only ever moved.
    static List<SpaceDefinition> placed(List<SpaceDefinition> parts, UnaryOperator<Position> to) {
        return parts.stream().map(part -> placed(part, to)).toList();
    }

    /// Turned about the upright line through the local origin by the angle of the triangle 3, 4, 5: half metres stay on the grid.
    static Position turned(Position p) {
        double x = p.x() - ORIGIN.x();
        double y = p.y() - ORIGIN.y();
        return new Position(ORIGIN.x() + (3 * x - 4 * y) / 5, ORIGIN.y() + (4 * x + 3 * y) / 5, p.z());
    }

    private static SpaceDefinition placed(SpaceDefinition definition, UnaryOperator<Position> to) {
        return switch (definition) {
            case Prism prism -> new Prism(placed(prism.outline(), to), prism.bottom(), prism.top());
            case Slab slab -> new Slab(placed(slab.outline(), to), placed(slab.lower(), to), placed(slab.upper(), to));
            case Sweep sweep -> new Sweep(sweep.axis().stream().map(to).toList(), sweep.bends(), sweep.section(), sweep.chordError());
            case Polyhedron polyhedron -> new Polyhedron(polyhedron.shells().stream().map(shell -> new Polyhedron.Shell(shell.faces().stream()
                    .map(face -> new Polyhedron.Face(face.rings().stream().map(ring -> ring.stream().map(to).toList()).toList())).toList())).toList());
        };
    }

    private static Outline placed(Outline outline, UnaryOperator<Position> to) {
        return new Outline(placedRing(outline.exterior(), to), outline.holes().stream().map(hole -> placedRing(hole, to)).toList());
    }

    private static List<Point2> placedRing(List<Point2> ring, UnaryOperator<Position> to) {
        return ring.stream().map(p -> to.apply(new Position(p.x(), p.y(), 0)).plan()).toList();
    }

    private static Bound placed(Bound bound, UnaryOperator<Position> to) {
        return switch (bound) {
            case Bound.Height height -> height;
            case Bound.Plane(Position a, Position b, Position c) -> new Bound.Plane(to.apply(a), to.apply(b), to.apply(c));
            case Bound.Ground ground -> {
                GroundModel model = ground.model();
                float[] heights = new float[model.columns() * model.rows()];
                for (int i = 0; i < heights.length; i++) {
                    heights[i] = (float) model.height(i % model.columns(), i / model.columns());
                }
                Position corner = to.apply(new Position(model.west(), model.south(), 0));
                GroundModel moved = new GroundModel(corner.x(), corner.y(), model.cell(), model.columns(), model.rows(), heights);
                yield new Bound.Ground(moved, ground.measured(), ground.datum(), ground.offset());
            }
        };
    }

    private SpaceDefinition part(int kind) {
        return switch (kind) {
            case 0 -> new Prism(outline(), half(-10, -2), half(-1, 6));
            case 1 -> new Prism(holed(), half(-10, -2), half(-1, 6));
            case 2 -> new Slab(outline(), random.nextBoolean() ? new Bound.Height(half(-12, -8)) : plane(-8), plane(2));
            case GROUND -> new Slab(outline(), new Bound.Height(half(-9, -5)), ground());
            case 4 -> sweep(new CrossSection.Circle(half(2, 7)), 0);
            case 5 -> sweep(new CrossSection.Box(half(2, 6), half(2, 5)), 9);
            case 6 -> sweep(new CrossSection.Horseshoe(4, half(3, 6)), 0);
            case 7 -> sweep(new CrossSection.Egg(3, half(4, 6)), 0);
            case 8 -> sweep(new CrossSection.Free(List.of(
                    new Point2(-3, 0), new Point2(3, 0), new Point2(3, 4), new Point2(1, 4), new Point2(1, 2), new Point2(-1, 2), new Point2(-3, 4))), 0);
            case 9 -> leaning();
            default -> hollow();
        };
    }

    private Outline outline() {
        double x = half(-9, 3);
        double y = half(-9, 3);
        double w = half(4, 12);
        double d = half(4, 12);
        return switch (random.nextInt(3)) {
            case 0 -> Outline.of(ring(x, y, x + w, y, x + w, y + d, x, y + d));
            case 1 -> Outline.of(ring(x, y, x + w, y, x + w, y + 1, x + 2, y + 1, x + 2, y + d, x, y + d));
            default -> Outline.of(ring(x, y, x + w, y + 1, x + w + 1, y + d, x + 1, y + d + 2));
        };
    }

    private Outline holed() {
        double x = half(-9, 0);
        double y = half(-9, 0);
        double w = half(6, 12);
        double d = half(6, 12);
        return new Outline(
                ring(x, y, x + w, y, x + w, y + d, x, y + d),
                List.of(ring(x + 1, y + 1, x + w - 2, y + 1.5, x + w - 2, y + d - 1, x + 2, y + d - 2)));
    }

    private Bound plane(double about) {
        return new Bound.Plane(at(-10, -10, about + half(-2, 2)), at(10, -10, about + half(-2, 2)), at(0, 10, about + half(-2, 2)));
    }

    private Bound ground() {
        float[] heights = new float[100];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = random.nextInt(40) / 10f - 1;
        }
        GroundModel model = new GroundModel(ORIGIN.x() - 25, ORIGIN.y() - 25, 5, 10, 10, heights);
        return new Bound.Ground(model, Optional.empty(), OptionalInt.empty(), -half(0, 3));
    }

    private Sweep sweep(CrossSection section, double radius) {
        List<Position> axis = List.of(at(-20, half(-9, 9), half(-7, -2)), at(half(-5, 5), half(-6, 6), half(-6, 0)), at(20, half(-9, 9), half(-7, -2)));
        return new Sweep(axis, List.of(Sweep.Bend.CORNER, new Sweep.Bend(radius, radius * 10), Sweep.Bend.CORNER), section, CHORD);
    }

    /// A box whose roof is pushed aside.
    private Polyhedron leaning() {
        double x = half(-9, 2);
        double y = half(-9, 2);
        double east = half(-5, 5);
        double north = half(-5, 5);
        return new Polyhedron(List.of(shell(false, x, y, half(-9, -5), x + half(3, 9), y + half(3, 9), half(-2, 3), east, north)));
    }

    private Polyhedron hollow() {
        double x = half(-9, 0);
        double y = half(-9, 0);
        return new Polyhedron(List.of(
                shell(false, x, y, -9, x + 9, y + 8, half(0, 3), 0, 0),
                shell(true, x + half(1, 2), y + 2, half(-8, -5), x + half(4, 6), y + half(4, 6), -1, 1, -0.5)));
    }

    private static Polyhedron.Shell shell(boolean inward, double x1, double y1, double z1, double x2, double y2, double z2, double east, double north) {
        int[][] faces = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        List<Polyhedron.Face> made = new ArrayList<>();
        for (int[] face : faces) {
            List<Position> ring = new ArrayList<>();
            for (int c : face) {
                boolean up = (c & 4) != 0;
                ring.add(at(((c & 1) == 0 ? x1 : x2) + (up ? east : 0), ((c & 2) == 0 ? y1 : y2) + (up ? north : 0), up ? z2 : z1));
            }
            made.add(new Polyhedron.Face(List.of(inward ? ring.reversed() : ring)));
        }
        return new Polyhedron.Shell(made);
    }

    private double half(int from, int to) {
        return random.nextInt(2 * from, 2 * to) / 2.0;
    }

    private static Position at(double x, double y, double z) {
        return Shapes.FRAME.toWorld(new Position(x, y, z));
    }

    private static List<Point2> ring(double... local) {
        List<Point2> ring = new ArrayList<>();
        for (int i = 0; i < local.length; i += 2) {
            ring.add(Shapes.FRAME.toWorld(new Point2(local[i], local[i + 1])));
        }
        return ring;
    }

    /// Whether a place lies in a mesh: how many faces are over it.
    static boolean holds(Mesh mesh, double x, double y, double z) {
        int over = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            double[] w = new double[3];
            for (int k = 0; k < 3; k++) {
                int p = mesh.corner(t, (k + 1) % 3);
                int q = mesh.corner(t, (k + 2) % 3);
                w[k] = (mesh.x(p) - x) * (mesh.y(q) - y) - (mesh.x(q) - x) * (mesh.y(p) - y);
            }
            if (Arrays.stream(w).allMatch(v -> v > 0) || Arrays.stream(w).allMatch(v -> v < 0)) {
                double height = (w[0] * mesh.z(mesh.corner(t, 0)) + w[1] * mesh.z(mesh.corner(t, 1)) + w[2] * mesh.z(mesh.corner(t, 2))) / (w[0] + w[1] + w[2]);
                over += height > z ? 1 : 0;
            }
        }
        return over % 2 == 1;
    }

    /// How far a place is from the nearest face.
    static double fromFaces(Mesh mesh, double x, double y, double z) {
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            least = Math.min(least, Distance.toTriangle(mesh, t, x, y, z));
        }
        return least;
    }
}
