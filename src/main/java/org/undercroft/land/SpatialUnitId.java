package org.undercroft.land;

/// Names one registered piece of space: the unit it belongs to and its label there, as in `330206012003GX00001W00000000/1`.
public record SpatialUnitId(UnitCode unit, String label) implements Comparable<SpatialUnitId> {
    public SpatialUnitId {
        if (!label.matches("[0-9A-Za-z_-]{1,20}")) {
            throw new IllegalArgumentException("'%s' is no label of a spatial unit: 1 to 20 letters, digits, - or _".formatted(label));
        }
    }

    public static SpatialUnitId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("'%s' lacks the label after the unit code".formatted(text));
        }
        return new SpatialUnitId(new UnitCode(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public int compareTo(SpatialUnitId other) {
        int byUnit = unit.compareTo(other.unit);
        return byUnit != 0 ? byUnit : label.compareTo(other.label);
    }

    @Override
    public String toString() {
        return unit.value() + "/" + label;
    }
}
