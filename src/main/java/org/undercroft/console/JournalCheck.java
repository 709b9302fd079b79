package org.undercroft.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;
import org.undercroft.proof.Check;
import org.undercroft.proof.GrowthProof;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.JournalFile;
import org.undercroft.proof.RecordProof;
import org.undercroft.proof.SignedHead;
import picocli.CommandLine;

/// Checks heads and proofs without any office: what somebody does who was handed one.
@CommandLine.Command(name = "check")
final class JournalCheck implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "journalFile")
    List<String> files = List.of();

    @CommandLine.Option(names = "--key", paramLabel = "FILE.pem", descriptionKey = "publicKey")
    List<String> keys = List.of();

    @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
    Format format = Format.TEXT;

    JournalCheck(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Checked(String name, JournalFile file, Check check) {
        boolean isSigned() {
            return switch (file) {
                case SignedHead head -> head.key().isPresent();
                case RecordProof proof -> proof.head().key().isPresent();
                case GrowthProof proof -> proof.then().key().isPresent() && proof.now().key().isPresent();
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        Set<HeadKey> trusted = HeadKeys.trusted(keys, terminal);
        List<Checked> all = new ArrayList<>();
        for (String name : files) {
            JournalFile file = JournalFiles.read(Terminal.path(name));
            all.add(new Checked(name, file, file.check(trusted)));
        }
        if (format == Format.JSON) {
            terminal.out().println(Json.write(Map.of("files", all.stream().map(this::json).toList())));
        } else {
            all.forEach(this::say);
        }
        boolean altered = all.stream().anyMatch(each -> each.check() instanceof Check.Altered);
        boolean unknown = all.stream().anyMatch(each -> each.check() instanceof Check.SignerUnknown);
        return altered ? ExitCode.FOUND : unknown ? ExitCode.SIGNER_UNKNOWN : ExitCode.DONE;
    }

    private void say(Checked checked) {
        terminal.out().println(said(checked.check(), checked.isSigned(), checked.name()).in(terminal.language()));
        terminal.out().println("  " + content(checked.file()).in(terminal.language()));
    }

    static Phrase said(Check check, boolean signed, String name) {
        return switch (check) {
            case Check.Genuine _ -> Terminal.phrase("journal.check.genuine", name);
            case Check.SignerUnknown _ -> Terminal.phrase(signed ? "journal.check.signerUnknown" : "journal.check.unsigned", name);
            case Check.Altered(Check.Flaw flaw) -> Terminal.phrase("journal.check.altered", name, JournalCommand.flaw(flaw));
        };
    }

    /// `trusted`, `unknown` or `none`; of what was altered nothing is said.
    static @Nullable String signer(Check check, boolean signed) {
        return switch (check) {
            case Check.Genuine _ -> "trusted";
            case Check.SignerUnknown _ -> signed ? "unknown" : "none";
            case Check.Altered _ -> null;
        };
    }

    private static Phrase content(JournalFile file) {
        return switch (file) {
            case SignedHead head -> head(head);
            case RecordProof proof -> Terminal.phrase("journal.check.record", Long.toString(proof.record()), head(proof.head()));
            case GrowthProof proof -> Terminal.phrase("journal.check.growth", Long.toString(proof.then().head().size()), head(proof.now()));
        };
    }

    private static Phrase head(SignedHead head) {
        return Terminal.phrase("journal.check.head", head.office(), Long.toString(head.head().size()), head.head().root().toString(), head.at().toString(),
                head.log().orElse("-"));
    }

    private Map<String, @Nullable Object> json(Checked checked) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", checked.name());
        json.put("kind", switch (checked.file()) {
            case SignedHead _ -> "head";
            case RecordProof _ -> "record";
            case GrowthProof _ -> "consistency";
        });
        json.put("fits", !(checked.check() instanceof Check.Altered));
        json.put("signer", signer(checked.check(), checked.isSigned()));
        json.put("flaw", checked.check() instanceof Check.Altered(Check.Flaw flaw) ? flaw.name().toLowerCase(java.util.Locale.ROOT) : null);
        json.put("record", checked.file() instanceof RecordProof proof ? proof.record() : null);
        SignedHead head = switch (checked.file()) {
            case SignedHead it -> it;
            case RecordProof it -> it.head();
            case GrowthProof it -> it.now();
        };
        json.putAll(JournalProofs.json(head));
        json.put("text", said(checked.check(), checked.isSigned(), checked.name()).in(terminal.language()));
        return json;
    }
}
