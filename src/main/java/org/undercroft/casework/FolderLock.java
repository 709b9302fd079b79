package org.undercroft.casework;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;

/// A folder that certificates are printed into, by one run at a time: what another run left unfinished there is known to be nobody's. The system itself lets
/// go of the lock of a program that was killed.
final class FolderLock implements AutoCloseable {
    /// How the names of unfinished files end.
    static final String DRAFT = ".part";
    private static final String NAME = ".printing";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @throws CaseRefused when the folder cannot be written, or somebody prints into it
    static FolderLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return new FolderLock(folder, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.folder", folder.toString()), e);
        }
        throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.busy", folder.toString()));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // the same program prints into it already
            return false;
        }
    }

    /// Takes away what a killed run left half written.
    void clearDrafts() {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*" + DRAFT)) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.folder", folder.toString()), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.folder", folder.toString()), e);
        }
    }
}
