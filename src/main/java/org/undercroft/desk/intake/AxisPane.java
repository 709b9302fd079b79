package org.undercroft.desk.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;

/// A section along an axis: tunnels, galleries, conduits. Stations are counted along the points.
final class AxisPane extends VBox {
    private final Words words;
    private final BiConsumer<SpaceDraft, String> changed;
    private final ComboBox<SpaceDraft.Section> section;
    private final Field width;
    private final Field height;
    private final Field ring;
    private final Field chord;
    private final PointRows points;
    private final StringProperty heightTitle = new SimpleStringProperty("");
    private SpaceDraft draft = SpaceDraft.EMPTY;
    private boolean filling;

    AxisPane(Words words, BiConsumer<SpaceDraft, String> changed, IntConsumer entered, ToggleButton draw) {
        super(6);
        this.words = words;
        this.changed = changed;
        this.section = Controls.choice(words, "space.section", one -> words.text("space.section." + one.name()));
        section.getItems().setAll(SpaceDraft.Section.values());
        section.valueProperty().addListener(_ -> typed(""));
        this.width = new Field(words, "space.width", () -> typed("width"));
        this.height = new Field(words, "space.height", () -> typed("height"));
        this.ring = new Field(words, "space.ring", () -> typed("ring"));
        this.chord = new Field(words, "space.chord", () -> typed("chord"));
        this.points = new PointRows(words, "point",
                List.of(new PointRows.Column("north", words.of("space.north"), 92), new PointRows.Column("east", words.of("space.east"), 84),
                        new PointRows.Column("height", heightTitle, 56), new PointRows.Column("radius", words.of("space.radius"), 48)),
                (rows, what) -> become(draft.withRows(rows), what), entered);
        HBox sizes = new HBox(6, width, height, chord);
        for (Field field : List.of(width, height, chord)) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        draw.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(draw, new VBox(2, Controls.label(words, "space.section", "field-name"), section), sizes, ring, points);
    }

    void show(SpaceDraft wanted, Map<String, Phrase> problems) {
        draft = wanted;
        filling = true;
        SpaceDraft.Swept swept = wanted.axis();
        section.setValue(swept.section());
        width.show(swept.width(), said(problems, "width"));
        height.show(swept.height(), said(problems, "height"));
        ring.show(swept.ring(), said(problems, "ring"));
        chord.show(swept.chord(), said(problems, "chord"));
        boolean free = swept.section() == SpaceDraft.Section.FREE;
        appear(width, !free);
        appear(height, !free && swept.section() != SpaceDraft.Section.CIRCLE);
        appear(ring, free);
        boolean depths = wanted.heights() == SpaceDraft.Heights.DEPTH;
        heightTitle.set(words.text(depths ? "space.depth" : "space.h"));
        points.show(swept.points(), Between.axis(swept.points(), depths), problems);
        filling = false;
    }

    private static void appear(Field field, boolean there) {
        field.setVisible(there);
        field.setManaged(there);
    }

    private String said(Map<String, Phrase> problems, String field) {
        return Optional.ofNullable(problems.get(field)).map(words::say).orElse("");
    }

    private void typed(String what) {
        if (!filling) {
            become(draft.with(new SpaceDraft.Swept(draft.axis().points(), section.getValue(), width.input().getText(), height.input().getText(),
                    ring.input().getText(), chord.input().getText())), what);
        }
    }

    private void become(SpaceDraft next, String what) {
        draft = next;
        changed.accept(next, what);
    }
}
