package org.undercroft.land;

/// Names a party for good: names of people and firms change, this does not.
public record PartyId(String value) implements Comparable<PartyId> {
    public PartyId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a party needs an identifier");
        }
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
