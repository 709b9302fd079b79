package org.undercroft.proof;

import java.util.ArrayList;
import java.util.List;

/// A tree that grows: of all its leaves it remembers the complete subtrees at its right edge, one for each 1 in its size.
public final class RightEdge {
    private final List<Hash> parts;
    private long size;

    /// @param parts hashes of the complete subtrees a tree of this size consists of, left to right
    RightEdge(long size, List<Hash> parts) {
        if (Long.bitCount(size) != parts.size()) {
            throw new IllegalArgumentException("%d leaves are not of %d parts".formatted(size, parts.size()));
        }
        this.size = size;
        this.parts = new ArrayList<>(parts);
    }

    public static RightEdge ofNothing() {
        return new RightEdge(0, List.of());
    }

    /// Puts one more leaf behind the others.
    ///
    /// @return the subtrees that it completes, by level: first the leaf itself
    public List<Hash> append(Hash leaf) {
        List<Hash> completed = new ArrayList<>();
        Hash part = leaf;
        completed.add(part);
        for (long joined = size; (joined & 1) == 1; joined >>= 1) {
            part = Hash.node(parts.removeLast(), part);
            completed.add(part);
        }
        parts.add(part);
        size++;
        return completed;
    }

    public TreeHead head() {
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, Span.joined(parts));
    }
}
