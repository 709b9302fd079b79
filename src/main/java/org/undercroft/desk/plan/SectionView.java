package org.undercroft.desk.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.jobs.Job;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;

/// The ground cut upright along a line: distance to the right, height upwards, cut faces filled.
public final class SectionView extends Chart {
    /// Which way the line runs: by the compass, or by the first side of the finding or the chosen body.
    public enum Way {
        WEST_EAST,
        SOUTH_NORTH,
        ALONG,
        ACROSS
    }

    private record Face(Body body, List<Outline> outlines) {}

    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final PlanView plan;
    private Way way = Way.WEST_EAST;
    private List<Face> faces = List.of();
    private Map<String, Face> byKey = new HashMap<>();
    private List<Point2> ground = List.of();
    private double stretched = 1;
    private @Nullable Job cutting;

    public SectionView(Words words, Selection selection, Jobs jobs, PlanView plan) {
        this.words = words;
        this.selection = selection;
        this.jobs = jobs;
        this.plan = plan;
        setId("section");
        accessibleTextProperty().bind(words.of("section.title"));
        selection.sightProperty().addListener(_ -> cut());
        selection.bodyProperty().addListener(_ -> cut());
        selection.findingProperty().addListener(_ -> cut());
        selection.findingShownProperty().addListener(_ -> redraw());
        selection.differenceProperty().addListener(_ -> redraw());
        selection.appearance().exaggerationProperty().addListener(_ -> fit());
        words.languageProperty().addListener(_ -> redraw());
        cut();
    }

    /// Turns the line.
    public void turn(Way wanted) {
        way = wanted;
        cut();
    }

    private void cut() {
        if (cutting != null) {
            cutting.cancel();
        }
        Optional<Cut> line = Cut.through(selection, way);
        plan.cutProperty().set(line);
        if (line.isEmpty()) {
            faces = List.of();
            byKey = new HashMap<>();
            ground = List.of();
            redraw();
            return;
        }
        Sight sight = selection.sight();
        List<Point2> axis = line.get().axis();
        cutting = jobs.run(Words.phrase("job.section"), () -> {
            List<Face> cut = new ArrayList<>();
            for (Body body : sight.bodies()) {
                List<Outline> outlines = Cuts.profile(body.space(), axis);
                if (!outlines.isEmpty()) {
                    cut.add(new Face(body, outlines));
                }
            }
            return cut;
        }, done -> {
            faces = done;
            byKey = new HashMap<>();
            done.forEach(face -> byKey.put(face.body().key(), face));
            ground = groundAlong(sight, line.get());
            fit();
        });
    }

    private static List<Point2> groundAlong(Sight sight, Cut line) {
        List<Point2> points = new ArrayList<>();
        sight.ground().ifPresent(survey -> {
            for (int i = 0; i <= 200; i++) {
                double along = line.length() * i / 200;
                Point2 place = sight.frame().toWorld(line.at(along));
                OptionalDouble height = survey.model().heightAt(place.x(), place.y());
                if (height.isPresent()) {
                    points.add(new Point2(along, height.getAsDouble()));
                }
            }
        });
        return points;
    }

