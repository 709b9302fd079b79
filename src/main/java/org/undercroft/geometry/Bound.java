package org.undercroft.geometry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What ends a [Slab] below or above.
public sealed interface Bound {
    /// Its height at a place, in the coordinates of the survey; empty where the ground is unknown.
    default OptionalDouble heightAt(double east, double north) {
        return switch (this) {
            case Height(double metres) -> OptionalDouble.of(metres);
            case Plane(Position a, Position b, Position c) -> {
                double twice = (b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y());
                double ofB = ((east - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (north - a.y())) / twice;
                double ofC = ((b.x() - a.x()) * (north - a.y()) - (east - a.x()) * (b.y() - a.y())) / twice;
                yield OptionalDouble.of(a.z() + ofB * (b.z() - a.z()) + ofC * (c.z() - a.z()));
            }
            case Ground ground -> {
                Grid grid = new Grid(Snap.TENTH_OF_A_MILLIMETRE, Frame.around(east, north));
                double height = new Terrain(ground, grid).height(grid.steps(grid.east(east)), grid.steps(grid.north(north)));
                yield Double.isNaN(height) ? OptionalDouble.empty() : OptionalDouble.of(height);
            }
        };
    }

    /// A level surface.
    record Height(double metres) implements Bound {
        public Height {
            if (!Double.isFinite(metres)) {
                throw new IllegalArgumentException("a height is a finite number, not %s".formatted(metres));
            }
        }
    }

    /// The plane through three surveyed points, which do not lie on one line in plan.
    record Plane(Position a, Position b, Position c) implements Bound {
        public Plane {
            double longest = Math.max(a.plan().distance(b.plan()), Math.max(b.plan().distance(c.plan()), c.plan().distance(a.plan())));
            double twice = (b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y());
            // a triangle flatter than a ten-thousandth leans anywhere
            if (!(Math.abs(twice) > 1e-4 * longest * longest)) {
                throw new IllegalArgumentException("three points that lie on one line in plan make no plane: %s, %s, %s".formatted(a, b, c));
            }
        }
    }

    /// The ground as it was measured, or a surface at a fixed distance from it. Between the middles of four cells it is two triangles, parted by the line
    /// from south-west to north-east; beyond the outermost middles it goes on level to the edge of the model.
    ///
    /// @param model as much of the ground model as the slab needs: it is part of the evidence
    /// @param measured the day the ground was measured, where it is known
    /// @param datum EPSG code of the height datum, where it is known
    /// @param offset metres above the ground; below it negative
    record Ground(GroundModel model, Optional<LocalDate> measured, OptionalInt datum, double offset) implements Bound {
        public Ground {
            if (!Double.isFinite(offset)) {
                throw new IllegalArgumentException("a distance from the ground is a finite number, not %s".formatted(offset));
            }
        }
    }
}
