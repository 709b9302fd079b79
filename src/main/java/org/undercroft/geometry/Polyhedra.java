package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;

/// A space as faces, for what was cut and so has no survey of its own: a definition from which the same space is derived again.
public final class Polyhedra {
    private Polyhedra() {}

    /// One polyhedron for each part, its facets as faces; cavities stand in shells of their own.
    public static List<SpaceDefinition> of(Space space) {
        return space.parts().stream().<SpaceDefinition>map(part -> of(part.mesh(), space.frame())).toList();
    }

    private static Polyhedron of(Mesh mesh, Frame frame) {
        int[] shell = shells(mesh);
        List<List<Polyhedron.Face>> faces = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        List<Integer> roots = new ArrayList<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int root = root(shell, mesh.corner(t, 0));
            int at = roots.indexOf(root);
            if (at < 0) {
                at = roots.size();
                roots.add(root);
                faces.add(new ArrayList<>());
                sizes.add(0.0);
            }
            Position a = frame.toWorld(mesh.position(mesh.corner(t, 0)));
            Position b = frame.toWorld(mesh.position(mesh.corner(t, 1)));
            Position c = frame.toWorld(mesh.position(mesh.corner(t, 2)));
            faces.get(at).add(new Polyhedron.Face(List.of(List.of(a, b, c))));
            sizes.set(at, sizes.get(at) + sixfold(mesh, t));
        }
        List<Polyhedron.Shell> shells = new ArrayList<>();
        // a cavity's facets look inward, so its volume is negative: the outer shell is the one that counts most
        int outer = 0;
        for (int i = 1; i < sizes.size(); i++) {
            outer = sizes.get(i) > sizes.get(outer) ? i : outer;
        }
        shells.add(new Polyhedron.Shell(faces.get(outer)));
        for (int i = 0; i < faces.size(); i++) {
            if (i != outer) {
                shells.add(new Polyhedron.Shell(faces.get(i)));
            }
        }
        return new Polyhedron(shells);
    }

    private static double sixfold(Mesh mesh, int t) {
        Position a = mesh.position(mesh.corner(t, 0));
        Position b = mesh.position(mesh.corner(t, 1));
        Position c = mesh.position(mesh.corner(t, 2));
        return a.x() * (b.y() * c.z() - c.y() * b.z()) - a.y() * (b.x() * c.z() - c.x() * b.z()) + a.z() * (b.x() * c.y() - c.x() * b.y());
    }

    /// For each corner another that hangs together with it; the last of such a chain stands for the shell.
    private static int[] shells(Mesh mesh) {
        int[] next = new int[mesh.cornerCount()];
        for (int i = 0; i < next.length; i++) {
            next[i] = i;
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int k = 1; k < 3; k++) {
                next[root(next, mesh.corner(t, k))] = root(next, mesh.corner(t, 0));
            }
        }
        return next;
    }

    private static int root(int[] next, int corner) {
        int at = corner;
        while (next[at] != at) {
            next[at] = next[next[at]];
            at = next[at];
        }
        return at;
    }
}
