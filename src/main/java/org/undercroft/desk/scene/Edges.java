package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Position;

/// The edges an eye would draw: where two facets of a mesh meet at an angle. Facets of a round wall meet too flatly to count.
final class Edges {
    private static final double SHARP = Math.cos(Math.toRadians(30));

    private Edges() {}

    /// @return pairs of places, one pair an edge, moved by the shift given
    static List<Position[]> of(Mesh mesh, double east, double north, double up) {
        Map<Long, double[]> first = new HashMap<>();
        List<Position[]> edges = new ArrayList<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            double[] normal = normal(mesh, t);
            for (int which = 0; which < 3; which++) {
                int a = mesh.corner(t, which);
                int b = mesh.corner(t, (which + 1) % 3);
                long edge = ((long) Math.min(a, b) << 32) | Math.max(a, b);
                double[] other = first.remove(edge);
                if (other == null) {
                    first.put(edge, normal);
                } else if (normal[0] * other[0] + normal[1] * other[1] + normal[2] * other[2] < SHARP) {
                    edges.add(new Position[]{mesh.position(a).moved(east, north, up), mesh.position(b).moved(east, north, up)});
                }
            }
        }
        return edges;
    }

    private static double[] normal(Mesh mesh, int t) {
        Position a = mesh.position(mesh.corner(t, 0));
        Position b = mesh.position(mesh.corner(t, 1));
        Position c = mesh.position(mesh.corner(t, 2));
        double x = (b.y() - a.y()) * (c.z() - a.z()) - (b.z() - a.z()) * (c.y() - a.y());
        double y = (b.z() - a.z()) * (c.x() - a.x()) - (b.x() - a.x()) * (c.z() - a.z());
        double z = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
        double length = Math.max(1e-30, Math.sqrt(x * x + y * y + z * z));
        return new double[]{x / length, y / length, z / length};
    }
}
