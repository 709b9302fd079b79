package org.undercroft.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;

/// Where definitions lie, sound or not.
final class Places {
    private Places() {
    }

    static Optional<Position> first(List<SpaceDefinition> parts) {
        return parts.stream().flatMap(Places::corners).findFirst();
    }

    /// The middle of the box around all corners; empty where there is none.
    static Optional<Position> middle(List<SpaceDefinition> parts) {
        return parts.stream().flatMap(Places::corners).map(at -> new Box(at.x(), at.y(), at.z(), at.x(), at.y(), at.z())).reduce(Box::with).map(Box::middle);
    }

    /// The surveyed points; those of a prism or slab at its lower bound.
    static Stream<Position> corners(SpaceDefinition definition) {
        return switch (definition) {
            case Prism prism -> prism.outline().exterior().stream().map(at -> new Position(at.x(), at.y(), prism.bottom()));
            case Slab slab -> slab.outline().exterior().stream().map(at -> new Position(at.x(), at.y(), slab.lower().heightAt(at.x(), at.y()).orElse(0)));
            case Sweep sweep -> sweep.axis().stream();
            case Polyhedron body ->
                body.shells().stream().flatMap(shell -> shell.faces().stream()).flatMap(face -> face.rings().stream()).flatMap(List::stream);
        };
    }
}
