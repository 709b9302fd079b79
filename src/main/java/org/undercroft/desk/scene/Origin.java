package org.undercroft.desk.scene;

import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Position;

/// What the scene counts from: the screen counts in `float`, so its zero must lie among the things that are drawn.
///
/// @param frame of the bodies in sight
/// @param at where the scene's zero is in that frame
record Origin(Frame frame, Position at) {
    static final Origin NOWHERE = new Origin(Frame.ZERO, new Position(0, 0, 0));

    Position local(Position inFrame) {
        return inFrame.moved(-at.x(), -at.y(), -at.z());
    }

    Box local(Box box) {
        Position low = local(new Position(box.minX(), box.minY(), box.minZ()));
        Position high = local(new Position(box.maxX(), box.maxY(), box.maxZ()));
        return new Box(low.x(), low.y(), low.z(), high.x(), high.y(), high.z());
    }

    Position world(Position local) {
        return frame.toWorld(inFrame(local));
    }

    Position inFrame(Position local) {
        return local.moved(at.x(), at.y(), at.z());
    }

    Position fromWorld(Position world) {
        return local(frame.toLocal(world));
    }

    /// What to add to a place in another frame to have it counted from here.
    Position shiftFrom(Frame other) {
        Position there = other.toLocal(frame.toWorld(at));
        return new Position(-there.x(), -there.y(), -there.z());
    }
}
