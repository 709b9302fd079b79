package org.undercroft.desk.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.jobs.Job;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Shown;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.selection.Sketch;
import org.undercroft.desk.selection.Spot;
import org.undercroft.desk.selection.Tint;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Space;

/// The ground cut upright along a line: distance to the right, height upwards, cut faces filled.
public final class SectionView extends Chart {
    /// Which way the line runs: by the compass, or by the first side of the finding or the chosen body.
    public enum Way {
        WEST_EAST,
        SOUTH_NORTH,
        ALONG,
        ACROSS,
        /// Bent as the tunnel is, unrolled: distances are stations.
        AXIS
    }

    record Face(Body body, List<Outline> outlines) {}

    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final PlanView plan;
    private final LongSection alongside;
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
        this.alongside = new LongSection(words, selection, this);
        setId("section");
        accessibleTextProperty().bind(words.of("section.title"));
        selection.sightProperty().addListener(_ -> cut());
        selection.bodyProperty().addListener(_ -> cut());
        selection.findingProperty().addListener(_ -> cut());
        selection.findingShownProperty().addListener(_ -> redraw());
        selection.appearance().exaggerationProperty().addListener(_ -> fit());
        words.languageProperty().addListener(_ -> redraw());
        Appearance appearance = selection.appearance();
        appearance.planeProperty().addListener(_ -> cut());
        InvalidationListener redraw = _ -> redraw();
        for (var watched : List.of(appearance.hiddenProperty(), appearance.isolatedProperty(), appearance.ghostingProperty(), appearance.colouringProperty(),
                appearance.factsProperty(), appearance.layersProperty(), selection.differenceProperty(), selection.rulesProperty(),
                selection.sketch().bodyProperty(), selection.sketch().againstProperty())) {
            watched.addListener(redraw);
        }
        selection.sketch().spotProperty().addListener(_ -> cut());
        selection.sketch().bodyProperty().addListener((_, _, drawn) -> drawn.filter(body -> body.space().bottom() < yAt(height())).ifPresent(_ -> fit()));
        cut();
    }

    /// Turns the line.
    public void turn(Way wanted) {
        way = wanted;
        Appearance appearance = selection.appearance();
        if (wanted != Way.AXIS && appearance.planeProperty().get().isPresent()) {
            appearance.planeProperty().set(Cut.across(selection, wanted).map(line -> line.plane(selection.sight().frame())));
        }
        cut();
    }

    /// Square metres of what is cut of a body at the moment.
    public double areaOf(String key) {
        Face face = byKey.get(key);
        return face == null ? 0 : area(face);
    }

    private static double area(Face face) {
        return face.outlines().stream().mapToDouble(Outline::area).sum();
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
        Optional<Space> drawn = selection.sketch().bodyProperty().get().map(Sketch.Body::space);
        low = Math.min(low, drawn.map(Space::bottom).orElse(low));
        high = Math.max(high, drawn.map(Space::top).orElse(high));
        if (finding.isPresent()) {
            var box = Spot.of(finding.get(), selection.sight().frame());
            double around = Math.max(4, line.get().focus() * 0.35);
            low = Math.max(Math.min(low, box.minZ()), box.minZ() - around);
            high = Math.min(Math.max(high, box.maxZ()), box.maxZ() + around);
            double half = Math.max(12, Math.max(high - low, Math.hypot(box.maxX() - box.minX(), box.maxY() - box.minY())) * 0.9);
            stretched = selection.appearance().exaggerationProperty().get();
            show(line.get().focus() - half, low - 1, line.get().focus() + half, high + 1, stretched);
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
    void draw(Sheet g) {
        ruling().grid(g, 0, 0);
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
        Function<Body, Shown> shown = selection.shown();
        Tint.Scheme scheme = Tint.scheme(selection);
        for (Face face : faces) {
            switch (shown.apply(face.body())) {
                case HIDDEN -> {}
                case GHOST -> drawFace(g, face, null);
                case SIDE_A -> drawFace(g, face, Colours.SIDE_A);
                case SIDE_B -> drawFace(g, face, Colours.SIDE_B);
                case PLAIN -> drawFace(g, face, scheme.of(face.body()));
            }
        }
        finding.ifPresent(open -> drawShared(g, open));
        selection.differenceProperty().get().ifPresent(difference -> {
            drawSpaces(g, difference.added(), Colours.ADDED);
            drawSpaces(g, difference.removed(), Colours.REMOVED);
        });
        selection.sketch().bodyProperty().get().ifPresent(drawn -> drawSketch(g, drawn));
        boolean stations = plan.cutProperty().get().get().stations();
        if (stations && finding.isEmpty()) {
            alongside.draw(g, faces, chosen.map(body -> byKey.get(body.key())), ground, plan.cutProperty().get().get().length(), scheme);
        }
        drawNames(g, finding, chosen, scheme);
        ruling().gridNumbers(g, 0, 0, stations);
        ruling().scaleBar(g);
        ends(g);
    }

    /// @param colour none for a ghost
    private void drawFace(Sheet g, Face face, @Nullable Color colour) {
        boolean glassy = face.body().glassy();
        path(g, face.outlines());
        g.setFillRule(FillRule.EVEN_ODD);
        g.setFill(colour == null ? alpha(ink(), 0.06) : alpha(colour, glassy ? 0.14 : 0.6));
        g.fill();
        g.setStroke(colour == null ? alpha(ink(), 0.25) : darkProperty().get() ? colour.brighter() : colour.darker());
        g.setLineWidth(colour == null ? 0.8 : 1.4);
        g.stroke();
        if (colour != null && !glassy) {
            lettering().hatch(g, face.outlines(), alpha(darkProperty().get() ? Color.WHITE : Color.BLACK, 0.28));
        }
    }

    private void drawSketch(Sheet g, Sketch.Body drawn) {
        drawSpaces(g, List.of(drawn.space()), Colours.SKETCH);
        drawn.ghost().ifPresent(ghost -> drawSpaces(g, List.of(ghost), Colours.GHOST));
        List<Point2> axis = plan.cutProperty().get().orElseThrow().axis();
        for (Sketch.Shared shared : drawn.shared()) {
            path(g, Cuts.profile(drawn.space().in(selection.sight().frame()), axis));
            g.clip();
            path(g, Cuts.profile(shared.with().in(selection.sight().frame()), axis));
            g.setFill(Colours.CONFLICT);
            g.fill();
            g.restore();
        }
    }

    private void drawSpaces(Sheet g, List<Space> spaces, Color colour) {
        List<Point2> axis = plan.cutProperty().get().orElseThrow().axis();
        for (Space space : spaces) {
            List<Outline> its = Cuts.profile(space.in(selection.sight().frame()), axis);
            path(g, its);
            g.setFill(alpha(colour, 0.8));
            g.fill();
            lettering().hatch(g, its, alpha(ink(), 0.5));
        }
    }

    private void drawGround(Sheet g) {
        if (ground.size() < 2) {
            return;
        }
        g.setStroke(darkProperty().get() ? Color.web("#b9a87c") : Color.web("#7d6a3a"));
        g.setLineWidth(1.6);
        along(ground, (a, b) -> g.strokeLine(px(a.x()), py(a.y()), px(b.x()), py(b.y())));
    }

    /// Where both cut faces are, the shared room is cut: one is clipped by the other.
    private void drawShared(Sheet g, Finding.OfTwo finding) {
        Face a = byKey.get(Body.keyOf(finding.a()));
        Face b = byKey.get(Body.keyOf(finding.b()));
        if (Selection.overlapOf(finding).isEmpty()) {
            return;
        }
        if (a != null && b != null) {
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

    private void heightLine(Sheet g, double height, double shift) {
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

    private void drawNames(Sheet g, Optional<Finding.OfTwo> finding, Optional<Body> chosen, Tint.Scheme scheme) {
        if (finding.isPresent()) {
            lettering().sides(g, finding.get().a().name(), Colours.SIDE_A, finding.get().b().name(), Colours.SIDE_B);
        } else {
            chosen.map(body -> byKey.get(body.key())).ifPresent(
                    face -> nameFace(g, face, face.body().name() + "  " + Words.squareMetres(area(face)), scheme.of(face.body())));
        }
    }

    void nameFace(Sheet g, Face face, String text, Color colour) {
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
        lettering().name(g, text, x / Math.max(1, n), y / Math.max(1, n) + 26, colour);
    }

    /// The two ends of the line as in the plan, and how much taller than true heights are drawn.
    private void ends(Sheet g) {
        double y = selection.painted().isPresent() ? 58 : 14;
        lettering().letter(g, "S", 14, y);
        lettering().letter(g, "S′", width() - 14, y);
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
