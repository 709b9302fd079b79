package org.undercroft.desk;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Backups;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.register.JournalReport;

/// What the office is and works by: who works here, how cases go, holidays, rules, settings, journal and backups, and this desk itself. Everybody may read it;
/// what only the administrator changes says so.
final class OfficePage extends BorderPane {
    private final Words words;
    private final CaseWork work;
    private final Jobs jobs;
    private final TabPane tabs = new TabPane();
    private final PeopleTab people;
    private final ProcedureTab procedures;
    private final HolidayTab holidays;
    private final RuleTab rules;
    private final SettingsTab settings;
    private final VBox keeping = new VBox(10);
    private final VBox here = new VBox(10);
    private final Runnable theme;
    private final Label journal = Controls.prose("", "muted");
    private final Consumer<Phrase> teller;
    private List<Officer> officers = List.of();

    /// @param teller says what was done, `theme` changes between light and dark, `changed` is told when the office's settings are others
    OfficePage(Words words, CaseWork work, Jobs jobs, Consumer<Phrase> teller, Runnable theme, Runnable changed) {
        this.teller = teller;
        this.words = words;
        this.work = work;
        this.jobs = jobs;
        this.theme = theme;
        Administering hand = new Administering(words, work, jobs, teller);
        this.people = new PeopleTab(hand);
        this.procedures = new ProcedureTab(hand);
        this.holidays = new HolidayTab(hand);
        this.rules = new RuleTab(hand);
        this.settings = new SettingsTab(hand, changed);
        setId("office");
        getStyleClass().add("page");
        tabs.accessibleTextProperty().bind(words.of("rail.office"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tab("office.people", people);
        tab("office.procedures", procedures);
        tab("office.holidays", holidays);
        tab("office.rules", rules);
        tab("office.settings", scrolled(settings));
        tab("office.keeping", scrolled(keeping));
        tab("office.here", scrolled(here));
        HBox head = new HBox(Controls.label(words, "rail.office", "page-title"));
        head.getStyleClass().add("pane-head");
        setTop(head);
        setCenter(tabs);
        words.languageProperty().addListener(_ -> show());
        work.officerProperty().addListener(_ -> show());
        sceneProperty().addListener(_ -> show());
    }

    void offer(List<Officer> all) {
        officers = List.copyOf(all);
        show();
    }

    private void tab(String key, Node content) {
        Tab tab = new Tab();
        tab.setId("tab-" + key.replace('.', '-'));
        tab.textProperty().bind(words.of(key));
        tab.setContent(content);
        tabs.getTabs().add(tab);
    }

    private static ScrollPane scrolled(VBox content) {
        content.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        return scroll;
    }

    /// Opens one of the pages by the key of its name.
    void open(String key) {
        tabs.getTabs().stream().filter(tab -> ("tab-" + key.replace('.', '-')).equals(tab.getId())).findFirst().ifPresent(tabs.getSelectionModel()::select);
    }

    /// While nobody looks nothing is read.
    private void show() {
        if (getScene() == null || work.officerProperty().get().isEmpty()) {
            return;
        }
        people.show(officers);
        procedures.show();
        holidays.show();
        rules.show();
        settings.show();
        showKeeping();
        here.getChildren().setAll(Controls.prose(words.text("office.here.what"), "muted"),
                new HBox(8, Controls.button(words, "office.language", Material2MZ.TRANSLATE, "Ctrl+L", words::toggle),
                        Controls.button(words, "office.theme", Material2AL.BRIGHTNESS_6, "Ctrl+T", theme)));
    }

    private void showKeeping() {
        Administering hand = new Administering(words, work, jobs, teller);
        Button back = Controls.button(words, "office.backUp", Material2AL.BACKUP, "", this::chooseBackup);
        Button drill = Controls.button(words, "office.drill", Material2MZ.RESTORE_PAGE, "", this::chooseDrill);
        Button restore = Controls.button(words, "office.restore", Material2MZ.SETTINGS_BACKUP_RESTORE, "", this::chooseRestore);
        hand.guard(back, drill, restore);
        keeping.getChildren().setAll(
                Controls.prose(words.text("office.journal"), "section-title"),
                Controls.button(words, "office.verify", Material2MZ.VERIFIED_USER, "Ctrl+J", this::verify),
                journal,
                Controls.prose(words.text("office.backups"), "section-title"),
                Controls.prose(words.text("office.backups.what"), "muted"),
                hand.why(),
                new VBox(8, back, drill, restore));
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
        Officer administrator = who();
        jobs.run(Words.phrase("job.backUp"), () -> Backups.make(work.office(), administrator, file, Optional.empty(), _ -> {}),
                made -> teller.accept(Words.phrase("office.backedUp", file.toString(), Long.toString(made.head().tree().size()))));
    }

    /// Tries out whether the office can be had back from a backup; touches nothing.
    void drill(Path file) {
        Officer administrator = who();
        jobs.run(Words.phrase("job.drill"), () -> Backups.drill(work.office(), administrator, file, _ -> {}),
                drilled -> teller.accept(Words.phrase("office.drilled", file.toString(), Long.toString(drilled.records()))));
    }

    /// Makes an office out of a backup in an empty folder, beside this one.
    void restore(Path file, Path folder) {
        Officer administrator = who();
        jobs.run(Words.phrase("job.restore"), () -> Backups.restore(work.office(), administrator, file, folder, _ -> {}),
                _ -> teller.accept(Words.phrase("office.restored", folder.toString())));
    }

    private Officer who() {
        return work.officerProperty().get().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
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
