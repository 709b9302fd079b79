package org.undercroft.desk.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.jobs.Job;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Difference;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Shown;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.selection.Spot;
import org.undercroft.desk.selection.Tint;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Space;
import org.undercroft.land.SpaceKind;

/// The ground from above: outlines of everything, the chosen one filled, shared room in red, the line of the section.
public final class PlanView extends Chart {
    /// Points of the sheet: smaller things are drawn as a speck.
    private static final double SPECK = 1.6;

    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final ObjectProperty<Optional<Cut>> cut = new SimpleObjectProperty<>(Optional.empty());
    private Map<String, List<Outline>> outlines = new ConcurrentHashMap<>();
    private Map<Space, List<Outline>> drawn = Map.of();
    private List<Body> order = List.of();
    private @Nullable Job outlining;
    private final Drawing drawing;
    private final SectionLine line;

    public PlanView(Words words, Selection selection, Jobs jobs) {
        this.words = words;
        this.selection = selection;
        this.jobs = jobs;
        this.drawing = new Drawing(this, words, selection, key -> outlines.getOrDefault(key, List.of()));
        this.line = new SectionLine(this, selection, cut);
        setId("plan");
        accessibleTextProperty().bind(words.of("plan.title"));
        selection.sightProperty().addListener(_ -> outline());
        selection.bodyProperty().addListener(_ -> fit());
        selection.findingProperty().addListener(_ -> fit());
        selection.findingShownProperty().addListener(_ -> redraw());
        words.languageProperty().addListener(_ -> redraw());
        cut.addListener(_ -> redraw());
        selection.sketch().spotProperty().addListener((_, _, spot) -> spot.map(box -> Spot.in(selection.sight().frame(), Frame.ZERO, box))
                .filter(box -> !inView(box)).ifPresent(this::look));
        InvalidationListener redraw = _ -> redraw();
        Appearance appearance = selection.appearance();
        for (var watched : List.of(appearance.hiddenProperty(), appearance.isolatedProperty(), appearance.ghostingProperty(), appearance.colouringProperty(),
                appearance.factsProperty(), appearance.layersProperty(), appearance.boxProperty(), selection.boreholeProperty(),
                selection.differenceProperty(), selection.sketch().lineProperty(), selection.sketch().bodyProperty(),
                selection.sketch().againstProperty())) {
            watched.addListener(redraw);
        }
        outline();
    }

    ObjectProperty<Optional<Cut>> cutProperty() {
        return cut;
    }

    private void outline() {
        if (outlining != null) {
            outlining.cancel();
        }
        Sight sight = selection.sight();
        order = sight.bodies().stream()
                .sorted(Comparator.comparing((Body body) -> !body.glassy()).thenComparingDouble(body -> body.space().top()))
                .toList();
        Map<String, List<Outline>> fresh = new ConcurrentHashMap<>();
        if (sight.bodies().isEmpty()) {
            outlines = fresh;
            redraw();
            return;
        }
        Map<Space, List<Outline>> known = drawn;
        outlining = jobs.run(Words.phrase("job.outlines"), () -> {
            for (Body body : sight.bodies()) {
                List<Outline> its = known.get(body.space());
                fresh.put(body.key(), its == null ? body.space().plan() : its);
            }
            return fresh;
        }, done -> {
            boolean first = outlines.isEmpty();
            outlines = done;
            Map<Space, List<Outline>> bySpace = new HashMap<>();
            sight.bodies().forEach(body -> bySpace.put(body.space(), done.getOrDefault(body.key(), List.of())));
            drawn = bySpace;
            if (first) {
                fit();
            } else {
                redraw();
            }
        });
    }

    @Override
    public void fit() {
        Sight sight = selection.sight();
        Optional<Box> box = Spot.of(selection).or(sight::builtBox);
        if (box.isEmpty()) {
            redraw();
            return;
        }
        Box b = box.get();
        double size = Math.max(b.maxX() - b.minX(), b.maxY() - b.minY());
        double margin = selection.finding().isPresent() ? Math.clamp(size * 0.7, 5, 80) : size * 0.06 + 2;
        show(b.minX() - margin, b.minY() - margin, b.maxX() + margin, b.maxY() + margin, 1);
    }

    /// Brings a place in the frame of the sight into the middle, and something of what lies around it.
    public void look(Box box) {
        double margin = Math.clamp(0.4 * Math.max(box.maxX() - box.minX(), box.maxY() - box.minY()), 2, 200);
        show(box.minX() - margin, box.minY() - margin, box.maxX() + margin, box.maxY() + margin, 1);
    }

