package org.undercroft.desk.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.undercroft.desk.plan.SectionView.Face;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Tint;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.land.Level;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.SpatialUnit;

/// What is written along a tunnel that is unrolled: how much ground lies over it, who passes it, and how near the rules let anybody come.
final class LongSection {
    /// Points of the sheet between two figures of cover, between two names, and between two places of the line of clearance.
    private static final double COVER_EVERY = 110;
    private static final double NAME_EVERY = 120;
    private static final double LINE_EVERY = 6;
    /// Points from the upper edge, under the factor by which heights are stretched.
    private static final double HEAD = 30;

    private final Words words;
    private final Selection selection;
    private final SectionView sheet;

    LongSection(Words words, Selection selection, SectionView sheet) {
        this.words = words;
        this.selection = selection;
        this.sheet = sheet;
    }

    /// @param tunnel the one that is unrolled, where it is cut at all
    /// @param ground its surface along the line, `length` metres of the line
    void draw(Sheet g, List<Face> faces, Optional<Face> tunnel, List<Point2> ground, double length, Tint.Scheme scheme) {
        List<Face> neighbours = faces.stream().filter(face -> !face.body().glassy() && tunnel.filter(face::equals).isEmpty()).toList();
        tunnel.ifPresent(face -> {
            drawClearance(g, face, neighbours, length);
            drawCovers(g, face, ground, length);
        });
        nameNeighbours(g, neighbours, scheme);
    }

    // ---- cover

    /// How much ground lies over the tunnel, at some stations.
    private void drawCovers(Sheet g, Face face, List<Point2> ground, double length) {
        double step = Chart.nice(sheet.perPixel() * COVER_EVERY);
        g.setFont(Font.font(11));
        for (double station = step / 2; station < length; station += step) {
            OptionalDouble roof = edge(face, station, Math::max);
            OptionalDouble surface = groundAt(ground, station);
            if (roof.isPresent() && surface.isPresent() && surface.getAsDouble() > roof.getAsDouble()) {
                double x = sheet.px(station);
                double high = sheet.py(surface.getAsDouble());
                double low = sheet.py(roof.getAsDouble());
                g.setStroke(Chart.alpha(sheet.ink(), 0.7));
                g.setLineWidth(1);
                g.strokeLine(x, high, x, low);
                g.strokeLine(x - 4, high, x + 4, high);
                g.strokeLine(x - 4, low, x + 4, low);
                g.setFill(sheet.ink());
                g.setTextAlign(TextAlignment.LEFT);
                g.setTextBaseline(VPos.CENTER);
                g.fillText(Words.number(surface.getAsDouble() - roof.getAsDouble(), 1) + " m", x + 5, (high + low) / 2);
            }
        }
    }

    /// The height of a face's outermost edge over a place of the line.
    private static OptionalDouble edge(Face face, double along, BinaryOperator<Double> outer) {
        OptionalDouble edge = OptionalDouble.empty();
        for (Outline outline : face.outlines()) {
            List<Point2> ring = outline.exterior();
            for (int i = 0; i < ring.size(); i++) {
                Point2 a = ring.get(i);
                Point2 b = ring.get((i + 1) % ring.size());
                if (a.x() <= along != b.x() <= along) {
                    double height = a.y() + (b.y() - a.y()) * (along - a.x()) / (b.x() - a.x());
                    edge = OptionalDouble.of(outer.apply(height, edge.orElse(height)));
                }
            }
        }
        return edge;
    }

    private static OptionalDouble groundAt(List<Point2> ground, double along) {
        for (int i = 1; i < ground.size(); i++) {
            Point2 a = ground.get(i - 1);
            Point2 b = ground.get(i);
            if (a.x() <= along && along <= b.x()) {
                return OptionalDouble.of(a.y() + (b.y() - a.y()) * (along - a.x()) / (b.x() - a.x()));
            }
        }
        return OptionalDouble.empty();
    }

    // ---- clearance

    /// The most that the rules want between this tunnel and anybody who crosses it here, as a line above and below it.
    private void drawClearance(Sheet g, Face face, List<Face> neighbours, double length) {
        double metres = neighbours.stream().mapToDouble(other -> required(face.body(), other.body())).max().orElse(0);
        if (metres <= 0) {
            return;
        }
        g.setStroke(Chart.alpha(Colours.CONFLICT, 0.75));
        g.setLineWidth(1.2);
        g.setLineDashes(5, 4);
        List<Point2> above = new ArrayList<>();
        List<Point2> below = new ArrayList<>();
        for (double along = 0; along <= length; along += LINE_EVERY * sheet.perPixel()) {
            double at = along;
            edge(face, at, Math::max).ifPresent(roof -> above.add(new Point2(at, roof + metres)));
            edge(face, at, Math::min).ifPresent(floor -> below.add(new Point2(at, floor - metres)));
        }
        for (List<Point2> line : List.of(above, below)) {
            Chart.along(line, (a, b) -> g.strokeLine(sheet.px(a.x()), sheet.py(a.y()), sheet.px(b.x()), sheet.py(b.y())));
        }
        g.setLineDashes();
        g.setFont(Font.font(11));
        g.setFill(sheet.darkProperty().get() ? Color.web("#ff7b72") : Colours.CONFLICT);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText("– – –  " + words.text("section.clearance", Words.metres(metres)), sheet.width() / 2, HEAD);
    }

    /// Metres that the rules want where one crosses the other, whoever of them asks; 0 where they want none.
    private double required(Body one, Body other) {
        return Math.max(asked(one, other), asked(other, one));
    }

    private double asked(Body claim, Body existing) {
        Stream<RuleLine> lines = selection.rulesProperty().get().of(Rule.CLEARANCE_IS_KEPT);
        return lines
                .filter(line -> line.claim().fits(level(claim), Optional.of(claim.kind()))
                        && line.existing().fits(level(existing), Optional.of(existing.kind())))
                .findFirst().map(line -> line.figure(RuleParameter.CROSSING)).orElse(0.0);
    }

    private Optional<Level> level(Body body) {
        return Optional.ofNullable(selection.unitsProperty().get().get(body.key())).map(SpatialUnit::level);
    }

    // ---- who else is there

    private void nameNeighbours(Sheet g, List<Face> neighbours, Tint.Scheme scheme) {
        double last = Double.NEGATIVE_INFINITY;
        List<Face> fromTheStart = neighbours.stream().sorted(Comparator.comparingDouble(LongSection::begin)).toList();
        for (Face face : fromTheStart) {
            double x = sheet.px(begin(face));
            if (x > 0 && x < sheet.width() && x > last + NAME_EVERY) {
                sheet.nameFace(g, face, face.body().name(), scheme.of(face.body()));
                last = x;
            }
        }
    }

    private static double begin(Face face) {
        return face.outlines().getFirst().exterior().getFirst().x();
    }
}
