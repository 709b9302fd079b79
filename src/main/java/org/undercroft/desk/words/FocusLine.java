package org.undercroft.desk.words;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Shows under a picture that the keyboard is there: a picture covers any border of its own.
public final class FocusLine extends Region {
    private static final double THICK = 2;

    public FocusLine(Node view) {
        getStyleClass().add("focus-line");
        setMouseTransparent(true);
        setMinHeight(THICK);
        setPrefHeight(THICK);
        setMaxHeight(THICK);
        visibleProperty().bind(view.focusedProperty());
    }
}
