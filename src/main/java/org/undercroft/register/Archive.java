package org.undercroft.register;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Frame;
import org.undercroft.land.Digest;
import org.undercroft.proof.TreeHead;

/// An office in one file: every table as text, the same whichever database it came from, and the journal's head. Made while the office is at work, of
/// everything as it was at one moment; put back whole, with the journal found to verify against that head, or not at all.
public final class Archive {
    private static final String HEAD = "head.txt";

    private Archive() {}

    /// Writes beside the file first: a file under this name is whole.
    ///
    /// @param said a file about the journal's head, for whoever keeps it elsewhere
    /// @param told now and then of the rows written so far
    /// @throws BackupRefused when there is a file already, or it cannot be written
    public static Manifest write(Strongroom from, Path file, Instant at, Function<TreeHead, String> said, LongConsumer told) {
        if (Files.exists(file)) {
            throw new BackupRefused("backup.fileThere", null, file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Manifest manifest = from.readAtOnce(work -> writeAll(from, work, part, at, said, told));
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | Unwritable e) {
            throw new BackupRefused("backup.notWritten", e, file.toString(), reason(e));
        } finally {
            drop(part);
        }
    }

    private static Manifest writeAll(Strongroom from, Handle work, Path part, Instant at, Function<TreeHead, String> said, LongConsumer told) {
        Connection connection = work.getConnection();
        Map<String, Manifest.Table> tables = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
            long before = 0;
            for (String table : TableOrder.of(connection, from.shelving().shelves())) {
                long already = before;
                zip.putNextEntry(new ZipEntry(entryOf(table)));
                tables.put(table, write(connection, table, zip, count -> told.accept(already + count)));
                zip.closeEntry();
                before += tables.get(table).rows();
            }
            Manifest manifest = new Manifest(at, Journal.head(work), from.shelving().versions(), tables);
            text(zip, HEAD, said.apply(manifest.head().tree()));
            text(zip, Manifest.NAME, manifest.text());
            told.accept(before);
            return manifest;
        } catch (IOException e) {
            throw new Unwritable(e);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static Manifest.Table write(Connection connection, String table, OutputStream zip, LongConsumer told) throws SQLException, IOException {
        DigestOutputStream digest = new DigestOutputStream(zip, Digest.sha256());
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(digest, StandardCharsets.UTF_8));
        long rows = TableText.write(connection, table, TableOrder.key(connection, table), writer, told);
        writer.flush();
        return new Manifest.Table(rows, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    /// What a backup says about itself.
    ///
    /// @throws BackupRefused when it is none
    public static Manifest manifest(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return manifest(zip, file);
        } catch (IOException e) {
            throw new BackupRefused("backup.none", e, file.toString());
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupRefused("backup.none", null, file.toString());
        }
        return Manifest.parse(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8), file);
    }

    /// Makes an office in a folder that holds none, with the tables as they were when the backup was made, brings them up to date and goes through the journal.
    ///
    /// @param frame reads the office's frame from its settings
    /// @throws BackupRefused when the backup is damaged, of a newer program, or its journal does not verify; what was made of it stays in the folder
    public static Manifest restore(Path file, Path folder, List<Strongroom.Shelf> shelves, Function<Handle, Frame> frame, LongConsumer told) {
        Manifest manifest = manifest(file);
        try (Strongroom strongroom = Strongroom.make(folder, shelves, shelving -> {
            refuseNewer(manifest, shelving, file);
            shelving.make(manifest.versions());
        })) {
            strongroom.write(work -> {
                load(file, manifest, strongroom, work, told);
                return manifest;
            });
            strongroom.shelving().bringUpToDate();
            strongroom.read(work -> verified(work, frame.apply(work), manifest, file));
        }
        return manifest;
    }

    /// Puts a backup into a database whose tables are there, of the same version and without an office. All of it, verified, or nothing.
    ///
    /// @throws BackupRefused when there is an office, the tables are of another version, or as for [#restore]
    public static Manifest load(Path file, Strongroom into, Function<Handle, Frame> frame, LongConsumer told) {
        Manifest manifest = manifest(file);
        if (!manifest.versions().equals(into.shelving().versions())) {
            throw new BackupRefused("backup.otherVersion", null, file.toString(), into.place());
        }
        return into.write(work -> {
            if (work.createQuery("select count(*) from register.journal").mapTo(Long.class).one() > 0) {
                throw new BackupRefused("backup.officeThere", null, into.place());
            }
            load(file, manifest, into, work, told);
            return verified(work, frame.apply(work), manifest, file);
        });
    }

    private static void refuseNewer(Manifest manifest, Shelving shelving, Path file) {
        Map<String, String> ours = shelving.newest();
        boolean known = manifest.versions().entrySet().stream().allMatch(version -> ours.containsKey(version.getKey())
                && MigrationVersion.fromVersion(version.getValue())
                        .compareTo(MigrationVersion.fromVersion(ours.get(version.getKey()))) <= 0);
        if (!known) {
            throw new BackupRefused("backup.newer", null, file.toString());
        }
    }

    private static void load(Path file, Manifest manifest, Strongroom into, Handle work, LongConsumer told) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Connection connection = work.getConnection();
            empty(connection, TableOrder.of(connection, into.shelving().shelves()));
            long before = 0;
            for (String table : manifest.tables().keySet()) {
                long already = before;
                before += load(zip, table, manifest, connection, file, count -> told.accept(already + count));
            }
            told.accept(before);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new BackupRefused("backup.damaged", e, file.toString());
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private static long load(ZipFile zip, String table, Manifest manifest, Connection connection, Path file, LongConsumer told)
            throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(entryOf(table));
        if (entry == null) {
            throw new BackupRefused("backup.damaged", null, file.toString());
        }
        DigestInputStream digest = new DigestInputStream(zip.getInputStream(entry), Digest.sha256());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(digest, StandardCharsets.UTF_8))) {
            long rows = TableText.read(reader, connection, table, told);
            Manifest.Table said = manifest.tables().getOrDefault(table, new Manifest.Table(-1, ""));
            if (rows != said.rows() || !HexFormat.of().formatHex(digest.getMessageDigest().digest()).equals(said.digest())) {
                throw new BackupRefused("backup.damaged", null, file.toString());
            }
            return rows;
        }
    }

    /// Takes out what the scripts put in: counters, sensible defaults.
    private static void empty(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables.reversed()) {
                try (var count = statement.executeQuery("select count(*) from " + table)) {
                    if (!count.next() || count.getLong(1) == 0) {
                        continue;
                    }
                }
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    private static Manifest verified(Handle work, Frame frame, Manifest manifest, Path file) {
        try (Replay replay = new Replay()) {
            KeptHead kept = new KeptHead.OfTree(manifest.head().tree());
            return switch (new Audit(work, new Entries(new Spaces(frame)), replay, Optional.of(kept)).report()) {
                case JournalReport.Intact _ -> manifest;
                case JournalReport.Broken broken -> throw new BackupRefused("backup.notIntact", null, file.toString(), Long.toString(broken.position()),
                        broken.what());
            };
        }
    }

    private static String entryOf(String table) {
        return table.replace('.', '/') + ".tsv";
    }

    private static void drop(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // what is left is named .part and never taken for a backup
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof Unwritable && e.getCause() != null ? e.getCause() : e;
        return cause instanceof FileSystemException system && system.getReason() != null ? system.getReason() : String.valueOf(cause.getMessage());
    }

    /// Brings what the disk says out of a unit of work.
    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable(IOException cause) {
            super(cause);
        }
    }
}
