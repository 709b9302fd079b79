package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;

/// What is drawn: the surface, the bodies, what a section makes of them, and what is marked; all of it counted from one origin.
///
/// Draw order instead of sorting: first what is looked through, without depth, then what is solid, last the room that two spaces share. So the red
/// body is seen through everything, from every side.
final class Ground {
    /// Metres within which an origin serves: the screen counts in `float`, whose step at 5 km is half a millimetre.
    private static final double NEAR_ENOUGH = 5000;
    /// Radians: looked at from lower, roofs are lines.
    private static final double LOW = Math.toRadians(14);

    private final Selection selection;
    private final Appearance appearance;
    private final Earth earth = new Earth();
    private final Town town = new Town();
    private final CutFaces cutFaces = new CutFaces();
    private final Marked marked = new Marked();
    private final Traces traces = new Traces();
    private Origin origin = Origin.NOWHERE;
    private Kept kept = Kept.EVERYTHING;
    private ToIntFunction<Body> paint = _ -> 0;
    private ToDoubleFunction<Body> lift = _ -> 0;

    Ground(Selection selection) {
        this.selection = selection;
        this.appearance = selection.appearance();
    }

    /// In the order in which they are drawn.
    Node[] layers() {
        return new Node[]{earth.group(), town.glass(), cutFaces.glass(), town.solid(), cutFaces.solid(), traces.group(), marked.group()};
    }

    Town town() {
        return town;
    }

    Origin origin() {
        return origin;
    }

    Now now() {
        return new Now(origin, kept, paint, lift);
    }

    double lift(Body body) {
        return lift.applyAsDouble(body);
    }

    /// How many bodies the section cuts at the moment.
    int cutCount() {
        return cutFaces.count();
    }

    /// Takes what is in sight.
    ///
    /// @param drawn whether this computer draws it
    void build(boolean drawn) {
        Sight sight = selection.sight();
        Position middle = sight.box().map(box -> new Position(Math.rint(box.middle().x()), Math.rint(box.middle().y()), Math.rint(box.middle().z())))
                .orElse(origin.at());
        boolean sameOrigin = !town.tiles().isEmpty() && sight.frame().equals(origin.frame()) && middle.distance(origin.at()) < NEAR_ENOUGH;
        if (!sameOrigin) {
            origin = new Origin(sight.frame(), middle);
        }
        lift = lift(sight);
        if (drawn) {
            town.build(sight.bodies(), origin.at(), lift, sameOrigin);
            earth.build(sight, origin);
        }
    }

    /// At an explosion of 1 a body lies as far again below the highest as it does; an open finding is shown as it lies.
    private ToDoubleFunction<Body> lift(Sight sight) {
        double explode = explosion();
        double top = explode == 0 ? 0 : sight.builtBox().map(Box::maxZ).orElse(0.0);
        return explode == 0 ? _ -> 0 : body -> explode * Math.min(0, (body.space().top() + body.space().bottom()) / 2 - top);
    }

    /// How far the stack is drawn apart; 0 where everything is drawn at its height.
    double explosion() {
        return selection.finding().isPresent() ? 0 : appearance.explodeProperty().get();
    }

    /// Gives every body its paint for the present selection, and the finding its red.
    void paint(boolean dark) {
        paint = Paint.of(selection, dark);
        mark();
    }

    void mark() {
        marked.build(selection, origin);
    }

    /// @param thick of the surface, 0 for nothing to 1 for soil
    void paintSurface(double thick, boolean dark) {
        earth.paint(thick, selection.painted().isPresent(), dark);
    }

    /// Draws where the section goes and where a borehole is put down.
    ///
    /// @param span metres from the middle of the picture to its edge
    void trace(double span, boolean dark) {
        traces.build(selection, origin, span, dark);
    }

    /// Paints every body, hides what the section takes away, and cuts what its planes meet.
    ///
    /// @param span metres from the middle of the picture to its edge
    void cut(double span, boolean dark) {
        kept = Kept.of(appearance, origin.frame());
        List<Body> met = new ArrayList<>();
        List<Double> lifts = new ArrayList<>();
        for (Tile tile : town.tiles()) {
            tile.paint(kept, paint, (body, its) -> {
                met.add(body);
                lifts.add(its);
            });
        }
        cutFaces.cut(kept, met, lifts, origin.at(), paint, Overlay.nice(span / 25), dark);
    }

    /// Chooses what is drawn and how closely.
    void see(Eye eye, double width, double height, boolean resting) {
        town.see(new Frustum(eye, width, height), origin.at(), Math.abs(eye.elevation()) < LOW, resting);
    }

    /// Metres from the eye within which everything lies.
    double reach(Eye eye) {
        return town.box().map(origin::local).map(eye::reach).orElse(1000.0);
    }
}
