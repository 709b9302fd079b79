package org.undercroft.desk.cases;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.Stage;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;

/// The queue: every case with its stage, the newest first.
public final class QueueView extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.systemDefault());

    private final Words words;
    private final TableView<CaseLine> table = new TableView<>();

    /// @param begin opens a form for a new case, `lodge` asks for a survey file first
    public QueueView(Words words, CaseWork work, Runnable begin, Runnable lodge) {
        this.words = words;
        getStyleClass().add("list-pane");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Controls.label(words, "queue.title", "pane-title"), space,
                Controls.button(words, "queue.new", Material2AL.ADD, "Ctrl+N", begin),
                Controls.iconButton(words, "queue.lodge", Material2MZ.PUBLISH, "Ctrl+O", lodge));
        head.getStyleClass().add("pane-head");
        table.setId("queue");
        table.accessibleTextProperty().bind(words.of("queue.title"));
        table.setItems(work.lines());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("queue.number", 92, line -> line.number().toString()));
        table.getColumns().add(stageColumn());
        table.getColumns().add(column("queue.unit", 130, CaseLine::name));
        Label empty = Controls.label(words, "queue.empty", "empty-hint");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.setRowFactory(_ -> {
            TableRow<CaseLine> row = new TableRow<>();
            row.setOnMouseClicked(_ -> {
                if (!row.isEmpty()) {
                    work.open(row.getItem().number());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            CaseLine line = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                work.open(line.number());
                event.consume();
            }
        });
        work.openProperty().addListener((_, _, opened) -> opened.ifPresentOrElse(one -> mark(one.number()), () -> table.getSelectionModel().clearSelection()));
        words.languageProperty().addListener(_ -> table.refresh());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
    }

    private void mark(CaseNumber number) {
        table.getItems().stream().filter(line -> line.number().equals(number)).findFirst().ifPresent(line -> table.getSelectionModel().select(line));
    }

    private TableColumn<CaseLine, String> column(String key, double width, java.util.function.Function<CaseLine, String> text) {
        TableColumn<CaseLine, String> column = new TableColumn<>();
        column.textProperty().bind(words.of(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@org.jspecify.annotations.Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
                setTooltip(empty || item == null ? null : new javafx.scene.control.Tooltip(item));
            }
        });
        return column;
    }

    private TableColumn<CaseLine, Stage> stageColumn() {
        TableColumn<CaseLine, Stage> column = new TableColumn<>();
        column.textProperty().bind(words.of("queue.stage"));
        column.setPrefWidth(104);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().stage()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@org.jspecify.annotations.Nullable Stage stage, boolean empty) {
                super.updateItem(stage, empty);
                if (empty || stage == null) {
                    setGraphic(null);
                    return;
                }
                setGraphic(badge(words, stage));
                CaseLine line = getTableRow().getItem();
                setTooltip(line == null ? null : new javafx.scene.control.Tooltip(words.text("queue.since", DAY.format(line.since()), line.clerk())));
            }
        });
        return column;
    }

    static Label badge(Words words, Stage stage) {
        Label badge = new Label(words.text("stage." + stage.name()));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.getStyleClass().addAll("badge", "stage-" + stage.name().toLowerCase(java.util.Locale.ROOT));
        return badge;
    }
}
