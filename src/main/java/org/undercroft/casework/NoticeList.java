package org.undercroft.casework;

import java.util.List;
import java.util.OptionalDouble;
import org.undercroft.geometry.Stationing;
import org.undercroft.land.EntryNumber;

/// Whose land or space lies above a unit: whom to write to before blasting, or when something settles.
public record NoticeList(EntryNumber asOf, List<UnitLine> unit, List<Notice> notices) {
    public NoticeList {
        unit = List.copyOf(unit);
        notices = List.copyOf(notices);
    }

    /// @param stretches of the unit's axes that lie under it; empty where the unit has no axis, or where it may not be told
    /// @param gap least metres from the unit's roof up to what is registered above
    /// @param cover least metres from the unit's roof up to the ground, under this land; `depth` greatest metres from the ground down to the unit's floor
    public record Notice(
            UnitLine unit, List<Stationing.Stretch> stretches, OptionalDouble planArea, OptionalDouble gap, OptionalDouble cover, OptionalDouble depth) {
        public Notice {
            stretches = List.copyOf(stretches);
        }
    }
}
