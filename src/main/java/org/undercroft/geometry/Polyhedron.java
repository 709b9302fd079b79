package org.undercroft.geometry;

import java.util.List;

/// Faces as surveyed: the first shell is the outer boundary, further ones are cavities. Nothing is promised about it; [Soundness] finds out.
public record Polyhedron(List<Shell> shells) implements SpaceDefinition {
    public Polyhedron {
        shells = List.copyOf(shells);
    }

    public record Shell(List<Face> faces) {
        public Shell {
            faces = List.copyOf(faces);
        }
    }

    /// A polygon in space: its rings, the outer first, none closed by repeating its first point.
    public record Face(List<List<Position>> rings) {
        public Face {
            // most have one, and a city model has millions of them
            rings = rings.size() == 1 ? List.of(List.copyOf(rings.getFirst())) : rings.stream().map(List::copyOf).toList();
        }
    }
}
