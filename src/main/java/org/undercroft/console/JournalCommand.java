package org.undercroft.console;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.HeadKeyStore;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.proof.Check;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.KeyChange;
import org.undercroft.register.JournalReport;
import picocli.CommandLine;

/// The journal: does everything in it still fit together, and who signs where it stands.
@CommandLine.Command(name = "journal")
final class JournalCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine with(Terminal terminal) {
        return new CommandLine(new JournalCommand()).addSubcommand(new Verify(terminal)).addSubcommand(new JournalProofs.Head(terminal))
                .addSubcommand(new JournalProofs.Prove(terminal)).addSubcommand(new JournalProofs.Consistency(terminal))
                .addSubcommand(new JournalCheck(terminal)).addSubcommand(new RotateKey(terminal));
    }

    @CommandLine.Command(name = "verify")
    static final class Verify implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--head", paramLabel = "FILE", descriptionKey = "head")
        Optional<String> head = Optional.empty();

        @CommandLine.Option(names = "--key", paramLabel = "FILE.pem", descriptionKey = "publicKey")
        List<String> keys = List.of();

        @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
        Format format = Format.TEXT;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Verify(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            Optional<JournalFiles.Kept> kept = head.isPresent() ? Optional.of(JournalFiles.head(Terminal.path(head.get()))) : Optional.empty();
            Set<HeadKey> trusted = new LinkedHashSet<>(HeadKeys.trusted(keys, terminal));
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                JournalReport report = kept.map(it -> registry.register().verify(it.head())).orElseGet(registry.register()::verify);
                if (keys.isEmpty() && report instanceof JournalReport.Intact) {
                    registry.register().headKeys().stream().map(KeyChange::next).forEach(trusted::add);
                }
                Optional<Check> check = kept.flatMap(JournalFiles.Kept::signed).map(it -> it.check(trusted));
                boolean signed = kept.flatMap(JournalFiles.Kept::signed).flatMap(it -> it.key()).isPresent();
                if (format == Format.JSON) {
                    terminal.out().println(Json.write(json(report, check, signed)));
                } else {
                    say(report, check, signed);
                }
                return code(report, check, signed);
            }
        }

        private void say(JournalReport report, Optional<Check> check, boolean signed) {
            switch (report) {
                case JournalReport.Intact intact -> terminal.say("journal.intact", Long.toString(intact.records()), intact.head().last().toString(),
                        intact.head().tree().root().toString());
                case JournalReport.Broken broken -> terminal.say("journal.broken", Long.toString(broken.position()),
                        broken.entry().map(Object::toString).orElse("-"), broken.what());
            }
            check.ifPresent(it -> terminal.out().println(JournalCheck.said(it, signed, head.orElseThrow()).in(terminal.language())));
        }

        /// An unsigned head is as good as the place it was kept in, which the caller knows.
        private static int code(JournalReport report, Optional<Check> check, boolean signed) {
            if (report instanceof JournalReport.Broken || check.filter(Check.Altered.class::isInstance).isPresent()) {
                return ExitCode.FOUND;
            }
            return signed && check.filter(Check.SignerUnknown.class::isInstance).isPresent() ? ExitCode.SIGNER_UNKNOWN : ExitCode.DONE;
        }

        private Map<String, @Nullable Object> json(JournalReport report, Optional<Check> check, boolean signed) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("intact", report instanceof JournalReport.Intact);
            switch (report) {
                case JournalReport.Intact intact -> {
                    json.put("records", intact.records());
                    json.put("entries", intact.head().last().value());
                    json.put("root", intact.head().tree().root().toString());
                    json.put("brokenAt", null);
                    json.put("brokenEntry", null);
                    json.put("text", null);
                }
                case JournalReport.Broken broken -> {
                    json.put("records", null);
                    json.put("entries", null);
                    json.put("root", null);
                    json.put("brokenAt", broken.position());
                    json.put("brokenEntry", broken.entry().map(entry -> entry.value()).orElse(null));
                    json.put("text", broken.what().in(terminal.language()));
                }
            }
            json.put("head", head.orElse(null));
            json.put("headSigner", check.map(it -> JournalCheck.signer(it, signed)).orElse(null));
            return json;
        }
    }

    /// A new key for the journal's heads; the journal names it.
    @CommandLine.Command(name = "rotate-key")
    static final class RotateKey implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--officer", paramLabel = "NAME", required = true, descriptionKey = "officer")
        String officer = "";

        @CommandLine.Option(names = "--key", paramLabel = "FILE.p12", descriptionKey = "headKey")
        Optional<String> key = Optional.empty();

        @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
        Format format = Format.TEXT;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        RotateKey(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            String where = terminal.officeOrOwn(office);
            try (RegistryOffice registry = RegistryOffice.open(where)) {
                Officer signed = registry.signIn(officer, terminal.password());
                java.nio.file.Path store = HeadKeys.store(key, where, registry.settings().sample(), terminal.environment());
                if (!where.startsWith("jdbc:") && store.toAbsolutePath().normalize().startsWith(Terminal.path(where).toAbsolutePath().normalize())) {
                    throw new ConsoleRefusal("journal.keyInside", store.toString());
                }
                Optional<HeadKeyStore> before = HeadKeys.rotate(store, registry, signed, terminal);
                say(registry.register().headKeys().getLast(), store.toString(), before.isPresent());
                return ExitCode.DONE;
            }
        }

        private void say(KeyChange change, String store, boolean hadOne) {
            String next = change.next().fingerprint();
            if (format == Format.JSON) {
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put("store", store);
                json.put("next", next);
                json.put("before", change.before().map(HeadKey::fingerprint).orElse(null));
                json.put("vouchedFor", change.signature().isPresent());
                terminal.out().println(Json.write(json));
                return;
            }
            terminal.say("journal.rotated", next, store);
            if (change.before().isPresent() && change.signature().isEmpty()) {
                terminal.complain(hadOne ? "journal.otherKeyBefore" : "journal.keyLost", change.before().get().fingerprint());
            }
        }
    }

    static Phrase flaw(Check.Flaw flaw) {
        return Terminal.phrase("journal.flaw." + flaw.name());
    }
}
