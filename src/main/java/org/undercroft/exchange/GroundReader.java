package org.undercroft.exchange;

import java.nio.file.Path;
import org.undercroft.land.GroundSurvey;

/// Reads a ground model: an ESRI ASCII grid (`ground.asc`) and beside it `ground.asc.properties` with `date`, `datum` and `crs`, all mandatory.
public final class GroundReader {
    /// @throws UnreadableFile with file, line, what is wrong and what to do
    public GroundSurvey read(Path asc) {
        throw new UnreadableFile(asc.toString(), Words.say("not.yet"));
    }
}
