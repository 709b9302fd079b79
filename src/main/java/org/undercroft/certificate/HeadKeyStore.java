package org.undercroft.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.land.Phrase;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.HeadSigner;

/// The Ed25519 key that heads of the journal are signed with, in a PKCS#12 store of its own. It belongs outside the office's folder: whoever can write in the
/// database must not be able to sign what he wrote. Keys that were used before stay with it as certificates.
public final class HeadKeyStore implements HeadSigner {
    private static final String NOW = "journal-head";
    private static final String FORMER = "journal-head-former-%d";
    private static final String DEMONSTRATION = "Undercroft sample office - demonstration key (journal)";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final List<X509Certificate> former;

    private HeadKeyStore(PrivateKey key, X509Certificate certificate, List<X509Certificate> former) {
        this.key = key;
        this.certificate = certificate;
        this.former = List.copyOf(former);
    }

    /// A new key, not kept anywhere yet.
    ///
    /// @param office stands in the key's certificate
    public static HeadKeyStore fresh(String office, Instant now) {
        return fresh(office, now, List.of());
    }

    /// The same for a sample office: the key is named a demonstration in its own certificate.
    public static HeadKeyStore demonstration(Instant now) {
        return fresh(DEMONSTRATION, now, List.of());
    }

    private static HeadKeyStore fresh(String name, Instant now, List<X509Certificate> former) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new HeadKeyStore(pair.getPrivate(), SelfMade.certificate(pair, "Ed25519", SelfMade.commonName(name), now), former);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a key for the journal's heads", e);
        }
    }

    /// A new key that remembers this one.
    public HeadKeyStore successor(String office, Instant now) {
        List<X509Certificate> before = new ArrayList<>(List.of(certificate));
        before.addAll(former);
        return fresh(office, now, before);
    }

    /// @throws KeyRefused if the store is missing, cannot be read or opened with this password, or holds no key for heads
    public static HeadKeyStore open(Path store, char[] password) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            if (!(keys.getKey(NOW, password) instanceof PrivateKey key) || !(keys.getCertificate(NOW) instanceof X509Certificate certificate)) {
                throw new KeyRefused(new Phrase(HeadKeyStore.class, "headKey.none", store.toString()));
            }
            List<X509Certificate> former = new ArrayList<>();
            while (keys.getCertificate(FORMER.formatted(former.size() + 1)) instanceof X509Certificate before) {
                former.add(before);
            }
            return new HeadKeyStore(key, certificate, former);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRefused(new Phrase(HeadKeyStore.class, "headKey.unreadable", store.toString()), e);
        }
    }

    /// Puts this key in the place of the one in `store`. It is written beside first, and takes the place only when `meanwhile` is done: what tells the world
    /// of the new key. If that fails, the old one stays.
    public void keep(Path store, char[] password, Runnable meanwhile) {
        try {
            Path folder = Objects.requireNonNull(store.toAbsolutePath().getParent(), "a store lies in a folder");
            Files.createDirectories(folder);
            clearAway(folder);
            Path draft = Files.createTempFile(folder, "head-key", ".tmp");
            try {
                write(draft, password);
                meanwhile.run();
                move(draft, store);
            } finally {
                Files.deleteIfExists(draft);
            }
            Files.writeString(publicKeys(store), keys().stream().map(HeadKey::pem).collect(Collectors.joining()));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRefused(new Phrase(HeadKeyStore.class, "headKey.notWritten", store.toString()), e);
        }
    }

    /// A program that was killed while it kept a key leaves a draft behind. What is younger may be another's at work.
    private static void clearAway(Path folder) throws IOException {
        Instant old = Instant.now().minus(Duration.ofHours(1));
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "head-key*.tmp")) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(old)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    /// Where the public halves lie beside a store, PEM, for those who check.
    public static Path publicKeys(Path store) {
        return store.resolveSibling(store.getFileName().toString().replaceFirst("\\.p12$", "") + ".pem");
    }

    @Override
    public HeadKey key() {
        return HeadKey.of(certificate.getPublicKey());
    }

    /// This key, and behind it those before.
    public Set<HeadKey> keys() {
        Set<HeadKey> keys = new LinkedHashSet<>(Set.of(key()));
        former.forEach(before -> keys.add(HeadKey.of(before.getPublicKey())));
        return keys;
    }

    /// As in the key's certificate.
    public String name() {
        return SignatureCheck.named(certificate).name();
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read cannot sign", e);
        }
    }

    private void write(Path draft, char[] password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, password);
        keys.setKeyEntry(NOW, key, password, new Certificate[]{certificate});
        for (int i = 0; i < former.size(); i++) {
            keys.setCertificateEntry(FORMER.formatted(i + 1), former.get(i));
        }
        try (OutputStream out = Files.newOutputStream(draft)) {
            keys.store(out, password);
        }
    }

    private static void move(Path draft, Path store) throws IOException {
        try {
            Files.move(draft, store, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, store, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
