package org.undercroft.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.undercroft.geometry.FloorClosing;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;

/// Adds missing floors and roofs on the way from the file to the plan, and notes each space to which something was added. What cannot be closed so stays
/// as it was surveyed; the soundness check names it.
final class Closing implements Consumer<PlannedSpace> {
    private final Consumer<PlannedSpace> next;
    private final List<Phrase> notes = new ArrayList<>();

    Closing(Consumer<PlannedSpace> next) {
        this.next = next;
    }

    List<Phrase> notes() {
        return notes;
    }

    @Override
    public void accept(PlannedSpace space) {
        List<SpaceDefinition> parts = new ArrayList<>();
        int added = 0;
        for (SpaceDefinition part : space.parts()) {
            Optional<FloorClosing.Closed> closed = switch (part) {
                case Polyhedron polyhedron -> FloorClosing.close(polyhedron);
                case Prism _,Slab _,Sweep _ -> Optional.empty();
            };
            parts.add(closed.<SpaceDefinition>map(FloorClosing.Closed::polyhedron).orElse(part));
            added += closed.map(FloorClosing.Closed::added).orElse(0);
        }
        if (added > 0) {
            notes.add(Words.say("note.closed.floor", space.id(), Integer.toString(added)));
        }
        next.accept(new PlannedSpace(space.id(), space.lod(), parts));
    }
}
