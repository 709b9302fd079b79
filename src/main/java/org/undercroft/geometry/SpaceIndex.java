package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds what lies near a box among many things that have one. Filled once, then only asked; any number of threads may ask.
public final class SpaceIndex<T> {
    private final Function<T, Box> boxOf;
    private final STRtree plan = new STRtree();

    public SpaceIndex(List<T> things, Function<T, Box> boxOf) {
        this.boxOf = boxOf;
        for (T thing : things) {
            Box box = boxOf.apply(thing);
            plan.insert(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()), thing);
        }
        plan.build();
    }

    /// All whose box meets the one given, in no particular order.
    public List<T> meeting(Box box) {
        List<T> found = new ArrayList<>();
        plan.query(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()), item -> {
            @SuppressWarnings("unchecked") // only things of type T were put in
            T thing = (T) item;
            if (boxOf.apply(thing).meets(box)) {
                found.add(thing);
            }
        });
        return found;
    }
}
