package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Point2;
import org.undercroft.land.Phrase;

/// A polygon with two heights: its corners by hand on the plan or typed, one after the other by length and bearing, or by coordinates.
final class OutlinePane extends VBox {
    private final Words words;
    private final BiConsumer<SpaceDraft, String> changed;
    private final PointRows corners;
    private final Field floor;
    private final Field roof;
    private final Field length;
    private final Field bearing;
    private SpaceDraft draft = SpaceDraft.EMPTY;
    private boolean filling;

    /// @param draw switches drawing on the plan on and off
    OutlinePane(Words words, BiConsumer<SpaceDraft, String> changed, IntConsumer entered, ToggleButton draw) {
        super(6);
        this.words = words;
        this.changed = changed;
        this.corners = new PointRows(words, "corner",
                List.of(new PointRows.Column("north", words.of("space.north"), 104), new PointRows.Column("east", words.of("space.east"), 96)),
                (rows, what) -> become(draft.withRows(rows), what), entered);
        this.floor = new Field(words, "space.floor", () -> typed("floor"));
        this.roof = new Field(words, "space.roof", () -> typed("roof"));
        this.length = new Field(words, "space.length", () -> {});
        this.bearing = new Field(words, "space.bearing", () -> {});
        Button add = Controls.button(words, "space.corner.add", Material2AL.ADD, "Enter", this::add);
        length.input().setOnAction(_ -> add());
        bearing.input().setOnAction(_ -> add());
        HBox next = new HBox(6, length, bearing, new VBox(2, new Label(""), add));
        HBox.setHgrow(length, Priority.ALWAYS);
        HBox.setHgrow(bearing, Priority.ALWAYS);
        HBox heights = new HBox(6, floor, roof);
        HBox.setHgrow(floor, Priority.ALWAYS);
        HBox.setHgrow(roof, Priority.ALWAYS);
        draw.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(draw, heights, corners, next);
    }

    void show(SpaceDraft wanted, Map<String, Phrase> problems) {
        draft = wanted;
        filling = true;
        corners.show(wanted.outline().corners(), Between.outline(wanted.outline().corners()), problems);
        floor.show(wanted.outline().floor(), Optional.ofNullable(problems.get("floor")).map(words::say).orElse(""));
        roof.show(wanted.outline().roof(), Optional.ofNullable(problems.get("roof")).map(words::say).orElse(""));
        filling = false;
    }

    TextField firstField() {
        return floor.input();
    }

    private void typed(String what) {
        if (!filling) {
            become(draft.with(new SpaceDraft.Outlined(draft.outline().corners(), floor.input().getText(), roof.input().getText())), what);
        }
    }

    private void become(SpaceDraft next, String what) {
        draft = next;
        changed.accept(next, what);
    }

    /// The next corner, so many metres from the last one in a direction counted from north with the clock.
    private void add() {
        List<SpaceDraft.Row> rows = new ArrayList<>(draft.outline().corners());
        Optional<Point2> last = rows.isEmpty() ? Optional.empty() : Between.place(rows.getLast());
        Optional<Double> metres = Reading.parsed(length.input().getText());
        Optional<Double> degrees = Reading.parsed(bearing.input().getText());
        length.tell(last.isEmpty() ? words.text("space.problem.first") : metres.isEmpty() ? words.text("space.problem.length") : "");
        bearing.tell(degrees.isEmpty() ? words.text("space.problem.bearing") : "");
        if (last.isPresent() && metres.isPresent() && degrees.isPresent()) {
            double angle = Math.toRadians(degrees.get());
            rows.add(SpaceDraft.Row.of(new Point2(last.get().x() + metres.get() * Math.sin(angle), last.get().y() + metres.get() * Math.cos(angle))));
            become(draft.withRows(rows), "");
            length.input().clear();
            bearing.input().clear();
            length.input().requestFocus();
        }
    }
}
