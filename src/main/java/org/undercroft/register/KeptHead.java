package org.undercroft.register;

import org.undercroft.proof.TreeHead;

/// A head that was kept elsewhere: the journal must still contain it. An end that was cut off and written anew is found only so.
public sealed interface KeptHead {
    record OfTree(TreeHead head) implements KeptHead {}

    /// As it was written before the journal was a tree.
    ///
    /// @param position of the newest record then
    /// @param chain SHA-256, hexadecimal, over the chain value before and the newest record's digest
    record OfChain(long position, String chain) implements KeptHead {
        /// One line of position, entry and chain value.
        ///
        /// @throws IllegalArgumentException when the line is no such head
        public static OfChain parse(String line) {
            String[] words = line.strip().split(" ");
            if (words.length != 3 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}") || !words[2].matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("'%s' is no head of a chain: position, entry, chain value".formatted(line.strip()));
            }
            return new OfChain(Long.parseLong(words[0]), words[2]);
        }
    }

    /// How many records it speaks for.
    default long records() {
        return switch (this) {
            case OfTree tree -> tree.head().size();
            case OfChain chain -> chain.position();
        };
    }
}
