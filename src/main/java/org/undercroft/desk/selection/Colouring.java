package org.undercroft.desk.selection;

/// By what bodies are told apart in colour. Which colour means what is said by the legend; what has no answer is grey.
public enum Colouring {
    KIND,
    HOLDER,
    /// The layer of the ground, by the depth of the roof.
    LAYER,
    STATUS,
    /// The year of the entry.
    DATE
}
