package org.undercroft.land;

import java.time.LocalDate;

/// One step in the descent of a code: which code took the place of which, by what event, when (domain page 1.4).
public record Lineage(UnitCode old, UnitCode now, Succession.Event event, LocalDate date, EntryNumber entry) {}
