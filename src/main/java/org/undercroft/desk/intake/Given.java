package org.undercroft.desk.intake;

import java.util.List;
import java.util.Optional;
import org.undercroft.casework.SurveyFile;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;

/// The spaces that are given so far, and the surveyor's file where they come out of one.
///
/// @param system of their coordinates and heights, where that is not the office's own
record Given(List<PlannedSpace> spaces, Optional<SurveyFile> file, Optional<ReferenceSystem> system) {
    static final Given NOTHING = new Given(List.of(), Optional.empty(), Optional.empty());

    Given {
        spaces = List.copyOf(spaces);
    }

    static Given of(SpaceEditor editor) {
        Optional<SurveyFile> file = editor.file();
        return new Given(file.map(one -> one.plan().spaces()).orElseGet(() -> editor.space().get().stream().toList()), file, editor.system());
    }
}