    @Override
    public void fit() {
        Optional<Cut> line = plan.cutProperty().get();
        if (line.isEmpty()) {
            redraw();
            return;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Optional<Finding.OfTwo> finding = selection.finding();
        for (Face face : faces) {
            boolean counts = finding.map(open -> face.body().key().equals(Body.keyOf(open.a())) || face.body().key().equals(Body.keyOf(open.b())))
                    .orElse(!face.body().glassy());
            if (counts) {
                low = Math.min(low, face.body().space().bottom());
                high = Math.max(high, face.body().space().top());
            }
        }
        if (finding.isPresent()) {
            var box = Cut.place(finding.get(), selection.sight().frame());
            double around = Math.max(4, line.get().reach() * 0.35);
            low = Math.max(Math.min(low, box.minZ()), box.minZ() - around);
            high = Math.min(Math.max(high, box.maxZ()), box.maxZ() + around);
            double half = Math.max(12, Math.max(high - low, Math.hypot(box.maxX() - box.minX(), box.maxY() - box.minY())) * 0.9);
            stretched = selection.appearance().exaggerationProperty().get();
            show(line.get().reach() - half, low - 1, line.get().reach() + half, high + 1, stretched);
            return;
        }
        for (Point2 point : ground) {
            high = Math.max(high, point.y());
        }
        if (low > high) {
            low = -10;
            high = 10;
        }
        stretched = Math.max(selection.appearance().exaggerationProperty().get(), legible(line.get().length() / Math.max(1, high - low)));
        show(0, low, line.get().length(), high, stretched);
    }

    /// A section kilometres long and tens of metres deep is a line on the screen: it is drawn taller, and says so.
    private double legible(double lengthToHeight) {
        double wanted = lengthToHeight * height() / Math.max(1, width()) * 0.6;
        return wanted >= 10 ? 10 : wanted >= 5 ? 5 : wanted >= 2 ? 2 : 1;
    }

    @Override
    void draw(GraphicsContext g) {
        grid(g, 0, 0);
        if (plan.cutProperty().get().isEmpty()) {
            g.setFill(alpha(ink(), 0.6));
            g.setFont(Font.font(12));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(words.text("section.empty"), width() / 2, height() / 2);
            return;
        }
        drawGround(g);
        Optional<Finding.OfTwo> finding = selection.painted();
        Optional<Body> chosen = selection.chosen();
        for (Face face : faces) {
            boolean isA = finding.isPresent() && face.body().key().equals(Body.keyOf(finding.get().a()));
            boolean isB = finding.isPresent() && face.body().key().equals(Body.keyOf(finding.get().b()));
            boolean quiet = selection.differenceProperty().get().isPresent() || (finding.isPresent() && !isA && !isB)
                    || (chosen.isPresent() && !chosen.get().key().equals(face.body().key()));
            if (quiet && face.body().glassy()) {
                continue;
            }
            Color colour = isA ? Colours.SIDE_A : isB ? Colours.SIDE_B : Colours.of(face.body().kind());
            path(g, face.outlines());
            g.setFillRule(FillRule.EVEN_ODD);
            g.setFill(quiet ? alpha(ink(), 0.06) : alpha(colour, face.body().glassy() ? 0.14 : 0.6));
            g.fill();
            g.setStroke(quiet ? alpha(ink(), 0.25) : darkProperty().get() ? colour.brighter() : colour.darker());
            g.setLineWidth(quiet ? 0.8 : 1.4);
            g.stroke();
        }
        finding.ifPresent(open -> drawShared(g, open));
        selection.differenceProperty().get().ifPresent(
                difference -> new DifferencePaint(this, g).cut(difference, selection.sight(), plan.cutProperty().get().orElseThrow().axis()));
        drawNames(g, finding, chosen);
        gridNumbers(g, 0, 0);
        scaleBar(g);
        ends(g);
    }

    private void drawGround(GraphicsContext g) {
        if (ground.size() < 2) {
            return;
        }
        g.setStroke(darkProperty().get() ? Color.web("#b9a87c") : Color.web("#7d6a3a"));
        g.setLineWidth(1.6);
        along(ground, (a, b) -> g.strokeLine(px(a.x()), py(a.y()), px(b.x()), py(b.y())));
    }

    /// Where both cut faces are, the shared room is cut: one is clipped by the other.
    private void drawShared(GraphicsContext g, Finding.OfTwo finding) {
        Face a = byKey.get(Body.keyOf(finding.a()));
        Face b = byKey.get(Body.keyOf(finding.b()));
        if (Selection.overlapOf(finding).isEmpty()) {
            return;
        }
        if (a != null && b != null) {
            g.save();
            path(g, a.outlines());
            g.clip();
            path(g, b.outlines());
            g.setFill(Colours.CONFLICT);
            g.fill();
            g.restore();
        }
        Selection.overlapOf(finding).ifPresent(overlap -> {
            heightLine(g, overlap.top(), -9);
            heightLine(g, overlap.bottom(), 9);
        });
    }

    private void heightLine(GraphicsContext g, double height, double shift) {
        double y = py(height);
        g.setStroke(alpha(Colours.CONFLICT, 0.8));
        g.setLineWidth(1);
        g.setLineDashes(4, 4);
        g.strokeLine(0, y, width(), y);
        g.setLineDashes();
        String text = "H " + Words.number(height, 2);
        g.setFont(Font.font(11));
        g.setFill(alpha(paper(), 0.85));
        g.fillRoundRect(width() - 72, y + shift - 8, 66, 16, 5, 5);
        g.setFill(darkProperty().get() ? Color.web("#ff7b72") : Colours.CONFLICT);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, width() - 9, y + shift);
    }

    private void drawNames(GraphicsContext g, Optional<Finding.OfTwo> finding, Optional<Body> chosen) {
        if (finding.isPresent()) {
            sides(g, finding.get().a().name(), Colours.SIDE_A, finding.get().b().name(), Colours.SIDE_B);
        } else {
            chosen.map(body -> byKey.get(body.key())).ifPresent(face -> nameFace(g, face, Colours.of(face.body().kind())));
        }
    }

    private void nameFace(GraphicsContext g, Face face, Color colour) {
        double x = 0;
        double y = 0;
        int n = 0;
        for (Outline outline : face.outlines()) {
            for (Point2 point : outline.exterior()) {
                x += Math.clamp(px(point.x()), 0, width());
                y += Math.clamp(py(point.y()), 0, height());
                n++;
            }
        }
        name(g, face.body().name(), x / Math.max(1, n), y / Math.max(1, n) + 26, colour);
    }

    /// The two ends of the line as in the plan, and how much taller than true heights are drawn.
    private void ends(GraphicsContext g) {
        double y = selection.painted().isPresent() ? 58 : 14;
        letter(g, "S", 14, y);
        letter(g, "S′", width() - 14, y);
        if (stretched > 1) {
            g.setFill(ink());
            g.setFont(Font.font(11));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(words.text("status.exaggeration", Words.number(stretched, 0)), width() / 2, 14);
        }
    }

    @Override
    void pointed(double x, double y) {
        plan.cutProperty().get().ifPresent(line -> {
            Point2 place = selection.sight().frame().toWorld(line.at(x));
            selection.pointerProperty().set(Optional.of(new Position(place.x(), place.y(), y)));
        });
    }

    @Override
    void left() {
        selection.pointerProperty().set(Optional.empty());
    }

    @Override
    void chosen(double x, double y) {
        faces.stream().filter(face -> !face.body().glassy() && holds(face.outlines(), x, y)).findFirst().ifPresent(face -> selection.choose(face.body()));
    }
}
