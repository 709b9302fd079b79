package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever figures a definition is made of: it is refused at its door, or there is an answer, soon, and what is sound holds room.
@Timeout(20)
class ExtremesTest {
    private static final double[] LENGTHS = {
        0, -0.0, 1, -1, 2, 3, 10, 10, 10, 0.5, 1e-4, 1e-5, 5e-5, 1e-12, 1e-300, Double.MIN_VALUE, 1e4, 1e6, 1e8, 3.5e9, 1e12, 1e15, 9e15, 1e18, 1e300,
        Double.MAX_VALUE, -1e300, -10, 7.00005, 1 / 3.0
    };

    @Test
    void whatIsNoNumberIsRefusedAtTheDoor() {
        Position origin = new Position(0, 0, 0);
        List<Position> axis = List.of(origin, new Position(9, 0, 0));
        CrossSection box = new CrossSection.Box(1, 1);
        Outline outline = SolidsTest.square(0, 0, 1);
        GroundModel ground = new GroundModel(0, 0, 1, 1, 1, new float[1]);
        List<DoubleConsumer> doors = List.of(
                x -> new Point2(x, 0),
                x -> new Point2(0, x),
                x -> new Position(x, 0, 0),
                x -> new Position(0, x, 0),
                x -> new Position(0, 0, x),
                x -> new Prism(outline, x, 1),
                x -> new Prism(outline, 0, x),
                x -> new Sweep(axis, box, x),
                x -> new Sweep.Bend(x, 0),
                x -> new Sweep.Bend(0, x),
                x -> new CrossSection.Circle(x),
                x -> new CrossSection.Box(x, 1),
                x -> new CrossSection.Box(1, x),
                x -> new CrossSection.Horseshoe(x, 1),
                x -> new CrossSection.Horseshoe(1, x),
                x -> new CrossSection.Egg(x, 2),
                x -> new CrossSection.Egg(1, x),
                x -> new Bound.Height(x),
                x -> new Bound.Ground(ground, Optional.empty(), OptionalInt.empty(), x),
                x -> new GroundModel(x, 0, 1, 1, 1, new float[1]),
                x -> new GroundModel(0, x, 1, 1, 1, new float[1]),
                x -> new GroundModel(0, 0, x, 1, 1, new float[1]),
                x -> new SoundnessCheck(Snap.TENTH_OF_A_MILLIMETRE, x, 20),
                x -> new SoundnessCheck(Snap.TENTH_OF_A_MILLIMETRE, 0.01, x),
                x -> new SoundnessCheck(Snap.TENTH_OF_A_MILLIMETRE, 0.01, 20, x));
        for (double wrong : new double[]{Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            doors.forEach(door -> assertThatThrownBy(() -> door.accept(wrong)).isInstanceOf(IllegalArgumentException.class));
        }
    }

    @Test
    void anyDefinitionHasAnAnswerAndWhatIsSoundHoldsRoom() {
        Random random = new Random(20);
        int sound = 0;
        int made = 0;
        for (int round = 0; round < 600; round++) {
            SpaceDefinition definition;
            try {
                definition = any(random);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            made++;
            Snap snap = random.nextInt(4) == 0 ? Snap.of(1e-7) : Snap.TENTH_OF_A_MILLIMETRE;
            SoundnessCheck check = new SoundnessCheck(snap, 0.01, 20);
            Frame frame = random.nextBoolean() ? Frame.ZERO : new Frame(398, 3312);
            switch (check.examine(List.of(definition), frame, Assembly.values()[random.nextInt(3)])) {
                case Soundness.Sound(Space space) -> {
                    assertThat(space.volume()).as(definition.toString()).isPositive();
                    sound++;
                }
                case Soundness.Unsound(List<Fault> faults) -> assertThat(faults).allSatisfy(fault -> assertThat(fault.code()).matches("[1-9]0\\d"));
            }
            assertEquals(List.of(definition), DefinitionText.read(DefinitionText.write(List.of(definition))));
            assertThat(GeometryDigest.of(List.of(definition))).hasSize(64);
        }
        assertThat(made).isGreaterThan(300);
        assertThat(sound).isGreaterThan(10);
    }

    static SpaceDefinition any(Random random) {
        double scale = scale(random);
        return switch (random.nextInt(4)) {
            case 0 -> new Prism(outline(random, scale), length(random), length(random));
            case 1 -> new Slab(outline(random, scale), bound(random, scale), bound(random, scale));
            case 2 -> sweep(random, scale);
            default -> polyhedron(random, scale);
        };
    }

    /// Mostly of the size of things, now and then not.
    private static double scale(Random random) {
        return random.nextInt(3) > 0 ? 10 : Math.max(Double.MIN_VALUE, Math.abs(LENGTHS[random.nextInt(LENGTHS.length)]));
    }

    private static double length(Random random) {
        return random.nextInt(3) > 0 ? random.nextInt(20) - 10 : LENGTHS[random.nextInt(LENGTHS.length)];
    }

    private static double coordinate(Random random, double scale) {
        double c = random.nextInt(10) == 0 ? LENGTHS[random.nextInt(LENGTHS.length)] : random.nextInt(7) / 3.0 * scale;
        return Math.clamp(c, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static List<Point2> ring(Random random, double scale) {
        List<Point2> ring = new ArrayList<>();
        int n = random.nextInt(7);
        for (int i = 0; i < n; i++) {
            ring.add(new Point2(coordinate(random, scale), coordinate(random, scale)));
        }
        return ring;
    }

    private static Outline outline(Random random, double scale) {
        List<List<Point2>> holes = new ArrayList<>();
        for (int i = random.nextInt(6); i > 4; i--) {
            holes.add(ring(random, scale));
        }
        boolean plain = random.nextBoolean();
        List<Point2> square = List.of(new Point2(0, 0), new Point2(scale, 0), new Point2(scale, scale), new Point2(0, scale));
        return new Outline(plain ? square : ring(random, scale), holes);
    }

    private static Position position(Random random, double scale) {
        return new Position(coordinate(random, scale), coordinate(random, scale), random.nextBoolean() ? 0 : coordinate(random, scale));
    }

    private static Bound bound(Random random, double scale) {
        return switch (random.nextInt(3)) {
            case 0 -> new Bound.Height(length(random));
            case 1 -> new Bound.Plane(position(random, scale), position(random, scale), position(random, scale));
            default -> {
                int n = 1 + random.nextInt(6);
                float[] heights = new float[n * n];
                for (int i = 0; i < heights.length; i++) {
                    heights[i] = random.nextInt(20) == 0 ? (float) length(random) : random.nextInt(5);
                    heights[i] = Float.isFinite(heights[i]) ? heights[i] : Float.NaN;
                }
                yield new Bound.Ground(
                        new GroundModel(-scale, -scale, Math.min(1e300, scale), n, n, heights), Optional.empty(), OptionalInt.empty(), length(random));
            }
        };
    }

    private static Sweep sweep(Random random, double scale) {
        List<Position> axis = new ArrayList<>();
        List<Sweep.Bend> bends = new ArrayList<>();
        int n = random.nextInt(5);
        for (int i = 0; i < n; i++) {
            axis.add(random.nextBoolean() ? new Position(i * Math.min(scale, 1e300), random.nextInt(3), random.nextInt(3)) : position(random, scale));
            boolean end = i == 0 || i == n - 1;
            bends.add(end || random.nextBoolean() ? Sweep.Bend.CORNER : new Sweep.Bend(Math.abs(length(random)), Math.abs(length(random))));
        }
        double width = Math.abs(length(random));
        double height = Math.abs(length(random));
        CrossSection section = switch (random.nextInt(5)) {
            case 0 -> new CrossSection.Circle(width);
            case 1 -> new CrossSection.Box(width, height);
            case 2 -> new CrossSection.Horseshoe(width, height);
            case 3 -> new CrossSection.Egg(width, height);
            default -> new CrossSection.Free(ring(random, scale));
        };
        return new Sweep(axis, bends, section, random.nextBoolean() ? 0.02 : Math.abs(length(random)));
    }

    /// A box that is now and then torn.
    private static Polyhedron polyhedron(Random random, double scale) {
        List<Polyhedron.Face> faces = new ArrayList<>();
        double x = coordinate(random, scale);
        for (Polyhedron.Face face : SolidsTest.boxFaces(0, 0, 0, Math.min(scale, 1e300), 10, 10)) {
            faces.add(new Polyhedron.Face(face.rings().stream()
                    .map(ring -> ring.stream().map(p -> p.x() != 0 && random.nextInt(20) == 0 ? new Position(x, p.y(), p.z()) : p).toList())
                    .toList()));
        }
        return new Polyhedron(List.of(new Polyhedron.Shell(faces)));
    }
}
