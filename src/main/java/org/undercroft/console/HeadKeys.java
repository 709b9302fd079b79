package org.undercroft.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.HeadKeyStore;
import org.undercroft.office.Officer;
import org.undercroft.proof.HeadKey;

/// Where the key lies that heads of the journal are signed with: in the user's own folder or where `UNDERCROFT_HEAD_KEY` says, never with the database.
public final class HeadKeys {
    private static final String STORE = "head-key.p12";
    private static final String DEMONSTRATION_STORE = "demonstration-head-key.p12";
    /// The key is named a demonstration in its own certificate; its password keeps nobody out.
    private static final String DEMONSTRATION = "demonstration";
    private static final long LARGEST = 1_000_000;

    private HeadKeys() {
    }

    /// The store for an office's key, there or not.
    ///
    /// @param place of the office: a demonstration puts its key beside the office it makes
    static Path store(Optional<String> asked, String place, boolean sample, Function<String, Optional<String>> environment) {
        return named(asked, environment).or(() -> beside(place).filter(_ -> sample)).orElseGet(() -> own(sample));
    }

    private static Optional<Path> named(Optional<String> asked, Function<String, Optional<String>> environment) {
        return asked.or(() -> environment.apply("UNDERCROFT_HEAD_KEY").filter(name -> !name.isBlank())).map(Path::of);
    }

    private static Path own(boolean sample) {
        return UserFolder.find().resolve(sample ? DEMONSTRATION_STORE : STORE);
    }

    private static Optional<Path> beside(String place) {
        return place.startsWith("jdbc:")
                ? Optional.empty()
                : Optional.of(Path.of(place).toAbsolutePath().normalize().resolveSibling(DEMONSTRATION_STORE)).filter(Files::exists);
    }

    /// The signer at hand. A sample office's is made where it has none; another's is made by `journal rotate-key` alone.
    static Optional<HeadKeyStore> find(Optional<String> asked, String place, RegistryOffice office, Terminal terminal) {
        boolean sample = office.settings().sample();
        Path store = store(asked, place, sample, terminal.environment());
        if (sample && asked.isEmpty()) {
            return Optional.of(demonstration(store));
        }
        if (Files.notExists(store)) {
            if (asked.isPresent()) {
                throw new ConsoleRefusal("file.missing", store.toString());
            }
            return Optional.empty();
        }
        return Optional.of(HeadKeyStore.open(store, sample ? DEMONSTRATION.toCharArray() : terminal.keyPassword()));
    }

    /// The signer at hand, where nobody has to be asked for a password: a sample office's, or with `UNDERCROFT_KEY_PASSWORD`.
    static Optional<HeadKeyStore> unasked(String where, RegistryOffice office, Function<String, Optional<String>> environment) {
        boolean sample = office.settings().sample();
        Path store = store(Optional.empty(), where, sample, environment);
        Optional<char[]> password = sample ? Optional.of(DEMONSTRATION.toCharArray()) : environment.apply("UNDERCROFT_KEY_PASSWORD").map(String::toCharArray);
        return password.filter(_ -> Files.exists(store)).map(it -> HeadKeyStore.open(store, it));
    }

    static HeadKeyStore demonstration(Path store) {
        if (Files.notExists(store)) {
            HeadKeyStore made = HeadKeyStore.demonstration(Instant.now());
            made.keep(store, DEMONSTRATION.toCharArray(), () -> {
            });
        }
        return HeadKeyStore.open(store, DEMONSTRATION.toCharArray());
    }

    /// Makes the key of a sample office that was founded just now, and lets its journal name it.
    ///
    /// @param store where to; empty for the user's own folder
    public static HeadKeyStore ofSample(RegistryOffice office, Officer administrator, Optional<Path> store) {
        HeadKeyStore key = demonstration(store.orElseGet(() -> UserFolder.find().resolve(DEMONSTRATION_STORE)));
        office.changeHeadKey(key.key(), Optional.empty(), administrator);
        return key;
    }

    /// Puts a new key in the place of the one at hand, and lets the journal say so.
    ///
    /// @return the one before, where there was one
    static Optional<HeadKeyStore> rotate(Path store, RegistryOffice office, Officer administrator, Terminal terminal) {
        boolean sample = office.settings().sample();
        char[] password = sample ? DEMONSTRATION.toCharArray() : terminal.keyPassword();
        Optional<HeadKeyStore> before = Files.exists(store) ? Optional.of(HeadKeyStore.open(store, password)) : Optional.empty();
        String name = sample ? before.map(HeadKeyStore::name).orElse("") : office.settings().nameZh();
        HeadKeyStore next = before.map(key -> key.successor(name, Instant.now()))
                .orElseGet(() -> sample ? HeadKeyStore.demonstration(Instant.now()) : HeadKeyStore.fresh(name, Instant.now()));
        next.keep(store, password, () -> office.changeHeadKey(next.key(), before, administrator));
        return before;
    }

    /// The public keys in the files named; where none is named, those beside the user's own stores.
    static Set<HeadKey> trusted(List<String> named, Terminal terminal) throws IOException {
        Set<HeadKey> keys = new LinkedHashSet<>();
        for (String file : named) {
            keys.addAll(read(Terminal.path(file)));
        }
        if (named.isEmpty()) {
            for (boolean sample : new boolean[]{false, true}) {
                Path beside = HeadKeyStore.publicKeys(named(Optional.empty(), terminal.environment()).orElseGet(() -> own(sample)));
                if (Files.isRegularFile(beside)) {
                    keys.addAll(read(beside));
                }
            }
        }
        return keys;
    }

    private static Set<HeadKey> read(Path file) throws IOException {
        try {
            return HeadKey.readPem(JournalFiles.text(file, LARGEST));
        } catch (IllegalArgumentException none) {
            throw new ConsoleRefusal(none, "journal.noPublicKey", file.toString());
        }
    }

}
