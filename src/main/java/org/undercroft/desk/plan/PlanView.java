package org.undercroft.desk.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
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
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Space;
import org.undercroft.land.SpaceKind;

/// The ground from above: outlines of everything, the chosen one filled, shared room in red, the line of the section.
public final class PlanView extends Chart {
    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final ObjectProperty<Optional<Cut>> cut = new SimpleObjectProperty<>(Optional.empty());
    private Map<String, List<Outline>> outlines = new ConcurrentHashMap<>();
    private Map<Space, List<Outline>> drawn = Map.of();
    private @Nullable Job outlining;

    public PlanView(Words words, Selection selection, Jobs jobs) {
        this.words = words;
        this.selection = selection;
        this.jobs = jobs;
        setId("plan");
        accessibleTextProperty().bind(words.of("plan.title"));
        selection.sightProperty().addListener(_ -> outline());
        selection.bodyProperty().addListener(_ -> fit());
        selection.findingProperty().addListener(_ -> fit());
        selection.findingShownProperty().addListener(_ -> redraw());
        selection.differenceProperty().addListener(_ -> redraw());
        words.languageProperty().addListener(_ -> redraw());
        cut.addListener(_ -> redraw());
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
        Optional<Box> box = selection.finding().map(finding -> Cut.place(finding, sight.frame()))
                .or(() -> selection.chosen().map(body -> body.space().box()))
                .or(sight::builtBox);
        if (box.isEmpty()) {
            redraw();
            return;
        }
        Box b = box.get();
        double size = Math.max(b.maxX() - b.minX(), b.maxY() - b.minY());
        double margin = selection.finding().isPresent() ? Math.clamp(size * 0.7, 5, 80) : size * 0.06 + 2;
        show(b.minX() - margin, b.minY() - margin, b.maxX() + margin, b.maxY() + margin, 1);
    }

    @Override
    void draw(GraphicsContext g) {
        Sight sight = selection.sight();
        grid(g, sight.frame().originEast(), sight.frame().originNorth());
        Optional<Finding.OfTwo> finding = selection.painted();
        Optional<Body> chosen = selection.chosen();
        boolean compared = selection.differenceProperty().get().isPresent();
        boolean quiet = finding.isPresent() || chosen.isPresent() || compared;
        List<Body> order = sight.bodies().stream()
                .sorted(Comparator.comparing((Body body) -> !body.glassy()).thenComparingDouble(body -> body.space().top()))
                .toList();
        for (Body body : order) {
            Color colour = Colours.of(body.kind());
            if (finding.isPresent()) {
                colour = body.key().equals(Body.keyOf(finding.get().a()))
                        ? Colours.SIDE_A
                        : body.key().equals(Body.keyOf(finding.get().b())) ? Colours.SIDE_B : null;
            } else if (compared || (chosen.isPresent() && !chosen.get().key().equals(body.key()))) {
                colour = null;
            }
            drawBody(g, body, colour, quiet);
        }
        finding.ifPresent(open -> drawShared(g, open));
        selection.differenceProperty().get().ifPresent(difference -> new DifferencePaint(this, g).fromAbove(difference, sight));
        gridNumbers(g, sight.frame().originEast(), sight.frame().originNorth());
        cut.get().ifPresent(line -> drawCut(g, line));
        finding.ifPresent(open -> sides(g, open.a().name(), Colours.SIDE_A, open.b().name(), Colours.SIDE_B));
        if (finding.isEmpty()) {
            chosen.ifPresent(body -> name(g, body.name(), px(body.space().box().middle().x()), py(body.space().box().maxY()) - 14, Colours.of(body.kind())));
        }
        if (sight.bodies().isEmpty()) {
            g.setFill(alpha(ink(), 0.6));
            g.setFont(Font.font(12));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(words.text("plan.empty"), width() / 2, height() / 2);
        }
        scaleBar(g);
        north(g);
    }

    private void drawBody(GraphicsContext g, Body body, @Nullable Color colour, boolean quiet) {
        List<Outline> its = outlines.get(body.key());
        if (its == null || its.isEmpty() || (colour == null && body.kind() == SpaceKind.PROTECTION_ZONE)) {
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
    private void drawShared(GraphicsContext g, Finding.OfTwo finding) {
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

    private void drawCut(GraphicsContext g, Cut line) {
        Point2 from = line.axis().get(0);
        Point2 to = line.axis().get(1);
        g.setStroke(ink());
        g.setLineWidth(1.3);
        g.setLineDashes(9, 4, 2, 4);
        g.strokeLine(px(from.x()), py(from.y()), px(to.x()), py(to.y()));
        g.setLineDashes();
        letter(g, "S", px(from.x()), py(from.y()));
        letter(g, "S′", px(to.x()), py(to.y()));
    }

    private void north(GraphicsContext g) {
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
    }

    @Override
    void left() {
        selection.pointerProperty().set(Optional.empty());
    }

    @Override
    void chosen(double x, double y) {
        under(x, y).ifPresentOrElse(selection::choose, selection::clear);
    }

    /// The highest thing at a place that is not only a claim, else the claim.
    private Optional<Body> under(double x, double y) {
        return selection.sight().bodies().stream()
                .filter(body -> holds(outlines.getOrDefault(body.key(), List.of()), x, y))
                .max(Comparator.comparing((Body body) -> !body.glassy()).thenComparingDouble(body -> body.space().top()));
    }
}
