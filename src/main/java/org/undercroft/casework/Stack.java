package org.undercroft.casework;

import java.util.List;
import java.util.OptionalDouble;
import org.undercroft.land.EntryNumber;

/// What lies above and below a unit within its plan extent, from the top down (domain page 2.4, 9).
public record Stack(EntryNumber asOf, List<UnitLine> unit, List<Layer> layers) {
    public Stack {
        unit = List.copyOf(unit);
        layers = List.copyOf(layers);
    }

    /// @param gap metres straight up or down between the two; where their plans share nothing, between the heights at which one ends and the other begins.
    ///            Empty where they are at one height, or where it may not be told
    /// @param planArea square metres of the plan that both have, `extentArea` counting narrow gaps in the unit's plan as its own
    public record Layer(UnitLine unit, StackPlace place, OptionalDouble gap, OptionalDouble planArea, OptionalDouble extentArea) {}
}
