package org.undercroft.proof;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// That a tree goes on from what it was: nothing up to then was changed, taken out or put in (RFC 9162, 2.1.4). Nothing goes on from an empty tree to be
/// proved.
///
/// @param earlier leaves then
/// @param later leaves now
public record ConsistencyProof(long earlier, long later, List<Hash> path) {
    public ConsistencyProof {
        if (earlier < 0 || later < earlier) throw new IllegalArgumentException("%d leaves do not come before %d".formatted(earlier, later));
        path = List.copyOf(path);
    }

    /// Whether both heads are of one tree (2.1.4.2).
    public boolean joins(TreeHead then, TreeHead now) {
        if (then.size() != earlier || now.size() != later) {
            return false;
        }
        if (earlier == 0 || earlier == later) {
            return path.isEmpty() && (earlier == 0 ? then.equals(TreeHead.EMPTY) : then.equals(now));
        }
        return !path.isEmpty() && climbs(then, now);
    }

    private boolean climbs(TreeHead then, TreeHead now) {
        int whole = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> whole;
        long last = (later - 1) >> whole;
        boolean isPowerOfTwo = Long.bitCount(earlier) == 1;
        Iterator<Hash> hashes = (isPowerOfTwo ? Stream.concat(Stream.of(then.root()), path.stream()) : path.stream()).iterator();
        Hash old = hashes.next();
        Hash young = old;
        while (hashes.hasNext()) {
            Hash beside = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.node(beside, old);
                young = Hash.node(beside, young);
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                young = Hash.node(young, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(then.root()) && young.equals(now.root());
    }
}
