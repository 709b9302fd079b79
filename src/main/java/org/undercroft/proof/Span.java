package org.undercroft.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Leaves in a row that one hash stands for: D[from:to] of RFC 9162, counted from 0.
///
/// @param to the first leaf after it
record Span(long from, long to) {
    Span {
        if (from < 0 || to <= from) throw new IllegalArgumentException("no leaves from %d to %d".formatted(from, to));
    }

    /// The hashes on the way from a leaf to the root, lowest first: PATH of RFC 9162, 2.1.3.1.
    static List<Span> path(long index, long size) {
        List<Span> path = new ArrayList<>();
        Span whole = new Span(0, size);
        while (whole.leaves() > 1) {
            long middle = whole.middle();
            Span left = new Span(whole.from, middle);
            Span right = new Span(middle, whole.to);
            path.addFirst(index < middle ? right : left);
            whole = index < middle ? left : right;
        }
        return path;
    }

    /// The hashes from which both roots can be made: PROOF of RFC 9162, 2.1.4.1.
    static List<Span> between(long earlier, long later) {
        List<Span> proof = new ArrayList<>();
        Span whole = new Span(0, later);
        boolean rootIsKnown = true;
        while (earlier != whole.to) {
            long middle = whole.middle();
            Span left = new Span(whole.from, middle);
            Span right = new Span(middle, whole.to);
            proof.addFirst(earlier <= middle ? right : left);
            whole = earlier <= middle ? left : right;
            rootIsKnown = rootIsKnown && earlier <= middle;
        }
        if (!rootIsKnown) {
            proof.addFirst(whole);
        }
        return proof;
    }

    private long leaves() {
        return to - from;
    }

    /// Where RFC 9162 parts it: after the largest power of two that is less than its leaves.
    private long middle() {
        return from + Long.highestOneBit(leaves() - 1);
    }

    /// The complete parts it consists of, left to right, each smaller than the one before.
    List<Subtree> parts() {
        List<Subtree> parts = new ArrayList<>();
        for (long at = from; at < to;) {
            long leaves = Long.highestOneBit(to - at);
            at += leaves;
            parts.add(new Subtree(at, Long.numberOfTrailingZeros(leaves)));
        }
        return parts;
    }

    Hash hash(Map<Subtree, Hash> known) {
        return joined(parts().stream().map(part -> found(known, part)).toList());
    }

    /// One hash of complete parts, left to right.
    static Hash joined(List<Hash> parts) {
        Hash hash = parts.getLast();
        for (Hash left : parts.reversed().subList(1, parts.size())) {
            hash = Hash.node(left, hash);
        }
        return hash;
    }

    static Hash found(Map<Subtree, Hash> known, Subtree part) {
        Hash hash = known.get(part);
        if (hash == null) {
            throw new IllegalStateException("the tree lacks its part of level %d at %d".formatted(part.level(), part.end()));
        }
        return hash;
    }
}
