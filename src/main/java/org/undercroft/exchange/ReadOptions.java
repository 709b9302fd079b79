package org.undercroft.exchange;

import java.util.Optional;
import org.undercroft.land.ReferenceSystem;

/// How a surveyor's file is to be read.
///
/// @param system the reference system asked for; goes before the file's own
/// @param lod the level of detail to take; empty takes each object's highest
/// @param separateParts whether parts of one parent, and solids of one object, are units of their own
/// @param closeFloor whether a missing floor or roof is added (and noted)
/// @param mapping for tables of foreign make: which column means what
public record ReadOptions(
        Optional<ReferenceSystem> system, Optional<String> lod, boolean separateParts, boolean closeFloor, Optional<ColumnMapping> mapping) {
    /// As the file says, highest level of detail, parts held as one, nothing added.
    public static final ReadOptions STANDARD = new ReadOptions(Optional.empty(), Optional.empty(), false, false, Optional.empty());

    public ReadOptions withSystem(ReferenceSystem other) {
        return new ReadOptions(Optional.of(other), lod, separateParts, closeFloor, mapping);
    }

    public ReadOptions withLod(String other) {
        return new ReadOptions(system, Optional.of(other), separateParts, closeFloor, mapping);
    }

    public ReadOptions withSeparateParts() {
        return new ReadOptions(system, lod, true, closeFloor, mapping);
    }

    public ReadOptions withClosedFloor() {
        return new ReadOptions(system, lod, separateParts, true, mapping);
    }

    public ReadOptions withMapping(ColumnMapping other) {
        return new ReadOptions(system, lod, separateParts, closeFloor, Optional.of(other));
    }
}
