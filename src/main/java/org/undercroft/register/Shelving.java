package org.undercroft.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.undercroft.land.Phrase;

/// The tables of the rooms and their versions: made, brought up to date, or only looked at.
///
/// @param database where they stand
record Shelving(DataSource database, Location location, List<Strongroom.Shelf> shelves) {
    /// Only this one of the book's tables changes; in all others a row that was written stays.
    private static final String COUNTER = "register.counter";

    /// Brings all up to date. What a newer program made, or a script that has run reads otherwise than it did then, is refused. Where all scripts of every
    /// room have run and read as they did, there is nothing to do, and that is seen in a glance; to have Flyway say so takes longer than all the rest of
    /// opening an office.
    void bringUpToDate() {
        shelves.stream().filter(shelf -> !isUpToDate(shelf)).forEach(shelf -> flyway(shelf).load().migrate());
    }

    private boolean isUpToDate(Strongroom.Shelf shelf) {
        Map<String, Integer> brought = Scripts.sums(shelf.room());
        try {
            return !brought.isEmpty() && Jdbi.create(database).withHandle(work -> hasRun(work, shelf, brought));
        } catch (JdbiException notMadeYet) {
            return false;
        }
    }

    private record Ran(String version, int checksum, boolean success) {}

    /// Of the steps that are scripts; the one that is code has no text to be held against.
    private static boolean hasRun(Handle work, Strongroom.Shelf shelf, Map<String, Integer> brought) {
        List<Ran> ran = work.createQuery("""
                select "version", "checksum", "success" from %s."flyway_schema_history" where not "success" or "type" = 'SQL'""".formatted(shelf.schema()))
                .map((row, _) -> new Ran(row.getString(1), row.getInt(2), row.getBoolean(3)))
                .list();
        return ran.stream().allMatch(Ran::success) && ran.stream().collect(Collectors.toMap(Ran::version, Ran::checksum)).equals(brought);
    }

    /// Makes the tables as they were in earlier versions.
    ///
    /// @param versions newest script by schema; a room that is not named had none
    void make(Map<String, String> versions) {
        for (Strongroom.Shelf shelf : shelves) {
            if (versions.containsKey(shelf.schema())) {
                flyway(shelf).target(MigrationVersion.fromVersion(versions.get(shelf.schema()))).load().migrate();
            }
        }
    }

    /// Looks whether they are those of this program, and changes nothing.
    ///
    /// @throws OfficeUnavailable when there are none, or they are older
    void check() {
        for (Strongroom.Shelf shelf : shelves) {
            Flyway flyway = flyway(shelf).load();
            if (flyway.info().current() == null) {
                throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.notPrepared", location.shown()), null);
            }
            if (flyway.info().pending().length > 0) {
                throw new OfficeUnavailable(new Phrase(Strongroom.class, "place.older", location.shown()), null);
            }
            flyway.validate();
        }
    }

    /// The newest script of each schema.
    Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Strongroom.Shelf shelf : shelves) {
            Optional.ofNullable(flyway(shelf).load().info().current()).ifPresent(newest -> versions.put(shelf.schema(), newest.getVersion().toString()));
        }
        return versions;
    }

    /// The newest scripts this program brings.
    Map<String, String> newest() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Strongroom.Shelf shelf : shelves) {
            Arrays.stream(flyway(shelf).load().info().all())
                    .filter(script -> script.getScript().endsWith(".sql"))
                    .map(MigrationInfo::getVersion)
                    .max(MigrationVersion::compareTo)
                    .ifPresent(version -> versions.put(shelf.schema(), version.toString()));
        }
        return versions;
    }

    /// What the program's own role may do at a PostgreSQL server: in the book look and add, in the working tables everything. All else it may not.
    ///
    /// @param program a role that exists and owns nothing here
    void grant(String program) {
        Jdbi.create(database).useTransaction(work -> {
            String role = work.createQuery("select quote_ident(rolname) from pg_roles where rolname = :program").bind("program", program).mapTo(String.class)
                    .findOne()
                    .orElseThrow(() -> new OfficeUnavailable(new Phrase(Strongroom.class, "place.noRole", location.shown(), program), null));
            for (Strongroom.Shelf shelf : shelves) {
                boolean keepsAllRows = shelf.equals(Strongroom.BOOK);
                work.execute("revoke all on all tables in schema %s from public, %s".formatted(shelf.schema(), role));
                work.execute("grant usage on schema %s to %s".formatted(shelf.schema(), role));
                work.execute("grant %s on all tables in schema %s to %s".formatted(keepsAllRows ? "select, insert" : "select, insert, update, delete",
                        shelf.schema(), role));
                work.execute("revoke insert, update, delete on %s.flyway_schema_history from %s".formatted(shelf.schema(), role));
            }
            grantCounting(work, role);
        });
    }

    private static void grantCounting(Handle work, String role) {
        work.execute("grant update, delete on %s to %s".formatted(COUNTER, role));
    }

    private FluentConfiguration flyway(Strongroom.Shelf shelf) {
        return Flyway.configure(shelf.room().getClassLoader())
                .dataSource(database)
                .schemas(shelf.schema())
                .locations(shelf.scripts())
                .javaMigrations(shelf.equals(Strongroom.BOOK) ? new JavaMigration[]{new PlantTree()} : new JavaMigration[0])
                .placeholders(Map.of("bytes", location.isH2() ? "binary large object" : "bytea"))
                .validateMigrationNaming(true)
                // tables of a newer program are not for this one to write in
                .ignoreMigrationPatterns(new String[0]);
    }
}
