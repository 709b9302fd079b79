package org.undercroft.desk.scene;

import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Selection;

/// What mouse and keys do to the eye and to the view.
final class Hands {
    private static final double DEGREES_A_PIXEL = 0.35;

    private final SceneView view;
    private final Viewer viewer;
    private final Selection selection;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean cutting;

    Hands(SceneView view, Viewer viewer, Selection selection) {
        this.view = view;
        this.viewer = viewer;
        this.selection = selection;
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseClicked(this::click);
        view.setOnMouseMoved(event -> view.pointing().pointAt(event.getX(), event.getY()));
        view.setOnMouseExited(_ -> view.pointing().pointNowhere());
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressedX = lastX = event.getX();
        pressedY = lastY = event.getY();
        cutting = event.isAltDown() && selection.appearance().planeProperty().get().isPresent();
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            viewer.look(viewer.eye().zoomed(Math.pow(0.999, event.getDeltaY()), event.getX(), event.getY(), view.width(), view.height()));
        }
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        Eye eye = viewer.eye();
        double perPixel = 2 * eye.span() / view.height();
        if (cutting) {
            view.shaping().shiftPlane((dx - dy) * perPixel);
        } else if (event.getButton() != MouseButton.PRIMARY || event.isShiftDown() || eye.flat()) {
            viewer.look(eye.panned(-dx * perPixel, dy * perPixel));
        } else {
            viewer.look(eye.orbited(Math.toRadians(dx * DEGREES_A_PIXEL), Math.toRadians(dy * DEGREES_A_PIXEL)));
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > 4) {
            return;
        }
        if (event.getClickCount() == 2) {
            view.approach(event.getX(), event.getY());
        } else if (event.isControlDown()) {
            view.pointing().choose(event.getX(), event.getY());
        } else {
            view.pointing().use(event.getX(), event.getY());
        }
    }

    private void key(KeyEvent event) {
        // who writes a number into the panel does not mean the view
        boolean writing = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof Spinner<?>;
        if (writing || event.isMetaDown() || event.isAltDown()) {
            return;
        }
        boolean used = moves(event) || changes(event);
        if (used) {
            event.consume();
        }
    }

    /// Ctrl makes small steps.
    private boolean moves(KeyEvent event) {
        Eye eye = viewer.eye();
        double step = event.isControlDown() ? 0.25 : 1;
        double metres = eye.span() * 0.1 * step;
        double degrees = Math.toRadians(6 * step);
        boolean pan = event.isShiftDown() || eye.flat();
        switch (event.getCode()) {
            case LEFT -> viewer.look(pan ? eye.panned(-metres, 0) : eye.orbited(-degrees, 0));
            case RIGHT -> viewer.look(pan ? eye.panned(metres, 0) : eye.orbited(degrees, 0));
            case UP -> viewer.look(pan ? eye.panned(0, metres) : eye.orbited(0, degrees));
            case DOWN -> viewer.look(pan ? eye.panned(0, -metres) : eye.orbited(0, -degrees));
            case PLUS, ADD, EQUALS, PAGE_UP -> viewer.look(eye.withSpan(eye.span() * (1 - 0.2 * step)));
            case MINUS, SUBTRACT, PAGE_DOWN -> viewer.look(eye.withSpan(eye.span() * (1 + 0.25 * step)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean changes(KeyEvent event) {
        if (event.isControlDown()) {
            return false;
        }
        Appearance appearance = selection.appearance();
        double metres = Math.max(0.1, Overlay.nice(viewer.eye().span() * 0.02));
        switch (event.getCode()) {
            case HOME -> view.fitAll();
            case F -> view.focus();
            case O -> view.togglePlan();
            case H -> view.shaping().toggleFinding();
            case X -> view.shaping().exaggerateMore();
            case G -> view.thickenGround();
            case T -> view.togglePanel();
            case C -> view.shaping().toggleCut();
            case OPEN_BRACKET -> view.shaping().shiftPlane(-metres);
            case CLOSE_BRACKET -> view.shaping().shiftPlane(metres);
            case COMMA -> view.shaping().turnPlane(Math.toRadians(-5));
            case PERIOD -> view.shaping().turnPlane(Math.toRadians(5));
            case B -> view.shaping().toggleBox();
            case I -> view.shaping().isolateChoice();
            case DELETE, BACK_SPACE -> view.shaping().hideChoice();
            case A -> appearance.showAll();
            case K -> appearance.ghostingProperty().set(!appearance.ghostingProperty().get());
            case E -> view.shaping().explodeMore();
            case M -> view.pointing().toggleTool(Tool.MEASURE);
            case D -> view.pointing().toggleTool(Tool.BOREHOLE);
            case ENTER -> view.pointing().use(view.width() / 2, view.height() / 2);
            case F8 -> view.savePicture();
            case DIGIT1 -> view.face(ViewCube.Side.TOP);
            case DIGIT2 -> view.face(ViewCube.Side.SOUTH);
            case DIGIT3 -> view.face(ViewCube.Side.NORTH);
            case DIGIT4 -> view.face(ViewCube.Side.WEST);
            case DIGIT5 -> view.face(ViewCube.Side.EAST);
            case DIGIT6 -> view.face(ViewCube.Side.BOTTOM);
            default -> {
                return false;
            }
        }
        return true;
    }
}
