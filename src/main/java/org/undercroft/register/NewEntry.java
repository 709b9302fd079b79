package org.undercroft.register;

import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Figure;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.Source;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;

/// What is to be written in the book: one statement about one unit, whole. A unit's own space and right are one statement, labelled `1`; each easement, zone,
/// mortgage, seizure, objection and notice on it is another, labelled `E1`, `Z1`, `M1`, `S1`, `O1`, `N1` and so on. A first registration, a notice, an objection, a seizure add a statement; transfer, alteration,
/// correction and cancellation put another in the place of the one with their label.
///
/// @param label of the statement within the unit; never used twice
/// @param pieces the space it is about, labelled like the statement or, if there are several, like it with `-1`, `-2` …; a cancellation has none, and neither has
///        what lies on the whole unit
/// @param figures declared; area and volume of the unit's own space are computed and added by the registrar
/// @param succession the statements under other codes that this one follows, after a split, a merge or a moved boundary; they are cancelled in the same
///        unit of work
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
        List<Figure> figures,
        Optional<Succession> succession,
        List<Source> sources,
        String remarks,
        String clerk,
        String reviewer,
        String registrar) {
    public NewEntry {
        pieces = List.copyOf(pieces);
        interests = List.copyOf(interests);
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
        boolean cancels = kind == RegistrationKind.CANCELLATION;
        boolean takesRoom = interests.stream().anyMatch(interest -> !(interest instanceof Interest.Burden));
        if (takesRoom == pieces.isEmpty() || cancels != interests.isEmpty()) {
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

    /// One that declares no figures and follows nothing.
    public NewEntry(
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
        this(kind, caseNumber, unit, label, name, situs, pieces, interests, List.of(), Optional.empty(), sources, remarks, clerk, reviewer, registrar);
    }

    public StatementId id() {
        return new StatementId(unit, label);
    }

    List<Deed> deeds() {
        return sources.stream().filter(Deed.class::isInstance).map(Deed.class::cast).toList();
    }

    /// Whether it takes the place of an earlier statement under its own code.
    boolean replaces() {
        return succession.isEmpty() && switch (kind) {
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
    /// @param offset metres off the structure where the basis is [EnvelopeBasis#OFFSET], else 0
    /// @param system the reference system of the definitions; the office's own
    public record Piece(
            String label,
            String name,
            Level level,
            SpaceKind kind,
            EnvelopeBasis basis,
            double offset,
            SurveyClass surveyClass,
            ReferenceSystem system,
            List<SpaceDefinition> definitions) {
        public Piece {
            definitions = List.copyOf(definitions);
            SpatialUnit.requireOffset(basis, offset);
        }

        /// Where the boundary follows no offset.
        public Piece(
                String label,
                String name,
                Level level,
                SpaceKind kind,
                EnvelopeBasis basis,
                SurveyClass surveyClass,
                ReferenceSystem system,
                List<SpaceDefinition> definitions) {
            this(label, name, level, kind, basis, 0, surveyClass, system, definitions);
        }
    }
}
