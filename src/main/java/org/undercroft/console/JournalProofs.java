package org.undercroft.console;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.HeadKeyStore;
import org.undercroft.land.EntryNumber;
import org.undercroft.proof.Check;
import org.undercroft.proof.ConsistencyProof;
import org.undercroft.proof.GrowthProof;
import org.undercroft.proof.Hash;
import org.undercroft.proof.KeyChange;
import org.undercroft.proof.MerkleTree;
import org.undercroft.proof.RecordProof;
import org.undercroft.proof.SignedHead;
import org.undercroft.register.JournalRecord;
import org.undercroft.register.KeptHead;
import org.undercroft.register.Register;
import picocli.CommandLine;

/// Heads and proofs for somebody without the database.
final class JournalProofs {
    private JournalProofs() {
    }

    /// What the commands that write such files share.
    abstract static class Writing implements Callable<Integer> {
        final Terminal terminal;

        @CommandLine.Option(names = "--out", paramLabel = "FILE", descriptionKey = "journalOut")
        Optional<String> out = Optional.empty();

        @CommandLine.Option(names = "--key", paramLabel = "FILE.p12", descriptionKey = "headKey")
        Optional<String> key = Optional.empty();

        @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
        Format format = Format.TEXT;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Writing(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                return write(registry);
            }
        }

        abstract int write(RegistryOffice registry) throws IOException;

        /// The signer at hand; what it is worth is said beside the output.
        Optional<HeadKeyStore> signer(RegistryOffice registry) {
            Optional<HeadKeyStore> signer = HeadKeys.find(key, terminal.officeOrOwn(office), registry, terminal);
            if (signer.isEmpty()) {
                terminal.complain("journal.unsigned",
                        HeadKeys.store(key, terminal.officeOrOwn(office), registry.settings().sample(), terminal.environment()).toString());
            }
            Optional<KeyChange> named = registry.register().headKeys().reversed().stream().findFirst();
            signer.filter(it -> !named.map(KeyChange::next).equals(Optional.of(it.key())))
                    .ifPresent(it -> terminal.complain("journal.keyNotNamed", it.key().fingerprint()));
            return signer;
        }

        void say(Map<String, @Nullable Object> json, String key, Object... values) {
            if (format == Format.JSON) {
                json.put("file", out.orElse(null));
                terminal.out().println(Json.write(json));
            } else if (out.isPresent()) {
                terminal.say(key, values);
            }
        }

