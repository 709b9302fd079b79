package org.undercroft.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The folder where printed papers are put, each whole or not at all.
final class PaperFolder {
    private final Path folder;

    PaperFolder(Path folder) {
        this.folder = folder;
    }

    /// @throws NotKept when the disk is full, or the folder cannot be written
    Path keep(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        Path draft = folder.resolve("." + name + ".part");
        try {
            Files.createDirectories(folder);
            try {
                Files.write(draft, bytes);
                return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException trouble) {
            throw new NotKept(file, trouble);
        }
    }
}
