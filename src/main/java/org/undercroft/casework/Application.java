package org.undercroft.casework;

import java.util.List;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;

/// What somebody asks the office to register.
///
/// @param name of the unit, as officers will call it; `situs` where it lies, as printed
/// @param interests what is to hold on the unit: a right with its holders, or a restriction; at least one
/// @param plan as read from the surveyor's file
/// @param spaceIds which of the plan's spaces make up the unit, in this order; they get the labels 1, 2, …
public record Application(
        RegistrationKind kind,
        UnitCode unit,
        String name,
        String situs,
        Level level,
        SpaceKind spaceKind,
        EnvelopeBasis basis,
        SurveyClass surveyClass,
        List<Interest> interests,
        List<Deed> deeds,
        SurveyPlan plan,
        List<String> spaceIds,
        List<DeclaredFigure> figures,
        String remarks) {
    public Application {
        interests = List.copyOf(interests);
        deeds = List.copyOf(deeds);
        spaceIds = List.copyOf(spaceIds);
        figures = List.copyOf(figures);
    }

    /// The spaces applied for, in the order of `spaceIds`.
    ///
    /// @throws IllegalArgumentException when the plan lacks one of them
    public List<PlannedSpace> spaces() {
        return spaceIds.stream()
                .map(id -> plan.find(id).orElseThrow(() -> new IllegalArgumentException("no space '%s' in %s".formatted(id, plan.title()))))
                .toList();
    }
}
