package org.undercroft.geometry;

/// How a piece of space was surveyed, in the coordinates of its reference system. The definition is the evidence and is kept; the solid is derived
/// from it and can be derived again, bit for bit.
public sealed interface SpaceDefinition permits Prism, Slab, Sweep, Polyhedron {}
