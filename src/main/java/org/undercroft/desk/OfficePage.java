package org.undercroft.desk;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Backups;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
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
    private final Consumer<Phrase> teller;
    private List<Officer> officers = List.of();

    /// @param teller says what was done
    OfficePage(Words words, CaseWork work, Jobs jobs, Consumer<Phrase> teller) {
        this.teller = teller;
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
        VBox backups = new VBox(8,
                Controls.button(words, "office.backUp", Material2AL.BACKUP, "", this::chooseBackup),
                Controls.button(words, "office.drill", Material2MZ.RESTORE_PAGE, "", this::chooseDrill),
                Controls.button(words, "office.restore", Material2MZ.SETTINGS_BACKUP_RESTORE, "", this::chooseRestore));
        content.getChildren().setAll(
                Controls.prose(words.text("rail.office"), "page-title"),
                facts,
                Controls.prose(words.text("office.people"), "section-title"),
                people,
                Controls.prose(words.text("office.journal"), "section-title"),
                Controls.button(words, "office.verify", Material2MZ.VERIFIED_USER, "Ctrl+J", this::verify),
                journal,
                Controls.prose(words.text("office.backups"), "section-title"),
                Controls.prose(words.text("office.backups.what"), "muted"),
                backups);
    }

    // ---- backups

    private void chooseBackup() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("office.backUp"));
        chooser.setInitialFileName("undercroft-" + LocalDate.now(ZoneId.of("Asia/Shanghai")) + Backups.ENDING);
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath).ifPresent(this::backUp);
    }

    private void chooseDrill() {
        chooseBackupFile("office.drill").ifPresent(this::drill);
    }

    private void chooseRestore() {
        chooseBackupFile("office.restore").ifPresent(file -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(words.text("office.restore.where"));
            Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath).ifPresent(folder -> restore(file, folder));
        });
    }

    private Optional<Path> chooseBackupFile(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text(key));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.text("office.backups"), "*" + Backups.ENDING));
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath);
    }

    /// Writes the whole office into a file while everybody goes on working.
    void backUp(Path file) {
        Officer administrator = work.officerProperty().get().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        jobs.run(Words.phrase("job.backUp"), () -> Backups.make(work.office(), administrator, file, Optional.empty(), _ -> {}),
                made -> teller.accept(Words.phrase("office.backedUp", file.toString(), Long.toString(made.head().tree().size()))));
    }

    /// Tries out whether the office can be had back from a backup; touches nothing.
    void drill(Path file) {
        jobs.run(Words.phrase("job.drill"), () -> Backups.drill(file, _ -> {}),
                drilled -> teller.accept(Words.phrase("office.drilled", file.toString(), Long.toString(drilled.records()))));
    }

    /// Makes an office out of a backup in an empty folder, beside this one.
    void restore(Path file, Path folder) {
        jobs.run(Words.phrase("job.restore"), () -> Backups.restore(file, folder, _ -> {}),
                _ -> teller.accept(Words.phrase("office.restored", folder.toString())));
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
