package org.undercroft.desk.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.undercroft.casework.Application;
import org.undercroft.land.SurveyPlan;

/// Applications that come with their files, as in the sample office: what the form is filled with when such a file is lodged.
@FunctionalInterface
public interface Templates {
    Templates NONE = (_, _) -> Optional.empty();

    /// @param file as chosen by the clerk, `plan` as read from it
    Optional<Application> find(Path file, SurveyPlan plan);
}
