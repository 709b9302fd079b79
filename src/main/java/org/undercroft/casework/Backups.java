package org.undercroft.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.undercroft.geometry.Frame;
import org.undercroft.land.Phrase;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SettingsFile;
import org.undercroft.proof.HeadSigner;
import org.undercroft.proof.TreeHead;
import org.undercroft.register.Act;
import org.undercroft.register.Archive;
import org.undercroft.register.Manifest;
import org.undercroft.register.Strongroom;

/// Backups of an office: made while it is at work, put back, tried out, carried from one database to another. What was done stands in the journal.
///
/// A backup is one file with everything in it but the signing key, which lies elsewhere on purpose.
public final class Backups {
    /// What a backup's file is called at the end.
    public static final String ENDING = ".undercroft.zip";

    private Backups() {}

    /// Makes a backup of an office that is open.
    ///
    /// @param signer signs the journal's head, which lies in the backup as `head.txt`
    /// @param progress told now and then of the rows written so far
    /// @throws CaseRefused when the officer is no administrator
    /// @throws org.undercroft.register.BackupRefused when there is a file already, or it cannot be written
    public static Manifest make(RegistryOffice office, Officer administrator, Path file, Optional<? extends HeadSigner> signer,
            LongConsumer progress) {
        InnerOffice inner = office.inner();
        Officer signed = signed(office, administrator);
        Manifest made = Archive.write(inner.strongroom(), file, inner.now(), head -> office.say(head, signer).text(), progress);
        record(office, Act.Kind.BACKUP_MADE, signed.name(), file, made);
        return made;
    }

    /// Makes an office out of a backup, in a folder that holds none. Nothing is there until the journal was found to verify against the backup's head.
    ///
    /// @throws org.undercroft.register.BackupRefused when there is an office, or the backup cannot be used
    public static Manifest restore(Path file, Path folder, LongConsumer progress) {
        return restore("", file, folder, progress);
    }

    /// The same in the name of an administrator of the office that is open, who is written down in the one that is made.
    ///
    /// @throws CaseRefused when the officer is no administrator
    public static Manifest restore(RegistryOffice office, Officer administrator, Path file, Path folder, LongConsumer progress) {
        return restore(signed(office, administrator).name(), file, folder, progress);
    }

    private static Officer signed(RegistryOffice office, Officer administrator) {
        InnerOffice inner = office.inner();
        return inner.read(work -> inner.officer(work, administrator, Role.ADMINISTRATOR));
    }

    private static Manifest restore(String officer, Path file, Path folder, LongConsumer progress) {
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new CaseRefused(new Phrase(Backups.class, "restore.taken", folder.toString()));
        }
        Path place = folder.toAbsolutePath();
        try {
            Files.createDirectories(place.getParent());
            Path making = Files.createTempDirectory(place.getParent(), ".restoring-");
            try {
                Manifest restored = restoreAndRecord(officer, file, making, progress);
                Files.deleteIfExists(place);
                Files.move(making, place, StandardCopyOption.ATOMIC_MOVE);
                return restored;
            } finally {
                clear(making);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest restoreAndRecord(String officer, Path file, Path folder, LongConsumer progress) {
        Manifest restored = Archive.restore(file, folder, RegistryOffice.SHELVES, Backups::frame, progress);
        try (RegistryOffice office = RegistryOffice.open(folder.toString())) {
            record(office, Act.Kind.OFFICE_RESTORED, officer, file, restored);
        }
        return restored;
    }

    /// Carries an office from one place to another, which may be another kind of database: its tables there are made beforehand with
    /// [RegistryOffice#migrate]. The old one stays as it is.
    ///
    /// @param from folder or JDBC URL of an office, or a backup file
    /// @param to folder, or JDBC URL of a database without an office
    public static Manifest move(String from, String to, LongConsumer progress) {
        if (isBackup(from)) {
            return putInto(Path.of(from), to, progress);
        }
        try {
            Path folder = Files.createTempDirectory("undercroft-import-");
            try (Strongroom source = Strongroom.open(from, RegistryOffice.SHELVES)) {
                Path file = folder.resolve("office" + ENDING);
                Archive.write(source, file, Instant.now(), TreeHead::toString, progress);
                return putInto(file, to, progress);
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBackup(String place) {
        return !place.startsWith("jdbc:") && Files.isRegularFile(Path.of(place));
    }

    private static Manifest putInto(Path file, String to, LongConsumer progress) {
        if (!to.startsWith("jdbc:")) {
            return restore(file, Path.of(to), progress);
        }
        Manifest loaded;
        try (Strongroom target = Strongroom.open(to, RegistryOffice.SHELVES)) {
            loaded = Archive.load(file, target, Backups::frame, progress);
        }
        try (RegistryOffice office = RegistryOffice.open(to)) {
            record(office, Act.Kind.OFFICE_RESTORED, "", file, loaded);
        }
        return loaded;
    }

    /// What came of a drill.
    ///
    /// @param file that was tried out
    /// @param records of the journal that verify
    public record Drilled(Path file, Manifest manifest, long records, Duration took) {}

    /// Tries out whether an office can be had back: puts the newest backup in a temporary place, goes through its journal, and clears the place again.
    ///
    /// @param backups a backup, or a folder of them
    /// @throws CaseRefused when there is none
    public static Drilled drill(Path backups, LongConsumer progress) {
        return drill("", backups, progress);
    }

    /// The same in the name of an administrator of the office that is open.
    ///
    /// @throws CaseRefused when the officer is no administrator, or there is no backup
    public static Drilled drill(RegistryOffice office, Officer administrator, Path backups, LongConsumer progress) {
        return drill(signed(office, administrator).name(), backups, progress);
    }

    private static Drilled drill(String officer, Path backups, LongConsumer progress) {
        Path file = Files.isDirectory(backups) ? newest(backups) : backups;
        Instant start = Instant.now();
        try {
            Path folder = Files.createTempDirectory("undercroft-drill-");
            try {
                Manifest manifest = restore(officer, file, folder.resolve("office"), progress);
                return new Drilled(file, manifest, manifest.head().tree().size(), Duration.between(start, Instant.now()));
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a backup asked for under a name is called: `b1` and `b1.zip` become `b1.undercroft.zip`, so that a drill knows it among other files.
    public static String named(String asked) {
        return asked.endsWith(ENDING) ? asked : asked.replaceFirst("\\.zip$", "") + ENDING;
    }

    private static Path newest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .max(Comparator.comparing((Path file) -> Archive.manifest(file).made()))
                    .orElseThrow(() -> new CaseRefused(new Phrase(Backups.class, "drill.noBackup", folder.toString(), ENDING)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Frame frame(Handle work) {
        return new SettingsFile().founded(work).map(OfficeSettings::frame).orElseThrow(() -> new CaseRefused(new Phrase(Backups.class, "restore.notSetUp")));
    }

    private static void record(RegistryOffice office, Act.Kind kind, String officer, Path file, Manifest manifest) {
        String facts = "made: %s\nhead: %s\nrows: %d\ndigest: %s".formatted(manifest.made(), manifest.head().tree(), manifest.rows(), manifest.digest());
        InnerOffice inner = office.inner();
        inner.act(work -> {
            inner.record(work, kind, officer, subject(file), facts);
            return manifest;
        });
    }

    private static String subject(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException trouble) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
