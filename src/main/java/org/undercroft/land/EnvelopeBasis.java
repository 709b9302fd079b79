package org.undercroft.land;

/// What the legal boundary follows: the structure's outer face, the line of excavation, a fixed distance off the structure, or coordinates of the contract.
public enum EnvelopeBasis {
    STRUCTURE_OUTER,
    EXCAVATION_LINE,
    /// So many metres off the structure: how many stands beside it.
    OFFSET,
    CONTRACT_COORDINATES
}
