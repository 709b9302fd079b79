package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Group;
import javafx.scene.LightBase;
import javafx.scene.paint.Color;
import javafx.scene.transform.Affine;
import org.fxyz3d.geometry.Point3D;
import org.fxyz3d.shapes.composites.PolyLine3D;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;

/// Lines that stand in the ground like things: where a borehole goes down, and where the section meets the surface. FXyz3D gives them their thickness.
final class Traces {
    /// Of what the eye sees from the middle to the edge.
    private static final double THICKNESS = 0.012;
    private static final double BELOW_EVERYTHING = 5;
    private static final int STEPS = 60;

    private final Group group = new Group();

    Traces() {
        group.setMouseTransparent(true);
    }

    Group group() {
        return group;
    }

    /// @param span metres from the middle of the picture to its edge
    void build(Selection selection, Origin origin, double span, boolean dark) {
        group.getChildren().clear();
        Sight sight = selection.sight();
        if (sight.bodies().isEmpty()) {
            return;
        }
        selection.boreholeProperty().get().ifPresent(at -> borehole(sight, at, origin, span));
        selection.appearance().planeProperty().get().ifPresent(plane -> section(sight, plane, origin, span, Color.gray(dark ? 0.95 : 0.15)));
    }

    /// From the ground to below everything that lies there.
    private void borehole(Sight sight, Point2 at, Origin origin, double span) {
        Box box = sight.builtBox().orElseThrow();
        double top = height(sight, at).orElse(box.maxZ());
        double deep = Math.max(0, top - box.minZ()) + BELOW_EVERYTHING;
        Position head = local(sight, origin, at, top);
        Affine down = new Affine(1, 0, 0, head.x(), 0, 0, 1, -head.z(), 0, 1, 0, head.y());
        line("borehole", List.of(new Point3D(0, 0, 0), new Point3D(0, 0, deep)), Colours.SIDE_A, span, down);
    }

    /// As far as the surface is known.
    private void section(Sight sight, SectionPlane plane, Origin origin, double span, Color colour) {
        double east = (plane.to().x() - plane.from().x()) / plane.length();
        double north = (plane.to().y() - plane.from().y()) / plane.length();
        List<Point3D> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double along = plane.length() * step / STEPS;
            height(sight, new Point2(plane.from().x() + along * east, plane.from().y() + along * north))
                    .ifPresent(height -> points.add(new Point3D(0, -height, along)));
        }
        if (points.size() > 1) {
            Position start = local(sight, origin, plane.from(), 0);
            line("section-trace", points, colour, span, new Affine(-north, 0, east, start.x(), 0, 1, 0, -start.z(), east, 0, north, start.y()));
        }
    }

    /// @param points along the third axis: FXyz3D lays the width of a line across the first two
    /// @param place of these axes in the scene, which counts east, downwards, north
    private void line(String id, List<Point3D> points, Color colour, double span, Affine place) {
        PolyLine3D line = new PolyLine3D(points, (float) (span * THICKNESS), colour, PolyLine3D.LineType.TRIANGLE);
        line.setId(id);
        // it brings a lamp of its own, and with two everything is twice as bright
        line.getChildren().removeIf(LightBase.class::isInstance);
        line.getTransforms().add(place);
        group.getChildren().add(line);
    }

    private static OptionalDouble height(Sight sight, Point2 world) {
        return sight.ground().map(ground -> ground.model().heightAt(world.x(), world.y())).orElse(OptionalDouble.empty());
    }

    private static Position local(Sight sight, Origin origin, Point2 world, double height) {
        return origin.local(sight.frame().toLocal(new Position(world.x(), world.y(), height)));
    }
}
