package org.undercroft.desk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.Deadline;
import org.undercroft.casework.Stage;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.office.Role;

/// The queue: every case with its stage, the days that are left and who has it, the newest first; or only those one asks for.
public final class QueueView extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.systemDefault());

    /// Of the width that a column likes to have, what it needs.
    private static final double NARROW = 0.88;

    private final Words words;
    private final CaseWork work;
    private final TableView<QueueRow> table = new TableView<>();
    private final FilteredList<QueueRow> shown;
    private final Label empty = Controls.prose("", "empty-hint");
    private final Map<QueueFilter, ToggleButton> filters = new EnumMap<>(QueueFilter.class);
    private QueueFilter filter = QueueFilter.ALL;

    /// @param begin opens a form for a new case, `lodge` asks for a survey file first
    public QueueView(Words words, CaseWork work, Runnable begin, Runnable lodge) {
        this.words = words;
        this.work = work;
        this.shown = new FilteredList<>(work.queue());
        getStyleClass().add("list-pane");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button fresh = Controls.button(words, "queue.new", Material2AL.ADD, "Ctrl+N", begin);
        Button file = Controls.iconButton(words, "queue.lodge", Material2MZ.PUBLISH, "Ctrl+O", lodge);
        HBox head = new HBox(8, Controls.label(words, "queue.title", "pane-title"), space, fresh, file);
        Label why = Controls.label(words, "queue.new.role", "why");
        why.setWrapText(true);
        work.officerProperty().subscribe(officer -> {
            boolean may = officer.map(one -> one.is(Role.CLERK) || one.is(Role.REVIEWER)).orElse(false);
            fresh.setDisable(!may);
            file.setDisable(!may);
            why.setVisible(!may);
            why.setManaged(!may);
        });
        head.getStyleClass().add("pane-head");
        table.setId("queue");
        table.accessibleTextProperty().bind(words.of("queue.title"));
        TableBar<QueueRow> bar = new TableBar<>(words, work.jobs(), table, shown, "queue.title").telling(facts());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(nameColumn());
        table.getColumns().add(stageColumn());
        table.getColumns().add(daysColumn());
        table.getColumns().add(column("queue.with", 58, row -> row.line().assignee().map(work::officerNamed).orElse("—")));
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.setRowFactory(_ -> {
            TableRow<QueueRow> row = new TableRow<>();
            row.setOnMouseClicked(_ -> {
                if (!row.isEmpty()) {
                    work.open(row.getItem().line().number());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            QueueRow row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                work.open(row.line().number());
                event.consume();
            }
        });
        work.openProperty().addListener((_, _, opened) -> opened.ifPresentOrElse(one -> mark(one.number()), () -> table.getSelectionModel().clearSelection()));
        work.queue().addListener((ListChangeListener<QueueRow>) _ -> count());
        work.officerProperty().addListener((_, _, _) -> choose(filter));
        words.languageProperty().addListener((_, _, _) -> {
            count();
            sayEmpty();
            table.refresh();
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, why, filters(), bar, table);
        choose(QueueFilter.ALL);
    }

    /// A row with all that is known of it, for the field that filters and for a spreadsheet.
    private List<TableBar.Fact<QueueRow>> facts() {
        return List.of(
                new TableBar.Fact<>("queue.case", row -> row.line().number().toString()),
                new TableBar.Fact<>("queue.name", row -> row.line().name()),
                new TableBar.Fact<>("queue.unit", row -> row.line().unit().toString()),
                new TableBar.Fact<>("queue.stage", row -> words.text("stage." + row.line().stage().name())),
                new TableBar.Fact<>("queue.accepted", row -> day(row.line().accepted())),
                new TableBar.Fact<>("queue.reached", row -> day(row.line().since())),
                new TableBar.Fact<>("queue.last", row -> row.deadline().flatMap(Deadline::due).orElse(null)),
                new TableBar.Fact<>("queue.left", row -> row.deadline().filter(one -> one.due().isPresent()).map(Deadline::left).orElse(null)),
                new TableBar.Fact<>("queue.with", row -> row.line().assignee().map(work::officerNamed).orElse("")),
                new TableBar.Fact<>("fact.clerk", row -> work.officerNamed(row.line().clerk())));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private Region filters() {
        ToggleGroup group = new ToggleGroup();
        FlowPane strip = new FlowPane(4, 4);
        strip.getStyleClass().addAll("pane-controls", "queue-filters");
        for (QueueFilter one : QueueFilter.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("queue-" + one.name());
            button.getStyleClass().add("tight");
            button.setToggleGroup(group);
            Controls.tip(button, words, one.key(), "");
            button.setOnAction(_ -> choose(one));
            filters.put(one, button);
            strip.getChildren().add(button);
        }
        return strip;
    }

    private void choose(QueueFilter wanted) {
        filter = wanted;
        filters.forEach((one, button) -> button.setSelected(one == wanted));
        sayEmpty();
        shown.setPredicate(row -> wanted.shows(row, work.officerProperty().get()));
        count();
    }

    private void sayEmpty() {
        empty.setText(words.text(filter == QueueFilter.ALL ? "queue.empty" : "queue.empty.filtered"));
    }

    /// How many each of them would show.
    private void count() {
        filters.forEach((one, button) -> button.setText(words.text("queue.filtered", words.text(one.key()),
                work.queue().stream().filter(row -> one.shows(row, work.officerProperty().get())).count())));
    }

    private void mark(CaseNumber number) {
        table.getItems().stream().filter(row -> row.line().number().equals(number)).findFirst().ifPresent(row -> table.getSelectionModel().select(row));
    }

    private TableColumn<QueueRow, String> column(String key, double width, Function<QueueRow, String> text) {
        TableColumn<QueueRow, String> column = named(key, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
                setTooltip(empty || item == null ? null : new Tooltip(item));
            }
        });
        return column;
    }

    private <T> TableColumn<QueueRow, T> named(String key, double width) {
        TableColumn<QueueRow, T> column = new TableColumn<>();
        column.textProperty().bind(words.of(key));
        column.setPrefWidth(width);
        column.setMinWidth(width * NARROW);
        return column;
    }

    /// The number, and under it what the case is about.
    private TableColumn<QueueRow, String> nameColumn() {
        TableColumn<QueueRow, String> column = named("queue.case", 150);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().line().number().toString()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String number, boolean empty) {
                super.updateItem(number, empty);
                QueueRow row = empty ? null : getTableRow().getItem();
                if (row == null) {
                    setGraphic(null);
                    setTooltip(null);
                    return;
                }
                Label name = new Label(row.line().name());
                name.getStyleClass().add("small-muted");
                setGraphic(new VBox(new Label(number), name));
                setTooltip(new Tooltip(row.line().name()));
            }
        });
        return column;
    }

    private TableColumn<QueueRow, Stage> stageColumn() {
        TableColumn<QueueRow, Stage> column = named("queue.stage", 92);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().line().stage()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Stage stage, boolean empty) {
                super.updateItem(stage, empty);
                if (empty || stage == null) {
                    setGraphic(null);
                    return;
                }
                setGraphic(badge(words, stage));
                Optional<CaseLine> line = Optional.ofNullable(getTableRow().getItem()).map(QueueRow::line);
                setTooltip(line.map(one -> new Tooltip(words.text("queue.since", DAY.format(one.since()), one.clerk()))).orElse(null));
            }
        });
        return column;
    }

    private TableColumn<QueueRow, Integer> daysColumn() {
        TableColumn<QueueRow, Integer> column = named("queue.days", 50);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().urgency()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer urgency, boolean empty) {
                super.updateItem(urgency, empty);
                Optional<Deadline> deadline = empty ? Optional.empty() : Optional.ofNullable(getTableRow().getItem()).flatMap(QueueRow::deadline);
                setText(deadline.map(QueueView.this::days).orElse(null));
                setTooltip(deadline.map(one -> new Tooltip(told(one))).orElse(null));
                getStyleClass().remove("alarm");
                if (deadline.filter(one -> one.due().isPresent() && one.isOverdue()).isPresent()) {
                    getStyleClass().add("alarm");
                }
            }
        });
        return column;
    }

    private String days(Deadline deadline) {
        if (deadline.due().isEmpty()) {
            return words.text("queue.stands");
        }
        return deadline.isOverdue() ? words.text("queue.late", -deadline.left()) : Integer.toString(deadline.left());
    }

    private String told(Deadline deadline) {
        return deadline.due().map(due -> words.text("queue.due", due.toString(), deadline.left())).orElseGet(() -> words.text("queue.stands.why"));
    }

    static Label badge(Words words, Stage stage) {
        Label badge = new Label(words.text("stage." + stage.name()));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.getStyleClass().addAll("badge", "stage-" + stage.name().toLowerCase(java.util.Locale.ROOT));
        return badge;
    }
}
