package org.undercroft.desk.scene;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// What one reaches for most, in the corner of the picture.
final class ViewTools extends HBox {
    private static final double SLIDER = 70;

    private final Slider ground = new Slider(0, 1, 0.25);
    private final FontIcon terrain = new FontIcon(Material2MZ.TERRAIN);

    ViewTools(Words words, Selection selection, SceneView view) {
        super(2);
        ground.setPrefWidth(SLIDER);
        ground.setId("scene-ground");
        Controls.tip(ground, words, "scene.ground", "G");
        ground.accessibleTextProperty().bind(words.of("scene.ground"));
        ToggleButton finding = Controls.iconToggle(words, "scene.finding", Material2MZ.VISIBILITY, "H");
        finding.selectedProperty().bindBidirectional(selection.findingShownProperty());
        getChildren()
                .addAll(
                        terrain,
                        ground,
                        finding,
                        Controls.iconButton(words, "scene.flat", Material2MZ.MAP, "O", view::togglePlan),
                        Controls.iconButton(words, "scene.exaggerate", Material2AL.HEIGHT, "X", view.shaping()::exaggerateMore),
                        Controls.iconButton(words, "scene.focus", Material2AL.CENTER_FOCUS_STRONG, "F", view::focus),
                        Controls.iconButton(words, "scene.fit", Material2MZ.ZOOM_OUT_MAP, "Home", view::fitAll),
                        Controls.iconButton(words, "scene.panel", Material2MZ.TUNE, "T", view::togglePanel));
        setAlignment(Pos.CENTER);
        getStyleClass().add("view-tools");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// Takes as little room as it can.
    void narrow(boolean wanted) {
        ground.setPrefWidth(wanted ? SLIDER / 2 : SLIDER);
        terrain.setVisible(!wanted);
        terrain.setManaged(!wanted);
    }

    DoubleProperty groundProperty() {
        return ground.valueProperty();
    }

    void thickenGround() {
        ground.setValue(ground.getValue() >= 1 ? 0 : Math.min(1, ground.getValue() + 0.25));
    }
}
