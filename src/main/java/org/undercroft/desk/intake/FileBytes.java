package org.undercroft.desk.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that somebody chose or dropped, as it is.
final class FileBytes {
    private FileBytes() {}

    /// @throws Unfinished when it cannot be read, since it was taken away meanwhile, or is a folder
    static byte[] of(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException trouble) {
            throw Unfinished.file(file.toString(), trouble);
        }
    }
}
