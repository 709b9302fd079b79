package org.undercroft.desk.plan;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Selection;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Point2;

/// Where the section is taken, as a line on the plan that is drawn, dragged by its ends or as a whole, and moved by keys.
final class SectionLine {
    private static final double NEAR = 9;
    private static final double BESIDE_NUMBERS = 74;

    /// What of the line is being dragged.
    private enum Grip {
        NONE,
        START,
        END,
        WHOLE
    }

    private final PlanView plan;
    private final Selection selection;
    private final ObjectProperty<Optional<Cut>> cut;
    private Grip grip = Grip.NONE;

    SectionLine(PlanView plan, Selection selection, ObjectProperty<Optional<Cut>> cut) {
        this.plan = plan;
        this.selection = selection;
        this.cut = cut;
    }

    void draw(Sheet g) {
        cut.get().ifPresent(line -> draw(g, line));
    }

    private void draw(Sheet g, Cut line) {
        g.setStroke(plan.ink());
        g.setLineWidth(1.3);
        g.setLineDashes(9, 4, 2, 4);
        Chart.along(line.axis(), (a, b) -> g.strokeLine(plan.px(a.x()), plan.py(a.y()), plan.px(b.x()), plan.py(b.y())));
        g.setLineDashes();
        Point2 from = line.axis().getFirst();
        Point2 to = line.axis().getLast();
        double thickness = selection.appearance().planeProperty().get().map(SectionPlane::thickness).orElse(0.0);
        if (thickness > 0) {
            SectionPlane back = line.plane(frame()).shifted(-thickness);
            Point2 a = frame().toLocal(back.from());
            Point2 b = frame().toLocal(back.to());
            g.setStroke(Chart.alpha(plan.ink(), 0.45));
            g.strokeLine(plan.px(a.x()), plan.py(a.y()), plan.px(b.x()), plan.py(b.y()));
        }
        double least = plan.width() > Ruling.NUMBERED ? BESIDE_NUMBERS : 0;
        plan.lettering().letter(g, "S", Math.max(least, plan.px(from.x())), plan.py(from.y()));
        plan.lettering().letter(g, "S′", Math.max(least, plan.px(to.x())), plan.py(to.y()));
    }

    private Frame frame() {
        return selection.sight().frame();
    }

    /// @return whether the line lies at a point of the sheet, and is held now
    boolean grab(double px, double py) {
        grip = cut.get().filter(line -> line.axis().size() == 2).map(line -> gripAt(new Point2(px, py), onSheet(line.axis().getFirst()),
                onSheet(line.axis().getLast()))).orElse(Grip.NONE);
        return grip != Grip.NONE;
    }

    private Point2 onSheet(Point2 place) {
        return new Point2(plan.px(place.x()), plan.py(place.y()));
    }

    private static Grip gripAt(Point2 at, Point2 from, Point2 to) {
        double length = from.distance(to);
        double along = ((at.x() - from.x()) * (to.x() - from.x()) + (at.y() - from.y()) * (to.y() - from.y())) / length;
        double aside = Math.abs((at.x() - from.x()) * (to.y() - from.y()) - (at.y() - from.y()) * (to.x() - from.x())) / length;
        return at.distance(from) < NEAR
                ? Grip.START
                : at.distance(to) < NEAR ? Grip.END : aside < NEAR && along > 0 && along < length ? Grip.WHOLE : Grip.NONE;
    }

    void dragTo(double x, double y) {
        SectionPlane plane = selection.appearance().planeProperty().get().or(() -> cut.get().map(line -> line.plane(frame()))).orElseThrow();
        Point2 at = frame().toWorld(new Point2(x, y));
        double aside = ((at.x() - plane.from().x()) * (plane.to().y() - plane.from().y()) - (at.y() - plane.from().y()) * (plane.to().x() - plane.from().x()))
                / plane.length();
        SectionPlane moved = switch (grip) {
            case START -> at.distance(plane.to()) > 0.1 ? new SectionPlane(at, plane.to(), plane.thickness()) : plane;
            case END -> at.distance(plane.from()) > 0.1 ? new SectionPlane(plane.from(), at, plane.thickness()) : plane;
            case WHOLE -> plane.shifted(aside);
            case NONE -> plane;
        };
        selection.appearance().planeProperty().set(Optional.of(moved));
    }

    /// @return whether the key means something to the line
    boolean typed(KeyCode code) {
        Appearance appearance = selection.appearance();
        Optional<SectionPlane> plane = appearance.planeProperty().get();
        double step = Chart.nice(plan.perPixel() * 10);
        Optional<SectionPlane> next = switch (code) {
            case C -> plane.isPresent() ? Optional.empty() : cut.get().map(line -> line.plane(frame()));
            case OPEN_BRACKET -> plane.map(one -> one.shifted(-step));
            case CLOSE_BRACKET -> plane.map(one -> one.shifted(step));
            case COMMA -> plane.map(one -> one.turned(Math.toRadians(-5)));
            case PERIOD -> plane.map(one -> one.turned(Math.toRadians(5)));
            default -> plane;
        };
        if (!next.equals(plane)) {
            appearance.planeProperty().set(next);
        }
        return !next.equals(plane);
    }
}