        /// As JSON the file itself is written only where it is asked for.
        void write(org.undercroft.proof.JournalFile file) throws IOException {
            if (out.isPresent() || format == Format.TEXT) {
                JournalFiles.write(file, out, terminal);
            }
        }
    }

    @CommandLine.Command(name = "head")
    static final class Head extends Writing {
        Head(Terminal terminal) {
            super(terminal);
        }

        @Override
        int write(RegistryOffice registry) throws IOException {
            SignedHead head = registry.say(registry.register().head().tree(), signer(registry));
            write(head);
            say(json(head), "journal.headWritten", out.orElse("-"), Long.toString(head.head().size()));
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "prove")
    static final class Prove extends Writing {
        @CommandLine.Spec
        CommandLine.Model.@Nullable CommandSpec spec;

        @CommandLine.Parameters(paramLabel = "ENTRY", arity = "0..1", descriptionKey = "entry")
        Optional<Long> entry = Optional.empty();

        @CommandLine.Option(names = "--record", paramLabel = "N", descriptionKey = "record")
        Optional<Long> number = Optional.empty();

        Prove(Terminal terminal) {
            super(terminal);
        }

        @Override
        int write(RegistryOffice registry) throws IOException {
            if (entry.isPresent() == number.isPresent()) {
                throw new Misuse.OneOf(Objects.requireNonNull(spec).commandLine(), "ENTRY", "--record");
            }
            Register register = registry.register();
            MerkleTree tree = register.tree();
            JournalRecord record = record(register, tree);
            SignedHead head = registry.say(tree.head(), signer(registry));
            RecordProof proof = new RecordProof(record.position(), record.text(), tree.inclusion(record.position() - 1), head);
            if (!proof.inclusion().leads(Hash.leaf(proof.recorded()), head.head())) {
                terminal.complain("journal.doesNotProve", Long.toString(record.position()));
                return ExitCode.FOUND;
            }
            write(proof);
            Map<String, @Nullable Object> json = json(head);
            json.put("record", record.position());
            json.put("entry", record.entry().map(EntryNumber::value).orElse(null));
            json.put("path", proof.inclusion().path().stream().map(Hash::toString).toList());
            say(json, "journal.proofWritten", out.orElse("-"), Long.toString(record.position()), Long.toString(head.head().size()));
            return ExitCode.DONE;
        }

        private JournalRecord record(Register register, MerkleTree tree) {
            if (number.isPresent()) {
                long wanted = number.get();
                if (wanted < 1 || wanted > tree.size()) {
                    throw new ConsoleRefusal("journal.noRecord", Long.toString(wanted), Long.toString(tree.size()));
                }
                return register.record(wanted);
            }
            long wanted = entry.orElseThrow();
            if (wanted < 1 || wanted > register.last().value()) {
                throw new ConsoleRefusal("journal.noEntry", Long.toString(wanted), register.last().toString());
            }
            return register.recordOf(new EntryNumber(wanted));
        }
    }

    @CommandLine.Command(name = "consistency")
    static final class Consistency extends Writing {
        @CommandLine.Parameters(index = "0", paramLabel = "A", descriptionKey = "earlier")
        String earlier = "";

        @CommandLine.Parameters(index = "1", paramLabel = "B", descriptionKey = "later")
        String later = "";

        Consistency(Terminal terminal) {
            super(terminal);
        }

        @Override
        int write(RegistryOffice registry) throws IOException {
            MerkleTree tree = registry.register().tree();
            Optional<HeadKeyStore> signer = signer(registry);
            SignedHead then = head(earlier, registry, tree, signer);
            SignedHead now = head(later, registry, tree, signer);
            if (then.head().size() > now.head().size()) {
                throw new ConsoleRefusal("journal.otherOrder", earlier, later);
            }
            ConsistencyProof consistency = new MerkleTree(now.head().size(), tree.kept()).consistency(then.head().size());
            GrowthProof proof = new GrowthProof(consistency, then, now);
            boolean joins = consistency.joins(then.head(), now.head());
            if (joins) {
                write(proof);
            }
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("consistent", joins);
            json.put("then", json(then));
            json.put("now", json(now));
            json.put("path", joins ? consistency.path().stream().map(Hash::toString).toList() : null);
            if (!joins) {
                terminal.complain("journal.notConsistent", earlier, later);
            }
            if (joins || format == Format.JSON) {
                say(json, "journal.growthWritten", out.orElse("-"), Long.toString(then.head().size()), Long.toString(now.head().size()));
            }
            return joins ? ExitCode.DONE : ExitCode.FOUND;
        }

        /// A head from a file, or the one the journal had when it was so long.
        private SignedHead head(String asked, RegistryOffice registry, MerkleTree tree, Optional<HeadKeyStore> signer) throws IOException {
            boolean isSize = asked.matches("\\d{1,18}") && Files.notExists(Terminal.path(asked));
            SignedHead head = isSize ? registry.say(tree.head(upTo(tree, Long.parseLong(asked))), signer) : ofFile(asked);
            upTo(tree, head.head().size());
            return head;
        }

        private static SignedHead ofFile(String asked) throws IOException {
            JournalFiles.Kept kept = JournalFiles.head(Terminal.path(asked));
            if (kept.head() instanceof KeptHead.OfChain) {
                throw new ConsoleRefusal("journal.oldHead", asked);
            }
            SignedHead head = kept.signed().orElseThrow();
            if (head.check(java.util.Set.of()) instanceof Check.Altered(Check.Flaw flaw)) {
                throw new ConsoleRefusal("journal.check.altered", asked, JournalCommand.flaw(flaw));
            }
            return head;
        }

        private static long upTo(MerkleTree tree, long size) {
            if (size > tree.size()) {
                throw new ConsoleRefusal("journal.noRecord", Long.toString(size), Long.toString(tree.size()));
            }
            return size;
        }
    }

    static Map<String, @Nullable Object> json(SignedHead head) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("office", head.office());
        json.put("size", head.head().size());
        json.put("root", head.head().root().toString());
        json.put("at", head.at().toString());
        json.put("log", head.log().orElse(null));
        json.put("key", head.key().map(it -> it.base64()).orElse(null));
        json.put("signature", head.signature().orElse(null));
        return json;
    }
}
