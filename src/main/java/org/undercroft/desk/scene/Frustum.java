package org.undercroft.desk.scene;

import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;

/// The part of space that is in the picture.
final class Frustum {
    static final double OUT_OF_SIGHT = Double.POSITIVE_INFINITY;

    private final Eye eye;
    private final double[] right;
    private final double[] up;
    private final double[] forward;
    private final double tangent;
    private final double aspect;
    private final double height;

    /// @param width and `height` of the picture, in its points
    Frustum(Eye eye, double width, double height) {
        this.eye = eye;
        this.right = eye.right();
        this.up = eye.up();
        this.forward = eye.forward();
        this.tangent = Math.tan(Math.toRadians(eye.lens() / 2));
        this.aspect = width / Math.max(1, height);
        this.height = Math.max(1, height);
    }

    /// How many metres one point of the picture stands for at the nearest place of a box, [#OUT_OF_SIGHT] where nothing of it can be in the picture.
    ///
    /// @param origin of the scene, in the frame of the box
    double grain(Box box, Position origin) {
        double tall = eye.exaggeration();
        double e = (box.minX() + box.maxX()) / 2 - origin.x() - eye.target().x();
        double h = ((box.minZ() + box.maxZ()) / 2 - origin.z() - eye.target().z()) * tall;
        double n = (box.minY() + box.maxY()) / 2 - origin.y() - eye.target().y();
        double halfE = (box.maxX() - box.minX()) / 2;
        double halfH = (box.maxZ() - box.minZ()) / 2 * tall;
        double halfN = (box.maxY() - box.minY()) / 2;
        double away = along(forward, e, h, n) + eye.distance();
        double reach = reach(forward, halfE, halfH, halfN);
        double far = away + reach;
        if (far <= 0) {
            return OUT_OF_SIGHT;
        }
        // the sides of the picture lean outwards: a box is out where it lies wholly beyond one of them
        double sideways = Math.abs(along(right, e, h, n));
        double upright = Math.abs(along(up, e, h, n));
        if (sideways - reach(right, halfE, halfH, halfN) > far * tangent * aspect || upright - reach(up, halfE, halfH, halfN) > far * tangent) {
            return OUT_OF_SIGHT;
        }
        return 2 * Math.max(away - reach, 0.01 * eye.distance()) * tangent / height;
    }

    private static double along(double[] axis, double e, double h, double n) {
        return axis[0] * e + axis[1] * h + axis[2] * n;
    }

    private static double reach(double[] axis, double e, double h, double n) {
        return Math.abs(axis[0]) * e + Math.abs(axis[1]) * h + Math.abs(axis[2]) * n;
    }
}
