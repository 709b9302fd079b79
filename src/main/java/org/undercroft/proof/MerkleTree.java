package org.undercroft.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The append-only tree of RFC 9162, 2.1, over leaves that lie elsewhere: everything it answers is made of hashes of complete subtrees, some forty of them
/// for a million of leaves.
///
/// @param size leaves
public record MerkleTree(long size, Kept kept) {
    /// Where the hashes of complete subtrees lie.
    @FunctionalInterface
    public interface Kept {
        /// All at once, so that a database is asked once.
        ///
        /// @return a hash for each that is wanted
        Map<Subtree, Hash> hashes(Set<Subtree> wanted);
    }

    public TreeHead head() {
        return head(size);
    }

    /// Where the tree stood when it had so many leaves.
    public TreeHead head(long earlier) {
        upTo(earlier);
        return earlier == 0 ? TreeHead.EMPTY : new TreeHead(earlier, hashes(List.of(new Span(0, earlier))).getFirst());
    }

    /// That the leaf stands in this tree.
    ///
    /// @param index counted from 0
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        }
        return new InclusionProof(index, size, hashes(Span.path(index, size)));
    }

    /// That this tree goes on from the one it was with so many leaves.
    public ConsistencyProof consistency(long earlier) {
        upTo(earlier);
        return new ConsistencyProof(earlier, size, earlier == 0 ? List.of() : hashes(Span.between(earlier, size)));
    }

    /// The right edge, where the next leaf goes.
    public RightEdge edge() {
        return size == 0 ? RightEdge.ofNothing() : new RightEdge(size, found(new Span(0, size).parts()));
    }

    private void upTo(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("a tree of %d leaves never had %d".formatted(size, earlier));
        }
    }

    private List<Hash> hashes(List<Span> spans) {
        Set<Subtree> wanted = new HashSet<>();
        spans.forEach(span -> wanted.addAll(span.parts()));
        Map<Subtree, Hash> known = kept.hashes(wanted);
        return spans.stream().map(span -> span.hash(known)).toList();
    }

    private List<Hash> found(List<Subtree> parts) {
        Map<Subtree, Hash> known = kept.hashes(Set.copyOf(parts));
        return parts.stream().map(part -> Span.found(known, part)).toList();
    }
}
