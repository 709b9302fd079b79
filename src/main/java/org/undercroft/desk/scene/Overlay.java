package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;

/// What is written over the picture: names, edges, heights, compass and scale. Nothing here is measured; it only says what is drawn.
final class Overlay {
    /// A name at a place, local to the scene's origin; the first ones matter most.
    record Name(String text, Position at, Color colour, Where where) {
        Name(String text, Position at, Color colour) {
            this(text, at, colour, Where.ANYWHERE);
        }
    }

    /// On which side of its place a name stands: of two heights the upper one never below the lower.
    enum Where {
        ANYWHERE,
        NOT_BELOW,
        NOT_ABOVE
    }

    /// Where a layer of the ground ends.
    ///
    /// @param at height, local to the scene's origin; `depth` metres below ground
    record Limit(double at, double depth) {}

    /// Lines in one colour, local to the scene's origin.
    record Lines(List<Position[]> lines, Color colour, double width) {}

    private static final double MARGIN = 14;
    private static final int MOST_NAMES = 24;

    private final Canvas canvas;
    private final Words words;
    private Color ink = Color.BLACK;
    private Color paper = Color.WHITE;

    Overlay(Canvas canvas, Words words) {
        this.canvas = canvas;
        this.words = words;
    }

    void colours(Color newInk, Color newPaper) {
        ink = newInk;
        paper = newPaper;
    }

    Color ink() {
        return ink;
    }

    Color paper() {
        return paper;
    }

    /// @param heights the box beside which heights are written, local to the scene's origin
    /// @param originHeight the height of the scene's origin
    /// @param taken parts of the picture where names would lie under something else
    void draw(Eye eye, List<Lines> lines, List<Name> names, Optional<Box> heights, double originHeight, List<Limit> limits,
            List<Bounds> taken) {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        if (width < 60 || height < 60) {
            return;
        }
        for (Lines group : lines) {
            g.setStroke(group.colour());
            g.setLineWidth(group.width());
            for (Position[] line : group.lines()) {
                Optional<Point2D> a = eye.project(line[0], width, height);
                Optional<Point2D> b = eye.project(line[1], width, height);
                if (a.isPresent() && b.isPresent() && near(a.get(), width, height) && near(b.get(), width, height)) {
                    g.strokeLine(a.get().getX(), a.get().getY(), b.get().getX(), b.get().getY());
                }
            }
        }
        List<Bounds> written = new ArrayList<>(taken);
        heights.ifPresent(box -> written.addAll(heights(g, eye, box, originHeight, limits, width, height)));
        written.add(scale(g, eye, height));
        written.add(compass(g, eye, width, height));
        names(g, eye, names, written, width, height);
    }

    private static boolean near(Point2D point, double width, double height) {
        return Math.abs(point.getX()) < 20 * width && Math.abs(point.getY()) < 20 * height;
    }

