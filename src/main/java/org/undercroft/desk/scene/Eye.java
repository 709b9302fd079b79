package org.undercroft.desk.scene;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.transform.Affine;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Position;

/// Where the picture is looked at from. Positions are metres east, north, up from the scene's local origin, heights true; the exaggeration is applied
/// here and nowhere else. On the screen's side x is east, y is down and z is north.
///
/// @param target what the eye turns about
/// @param heading where it looks, radians clockwise from north
/// @param elevation how far above the level it stands, radians; negative looks up from below
/// @param span half the height of the picture at the target, metres
/// @param lens from the lower to the upper edge of the picture, degrees; [#LONG] counts as no perspective at all
/// @param exaggeration how many times taller than true heights are drawn
record Eye(Position target, double heading, double elevation, double span, double lens, double exaggeration) {
    /// Degrees: from so far away nothing looks smaller for being farther.
    static final double LONG = 2;
    private static final double USUAL = 35;
    private static final double STEEPEST = Math.PI / 2;
    static final Eye START = new Eye(new Position(0, 0, 0), Math.toRadians(-30), Math.toRadians(28), 100, USUAL, 1);

    Eye {
        elevation = Math.clamp(elevation, -STEEPEST, STEEPEST);
        span = Math.clamp(span, 0.05, 1e6);
        lens = Math.clamp(lens, LONG, 120);
        heading = Math.IEEEremainder(heading, 2 * Math.PI);
    }

    boolean flat() {
        return lens == LONG;
    }

    double distance() {
        return span / Math.tan(Math.toRadians(lens / 2));
    }

    /// Through another lens, with what is at the target as large as before.
    Eye through(double newLens) {
        return new Eye(target, heading, elevation, span, newLens, exaggeration);
    }

    /// Seen from a side: the same target, as large as before.
    Eye facing(double newHeading, double newElevation) {
        return new Eye(target, newHeading, newElevation, span, lens, exaggeration);
    }

    /// Where the eye stands, heights true.
    Position place() {
        double[] f = forward();
        return target.moved(-f[0] * distance(), -f[2] * distance(), -f[1] * distance() / exaggeration);
    }

    Direction direction() {
        double[] f = forward();
        return Direction.of(f[0], f[2], f[1]);
    }

    Direction top() {
        double[] u = up();
        return Direction.of(u[0], u[2], u[1]);
    }

    /// Standing at a place and looking a way; what lies so many metres ahead is what the eye turns about.
    static Eye standing(Position place, Direction way, Direction top, double ahead, double lens, double exaggeration) {
        boolean upright = Math.hypot(way.x(), way.y()) < 1e-6;
        double heading = upright ? Math.atan2(top.x(), top.y()) + (way.z() > 0 ? Math.PI : 0) : Math.atan2(way.x(), way.y());
        double elevation = -Math.asin(Math.clamp(way.z(), -1, 1));
        Position target = place.moved(way.x() * ahead, way.y() * ahead, way.z() * ahead / exaggeration);
        return new Eye(target, heading, elevation, ahead * Math.tan(Math.toRadians(lens / 2)), lens, exaggeration);
    }

    Eye orbited(double byHeading, double byElevation) {
        return new Eye(target, heading + byHeading, elevation + byElevation, span, lens, exaggeration);
    }

    /// @param right and `up` metres in the plane of the picture
    Eye panned(double right, double up) {
        double[] r = right();
        double[] u = up();
        return at(target.moved(
                r[0] * right + u[0] * up, r[2] * right + u[2] * up, (r[1] * right + u[1] * up) / exaggeration));
    }

    /// Closer (factor below 1) or farther, keeping what is under the pointer where it is.
    Eye zoomed(double factor, double pointerX, double pointerY, double width, double height) {
        double perPixel = 2 * span / height;
        double right = (pointerX - width / 2) * perPixel;
        double up = (height / 2 - pointerY) * perPixel;
        Eye moved = panned(right * (1 - factor), up * (1 - factor));
        return moved.withSpan(span * factor);
    }

    Eye at(Position newTarget) {
        return new Eye(newTarget, heading, elevation, span, lens, exaggeration);
    }

    Eye withSpan(double newSpan) {
        return new Eye(target, heading, elevation, newSpan, lens, exaggeration);
    }

    Eye withExaggeration(double factor) {
        return new Eye(target, heading, elevation, span, lens, factor);
    }

    /// From straight above, north up, without perspective.
    Eye asPlan() {
        return new Eye(target, 0, Math.PI / 2, span, LONG, exaggeration);
    }

    Eye asPerspective() {
        return new Eye(target, START.heading, START.elevation, span, USUAL, exaggeration);
    }

