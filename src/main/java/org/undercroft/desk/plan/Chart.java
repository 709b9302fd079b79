package org.undercroft.desk.plan;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.undercroft.desk.words.FocusLine;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// A drawing in metres that can be moved and brought nearer by mouse and keys. Rightwards is `x`, upwards is `y`.
abstract class Chart extends Region {
    private static final double INSET = 34;

    private final Canvas canvas = new Canvas();
    private final FocusLine focus = new FocusLine(this);
    private final Ruling ruling = new Ruling(this);
    private final Lettering lettering = new Lettering(this);
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
        getChildren().addAll(canvas, focus);
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

    /// What is written beside things.
    final Lettering lettering() {
        return lettering;
    }

    final double stretch() {
        return stretch;
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
        focus.resizeRelocate(0, getHeight() - focus.getPrefHeight(), getWidth(), focus.getPrefHeight());
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
