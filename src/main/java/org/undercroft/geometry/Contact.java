package org.undercroft.geometry;

/// How two spaces meet that share no room.
///
/// @param area square metres of shared wall, floor or roof; 0 for an edge or a point
public record Contact(Kind kind, double area) {
    public enum Kind {
        FACE,
        EDGE,
        POINT
    }
}
