package org.undercroft.desk.cases;

import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.CaseLine;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// What stands in the way of the open case, the gravest first. Choosing a row opens the finding in every view.
public final class FindingsView extends VBox {
    private final Words words;
    private final CaseWork work;
    private final Selection selection;
    private final TableView<FindingRow> table = new TableView<>();
    private final ComboBox<CaseLine> chooser = new ComboBox<>();
    private final Label count = new Label();
    private final Label empty = new Label();
    private boolean following;

    public FindingsView(Words words, CaseWork work, Selection selection) {
        this.words = words;
        this.work = work;
        this.selection = selection;
        getStyleClass().add("list-pane");
        makeChooser();
        makeTable();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                6,
                Controls.label(words, "findings.title", "pane-title"),
                count,
                space,
                Controls.iconButton(words, "findings.previous", Material2AL.KEYBOARD_ARROW_UP, "P", () -> step(-1)),
                Controls.iconButton(words, "findings.next", Material2AL.KEYBOARD_ARROW_DOWN, "N", () -> step(1)));
        count.getStyleClass().add("muted");
        head.getStyleClass().add("pane-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setMargin(chooser, new Insets(0, 10, 8, 10));
        getChildren().addAll(head, chooser, table);
        work.openProperty().addListener(_ -> show());
        words.languageProperty().addListener(_ -> {
            table.refresh();
            rechoose();
            show();
        });
        selection.findingProperty().addListener(_ -> follow());
        show();
    }

    /// The next finding, or the one before; from the last to the first.
    public void step(int by) {
        int size = table.getItems().size();
        if (size == 0) {
            return;
        }
        int now = table.getSelectionModel().getSelectedIndex();
        table.getSelectionModel().select(now < 0 ? (by > 0 ? 0 : size - 1) : Math.floorMod(now + by, size));
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
    }

    private void makeChooser() {
        chooser.setId("findings-case");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setItems(work.lines());
        chooser.promptTextProperty().bind(words.of("findings.choose"));
        chooser.accessibleTextProperty().bind(words.of("findings.choose"));
        chooser.setCellFactory(_ -> lineCell());
        chooser.setButtonCell(lineCell());
        chooser.setOnAction(_ -> {
            CaseLine line = chooser.getValue();
            boolean already = work.openProperty().get().map(open -> line != null && open.number().equals(line.number())).orElse(false);
            if (line != null && !already && !following) {
                work.open(line.number());
            }
        });
    }

    private ListCell<CaseLine> lineCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable CaseLine line, boolean none) {
                super.updateItem(line, none);
                setText(none || line == null ? "" : line.number() + "  " + line.name() + " · " + words.text("stage." + line.stage().name()));
            }
        };
    }

    private void rechoose() {
        chooser.setButtonCell(lineCell());
    }

    private void makeTable() {
        table.setId("findings");
        table.accessibleTextProperty().bind(words.of("findings.title"));
        table.setItems(work.findings());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(verdictColumn());
        table.getColumns().add(figureColumn("findings.depth", 70, true));
        table.getColumns().add(figureColumn("findings.volume", 84, false));
        table.getColumns().add(betweenColumn());
        empty.setWrapText(true);
        empty.getStyleClass().add("empty-hint");
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !following) {
                row.ofTwo().ifPresentOrElse(selection::open, selection::clear);
                work.chosenFinding().set(java.util.Optional.of(row));
            }
        });
        work.findings().addListener((ListChangeListener<FindingRow>) _ -> show());
    }

    private TableColumn<FindingRow, FindingRow> verdictColumn() {
        TableColumn<FindingRow, FindingRow> column = new TableColumn<>();
        column.textProperty().bind(words.of("findings.verdict"));
        column.setPrefWidth(92);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(Comparator.comparingInt(FindingRow::rank));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable FindingRow row, boolean none) {
                super.updateItem(row, none);
                if (none || row == null) {
                    setGraphic(null);
                    setText(null);
                    return;
                }
                FontIcon icon = new FontIcon(row.icon());
                icon.getStyleClass().addAll("verdict-icon", row.style());
                setGraphic(icon);
                setText(row.verdict(words));
                setTooltip(new Tooltip(row.sentence(words)));
            }
        });
        return column;
    }

    private TableColumn<FindingRow, Number> figureColumn(String key, double width, boolean depth) {
        TableColumn<FindingRow, Number> column = new TableColumn<>();
        column.textProperty().bind(words.of(key));
        column.setPrefWidth(width);
        column.getStyleClass().add("figure");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(depth ? cell.getValue().depth() : cell.getValue().volume()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Number number, boolean none) {
                super.updateItem(number, none);
                double value = number == null ? Double.NaN : number.doubleValue();
                setText(none || Double.isNaN(value) ? "" : said(value, depth));
            }
        });
        return column;
    }

    private String said(double value, boolean depth) {
        if (value < 0) {
            return words.text("finding.gap.short", Words.metres(-value));
        }
        return depth ? Words.metres(value) : Words.cubicMetres(value);
    }

    /// Both sides, one under the other.
    private TableColumn<FindingRow, String> betweenColumn() {
        TableColumn<FindingRow, String> column = new TableColumn<>();
        column.textProperty().bind(words.of("findings.between"));
        column.setPrefWidth(140);
        column.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyStringWrapper(cell.getValue().between()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String text, boolean none) {
                super.updateItem(text, none);
                if (none || text == null) {
                    setGraphic(null);
                    setTooltip(null);
                    return;
                }
                VBox sides = new VBox();
                text.lines().forEach(side -> sides.getChildren().add(new Label(side)));
                sides.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
                setGraphic(sides);
                setTooltip(new Tooltip(text));
            }
        });
        return column;
    }

    private void show() {
        following = true;
        chooser.setValue(work.openProperty().get()
                .flatMap(open -> work.lines().stream().filter(line -> line.number().equals(open.number())).findFirst())
                .orElse(null));
        following = false;
        long grave = work.findings().stream().filter(row -> row.finding().grave()).count();
        count.setText(work.findings().isEmpty() ? "" : words.text("findings.count", work.findings().size(), grave));
        empty.setText(work.openProperty().get().map(open -> words.text("findings.none." + switch (open.stage()) {
            case LODGED -> "lodged";
            case REGISTERED, CERTIFIED, ARCHIVED -> "registered";
            case EXAMINED, REVIEWED, ON_NOTICE, APPROVED, REQUISITIONED, SUSPENDED, REFUSED, WITHDRAWN -> "clean";
        })).orElse(words.text("findings.empty")));
    }

    /// Marks the row of the finding that was opened elsewhere.
    private void follow() {
        selection.finding().ifPresent(open -> table.getItems().stream()
                .filter(row -> row.finding().equals(open))
                .findFirst()
                .ifPresent(row -> {
                    following = true;
                    table.getSelectionModel().select(row);
                    work.chosenFinding().set(java.util.Optional.of(row));
                    following = false;
                }));
    }
}
