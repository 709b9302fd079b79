package org.undercroft.desk.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sketch;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Space;

/// The outline or axis that is being drawn on the plan: clicks add corners, corners are dragged, a double click or Enter ends it, Backspace takes the last
/// corner away. Corners catch at those and at the edges of neighbours; length and angle of the edge in hand are written beside it.
final class Drawing {
    /// Points of the sheet within which something catches.
    private static final double NEAR = 9;
    /// How many neighbours are looked at for one move of the mouse.
    private static final int MOST = 400;

    private final Chart chart;
    private final Words words;
    private final Selection selection;
    private final Sketch sketch;
    private final Function<String, List<Outline>> outlines;
    private Optional<Snapping> pointer = Optional.empty();
    private int grabbed = -1;
    private boolean moving;

    /// @param outlines of a body, by key, in the frame of the sight
    Drawing(Chart chart, Words words, Selection selection, Function<String, List<Outline>> outlines) {
        this.chart = chart;
        this.words = words;
        this.selection = selection;
        this.sketch = selection.sketch();
        this.outlines = outlines;
    }

    private Sketch.Line line() {
        return sketch.lineProperty().get();
    }

    private boolean active() {
        return line().form() != Sketch.Form.NONE;
    }

    // ---- what the hand does

    void pointed(double x, double y) {
        if (line().open()) {
            pointer = Optional.of(caught(new Point2(x, y), line().corners().size()));
            chart.redraw();
        }
    }

    void left() {
        if (pointer.isPresent()) {
            pointer = Optional.empty();
            chart.redraw();
        }
    }

    /// @return whether the click was meant for the drawing
    boolean clicked(double x, double y) {
        if (!line().open()) {
            int corner = active() ? cornerAt(chart.px(x), chart.py(y)) : -1;
            if (corner >= 0) {
                sketch.lineProperty().set(new Sketch.Line(line().form(), line().corners(), false, corner, line().step()));
            }
            return corner >= 0;
        }
        List<Point2> corners = corners();
        boolean back = line().form() == Sketch.Form.OUTLINE && corners.size() > 2
                && Math.hypot(chart.px(corners.getFirst().x()) - chart.px(x), chart.py(corners.getFirst().y()) - chart.py(y)) < NEAR;
        if (back) {
            finish();
        } else {
            Point2 at = caught(new Point2(x, y), corners.size()).at();
            sketch.lineProperty().set(line().with(selection.sight().frame().toWorld(at)));
        }
        return true;
    }

    /// @return whether a drawing came to its end
    boolean finished() {
        if (!line().open()) {
            return false;
        }
        finish();
        return true;
    }

    private void finish() {
        pointer = Optional.empty();
        sketch.lineProperty().set(line().finished());
    }

    boolean grab(double px, double py) {
        grabbed = line().open() ? -1 : cornerAt(px, py);
        moving = false;
        return grabbed >= 0;
    }

    /// @return whether a corner is in hand
    boolean dragged(double x, double y) {
        if (grabbed < 0 || grabbed >= line().corners().size()) {
            return false;
        }
        Point2 at = selection.sight().frame().toWorld(caught(new Point2(x, y), grabbed).at());
        sketch.lineProperty().set(line().moved(grabbed, at, !moving));
        moving = true;
        return true;
    }

    void dropped() {
        grabbed = -1;
    }

    /// @return whether the key means something to the drawing
    boolean typed(KeyCode code) {
        if (!active()) {
            return false;
        }
        Sketch.Line line = line();
        return switch (code) {
            case ENTER -> finished();
            case BACK_SPACE, DELETE -> {
                int which = line.chosen() >= 0 && line.chosen() < line.corners().size() ? line.chosen() : line.corners().size() - 1;
                if (which >= 0) {
                    sketch.lineProperty().set(line.without(which));
                }
                yield which >= 0;
            }
            default -> false;
        };
    }

    private int cornerAt(double px, double py) {
        List<Point2> corners = corners();
        for (int i = corners.size() - 1; i >= 0; i--) {
            if (Math.hypot(chart.px(corners.get(i).x()) - px, chart.py(corners.get(i).y()) - py) < NEAR) {
                return i;
            }
        }
        return -1;
    }

    /// @param which the corner that is placed
    private Snapping caught(Point2 at, int which) {
        List<Point2> corners = corners();
        double reach = NEAR * chart.perPixel();
        List<Outline> near = selection.sight().bodies().stream()
                .filter(body -> isNear(body, at, reach))
                .limit(MOST)
                .flatMap(body -> outlines.apply(body.key()).stream())
                .toList();
        Optional<Point2> before = which > 0 ? Optional.of(corners.get(which - 1)) : Optional.empty();
        Optional<Point2> beforeThat = which > 1 ? Optional.of(corners.get(which - 2)) : Optional.empty();
        return rounded(Snapping.of(at, near, before, beforeThat, reach));
    }

    private static boolean isNear(Body body, Point2 at, double reach) {
        var box = body.space().box();
        return box.minX() - reach <= at.x() && at.x() <= box.maxX() + reach && box.minY() - reach <= at.y() && at.y() <= box.maxY() + reach;
    }

    /// What catches nowhere is drawn to the centimetre.
    private static Snapping rounded(Snapping found) {
        return found.kind() == Snapping.Kind.FREE
                ? new Snapping(new Point2(Math.rint(found.at().x() * 100) / 100, Math.rint(found.at().y() * 100) / 100), Snapping.Kind.FREE)
                : found;
    }

