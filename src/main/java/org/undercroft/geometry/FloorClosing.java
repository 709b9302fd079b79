package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds the floor, or the roof, that a file left out: city models often have walls and roofs and nothing underneath. Only what is missing between
/// edges that lie level is added, and nothing that was surveyed is touched.
public final class FloorClosing {
    private final double level;
    private final Grid grid = new Grid(Snap.TENTH_OF_A_MILLIMETRE, Frame.ZERO);

    private FloorClosing(double level) {
        this.level = level;
    }

    /// @param polyhedron with the faces added to their shells, as the last ones; the same as given when nothing was missing
    /// @param added how many faces that were; 0 when nothing was missing
    public record Closed(Polyhedron polyhedron, int added) {}

    /// Closes what lies level within one centimetre.
    public static Optional<Closed> close(Polyhedron polyhedron) {
        return close(polyhedron, SoundnessCheck.STANDARD.planarDistance());
    }

    /// Every gap in every shell must be a floor (everything it bounds lies above) or a roof, with courtyards as holes. It does not ask whether the
    /// result is sound: [SoundnessCheck] does.
    ///
    /// @param level how far the edges around a gap may differ in height, metres
    /// @return empty where some gap is no missing floor or roof: it stands upright, slopes, or its edges form no ring
    public static Optional<Closed> close(Polyhedron polyhedron, double level) {
        FloorClosing closing = new FloorClosing(level);
        List<Polyhedron.Shell> shells = new ArrayList<>();
        int added = 0;
        for (Polyhedron.Shell shell : polyhedron.shells()) {
            Optional<List<Polyhedron.Face>> missing = closing.missing(shell);
            if (missing.isEmpty()) {
                return Optional.empty();
            }
            List<Polyhedron.Face> faces = new ArrayList<>(shell.faces());
            faces.addAll(missing.get());
            shells.add(new Polyhedron.Shell(faces));
            added += missing.get().size();
        }
        return Optional.of(added == 0 ? new Closed(polyhedron, 0) : new Closed(new Polyhedron(shells), added));
    }

    private record Edge(Position from, Position to) {}

    private Optional<List<Polyhedron.Face>> missing(Polyhedron.Shell shell) {
        Map<Edge, Edge> open = openEdges(shell);
        Optional<List<List<Position>>> rings = rings(open);
        if (rings.isEmpty()) {
            return Optional.empty();
        }
        List<List<Position>> left = new ArrayList<>(rings.get());
        left.sort(Comparator.comparingDouble(ring -> -Math.abs(area(ring))));
        List<List<List<Position>>> faces = new ArrayList<>();
        for (List<Position> ring : left) {
            if (area(ring) == 0 || spread(ring) > level) {
                return Optional.empty();
            }
            // rings come from the largest to the smallest; a ring that runs against the smallest face around it is a hole in it
            List<List<Position>> around = faces.stream()
                    .filter(face -> Math.abs(face.getFirst().getFirst().z() - ring.getFirst().z()) <= level)
                    .filter(face -> holds(face.getFirst(), ring))
                    .reduce((_, smaller) -> smaller)
                    .orElse(List.of());
            if (!around.isEmpty() && area(around.getFirst()) > 0 != area(ring) > 0) {
                around.add(ring);
            } else {
                List<List<Position>> face = new ArrayList<>();
                face.add(ring);
                faces.add(face);
            }
        }
        return Optional.of(faces.stream().map(Polyhedron.Face::new).toList());
    }

    /// Edges, by their places on the grid, that no face runs along the other way; the value keeps the surveyed coordinates.
    private Map<Edge, Edge> openEdges(Polyhedron.Shell shell) {
        Map<Edge, Edge> open = new LinkedHashMap<>();
        for (Polyhedron.Face face : shell.faces()) {
            for (List<Position> ring : face.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    Position from = ring.get(i);
                    Position to = ring.get((i + 1) % ring.size());
                    Edge edge = new Edge(snapped(from), snapped(to));
                    if (!edge.from().equals(edge.to()) && open.remove(new Edge(edge.to(), edge.from())) == null) {
                        open.put(edge, new Edge(from, to));
                    }
                }
            }
        }
        return open;
    }

    private Position snapped(Position p) {
        return new Position(grid.steps(p.x()) + 0.0, grid.steps(p.y()) + 0.0, grid.steps(p.z()) + 0.0);
    }

    /// The open edges, each run backwards, strung into rings. Where a path comes back to a corner it has passed, a ring is complete: so rings that
    /// touch at a corner come apart.
    private static Optional<List<List<Position>>> rings(Map<Edge, Edge> open) {
        Map<Position, List<Edge>> leaving = new HashMap<>();
        for (Edge edge : open.keySet()) {
            leaving.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
        }
        List<List<Position>> rings = new ArrayList<>();
        for (Edge start : open.keySet()) {
            List<Edge> path = new ArrayList<>();
            Map<Position, Integer> passed = new HashMap<>();
            Position at = start.to();
            while (true) {
                Integer since = passed.get(at);
                if (since != null) {
                    List<Edge> ring = path.subList(since, path.size());
                    rings.add(ring.stream().map(edge -> place(open, edge)).toList());
                    ring.forEach(edge -> passed.remove(edge.to()));
                    ring.clear();
                }
                List<Edge> ways = leaving.getOrDefault(at, List.of());
                if (ways.isEmpty()) {
                    break;
                }
                passed.put(at, path.size());
                Edge next = ways.removeLast();
                path.add(next);
                at = next.from();
            }
            if (!path.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(rings);
    }

    private static Position place(Map<Edge, Edge> open, Edge edge) {
        Edge surveyed = open.get(edge);
        if (surveyed == null) {
            throw new IllegalStateException("an edge of no face");
        }
        return surveyed.to();
    }

    private static double spread(List<Position> ring) {
        double low = ring.stream().mapToDouble(Position::z).min().orElse(0);
        double high = ring.stream().mapToDouble(Position::z).max().orElse(0);
        return high - low;
    }

    private static double area(List<Position> ring) {
        return Outline.signedArea(ring.stream().map(Position::plan).toList());
    }

    /// Whether a ring lies in another, told by the first corner that is none of the other's.
    private static boolean holds(List<Position> outer, List<Position> ring) {
        for (Position corner : ring) {
            if (outer.contains(corner)) {
                continue;
            }
            boolean inside = false;
            for (int i = 0; i < outer.size(); i++) {
                Position a = outer.get(i);
                Position b = outer.get((i + 1) % outer.size());
                double across = (b.x() - a.x()) * (corner.y() - a.y()) - (corner.x() - a.x()) * (b.y() - a.y());
                if (a.y() > corner.y() != b.y() > corner.y() && across > 0 == b.y() > a.y()) {
                    inside = !inside;
                }
            }
            return inside;
        }
        return false;
    }
}
