package org.undercroft.land;

import java.util.List;
import java.util.Optional;

/// What a surveyor's file says (LA_SpatialSource): spaces as measured, nothing judged.
///
/// @param title the file's name without its folders
/// @param system empty where the file names none and nobody was asked; such a plan can be examined but not lodged
/// @param surveyClass empty where the file does not say
/// @param spaces in the file's order
/// @param skipped identifiers of objects that hold no solid
/// @param notes what the reader did or noticed, to be said once
public record SurveyPlan(
        String title,
        String digest,
        Optional<ReferenceSystem> system,
        Optional<SurveyClass> surveyClass,
        List<PlannedSpace> spaces,
        List<String> skipped,
        List<Phrase> notes) implements Source {
    public SurveyPlan {
        spaces = List.copyOf(spaces);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    public Optional<PlannedSpace> find(String id) {
        return spaces.stream().filter(space -> space.id().equals(id)).findFirst();
    }
}
