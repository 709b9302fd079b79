package org.undercroft.casework;

import java.util.List;

/// All that goes over the counter at once: the application, the survey that it rests on, and its papers.
///
/// @param survey the application's plan is read from it
/// @param papers the scans of the deeds that the application names
public record Filing(Application application, SurveyFile survey, List<Scan> papers) {
    public Filing {
        papers = List.copyOf(papers);
        if (!application.plan().digest().equals(survey.plan().digest())) {
            throw new IllegalArgumentException("the application rests on %s, not on %s".formatted(application.plan().title(), survey.plan().title()));
        }
    }
}
