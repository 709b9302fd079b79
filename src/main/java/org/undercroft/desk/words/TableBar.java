package org.undercroft.desk.words;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.exchange.Sheet;
import org.undercroft.exchange.SheetWriter;
import org.undercroft.land.Phrase;

/// What stands over every table of the desk: a field that filters it, and a button that saves what is shown, in its order, for a spreadsheet program. A click
/// on a column's head sorts by it.
public final class TableBar<T> extends HBox {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Words words;
    private final Jobs jobs;
    private final TableView<T> table;
    private final String key;
    private final TextField filter = new TextField();
    private List<Fact<T>> facts = List.of();

    /// What a row says beside what its cells show, under the name that `key` stands for.
    public record Fact<T>(String key, Function<T, @Nullable Object> of) {}

    /// Takes the table's rows in hand.
    ///
    /// @param rows all there are; the table shows those that fit the filter, sorted as its columns say
    /// @param key of what the table is called; its id becomes the field's and the button's, with `-filter` and `-export`
    public TableBar(Words words, Jobs jobs, TableView<T> table, ObservableList<T> rows, String key) {
        this.words = words;
        this.jobs = jobs;
        this.table = table;
        this.key = key;
        FilteredList<T> fitting = new FilteredList<>(rows);
        SortedList<T> sorted = new SortedList<>(fitting);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                choose();
                event.consume();
            }
        });
        getStyleClass().addAll("pane-controls", "table-bar");
        setSpacing(6);
        filter.setId(table.getId() + "-filter");
        filter.promptTextProperty().bind(words.of("table.filter"));
        filter.accessibleTextProperty().bind(words.of("table.filter"));
        filter.textProperty().addListener((_, _, wanted) -> fitting.setPredicate(row -> fits(row, wanted.strip().toLowerCase(Locale.ROOT))));
        HBox.setHgrow(filter, Priority.ALWAYS);
        getChildren().addAll(filter, export(this::choose));
    }

    /// For tables whose cells draw several things at once: what is looked for, and saved, instead of the cells' values.
    public TableBar<T> telling(List<Fact<T>> facts) {
        this.facts = List.copyOf(facts);
        return this;
    }

    private Button export(Runnable chosen) {
        Button export = Controls.iconButton(words, "table.export", Material2MZ.SAVE_ALT, "Ctrl+S", chosen);
        export.setId(table.getId() + "-export");
        return export;
    }

    /// Hides what does not fit.
    public void filter(String wanted) {
        filter.setText(wanted);
    }

    private boolean fits(T row, String wanted) {
        Stream<@Nullable Object> values = facts.isEmpty()
                ? table.getColumns().stream().map(column -> column.getCellData(row))
                : facts.stream().map(fact -> fact.of().apply(row));
        return wanted.isEmpty() || values.anyMatch(value -> said(value).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("table.export"));
        chooser.setInitialFileName(words.text(key) + ".xlsx");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(words.text("table.xlsx"), "*.xlsx"),
                new FileChooser.ExtensionFilter(words.text("table.csv"), "*.csv"));
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath).ifPresent(this::export);
    }

    /// Writes what is shown into a file, XLSX or CSV by the ending of its name.
    public void export(Path file) {
        Sheet shown = sheet();
        jobs.await(Words.phrase("job.export"), () -> {
            new SheetWriter().write(shown, file);
            return file;
        }, _ -> {});
    }

    /// The table as it is shown, in the officer's language.
    Sheet sheet() {
        if (!facts.isEmpty()) {
            return new Sheet(words.text(key), facts.stream().map(fact -> words.text(fact.key())).toList(),
                    table.getItems().stream().map(row -> facts.stream().map(fact -> cell(fact.of().apply(row))).toList()).toList());
        }
        List<TableColumn<T, ?>> columns = table.getVisibleLeafColumns().stream().filter(column -> !column.getText().isEmpty()).toList();
        return new Sheet(words.text(key), columns.stream().map(TableColumn::getText).toList(),
                table.getItems().stream().map(row -> columns.stream().map(column -> cell(column.getCellData(row))).toList()).toList());
    }

    private Sheet.Cell cell(@Nullable Object value) {
        return switch (value) {
            case Number number -> new Sheet.Cell.Amount(number.doubleValue());
            case LocalDate day -> new Sheet.Cell.Day(day);
            case null, default -> new Sheet.Cell.Text(said(value));
        };
    }

    private String said(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Phrase phrase -> words.say(phrase);
            case Enum<?> constant -> words.say(constant);
            default -> value.toString();
        };
    }
}
