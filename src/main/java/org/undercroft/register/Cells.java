package org.undercroft.register;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Solid;
import org.undercroft.geometry.Space;

/// Squares of the ground that a space lies under. Found triangle by triangle, so that a slanting tunnel enters the cells along it and not those of its box.
final class Cells {
    /// Metres. A chamber covers a dozen, a metro line a few hundred.
    private static final double EDGE = 200;

    private Cells() {}

    record Cell(int east, int north) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return east != other.east ? Integer.compare(east, other.east) : Integer.compare(north, other.north);
        }
    }

    static int of(double coordinate) {
        return (int) Math.floor(coordinate / EDGE);
    }

    /// How many cells so many metres reach across.
    static int steps(double metres) {
        return (int) Math.ceil(metres / EDGE);
    }

    static SortedSet<Cell> under(Space space) {
        return under(space, 0);
    }

    /// @param margin metres around the space that count as well
    static SortedSet<Cell> under(Space space, double margin) {
        double east = space.frame().originEast();
        double north = space.frame().originNorth();
        TreeSet<Cell> cells = new TreeSet<>();
        for (Solid part : space.parts()) {
            Mesh mesh = part.mesh();
            for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
                addUnder(cells, margin > 0 ? box(mesh, triangle).grown(margin) : box(mesh, triangle), east, north);
            }
        }
        return cells;
    }

    private static void addUnder(Set<Cell> cells, Box box, double east, double north) {
        for (int column = of(box.minX() + east); column <= of(box.maxX() + east); column++) {
            for (int row = of(box.minY() + north); row <= of(box.maxY() + north); row++) {
                cells.add(new Cell(column, row));
            }
        }
    }

    private static Box box(Mesh mesh, int triangle) {
        Box box = corner(mesh, mesh.corner(triangle, 0));
        return box.with(corner(mesh, mesh.corner(triangle, 1))).with(corner(mesh, mesh.corner(triangle, 2)));
    }

    private static Box corner(Mesh mesh, int corner) {
        return new Box(mesh.x(corner), mesh.y(corner), mesh.z(corner), mesh.x(corner), mesh.y(corner), mesh.z(corner));
    }
}
