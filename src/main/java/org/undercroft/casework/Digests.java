package org.undercroft.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.undercroft.land.Phrase;

/// SHA-256 of what is handed in, 64 hexadecimal digits.
final class Digests {
    private Digests() {}

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The very file that a plan was read from.
    ///
    /// @throws CaseRefused when it is gone, or is not the one that was read
    static byte[] bytes(Path planFile, Application application) {
        byte[] bytes = bytes(planFile);
        if (!of(bytes).equals(application.plan().digest())) {
            throw new CaseRefused(new Phrase(Digests.class, "lodge.fileChanged", planFile.toString()));
        }
        return bytes;
    }

    /// @throws CaseRefused when it cannot be read
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(Digests.class, "lodge.fileGone", file.toString(), String.valueOf(e.getMessage())));
        }
    }
}