    private void names(GraphicsContext g, Eye eye, List<Name> names, List<Bounds> written, double width, double height) {
        int drawn = 0;
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Font.font(12));
        for (Name name : names) {
            Optional<Point2D> at = eye.project(name.at(), width, height);
            if (at.isEmpty() || drawn >= MOST_NAMES) {
                continue;
            }
            Text text = new Text(name.text());
            text.setFont(g.getFont());
            double w = text.getLayoutBounds().getWidth() + 22;
            double h = 20;
            double anchorX = at.get().getX();
            double anchorY = at.get().getY();
            if (anchorX < 0 || anchorX > width || anchorY < 0 || anchorY > height) {
                continue;
            }
            double[][] tries = {
                {-w / 2, -34}, {-w / 2, 16}, {14, -h / 2}, {-w - 14, -h / 2}, {-w / 2, -60}, {-w / 2, 42}, {30, -80}, {-w - 30, -80}, {30, 60}, {-w - 30, 60},
                {-w / 2, -120}, {-w / 2, 100}, {90, -30}, {-w - 90, -30}, {130, -100}, {-w - 130, -100}, {130, 90}, {-w - 130, 90}
            };
            for (double[] shift : tries) {
                boolean misplaced = switch (name.where()) {
                    case ANYWHERE -> false;
                    case NOT_BELOW -> shift[1] > -h / 2;
                    case NOT_ABOVE -> shift[1] < -h / 2;
                };
                if (misplaced) {
                    continue;
                }
                Bounds box = new BoundingBox(anchorX + shift[0], anchorY + shift[1], w, h);
                if (box.getMinX() < 2 || box.getMaxX() > width - 2 || box.getMinY() < 2 || box.getMaxY() > height - 2
                        || written.stream().anyMatch(box::intersects)) {
                    continue;
                }
                g.setStroke(alpha(ink, 0.45));
                g.setLineWidth(1);
                g.strokeLine(anchorX, anchorY, Math.clamp(anchorX, box.getMinX(), box.getMaxX()), Math.clamp(anchorY, box.getMinY(), box.getMaxY()));
                g.setFill(alpha(paper, 0.86));
                g.fillRoundRect(box.getMinX(), box.getMinY(), w, h, 8, 8);
                g.setStroke(alpha(ink, 0.18));
                g.strokeRoundRect(box.getMinX() + 0.5, box.getMinY() + 0.5, w - 1, h - 1, 8, 8);
                g.setFill(name.colour());
                g.fillOval(box.getMinX() + 6, box.getMinY() + h / 2 - 4, 8, 8);
                g.setFill(ink);
                g.fillText(name.text(), box.getMinX() + 18, box.getMinY() + h / 2);
                written.add(box);
                drawn++;
                break;
            }
        }
    }

    /// A ruler of heights on the upright edge of the box that stands farthest left.
    private List<Bounds> heights(GraphicsContext g, Eye eye, Box box, double originHeight, List<Limit> limits, double width, double height) {
        double x = 0;
        double y = 0;
        double left = Double.POSITIVE_INFINITY;
        for (int corner = 0; corner < 4; corner++) {
            double cx = (corner & 1) == 0 ? box.minX() : box.maxX();
            double cy = (corner & 2) == 0 ? box.minY() : box.maxY();
            Optional<Point2D> at = eye.project(cx, cy, box.minZ(), width, height);
            if (at.isPresent() && at.get().getX() < left) {
                left = at.get().getX();
                x = cx;
                y = cy;
            }
        }
        Optional<Point2D> foot = eye.project(x, y, box.minZ(), width, height);
        Optional<Point2D> head = eye.project(x, y, box.maxZ(), width, height);
        if (foot.isEmpty() || head.isEmpty() || foot.get().distance(head.get()) < 40) {
            return List.of();
        }
        double shift = Math.max(0, 54 - Math.min(foot.get().getX(), head.get().getX()));
        double step = nice((box.maxZ() - box.minZ()) * 26 / foot.get().distance(head.get()));
        g.setStroke(alpha(ink, 0.6));
        g.setLineWidth(1.2);
        g.strokeLine(foot.get().getX() + shift, foot.get().getY(), head.get().getX() + shift, head.get().getY());
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(alpha(ink, 0.85));
        for (double z = Math.ceil((box.minZ() + originHeight) / step) * step; z <= box.maxZ() + originHeight + 1e-9; z += step) {
            Optional<Point2D> tick = eye.project(x, y, z - originHeight, width, height);
            if (tick.isPresent()) {
                double tx = tick.get().getX() + shift;
                g.strokeLine(tx - 5, tick.get().getY(), tx, tick.get().getY());
                g.fillText(Words.number(z == 0 ? 0.0 : z, step < 1 ? 1 : 0), tx - 8, tick.get().getY());
            }
        }
        walls(g, eye, box, originHeight, step, width, height);
        g.setTextAlign(TextAlignment.LEFT);
        double lastY = Double.NEGATIVE_INFINITY;
        for (Limit limit : limits) {
            Optional<Point2D> at = eye.project(x, y, limit.at(), width, height);
            if (limit.at() > box.minZ() && limit.at() < box.maxZ() && at.isPresent() && Math.abs(at.get().getY() - lastY) > 13) {
                lastY = at.get().getY();
                double tx = at.get().getX() + shift;
                g.setStroke(ink);
                g.setLineWidth(2.4);
                g.strokeLine(tx, at.get().getY(), tx + 9, at.get().getY());
                g.setFill(alpha(ink, 0.85));
                g.fillText(words.text("scene.layer", Words.number(limit.depth(), 0)), tx + 12, at.get().getY());
            }
        }
        g.setFill(alpha(ink, 0.85));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("H (m)", head.get().getX() + shift, head.get().getY() - 12);
        double low = Math.min(head.get().getY(), foot.get().getY());
        double span = Math.abs(head.get().getY() - foot.get().getY());
        return List.of(new BoundingBox(Math.min(foot.get().getX(), head.get().getX()) + shift - 44, low - 20, 50, span + 30));
    }

    /// Level lines at the ruler's heights on the two upright sides of the box that stand behind.
    private void walls(GraphicsContext g, Eye eye, Box box, double originHeight, double step, double width, double height) {
        boolean eastBehind = Math.sin(eye.heading()) > 0;
        boolean northBehind = Math.cos(eye.heading()) > 0;
        double backX = eastBehind ? box.maxX() : box.minX();
        double backY = northBehind ? box.maxY() : box.minY();
        g.setStroke(alpha(ink, 0.10));
        g.setLineWidth(1);
        for (double z = Math.ceil((box.minZ() + originHeight) / step) * step; z <= box.maxZ() + originHeight + 1e-9; z += step) {
            Optional<Point2D> corner = eye.project(backX, backY, z - originHeight, width, height);
            Optional<Point2D> left = eye.project(eastBehind ? box.minX() : box.maxX(), backY, z - originHeight, width, height);
            Optional<Point2D> right = eye.project(backX, northBehind ? box.minY() : box.maxY(), z - originHeight, width, height);
            for (Optional<Point2D> end : List.of(left, right)) {
                if (corner.isPresent() && end.isPresent() && near(corner.get(), width, height) && near(end.get(), width, height)) {
                    g.strokeLine(corner.get().getX(), corner.get().getY(), end.get().getX(), end.get().getY());
                }
            }
        }
    }

    /// A bar as long as a round number of metres at the distance of the target.
    private Bounds scale(GraphicsContext g, Eye eye, double height) {
        double perPixel = 2 * eye.span() / height;
        double metres = nice(perPixel * 70);
        double length = metres / perPixel;
        double y = height - MARGIN;
        String text = Words.number(metres, metres < 1 ? 1 : 0) + " m" + (eye.flat() ? "" : "  " + words.text("scene.scale.middle"));
        Text measure = new Text(text);
        measure.setFont(Font.font(11));
        double wide = Math.max(length, measure.getLayoutBounds().getWidth() + 6);
        g.setFill(alpha(paper, 0.7));
        g.fillRoundRect(MARGIN - 5, y - 22, wide + 10, 28, 8, 8);
        g.setStroke(ink);
        g.setLineWidth(2);
        g.strokeLine(MARGIN, y, MARGIN + length, y);
        g.strokeLine(MARGIN, y - 5, MARGIN, y);
        g.strokeLine(MARGIN + length, y - 5, MARGIN + length, y);
        g.setFill(ink);
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(text, MARGIN + 4, y - 6);
        return new BoundingBox(MARGIN - 5, y - 24, wide + 10, 30);
    }

    private Bounds compass(GraphicsContext g, Eye eye, double width, double height) {
        double radius = 20;
        double cx = width - MARGIN - radius;
        double cy = height - MARGIN - radius;
        double east = Math.sin(-eye.heading());
        double up = Math.cos(eye.heading()) * Math.max(0.25, Math.abs(Math.sin(eye.elevation()))) * (eye.elevation() < 0 ? -1 : 1);
        g.setFill(alpha(paper, 0.7));
        g.fillOval(cx - radius, cy - radius, 2 * radius, 2 * radius);
        g.setStroke(alpha(ink, 0.35));
        g.setLineWidth(1);
        g.strokeOval(cx - radius, cy - radius, 2 * radius, 2 * radius);
        double tipX = cx + east * radius * 0.62;
        double tipY = cy - up * radius * 0.62;
        double length = Math.max(1e-6, Math.hypot(tipX - cx, tipY - cy));
        double sideX = -(tipY - cy) / length * 4;
        double sideY = (tipX - cx) / length * 4;
        g.setFill(ink);
        g.fillPolygon(new double[]{tipX, cx + sideX, cx - sideX}, new double[]{tipY, cy + sideY, cy - sideY}, 3);
        g.setFill(alpha(ink, 0.3));
        g.fillPolygon(
                new double[]{2 * cx - tipX, cx + sideX, cx - sideX}, new double[]{2 * cy - tipY, cy + sideY, cy - sideY}, 3);
        g.setFill(ink);
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words.text("compass.north"), cx + east * (radius + 8),
                cy - up / Math.max(1e-6, Math.hypot(east, up)) * (radius + 8) * Math.min(1, Math.hypot(east, up)));
        return new BoundingBox(cx - radius - 14, cy - radius - 14, 2 * radius + 28, 2 * radius + 28);
    }

    /// The next of 1, 2, 5, 10, 20, 50 …
    static double nice(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double digit : new double[]{1, 2, 5}) {
            if (digit * power >= atLeast * 0.999999) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    private static Color alpha(Color colour, double alpha) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
