package org.undercroft.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.undercroft.land.Digest;
import org.undercroft.land.Phrase;

/// The file that a surveyor hands in.
final class PlanFile {
    private PlanFile() {}

    /// The very file that a plan was read from.
    ///
    /// @throws CaseRefused when it is gone, or is not the one that was read
    static byte[] bytes(Path planFile, Application application) {
        byte[] bytes = bytes(planFile);
        if (!Digest.of(bytes).equals(application.plan().digest())) {
            throw new CaseRefused(new Phrase(PlanFile.class, "lodge.fileChanged", planFile.toString()));
        }
        return bytes;
    }

    /// @throws CaseRefused when it cannot be read
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(PlanFile.class, "lodge.fileGone", file.toString(), String.valueOf(e.getMessage())));
        }
    }
}
