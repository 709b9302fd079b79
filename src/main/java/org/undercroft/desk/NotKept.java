package org.undercroft.desk;

import java.io.IOException;
import java.nio.file.Path;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Refusal;

/// A paper that was printed cannot be put on disk. It keeps its number and is printed again the next time.
final class NotKept extends Refusal {
    private static final long serialVersionUID = 1L;

    NotKept(Path file, IOException cause) {
        super(Words.phrase("paper.notKept", file.toString()), cause);
    }
}
