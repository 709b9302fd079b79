package org.undercroft.houserules.planted.geometry;

import org.undercroft.houserules.planted.land.Loop;

/// Planted: the foundation knows a floor above it.
public class Upwards {
    public static int floor(Loop loop) {
        return loop.floor();
    }
}
