package org.undercroft.geometry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// SHA-256 over the canonical form of definitions: whole tenths of a millimetre, independent of the order of parts, faces, holes and cavities, of
/// where a ring starts and, where that means nothing, of which way it runs.
///
/// It covers what was surveyed: outlines and bounds, with the heights of the ground under a slab, its day and datum; axes with their radii, sections, chord
/// errors; faces. The same room surveyed otherwise, a box as a prism or a flat face cut into other triangles, is other evidence and has another digest;
/// that it is the same room, [Relation.Same] says.
public final class GeometryDigest {
    private static final Grid GRID = new Grid(Snap.TENTH_OF_A_MILLIMETRE, Frame.ZERO);

    private GeometryDigest() {}

    /// 64 hexadecimal digits.
    public static String of(List<SpaceDefinition> parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(canonical(parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }

    /// One line per ring or axis, whole tenths of a millimetre in world coordinates, lines sorted wherever their order means nothing.
    static String canonical(List<SpaceDefinition> parts) {
        return sorted(parts.stream().map(GeometryDigest::canonical).toList());
    }

    private static String canonical(SpaceDefinition part) {
        return switch (part) {
            case Prism(Outline(List<Point2> exterior, List<List<Point2>> holes), double bottom, double top) ->
                "prism %d %d\n".formatted(whole(bottom), whole(top))
                        + planRing(exterior)
                        + sorted(holes.stream().map(GeometryDigest::planRing).toList());
            case Slab(Outline(List<Point2> exterior, List<List<Point2>> holes), Bound lower, Bound upper) ->
                "slab\n" + bound(lower) + bound(upper) + planRing(exterior) + sorted(holes.stream().map(GeometryDigest::planRing).toList());
            case Sweep sweep ->
                "sweep %s %d %d %d\n"
                        .formatted(
                                kind(sweep.section()), whole(sweep.section().width()), whole(sweep.section().height()), whole(sweep.chordError()))
                        + line(sweep);
            case Polyhedron(List<Polyhedron.Shell> shells) -> {
                List<String> each = shells.stream().map(GeometryDigest::shell).toList();
                yield "polyhedron\n" + (each.isEmpty() ? "" : each.getFirst() + sorted(each.subList(1, each.size())));
            }
        };
    }

    private static String bound(Bound bound) {
        return switch (bound) {
            case Bound.Height(double metres) -> "height %d\n".formatted(whole(metres));
            case Bound.Plane(Position a, Position b, Position c) -> "plane " + sorted(List.of(place(a) + "\n", place(b) + "\n", place(c) + "\n"));
            case Bound.Ground(GroundModel model, Optional<LocalDate> measured, OptionalInt datum, double offset) -> {
                StringBuilder text = new StringBuilder("ground %d %s %s %d %d %d %d %d\n"
                        .formatted(
                                whole(offset),
                                measured.map(LocalDate::toString).orElse("-"),
                                datum.isPresent() ? Integer.toString(datum.getAsInt()) : "-",
                                whole(model.west()),
                                whole(model.south()),
                                whole(model.cell()),
                                model.columns(),
                                model.rows()));
                for (int row = 0; row < model.rows(); row++) {
                    for (int column = 0; column < model.columns(); column++) {
                        double height = model.height(column, row);
                        text.append(Double.isNaN(height) ? "-" : Long.toString(whole(height))).append(column + 1 < model.columns() ? ' ' : '\n');
                    }
                }
                yield text.toString();
            }
        };
    }

    private static String shell(Polyhedron.Shell shell) {
        return "shell\n" + sorted(shell.faces().stream().map(GeometryDigest::face).toList());
    }

    private static String face(Polyhedron.Face face) {
        List<String> rings = face.rings().stream()
                .map(ring -> leastTurn(ring.stream().map(GeometryDigest::place).toList()))
                .toList();
        return "face\n" + (rings.isEmpty() ? "" : rings.getFirst() + sorted(rings.subList(1, rings.size())));
    }

    /// Which way the ring of an outline runs does not matter.
    private static String planRing(List<Point2> ring) {
        List<String> places = ring.stream().map(p -> whole(p.x()) + " " + whole(p.y())).toList();
        return least(leastTurn(places), leastTurn(places.reversed()));
    }

    /// A tunnel is the same from whichever portal it was surveyed; seen from the other one, left and right of a free section change places.
    private static String line(Sweep sweep) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < sweep.axis().size(); i++) {
            Sweep.Bend bend = sweep.bend(i);
            String place = place(sweep.axis().get(i));
            places.add(bend.equals(Sweep.Bend.CORNER) ? place : place + " " + whole(bend.radius()) + " " + whole(bend.gradientRadius()));
        }
        return least(section(sweep.section(), false) + joined(places), section(sweep.section(), true) + joined(places.reversed()));
    }

    private static String section(CrossSection section, boolean mirrored) {
        return section instanceof CrossSection.Free free
                ? planRing(free.ring().stream().map(p -> new Point2(mirrored ? -p.x() : p.x(), p.y() - free.lowest())).toList())
                : "";
    }

    /// The ring begun at that corner which makes it come first in the alphabet.
    private static String leastTurn(List<String> ring) {
        if (ring.isEmpty()) {
            return joined(ring);
        }
        String first = Collections.min(ring);
        String least = "";
        for (int i = 0; i < ring.size(); i++) {
            if (ring.get(i).equals(first)) {
                String turned = joined(ring.subList(i, ring.size()), ring.subList(0, i));
                least = least.isEmpty() ? turned : least(least, turned);
            }
        }
        return least;
    }

    private static String place(Position p) {
        return whole(p.x()) + " " + whole(p.y()) + " " + whole(p.z());
    }

    private static long whole(double metres) {
        return (long) GRID.steps(GRID.height(metres));
    }

    private static String kind(CrossSection section) {
        return switch (section) {
            case CrossSection.Circle _ -> "circle";
            case CrossSection.Box _ -> "box";
            case CrossSection.Horseshoe _ -> "horseshoe";
            case CrossSection.Egg _ -> "egg";
            case CrossSection.Free _ -> "free";
        };
    }

    private static String least(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String joined(List<String> places) {
        return String.join(",", places) + "\n";
    }

    private static String joined(List<String> from, List<String> to) {
        return String.join(",", from) + (to.isEmpty() ? "" : ",") + String.join(",", to) + "\n";
    }

    private static String sorted(List<String> texts) {
        return String.join("", texts.stream().sorted().toList());
    }
}
