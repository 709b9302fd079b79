package org.undercroft.desk.scene;

import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.undercroft.desk.selection.Body;

/// How bodies are drawn at the moment.
///
/// @param origin places are counted from
/// @param kept the part of the ground that is shown
/// @param paint 0xAARRGGBB of each body, as [Paint] gives it
/// @param lift metres by which each is drawn higher than it lies
record Now(Origin origin, Kept kept, ToIntFunction<Body> paint, ToDoubleFunction<Body> lift) {}
