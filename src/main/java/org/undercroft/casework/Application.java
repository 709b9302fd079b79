package org.undercroft.casework;

import java.util.ArrayList;
import java.util.List;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;

/// What somebody asks the office to register.
///
/// @param unit the property; for an easement or a zone the one it lies on
/// @param label of what is registered within the unit: `1` for the property's own space, `E1`, `Z1` … for an easement or a zone on it
/// @param name of the unit, as officers will call it; `situs` where it lies, as printed
/// @param interests what is to hold on the unit: a right with its holders, or a restriction; at least one
/// @param plan as read from the surveyor's file
/// @param particulars what only some applications have: an offset, figures by kind, units to split or to merge
/// @param spaceIds which of the plan's spaces make up the unit, in this order; one gets the label itself, several get it with `-1`, `-2` …
public record Application(
        RegistrationKind kind,
        UnitCode unit,
        String label,
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
        String remarks,
        Particulars particulars) {
    public Application {
        interests = List.copyOf(interests);
        deeds = List.copyOf(deeds);
        spaceIds = List.copyOf(spaceIds);
        figures = List.copyOf(figures);
    }

    /// One with nothing particular.
    public Application(
            RegistrationKind kind,
            UnitCode unit,
            String label,
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
        this(
                kind, unit, label, name, situs, level, spaceKind, basis, surveyClass, interests, deeds, plan, spaceIds, figures, remarks,
                Particulars.NONE);
    }

    /// For a property's own space, whose label is `1`.
    public Application(
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
        this(kind, unit, "1", name, situs, level, spaceKind, basis, surveyClass, interests, deeds, plan, spaceIds, figures, remarks);
    }

    /// Whether a unit ends with what is applied for: it is then in nobody's way.
    public boolean ends(UnitCode other) {
        return particulars.reshaping().map(reshaping -> reshaping.from().contains(other)).orElse(false);
    }

    /// Whether a paper is there in which the party consents.
    boolean consents(PartyId party) {
        return deeds.stream().anyMatch(deed -> deed.kind() == Deed.DeedKind.CONSENT && deed.by().map(party::equals).orElse(false));
    }

    /// The same with the papers that came into its file since.
    public Application with(List<Deed> filed) {
        List<Deed> all = new ArrayList<>(deeds);
        filed.stream().filter(deed -> !all.contains(deed)).forEach(all::add);
        return new Application(kind, unit, label, name, situs, level, spaceKind, basis, surveyClass, interests, all, plan, spaceIds, figures, remarks,
                particulars);
    }

    /// Whether it takes no room: what lies on the whole unit, and what ends something.
    boolean takesNoRoom() {
        return kind == RegistrationKind.CANCELLATION || interests.stream().allMatch(Interest.Burden.class::isInstance);
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
