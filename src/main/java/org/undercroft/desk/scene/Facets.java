package org.undercroft.desk.scene;

import java.util.Arrays;
import javafx.scene.shape.TriangleMesh;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Position;

/// Collects triangles into one mesh for the graphics card: few large meshes are drawn much faster than many small ones.
///
/// Each triangle names a cell of a [Palette]: which body it belongs to and how bright the light leaves it. The light stands still in the world, so
/// that no lamp has to be computed for each point of the picture, which a computer without a graphics card pays for dearly.
final class Facets {
    /// From the north-west, well above the level: roofs, floors and the four kinds of walls all come out differently.
    private static final double LAMP_EAST = -0.48;
    private static final double LAMP_NORTH = 0.36;
    private static final double LAMP_UP = 0.80;

    private final Position origin;
    private float[] points;
    private int[] faces;
    private int pointCount;
    private int faceCount;

    /// @param origin of the scene, in the frame of what is added
    /// @param expected about how many triangles
    Facets(Position origin, int expected) {
        this.origin = origin;
        this.points = new float[3 * Math.max(16, expected)];
        this.faces = new int[6 * Math.max(16, expected)];
    }

    int count() {
        return faceCount;
    }

    /// All of a mesh.
    ///
    /// @param number of the body in its palette
    /// @param lift metres upwards
    void add(Mesh mesh, int number, double lift) {
        int first = pointCount;
        for (int i = 0; i < mesh.cornerCount(); i++) {
            point(mesh.x(i), mesh.y(i), mesh.z(i) + lift);
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            triangle(first + mesh.corner(t, 0), first + mesh.corner(t, 1), first + mesh.corner(t, 2), number);
        }
    }

    /// @return the number of the corner, for [#triangle]
    int point(double east, double north, double up) {
        if (points.length < 3 * pointCount + 3) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[3 * pointCount] = (float) (east - origin.x());
        points[3 * pointCount + 1] = (float) (origin.z() - up);
        points[3 * pointCount + 2] = (float) (north - origin.y());
        return pointCount++;
    }

    /// Corners turn left when looked at from outside.
    void triangle(int a, int b, int c, int number) {
        if (faces.length < 6 * faceCount + 6) {
            faces = Arrays.copyOf(faces, 2 * faces.length);
        }
        int cell = Palette.cell(number, shade(a, b, c));
        int f = 6 * faceCount++;
        faces[f] = a;
        faces[f + 1] = cell;
        faces[f + 2] = b;
        faces[f + 3] = cell;
        faces[f + 4] = c;
        faces[f + 5] = cell;
    }

    /// A flat piece with four corners, in their order around it.
    void quad(int a, int b, int c, int d, int number) {
        triangle(a, b, c, number);
        triangle(a, c, d, number);
    }

    /// From 0 in the shadow to the brightest.
    private int shade(int a, int b, int c) {
        double ux = points[3 * b] - points[3 * a];
        double uy = points[3 * b + 1] - points[3 * a + 1];
        double uz = points[3 * b + 2] - points[3 * a + 2];
        double vx = points[3 * c] - points[3 * a];
        double vy = points[3 * c + 1] - points[3 * a + 1];
        double vz = points[3 * c + 2] - points[3 * a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double length = Math.max(1e-30, Math.sqrt(nx * nx + ny * ny + nz * nz));
        double towardsLamp = (nx * LAMP_EAST - ny * LAMP_UP + nz * LAMP_NORTH) / length;
        return Math.clamp((int) ((towardsLamp + 1) / 2 * Palette.SHADES), 0, Palette.SHADES - 1);
    }

    /// @param cells places in the palette's picture, as [Palette#places] gives them
    TriangleMesh mesh(float[] cells) {
        TriangleMesh mesh = new TriangleMesh();
        mesh.getPoints().setAll(points, 0, 3 * pointCount);
        mesh.getTexCoords().setAll(cells);
        mesh.getFaces().setAll(faces, 0, 6 * faceCount);
        mesh.getFaceSmoothingGroups().setAll(new int[faceCount]);
        return mesh;
    }
}
