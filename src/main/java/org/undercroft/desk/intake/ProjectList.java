package org.undercroft.desk.intake;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Reserve;
import org.undercroft.casework.SimulationDesk;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// What was simulated, and what space is kept: nothing of it is a case.
public final class ProjectList extends VBox {
    private final Words words;
    private final IntakeWork work;
    private final Consumer<PrintedPaper> printed;
    private final VBox content = new VBox(8);
    private List<SimulationDesk.Line> simulations = List.of();
    private List<Reserve> reserves = List.of();

    /// @param printed is handed reports
    public ProjectList(Words words, IntakeWork work, Consumer<PrintedPaper> printed) {
        this.words = words;
        this.work = work;
        this.printed = printed;
        getStyleClass().add("list-pane");
        setId("projects");
        HBox head = new HBox(8, Controls.label(words, "project.title", "pane-title"));
        head.getStyleClass().add("pane-head");
        content.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        words.languageProperty().addListener((_, _, _) -> show());
    }

    private record Found(List<SimulationDesk.Line> simulations, List<Reserve> reserves) {}

    public void reload() {
        Officer who = work.signedIn();
        work.jobs().await(Words.phrase("job.projects"),
                () -> new Found(work.office().simulations().list(who), work.office().reserves().list(who)), found -> {
                    simulations = found.simulations();
                    reserves = found.reserves();
                    show();
                });
    }

    private void show() {
        content.getChildren().setAll(Controls.label(words, "project.simulations", "section-title"));
        if (simulations.isEmpty()) {
            content.getChildren().add(Controls.prose(words.text("project.simulations.none"), "why"));
        }
        simulations.forEach(one -> content.getChildren().add(card(one)));
        content.getChildren().add(Controls.label(words, "project.reserves", "section-title"));
        if (reserves.isEmpty()) {
            content.getChildren().add(Controls.prose(words.text("project.reserves.none"), "why"));
        }
        reserves.forEach(one -> content.getChildren().add(card(one)));
    }

    private Node card(SimulationDesk.Line one) {
        Button report = Controls.button(words, "intake.report", Material2MZ.PRINT, "", () -> work.report(one.number(), printed));
        report.setId("project-report-" + one.number());
        report.getStyleClass().add("tight");
        VBox card = new VBox(4, Controls.prose(one.name(), "side-name"),
                Controls.prose(words.text("project.simulation", one.number().toString(), Words.moment(one.at()), one.findings(), one.grave()), "small"),
                report);
        card.getStyleClass().add("card");
        return card;
    }

    private Node card(Reserve one) {
        Label said = Controls.prose(words.text("project.reserve", one.number().toString(), one.until().toString(), one.basis()), "small");
        VBox card = new VBox(4, Controls.prose(one.wish().name(), "side-name"), said);
        card.getStyleClass().add("card");
        boolean holds = one.isInForce(work.today());
        Label state = new Label(words.text(holds ? "project.holds" : one.released().isPresent() ? "project.released" : "project.over"));
        state.getStyleClass().addAll("badge", holds ? "stage-approved" : "stage-withdrawn");
        card.getChildren().add(1, state);
        if (holds) {
            release(one, card);
        }
        return card;
    }

    /// Giving space free needs its reason; by whom it may be done is said where it may not.
    private void release(Reserve one, VBox card) {
        boolean may = work.officerProperty().get().map(officer -> officer.is(Role.REVIEWER)).orElse(false);
        TextField reason = new TextField();
        reason.setId("project-reason-" + one.number());
        reason.setPromptText(words.text("act.reason"));
        reason.setAccessibleText(words.text("act.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button release = Controls.button(words, "project.release", Material2AL.LOCK_OPEN, "",
                () -> work.release(one.number(), reason.getText().strip(), this::reload));
        release.setId("project-release-" + one.number());
        release.getStyleClass().add("tight");
        release.setMinWidth(USE_PREF_SIZE);
        release.setDisable(true);
        reason.setDisable(!may);
        reason.textProperty().addListener((_, _, text) -> release.setDisable(!may || text.isBlank()));
        card.getChildren().add(new HBox(6, reason, release));
        if (!may) {
            card.getChildren().add(Controls.prose(words.text("intake.role.REVIEWER"), "why"));
        }
    }
}
