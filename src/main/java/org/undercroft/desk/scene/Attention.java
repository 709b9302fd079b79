package org.undercroft.desk.scene;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Spot;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Frame;

/// What the view attends to: for every change of the selection and of its appearance, the least of the picture that must be made anew.
final class Attention {
    private final SceneView view;
    private final Words words;
    private final Selection selection;
    private final Appearance appearance;

    Attention(SceneView view, Words words, Selection selection) {
        this.view = view;
        this.words = words;
        this.selection = selection;
        this.appearance = selection.appearance();
    }

    void follow(Viewer viewer, Ground ground, Pointing pointing, DoubleProperty surface) {
        followSight();
        followChoice(pointing);
        InvalidationListener repaint = _ -> view.repaint();
        for (var watched : List.of(selection.bodyProperty(), selection.findingShownProperty(), selection.differenceProperty(),
                selection.sketch().againstProperty(), appearance.hiddenProperty(), appearance.isolatedProperty(), appearance.ghostingProperty(),
                appearance.colouringProperty(), appearance.factsProperty(), appearance.layersProperty(), words.languageProperty(), view.darkProperty())) {
            watched.addListener(repaint);
        }
        followSketch(viewer, ground);
        appearance.planeProperty().addListener(_ -> view.cut());
        appearance.boxProperty().addListener(_ -> view.cut());
        appearance.explodeProperty().addListener(_ -> view.rebuild());
        appearance.exaggerationProperty().addListener((_, _, factor) -> viewer.look(viewer.eye().withExaggeration(factor.doubleValue())));
        selection.boreholeProperty().addListener(_ -> view.trace());
        surface.addListener(_ -> view.paintSurface());
        followWindow();
    }

    private void followSight() {
        selection.sightProperty().addListener((_, before, after) -> {
            boolean elsewhere = before.bodies().isEmpty() || !before.frame().equals(after.frame());
            view.rebuild();
            if (elsewhere) {
                view.fitAnew();
            }
        });
    }

    private void followChoice(Pointing pointing) {
        selection.findingProperty().addListener((_, before, opened) -> {
            if (before.isPresent() != opened.isPresent() && appearance.explodeProperty().get() != 0) {
                view.rebuild();
            } else {
                view.repaint();
            }
            if (opened.isPresent()) {
                view.focus();
            }
        });
        selection.bodyProperty().addListener((_, before, _) -> {
            if (pointing.tool() == Tool.MEASURE) {
                before.flatMap(key -> selection.sight().find(key)).ifPresent(one -> selection.chosen().ifPresent(other -> pointing.measureBetween(one, other)));
            }
        });
    }

    private void followSketch(Viewer viewer, Ground ground) {
        selection.sketch().bodyProperty().addListener(_ -> {
            ground.mark();
            viewer.stir();
            view.refine();
        });
        selection.sketch().spotProperty().addListener((_, _, spot) -> spot.map(box -> Spot.in(ground.origin().frame(), Frame.ZERO, box))
                .ifPresent(box -> viewer.fly(viewer.eye().fitting(ground.origin().local(box.grown(10)), view.width(), view.height()))));
    }

    /// Somebody who comes back may come from a screen that slept.
    private void followWindow() {
        view.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false).addListener((_, _, focused) -> {
            if (focused) {
                Platform.runLater(view::check);
            }
        });
    }
}
