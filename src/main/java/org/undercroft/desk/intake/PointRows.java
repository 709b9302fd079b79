package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;

/// Corners or points of an axis as rows of fields, with what is between one and the next said below each. Enter in the last row begins another.
final class PointRows extends VBox {
    /// A column of fields.
    ///
    /// @param name as problems name it
    record Column(String name, ObservableValue<String> title, double width) {}

    private final Words words;
    private final String id;
    private final List<Column> columns;
    private final BiConsumer<List<SpaceDraft.Row>, String> typed;
    private final VBox rows = new VBox(2);
    private final List<Line> lines = new ArrayList<>();
    private final IntConsumer entered;
    private boolean filling;

    /// @param id of the fields: `corner-0-north`
    /// @param typed told of all rows when something was typed, with a name for what was
    /// @param entered told which row the hand is in
    PointRows(Words words, String id, List<Column> columns, BiConsumer<List<SpaceDraft.Row>, String> typed, IntConsumer entered) {
        super(2);
        this.words = words;
        this.id = id;
        this.columns = List.copyOf(columns);
        this.typed = typed;
        this.entered = entered;
        HBox head = new HBox(4);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().add(sized(new Label(""), 20));
        for (Column column : columns) {
            Label title = new Label();
            title.textProperty().bind(column.title());
            title.getStyleClass().add("field-name");
            title.setPrefWidth(column.width());
            title.setMinWidth(column.width() * 0.7);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            head.getChildren().add(title);
        }
        head.getChildren().add(sized(new Label(""), 26));
        getChildren().addAll(head, rows);
    }

    private static Region sized(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        return region;
    }

    /// Shows rows; one blank row is always there to be filled.
    ///
    /// @param between what is said below each row
    void show(List<SpaceDraft.Row> wanted, List<String> between, Map<String, Phrase> problems) {
        filling = true;
        while (lines.size() > wanted.size() + 1) {
            rows.getChildren().remove(lines.removeLast().box);
        }
        while (lines.size() < wanted.size() + 1) {
            Line line = new Line(lines.size());
            lines.add(line);
            rows.getChildren().add(line.box);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).fill(i < wanted.size() ? wanted.get(i) : SpaceDraft.Row.BLANK, i < between.size() ? between.get(i) : "", problems, i < wanted.size());
        }
        filling = false;
    }

    private void tell(int row, String column) {
        if (!filling) {
            List<SpaceDraft.Row> all = new ArrayList<>(lines.stream().map(Line::row).toList());
            while (!all.isEmpty() && all.getLast().isBlank()) {
                all.removeLast();
            }
            typed.accept(all, row + "." + column);
        }
    }

    private void leaveOut(int row) {
        List<SpaceDraft.Row> all = new ArrayList<>(lines.stream().map(Line::row).filter(each -> !each.isBlank()).toList());
        if (row < all.size()) {
            all.remove(row);
            typed.accept(all, "");
        }
    }

    /// Puts the hand into a row.
    void enter(int row) {
        if (row >= 0 && row < lines.size()) {
            lines.get(row).fields.getFirst().requestFocus();
        }
    }

    private final class Line {
        private final int number;
        private final VBox box = new VBox(1);
        private final List<TextField> fields = new ArrayList<>();
        private final Label between = new Label();
        private final Label problem = Controls.prose("", "problem");
        private final Button away;

        Line(int number) {
            this.number = number;
            HBox row = new HBox(4);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().add(sized(new Label(Integer.toString(number + 1)), 20));
            for (Column column : columns) {
                TextField field = new TextField();
                field.setId(id + "-" + number + "-" + column.name());
                field.setPrefWidth(column.width());
                field.setMinWidth(column.width() * 0.7);
                field.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(field, Priority.ALWAYS);
                field.getStyleClass().add("small-field");
                field.accessibleTextProperty().bind(column.title());
                field.textProperty().addListener(_ -> tell(number, column.name()));
                field.focusedProperty().addListener((_, _, focused) -> {
                    if (focused) {
                        entered.accept(number);
                    }
                });
                field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
                fields.add(field);
                row.getChildren().add(field);
            }
            away = Controls.iconButton(words, "space.row.remove", Material2AL.CLOSE, "", () -> leaveOut(number));
            away.setId(id + "-" + number + "-remove");
            away.getStyleClass().add("small-button");
            row.getChildren().add(sized(away, 26));
            between.getStyleClass().add("small-muted");
            between.setId(id + "-" + number + "-between");
            box.getChildren().addAll(row, problem, between);
        }

        private void key(KeyEvent event) {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                enter(number + 1);
                event.consume();
            } else if (event.getCode() == KeyCode.UP) {
                enter(number - 1);
                event.consume();
            }
        }

        void fill(SpaceDraft.Row row, String said, Map<String, Phrase> problems, boolean there) {
            for (int i = 0; i < columns.size(); i++) {
                String text = cell(row, columns.get(i).name());
                if (!fields.get(i).getText().equals(text)) {
                    fields.get(i).setText(text);
                }
            }
            between.setText(said.isEmpty() ? "" : "↓ " + said);
            between.setVisible(!said.isEmpty());
            between.setManaged(!said.isEmpty());
            Optional<Phrase> wrong = columns.stream().map(column -> number + "." + column.name()).filter(problems::containsKey).map(problems::get).findFirst();
            problem.setText(wrong.map(words::say).orElse(""));
            problem.setVisible(wrong.isPresent());
            problem.setManaged(wrong.isPresent());
            away.setVisible(there);
        }

        SpaceDraft.Row row() {
            return new SpaceDraft.Row(in("north"), in("east"), in("height"), in("radius"));
        }

        private String in(String name) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(name)) {
                    return fields.get(i).getText();
                }
            }
            return "";
        }

        private static String cell(SpaceDraft.Row row, String name) {
            return switch (name) {
                case "north" -> row.north();
                case "east" -> row.east();
                case "height" -> row.height();
                case "radius" -> row.radius();
                default -> throw new IllegalArgumentException(name);
            };
        }
    }
}
