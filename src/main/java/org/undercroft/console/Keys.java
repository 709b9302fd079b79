package org.undercroft.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.KeyRefused;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Signers;
import org.undercroft.certificate.TimeStamps;
import org.undercroft.proof.HeadSigner;

/// Where an office's signing key lies: beside its database; for an office behind a JDBC URL, in the user's own folder. Nothing but a demonstration key is ever
/// made here.
public final class Keys {
    private static final String STORE = "signing-key.p12";
    /// The key is named a demonstration in its own certificate; its password keeps nobody out.
    private static final String DEMONSTRATION = "demonstration";

    private Keys() {
    }

    /// @param office a folder or a JDBC URL
    /// @param environment the caller's variables by name: `UNDERCROFT_KEY_PASSWORD` opens a store of the office's own
    public static OfficeKey of(String office, Function<String, Optional<String>> environment) {
        return OfficeKey.openOrMake(store(office), password(environment), Instant.now());
    }

    /// The same of an office that is open. Where something was signed already, a lost key is not silently replaced by another that nobody trusts.
    ///
    /// @throws KeyRefused when the key is missing or does not open
    private static OfficeKey of(String where, RegistryOffice office, Function<String, Optional<String>> environment) {
        Path store = store(where);
        boolean lost = Files.notExists(store) && !office.settings().sample() && office.register().hasSigned();
        if (lost && isUrl(where)) {
            throw KeyRefused.notOnThisComputer(store);
        }
        return lost ? OfficeKey.open(store, password(environment)) : of(where, environment);
    }

    /// The key for the window, which asks for no password: with the signer of heads where that opens without being asked
    /// for, and the time-stamp service that is configured.
    public static OfficeKey forDesk(String where, RegistryOffice office, Function<String, Optional<String>> environment) {
        OfficeKey bare = of(where, office, environment);
        OfficeKey key = timeStamps(environment).map(bare::with).orElse(bare);
        return HeadKeys.unasked(where, office, environment).map(heads -> key.with(heads)).orElse(key);
    }

    /// Everybody who vouches for the office's certificates; without a key for heads at hand their proofs have unsigned ones.
    static Signers signers(String where, RegistryOffice office, Terminal terminal) {
        return new Signers(
                of(where, office, terminal.environment()),
                HeadKeys.find(Optional.empty(), where, office, terminal).map(HeadSigner.class::cast),
                timeStamps(terminal.environment()));
    }

    /// The time-stamp service that `UNDERCROFT_TIME_STAMPS` names, if any.
    static Optional<TimeStamps> timeStamps(Function<String, Optional<String>> environment) {
        return environment.apply("UNDERCROFT_TIME_STAMPS").filter(address -> !address.isBlank()).map(TimeStamps::new);
    }

    /// Whose signature the office believes; nobody's where it has no key yet.
    static Set<X509Certificate> trusted(String office, Function<String, Optional<String>> environment) {
        Path store = store(office);
        return Files.exists(store) ? OfficeKey.open(store, password(environment)).certificates() : Set.of();
    }

    static Path store(String office) {
        return (isUrl(office) ? UserFolder.find() : Path.of(office)).resolve(STORE);
    }

    private static boolean isUrl(String office) {
        return office.startsWith("jdbc:");
    }

    private static char[] password(Function<String, Optional<String>> environment) {
        return environment.apply("UNDERCROFT_KEY_PASSWORD").orElse(DEMONSTRATION).toCharArray();
    }
}
