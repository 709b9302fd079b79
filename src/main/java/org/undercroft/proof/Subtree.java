package org.undercroft.proof;

/// A complete part of the tree: 2^level leaves that end before the leaf `end`. It never changes once its last leaf is there, and is kept with that leaf.
///
/// @param end leaves from the beginning of the tree to the end of this part; the number of its last leaf, counted from 1
public record Subtree(long end, int level) {
    public Subtree {
        if (level < 0 || level > 62 || end < 1L << level || end % (1L << level) != 0) {
            throw new IllegalArgumentException("no complete part of level %d ends at %d".formatted(level, end));
        }
    }
}
