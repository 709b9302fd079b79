package org.undercroft.land;

/// In which layer a right was created: 权利设定方式 of the register book. It stands in the second letter of the unit code, so it is read from there and never
/// entered apart.
public enum SettingMode {
    SURFACE,
    ABOVE_GROUND,
    BELOW_GROUND
}
