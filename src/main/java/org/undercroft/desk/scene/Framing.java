package org.undercroft.desk.scene;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Spot;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;

/// From where one looks at what: viewpoints that are kept, what is worth looking at, and where it lies in the picture.
final class Framing {
    private final SceneView view;
    private final Viewer viewer;
    private final Selection selection;
    private final Appearance appearance;
    private final Town town;

    Framing(SceneView view, Viewer viewer, Selection selection, Town town) {
        this.view = view;
        this.viewer = viewer;
        this.selection = selection;
        this.appearance = selection.appearance();
        this.town = town;
    }

    /// Where the officer stands now and what is shown, to be kept.
    Viewpoint viewpoint() {
        Eye eye = viewer.eye();
        return new Viewpoint(
                view.now().origin().world(eye.place()),
                eye.direction(),
                eye.top(),
                eye.flat() ? new Viewpoint.Parallel(2 * eye.span()) : new Viewpoint.Perspective(eye.lens()),
                eye.exaggeration(),
                appearance.planeProperty().get(),
                appearance.boxProperty().get(),
                appearance.hiddenProperty().get(),
                appearance.isolatedProperty().get(),
                selection.bodyProperty().get().map(Set::of).orElse(Set.of()));
    }

    /// Stands where somebody stood, and shows what was shown. An open finding stays open.
    void show(Viewpoint wanted) {
        appearance.exaggerationProperty().set(wanted.exaggeration());
        appearance.planeProperty().set(wanted.plane());
        appearance.boxProperty().set(wanted.box());
        appearance.hiddenProperty().set(wanted.hidden());
        appearance.isolatedProperty().set(wanted.isolated());
        if (selection.finding().isEmpty()) {
            selection.bodyProperty().set(wanted.selected().stream().findFirst());
        }
        Origin origin = view.now().origin();
        Position place = origin.fromWorld(wanted.eye());
        double middle = town.builtBox().map(box -> origin.local(box).middle().distance(place)).orElse(100.0);
        viewer.look(switch (wanted.lens()) {
            case Viewpoint.Perspective(double angle) -> Eye.standing(place, wanted.direction(), wanted.up(), middle, angle, wanted.exaggeration());
            case Viewpoint.Parallel(double height) -> Eye.standing(place, wanted.direction(), wanted.up(), middle, Eye.LONG, wanted.exaggeration())
                    .withSpan(height / 2);
        });
    }

    /// The heights at which the layers of the ground end, under the middle of a box; local to the origin.
    List<Overlay.Limit> limits(Optional<Box> heights) {
        return heights.flatMap(box -> selection.sight().ground().flatMap(ground -> {
            Position middle = view.now().origin().world(box.middle());
            OptionalDouble height = ground.model().heightAt(middle.x(), middle.y());
            return height.isEmpty()
                    ? Optional.empty()
                    : Optional.of(appearance.layersProperty().get().limits().stream()
                            .map(depth -> new Overlay.Limit(height.getAsDouble() - depth - view.now().origin().at().z(), depth))
                            .toList());
        })).orElse(List.of());
    }

    Box lifted(Body body) {
        return Tile.lifted(body.space().box(), view.now().lift().applyAsDouble(body));
    }

    /// What to look at for the open finding or the chosen body, in the sight's frame, with some of what is around it.
    Optional<Box> focusBox() {
        return selection.finding().map(finding -> {
            Box box = Spot.of(finding, view.now().origin().frame());
            double size = Math.max(box.maxX() - box.minX(), Math.max(box.maxY() - box.minY(), box.maxZ() - box.minZ()));
            return box.grown(Math.clamp(size * 0.6, 4, 60));
        }).or(() -> selection.chosen().map(this::lifted));
    }

    /// Where the room shared by the open finding's spaces lies in the picture; empty where there is none.
    Optional<Bounds> overlapOnScreen() {
        Origin origin = view.now().origin();
        return selection.finding().flatMap(finding -> Selection.overlapOf(finding)
                .map(overlap -> onScreen(origin.local(Spot.in(origin.frame(), finding.a().space().frame(), overlap.body().box())))));
    }

    /// @param box counted from the scene's origin
    Bounds onScreen(Box box) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            Optional<Point2D> at = viewer.eye()
                    .project((corner & 1) == 0 ? box.minX() : box.maxX(), (corner & 2) == 0 ? box.minY() : box.maxY(),
                            (corner & 4) == 0 ? box.minZ() : box.maxZ(), view.width(), view.height());
            if (at.isPresent()) {
                left = Math.min(left, at.get().getX());
                right = Math.max(right, at.get().getX());
                top = Math.min(top, at.get().getY());
                bottom = Math.max(bottom, at.get().getY());
            }
        }
        return left > right ? new BoundingBox(0, 0, 0, 0) : new BoundingBox(left, top, right - left, bottom - top);
    }
}