    /// Whether it is to be seen whole and large enough.
    private boolean inView(Box box) {
        boolean whole = px(box.minX()) >= 0 && px(box.maxX()) <= width() && py(box.maxY()) >= 0 && py(box.minY()) <= height();
        return whole && Math.max(px(box.maxX()) - px(box.minX()), py(box.minY()) - py(box.maxY())) > width() / 8;
    }

    /// Where a place of the survey is on the screen now.
    public Point2D onScreen(Point2 place) {
        Point2 at = selection.sight().frame().toLocal(place);
        return localToScreen(px(at.x()), py(at.y()));
    }

    @Override
    void draw(Sheet g) {
        Sight sight = selection.sight();
        ruling().grid(g, sight.frame().originEast(), sight.frame().originNorth());
        Optional<Finding.OfTwo> finding = selection.painted();
        Optional<Body> chosen = selection.chosen();
        Function<Body, Shown> shown = selection.shown();
        Tint.Scheme scheme = Tint.scheme(selection);
        boolean quiet = finding.isPresent() || chosen.isPresent();
        for (Body body : order) {
            switch (shown.apply(body)) {
                case HIDDEN -> {}
                case GHOST -> drawBody(g, body, null, quiet);
                case SIDE_A -> drawBody(g, body, Colours.SIDE_A, quiet);
                case SIDE_B -> drawBody(g, body, Colours.SIDE_B, quiet);
                case PLAIN -> drawBody(g, body, scheme.of(body), quiet);
            }
        }
        finding.ifPresent(open -> drawShared(g, open));
        selection.differenceProperty().get().ifPresent(difference -> drawDifference(g, difference));
        drawing.draw(g);
        line.draw(g);
        ruling().gridNumbers(g, sight.frame().originEast(), sight.frame().originNorth());
        drawBox(g);
        selection.boreholeProperty().get().ifPresent(at -> drawBorehole(g, sight.frame().toLocal(at)));
        finding.ifPresent(open -> lettering().sides(g, open.a().name(), Colours.SIDE_A, open.b().name(), Colours.SIDE_B));
        if (finding.isEmpty()) {
            chosen.ifPresent(
                    body -> lettering().name(g, body.name(), px(body.space().box().middle().x()), py(body.space().box().maxY()) - 14, scheme.of(body)));
        }
        if (sight.bodies().isEmpty()) {
            g.setFill(alpha(ink(), 0.6));
            g.setFont(Font.font(12));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(words.text("plan.empty"), width() / 2, height() / 2);
        }
        ruling().scaleBar(g);
        north(g);
    }

    private void drawBody(Sheet g, Body body, @Nullable Color colour, boolean quiet) {
        Box box = body.space().box();
        double left = px(box.minX());
        double top = py(box.maxY());
        double wide = px(box.maxX()) - left;
        double high = py(box.minY()) - top;
        if (left > width() || top > height() || left + wide < 0 || top + high < 0 || (colour == null && body.kind() == SpaceKind.PROTECTION_ZONE)) {
            return;
        }
        List<Outline> its = outlines.get(body.key());
        if (its == null || Math.max(wide, high) < SPECK) {
            g.setFill(alpha(colour == null ? ink() : colour, colour == null || body.glassy() ? 0.15 : 0.55));
            g.fillRect(left, top, Math.max(0.7, wide), Math.max(0.7, high));
            return;
        }
        if (its.isEmpty()) {
            return;
        }
        path(g, its);
        if (colour == null) {
            g.setStroke(alpha(ink(), 0.22));
            g.setLineWidth(0.8);
            g.stroke();
            return;
        }
        g.setFill(alpha(colour, body.glassy() ? 0.10 : quiet ? 0.42 : 0.55));
        g.fill();
        g.setStroke(dark(colour));
        g.setLineWidth(quiet ? 1.6 : 1);
        if (body.kind() == SpaceKind.PROTECTION_ZONE) {
            g.setLineDashes(6, 4);
        }
        g.stroke();
        g.setLineDashes();
    }

    private Color dark(Color colour) {
        return darkProperty().get() ? colour.brighter() : colour.darker();
    }

