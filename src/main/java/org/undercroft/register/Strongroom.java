package org.undercroft.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.undercroft.geometry.Frame;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;

/// Where an office keeps everything: one database, a schema for each room that has tables. Hands out units of work; whatever is done in one of them is done
/// together or not at all.
public final class Strongroom implements AutoCloseable {
    /// The name of the database file in an office's folder; H2 adds `.mv.db`.
    private static final String FILE = "office";
    /// Zero delay: a killed process would otherwise lose commits it has acknowledged. Ten seconds of waiting for a colleague's entry before giving up.
    private static final String H2_MANNERS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final String place;
    private final Map<Frame, Spaces> spaces = new ConcurrentHashMap<>();

    private Strongroom(HikariDataSource connections, String place) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.place = place;
    }

    /// Tables of one room.
    ///
    /// @param room package whose folder `sql` holds the numbered scripts
    public record Shelf(String schema, Class<?> room) {
        String scripts() {
            return "classpath:" + room.getPackageName().replace('.', '/') + "/sql";
        }
    }

    /// The book's own tables.
    public static final Shelf BOOK = new Shelf("register", Strongroom.class);

    /// A new one in a folder that holds none yet.
    public static Strongroom make(Path folder, List<Shelf> shelves) {
        if (isIn(folder)) {
            throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.taken", folder.toString()), null);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.notMade", folder.toString(), String.valueOf(e.getMessage())), e);
        }
        return open(fileUrl(folder), folder.toString(), shelves);
    }

    /// One that exists, brought up to date.
    ///
    /// @param place folder, or JDBC URL of a database
    public static Strongroom open(String place, List<Shelf> shelves) {
        if (place.startsWith("jdbc:")) {
            return open(place.startsWith("jdbc:h2:") ? place + H2_MANNERS : place, withoutPassword(place), shelves);
        }
        Path folder = Path.of(place);
        if (!isIn(folder)) {
            throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.empty", place), null);
        }
        return open(fileUrl(folder) + ";IFEXISTS=TRUE", place, shelves);
    }

    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE + ".mv.db"));
    }

    /// Work that changes something: all of it, or, if an exception leaves it, nothing.
    ///
    /// @throws OfficeUnavailable when the database does not do its part
    public <R> R write(Function<Handle, R> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw refusalOrBug(e);
        }
    }

    /// Work that only looks.
    public <R> R read(Function<Handle, R> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw refusalOrBug(e);
        }
    }

    /// The book.
    ///
    /// @param frame of the spaces it hands out
    public Register register(Frame frame) {
        return new JdbiRegister(this, entries(frame));
    }

    /// Questions to the book by word, number and place.
    public Enquiry enquiry(Frame frame) {
        return new Enquiry(this, entries(frame), OptionalLong.empty());
    }

    /// @param system the only one it takes spaces in
    public Registrar registrar(Frame frame, ReferenceSystem system, InstantSource clock) {
        return new Registrar(entries(frame), system, clock);
    }

    private Entries entries(Frame frame) {
        return new Entries(spaces.computeIfAbsent(frame, Spaces::new));
    }

    @Override
    public void close() {
        connections.close();
    }

    private static Strongroom open(String url, String place, List<Shelf> shelves) {
        // the first connection is made by hand: its exception says more than a pool's
        try (Connection first = DriverManager.getConnection(url)) {
            if (first.isReadOnly()) {
                throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.readOnly", place), null);
            }
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(8);
            config.setMinimumIdle(1);
            config.setConnectionTimeout(Duration.ofSeconds(15).toMillis());
            HikariDataSource connections = new HikariDataSource(config);
            try {
                shelves.forEach(shelf -> migrate(connections, shelf));
            } catch (FlywayException e) {
                connections.close();
                throw unavailable(e, place);
            }
            return new Strongroom(connections, place);
        } catch (SQLException e) {
            throw unavailable(e, place);
        }
    }

    private static void migrate(HikariDataSource connections, Shelf shelf) {
        Flyway.configure(shelf.room().getClassLoader())
                .dataSource(connections)
                .schemas(shelf.schema())
                .locations(shelf.scripts())
                .placeholders(Map.of("bytes", connections.getJdbcUrl().startsWith("jdbc:h2:") ? "binary large object" : "bytea"))
                .validateMigrationNaming(true)
                // tables of a newer program are not for this one to write in
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    /// H2 closes the file under a thread that is interrupted while it reads, unless it reads asynchronously; and cancelling a job interrupts.
    private static String fileUrl(Path folder) {
        return "jdbc:h2:async:" + folder.resolve(FILE).toAbsolutePath().toString().replace(";", "\\;") + H2_MANNERS;
    }

    private static String withoutPassword(String url) {
        return url.replaceAll("(?i)(password=)[^;&]*", "$1…");
    }

    private static OfficeUnavailable unavailable(Throwable trouble, String place) {
        return new OfficeUnavailable(whatHappened(trouble, place), trouble);
    }

    private static Phrase whatHappened(Throwable trouble, String place) {
        return knownTrouble(trouble, place)
                .orElseGet(() -> new Phrase(Strongroom.class, trouble instanceof FlywayValidateException ? "place.otherVersion" : "place.fails", place,
                        lastWord(trouble)));
    }

    /// Statements that are wrong, or break a rule of the tables, are bugs and fly on; what disk, lock or connection did is a refusal.
    private RuntimeException refusalOrBug(JdbiException e) {
        Optional<Phrase> known = knownTrouble(e, place);
        if (known.isPresent()) {
            return new OfficeUnavailable(known.get(), e);
        }
        return isOfTheMachine(e) ? new OfficeUnavailable(new Phrase(Strongroom.class, "place.fails", place, lastWord(e)), e) : e;
    }

    private static Optional<Phrase> knownTrouble(Throwable trouble, String place) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (said.toLowerCase(Locale.ROOT).contains("no space left") || said.contains("not enough space") || said.contains("磁盘空间不足")) {
                return Optional.of(new Phrase(Strongroom.class, "place.full", place));
            }
            String key = cause instanceof SQLException sql ? keyOf(sql) : "";
            if (!key.isEmpty()) {
                return Optional.of(new Phrase(Strongroom.class, key, place));
            }
        }
        return Optional.empty();
    }

    /// By H2's error codes and PostgreSQL's states.
    private static String keyOf(SQLException sql) {
        return switch (sql.getErrorCode()) {
            case 90020 -> "place.openElsewhere";
            case 90146, 90013 -> "place.empty";
            case 90030 -> "place.damaged";
            case 90097 -> "place.readOnly";
            case 50200 -> "place.busy";
            default -> switch (String.valueOf(sql.getSQLState())) {
                case "3D000" -> "place.empty";
                case "25006" -> "place.readOnly";
                case "53100" -> "place.full";
                case "40001", "40P01", "55P03" -> "place.busy";
                default -> "";
            };
        };
    }

    private static boolean isOfTheMachine(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException || cause instanceof IOException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                boolean h2StoreClosed = sql.getErrorCode() == 90028 || sql.getErrorCode() == 90031 || sql.getErrorCode() == 90098
                        || sql.getErrorCode() == 90121;
                if (h2StoreClosed || state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String lastWord(Throwable trouble) {
        String said = "";
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            said = cause.getMessage() == null ? said : cause.getMessage();
        }
        return firstLine(said);
    }

    private static String firstLine(String said) {
        return said.lines().findFirst().orElse("");
    }
}
