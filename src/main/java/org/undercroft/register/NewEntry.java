package org.undercroft.register;

import java.util.List;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.Source;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;

/// What is to be written in the book: the whole state of one unit from now on.
///
/// @param pieces the unit's space; empty only when the unit is cancelled
/// @param sources the evidence; of a survey plan the book keeps title, digest, reference system and survey class, since its spaces stand in the pieces
/// @param clerk who took the case in, `reviewer` who approved it, `registrar` who enters it
public record NewEntry(
        RegistrationKind kind,
        CaseNumber caseNumber,
        UnitCode unit,
        String name,
        String situs,
        List<Piece> pieces,
        List<Interest> interests,
        List<Source> sources,
        String remarks,
        String clerk,
        String reviewer,
        String registrar) {
    public NewEntry {
        pieces = List.copyOf(pieces);
        interests = List.copyOf(interests);
        sources = List.copyOf(sources);
        if (pieces.isEmpty() != (kind == RegistrationKind.CANCELLATION)) {
            throw new IllegalArgumentException("%s: %s with %d pieces of space".formatted(unit, kind, pieces.size()));
        }
        if (pieces.stream().map(Piece::label).distinct().count() != pieces.size()) {
            throw new IllegalArgumentException("%s: two pieces of space with one label".formatted(unit));
        }
    }

    /// One piece of space to be registered.
    ///
    /// @param label within the unit, as in [org.undercroft.land.SpatialUnitId]
    /// @param system the reference system of the definitions; the office's own
    public record Piece(
            String label,
            String name,
            Level level,
            SpaceKind kind,
            EnvelopeBasis basis,
            SurveyClass surveyClass,
            ReferenceSystem system,
            List<SpaceDefinition> definitions) {
        public Piece {
            definitions = List.copyOf(definitions);
        }
    }
}