    /// The plan of the shared room is the plan of its facets.
    private void drawShared(Sheet g, Finding.OfTwo finding) {
        Selection.overlapOf(finding).ifPresent(overlap -> {
            Mesh mesh = overlap.body();
            Position shift = selection.sight().frame().toLocal(finding.a().space().frame().toWorld(new Position(0, 0, 0)));
            g.setFill(Colours.CONFLICT);
            g.setStroke(Colours.CONFLICT);
            g.setLineWidth(0.7);
            for (int t = 0; t < mesh.triangleCount(); t++) {
                double[] x = new double[3];
                double[] y = new double[3];
                for (int which = 0; which < 3; which++) {
                    x[which] = px(mesh.x(mesh.corner(t, which)) + shift.x());
                    y[which] = py(mesh.y(mesh.corner(t, which)) + shift.y());
                }
                g.fillPolygon(x, y, 3);
                g.strokePolygon(x, y, 3);
            }
        });
    }

    private void drawBox(Sheet g) {
        selection.appearance().boxProperty().get().ifPresent(world -> {
            Point2 low = selection.sight().frame().toLocal(new Point2(world.minX(), world.minY()));
            Point2 high = selection.sight().frame().toLocal(new Point2(world.maxX(), world.maxY()));
            g.setStroke(ink());
            g.setLineWidth(1.2);
            g.strokePolygon(new double[]{px(low.x()), px(high.x()), px(high.x()), px(low.x())},
                    new double[]{py(low.y()), py(low.y()), py(high.y()), py(high.y())}, 4);
        });
    }

    private void drawDifference(Sheet g, Difference difference) {
        drawSpaces(g, difference.added(), Colours.ADDED);
        drawSpaces(g, difference.removed(), Colours.REMOVED);
    }

    private void drawSpaces(Sheet g, List<Space> spaces, Color colour) {
        for (Space space : spaces) {
            List<Outline> its = space.in(selection.sight().frame()).plan();
            path(g, its);
            g.setFill(alpha(colour, 0.7));
            g.fill();
            lettering().hatch(g, its, alpha(ink(), 0.5));
        }
    }

    private void drawBorehole(Sheet g, Point2 at) {
        double x = px(at.x());
        double y = py(at.y());
        g.setStroke(ink());
        g.setLineWidth(1.6);
        g.strokeOval(x - 6, y - 6, 12, 12);
        g.strokeLine(x - 10, y, x + 10, y);
        g.strokeLine(x, y - 10, x, y + 10);
    }

    private void north(Sheet g) {
        double x = width() - 20;
        double y = 46;
        g.setFill(ink());
        g.fillPolygon(new double[]{x, x - 5, x, x + 5}, new double[]{y - 12, y + 8, y + 4, y + 8}, 4);
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.fillText(words.text("compass.north"), x, y + 10);
    }

    @Override
    void pointed(double x, double y) {
        Sight sight = selection.sight();
        Point2 place = sight.frame().toWorld(new Point2(x, y));
        double height = under(x, y).map(body -> body.space().top())
                .orElseGet(() -> sight.ground().map(ground -> ground.model().heightAt(place.x(), place.y()).orElse(0)).orElse(0.0));
        selection.pointerProperty().set(Optional.of(new Position(place.x(), place.y(), height)));
        drawing.pointed(x, y);
    }

    @Override
    void left() {
        selection.pointerProperty().set(Optional.empty());
        drawing.left();
    }

    @Override
    void chosen(double x, double y) {
        if (drawing.clicked(x, y)) {
            return;
        }
        under(x, y).ifPresentOrElse(selection::choose, selection::clear);
    }

    @Override
    void bored(double x, double y) {
        selection.boreholeProperty().set(Optional.of(selection.sight().frame().toWorld(new Point2(x, y))));
    }

    @Override
    boolean grab(double px, double py) {
        return drawing.grab(px, py) || line.grab(px, py);
    }

    @Override
    void dropped() {
        drawing.dropped();
    }

    @Override
    boolean clickedTwice() {
        return drawing.finished();
    }

    @Override
    void dragTo(double x, double y) {
        if (!drawing.dragged(x, y)) {
            line.dragTo(x, y);
        }
    }

    @Override
    boolean typed(KeyCode code) {
        return drawing.typed(code) || line.typed(code);
    }

    /// The highest thing at a place that is not only a claim, else the claim.
    private Optional<Body> under(double x, double y) {
        Function<Body, Shown> shown = selection.shown();
        return order.stream()
                .filter(body -> body.space().box().minX() <= x && x <= body.space().box().maxX() && body.space().box().minY() <= y
                        && y <= body.space().box().maxY() && shown.apply(body) != Shown.HIDDEN)
                .filter(body -> holds(outlines.getOrDefault(body.key(), List.of()), x, y))
                .max(Comparator.comparing((Body body) -> !body.glassy()).thenComparingDouble(body -> body.space().top()));
    }
}
