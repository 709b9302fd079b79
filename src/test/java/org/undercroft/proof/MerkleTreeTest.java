package org.undercroft.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The tree against the published vectors of Certificate Transparency, and against RFC 9162's definitions written down word for word.
@Timeout(60)
class MerkleTreeTest {
    /// All sizes up to here against each other: past 64, where a seventh level begins.
    private static final int SIZES = 70;

    /// The leaves of the reference tests of Certificate Transparency (certificate-transparency, merkle_tree_test).
    private static final List<byte[]> CT_LEAVES = Stream
            .of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    @Test
    void rootsAreThoseThatCertificateTransparencyPublished() {
        Grown tree = new Grown();
        assertThat(tree.tree().head().root()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List<String> roots = CT_LEAVES.stream().map(leaf -> tree.append(Hash.leaf(leaf)).root().toString()).toList();
        assertThat(roots).containsExactly(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void proofsAreThoseThatCertificateTransparencyPublished() {
        Grown tree = new Grown();
        CT_LEAVES.forEach(leaf -> tree.append(Hash.leaf(leaf)));
        assertThat(tree.tree().inclusion(0).path()).extracting(Hash::toString).containsExactly(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(tree.tree().inclusion(5).path()).extracting(Hash::toString).containsExactly(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(tree.tree().consistency(6).path()).extracting(Hash::toString).containsExactly(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void everyRootAndEveryProofIsThatOfTheDefinition() {
        Grown tree = new Grown();
        for (int size = 1; size <= SIZES; size++) {
            TreeHead grown = tree.append(leaf(size - 1));
            int leaves = size;
            List<Hash> all = IntStream.range(0, size).mapToObj(MerkleTreeTest::leaf).toList();
            assertThat(grown).isEqualTo(new TreeHead(size, root(all))).isEqualTo(tree.tree().head());
            assertThat(IntStream.range(0, leaves).mapToObj(index -> tree.tree().inclusion(index).path()).toList())
                    .isEqualTo(IntStream.range(0, leaves).mapToObj(index -> path(index, all)).toList());
            assertThat(IntStream.rangeClosed(1, leaves).mapToObj(earlier -> tree.tree().consistency(earlier).path()).toList())
                    .isEqualTo(IntStream.rangeClosed(1, leaves).mapToObj(earlier -> proof(earlier, all, true)).toList());
            assertThat(tree.tree().edge().head()).isEqualTo(grown);
        }
    }

    @Test
    void aProofLeadsFromItsOwnLeafAtItsOwnPlaceOnly() {
        Grown tree = new Grown();
        for (int size = 1; size <= SIZES; size++) {
            TreeHead head = tree.append(leaf(size - 1));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.tree().inclusion(index);
                assertThat(proof.leads(leaf(index), head)).isTrue();
                assertThat(proof.leads(leaf(index + 1), head)).isFalse();
                assertThat(proof.leads(leaf(index), new TreeHead(size, leaf(index + 1)))).isFalse();
                assertThat(proof.leads(leaf(index), new TreeHead(size + 1L, head.root()))).isFalse();
                assertThat(bent(proof.path()).stream().map(path -> new InclusionProof(proof.index(), proof.size(), path))
                        .noneMatch(other -> other.leads(leaf((int) proof.index()), head))).isTrue();
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, proof.path()).leads(leaf(index), head)).isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void aProofJoinsItsOwnTwoHeadsOnly() {
        Grown tree = new Grown();
        List<TreeHead> heads = new ArrayList<>(List.of(TreeHead.EMPTY));
        for (int size = 1; size <= SIZES; size++) {
            heads.add(tree.append(leaf(size - 1)));
            TreeHead now = heads.getLast();
            for (TreeHead then : heads) {
                ConsistencyProof proof = tree.tree().consistency(then.size());
                assertThat(proof.joins(then, now)).isTrue();
                assertThat(tree.tree().head(then.size())).isEqualTo(then);
                if (then.size() > 0) {
                    assertThat(proof.joins(new TreeHead(then.size(), leaf(999)), now)).isFalse();
                    assertThat(proof.joins(then, new TreeHead(now.size(), leaf(999)))).isFalse();
                    assertThat(bent(proof.path()).stream().map(path -> new ConsistencyProof(proof.earlier(), proof.later(), path))
                            .noneMatch(other -> other.joins(then, now))).isTrue();
                }
            }
        }
    }

    /// A million leaves, of which only the right edge and a few subtrees exist: sizes are what matters.
    @Test
    void aProofInATreeOfAMillionIsTwentyHashesLong() {
        Map<Subtree, Hash> asked = new HashMap<>();
        MerkleTree tree = new MerkleTree(1_000_000, wanted -> {
            wanted.forEach(part -> asked.put(part, Hash.leaf(part.toString())));
            return asked;
        });
        assertThat(tree.inclusion(123_456).path()).hasSize(20);
        assertThat(asked).hasSizeLessThan(30);
        asked.clear();
        assertThat(tree.consistency(654_321).path().size()).isLessThanOrEqualTo(21);
        assertThat(asked).hasSizeLessThan(45);
    }

    // ---- the definitions of RFC 9162, 2.1

    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> path(int m, List<Hash> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? and(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : and(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    private static List<Hash> proof(int m, List<Hash> leaves, boolean complete) {
        int n = leaves.size();
        if (m == n) {
            return complete ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        return m <= k
                ? and(proof(m, leaves.subList(0, k), complete), root(leaves.subList(k, n)))
                : and(proof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    /// The largest power of two less than n.
    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    private static List<Hash> and(List<Hash> hashes, Hash last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }

    private static Hash leaf(int number) {
        return Hash.leaf("record " + number);
    }

    /// The same path with a hash changed, taken out, doubled, or moved.
    private static List<List<Hash>> bent(List<Hash> path) {
        List<List<Hash>> bent = new ArrayList<>(List.of(and(path, leaf(999))));
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, leaf(999));
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, path.get(i));
            bent.addAll(List.of(changed, shorter, longer));
            if (i > 0) {
                List<Hash> moved = new ArrayList<>(path);
                moved.set(i, moved.set(i - 1, moved.get(i)));
                bent.add(moved);
            }
        }
        return bent;
    }

    /// A tree that keeps its complete subtrees as the journal does.
    private static final class Grown {
        private final Map<Subtree, Hash> kept = new HashMap<>();
        private final RightEdge edge = RightEdge.ofNothing();

        TreeHead append(Hash leaf) {
            List<Hash> completed = edge.append(leaf);
            TreeHead head = edge.head();
            for (int level = 0; level < completed.size(); level++) kept.put(new Subtree(head.size(), level), completed.get(level));
            return head;
        }

        MerkleTree tree() {
            return new MerkleTree(edge.head().size(), _ -> kept);
        }
    }
}
