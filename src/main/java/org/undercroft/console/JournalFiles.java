package org.undercroft.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.undercroft.proof.GrowthProof;
import org.undercroft.proof.JournalFile;
import org.undercroft.proof.RecordProof;
import org.undercroft.proof.SignedHead;
import org.undercroft.register.KeptHead;

/// Heads and proofs of the journal as files.
final class JournalFiles {
    /// A record with the definition of a long tunnel takes a few megabytes.
    private static final long LARGEST = 100_000_000;

    private JournalFiles() {
    }

    /// A head that was kept, and what it was read from where that is a file of today.
    record Kept(KeptHead head, Optional<SignedHead> signed) {}

    static JournalFile read(Path file) throws IOException {
        String text = text(file, LARGEST);
        try {
            return JournalFile.parse(text);
        } catch (IllegalArgumentException other) {
            throw new ConsoleRefusal(other, "journal.noFile", file.toString());
        }
    }

    /// A head, or the newest head in a proof; also one line of position, entry and chain value as version 0.1 wrote it.
    static Kept head(Path file) throws IOException {
        String text = text(file, LARGEST);
        try {
            return new Kept(KeptHead.OfChain.parse(text.lines().findFirst().orElse("")), Optional.empty());
        } catch (IllegalArgumentException newer) {
            SignedHead head = switch (read(file)) {
                case SignedHead it -> it;
                case RecordProof it -> it.head();
                case GrowthProof it -> it.now();
            };
            return new Kept(new KeptHead.OfTree(head.head()), Optional.of(head));
        }
    }

    /// To the file named, or to standard output.
    static void write(JournalFile file, Optional<String> out, Terminal terminal) throws IOException {
        if (out.isPresent()) {
            OutFile.named(out.get(), List.of()).write(stream -> stream.write(file.text().getBytes(StandardCharsets.UTF_8)));
        } else {
            terminal.out().print(file.text());
        }
    }

    static String text(Path file, long largest) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ConsoleRefusal("file.folder", file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new ConsoleRefusal("file.missing", file.toString());
        }
        if (Files.size(file) > largest) {
            throw new ConsoleRefusal("journal.tooLarge", file.toString());
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