    /// How far from the target anything of a box can be, and some more, metres.
    double reach(Box box) {
        double dx = Math.max(Math.abs(box.minX() - target.x()), Math.abs(box.maxX() - target.x()));
        double dy = Math.max(Math.abs(box.minY() - target.y()), Math.abs(box.maxY() - target.y()));
        double dz = Math.max(Math.abs(box.minZ() - target.z()), Math.abs(box.maxZ() - target.z())) * exaggeration;
        return 1.3 * Math.sqrt(dx * dx + dy * dy + dz * dz) + 100;
    }

    /// All of a box in the picture, seen from the same side.
    Eye fitting(Box box, double width, double height) {
        Position middle = box.middle();
        double[] r = right();
        double[] u = up();
        double halfRight = 0;
        double halfUp = 0;
        for (int corner = 0; corner < 8; corner++) {
            double e = ((corner & 1) == 0 ? box.minX() : box.maxX()) - middle.x();
            double n = ((corner & 2) == 0 ? box.minY() : box.maxY()) - middle.y();
            double h = (((corner & 4) == 0 ? box.minZ() : box.maxZ()) - middle.z()) * exaggeration;
            halfRight = Math.max(halfRight, Math.abs(e * r[0] + h * r[1] + n * r[2]));
            halfUp = Math.max(halfUp, Math.abs(e * u[0] + h * u[1] + n * u[2]));
        }
        double aspect = width / Math.max(1, height);
        return at(middle).withSpan(Math.max(0.5, 1.18 * Math.max(halfUp, halfRight / Math.max(0.1, aspect))));
    }

    /// A picture between this and another one: 0 is this, 1 the other.
    Eye towards(Eye other, double part) {
        double turn = Math.IEEEremainder(other.heading - heading, 2 * Math.PI);
        return new Eye(
                new Position(
                        target.x() + (other.target.x() - target.x()) * part,
                        target.y() + (other.target.y() - target.y()) * part,
                        target.z() + (other.target.z() - target.z()) * part),
                heading + turn * part,
                elevation + (other.elevation - elevation) * part,
                span * Math.pow(other.span / span, part),
                other.lens,
                other.exaggeration);
    }

    /// How the camera stands in the scene's screen coordinates.
    Affine camera() {
        double[] r = right();
        double[] u = up();
        double[] f = forward();
        double d = distance();
        return new Affine(
                r[0], -u[0], f[0], target.x() - f[0] * d,
                -r[1], u[1], -f[1], -(target.z() * exaggeration - f[1] * d),
                r[2], -u[2], f[2], target.y() - f[2] * d);
    }

    /// Where a place appears in a picture of the given size; empty where it lies behind the eye.
    Optional<Point2D> project(double x, double y, double z, double width, double height) {
        double[] f = forward();
        double e = x - target.x();
        double h = (z - target.z()) * exaggeration;
        double n = y - target.y();
        double away = e * f[0] + h * f[1] + n * f[2] + distance();
        if (away <= distance() * 1e-4) {
            return Optional.empty();
        }
        double[] r = right();
        double[] u = up();
        double scale = height / 2 / Math.tan(Math.toRadians(lens / 2)) / away;
        return Optional.of(new Point2D(
                width / 2 + (e * r[0] + h * r[1] + n * r[2]) * scale, height / 2 - (e * u[0] + h * u[1] + n * u[2]) * scale));
    }

    Optional<Point2D> project(Position place, double width, double height) {
        return project(place.x(), place.y(), place.z(), width, height);
    }

    /// The line of sight through a point of the picture.
    Ray through(double screenX, double screenY, double width, double height) {
        double perPixel = Math.tan(Math.toRadians(lens / 2)) / (height / 2);
        double right = (screenX - width / 2) * perPixel;
        double up = (height / 2 - screenY) * perPixel;
        double[] r = right();
        double[] u = up();
        double[] f = forward();
        double d = distance();
        return new Ray(
                target.x() - f[0] * d,
                target.y() - f[2] * d,
                target.z() - f[1] * d / exaggeration,
                f[0] + r[0] * right + u[0] * up,
                f[2] + r[2] * right + u[2] * up,
                (f[1] + r[1] * right + u[1] * up) / exaggeration);
    }

    /// East, up, north.
    double[] forward() {
        return new double[]{
            Math.sin(heading) * Math.cos(elevation), -Math.sin(elevation), Math.cos(heading) * Math.cos(elevation)
        };
    }

    double[] right() {
        return new double[]{Math.cos(heading), 0, -Math.sin(heading)};
    }

    double[] up() {
        return new double[]{
            Math.sin(heading) * Math.sin(elevation), Math.cos(elevation), Math.cos(heading) * Math.sin(elevation)
        };
    }
}
