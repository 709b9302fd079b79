package org.undercroft.desk.scene;

/// What a click in the picture does.
enum Tool {
    CHOOSE,
    MEASURE,
    BOREHOLE
}
