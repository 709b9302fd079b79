package org.undercroft.desk.plan;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// A drawing in metres that can be moved and brought nearer by mouse and keys. Rightwards is `x`, upwards is `y`.
abstract class Chart extends Region {
    private static final double INSET = 34;
    private static final double HATCH = 7;

    private final Canvas canvas = new Canvas();
    private final Ruling ruling = new Ruling(this);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private double middleX;
    private double middleY;
    private double perPixel = 1;
    private double stretch = 1;
    private double lastX;
    private double lastY;
    private double pressedX;
    private double pressedY;
    private boolean grabbed;

    Chart() {
        getChildren().add(canvas);
        getStyleClass().add("chart");
        setMinSize(80, 60);
        setFocusTraversable(true);
        dark.addListener(_ -> redraw());
        setOnMousePressed(event -> {
            requestFocus();
            lastX = pressedX = event.getX();
            lastY = pressedY = event.getY();
            grabbed = grab(event.getX(), event.getY());
        });
        setOnMouseDragged(event -> {
            if (grabbed) {
                dragTo(xAt(event.getX()), yAt(event.getY()));
            } else {
                moveBy(lastX - event.getX(), lastY - event.getY());
            }
            lastX = event.getX();
            lastY = event.getY();
        });
        setOnMouseReleased(_ -> dropped());
        setOnMouseClicked(this::click);
        setOnMouseMoved(event -> pointed(xAt(event.getX()), yAt(event.getY())));
        setOnMouseExited(_ -> left());
        addEventHandler(ScrollEvent.SCROLL, event -> zoom(Math.pow(0.999, event.getDeltaY()), event.getX(), event.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    public final BooleanProperty darkProperty() {
        return dark;
    }

    /// Draws everything, on an empty sheet.
    abstract void draw(Sheet g);

    /// Shows what matters at the moment as large as it goes.
    public abstract void fit();

    abstract void pointed(double x, double y);

    abstract void left();

    abstract void chosen(double x, double y);

    /// Whether something to be dragged lies at a point of the sheet; what is not grabbed moves the sheet.
    boolean grab(double px, double py) {
        return false;
    }

    void dragTo(double x, double y) {}

    /// What was grabbed is let go.
    void dropped() {}

    /// @return whether a second click at once means something to this chart; otherwise it brings the sheet nearer
    boolean clickedTwice() {
        return false;
    }

    /// Where a click with Shift, or D for the middle of the sheet, asks for a borehole.
    void bored(double x, double y) {}

    /// @return whether the key means something to this chart
    boolean typed(KeyCode code) {
        return false;
    }

    final void redraw() {
        if (canvas.getWidth() > 40 && canvas.getHeight() > 40) {
            onPaper(new CanvasSheet(canvas.getGraphicsContext2D()));
        }
    }

    private void onPaper(Sheet g) {
        g.setFill(paper());
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        draw(g);
    }

    /// The drawing as it stands, as a file of Scalable Vector Graphics.
    public final String svg() {
        SvgSheet sheet = new SvgSheet(canvas.getWidth(), canvas.getHeight(), getAccessibleText());
        onPaper(sheet);
        return sheet.finished();
    }

    /// Puts a rectangle of metres in the middle of the sheet.
    ///
    /// @param upwards how many times longer a metre is drawn upwards than rightwards
    final void show(double minX, double minY, double maxX, double maxY, double upwards) {
        stretch = upwards;
        middleX = (minX + maxX) / 2;
        middleY = (minY + maxY) / 2;
        double width = Math.max(40, canvas.getWidth() - 2 * INSET);
        double height = Math.max(40, canvas.getHeight() - 2 * INSET);
        perPixel = Math.max(1e-4, Math.max((maxX - minX) / width, (maxY - minY) * stretch / height));
        redraw();
    }

    final Color paper() {
        return dark.get() ? Color.web("#1b2128") : Color.WHITE;
    }

    final Color ink() {
        return dark.get() ? Color.web("#e6ebf0") : Color.web("#1d2733");
    }

    static Color alpha(Color colour, double alpha) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    final double perPixel() {
        return perPixel;
    }

    final double width() {
        return canvas.getWidth();
    }

    final double height() {
        return canvas.getHeight();
    }

    final double px(double x) {
        return canvas.getWidth() / 2 + (x - middleX) / perPixel;
    }

    final double py(double y) {
        return canvas.getHeight() / 2 - (y - middleY) * stretch / perPixel;
    }

    final double xAt(double px) {
        return middleX + (px - canvas.getWidth() / 2) * perPixel;
    }

    final double yAt(double py) {
        return middleY + (canvas.getHeight() / 2 - py) * perPixel / stretch;
    }

    /// All rings as one path; even and odd make the holes.
    final void path(Sheet g, List<Outline> outlines) {
        g.beginPath();
        for (Outline outline : outlines) {
            ring(g, outline.exterior());
            outline.holes().forEach(hole -> ring(g, hole));
        }
    }

    private void ring(Sheet g, List<Point2> ring) {
        for (int i = 0; i < ring.size(); i++) {
            if (i == 0) {
                g.moveTo(px(ring.get(i).x()), py(ring.get(i).y()));
            } else {
                g.lineTo(px(ring.get(i).x()), py(ring.get(i).y()));
            }
        }
        g.closePath();
    }

    static boolean holds(List<Outline> outlines, double x, double y) {
        boolean inside = false;
        for (Outline outline : outlines) {
            inside ^= odd(outline.exterior(), x, y);
            for (List<Point2> hole : outline.holes()) {
                inside ^= odd(hole, x, y);
            }
        }
        return inside;
    }

    private static boolean odd(List<Point2> ring, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            Point2 a = ring.get(i);
            Point2 b = ring.get(j);
            if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// The lines and numbers that say where one is.
    final Ruling ruling() {
        return ruling;
    }

    final double stretch() {
        return stretch;
    }

    /// Lines from lower left to upper right over an area: it is cut here.
    final void hatch(Sheet g, List<Outline> outlines, Color colour) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Outline outline : outlines) {
            for (Point2 point : outline.exterior()) {
                left = Math.min(left, px(point.x()));
                right = Math.max(right, px(point.x()));
                top = Math.min(top, py(point.y()));
                bottom = Math.max(bottom, py(point.y()));
            }
        }
        left = Math.max(left, 0);
        right = Math.min(right, width());
        top = Math.max(top, 0);
        bottom = Math.min(bottom, height());
        if (right - left < 3 || bottom - top < 3) {
            return;
        }
        path(g, outlines);
        g.clip();
        g.setStroke(colour);
        g.setLineWidth(0.8);
        double high = bottom - top;
        for (double x = Math.floor((left - high) / HATCH) * HATCH; x < right; x += HATCH) {
            g.strokeLine(x, bottom, x + high, top);
        }
        g.restore();
    }

    static double textWidth(String text, Font font) {
        javafx.scene.text.Text measure = new javafx.scene.text.Text(text);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }

    /// Which side has which colour, in the upper left corner.
    final void sides(Sheet g, String a, Color colourOfA, String b, Color colourOfB) {
        g.setFont(Font.font(11.5));
        double y = 7;
        for (int i = 0; i < 2; i++) {
            String text = shortened((i == 0 ? "A  " + a : "B  " + b), g.getFont(), width() - 70);
            g.setFill(alpha(paper(), 0.86));
            g.fillRoundRect(6, y, textWidth(text, g.getFont()) + 26, 18, 7, 7);
            g.setFill(i == 0 ? colourOfA : colourOfB);
            g.fillOval(11, y + 5, 8, 8);
            g.setFill(ink());
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(text, 24, y + 9);
            y += 21;
        }
    }

    private static String shortened(String text, Font font, double most) {
        String kept = text;
        while (kept.length() > 4 && textWidth(kept, font) > most) {
            kept = kept.substring(0, kept.length() - 2).stripTrailing() + "…";
        }
        return kept;
    }

    /// A letter at the end of a line, readable on anything.
    final void letter(Sheet g, String text, double x, double y) {
        double at = Math.clamp(x, 12, Math.max(12, width() - 12));
        double up = Math.clamp(y, 12, Math.max(12, height() - 26));
        g.setFill(paper());
        g.fillOval(at - 9, up - 9, 18, 18);
        g.setStroke(ink());
        g.setLineWidth(1);
        g.strokeOval(at - 9, up - 9, 18, 18);
        g.setFill(ink());
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, at, up);
    }

    /// A name with a patch of paper behind it.
    final void name(Sheet g, String text, double x, double y, Color colour) {
        g.setFont(Font.font(11.5));
        javafx.scene.text.Text measure = new javafx.scene.text.Text(text);
        measure.setFont(g.getFont());
        double w = measure.getLayoutBounds().getWidth() + 20;
        double left = Math.clamp(x - w / 2, 2, Math.max(2, width() - w - 2));
        double top = Math.clamp(y - 9, 30, Math.max(30, height() - 38));
        g.setFill(alpha(paper(), 0.85));
        g.fillRoundRect(left, top, w, 18, 7, 7);
        g.setFill(colour);
        g.fillOval(left + 5, top + 5, 8, 8);
        g.setFill(ink());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, left + 16, top + 9);
    }

