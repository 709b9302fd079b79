package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.PointTable;
import org.undercroft.exchange.UnreadableFile;
import org.undercroft.geometry.Point2;

/// What was pasted, with a choice above each column of what it means, and beside it the plan that comes of it.
final class MappingDialog extends BorderPane {
    private static final int MOST_ROWS = 200;

    private final Words words;
    private final PointTable table;
    private final List<ComboBox<PointTable.Meaning>> meanings = new ArrayList<>();
    private final Canvas plan = new Canvas(260, 260);
    private final Label said = Controls.prose("", "small");
    private final RadioButton asOutline = new RadioButton();
    private final RadioButton asAxis = new RadioButton();
    private final Button take;
    private List<PointTable.Surveyed> points = List.of();

    /// What the officer made of it.
    ///
    /// @param axis whether the points are those of an axis rather than corners
    record Taken(List<PointTable.Surveyed> points, boolean axis) {}

    /// @param done told what was made of it, or nothing
    MappingDialog(Words words, PointTable table, boolean axis, Consumer<Optional<Taken>> done) {
        this.words = words;
        this.table = table;
        setId("mapping");
        getStyleClass().add("page");
        ToggleGroup group = new ToggleGroup();
        asOutline.textProperty().bind(words.of("space.mapping.outline"));
        asAxis.textProperty().bind(words.of("space.mapping.axis"));
        asOutline.setId("mapping-outline");
        asAxis.setId("mapping-axis");
        asOutline.setToggleGroup(group);
        asAxis.setToggleGroup(group);
        (axis ? asAxis : asOutline).setSelected(true);
        group.selectedToggleProperty().addListener(_ -> preview());
        take = Controls.button(words, "space.mapping.take", Material2AL.CHECK, "Ctrl+Enter",
                () -> done.accept(Optional.of(new Taken(points, asAxis.isSelected()))));
        take.getStyleClass().add("accent");
        Button leave = Controls.button(words, "space.mapping.leave", Material2AL.CLOSE, "Esc", () -> done.accept(Optional.empty()));
        HBox buttons = new HBox(8, asOutline, asAxis, spring(), leave, take);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("page-content");
        VBox head = new VBox(4, Controls.prose(words.text("space.mapping.title"), "page-title"), Controls.prose(words.text("space.mapping.how"), "muted"));
        head.getStyleClass().add("page-content");
        ScrollPane sheet = new ScrollPane(sheet());
        sheet.setFitToHeight(false);
        StackPane paper = new StackPane(plan);
        paper.getStyleClass().add("card");
        VBox side = new VBox(6, paper, said);
        side.getStyleClass().add("page-content");
        side.setPrefWidth(292);
        setTop(head);
        setCenter(sheet);
        setRight(side);
        setBottom(buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done.accept(Optional.empty());
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !take.isDisabled()) {
                take.fire();
                event.consume();
            }
        });
        preview();
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private GridPane sheet() {
        GridPane grid = new GridPane();
        grid.setHgap(6);
        grid.setVgap(3);
        grid.getStyleClass().add("page-content");
        List<PointTable.Meaning> guessed = table.guessed();
        for (int column = 0; column < table.header().size(); column++) {
            ComboBox<PointTable.Meaning> choice = Controls.choice(words, "space.mapping.column", one -> words.text("space.mapping." + one.name()));
            choice.setId("mapping-column-" + column);
            choice.getItems().setAll(PointTable.Meaning.values());
            choice.setValue(guessed.get(column));
            choice.setMinWidth(112);
            choice.valueProperty().addListener(_ -> preview());
            meanings.add(choice);
            grid.add(choice, column, 0);
            grid.add(new Label(table.header().get(column)), column, 1);
            for (int row = 0; row < Math.min(MOST_ROWS, table.rows().size()); row++) {
                Label cell = new Label(table.rows().get(row).get(column));
                cell.getStyleClass().add("small");
                grid.add(cell, column, row + 2);
            }
        }
        return grid;
    }

    private void preview() {
        try {
            points = table.points(meanings.stream().map(ComboBox::getValue).toList());
            said.setText(words.text("space.mapping.points", points.size()));
            take.setDisable(points.size() < (asAxis.isSelected() ? 2 : 3));
        } catch (UnreadableFile wrong) {
            points = List.of();
            said.setText(words.say(wrong.phrase()));
            take.setDisable(true);
        }
        draw();
    }

    /// North is up, east is right; the first point is filled.
    private void draw() {
        GraphicsContext g = plan.getGraphicsContext2D();
        g.clearRect(0, 0, plan.getWidth(), plan.getHeight());
        if (points.isEmpty()) {
            return;
        }
        List<Point2> places = points.stream().map(point -> new Point2(point.east(), point.north())).toList();
        double minX = places.stream().mapToDouble(Point2::x).min().orElse(0);
        double maxX = places.stream().mapToDouble(Point2::x).max().orElse(0);
        double minY = places.stream().mapToDouble(Point2::y).min().orElse(0);
        double maxY = places.stream().mapToDouble(Point2::y).max().orElse(0);
        double perPixel = Math.max(1e-6, Math.max(maxX - minX, maxY - minY) / (plan.getWidth() - 40));
        double[] x = places.stream().mapToDouble(at -> plan.getWidth() / 2 + (at.x() - (minX + maxX) / 2) / perPixel).toArray();
        double[] y = places.stream().mapToDouble(at -> plan.getHeight() / 2 - (at.y() - (minY + maxY) / 2) / perPixel).toArray();
        g.setStroke(Colours.SKETCH);
        g.setLineWidth(2);
        if (asAxis.isSelected()) {
            g.strokePolyline(x, y, x.length);
        } else {
            g.setFill(Color.color(Colours.SKETCH.getRed(), Colours.SKETCH.getGreen(), Colours.SKETCH.getBlue(), 0.2));
            g.fillPolygon(x, y, x.length);
            g.strokePolygon(x, y, x.length);
        }
        g.setFill(Colours.SKETCH);
        g.fillOval(x[0] - 4, y[0] - 4, 8, 8);
        for (int i = 0; i < x.length; i++) {
            g.strokeOval(x[i] - 3, y[i] - 3, 6, 6);
        }
    }
}
