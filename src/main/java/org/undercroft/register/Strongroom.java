package org.undercroft.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.undercroft.geometry.Frame;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;

/// Where an office keeps everything: one database, a schema for each room that has tables. Hands out units of work; whatever is done in one of them is done
/// together or not at all.
public final class Strongroom implements AutoCloseable {
    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final Shelving shelving;
    private final Troubles troubles;
    private final Map<Frame, Spaces> spaces = new ConcurrentHashMap<>();

    private Strongroom(HikariDataSource connections, Shelving shelving) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.shelving = shelving;
        this.troubles = new Troubles(shelving.location().shown());
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
        return make(folder, shelves, Shelving::bringUpToDate);
    }

    /// The same with the tables of an earlier version, as a backup needs them.
    static Strongroom make(Path folder, List<Shelf> shelves, Consumer<Shelving> tables) {
        if (isIn(folder)) {
            throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.taken", folder.toString()), null);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.notMade", folder.toString(), String.valueOf(e.getMessage())), e);
        }
        return open(Location.of(folder.toString()), shelves, tables);
    }

    /// One that exists. An H2 database is brought up to date; one on a PostgreSQL server has to be, by its owner, with [#prepare].
    ///
    /// @param place folder, or JDBC URL of a database
    /// @throws OfficeUnavailable when there is none, it is open elsewhere, or cannot be used
    public static Strongroom open(String place, List<Shelf> shelves) {
        if (Location.isFolder(place) && !isIn(Path.of(place))) {
            throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.empty", place), null);
        }
        if (Location.isFolder(place) && Location.isEncryptedIn(Path.of(place))) {
            throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.encrypted", place), null);
        }
        Location location = Location.of(place);
        return open(Location.isFolder(place) ? location.thatExists() : location, shelves, location.isH2() ? Shelving::bringUpToDate : Shelving::check);
    }

    /// Makes the tables of a database or brings them up to date. On a PostgreSQL server as the owner of the database, for a role of the program's own, which
    /// can neither change nor delete what stands in the book.
    ///
    /// @param place folder, or JDBC URL with name and password of the owner
    /// @param program name of that role, which the server's administrator has made; of no account elsewhere
    /// @return the newest script by schema
    public static Map<String, String> prepare(String place, List<Shelf> shelves, String program) {
        Location location = Location.of(place);
        try (Strongroom strongroom = location.isPostgresql() ? open(location, shelves, shelving -> {
            shelving.bringUpToDate();
            shelving.grant(program);
        }) : open(place, shelves)) {
            return strongroom.shelving.versions();
        }
    }

    public static boolean isIn(Path folder) {
        return Location.isIn(folder);
    }

    /// Where it is, as an officer may be told: without a password.
    public String place() {
        return shelving.location().shown();
    }

    /// Work that changes something: all of it, or, if an exception leaves it, nothing.
    ///
    /// @throws OfficeUnavailable when the database does not do its part
    public <R> R write(Function<Handle, R> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw troubles.refusalOrBug(e);
        }
    }

    /// Work that only looks. A connection that broke while it lay in the pool is noticed only when it is used; looking again, on another, changes nothing.
    public <R> R read(Function<Handle, R> work) {
        try {
            try {
                return jdbi.withHandle(work::apply);
            } catch (JdbiException e) {
                if (Troubles.isLostConnection(e)) {
                    return jdbi.withHandle(work::apply);
                }
                throw e;
            }
        } catch (JdbiException e) {
            throw troubles.refusalOrBug(e);
        }
    }

    /// Work that looks at everything as it was at one moment, however long it takes, and holds nobody up.
    <R> R readAtOnce(Function<Handle, R> work) {
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::apply);
        } catch (JdbiException e) {
            throw troubles.refusalOrBug(e);
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
        return new Enquiry(this, entries(frame), OptionalLong.empty(), Optional.empty());
    }

    /// @param system the only one it takes spaces in
    public Registrar registrar(Frame frame, ReferenceSystem system, InstantSource clock) {
        return new Registrar(entries(frame), system, clock);
    }

    Shelving shelving() {
        return shelving;
    }

    private Entries entries(Frame frame) {
        return new Entries(spaces.computeIfAbsent(frame, Spaces::new));
    }

    @Override
    public void close() {
        connections.close();
    }

    private static Strongroom open(Location location, List<Shelf> shelves, Consumer<Shelving> tables) {
        Troubles troubles = new Troubles(location.shown());
        location.file().ifPresent(file -> LeftOpen.mend(file, location.diskPassword()));
        // the first connection is made by hand: its exception says more than a pool's
        try (Connection first = DriverManager.getConnection(location.url())) {
            if (first.isReadOnly()) {
                throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.readOnly", location.shown()), null);
            }
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(location.url());
            config.setMaximumPoolSize(8);
            config.setMinimumIdle(1);
            config.setConnectionTimeout(Duration.ofSeconds(15).toMillis());
            HikariDataSource connections = new HikariDataSource(config);
            Shelving shelving = new Shelving(connections, location, shelves);
            try {
                tables.accept(shelving);
            } catch (FlywayException | JdbiException e) {
                connections.close();
                throw troubles.unavailable(e);
            } catch (RuntimeException e) {
                connections.close();
                throw e;
            }
            return new Strongroom(connections, shelving);
        } catch (SQLException e) {
            throw troubles.unavailable(e);
        }
    }
}
