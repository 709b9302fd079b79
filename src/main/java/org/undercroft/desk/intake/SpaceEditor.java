package org.undercroft.desk.intake;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import org.undercroft.casework.SurveyFile;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;

/// Where the space of one unit is given, in whatever way.
public interface SpaceEditor {
    Node node();

    /// The space as it is given so far; empty while there is none that could be held against the book.
    ReadOnlyObjectProperty<Optional<PlannedSpace>> space();

    /// The surveyor's file as it was handed in, with the spaces that are meant, where they come whole and unchanged out of one; then it is kept byte for byte.
    default Optional<SurveyFile> file() {
        return Optional.empty();
    }

    /// What the coordinates and heights of the space count from, where that is said; else they are the office's own.
    default Optional<ReferenceSystem> system() {
        return Optional.empty();
    }

    /// The whole content as text, for the draft: whatever changes it changes this.
    String state();

    /// Takes back what [#state] said; an empty text empties the editor.
    void restore(String state);
}
