package org.undercroft.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;

/// What the book has gained and lost between two times: units that came, units that went, and units whose space is another.
public record BookDifference(List<SpatialUnit> came, List<SpatialUnit> went, List<GeometryChange> changed) {
    public BookDifference {
        came = List.copyOf(came);
        went = List.copyOf(went);
        changed = List.copyOf(changed);
    }

    /// @param then what was in force at the earlier time, `now` at the later
    public static BookDifference between(List<SpatialUnit> then, List<SpatialUnit> now) {
        Map<SpatialUnitId, SpatialUnit> before = byId(then);
        Map<SpatialUnitId, SpatialUnit> after = byId(now);
        List<GeometryChange> changed = new ArrayList<>();
        now.forEach(unit -> {
            SpatialUnit old = before.get(unit.id());
            if (old != null && !old.digest().equals(unit.digest())) {
                changed.add(GeometryChange.of(unit.name(), old.space(), unit.space()));
            }
        });
        return new BookDifference(now.stream().filter(unit -> !before.containsKey(unit.id())).toList(),
                then.stream().filter(unit -> !after.containsKey(unit.id())).toList(), changed);
    }

    private static Map<SpatialUnitId, SpatialUnit> byId(List<SpatialUnit> units) {
        return units.stream().collect(Collectors.toMap(SpatialUnit::id, unit -> unit));
    }

    public boolean isEmpty() {
        return came.isEmpty() && went.isEmpty() && changed.isEmpty();
    }
}
