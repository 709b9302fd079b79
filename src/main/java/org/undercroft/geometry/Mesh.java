package org.undercroft.geometry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Triangles over shared corners, packed: three doubles a corner, three corner numbers a triangle, against the clock as seen from outside.
public final class Mesh {
    private final double[] corners;
    private final int[] triangles;
    /// Found when first asked for; should two threads ask at once, both find the same.
    private volatile @Nullable Creases creases;

    /// Takes the arrays over; whoever makes a mesh does not write to them again.
    Mesh(double[] corners, int[] triangles) {
        this.corners = corners;
        this.triangles = triangles;
    }

    /// Several meshes as one; corners are not merged.
    static Mesh together(List<Mesh> meshes) {
        int cornersTotal = meshes.stream().mapToInt(mesh -> mesh.corners.length).sum();
        int trianglesTotal = meshes.stream().mapToInt(mesh -> mesh.triangles.length).sum();
        double[] corners = new double[cornersTotal];
        int[] triangles = new int[trianglesTotal];
        int c = 0;
        int t = 0;
        for (Mesh mesh : meshes) {
            System.arraycopy(mesh.corners, 0, corners, c, mesh.corners.length);
            for (int corner : mesh.triangles) {
                triangles[t++] = corner + c / 3;
            }
            c += mesh.corners.length;
        }
        return new Mesh(corners, triangles);
    }

    public int cornerCount() {
        return corners.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    /// The number of corner `which` (0, 1, 2) of a triangle.
    public int corner(int triangle, int which) {
        return triangles[3 * triangle + which];
    }

    public double x(int corner) {
        return corners[3 * corner];
    }

    public double y(int corner) {
        return corners[3 * corner + 1];
    }

    public double z(int corner) {
        return corners[3 * corner + 2];
    }

    public Position position(int corner) {
        return new Position(x(corner), y(corner), z(corner));
    }

    public Box box() {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < corners.length; i++) {
            low[i % 3] = Math.min(low[i % 3], corners[i]);
            high[i % 3] = Math.max(high[i % 3], corners[i]);
        }
        return new Box(low[0], low[1], low[2], high[0], high[1], high[2]);
    }

    /// The space enclosed: what its roofs stand over less what its floors stand over, taken from the middle of the box so that large coordinates cost
    /// no digits. Upright faces add nothing, so the hair's breadth by which the walls of a noded union may fail to meet does not either.
    public double volume() {
        Position o = box().middle();
        double sum = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            int a = 3 * triangles[t];
            int b = 3 * triangles[t + 1];
            int c = 3 * triangles[t + 2];
            double twice = (corners[b] - corners[a]) * (corners[c + 1] - corners[a + 1]) - (corners[c] - corners[a]) * (corners[b + 1] - corners[a + 1]);
            sum += twice * (corners[a + 2] - o.z() + (corners[b + 2] - o.z()) + (corners[c + 2] - o.z()));
        }
        return sum / 6;
    }

    /// Square metres of all triangles.
    public double area() {
        double area = 0;
        for (int t = 0; t < triangleCount(); t++) {
            area += area(t);
        }
        return area;
    }

    /// The centre of gravity of the space enclosed: of the columns between roofs and floors, each with its sign, as [#volume()] sums them up.
    public Position centroid() {
        Position o = box().middle();
        double volume = 0;
        double east = 0;
        double north = 0;
        double height = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            int a = 3 * triangles[t];
            int b = 3 * triangles[t + 1];
            int c = 3 * triangles[t + 2];
            double ax = corners[a] - o.x();
            double bx = corners[b] - o.x();
            double cx = corners[c] - o.x();
            double ay = corners[a + 1] - o.y();
            double by = corners[b + 1] - o.y();
            double cy = corners[c + 1] - o.y();
            double az = corners[a + 2] - o.z();
            double bz = corners[b + 2] - o.z();
            double cz = corners[c + 2] - o.z();
            double twice = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
            double sum = az + bz + cz;
            // over a triangle the mean of a product of two linear functions is (sum × sum + sum of products) / 12
            volume += twice * sum / 6;
            east += twice * ((ax + bx + cx) * sum + ax * az + bx * bz + cx * cz) / 24;
            north += twice * ((ay + by + cy) * sum + ay * az + by * bz + cy * cz) / 24;
            height += twice * (sum * sum + az * az + bz * bz + cz * cz) / 48;
        }
        return o.moved(east / volume, north / volume, height / volume);
    }

    Creases creases() {
        Creases known = creases;
        if (known == null) {
            known = new Creases(this);
            creases = known;
        }
        return known;
    }

    /// Square metres of one triangle.
    double area(int triangle) {
        int a = 3 * triangles[3 * triangle];
        int b = 3 * triangles[3 * triangle + 1];
        int c = 3 * triangles[3 * triangle + 2];
        double ux = corners[b] - corners[a];
        double uy = corners[b + 1] - corners[a + 1];
        double uz = corners[b + 2] - corners[a + 2];
        double vx = corners[c] - corners[a];
        double vy = corners[c + 1] - corners[a + 1];
        double vz = corners[c + 2] - corners[a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        return Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
    }

    double[] corners() {
        return corners;
    }

    int[] triangles() {
        return triangles;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mesh mesh && Arrays.equals(corners, mesh.corners) && Arrays.equals(triangles, mesh.triangles);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(corners) + Arrays.hashCode(triangles);
    }
}
