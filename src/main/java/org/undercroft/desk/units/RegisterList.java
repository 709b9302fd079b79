package org.undercroft.desk.units;

import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.SpatialUnit;

/// What is in force, as a list that can be filtered.
public final class RegisterList extends VBox {
    private final Words words;
    private final Selection selection;
    private final TableView<SpatialUnit> table = new TableView<>();
    private final TextField filter = new TextField();
    private boolean following;

    public RegisterList(Words words, Selection selection, ObservableList<SpatialUnit> units) {
        this.words = words;
        this.selection = selection;
        getStyleClass().add("list-pane");
        FilteredList<SpatialUnit> filtered = new FilteredList<>(units);
        SortedList<SpatialUnit> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("register");
        table.accessibleTextProperty().bind(words.of("register.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("register.code", 78, unit -> unit.unit().brief()));
        table.getColumns().add(column("fact.kind", 96, unit -> words.say(unit.kind())));
        table.getColumns().add(column("register.name", 170, SpatialUnit::name));
        Label empty = Controls.label(words, "register.empty", "empty-hint");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        filter.setId("register-filter");
        filter.promptTextProperty().bind(words.of("register.filter"));
        filter.accessibleTextProperty().bind(words.of("register.filter"));
        filter.textProperty().addListener((_, _, text) -> filtered.setPredicate(unit -> matches(unit, text)));
        HBox head = new HBox(8, Controls.label(words, "register.title", "pane-title"));
        head.getStyleClass().add("pane-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, filter, table);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, unit) -> {
            if (unit != null && !following) {
                selection.sight().find(unit.id().toString()).ifPresent(selection::choose);
            }
        });
        selection.bodyProperty().addListener(_ -> follow());
        words.languageProperty().addListener(_ -> table.refresh());
    }

    private boolean matches(SpatialUnit unit, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || (unit.id() + " " + unit.unit().printed() + " " + unit.name() + " " + words.say(unit.kind()) + " " + words.say(unit.level()))
                .toLowerCase(Locale.ROOT).contains(wanted);
    }

    private TableColumn<SpatialUnit, String> column(String key, double width, java.util.function.Function<SpatialUnit, String> text) {
        TableColumn<SpatialUnit, String> column = new TableColumn<>();
        column.textProperty().bind(words.of(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean none) {
                super.updateItem(item, none);
                setText(none ? null : item);
                setTooltip(none || item == null ? null : new Tooltip(item));
            }
        });
        return column;
    }

    private void follow() {
        following = true;
        selection.chosen().map(Body::key).ifPresentOrElse(
                key -> table.getItems().stream().filter(unit -> unit.id().toString().equals(key)).findFirst()
                        .ifPresent(unit -> table.getSelectionModel().select(unit)),
                () -> table.getSelectionModel().clearSelection());
        following = false;
    }
}
