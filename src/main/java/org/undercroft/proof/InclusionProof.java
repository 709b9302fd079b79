package org.undercroft.proof;

import java.util.List;

/// That a leaf stands at its place in a tree (RFC 9162, 2.1.3).
///
/// @param index of the leaf, counted from 0
/// @param size leaves of the tree
/// @param path the hashes to join with, from the leaf's own up
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        if (index < 0 || index >= size) throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        path = List.copyOf(path);
    }

    /// Whether the way from the leaf ends at this very root (2.1.3.2).
    public boolean leads(Hash leaf, TreeHead head) {
        if (head.size() != size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(beside, hash);
                // a node without a right neighbour goes up as it is
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = Hash.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }
}
