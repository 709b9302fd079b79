package org.undercroft.desk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.RuleSetReader;
import org.undercroft.exchange.RuleSetWriter;
import org.undercroft.office.RuleBook;

/// What the office examines by: rights matrix and rules, as a file that can be read, changed and put in force, and how they came to be.
final class RuleTab extends VBox {
    private final Administering hand;
    private final Words words;
    private final ObservableList<RuleBook.Change> changes = FXCollections.observableArrayList();
    private final TableView<RuleBook.Change> table;
    private final TextField reason = new TextField();

    RuleTab(Administering hand) {
        super(10);
        this.hand = hand;
        this.words = hand.words();
        getStyleClass().add("page-content");
        reason.setId("rules-reason");
        reason.promptTextProperty().bind(words.of("office.rules.reason"));
        reason.accessibleTextProperty().bind(words.of("office.rules.reason"));
        reason.setPrefColumnCount(28);
        table = Columns.table(words, "rules", "office.rules", "office.rules.shipped");
        table.getColumns().add(Columns.number(words, "office.rules.version", 90, 0, change -> (double) change.version()));
        table.getColumns().add(Columns.text(words, "office.rules.at", 160, change -> Words.moment(change.at())));
        table.getColumns().add(Columns.text(words, "office.account", 130, RuleBook.Change::officer));
        table.getColumns().add(Columns.text(words, "office.rules.reason", 400, RuleBook.Change::reason));
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    void show() {
        Button export = Controls.button(words, "office.rules.export", Material2MZ.SAVE_ALT, "", this::chooseExport);
        Button take = Controls.button(words, "office.rules.import", Material2MZ.PUBLISH, "", this::chooseImport);
        FlowPane change = new FlowPane(8, 6, reason, take);
        hand.guard(change);
        getChildren().setAll(Controls.prose(words.text("office.rules.what"), "muted"), new TableBar<>(words, hand.jobs(), table, changes, "office.rules"),
                table,
                export, hand.why(), change);
        load();
    }

    private void load() {
        hand.jobs().await(Words.phrase("job.office"), () -> List.copyOf(hand.office().evidence().ruleChanges()), changes::setAll);
    }

    private void chooseExport() {
        FileChooser chooser = chooser("office.rules.export");
        chooser.setInitialFileName("rules.json");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath).ifPresent(this::export);
    }

    private void chooseImport() {
        if (reason.getText().isBlank()) {
            hand.teller().accept(Words.phrase("office.rules.needsReason"));
            return;
        }
        Optional.ofNullable(chooser("office.rules.import").showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(this::take);
    }

    private FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text(key));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.text("office.rules"), "*.json"));
        return chooser;
    }

    void export(Path file) {
        hand.jobs().await(Words.phrase("job.office"), () -> {
            try {
                return Files.writeString(file, new RuleSetWriter().write(hand.office().evidence().rules()));
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }, written -> hand.teller().accept(Words.phrase("paper.done", written.toString())));
    }

    void take(Path file) {
        String why = reason.getText().strip();
        hand.act(administrator -> hand.office().evidence().changeRules(new RuleSetReader().read(file), administrator, why),
                Words.phrase("office.rules.inForce"),
                this::load);
    }
}
