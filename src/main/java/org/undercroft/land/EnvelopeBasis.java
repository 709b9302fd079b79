package org.undercroft.land;

/// What the legal boundary follows: the structure's outer face, the line of excavation, or coordinates of the contract.
public enum EnvelopeBasis {
    STRUCTURE_OUTER,
    EXCAVATION_LINE,
    CONTRACT_COORDINATES
}
