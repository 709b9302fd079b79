package org.undercroft.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.Stage;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;

/// How many, how much: cases by stage, spaces by kind.
final class ReportPage extends ScrollPane {
    private final Words words;
    private final CaseWork work;
    private final VBox content = new VBox(10);

    ReportPage(Words words, CaseWork work) {
        this.words = words;
        this.work = work;
        setId("reports");
        setFitToWidth(true);
        getStyleClass().addAll("page", "edge-to-edge");
        content.getStyleClass().add("page-content");
        setContent(content);
        work.lines().addListener((ListChangeListener<CaseLine>) _ -> show());
        work.units().addListener((ListChangeListener<SpatialUnit>) _ -> show());
        words.languageProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        content.getChildren().setAll(Controls.prose(words.text("report.title"), "page-title"));
        if (work.lines().isEmpty() && work.units().isEmpty()) {
            content.getChildren().add(Controls.prose(words.text("report.empty"), "empty-hint"));
            return;
        }
        GridPane stages = grid();
        Map<Stage, Long> counted = work.lines().stream().collect(Collectors.groupingBy(CaseLine::stage, Collectors.counting()));
        for (Stage stage : Stage.values()) {
            row(stages, words.text("stage." + stage.name()), counted.getOrDefault(stage, 0L), work.lines().size(), "");
        }
        content.getChildren().addAll(Controls.prose(words.text("report.cases", work.lines().size()), "section-title"), stages);
        GridPane kinds = grid();
        Map<SpaceKind, List<SpatialUnit>> byKind = work.units().stream().collect(Collectors.groupingBy(SpatialUnit::kind));
        byKind.entrySet().stream().sorted(Comparator.comparingInt(entry -> -entry.getValue().size())).forEach(entry -> row(
                kinds,
                words.say(entry.getKey()),
                entry.getValue().size(),
                work.units().size(),
                Words.number(entry.getValue().stream().mapToDouble(unit -> unit.space().volume()).sum(), 0) + " m³"));
        content.getChildren().addAll(Controls.prose(words.text("report.units", work.units().size()), "section-title"), kinds);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(6);
        grid.getStyleClass().add("facts");
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(90);
        grid.getColumnConstraints().addAll(name, new ColumnConstraints(), bar, new ColumnConstraints());
        return grid;
    }

    private static void row(GridPane grid, String name, long count, int of, String more) {
        ProgressBar bar = new ProgressBar(of == 0 ? 0 : (double) count / of);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(40);
        Label amount = new Label(more);
        amount.setMinWidth(Label.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), new Label(name), new Label(Long.toString(count)), bar, amount);
    }
}
