package org.undercroft.desk.scene;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.DepthTest;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import org.undercroft.desk.selection.Sight;
import org.undercroft.geometry.Position;

/// The surface of the ground, as far through as its slider says. It hides what lies below it, but never a finding.
final class Earth {
    private static final double BEHIND_FINDING = 0.15;
    private static final int STEPS = 200;

    private final Group group = new Group();
    private final Palette palette = new Palette(1);

    Group group() {
        return group;
    }

    void build(Sight sight, Origin origin) {
        group.getChildren().clear();
        sight.box().ifPresent(box -> sight.ground().ifPresent(ground -> {
            double margin = Math.max(30, 0.1 * Math.max(box.maxX() - box.minX(), box.maxY() - box.minY()));
            MeshView view = new MeshView(GroundSheet.over(ground.model(), sight.frame(), box.grown(margin), origin.at(), palette.places(1)));
            view.setCullFace(CullFace.NONE);
            view.setMouseTransparent(true);
            group.getChildren().add(view);
        }));
    }

    /// @param thick 0 for nothing to 1 for soil
    /// @param finding whether a finding is painted, which must be seen through it
    void paint(double thick, boolean finding, boolean dark) {
        double part = finding ? Math.min(BEHIND_FINDING, thick) : thick;
        palette.clear();
        palette.paint(0, Paint.argb(Color.web(dark ? "#8f8a76" : "#c3b998"), part));
        palette.show();
        group.getChildren().forEach(sheet -> {
            ((MeshView) sheet).setMaterial(part > 0.99 ? palette.solidMaterial() : palette.glassMaterial());
            sheet.setVisible(part > 0.01);
        });
        group.setDepthTest(finding ? DepthTest.DISABLE : DepthTest.INHERIT);
        if (finding) {
            group.toBack();
        } else {
            group.toFront();
        }
    }

    /// Where a line of sight first goes through the surface of the ground, from above or from below, found by steps and then by halving. In the frame of
    /// the sight.
    static Optional<Position> under(Sight sight, Ray ray, double reach) {
        if (sight.ground().isEmpty()) {
            return Optional.empty();
        }
        double before = 0;
        OptionalDouble was = heightAbove(sight, ray.at(0));
        for (int step = 1; step <= STEPS; step++) {
            double t = reach * step / STEPS;
            OptionalDouble is = heightAbove(sight, ray.at(t));
            if (was.isPresent() && is.isPresent() && was.getAsDouble() > 0 != is.getAsDouble() > 0) {
                return Optional.of(ray.at(crossing(sight, ray, before, t, was.getAsDouble() > 0)));
            }
            if (was.isEmpty() && is.isPresent() && is.getAsDouble() <= 0) {
                // it came in from beside the known ground, already below it
                return Optional.empty();
            }
            was = is;
            before = t;
        }
        return Optional.empty();
    }

    private static double crossing(Sight sight, Ray ray, double from, double to, boolean downwards) {
        double low = from;
        double high = to;
        for (int i = 0; i < 30; i++) {
            double half = (low + high) / 2;
            if (heightAbove(sight, ray.at(half)).orElse(1) > 0 == downwards) {
                low = half;
            } else {
                high = half;
            }
        }
        return high;
    }

    private static OptionalDouble heightAbove(Sight sight, Position local) {
        Position place = sight.frame().toWorld(local);
        OptionalDouble ground = sight.ground().orElseThrow().model().heightAt(place.x(), place.y());
        return ground.isPresent() ? OptionalDouble.of(place.z() - ground.getAsDouble()) : OptionalDouble.empty();
    }
}
