package org.undercroft.geometry;

/// What the parts of one unit are to each other, and so what they may do to each other (ISO 19107).
public enum Assembly {
    /// One property: parts may touch, lie apart or run into each other; what counts is their union.
    UNIT,
    /// GM_MultiSolid: parts may touch or lie apart; room that two of them share is fault 501, one that stands twice is 502.
    MULTI_SOLID,
    /// GM_CompositeSolid: like a multi-solid, and everything hangs together by faces; if not, fault 503.
    COMPOSITE_SOLID
}
