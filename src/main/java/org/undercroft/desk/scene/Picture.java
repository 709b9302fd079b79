package org.undercroft.desk.scene;

import javafx.geometry.Rectangle2D;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.PerspectiveCamera;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SnapshotParameters;
import javafx.scene.SubScene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Scale;

/// The picture in three dimensions. While the eye moves it is drawn without smoothing, which costs a computer without a graphics card more than all the
/// rest; as soon as the eye rests, once with it.
final class Picture extends Pane {
    /// Triangles: a picture of more is not smoothed, for that one picture would take too long.
    private static final int MOST_SMOOTHED = 400_000;

    private final Group world = new Group();
    private final Scale exaggerated = new Scale(1, 1, 1);
    private final Affine stand = new Affine();
    private final PerspectiveCamera camera = new PerspectiveCamera(true);
    private final SubScene quick = new SubScene(new Group(), 100, 100, true, SceneAntialiasing.DISABLED);
    private final SubScene smooth = new SubScene(new Group(), 100, 100, true, SceneAntialiasing.BALANCED);
    private boolean resting;

    /// @param layers in the order in which they are drawn
    Picture(Node... layers) {
        setMouseTransparent(true);
        camera.setVerticalFieldOfView(true);
        camera.getTransforms().add(stand);
        world.getTransforms().add(exaggerated);
        world.getChildren().addAll(layers);
        // what is lit and what lies in the shadow is in the colours already
        world.getChildren().add(new AmbientLight(Color.WHITE));
        quick.setManaged(false);
        smooth.setManaged(false);
        smooth.setVisible(false);
        getChildren().addAll(quick, smooth);
        hand(smooth, quick);
    }

    private void hand(SubScene from, SubScene to) {
        Parent empty = new Group();
        from.setCamera(null);
        from.setRoot(empty);
        to.setRoot(world);
        to.setCamera(camera);
        from.setVisible(false);
        to.setVisible(true);
    }

    /// @param drawn triangles in the picture
    void rest(boolean nowResting, int drawn) {
        boolean smoothed = nowResting && drawn <= MOST_SMOOTHED;
        if (smoothed != resting) {
            resting = smoothed;
            hand(smoothed ? quick : smooth, smoothed ? smooth : quick);
        }
    }

    void fill(Color paper) {
        quick.setFill(paper);
        smooth.setFill(paper);
    }

    /// Puts the camera where the eye is.
    ///
    /// @param near and `far`: metres from the eye, close around the scene, for depth has only 24 bits
    void look(Eye eye, double near, double far) {
        exaggerated.setY(eye.exaggeration());
        camera.setFieldOfView(eye.lens());
        stand.setToTransform(eye.camera());
        camera.setNearClip(near);
        camera.setFarClip(far);
    }

    /// What is in the picture, without what is written over it.
    WritableImage take() {
        return (resting ? smooth : quick).snapshot(null, null);
    }

    /// Whether the renderer still draws it: at least the paper must be there.
    boolean isThere() {
        SnapshotParameters corner = new SnapshotParameters();
        corner.setFill(Color.TRANSPARENT);
        corner.setViewport(new Rectangle2D(0, 0, 2, 2));
        try {
            return (resting ? smooth : quick).snapshot(corner, null).getPixelReader().getArgb(0, 0) >>> 24 != 0;
        } catch (RuntimeException noRenderer) {
            return false;
        }
    }

    @Override
    protected void layoutChildren() {
        quick.setWidth(Math.max(1, getWidth()));
        quick.setHeight(Math.max(1, getHeight()));
        smooth.setWidth(Math.max(1, getWidth()));
        smooth.setHeight(Math.max(1, getHeight()));
    }
}
