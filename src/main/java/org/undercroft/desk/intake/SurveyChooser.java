package org.undercroft.desk.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.words.Words;

/// Asks for a survey file.
final class SurveyChooser {
    private SurveyChooser() {}

    /// Empty when the officer thought better of it.
    static Optional<Path> ask(Words words, Window over) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("lodge.choose"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(words.text("lodge.files"), "*.json", "*.jsonl", "*.csv", "*.obj"),
                new FileChooser.ExtensionFilter(words.text("lodge.files.all"), "*"));
        @Nullable
        File file = chooser.showOpenDialog(over);
        return Optional.ofNullable(file).map(File::toPath);
    }
}
