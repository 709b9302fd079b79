package org.undercroft.proof;

/// Where a tree stands: its root fixes every leaf up to its size, and their order.
///
/// @param size leaves
public record TreeHead(long size, Hash root) {
    public static final TreeHead EMPTY = new TreeHead(0, Hash.OF_NOTHING);

    public TreeHead {
        if (size < 0) throw new IllegalArgumentException("a tree of %d leaves".formatted(size));
    }

    /// `size root`, as [#toString] writes it.
    ///
    /// @throws IllegalArgumentException when it is written otherwise
    public static TreeHead parse(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("'%s' is no head of a tree: size and root".formatted(text));
        }
        return new TreeHead(Numbers.parse(words[0]), Hash.parse(words[1]));
    }

    @Override
    public String toString() {
        return size + " " + root;
    }
}
