package org.undercroft.land;

/// Names one statement of the book: the unit it is about and its label there, as in `330206012003GX00001W00000000/M1`. The label `1` is the unit's own space
/// and right; by custom `M1` is a mortgage, `E1` an easement, `Z1` a zone, `S1` a seizure, `O1` an objection, `N1` a priority notice.
public record StatementId(UnitCode unit, String label) implements Comparable<StatementId> {
    /// What states the unit's own space and right.
    public static final String OWN = "1";

    public StatementId {
        if (!label.matches("[0-9A-Za-z_-]{1,20}")) {
            throw new IllegalArgumentException("'%s' is no label of a statement: 1 to 20 letters, digits, - or _".formatted(label));
        }
    }

    public static StatementId ownOf(UnitCode unit) {
        return new StatementId(unit, OWN);
    }

    @Override
    public int compareTo(StatementId other) {
        int byUnit = unit.compareTo(other.unit);
        return byUnit != 0 ? byUnit : label.compareTo(other.label);
    }

    @Override
    public String toString() {
        return unit.value() + "/" + label;
    }
}
