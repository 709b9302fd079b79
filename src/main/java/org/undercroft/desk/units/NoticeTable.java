package org.undercroft.desk.units;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.NoticeList;
import org.undercroft.casework.UnitLine;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;

/// Whose land lies above a unit: whom to write to before blasting, or when something settles.
final class NoticeTable extends VBox {
    NoticeTable(Words words, Jobs jobs, NoticeList list) {
        super(6);
        ObservableList<NoticeList.Notice> rows = FXCollections.observableArrayList(list.notices());
        TableView<NoticeList.Notice> table = Columns.table(words, "notices", "unit.notices", "unit.notices.none");
        table.getColumns().add(Columns.text(words, "register.code", 74, notice -> notice.unit().unit().brief()));
        table.getColumns().add(Columns.text(words, "register.name", 110, notice -> notice.unit().name()));
        table.getColumns().add(Columns.text(words, "fact.holder", 110, notice -> holders(notice.unit())));
        table.getColumns().add(Columns.text(words, "unit.notices.stations", 96, NoticeTable::stretches));
        table.getColumns().add(Columns.number(words, "unit.notices.area", 70, 1, notice -> value(notice.planArea())));
        table.getColumns().add(Columns.number(words, "unit.notices.gap", 64, 2, notice -> value(notice.gap())));
        table.getColumns().add(Columns.number(words, "unit.notices.cover", 64, 2, notice -> value(notice.cover())));
        table.getColumns().add(Columns.number(words, "unit.notices.depth", 64, 2, notice -> value(notice.depth())));
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setPrefHeight(60 + 38.0 * Math.clamp(rows.size(), 2, 10));
        getChildren().addAll(new TableBar<>(words, jobs, table, rows, "unit.notices"), table);
    }

    private static String holders(UnitLine unit) {
        return unit.holders().stream().flatMap(holder -> holder.name().stream()).collect(Collectors.joining(", "));
    }

    private static String stretches(NoticeList.Notice notice) {
        return notice.stretches().stream().map(stretch -> Words.number(stretch.from(), 1) + " – " + Words.number(stretch.to(), 1))
                .collect(Collectors.joining("; "));
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()).get() : null;
    }
}
