package org.undercroft.desk.scene;

import java.util.Optional;
import java.util.Set;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Spot;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;

/// What an officer makes of the picture: cut, boxed, alone, hidden, drawn apart, drawn taller. All of it stands in the appearance, which every view follows.
final class Shaping {
    private final Selection selection;
    private final Appearance appearance;

    Shaping(Selection selection) {
        this.selection = selection;
        this.appearance = selection.appearance();
    }

    void toggleFinding() {
        selection.findingShownProperty().set(!selection.findingShownProperty().get());
    }

    void exaggerateMore() {
        double now = appearance.exaggerationProperty().get();
        appearance.exaggerationProperty().set(now < 2 ? 2 : now < 5 ? 5 : 1);
    }

    void explodeMore() {
        double now = appearance.explodeProperty().get();
        appearance.explodeProperty().set(now < 2 ? 2 : now < 6 ? 6 : 0);
    }

    /// Cuts the ground upright through what is looked at, or no longer.
    void toggleCut() {
        boolean cut = appearance.planeProperty().get().isPresent();
        appearance.planeProperty().set(cut ? Optional.empty() : spot().map(this::planeThrough));
    }

    private SectionPlane planeThrough(Box box) {
        Position low = selection.sight().frame().toWorld(new Position(box.minX(), box.middle().y(), 0));
        Position high = selection.sight().frame().toWorld(new Position(box.maxX(), box.middle().y(), 0));
        double more = Math.max(20, 0.3 * (high.x() - low.x()));
        return new SectionPlane(new Point2(low.x() - more, low.y()), new Point2(high.x() + more, high.y()));
    }

    void shiftPlane(double metres) {
        appearance.planeProperty().set(appearance.planeProperty().get().map(plane -> plane.shifted(metres)));
    }

    void turnPlane(double radians) {
        appearance.planeProperty().set(appearance.planeProperty().get().map(plane -> plane.turned(radians)));
    }

    /// Shows only a box around what is looked at, or everything again.
    void toggleBox() {
        boolean boxed = appearance.boxProperty().get().isPresent();
        appearance.boxProperty().set(boxed ? Optional.empty() : spot().map(box -> {
            Box grown = box.grown(Math.max(5, 0.15 * Math.max(box.maxX() - box.minX(), box.maxY() - box.minY())));
            Position low = selection.sight().frame().toWorld(new Position(grown.minX(), grown.minY(), grown.minZ()));
            Position high = selection.sight().frame().toWorld(new Position(grown.maxX(), grown.maxY(), grown.maxZ()));
            return new Box(low.x(), low.y(), low.z(), high.x(), high.y(), high.z());
        }));
    }

    private Optional<Box> spot() {
        return Spot.of(selection).or(() -> selection.sight().builtBox());
    }

    void isolateChoice() {
        if (appearance.isolatedProperty().get().isEmpty()) {
            selection.finding().map(finding -> Set.of(Body.keyOf(finding.a()), Body.keyOf(finding.b())))
                    .or(() -> selection.chosen().map(body -> Set.of(body.key())))
                    .ifPresent(appearance::isolate);
        } else {
            appearance.isolate(Set.of());
        }
    }

    void hideChoice() {
        selection.chosen().ifPresent(body -> {
            appearance.hide(body.key());
            selection.clear();
        });
    }
}
