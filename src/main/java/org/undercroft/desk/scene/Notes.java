package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.scene.paint.Color;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Spot;
import org.undercroft.desk.selection.Tint;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Solid;

/// What is written and drawn over the picture: edges of what matters, dimensions, names. Places are counted from the scene's origin.
final class Notes {
    private static final int MOST_NAMED = 60;

    private final Words words;
    private final Selection selection;
    private final IdentityHashMap<Mesh, List<Position[]>> edges = new IdentityHashMap<>();
    private Origin origin = Origin.NOWHERE;
    private List<Body> sorted = List.of();
    private List<Body> largest = List.of();
    private List<Overlay.Lines> lines = List.of();
    private List<Overlay.Name> names = List.of();

    Notes(Words words, Selection selection) {
        this.words = words;
        this.selection = selection;
    }

    List<Overlay.Lines> lines() {
        return lines;
    }

    /// Whether there is anything to be seen besides names.
    boolean hasLines() {
        return lines.stream().anyMatch(group -> !group.lines().isEmpty());
    }

    List<Overlay.Name> names() {
        return names;
    }

    /// @param lift by how much a body is drawn higher than it lies
    /// @param kept the part of the ground that is shown, `seen` whether a body is in the picture at all
    void write(Origin from, Measure measure, Tint.Scheme scheme, ToDoubleFunction<Body> lift, Kept kept, Predicate<Body> seen, boolean dark) {
        if (!from.equals(origin)) {
            edges.clear();
            origin = from;
        }
        List<Overlay.Lines> newLines = new ArrayList<>();
        List<Overlay.Name> newNames = new ArrayList<>();
        measured(measure, newLines, newNames);
        Optional<Finding.OfTwo> finding = selection.painted();
        Optional<Body> chosen = selection.chosen();
        if (finding.isPresent()) {
            finding(finding.get(), kept, newLines, newNames, dark);
        } else if (chosen.isPresent()) {
            Body body = chosen.get();
            Color edge = dark ? Color.gray(0.92, 0.55) : Color.gray(0.1, 0.5);
            double up = lift.applyAsDouble(body);
            newLines.add(new Overlay.Lines(edgesOf(body.space().frame(), body.space().parts(), up, kept), edge, 1.2));
            newNames.add(new Overlay.Name(body.name(), origin.local(body.space().box()).middle().moved(0, 0, up), scheme.of(body)));
        } else {
            largest().stream()
                    .filter(seen)
                    .limit(MOST_NAMED)
                    .forEach(body -> newNames.add(new Overlay.Name(body.name(), crown(body, lift.applyAsDouble(body)), scheme.of(body))));
        }
        lines = newLines;
        names = newNames;
    }

    /// What is built, the largest first.
    private List<Body> largest() {
        if (!selection.sight().bodies().equals(sorted)) {
            sorted = selection.sight().bodies();
            largest = sorted.stream().filter(body -> !body.glassy()).sorted(Comparator.comparingDouble((Body body) -> -body.space().volume())).toList();
        }
        return largest;
    }