    static double nice(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1e-9, atLeast))));
        for (double digit : new double[]{1, 2, 5}) {
            if (digit * power >= atLeast * 0.999999) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /// Runs something on every pair of neighbouring points.
    static void along(List<Point2> points, BiConsumer<Point2, Point2> what) {
        for (int i = 0; i + 1 < points.size(); i++) {
            what.accept(points.get(i), points.get(i + 1));
        }
    }

    @Override
    protected void layoutChildren() {
        boolean first = canvas.getWidth() < 40;
        boolean changed = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (first && getWidth() >= 40) {
            fit();
        } else if (changed) {
            redraw();
        }
    }

    private void moveBy(double dx, double dy) {
        middleX += dx * perPixel;
        middleY -= dy * perPixel / stretch;
        redraw();
    }

    private void zoom(double factor, double atX, double atY) {
        double x = xAt(atX);
        double y = yAt(atY);
        perPixel = Math.clamp(perPixel * factor, 1e-4, 1e4);
        middleX += x - xAt(atX);
        middleY += y - yAt(atY);
        redraw();
    }

    private void click(MouseEvent event) {
        if (Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > 4) {
            return;
        }
        if (event.getClickCount() == 2 && clickedTwice()) {
            return;
        } else if (event.getClickCount() == 2) {
            zoom(0.5, event.getX(), event.getY());
        } else if (event.isShiftDown()) {
            bored(xAt(event.getX()), yAt(event.getY()));
        } else {
            chosen(xAt(event.getX()), yAt(event.getY()));
        }
    }

    private void key(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> moveBy(-40, 0);
            case RIGHT -> moveBy(40, 0);
            case UP -> moveBy(0, -40);
            case DOWN -> moveBy(0, 40);
            case PLUS, ADD, EQUALS, PAGE_UP -> zoom(0.8, width() / 2, height() / 2);
            case MINUS, SUBTRACT, PAGE_DOWN -> zoom(1.25, width() / 2, height() / 2);
            case HOME, F -> fit();
            case D -> bored(xAt(width() / 2), yAt(height() / 2));
            default -> used = typed(event.getCode());
        }
        if (used) {
            event.consume();
        }
    }
}
