package org.undercroft.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.undercroft.casework.CaseLine;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Registration;
import org.undercroft.register.Register;

/// The newest entries in the book with their certificates, or that none was given yet. Older ones are found by searching.
final class CertificateList extends VBox {
    private record Line(Registration entry, Optional<CertificateNumber> certificate) {}

    private static final int MOST = 500;

    private final CaseWork work;
    private final Jobs jobs;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final TableView<Line> table = new TableView<>();

    /// @param open told the number of the case whose certificate is wanted
    CertificateList(Words words, CaseWork work, Jobs jobs, Selection selection, Consumer<CaseNumber> open) {
        this.work = work;
        this.jobs = jobs;
        getStyleClass().add("list-pane");
        table.setId("certificates");
        table.accessibleTextProperty().bind(words.of("rail.certificates"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(Columns.text(words, "fact.entry", 52, line -> line.entry().number().toString()));
        table.getColumns().add(Columns.text(words, "register.name", 130, line -> line.entry().unit().name()));
        table.getColumns()
                .add(Columns.text(words, "fact.certificate", 180,
                        line -> line.certificate().map(CertificateNumber::toString).orElse(words.text("fact.certificate.none"))));
        Label empty = Controls.label(words, "certificates.empty", "empty-hint");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null) {
                line.entry().unit().units().stream().findFirst().flatMap(unit -> selection.sight().find(unit.id().toString())).ifPresent(selection::choose);
            }
        });
        table.setRowFactory(_ -> {
            TableRow<Line> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (!row.isEmpty() && event.getClickCount() == 2) {
                    open.accept(row.getItem().entry().caseNumber());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            Line line = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                open.accept(line.entry().caseNumber());
                event.consume();
            }
        });
        HBox head = new HBox(Controls.label(words, "rail.certificates", "pane-title"));
        head.getStyleClass().add("pane-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, Controls.label(words, "certificates.how", "muted"), new TableBar<>(words, jobs, table, lines, "rail.certificates"), table);
        work.lines().addListener((ListChangeListener<CaseLine>) _ -> reload());
        words.languageProperty().addListener(_ -> table.refresh());
    }

    void reload() {
        jobs.await(Words.phrase("job.certificates"), this::read, lines::setAll);
    }

    private List<Line> read() {
        Register book = work.office().register();
        return book.newest(MOST).stream().map(entry -> new Line(entry, book.certificateOf(entry.number()))).toList();
    }
}
