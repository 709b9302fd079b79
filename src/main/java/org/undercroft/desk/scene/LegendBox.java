package org.undercroft.desk.scene;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Tint;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.land.DepthLayers;

/// Which colour means what.
final class LegendBox extends VBox {
    private final Words words;
    private final Selection selection;

    LegendBox(Words words, Selection selection) {
        super(4);
        this.words = words;
        this.selection = selection;
        setId("legend");
        getStyleClass().add("legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    void fill(Tint.Scheme scheme) {
        getChildren().clear();
        Optional<Finding.OfTwo> finding = selection.painted();
        if (finding.isPresent()) {
            add(Colours.SIDE_A, "A  " + finding.get().a().name());
            add(Colours.SIDE_B, "B  " + finding.get().b().name());
            if (Selection.overlapOf(finding.get()).isPresent()) {
                add(Colours.CONFLICT, words.text("scene.shared"));
            }
        } else if (selection.differenceProperty().get().isEmpty()) {
            scheme.colours().forEach((tint, colour) -> add(colour, said(tint)));
        }
        if (selection.differenceProperty().get().isPresent()) {
            add(Colours.ADDED, "+  " + words.text("legend.added"));
            add(Colours.REMOVED, "−  " + words.text("legend.removed"));
        }
        setVisible(!getChildren().isEmpty());
    }

    private void add(Color colour, String text) {
        Label label = new Label(text);
        label.setMaxWidth(230);
        HBox line = new HBox(6, new Circle(5, colour), label);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    private String said(Tint tint) {
        return switch (tint) {
            case Tint.Kind(var kind) -> words.say(kind);
            case Tint.Holder(String name) -> name;
            case Tint.Layer(int number) -> layer(number);
            case Tint.Standing(var status) -> words.text("legend.status." + status.name());
            case Tint.Year(int year) -> Integer.toString(year);
            case Tint.Others _ -> words.text("legend.others");
            case Tint.Unknown _ -> words.text("legend.unknown");
        };
    }

    private String layer(int number) {
        DepthLayers layers = selection.appearance().layersProperty().get();
        String from = Words.plain(number == 0 ? 0 : layers.limits().get(number - 1));
        return number < layers.limits().size()
                ? words.text("legend.layer", from, Words.plain(layers.limits().get(number)))
                : words.text("legend.layer.below", from);
    }
}
