package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the solid of a polyhedron.
final class PolyhedronSolid {
    private PolyhedronSolid() {}

    /// Empty when faults were added.
    static Optional<Solid> of(Polyhedron polyhedron, SoundnessCheck check, Faults faults) {
        Grid grid = faults.grid();
        Map<Position, Integer> numbers = new HashMap<>();
        List<Position> places = new ArrayList<>();
        List<int[][]> faces = new ArrayList<>();
        for (Polyhedron.Shell shell : polyhedron.shells()) {
            for (Polyhedron.Face face : shell.faces()) {
                int[][] rings = new int[face.rings().size()][];
                for (int r = 0; r < rings.length; r++) {
                    rings[r] = face.rings().get(r).stream().mapToInt(p -> {
                        Position at = new Position(
                                grid.steps(grid.east(p.x())) + 0.0, grid.steps(grid.north(p.y())) + 0.0, grid.steps(grid.height(p.z())) + 0.0);
                        return numbers.computeIfAbsent(at, _ -> {
                            places.add(at);
                            return places.size() - 1;
                        });
                    }).toArray();
                }
                faces.add(rings);
            }
        }
        double[] corners = places.stream().flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y(), p.z())).toArray();
        List<int[]> found = new ArrayList<>();
        for (int[][] rings : faces) {
            double nx = 0;
            double ny = 0;
            double nz = 0;
            int[] ring = rings[0];
            for (int i = 0; i < ring.length; i++) {
                Position a = places.get(ring[i]);
                Position b = places.get(ring[(i + 1) % ring.length]);
                nx += (a.y() - b.y()) * (a.z() + b.z());
                ny += (a.z() - b.z()) * (a.x() + b.x());
                nz += (a.x() - b.x()) * (a.y() + b.y());
            }
            int axis = Math.abs(nx) >= Math.abs(ny) && Math.abs(nx) >= Math.abs(nz) ? 0 : Math.abs(ny) >= Math.abs(nz) ? 1 : 2;
            boolean up = (axis == 0 ? nx : axis == 1 ? ny : nz) > 0;
            int u = (axis + 1) % 3;
            int v = (axis + 2) % 3;
            found.add(Triangulation.of(corners, up ? u : v, up ? v : u, rings));
        }
        int[] triangles = found.stream().flatMapToInt(java.util.Arrays::stream).toArray();
        return Optional.of(new Solid(new Mesh(grid.metres(corners), triangles), 0));
    }
}
