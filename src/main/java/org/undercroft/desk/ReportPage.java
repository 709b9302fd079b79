package org.undercroft.desk;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.undercroft.casework.ReportDesk;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.land.DepthLayers;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// Counts of cases and of what is held: a report to choose, a chart of it, and its table, which can be exported.
final class ReportPage extends BorderPane {
    private static final int BARS = 10;
    private static final int LONGEST = 18;

    /// The reports there are.
    private enum Kind {
        CASES,
        USE,
        HOLDER,
        LAYER,
        YEAR
    }

    private final Words words;
    private final CaseWork work;
    private final Jobs jobs;
    private final ComboBox<Kind> kind;
    private final VBox below = new VBox(8);

    ReportPage(Words words, CaseWork work, Jobs jobs) {
        this.words = words;
        this.work = work;
        this.jobs = jobs;
        setId("reports");
        getStyleClass().add("page");
        kind = Controls.choice(words, "report.kind", one -> words.text("report.by." + one.name()));
        kind.getItems().setAll(Kind.values());
        kind.setValue(Kind.CASES);
        kind.valueProperty().addListener(_ -> count());
        HBox head = new HBox(12, Controls.label(words, "report.title", "page-title"), kind);
        head.getStyleClass().add("pane-head");
        below.getStyleClass().add("page-content");
        setTop(head);
        setCenter(below);
        words.languageProperty().addListener(_ -> count());
        sceneProperty().addListener(_ -> count());
        visibleProperty().addListener(_ -> count());
    }

    /// Counts again, for whoever sits here and while somebody looks.
    void count() {
        Officer reader = work.officerProperty().get().orElse(null);
        if (getScene() == null || !isVisible() || reader == null) {
            return;
        }
        if (reader.roles().stream().allMatch(role -> role == Role.ENQUIRER)) {
            below.getChildren().setAll(Controls.prose(words.text("report.notHis"), "empty-hint"));
            return;
        }
        ReportDesk reports = work.office().reports();
        switch (kind.getValue()) {
            case CASES -> count(() -> reports.cases(reader), this::cases);
            case USE -> count(() -> reports.held(ReportDesk.By.USE, reader), groups -> held("report.by.USE", groups, group -> orUnknown(group.name())));
            case HOLDER ->
                count(() -> reports.held(ReportDesk.By.HOLDER, reader), groups -> held("report.by.HOLDER", groups, group -> orUnknown(group.name())));
            case LAYER -> count(() -> reports.held(ReportDesk.By.LAYER, reader), groups -> held("report.by.LAYER", groups, group -> layer(group.name())));
            case YEAR -> count(() -> reports.held(ReportDesk.By.YEAR, reader), groups -> held("report.by.YEAR", groups, ReportDesk.Group::name));
        }
    }

    private <T> void count(Supplier<List<T>> counted, Function<List<T>, List<Node>> shown) {
        Kind asked = kind.getValue();
        jobs.await(Words.phrase("job.report"), counted, rows -> {
            if (asked == kind.getValue()) {
                below.getChildren().setAll(rows.isEmpty() ? List.of(Controls.prose(words.text("report.empty"), "empty-hint")) : shown.apply(rows));
            }
        });
    }

    // ---- cases

    private List<Node> cases(List<ReportDesk.Waiting> stages) {
        ObservableList<ReportDesk.Waiting> rows = FXCollections.observableArrayList(stages);
        TableView<ReportDesk.Waiting> table = Columns.table(words, "report-table", "report.by.CASES", "report.empty");
        table.getColumns().add(Columns.text(words, "queue.stage", 160, one -> words.text("stage." + one.stage().name())));
        table.getColumns().add(Columns.number(words, "report.count", 90, 0, one -> (double) one.cases()));
        table.getColumns().add(Columns.number(words, "report.soon", 130, 0, one -> (double) one.soon()));
        table.getColumns().add(Columns.number(words, "report.late", 90, 0, one -> (double) one.late()));
        table.getColumns().add(Columns.number(words, "report.used", 190, 1, ReportDesk.Waiting::used));
        StackedBarChart<Number, String> chart = new StackedBarChart<>(axis("report.count"), new CategoryAxis());
        chart.getData().add(series("report.onTime", stages, one -> words.text("stage." + one.stage().name()), one -> one.cases() - one.soon() - one.late()));
        chart.getData().add(series("report.soon", stages, one -> words.text("stage." + one.stage().name()), ReportDesk.Waiting::soon));
        chart.getData().add(series("report.late", stages, one -> words.text("stage." + one.stage().name()), ReportDesk.Waiting::late));
        return laidOut(List.of(chart), table, rows, "report.by.CASES");
    }

