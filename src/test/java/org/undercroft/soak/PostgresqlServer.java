package org.undercroft.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.undercroft.casework.RegistryOffice;

/// A PostgreSQL server of our own, with two roles as an office has them: the owner of the tables, and the program. Runs as root, too: its processes then
/// run in a user namespace, where they are nobody.
public final class PostgresqlServer implements AutoCloseable {
    private static final String OWNER = "undercroft_owner";
    private static final String PROGRAM = "undercroft";
    private static final String PASSWORD = "secret";

    private final EmbeddedPostgres server;
    private final AtomicInteger made = new AtomicInteger();

    private PostgresqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /// One a JVM, started when it is first asked for; it ends with the JVM.
    private static final class Shared {
        static final PostgresqlServer SERVER = start();
    }

    public static PostgresqlServer shared() {
        return Shared.SERVER;
    }

    public static PostgresqlServer start() {
        try {
            // nobody pulls the plug on this server: that a commit reaches the disk is PostgreSQL's own affair
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8").start();
            PostgresqlServer ours = new PostgresqlServer(server);
            ours.asAdministrator("create role %s login password '%s'".formatted(OWNER, PASSWORD));
            ours.asAdministrator("create role %s login password '%s'".formatted(PROGRAM, PASSWORD));
            ours.asAdministrator("create database pattern owner " + OWNER);
            RegistryOffice.migrate(ours.url("pattern", OWNER), PROGRAM);
            return ours;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The URL of a new database with empty tables, for the program.
    public String fresh() {
        String name = "office" + made.incrementAndGet();
        asAdministrator("create database %s template pattern owner %s strategy file_copy".formatted(name, OWNER));
        return url(name, PROGRAM);
    }

    /// The URL of a new database without tables, for its owner.
    public String bare() {
        String name = "office" + made.incrementAndGet();
        asAdministrator("create database %s owner %s".formatted(name, OWNER));
        return url(name, OWNER);
    }

    /// The same database for its owner.
    public static String asOwner(String url) {
        return url.replace("user=" + PROGRAM + "&", "user=" + OWNER + "&");
    }

    /// The same database for the program.
    public static String asProgram(String url) {
        return url.replace("user=" + OWNER + "&", "user=" + PROGRAM + "&");
    }

    /// Waits until the server has noticed that the other end of every connection is gone.
    ///
    /// @param url of a database of this server
    public void awaitNobodyElse(String url) throws InterruptedException {
        String database = url.replaceAll("^.*/|[?].*$", "");
        long end = System.nanoTime() + 30_000_000_000L;
        while (sessions(database) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("somebody is still connected to " + database);
            }
            Thread.onSpinWait();
        }
    }

    /// Breaks every connection to a database.
    ///
    /// @param url of a database of this server
    public void disconnect(String url) {
        asAdministrator("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(url.replaceAll("^.*/|[?].*$", "")));
    }

    private int sessions(String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from pg_stat_activity where datname = '" + database + "'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One statement with all rights.
    public void asAdministrator(String statement) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private String url(String database, String user) {
        return "jdbc:postgresql://localhost:%d/%s?user=%s&password=%s".formatted(server.getPort(), database, user, PASSWORD);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
