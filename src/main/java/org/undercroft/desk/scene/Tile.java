package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import org.undercroft.desk.selection.Body;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;

/// The bodies of one square of ground as one mesh for the graphics card: few large meshes are drawn much faster than many small ones.
final class Tile {
    /// Metres along one side.
    static final double SIDE = 500;

    private final List<Body> bodies;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final TriangleMesh mesh;
    private final Box box;

    private Tile(List<Body> bodies, Position origin) {
        this.bodies = List.copyOf(bodies);
        for (int i = 0; i < bodies.size(); i++) {
            numbers.put(bodies.get(i).key(), i);
        }
        this.box = bodies.stream().map(body -> body.space().box()).reduce(Box::with).orElseThrow();
        Builder builder = new Builder(origin);
        for (int i = 0; i < bodies.size(); i++) {
            for (Solid part : bodies.get(i).space().parts()) {
                builder.add(part.mesh(), i);
            }
        }
        this.mesh = builder.mesh();
        mesh.getTexCoords().setAll(new float[2 * bodies.size()]);
    }

    /// @param origin of the scene, local to the bodies' frame
    /// @param known tiles made before with the same origin; those that hold the same bodies are taken again
    static List<Tile> over(List<Body> bodies, Position origin, List<Tile> known) {
        Map<Long, List<Body>> squares = new LinkedHashMap<>();
        for (Body body : bodies) {
            Position middle = body.space().box().middle();
            long square = ((long) Math.floor(middle.x() / SIDE) << 32) ^ ((long) Math.floor(middle.y() / SIDE) & 0xffffffffL);
            squares.computeIfAbsent(square, _ -> new ArrayList<>()).add(body);
        }
        return squares.values().stream()
                .map(inSquare -> known.stream().filter(tile -> tile.bodies.equals(inSquare)).findFirst().orElseGet(() -> new Tile(inSquare, origin)))
                .toList();
    }

    /// A single mesh by itself, for the room that two bodies share.
    static TriangleMesh alone(Mesh mesh, Position origin) {
        Builder builder = new Builder(origin);
        builder.add(mesh, 0);
        TriangleMesh alone = builder.mesh();
        alone.getTexCoords().setAll(0.5f, 0.5f);
        return alone;
    }

    List<Body> bodies() {
        return bodies;
    }

    TriangleMesh mesh() {
        return mesh;
    }

    /// In the frame of the bodies.
    Box box() {
        return box;
    }

    /// One paint for each body, in their order.
    void paint(List<Paint> paints) {
        float[] cells = new float[2 * bodies.size()];
        for (int i = 0; i < bodies.size(); i++) {
            cells[2 * i] = paints.get(i).u(bodies.get(i).kind());
            cells[2 * i + 1] = paints.get(i).v();
        }
        mesh.getTexCoords().set(0, cells, 0, cells.length);
    }

    /// Collects triangles with one normal each, so that every facet is lit as the plane it is.
    private static final class Builder {
        private final Position origin;
        private float[] points = new float[3 * 256];
        private float[] normals = new float[3 * 256];
        private int[] faces = new int[9 * 256];
        private int pointCount;
        private int faceCount;

        Builder(Position origin) {
            this.origin = origin;
        }

        void add(Mesh solid, int body) {
            int first = pointCount;
            points = grown(points, 3 * (pointCount + solid.cornerCount()));
            for (int i = 0; i < solid.cornerCount(); i++) {
                points[3 * pointCount] = (float) (solid.x(i) - origin.x());
                points[3 * pointCount + 1] = (float) (origin.z() - solid.z(i));
                points[3 * pointCount + 2] = (float) (solid.y(i) - origin.y());
                pointCount++;
            }
            normals = grown(normals, 3 * (faceCount + solid.triangleCount()));
            if (faces.length < 9 * (faceCount + solid.triangleCount())) {
                faces = Arrays.copyOf(faces, Math.max(2 * faces.length, 9 * (faceCount + solid.triangleCount())));
            }
            for (int t = 0; t < solid.triangleCount(); t++) {
                normal(solid, t);
                for (int which = 0; which < 3; which++) {
                    faces[9 * faceCount + 3 * which] = first + solid.corner(t, which);
                    faces[9 * faceCount + 3 * which + 1] = faceCount;
                    faces[9 * faceCount + 3 * which + 2] = body;
                }
                faceCount++;
            }
        }

        private void normal(Mesh solid, int t) {
            int a = solid.corner(t, 0);
            int b = solid.corner(t, 1);
            int c = solid.corner(t, 2);
            double ux = solid.x(b) - solid.x(a);
            double uy = solid.y(b) - solid.y(a);
            double uz = solid.z(b) - solid.z(a);
            double vx = solid.x(c) - solid.x(a);
            double vy = solid.y(c) - solid.y(a);
            double vz = solid.z(c) - solid.z(a);
            double nx = uy * vz - uz * vy;
            double ny = uz * vx - ux * vz;
            double nz = ux * vy - uy * vx;
            double length = Math.max(1e-30, Math.sqrt(nx * nx + ny * ny + nz * nz));
            normals[3 * faceCount] = (float) (nx / length);
            normals[3 * faceCount + 1] = (float) (-nz / length);
            normals[3 * faceCount + 2] = (float) (ny / length);
        }

        TriangleMesh mesh() {
            TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
            mesh.getPoints().setAll(points, 0, 3 * pointCount);
            mesh.getNormals().setAll(normals, 0, 3 * faceCount);
            mesh.getTexCoords().setAll(0.5f, 0.5f);
            mesh.getFaces().setAll(faces, 0, 9 * faceCount);
            return mesh;
        }

        private static float[] grown(float[] array, int needed) {
            return array.length >= needed ? array : Arrays.copyOf(array, Math.max(2 * array.length, needed));
        }
    }
}
