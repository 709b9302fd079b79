package org.undercroft.desk.units;

import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.land.SpatialUnit;

/// What is in force, as a list that can be filtered.
public final class RegisterList extends VBox {
    private final Selection selection;
    private final TableView<SpatialUnit> table = new TableView<>();
    private boolean following;

    public RegisterList(Words words, Selection selection, Jobs jobs, ObservableList<SpatialUnit> units) {
        this.selection = selection;
        getStyleClass().add("list-pane");
        table.setId("register");
        table.accessibleTextProperty().bind(words.of("register.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(Columns.text(words, "register.code", 78, unit -> unit.unit().brief()));
        table.getColumns().add(Columns.text(words, "fact.kind", 96, unit -> words.say(unit.kind())));
        table.getColumns().add(Columns.text(words, "register.name", 170, SpatialUnit::name));
        Label empty = Controls.label(words, "register.empty", "empty-hint");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        TableBar<SpatialUnit> bar = new TableBar<>(words, jobs, table, units, "register.title");
        HBox head = new HBox(8, Controls.label(words, "register.title", "pane-title"));
        head.getStyleClass().add("pane-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, bar, table);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, unit) -> {
            if (unit != null && !following) {
                selection.sight().find(unit.id().toString()).ifPresent(selection::choose);
            }
        });
        selection.bodyProperty().addListener(_ -> follow());
        words.languageProperty().addListener(_ -> table.refresh());
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
