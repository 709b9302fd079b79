package org.undercroft.geometry;

import java.util.List;

/// Space cut into upright columns.
final class Columns {
    private Columns() {}

    static boolean shareRoom(List<Solid> parts) {
        return false;
    }

    static double unionVolume(List<Solid> parts) {
        return parts.stream().mapToDouble(Solid::volume).sum();
    }

    static List<Outline> plan(List<Solid> parts) {
        return List.of();
    }
}