    // ---- what is held

    private List<Node> held(String title, List<ReportDesk.Group> groups, Function<ReportDesk.Group, String> name) {
        ObservableList<ReportDesk.Group> rows = FXCollections.observableArrayList(groups);
        TableView<ReportDesk.Group> table = Columns.table(words, "report-table", title, "report.empty");
        table.getColumns().add(Columns.text(words, title, 220, name));
        table.getColumns().add(Columns.number(words, "report.units", 90, 0, group -> (double) group.units()));
        table.getColumns().add(Columns.number(words, "report.volume", 130, 1, ReportDesk.Group::volume));
        table.getColumns().add(Columns.number(words, "report.area", 130, 1, ReportDesk.Group::planArea));
        table.getColumns().add(Columns.number(words, "report.saved", 150, 1, ReportDesk.Group::saved));
        table.getColumns().add(Columns.number(words, "report.savedMu", 150, 2, ReportDesk.Group::savedMu));
        List<ReportDesk.Group> drawn = groups.stream().limit(BARS).toList();
        return laidOut(List.of(bars("report.volume", drawn, name, ReportDesk.Group::volume), bars("report.area", drawn, name, ReportDesk.Group::planArea)),
                table,
                rows, title);
    }

    private BarChart<Number, String> bars(String key, List<ReportDesk.Group> groups, Function<ReportDesk.Group, String> name,
            Function<ReportDesk.Group, Number> value) {
        BarChart<Number, String> chart = new BarChart<>(axis(key), new CategoryAxis());
        chart.getData().add(series(key, groups, name, value));
        chart.setLegendVisible(false);
        return chart;
    }

    private NumberAxis axis(String key) {
        NumberAxis axis = new NumberAxis();
        axis.setLabel(words.text(key));
        return axis;
    }

    private <T> XYChart.Series<Number, String> series(String key, List<T> rows, Function<T, String> name, Function<T, Number> value) {
        XYChart.Series<Number, String> series = new XYChart.Series<>();
        series.setName(words.text(key));
        // the first row is drawn at the bottom
        rows.reversed().forEach(row -> series.getData().add(new XYChart.Data<>(value.apply(row), shortened(name.apply(row)))));
        return series;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name;
    }

    /// Everything a chart says stands in the table below it.
    private <T> List<Node> laidOut(List<? extends XYChart<Number, String>> charts, TableView<T> table, ObservableList<T> rows, String title) {
        HBox pictures = new HBox(12);
        charts.forEach(chart -> {
            chart.setAnimated(false);
            chart.setMinHeight(200);
            chart.setPrefHeight(300);
            HBox.setHgrow(chart, Priority.ALWAYS);
            chart.setAccessibleText(words.text("report.chart", words.text(title)));
            pictures.getChildren().add(chart);
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return List.of(pictures, new TableBar<>(words, jobs, table, rows, title), table, Controls.prose(words.text("report.what"), "muted"));
    }

    private String orUnknown(String name) {
        return name.isBlank() ? words.text("report.unknown") : name;
    }

    private String layer(String number) {
        if (number.isEmpty()) {
            return words.text("report.unknown");
        }
        DepthLayers layers = work.settings().layers();
        int layer = Integer.parseInt(number);
        return layer < layers.limits().size()
                ? words.text("legend.layer", Words.plain(layer == 0 ? 0 : layers.limits().get(layer - 1)), Words.plain(layers.limits().get(layer)))
                : words.text("legend.layer.below", Words.plain(layers.limits().getLast()));
    }
}
