package org.undercroft.casework;

/// Where in a stack something lies, seen from the unit that was asked about.
public enum StackPlace {
    ABOVE,
    /// Beside it, neither above nor below throughout.
    LEVEL,
    /// In the same room: a zone around it, an easement in it.
    SHARING,
    BELOW,
    /// Under the same ground cells; where exactly is kept back.
    NEARBY
}
