package org.undercroft.houserules.planted.land;

import org.undercroft.houserules.planted.geometry.Upwards;

/// Planted: two packages that need each other.
public class Loop {
    public int floor() {
        return Upwards.floor(this);
    }
}
