package org.undercroft.desk;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.register.JournalReport;

/// What the office is, who works here, and whether its journal is whole.
final class OfficePage extends ScrollPane {
    private final Words words;
    private final CaseWork work;
    private final Jobs jobs;
    private final VBox content = new VBox(10);
    private final Label journal = Controls.prose("", "muted");
    private List<Officer> officers = List.of();

    OfficePage(Words words, CaseWork work, Jobs jobs) {
        this.words = words;
        this.work = work;
        this.jobs = jobs;
        setId("office");
        setFitToWidth(true);
        getStyleClass().addAll("page", "edge-to-edge");
        content.getStyleClass().add("page-content");
        setContent(content);
        words.languageProperty().addListener(_ -> show());
        show();
    }

    void offer(List<Officer> all) {
        officers = List.copyOf(all);
        show();
    }

    private void show() {
        OfficeSettings settings = work.settings();
        Facts facts = new Facts();
        facts.add(words.text("office.name"), settings.nameZh() + "\n" + settings.nameEn());
        facts.add(words.text("office.place"), settings.province() + " · " + settings.place());
        facts.add(words.text("fact.system"), settings.system().toString());
        facts.add(words.text("office.layers"),
                settings.layers().limits().stream().map(limit -> Words.number(limit, 0) + " m").collect(Collectors.joining(" · ")));
        facts.add(words.text("office.clearance"), Words.metres(settings.clearance()));
        settings.ground().ifPresent(ground -> facts.add(words.text("office.ground"), ground.measured().toString()));
        Facts people = new Facts();
        for (Officer officer : officers) {
            people.add(officer.displayName(), officer.name() + " · " + officer.roles().stream().sorted().map(words::say).collect(Collectors.joining(", ")));
        }
        content.getChildren().setAll(
                Controls.prose(words.text("rail.office"), "page-title"),
                facts,
                Controls.prose(words.text("office.people"), "section-title"),
                people,
                Controls.prose(words.text("office.journal"), "section-title"),
                Controls.button(words, "office.verify", Material2MZ.VERIFIED_USER, "Ctrl+J", this::verify),
                journal);
    }

    void verify() {
        jobs.await(Words.phrase("job.journal"), () -> work.office().register().verify(), this::tell);
    }

    private void tell(JournalReport report) {
        journal.setText(said(report));
    }

    private String said(JournalReport report) {
        return switch (report) {
            case JournalReport.Intact intact -> words.text("office.journal.intact", intact.records());
            case JournalReport.Broken broken -> words.text("office.journal.broken", broken.position(), broken.what());
        };
    }
}
