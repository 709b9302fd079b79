package org.undercroft.geometry;

import java.util.List;

/// Definitions as plain text, as the register keeps them: readable in fifty years without this program. What is written reads back equal.
public final class DefinitionText {
    private DefinitionText() {}

    public static String write(List<SpaceDefinition> parts) {
        return "";
    }

    /// @throws IllegalArgumentException naming the line and what is wrong with it
    public static List<SpaceDefinition> read(String text) {
        return List.of();
    }
}
