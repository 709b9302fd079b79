package org.undercroft.desk.scene;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relations;

/// What the officer points at, and what the tool in his hand makes of it.
final class Pointing {
    /// Metres: no two places of one country lie farther apart.
    private static final double HOWEVER_FAR = 1e7;
    /// Points around a corner of the red body within which it is the corner that is meant.
    private static final double NEAR = 9;

    private final SceneView view;
    private final Words words;
    private final Viewer viewer;
    private final Selection selection;
    private final Jobs jobs;
    private final Town town;
    private final Measure measure = new Measure();
    private Tool tool = Tool.CHOOSE;
    private @Nullable Picker picker;

    Pointing(SceneView view, Words words, Viewer viewer, Selection selection, Jobs jobs, Town town) {
        this.words = words;
        this.view = view;
        this.viewer = viewer;
        this.selection = selection;
        this.jobs = jobs;
        this.town = town;
    }

    Measure measure() {
        return measure;
    }

    Tool tool() {
        return tool;
    }

    /// Forgets where bodies lay.
    void rebuilt() {
        picker = null;
    }

    /// Takes a tool up, or puts it down.
    void toggleTool(Tool wanted) {
        tool = tool == wanted ? Tool.CHOOSE : wanted;
        measure.clear();
        view.say();
    }

    /// Uses the tool that is taken up at a place of the picture.
    void use(double x, double y) {
        Optional<Picker.Hit> hit = pick(x, y);
        Optional<Position> place = placeUnder(x, y, hit);
        switch (tool) {
            case CHOOSE -> choose(x, y);
            case BOREHOLE -> place.ifPresent(at -> {
                Position world = view.now().origin().frame().toWorld(at);
                selection.boreholeProperty().set(Optional.of(new Point2(world.x(), world.y())));
            });
            case MEASURE -> place.ifPresentOrElse(at -> {
                measure.add(at);
                view.say();
            }, () -> view.tell(words.text("measure.nothing")));
        }
    }

    /// Chooses what shows there, whatever tool is in hand.
    void choose(double x, double y) {
        pick(x, y).ifPresentOrElse(found -> selection.choose(found.body()), selection::clear);
    }

    /// Measures from the chosen body to another one, as the kernel does.
    void measureBetween(Body a, Body b) {
        jobs.run(Words.phrase("job.clearance"), () -> Relations.STANDARD.between(a.space(), b.space(), HOWEVER_FAR), relation -> {
            measure.found(a, b, relation);
            measure.clearance().ifPresent(found -> {
                Box box = new Box(Math.min(found.from().x(), found.to().x()), Math.min(found.from().y(), found.to().y()),
                        Math.min(found.from().z(), found.to().z()), Math.max(found.from().x(), found.to().x()),
                        Math.max(found.from().y(), found.to().y()), Math.max(found.from().z(), found.to().z()));
                viewer.fly(viewer.eye().fitting(view.now().origin().local(box.grown(3 + 0.3 * found.metres())), view.width(), view.height()));
            });
            view.say();
        });
    }

    /// What was measured, in words; empty where nothing was.
    String measured() {
        return measure.sentence(words);
    }

    void pointAt(double x, double y) {
        Optional<Position> place = placeUnder(x, y, pick(x, y));
        selection.pointerProperty().set(place.map(found -> view.now().origin().frame().toWorld(found)));
    }

    void pointNowhere() {
        selection.pointerProperty().set(Optional.empty());
    }

    Optional<Picker.Hit> pick(double x, double y) {
        Now now = view.now();
        Picker ready = picker == null ? new Picker(town.tiles()) : picker;
        picker = ready;
        return ready.pick(ray(x, y), now.kept(), body -> {
            int alpha = now.paint().applyAsInt(body) >>> 24;
            return alpha == 0 ? -1 : alpha > 100 ? 0 : body.glassy() ? 1 : 2;
        });
    }

    /// The red body first, for it is drawn over everything else.
    private Optional<Position> placeUnder(double x, double y, Optional<Picker.Hit> hit) {
        return selection.painted().flatMap(finding -> onShared(finding, x, y)).or(() -> hit.map(Picker.Hit::place)).or(() -> groundUnder(x, y));
    }

    /// On the room that the open finding's spaces share; its corners are easily met, so that its depth is measured as it is.
    private Optional<Position> onShared(Finding.OfTwo finding, double x, double y) {
        return Selection.overlapOf(finding).flatMap(overlap -> {
            Origin origin = view.now().origin();
            Position shift = origin.inFrame(origin.shiftFrom(finding.a().space().frame()));
            Ray ray = ray(x, y);
            double at = ray.moved(-shift.x(), -shift.y(), -shift.z()).hits(overlap.body(), 0, Double.POSITIVE_INFINITY);
            return corner(overlap.body(), shift, x, y).or(() -> at < Ray.MISSED ? Optional.of(ray.at(at)) : Optional.empty());
        });
    }

    private Optional<Position> corner(Mesh mesh, Position shift, double x, double y) {
        Point2D pointer = new Point2D(x, y);
        return IntStream.range(0, mesh.cornerCount())
                .mapToObj(corner -> mesh.position(corner).moved(shift.x(), shift.y(), shift.z()))
                .filter(corner -> away(corner, pointer) < NEAR)
                .min(Comparator.comparingDouble(corner -> away(corner, pointer)));
    }

    /// In points of the picture.
    private double away(Position inFrame, Point2D pointer) {
        return viewer.eye().project(view.now().origin().local(inFrame), view.width(), view.height()).map(pointer::distance).orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<Position> groundUnder(double x, double y) {
        return Earth.under(selection.sight(), ray(x, y), 3 * viewer.eye().distance());
    }

    /// In the frame of the sight.
    private Ray ray(double x, double y) {
        Position at = view.now().origin().at();
        return viewer.eye().through(x, y, view.width(), view.height()).moved(at.x(), at.y(), at.z());
    }
}
