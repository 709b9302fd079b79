package org.undercroft.desk.scene;

import javafx.animation.AnimationTimer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Brings the ground before the eye, as long as this computer draws in three dimensions. Where it never does, or has lost the picture, nothing is drawn and
/// everything else goes on.
final class Projector {
    private final Ground ground;
    private final SceneView view;
    private final Viewer viewer = new Viewer(this::look, this::refine);
    private final @Nullable Picture picture;
    private final AnimationTimer finishing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            refine();
        }
    };
    private boolean lost;

    Projector(SceneView view, Ground ground) {
        this.view = view;
        this.ground = ground;
        this.picture = Platform.isSupported(ConditionalFeature.SCENE3D) ? new Picture(ground.layers()) : null;
    }

    Viewer viewer() {
        return viewer;
    }

    /// Even where it is lost for the moment; null where this computer never draws one.
    @Nullable
    Picture picture() {
        return picture;
    }

    boolean isShown() {
        return picture != null && !lost;
    }

    void fill(Color paper) {
        if (picture != null) {
            picture.fill(paper);
        }
    }

    WritableImage take() {
        return picture == null ? view.snapshot(null, null) : picture.take();
    }

    void place(double width, double height) {
        if (picture != null) {
            picture.resizeRelocate(0, 0, width, height);
        }
    }

    /// Puts the camera where the eye is, with the near and far planes close around the scene: depth has only 24 bits.
    void look() {
        Eye eye = viewer.eye();
        if (picture != null) {
            double reach = ground.reach(eye);
            picture.look(eye, Math.max(eye.distance() * 0.01, eye.distance() - reach), eye.distance() + reach);
        }
        refine();
    }

    /// Chooses what is drawn and how closely; as long as something is missing, again for the next picture.
    void refine() {
        if (picture == null || lost) {
            return;
        }
        ground.see(viewer.eye(), view.width(), view.height(), viewer.resting());
        picture.rest(viewer.resting(), ground.town().drawn());
        if (ground.town().settled()) {
            finishing.stop();
        } else {
            finishing.start();
        }
        view.drawLetters();
    }

    /// Whether nothing moves and everything is drawn as closely as it will be.
    boolean settled() {
        return viewer.resting() && ground.town().settled();
    }

    /// Whether the picture was lost since, or is back again.
    boolean isOtherwise() {
        return picture != null && picture.getScene() != null && lost == picture.isThere();
    }

    /// Does without the picture, or takes it up again.
    void lose(boolean nowLost) {
        lost = nowLost;
        finishing.stop();
        if (picture != null) {
            picture.setVisible(!lost);
        }
    }
}