    private List<Point2> corners() {
        return line().corners().stream().map(selection.sight().frame()::toLocal).toList();
    }

    // ---- what is to be seen

    void draw(Sheet g) {
        sketch.bodyProperty().get().ifPresent(body -> drawBody(g, body));
        if (!active()) {
            return;
        }
        List<Point2> corners = new ArrayList<>(corners());
        boolean closes = line().closes();
        g.setStroke(Colours.SKETCH);
        g.setLineWidth(2);
        for (int i = 0; i + (closes ? 0 : 1) < corners.size(); i++) {
            edge(g, corners.get(i), corners.get((i + 1) % corners.size()));
        }
        pointer.filter(_ -> line().open()).ifPresent(found -> drawHand(g, corners, found));
        for (int i = 0; i < corners.size(); i++) {
            handle(g, corners.get(i), i == line().chosen());
        }
        if (corners.isEmpty() && line().open()) {
            hint(g, words.text("space.sketch.begin"));
        }
    }

    private void drawBody(Sheet g, Sketch.Body body) {
        fill(g, body.space(), Colours.SKETCH, body.ghost().isPresent() ? 0.15 : 0.35);
        body.ghost().ifPresent(ghost -> fill(g, ghost, Colours.GHOST, 0.45));
        g.setFill(Colours.CONFLICT);
        for (Sketch.Shared shared : body.shared()) {
            Mesh mesh = shared.mesh();
            Position shift = selection.sight().frame().toLocal(shared.frame().toWorld(new Position(0, 0, 0)));
            for (int t = 0; t < mesh.triangleCount(); t++) {
                double[] x = new double[3];
                double[] y = new double[3];
                for (int which = 0; which < 3; which++) {
                    x[which] = chart.px(mesh.x(mesh.corner(t, which)) + shift.x());
                    y[which] = chart.py(mesh.y(mesh.corner(t, which)) + shift.y());
                }
                g.fillPolygon(x, y, 3);
            }
        }
    }

    private void fill(Sheet g, Space space, Color colour, double alpha) {
        chart.path(g, space.in(selection.sight().frame()).plan());
        g.setFill(Chart.alpha(colour, alpha));
        g.fill();
        g.setStroke(colour);
        g.setLineWidth(1.4);
        g.stroke();
    }

    /// The edge that would come next, its length, and the angle it makes with the one before.
    private void drawHand(Sheet g, List<Point2> corners, Snapping found) {
        if (!corners.isEmpty()) {
            g.setStroke(Colours.SKETCH);
            g.setLineDashes(6, 4);
            edge(g, corners.getLast(), found.at());
            g.setLineDashes();
            String text = Words.metres(corners.getLast().distance(found.at()));
            if (corners.size() > 1) {
                text += "   " + Words.number(angle(corners.get(corners.size() - 2), corners.getLast(), found.at()), 1) + "°";
            }
            write(g, text, chart.px(found.at().x()) + 14, chart.py(found.at().y()) - 16);
        }
        double x = chart.px(found.at().x());
        double y = chart.py(found.at().y());
        g.setStroke(chart.ink());
        g.setLineWidth(1.6);
        switch (found.kind()) {
            case CORNER -> g.strokePolygon(new double[]{x - 6, x + 6, x + 6, x - 6}, new double[]{y - 6, y - 6, y + 6, y + 6}, 4);
            case EDGE -> g.strokePolygon(new double[]{x - 7, x + 7, x}, new double[]{y + 5, y + 5, y - 7}, 3);
            case SQUARE -> {
                g.strokeLine(x - 7, y, x + 7, y);
                g.strokeLine(x, y - 7, x, y + 7);
            }
            case FREE -> g.strokeOval(x - 3, y - 3, 6, 6);
        }
    }

    /// Inside the corner at `b`, 0 to 360 degrees.
    static double angle(Point2 a, Point2 b, Point2 c) {
        double turn = Math.toDegrees(Math.atan2(a.y() - b.y(), a.x() - b.x()) - Math.atan2(c.y() - b.y(), c.x() - b.x()));
        return (turn + 720) % 360;
    }

    private void edge(Sheet g, Point2 a, Point2 b) {
        g.strokeLine(chart.px(a.x()), chart.py(a.y()), chart.px(b.x()), chart.py(b.y()));
    }

    private void handle(Sheet g, Point2 at, boolean chosen) {
        double x = chart.px(at.x());
        double y = chart.py(at.y());
        g.setFill(chosen ? Colours.SKETCH : chart.paper());
        g.fillOval(x - 5, y - 5, 10, 10);
        g.setStroke(Colours.SKETCH);
        g.setLineWidth(1.8);
        g.strokeOval(x - 5, y - 5, 10, 10);
    }

    private void write(Sheet g, String text, double x, double y) {
        g.setFont(Font.font(12));
        javafx.scene.text.Text measure = new javafx.scene.text.Text(text);
        measure.setFont(g.getFont());
        double w = measure.getLayoutBounds().getWidth() + 10;
        double left = Math.clamp(x, 2, Math.max(2, chart.width() - w - 2));
        double top = Math.clamp(y - 9, 2, Math.max(2, chart.height() - 20));
        g.setFill(Chart.alpha(chart.paper(), 0.9));
        g.fillRoundRect(left, top, w, 18, 6, 6);
        g.setFill(chart.ink());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, left + 5, top + 9);
    }

    private void hint(Sheet g, String text) {
        write(g, text, 10, chart.height() - 46);
    }
}
