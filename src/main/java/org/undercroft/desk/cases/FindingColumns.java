package org.undercroft.desk.cases;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.undercroft.desk.words.Words;

/// The columns of the table of findings. A row has three lines: verdict, number and figures on the left, both sides and how far it is on the right.
final class FindingColumns {
    private FindingColumns() {}

    static List<TreeTableColumn<FindingLine, FindingLine>> of(Words words) {
        TreeTableColumn<FindingLine, FindingLine> verdict = column(words, "findings.verdict", 132, (cell, line) -> verdict(words, cell, line));
        verdict.setComparator(Comparator.comparingInt(line -> line instanceof FindingRow row ? row.rank() : -1));
        TreeTableColumn<FindingLine, FindingLine> size = column(words, "findings.size", 84, (cell, line) -> size(words, cell, line));
        size.getStyleClass().add("figure");
        size.setComparator(Comparator.comparingDouble(line -> line instanceof FindingRow row ? row.gravity() : 0));
        TreeTableColumn<FindingLine, FindingLine> between = column(words, "findings.between", 136, (cell, line) -> between(words, cell, line));
        between.setComparator(Comparator.comparing(line -> line instanceof FindingRow row ? row.between() : ""));
        return List.of(verdict, size, between);
    }

    private static TreeTableColumn<FindingLine, FindingLine> column(
            Words words, String key, double width, BiConsumer<TreeTableCell<FindingLine, FindingLine>, FindingLine> show) {
        TreeTableColumn<FindingLine, FindingLine> column = new TreeTableColumn<>();
        column.textProperty().bind(words.of(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setCellFactory(_ -> new TreeTableCell<>() {
            @Override
            protected void updateItem(@Nullable FindingLine line, boolean none) {
                super.updateItem(line, none);
                setGraphic(null);
                setText(null);
                setTooltip(null);
                if (!none && line != null) {
                    show.accept(this, line);
                }
            }
        });
        return column;
    }

    private static void verdict(Words words, TreeTableCell<FindingLine, FindingLine> cell, FindingLine line) {
        switch (line) {
            case FindingLine.Heading heading -> cell.setText("(" + heading.count() + ")");
            case FindingRow row -> {
                FontIcon icon = new FontIcon(row.icon());
                icon.getStyleClass().addAll("verdict-icon", row.style());
                Label verdict = new Label(row.verdict(words), icon);
                Label number = new Label(row.number());
                number.getStyleClass().add("small-muted");
                cell.setGraphic(lines(Pos.CENTER_LEFT, verdict, number));
                cell.setTooltip(told(row.sentence(words)));
                cell.setAccessibleText(row.read(words));
            }
        }
    }

    private static void size(Words words, TreeTableCell<FindingLine, FindingLine> cell, FindingLine line) {
        if (line instanceof FindingRow row && !Double.isNaN(row.depth())) {
            Label depth = new Label(row.depth() < 0 ? words.text("finding.gap.short", Words.metres(-row.depth())) : Words.metres(row.depth()));
            Label volume = new Label(Double.isNaN(row.volume()) ? "" : Words.cubicMetres(row.volume()));
            volume.getStyleClass().add("small-muted");
            cell.setGraphic(lines(Pos.CENTER_RIGHT, depth, volume));
        }
    }

    private static void between(Words words, TreeTableCell<FindingLine, FindingLine> cell, FindingLine line) {
        switch (line) {
            case FindingLine.Heading heading -> {
                Label text = new Label(heading.text());
                text.getStyleClass().add("side-name");
                cell.setGraphic(text);
                cell.setTooltip(told(heading.text()));
            }
            case FindingRow row -> {
                VBox all = lines(Pos.CENTER_LEFT);
                row.between().lines().forEach(side -> all.getChildren().add(new Label(side)));
                Label state = new Label(row.state(words));
                state.getStyleClass().add("small-muted");
                all.getChildren().add(state);
                cell.setGraphic(all);
                cell.setTooltip(told(row.between() + "\n" + row.state(words)));
            }
        }
    }

    private static Tooltip told(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    private static VBox lines(Pos where, Label... labels) {
        VBox lines = new VBox(labels);
        lines.setAlignment(where);
        return lines;
    }
}
