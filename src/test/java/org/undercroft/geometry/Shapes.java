package org.undercroft.geometry;

import java.util.List;

/// Spaces whose figures are known by heart.
final class Shapes {
    static final Frame FRAME = new Frame(398, 3312);

    private Shapes() {}

    /// A box from corner to corner, local to the frame.
    static Space box(double x1, double y1, double z1, double x2, double y2, double z2) {
        return prism(z1, z2, x1, y1, x2, y1, x2, y2, x1, y2);
    }

    /// An upright prism over a ring of local x, y, x, y, …
    static Space prism(double bottom, double top, double... ring) {
        return space(List.of(prismOf(bottom, top, ring)));
    }

    static Prism prismOf(double bottom, double top, double... ring) {
        List<Point2> outline = new java.util.ArrayList<>();
        for (int i = 0; i < ring.length; i += 2) {
            outline.add(FRAME.toWorld(new Point2(ring[i], ring[i + 1])));
        }
        return new Prism(Outline.of(outline), bottom, top);
    }

    /// A round tube; `axis` is local x, y, z, … of its lowest point.
    static Space tube(double diameter, double... axis) {
        return space(List.of(sweep(new CrossSection.Circle(diameter), axis)));
    }

    static Sweep sweep(CrossSection section, double... axis) {
        List<Position> points = new java.util.ArrayList<>();
        for (int i = 0; i < axis.length; i += 3) {
            points.add(FRAME.toWorld(new Position(axis[i], axis[i + 1], axis[i + 2])));
        }
        return new Sweep(points, section, 0.02);
    }

    static Space space(List<? extends SpaceDefinition> parts) {
        return space(parts, Snap.TENTH_OF_A_MILLIMETRE, FRAME);
    }

    static Space space(List<? extends SpaceDefinition> parts, Snap snap, Frame frame) {
        return switch (new SoundnessCheck(snap, 0.01, 20).examine(List.copyOf(parts), frame)) {
            case Soundness.Sound(Space space) -> space;
            case Soundness.Unsound(List<Fault> faults) -> throw new AssertionError("unsound: " + faults);
        };
    }

    /// Turned about the upright line through the local origin.
    static double[] turned(double degrees, double... ring) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        double[] turned = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            turned[i] = c * ring[i] - s * ring[i + 1];
            turned[i + 1] = s * ring[i] + c * ring[i + 1];
        }
        return turned;
    }
}
