package org.undercroft.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.CaseLine;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.office.Role;
import org.undercroft.register.CertificateLine;
import org.undercroft.register.Register;

/// The newest entries in the book with their certificates, or that none was given yet. Older ones are found by searching.
final class CertificateList extends VBox {
    private record Line(Registration entry, Optional<CertificateLine> certificate) {}

    private static final int MOST = 500;

    private final Words words;
    private final CaseWork work;
    private final Jobs jobs;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final TableView<Line> table = new TableView<>();

    private final Consumer<Phrase> teller;

    /// @param open told the number of the case whose certificate is wanted, `teller` what became of printing them all
    CertificateList(Words words, CaseWork work, Jobs jobs, Selection selection, Consumer<CaseNumber> open, Consumer<Phrase> teller) {
        this.words = words;
        this.teller = teller;
        this.work = work;
        this.jobs = jobs;
        getStyleClass().add("list-pane");
        table.setId("certificates");
        table.accessibleTextProperty().bind(words.of("rail.certificates"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(atLeast(62, Columns.text(words, "fact.entry", 62, line -> line.entry().number().toString())));
        table.getColumns().add(over(Columns.text(words, "register.name", 210, line -> line.entry().unit().name()), this::number));
        table.getColumns().add(atLeast(84, over(Columns.text(words, "certificates.standing", 84, this::standing), this::copies)));
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
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Controls.label(words, "rail.certificates", "pane-title"), space, all());
        head.getStyleClass().add("pane-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, Controls.label(words, "certificates.how", "muted"),
                new TableBar<>(words, jobs, table, lines, "rail.certificates").telling(facts()), table);
        work.lines().addListener((ListChangeListener<CaseLine>) _ -> reload());
        words.languageProperty().addListener(_ -> table.refresh());
    }

    private Button all() {
        Button all = Controls.button(words, "certificates.all", Material2MZ.PRINT, "", this::choose);
        all.setDisable(true);
        work.officerProperty().addListener((_, _, officer) -> all.setDisable(officer.filter(one -> one.is(Role.REGISTRAR)).isEmpty()));
        return all;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.text("certificates.folder"));
        @Nullable
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            printAll(folder.toPath());
        }
    }

    /// Into this folder; it can be stopped below, and begun again where it stood.
    void printAll(Path folder) {
        work.certifyAll(folder, outcome -> {
            String key = outcome.stopped() ? "certificates.all.stopped" : "certificates.all.done";
            teller.accept(Words.phrase(key, Integer.toString(outcome.printed()), Integer.toString(outcome.skipped()), Integer.toString(outcome.of()),
                    Words.number(outcome.perSecond(), 2), folder.toString()));
            reload();
        });
    }

    /// A row with all that is known of it, for the field that filters and for a spreadsheet.
    private List<TableBar.Fact<Line>> facts() {
        return List.of(
                new TableBar.Fact<>("fact.entry", line -> line.entry().number().toString()),
                new TableBar.Fact<>("register.name", line -> line.entry().unit().name()),
                new TableBar.Fact<>("fact.certificate", this::number),
                new TableBar.Fact<>("certificates.copies", line -> line.certificate().map(CertificateLine::copies).orElse(0)),
                new TableBar.Fact<>("certificates.standing", this::standing));
    }

    /// The same column with a second line below the first, smaller. Numbers differ at their end, so that is what stays in sight.
    private static TableColumn<Line, String> over(TableColumn<Line, String> column, Function<Line, String> below) {
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String first, boolean empty) {
                super.updateItem(first, empty);
                Line line = empty ? null : getTableRow().getItem();
                if (line == null) {
                    setGraphic(null);
                    setTooltip(null);
                    return;
                }
                Label second = new Label(below.apply(line));
                second.getStyleClass().add("small-muted");
                second.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                setGraphic(new VBox(new Label(first), second));
                setTooltip(new Tooltip(first + "\n" + second.getText()));
            }
        });
        return column;
    }

    private String number(Line line) {
        return line.certificate().map(it -> it.given().number().toString()).orElse(words.text("fact.certificate.none"));
    }

    private String copies(Line line) {
        return line.certificate().map(it -> words.text("certificates.copiesOf", it.copies())).orElse("");
    }

    private String standing(Line line) {
        return line.certificate().map(it -> words.text(it.inForce() ? "certificates.inForce" : "certificates.replaced")).orElse("–");
    }

    void reload() {
        jobs.await(Words.phrase("job.certificates"), this::read, lines::setAll);
    }

    private static <V> TableColumn<Line, V> atLeast(double width, TableColumn<Line, V> column) {
        column.setMinWidth(width);
        return column;
    }

    private List<Line> read() {
        Register book = work.office().register();
        List<Registration> newest = book.newest(MOST);
        EntryNumber since = newest.stream().map(Registration::number).min(Comparator.naturalOrder()).orElse(EntryNumber.NONE);
        Map<EntryNumber, CertificateLine> given = book.certificates(since).stream().collect(Collectors.toMap(it -> it.given().entry(), it -> it));
        return newest.stream().map(entry -> new Line(entry, Optional.ofNullable(given.get(entry.number())))).toList();
    }
}
