package org.undercroft.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Sweep;

/// Long winding tubes with about as many triangles as wanted.
final class Tunnels {
    private static final int SIDES = 24;

    private Tunnels() {}

    /// @param triangles about so many
    /// @param aside metres north of where the first one runs
    static Sweep of(int triangles, double aside) {
        int pieces = Math.max(1, triangles / (2 * SIDES));
        List<Position> axis = new ArrayList<>();
        for (int i = 0; i <= pieces; i++) {
            double x = 12.0 * i;
            axis.add(District.FRAME.toWorld(new Position(x, aside + 60 * StrictMath.sin(x / 200), -30 + 4 * StrictMath.sin(x / 350))));
        }
        return new Sweep(axis, new CrossSection.Circle(6), 0.03);
    }

    static Space space(Sweep sweep) {
        return new District.Member(0, District.Kind.TUNNEL, sweep).space();
    }

    /// The same surface as triangles in a file would give it.
    static Polyhedron asFaces(Sweep sweep) {
        Mesh mesh = space(sweep).boundary();
        List<Polyhedron.Face> faces = new ArrayList<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            List<Position> ring = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                ring.add(District.FRAME.toWorld(mesh.position(mesh.corner(t, k))));
            }
            faces.add(new Polyhedron.Face(List.of(ring)));
        }
        return new Polyhedron(List.of(new Polyhedron.Shell(faces)));
    }
}
