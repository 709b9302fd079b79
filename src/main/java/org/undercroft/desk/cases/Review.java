package org.undercroft.desk.cases;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.Case;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;

/// The reviewer's two panes: the table of findings, and the one that lies open beside its case.
public final class Review {
    /// How the ground is seen now.
    ///
    /// @param png the picture of it, `aspect` its width by its height
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Picture(Viewpoint viewpoint, byte[] png, double aspect) {}

    private final Words words;
    private final TopicWork topics;
    private final FindingsView table;
    private final CasePage page;

    /// @param picture how the ground is seen now
    /// @param told says what has come of something
    /// @param certificate prints and opens the certificate of a registered case
    public Review(Words words, CaseWork work, Jobs jobs, Selection selection, Supplier<Picture> picture, Consumer<Phrase> told,
            Consumer<Case.Entered> certificate) {
        this.words = words;
        FindingWork hands = new FindingWork(work, jobs, selection);
        this.topics = new TopicWork(work, hands, jobs, picture, told);
        Button out = Controls.iconButton(words, "topics.export", Material2AL.FILE_UPLOAD, "Alt+X", this::export);
        out.disableProperty().bind(work.openProperty().map(Optional::isEmpty));
        Button in = Controls.iconButton(words, "topics.import", Material2AL.GET_APP, "Alt+I", this::take);
        this.table = new FindingsView(words, work, hands, selection, List.of(out, in));
        this.page = new CasePage(words, work, Optional.of(new FindingPage(words, work, hands, selection)), certificate);
    }

    public Region table() {
        return table;
    }

    public Region page() {
        return page;
    }

    private void export() {
        FileChooser chooser = chooser("topics.export");
        chooser.setInitialFileName("findings.bcf");
        File file = chooser.showSaveDialog(table.getScene().getWindow());
        if (file != null) {
            export(file.toPath());
        }
    }

    private void take() {
        File file = chooser("topics.import").showOpenDialog(table.getScene().getWindow());
        if (file != null) {
            take(file.toPath());
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text(title));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("BCF", "*.bcf", "*.bcfzip"));
        return chooser;
    }

    /// Writes the findings of the open case as topics.
    public void export(Path file) {
        topics.export(file, words.language());
    }

    /// Takes in what was said of findings elsewhere.
    public void take(Path file) {
        topics.take(file);
    }

    /// The next finding, or the one before; from the last to the first.
    public void step(int by) {
        table.step(by);
    }

    /// The next way of putting findings together.
    public void regroup() {
        table.regroup();
    }

    /// The button that a key does with Alt; empty where it does none.
    public static Optional<String> buttonOf(KeyCode key) {
        return Optional.ofNullable(FindingActions.KEYS.get(key));
    }
}
