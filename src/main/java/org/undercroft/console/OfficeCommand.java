package org.undercroft.console;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Backups;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.Days;
import org.undercroft.office.Officer;
import org.undercroft.register.Manifest;
import picocli.CommandLine;

/// Looks after an office's database: backs it up and has it back, carries it to another one, brings its tables up to date.
@CommandLine.Command(name = "office")
final class OfficeCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Days.ZONE);

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    /// The command with all of its own.
    static CommandLine line(Terminal terminal) {
        return new CommandLine(new OfficeCommand()).addSubcommand(new Backup(terminal)).addSubcommand(new Restore(terminal)).addSubcommand(new Drill(terminal))
                .addSubcommand(new Import(terminal)).addSubcommand(new Migrate(terminal));
    }

    @CommandLine.Command(name = "backup")
    static final class Backup implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "backup")
        String out = "";

        @CommandLine.Option(names = "--officer", paramLabel = "NAME", required = true, descriptionKey = "officer")
        String officer = "";

        @CommandLine.Option(names = "--key", paramLabel = "FILE.p12", descriptionKey = "headKey")
        Optional<String> key = Optional.empty();

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Backup(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Path file = Terminal.path(Backups.named(out));
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                Officer administrator = registry.signIn(officer, terminal.password());
                Manifest made = Backups.make(registry, administrator, file, HeadKeys.find(key, terminal.officeOrOwn(office), registry, terminal),
                        progress(terminal));
                terminal.say("office.backedUp", file.toString(), Long.toString(made.rows()), made.head().last().toString());
                terminal.out().println(made.head().tree());
                return ExitCode.DONE;
            }
        }
    }

    @CommandLine.Command(name = "restore")
    static final class Restore implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "backup")
        String file = "";

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", required = true, descriptionKey = "to")
        String office = "";

        Restore(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            // as it was named when it was made, or as it is called since
            String found = Terminal.path(file).toFile().isFile() ? file : Backups.named(file);
            if (!Terminal.path(found).toFile().isFile()) {
                throw new ConsoleRefusal("file.missing", file);
            }
            Manifest restored = Backups.move(found, terminal.withAccess(office), progress(terminal));
            return said(terminal, "office.restored", restored);
        }
    }

    @CommandLine.Command(name = "drill")
    static final class Drill implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "FILE|DIR", descriptionKey = "backups")
        String backups = "";

        Drill(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (!Terminal.path(backups).toFile().exists()) {
                throw new ConsoleRefusal("file.missing", backups);
            }
            Backups.Drilled drilled = Backups.drill(Terminal.path(backups), progress(terminal));
            terminal.say("office.drilled", drilled.file().toString(), MOMENT.format(drilled.manifest().made()), Long.toString(drilled.records()),
                    drilled.manifest().head().last().toString(), Long.toString(Math.max(1, drilled.took().toSeconds())));
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "import")
    static final class Import implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "FROM", descriptionKey = "from")
        String from = "";

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", required = true, descriptionKey = "to")
        String office = "";

        Import(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return said(terminal, "office.imported", Backups.move(terminal.withAccess(from), terminal.withAccess(office), progress(terminal)));
        }
    }

    @CommandLine.Command(name = "migrate")
    static final class Migrate implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        @CommandLine.Option(names = "--program", paramLabel = "ROLE", descriptionKey = "program")
        String program = "undercroft";

        Migrate(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Map<String, String> newest = RegistryOffice.migrate(terminal.ownersOffice(office), program);
            terminal.say("office.migrated");
            newest.forEach((schema, version) -> terminal.say("office.tables", schema, version));
            return ExitCode.DONE;
        }
    }

    private static int said(Terminal terminal, String key, Manifest manifest) {
        terminal.out().println(Terminal.phrase(key, Long.toString(manifest.rows()), Long.toString(manifest.head().tree().size()),
                manifest.head().last().toString()).in(terminal.language()));
        return ExitCode.DONE;
    }

    /// A line now and then on standard error, where somebody watches.
    private static LongConsumer progress(Terminal terminal) {
        return rows -> {
            if (rows > 0 && rows % 100_000 == 0) {
                terminal.complain("office.progress", Long.toString(rows));
            }
        };
    }
}
