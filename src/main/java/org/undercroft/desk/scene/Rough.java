package org.undercroft.desk.scene;

import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Space;

/// The smallest upright box around a space that may stand at any angle in the plan: what it looks like from far away.
///
/// @param cos and `sin` of the angle from east to the box's own first axis; `low…` and `high…` along its axes
record Rough(double cos, double sin, double lowU, double highU, double lowV, double highV, double bottom, double top) {
    /// No larger than this many times the space: then it may stand for it.
    private static final double NEAR_ENOUGH = 2;

    static Rough of(Space space) {
        double best = Double.POSITIVE_INFINITY;
        double angle = 0;
        for (int i = 0; i < 6; i++) {
            double area = at(space, i * Math.PI / 12).area();
            if (area < best) {
                best = area;
                angle = i * Math.PI / 12;
            }
        }
        for (double step = Math.PI / 24; step > 1e-3; step /= 2) {
            double left = at(space, angle - step).area();
            double right = at(space, angle + step).area();
            if (Math.min(left, right) < best) {
                best = Math.min(left, right);
                angle += left < right ? -step : step;
            }
        }
        return at(space, angle);
    }

    private static Rough at(Space space, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double lowU = Double.POSITIVE_INFINITY;
        double lowV = Double.POSITIVE_INFINITY;
        double highU = Double.NEGATIVE_INFINITY;
        double highV = Double.NEGATIVE_INFINITY;
        for (int part = 0; part < space.parts().size(); part++) {
            Mesh mesh = space.parts().get(part).mesh();
            for (int i = 0; i < mesh.cornerCount(); i++) {
                double u = cos * mesh.x(i) + sin * mesh.y(i);
                double v = cos * mesh.y(i) - sin * mesh.x(i);
                lowU = Math.min(lowU, u);
                highU = Math.max(highU, u);
                lowV = Math.min(lowV, v);
                highV = Math.max(highV, v);
            }
        }
        return new Rough(cos, sin, lowU, highU, lowV, highV, space.bottom(), space.top());
    }

    /// The shorter of its two sides in the plan, metres.
    double width() {
        return Math.min(highU - lowU, highV - lowV);
    }

    private double area() {
        return (highU - lowU) * (highV - lowV);
    }

    boolean standsFor(Space space) {
        return area() * (top - bottom) <= NEAR_ENOUGH * space.volume();
    }

    /// Six sides.
    void box(Facets facets, int number, double lift) {
        int first = point(facets, lowU, lowV, bottom + lift);
        point(facets, highU, lowV, bottom + lift);
        point(facets, highU, highV, bottom + lift);
        point(facets, lowU, highV, bottom + lift);
        point(facets, lowU, lowV, top + lift);
        point(facets, highU, lowV, top + lift);
        point(facets, highU, highV, top + lift);
        point(facets, lowU, highV, top + lift);
        facets.quad(first + 4, first + 5, first + 6, first + 7, number);
        facets.quad(first + 3, first + 2, first + 1, first, number);
        for (int side = 0; side < 4; side++) {
            int next = (side + 1) % 4;
            facets.quad(first + side, first + next, first + next + 4, first + side + 4, number);
        }
    }

    /// Its roof alone.
    void roof(Facets facets, int number, double lift) {
        int first = point(facets, lowU, lowV, top + lift);
        point(facets, highU, lowV, top + lift);
        point(facets, highU, highV, top + lift);
        point(facets, lowU, highV, top + lift);
        facets.quad(first, first + 1, first + 2, first + 3, number);
    }

    /// Two uprights through its middle.
    void cross(Facets facets, int number, double lift) {
        double u = (lowU + highU) / 2;
        double v = (lowV + highV) / 2;
        upright(facets, lowU, v, highU, v, number, lift);
        upright(facets, u, lowV, u, highV, number, lift);
    }

    private void upright(Facets facets, double u0, double v0, double u1, double v1, int number, double lift) {
        int first = point(facets, u0, v0, bottom + lift);
        point(facets, u1, v1, bottom + lift);
        point(facets, u1, v1, top + lift);
        point(facets, u0, v0, top + lift);
        facets.quad(first, first + 1, first + 2, first + 3, number);
    }

    private int point(Facets facets, double u, double v, double up) {
        return facets.point(cos * u - sin * v, sin * u + cos * v, up);
    }
}
