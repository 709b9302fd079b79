package org.undercroft.desk.cases;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Case;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.SheetWriter;
import org.undercroft.land.Phrase;

/// The reviewer's two panes: the table of findings, and the one that lies open beside its case.
public final class Review {
    /// How the ground is seen now.
    ///
    /// @param aspect width by height
    public record Picture(Viewpoint viewpoint, Png png, double aspect) {}

    /// A picture as a file holds it.
    public static final class Png {
        private final byte[] bytes;

        public Png(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    private final Words words;
    private final Jobs jobs;
    private final Consumer<Phrase> told;
    private final TopicWork topics;
    private final FindingsView table;
    private final CasePage page;

    /// @param picture how the ground is seen now
    /// @param fly takes the eye to what is chosen
    /// @param told says what has come of something
    /// @param certificate prints and opens the certificate of a registered case
    public Review(Words words, CaseWork work, Jobs jobs, Selection selection, Supplier<Picture> picture, Runnable fly, Consumer<Phrase> told,
            Consumer<Case.Entered> certificate) {
        this.words = words;
        FindingWork hands = new FindingWork(work, jobs, selection, fly);
        this.topics = new TopicWork(work, hands, jobs, picture, told);
        Button out = Controls.iconButton(words, "topics.export", Material2AL.FILE_UPLOAD, "Alt+X", this::export);
        out.disableProperty().bind(work.openProperty().map(Optional::isEmpty));
        Button in = Controls.iconButton(words, "topics.import", Material2AL.GET_APP, "Alt+I", this::take);
        Button save = Controls.iconButton(words, "findings.save", Material2MZ.SAVE_ALT, "Alt+E", this::save);
        this.jobs = jobs;
        this.told = told;
        this.table = new FindingsView(words, work, hands, selection, List.of(out, in, save));
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

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("findings.save"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(words.text("table.xlsx"), "*.xlsx"),
                new FileChooser.ExtensionFilter(words.text("table.csv"), "*.csv"));
        chooser.setInitialFileName("findings.xlsx");
        File file = chooser.showSaveDialog(table.getScene().getWindow());
        if (file != null) {
            save(file.toPath());
        }
    }

    /// Writes the table as it stands, for a spreadsheet: XLSX or CSV by the ending of the file's name.
    public void save(Path file) {
        List<List<String>> lines = FindingSheet.lines(words, table.shown());
        String title = words.text("findings.title");
        jobs.await(Words.phrase("job.sheet"), () -> {
            try {
                if (file.toString().endsWith(".xlsx")) {
                    new SheetWriter().write(FindingSheet.sheet(title, lines), file);
                    return file;
                }
                return Files.writeString(file, FindingSheet.csv(lines));
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }, written -> told.accept(Words.phrase("sheet.written", lines.size() - 1, written.toString())));
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
