package org.undercroft.desk.selection;

import org.undercroft.examination.Subject;
import org.undercroft.geometry.Space;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;

/// One space as the desk shows it, registered or only planned.
///
/// @param key names it in the selection: the registered identifier, or `plan:` and the identifier in the file
public record Body(String key, String name, SpaceKind kind, Space space, boolean planned) {
    public static Body of(SpatialUnit unit) {
        return new Body(unit.id().toString(), unit.name(), unit.kind(), unit.space(), false);
    }

    public static String keyOf(Subject subject) {
        return subject.registered().map(Object::toString).orElseGet(() -> planned(subject.id()));
    }

    public static String planned(String id) {
        return "plan:" + id;
    }

    /// Whether it is a claim rather than a built space, so that it must be looked through: parcels and zones.
    public boolean glassy() {
        return kind == SpaceKind.SURFACE_PARCEL || kind == SpaceKind.PROTECTION_ZONE;
    }
}