    private void measured(Measure measure, List<Overlay.Lines> newLines, List<Overlay.Name> newNames) {
        measure.clearance().ifPresent(found -> {
            Position from = origin.local(found.from());
            Position to = origin.local(found.to());
            newLines.add(new Overlay.Lines(List.<Position[]>of(new Position[]{from, to}), Colours.CONFLICT, 2.5));
            newNames.add(new Overlay.Name(Words.number(found.metres(), 3) + " m", middle(from, to), Colours.CONFLICT));
        });
        List<Position> points = measure.points().stream().map(origin::local).toList();
        List<Position[]> legs = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            legs.add(new Position[]{points.get(i - 1), points.get(i)});
            newNames.add(new Overlay.Name(Words.number(points.get(i - 1).distance(points.get(i)), 3) + " m", middle(points.get(i - 1), points.get(i)),
                    Colours.SIDE_A));
        }
        if (points.size() == 1) {
            newNames.add(new Overlay.Name(words.text("measure.here"), points.getFirst(), Colours.SIDE_A));
        }
        newLines.add(new Overlay.Lines(legs, Colours.SIDE_A, 2.5));
    }

    private void finding(Finding.OfTwo f, Kept kept, List<Overlay.Lines> newLines, List<Overlay.Name> newNames, boolean dark) {
        newLines.add(new Overlay.Lines(
                edgesOf(f.a().space().frame(), f.a().space().parts(), 0, kept), Colours.SIDE_A.deriveColor(0, 1, dark ? 1.2 : 0.8, 0.7), 1));
        newLines.add(new Overlay.Lines(
                edgesOf(f.b().space().frame(), f.b().space().parts(), 0, kept), Colours.SIDE_B.deriveColor(0, 1, dark ? 1.1 : 0.75, 0.8), 1));
        Selection.overlapOf(f).ifPresent(overlap -> {
            Position shift = origin.shiftFrom(f.a().space().frame());
            Box body = moved(overlap.body().box(), shift);
            newLines.add(new Overlay.Lines(Edges.of(overlap.body(), shift.x(), shift.y(), shift.z()), Color.rgb(120, 0, 0), 1.2));
            newLines.add(new Overlay.Lines(dimensions(body), Colours.CONFLICT, 2));
            newNames.add(new Overlay.Name(words.text("scene.depth", Words.metres(overlap.depth())), body.middle(), Colours.CONFLICT));
            double reach = 0.12 * Math.max(1, Math.hypot(body.maxX() - body.minX(), body.maxY() - body.minY()));
            newNames.add(new Overlay.Name("H " + Words.number(overlap.top(), 2), new Position(body.maxX() + reach, body.middle().y(), body.maxZ()),
                    Colours.CONFLICT, Overlay.Where.NOT_BELOW));
            newNames.add(new Overlay.Name("H " + Words.number(overlap.bottom(), 2), new Position(body.maxX() + reach, body.middle().y(), body.minZ()),
                    Colours.CONFLICT, Overlay.Where.NOT_ABOVE));
        });
        if (f.relation() instanceof Relation.Apart apart) {
            Position shift = origin.shiftFrom(f.a().space().frame());
            Position onA = apart.onA().moved(shift.x(), shift.y(), shift.z());
            Position onB = apart.onB().moved(shift.x(), shift.y(), shift.z());
            newLines.add(new Overlay.Lines(List.<Position[]>of(new Position[]{onA, onB}), Colours.CONFLICT, 2.5));
            newNames.add(new Overlay.Name(Words.metres(apart.distance()), middle(onA, onB), Colours.CONFLICT));
        }
        newNames.add(new Overlay.Name("A  " + f.a().name(), near(f, f.a().space().frame(), f.a().space().box(), true), Colours.SIDE_A));
        newNames.add(new Overlay.Name("B  " + f.b().name(), near(f, f.b().space().frame(), f.b().space().box(), false), Colours.SIDE_B));
    }

    /// The two heights between which the shared room lies, as level lines beside it with the upright between them.
    private static List<Position[]> dimensions(Box body) {
        double reach = 0.12 * Math.max(1, Math.hypot(body.maxX() - body.minX(), body.maxY() - body.minY()));
        double east = body.maxX() + reach;
        double north = body.middle().y();
        return List.<Position[]>of(
                new Position[]{new Position(body.maxX(), north, body.maxZ()), new Position(east, north, body.maxZ())},
                new Position[]{new Position(body.maxX(), north, body.minZ()), new Position(east, north, body.minZ())},
                new Position[]{new Position(east, north, body.minZ()), new Position(east, north, body.maxZ())});
    }

    /// The middle of a body's roof: names stand above things.
    private Position crown(Body body, double lift) {
        Box box = origin.local(body.space().box());
        return new Position(box.middle().x(), box.middle().y(), box.maxZ() + lift);
    }

    /// The point of a side's box nearest to the finding, so that the name of a long tunnel stands where one looks.
    private Position near(Finding.OfTwo finding, Frame frame, Box box, boolean above) {
        Box whole = moved(box, origin.shiftFrom(frame));
        Box spot = origin.local(Spot.of(finding, origin.frame()));
        return new Position(
                Math.clamp(spot.middle().x(), whole.minX(), whole.maxX()),
                Math.clamp(spot.middle().y(), whole.minY(), whole.maxY()),
                above ? whole.maxZ() : whole.minZ());
    }

    /// As far as they are in the part of the ground that is shown.
    private List<Position[]> edgesOf(Frame of, List<Solid> parts, double lift, Kept kept) {
        Position shift = origin.shiftFrom(of);
        List<Position[]> all = new ArrayList<>();
        for (Solid part : parts) {
            for (Position[] edge : edges.computeIfAbsent(part.mesh(), mesh -> Edges.of(mesh, shift.x(), shift.y(), shift.z()))) {
                Position a = edge[0];
                Position b = edge[1];
                Position start = origin.inFrame(a);
                double[] shown = kept.everything()
                        ? new double[]{0, 1}
                        : kept.along(new Ray(start.x(), start.y(), start.z(), b.x() - a.x(), b.y() - a.y(), b.z() - a.z()));
                double to = Math.min(1, shown[1]);
                if (shown[0] < to) {
                    all.add(new Position[]{part(a, b, shown[0]).moved(0, 0, lift), part(a, b, to).moved(0, 0, lift)});
                }
            }
        }
        return all;
    }

    private static Position part(Position a, Position b, double part) {
        return a.moved((b.x() - a.x()) * part, (b.y() - a.y()) * part, (b.z() - a.z()) * part);
    }

    private static Box moved(Box box, Position shift) {
        return new Box(box.minX() + shift.x(), box.minY() + shift.y(), box.minZ() + shift.z(), box.maxX() + shift.x(), box.maxY() + shift.y(),
                box.maxZ() + shift.z());
    }

    private static Position middle(Position a, Position b) {
        return new Position((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, (a.z() + b.z()) / 2);
    }
}
