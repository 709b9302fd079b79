package org.undercroft.casework;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;

/// A folder that certificates are printed into, by one run at a time: what another run left unfinished there is known to be nobody's. The system itself lets
/// go of the lock of a program that was killed.
final class FolderLock implements AutoCloseable {
    /// How the names of unfinished files end.
    static final String DRAFT = ".part";
    /// Stays in the folder: were it taken away, whoever opened it before and whoever makes it anew would each hold a lock.
    private static final String NAME = ".printing";
    /// What this program holds, remembered for all because the lock is the whole program's: asked before the file is opened, for POSIX lets go of it where any
    /// channel to the file is closed.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @throws CaseRefused when the folder cannot be written or locked, or somebody prints into it
    static FolderLock of(Path folder) {
        Path real;
        try {
            real = Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.folder", folder.toString()), e);
        }
        if (!HELD.add(real)) {
            throw busy(folder);
        }
        try {
            return new FolderLock(real, locked(folder, real.resolve(NAME)));
        } catch (RuntimeException e) {
            HELD.remove(real);
            throw e;
        }
    }

    private static FileChannel locked(Path folder, Path file) {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.folder", folder.toString()), e);
        }
        try {
            @Nullable
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (IOException e) {
            closeQuietly(channel);
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.noLock", folder.toString()), e);
        }
        closeQuietly(channel);
        throw busy(folder);
    }

    private static CaseRefused busy(Path folder) {
        return new CaseRefused(new Phrase(RegistryOffice.class, "certify.busy", folder.toString()));
    }

    /// Nothing was written through it, so nothing is lost.
    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // the system lets go of it with the program at the latest
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
        closeQuietly(channel);
        HELD.remove(folder);
    }
}
