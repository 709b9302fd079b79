package org.undercroft.land;

/// The place of an entry in the book. Entries are counted from 1 without gaps; 0 is the empty book.
public record EntryNumber(long value) implements Comparable<EntryNumber> {
    public static final EntryNumber NONE = new EntryNumber(0);

    public EntryNumber {
        if (value < 0) {
            throw new IllegalArgumentException("entries are counted from 1, not " + value);
        }
    }

    public EntryNumber next() {
        return new EntryNumber(value + 1);
    }

    @Override
    public int compareTo(EntryNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
