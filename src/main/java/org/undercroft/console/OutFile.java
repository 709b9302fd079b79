package org.undercroft.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/// A file that a command writes: none of those it reads, and written whole or not at all.
final class OutFile {
    private final Path file;

    private OutFile(Path file) {
        this.file = file;
    }

    /// Puts something into a stream, which stays open.
    @FunctionalInterface
    interface Content {
        void into(OutputStream out) throws IOException;
    }

    /// Asked before the work begins, not after an hour of it.
    ///
    /// @param read everything the command reads
    /// @throws ConsoleRefusal where it is one of those, or cannot be written
    static OutFile named(String asWritten, List<String> read) throws IOException {
        Path file = Terminal.path(asWritten);
        if (Files.exists(file)) {
            for (String input : read) {
                Path other = Terminal.path(input);
                if (Files.exists(other) && Files.isSameFile(file, other)) {
                    throw new ConsoleRefusal("out.isRead", asWritten);
                }
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean free = Files.notExists(file) || (Files.isRegularFile(file) && Files.isWritable(file));
        if (!free || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ConsoleRefusal("out.folder", asWritten);
        }
        return new OutFile(file);
    }

    /// Written beside the file and moved there when it is complete.
    void write(Content content) {
        // not a temporary file of the system's: only its owner could read the result
        Path beside = file.toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.into(out);
            }
            moved(beside, file);
        } catch (IOException e) {
            // it would name the part beside, which says nothing to the caller
            throw new ConsoleRefusal(e, "out.failed", file);
        } finally {
            remove(beside);
        }
    }

    private static void moved(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new ConsoleRefusal(e, "out.failed", file);
        }
    }
}
