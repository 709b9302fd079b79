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

/// What is to be written in the book: one statement about one unit, whole. A unit's own space and right are one statement, labelled `1`; each easement and each
/// zone on it is another, labelled `E1`, `Z1` and so on. A first registration, a notice, an objection, a seizure add a statement; transfer, alteration,
/// correction and cancellation put another in the place of the one with their label.
///
/// @param label of the statement within the unit; never used twice
/// @param pieces the space it is about, labelled like the statement or, if there are several, like it with `-1`, `-2` …; a cancellation has none
/// @param sources the evidence; of a survey plan the book keeps title, digest, reference system and survey class, since its spaces stand in the pieces
/// @param clerk who took the case in, `reviewer` who approved it, `registrar` who enters it
public record NewEntry(
        RegistrationKind kind,
        CaseNumber caseNumber,
        UnitCode unit,
        String label,
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
        boolean cancels = kind == RegistrationKind.CANCELLATION;
        if (cancels != pieces.isEmpty() || cancels != interests.isEmpty()) {
            throw new IllegalArgumentException("%s: %s with %d pieces of space and %d interests".formatted(unit, kind, pieces.size(), interests.size()));
        }
        for (Piece piece : pieces) {
            if (!piece.label().equals(label) && !piece.label().startsWith(label + "-")) {
                throw new IllegalArgumentException("%s: piece %s does not belong to statement %s".formatted(unit, piece.label(), label));
            }
        }
        if (pieces.stream().map(Piece::label).distinct().count() != pieces.size()) {
            throw new IllegalArgumentException("%s: two pieces of space with one label".formatted(unit));
        }
    }

    /// Whether it takes the place of an earlier statement.
    boolean replaces() {
        return switch (kind) {
            case TRANSFER, ALTERATION, CORRECTION, CANCELLATION -> true;
            case FIRST, OBJECTION, PRIORITY_NOTICE, SEIZURE, OTHER -> false;
        };
    }

    /// Whether it is about the right to the unit itself.
    boolean statesRight() {
        return interests.stream().anyMatch(interest -> interest instanceof Interest.Right && interest.unit().equals(unit));
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
