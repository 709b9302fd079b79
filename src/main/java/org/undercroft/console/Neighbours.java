package org.undercroft.console;

import java.util.List;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;

/// What is registered near a place; nothing where no office was named.
@FunctionalInterface
interface Neighbours {
    Neighbours NONE = (extent, frame) -> List.of();

    /// @param extent local to `frame`, and so are the spaces that come back
    List<Subject> near(Box extent, Frame frame);
}
