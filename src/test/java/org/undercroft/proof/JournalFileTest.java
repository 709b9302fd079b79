package org.undercroft.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Heads and proofs as files, in the hands of somebody who has the office's public key and nothing else.
@Timeout(60)
class JournalFileTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final String OFFICE = "北仑区 \\ 登记机构\nwith a second line";

    private final Signer office = new Signer();
    private final Map<Subtree, Hash> kept = new HashMap<>();
    private final List<String> records = List.of("undercroft act 1\nkind: SIGNED_IN\n", "undercroft act 1\nkind: LODGED\ndetails:\n| a\r\n| \n", "third\n",
            "fourth\n",
            "fifth\n");
    private final MerkleTree tree = grown();

    @Test
    void aFileSaysTheSameWhenItIsReadAgain() {
        for (JournalFile file : List.of(head(5), SignedHead.unsigned(OFFICE, tree.head(), AT), proof(2), proof(5), growth(3, 5), growth(0, 5))) {
            assertThat(JournalFile.parse(file.text())).isEqualTo(file);
        }
    }

    @Test
    void aGenuineFileIsBelievedForItsKeyOnly() {
        Signer other = new Signer();
        for (JournalFile file : List.of(head(5), proof(1), growth(3, 5))) {
            assertThat(file.check(Set.of(other.key(), office.key()))).isEqualTo(new Check.Genuine());
            assertThat(file.check(Set.of(other.key()))).isEqualTo(new Check.SignerUnknown());
            assertThat(file.check(Set.of())).isEqualTo(new Check.SignerUnknown());
        }
        assertThat(SignedHead.unsigned(OFFICE, tree.head(), AT).check(Set.of(office.key()))).isEqualTo(new Check.SignerUnknown());
    }

    @Test
    void noByteOfAFileCanBeChanged() {
        for (JournalFile file : List.of(head(5), proof(2), growth(3, 5))) {
            byte[] genuine = file.text().getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < genuine.length; at++) {
                for (int bit : new int[]{1, 4, 32}) {
                    byte[] changed = genuine.clone();
                    changed[at] ^= (byte) bit;
                    assertThat(isBelieved(new String(changed, StandardCharsets.UTF_8))).as("byte %d of %s", at, file.text()).isFalse();
                }
            }
            assertThat(isBelieved(file.text() + "more\n")).isFalse();
            assertThat(isBelieved(file.text().strip())).isFalse();
        }
    }

    @Test
    void whatDoesNotFitIsNamed() {
        SignedHead head = head(5);
        assertThat(new SignedHead("another", head.head(), AT, head.log(), head.key(), head.signature()).check(Set.of(office.key())))
                .isEqualTo(new Check.Altered(Check.Flaw.SIGNATURE));
        assertThat(new RecordProof(2, "another\n", tree.inclusion(1), head).check(Set.of(office.key()))).isEqualTo(new Check.Altered(Check.Flaw.RECORD));
        assertThat(new GrowthProof(tree.consistency(3), head(3), SignedHead.signed(OFFICE, new TreeHead(5, Hash.leaf("x")), AT, office)).check(
                Set.of(office.key()))).isEqualTo(new Check.Altered(Check.Flaw.GROWTH));
        HeadKey key = office.key();
        String lying = "0".repeat(64);
        String said = head.text().replace(key.fingerprint(), lying).replaceFirst("signature: .*\n", "");
        String signed = said + "signature: " + java.util.Base64.getEncoder().encodeToString(office.sign(said.getBytes(StandardCharsets.UTF_8))) + "\n";
        assertThat(JournalFile.parse(signed).check(Set.of(key))).isEqualTo(new Check.Altered(Check.Flaw.LOG));
    }

    @Test
    void editorsAndMailMayChangeLineEndsAndPutAMarkInFront() {
        assertThat(JournalFile.parse("\uFEFF" + head(5).text().replace("\n", "\r\n"))).isEqualTo(head(5));
        assertThat(JournalFile.parse(growth(3, 5).text().replace("\n", "\r\n")).check(Set.of(office.key()))).isEqualTo(new Check.Genuine());
        assertThatThrownBy(() -> JournalFile.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JournalFile.parse("undercroft tree head 2\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPublicKeyIsReadFromPemAsOthersWriteIt() {
        HeadKey key = office.key();
        Signer other = new Signer();
        assertThat(HeadKey.readPem("a note\n" + key.pem() + other.key().pem())).containsExactly(key, other.key());
        // RFC 8410, 10.1, and the first test of RFC 8032, 7.1
        HeadKey published = new HeadKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        assertThat(
                published.vouchesFor(new byte[0], java.util.HexFormat.of().parseHex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb88215"
                        + "90a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")))
                .isTrue();
        assertThatThrownBy(() -> HeadKey.readPem("no key")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HeadKey("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeOfKeysIsVouchedForByTheKeyBefore() {
        Signer next = new Signer();
        KeyChange first = KeyChange.to(office.key(), tree.head(2), Optional.empty(), Optional.empty());
        KeyChange change = KeyChange.to(next.key(), tree.head(), Optional.of(office.key()), Optional.of(office));
        assertThat(KeyChange.parse(first.text())).isEqualTo(first);
        assertThat(KeyChange.parse(change.text())).isEqualTo(change);
        assertThat(change.signature()).isPresent();
        assertThat(change.holds()).isTrue();
        assertThat(KeyChange.parse(change.text().replace(tree.head().toString(), tree.head(4).toString())).holds()).isFalse();
        // the key before was lost, or another one lies in its place
        assertThat(KeyChange.to(next.key(), tree.head(), Optional.of(office.key()), Optional.of(new Signer())).signature()).isEmpty();
    }

    private boolean isBelieved(String file) {
        try {
            return JournalFile.parse(file).check(Set.of(office.key())) instanceof Check.Genuine;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private SignedHead head(long size) {
        return SignedHead.signed(OFFICE, tree.head(size), AT, office);
    }

    private RecordProof proof(int record) {
        return new RecordProof(record, records.get(record - 1), tree.inclusion(record - 1), head(5));
    }

    private GrowthProof growth(long then, long now) {
        return new GrowthProof(tree.consistency(then), head(then), head(now));
    }

    private MerkleTree grown() {
        RightEdge edge = RightEdge.ofNothing();
        for (String record : records) {
            List<Hash> completed = new ArrayList<>(edge.append(Hash.leaf(record)));
            for (int level = 0; level < completed.size(); level++) kept.put(new Subtree(edge.head().size(), level), completed.get(level));
        }
        return new MerkleTree(edge.head().size(), _ -> kept);
    }

    /// A key of its own.
    private static final class Signer implements HeadSigner {
        private final KeyPair pair;

        Signer() {
            try {
                pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public HeadKey key() {
            return HeadKey.of(pair.getPublic());
        }

        @Override
        public byte[] sign(byte[] text) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(text);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
