package org.undercroft.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.VerificationDesk;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Trust;

/// Whom an officer believes when a paper is shown to him. It never comes from the paper itself.
sealed interface Believed {
    /// This office, and the keys its journal names.
    record OwnOffice() implements Believed {}

    /// Public keys in files that came by another way.
    record Keys(List<Path> files) implements Believed {
        public Keys {
            files = List.copyOf(files);
        }
    }

    /// A fingerprint that somebody read out.
    record Fingerprint(String said) implements Believed {}

    /// Whether there is anything to hold a paper against.
    default boolean complete() {
        return switch (this) {
            case OwnOffice _ -> true;
            case Keys keys -> !keys.files.isEmpty();
            case Fingerprint fingerprint -> Trust.isFingerprint(fingerprint.said);
        };
    }

    /// Reads files: not for the screen's thread.
    default Trust trust(RegistryOffice office, Supplier<OfficeKey> key) {
        return switch (this) {
            case OwnOffice _ -> new Trust(key.get().certificates(), office.verification().headKeys());
            case Keys keys -> VerificationDesk.keysIn(keys.files);
            case Fingerprint fingerprint -> Trust.of(fingerprint.said);
        };
    }
}
