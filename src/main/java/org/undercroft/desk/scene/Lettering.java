package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.undercroft.desk.selection.Difference;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Tint;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Space;

/// What is written over the picture, on a sheet of its own: names and dimensions, the ruler of heights, scale and compass.
final class Lettering {
    /// Triangles: over a picture of more, lines wait until the eye rests, too.
    private static final int BUSY = 60_000;
    /// Of the picture's width: what is larger than that cannot be kept free of names.
    private static final double LARGE = 0.8;

    private final Canvas canvas = new Canvas();
    private final Selection selection;
    private final Ground ground;
    private final Overlay overlay;
    private final Notes notes;

    Lettering(Words words, Selection selection, Ground ground) {
        this.selection = selection;
        this.ground = ground;
        this.overlay = new Overlay(canvas, words);
        this.notes = new Notes(words, selection);
        canvas.setId("scene-notes");
        canvas.setMouseTransparent(true);
    }

    Canvas sheet() {
        return canvas;
    }

    Color ink() {
        return overlay.ink();
    }

    Color paper() {
        return overlay.paper();
    }

    void colours(boolean dark) {
        overlay.colours(Color.web(dark ? "#e6ebf0" : "#1d2733"), Color.web(dark ? "#171c22" : "#f3f5f7"));
    }

    /// Writes down what there is to say about what is shown now.
    void write(Measure measure, boolean dark) {
        Now now = ground.now();
        notes.write(now.origin(), measure, Tint.scheme(selection), now.lift(), now.kept(),
                body -> now.paint().applyAsInt(body) != 0 && now.kept().side(body.space().box()) != Kept.Side.AWAY, dark);
    }

    /// Draws it as the eye sees it now. A sheet as large as the picture costs as much as the picture: names wait until the eye rests.
    ///
    /// @param over what lies over the picture and must not be written under
    void draw(Eye eye, Framing framing, boolean resting, List<? extends Node> over) {
        boolean wanted = resting || (notes.hasLines() && ground.town().drawn() < BUSY);
        canvas.setVisible(wanted);
        if (!wanted) {
            return;
        }
        List<Bounds> taken = new ArrayList<>();
        over.stream().filter(Node::isVisible).map(Node::getBoundsInParent).forEach(taken::add);
        selection.painted().flatMap(_ -> framing.overlapOnScreen()).filter(this::leavesRoom).ifPresent(taken::add);
        selection.differenceProperty().get().ifPresent(difference -> keepFree(difference, framing, taken));
        overlay.draw(eye, notes.lines(), notes.names(), heights(framing), ground.origin().at().z(), framing.limits(heights(framing)), taken);
    }

    /// What was added and removed is what one looks for: no name lies over it.
    private void keepFree(Difference difference, Framing framing, List<Bounds> taken) {
        for (List<Space> spaces : List.of(difference.added(), difference.removed())) {
            for (Space space : spaces) {
                Bounds box = framing.onScreen(ground.origin().local(space.in(ground.origin().frame()).box()));
                if (leavesRoom(box)) {
                    taken.add(box);
                }
            }
        }
    }

    private boolean leavesRoom(Bounds box) {
        return box.getWidth() < canvas.getWidth() * LARGE;
    }

    /// Beside which box the heights are written, counted from the origin; where the stack is drawn apart no height in the picture is a true one.
    private Optional<Box> heights(Framing framing) {
        if (ground.explosion() != 0) {
            return Optional.empty();
        }
        return (selection.painted().isPresent() ? framing.focusBox() : selection.chosen().map(framing::lifted).or(ground.town()::builtBox))
                .map(ground.origin()::local);
    }
}
