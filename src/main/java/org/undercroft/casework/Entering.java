package org.undercroft.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.land.BAUnit;
import org.undercroft.land.Figure;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.Source;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.register.NewEntry;
import org.undercroft.register.Register;
import org.undercroft.register.Standing;
import org.undercroft.register.Statement;

/// What an approved application comes to in the book: mostly one statement; for a split, a merge or a moved boundary those that end and those that begin; for
/// the cancellation of a right also those that hang on it and whose holders consent.
record Entering(Application application, Case.Approved approved, String registrar, Register book, ReferenceSystem system, Following following) {
    /// @param statements in the order of their numbers
    /// @param main which of them the case is about
    record Plan(List<NewEntry> statements, int main) {}

    Plan plan() {
        Optional<Particulars.Reshaping> reshaping = application.particulars().reshaping();
        if (reshaping.isPresent()) {
            return reshaped(reshaping.get());
        }
        if (application.kind() == RegistrationKind.CANCELLATION) {
            List<NewEntry> all = new ArrayList<>();
            if (Matter.of(application.interests()) == Matter.RIGHT) {
                released(application.unit()).forEach(statement -> all.add(cancelled(statement.id(), statement.entry().unit())));
            }
            all.add(cancelled(new StatementId(application.unit(), application.label()),
                    new BAUnit(application.unit(), application.name(), application.situs(), List.of())));
            return new Plan(all, all.size() - 1);
        }
        NewEntry one = stated(
                application.kind(), new StatementId(application.unit(), application.label()), application.name(), application.spaces(), application.interests(),
                Optional.empty());
        return new Plan(List.of(one), 0);
    }

    private Plan reshaped(Particulars.Reshaping reshaping) {
        List<NewEntry> all = new ArrayList<>();
        List<Statement> mortgages = new ArrayList<>();
        List<Statement> easements = new ArrayList<>();
        for (UnitCode unit : reshaping.from()) {
            for (Statement easement : book.standing(unit).of(Matter.EASEMENT)) {
                if (!following.isReleased(application, easement) && following.heir(application, easement).isPresent()) {
                    all.add(cancelled(easement.id(), easement.entry().unit()));
                    easements.add(easement);
                }
            }
            for (Statement statement : released(unit)) {
                all.add(cancelled(statement.id(), statement.entry().unit()));
                if (statement.matter() == Matter.MORTGAGE) {
                    mortgages.add(statement);
                }
            }
            all.add(cancelled(StatementId.ownOf(unit), book.find(unit).orElse(new BAUnit(unit, application.name(), application.situs(), List.of()))));
        }
        int main = all.size();
        for (Particulars.Part part : reshaping.into()) {
            List<PlannedSpace> spaces = application.spaces().stream().filter(space -> part.spaceIds().contains(space.id())).toList();
            List<Interest> rights = rights().stream().<Interest>map(right -> right.on(part.unit())).toList();
            all.add(stated(
                    RegistrationKind.ALTERATION, StatementId.ownOf(part.unit()), part.name(), spaces, rights, Optional.of(reshaping.succession())));
        }
        for (Particulars.Part part : reshaping.into()) {
            int label = 0;
            for (Statement mortgage : mortgages) {
                all.add(carried(mortgage, part, "M" + ++label));
            }
        }
        Map<UnitCode, Integer> labels = new HashMap<>();
        for (Statement easement : easements) {
            Particulars.Part part = following.heir(application, easement).orElseThrow();
            all.add(carriedEasement(easement, part, "E" + labels.merge(part.unit(), 1, Integer::sum)));
        }
        return new Plan(all, main);
    }

    /// An easement goes over to the part it lies in, in its own place and under its old rank.
    private NewEntry carriedEasement(Statement easement, Particulars.Part part, String label) {
        Registration before = easement.entry();
        List<NewEntry.Piece> pieces = new ArrayList<>();
        for (SpatialUnit piece : before.unit().units()) {
            pieces.add(new NewEntry.Piece(piece.id().label().replaceFirst("^" + easement.id().label(), label), piece.name(), piece.level(), piece.kind(),
                    piece.basis(), piece.offset(), piece.surveyClass(), piece.system(), piece.definitions()));
        }
        List<Interest> interests = before.interests().stream().<Interest>map(interest -> interest instanceof Interest.Restriction it
                ? new Interest.Restriction(part.unit(), it.kind(), it.beneficiary(), it.content(), it.term())
                : interest).toList();
        Succession succession = new Succession(Succession.Event.BOUNDARY, List.of(easement.id()));
        return entry(RegistrationKind.ALTERATION, new StatementId(part.unit(), label), before.unit().name(), before.unit().situs(), pieces, interests,
                List.of(),
                Optional.of(succession));
    }

    private List<Interest.Right> rights() {
        return application.interests().stream().filter(Interest.Right.class::isInstance).map(Interest.Right.class::cast).toList();
    }

    /// A mortgage on what is reshaped goes over to all that comes of it, under its old rank.
    private NewEntry carried(Statement mortgage, Particulars.Part part, String label) {
        Interest.Mortgage before = mortgage.find(Interest.Mortgage.class).orElseThrow();
        Interest.Mortgage after = new Interest.Mortgage(
                part.unit(), before.mortgageKind(), before.creditor(), before.debtor(), before.amount(), before.debtTerm(), before.transferRestricted(),
                before.scope());
        Succession succession = new Succession(Succession.Event.BOUNDARY, List.of(mortgage.id()));
        return stated(RegistrationKind.ALTERATION, new StatementId(part.unit(), label), part.name(), List.of(), List.of(after), Optional.of(succession));
    }

    /// What hangs on a unit and may end with it, since whose it is consents. A court consents to nothing.
    private List<Statement> released(UnitCode unit) {
        Standing standing = book.standing(unit);
        return standing.hanging().stream().filter(statement -> following.isReleased(application, statement)).toList();
    }

    private NewEntry cancelled(StatementId id, BAUnit unit) {
        return entry(RegistrationKind.CANCELLATION, id, unit.name(), unit.situs(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private NewEntry stated(
            RegistrationKind kind,
            StatementId id,
            String name,
            List<PlannedSpace> spaces,
            List<Interest> interests,
            Optional<Succession> succession) {
        List<NewEntry.Piece> pieces = new ArrayList<>();
        boolean only = spaces.size() == 1;
        for (int i = 0; i < spaces.size(); i++) {
            pieces.add(new NewEntry.Piece(
                    only ? id.label() : id.label() + "-" + (i + 1),
                    only ? name : name + " " + spaces.get(i).id(),
                    application.level(),
                    application.spaceKind(),
                    application.basis(),
                    application.particulars().offset(),
                    application.surveyClass(),
                    system,
                    spaces.get(i).parts()));
        }
        return entry(kind, id, name, application.situs(), pieces, interests, figures(), succession);
    }

    private NewEntry entry(
            RegistrationKind kind,
            StatementId id,
            String name,
            String situs,
            List<NewEntry.Piece> pieces,
            List<Interest> interests,
            List<Figure> figures,
            Optional<Succession> succession) {
        return new NewEntry(
                kind, approved.number(), id.unit(), id.label(), name, situs, pieces, interests, figures, succession, sources(), application.remarks(),
                approved.clerk(), approved.decision().officer(), registrar);
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(application.particulars().figures());
        application.figures().stream()
                .filter(figure -> figure.en().equals(DeclaredFigure.usableCapacity(1).en()))
                .filter(_ -> figures.stream().noneMatch(figure -> figure.kind() == Figure.Kind.USABLE_CAPACITY))
                .forEach(figure -> figures.add(Figure.declared(Figure.Kind.USABLE_CAPACITY, figure.value())));
        return figures;
    }

    /// A space that is kept was surveyed when it came into the book: that survey stays its evidence.
    private List<Source> sources() {
        List<Source> sources = new ArrayList<>(application.particulars().keeps()
                .map(number -> book.entry(number).sources().stream().filter(SurveyPlan.class::isInstance).toList())
                .orElse(List.of(application.plan())));
        sources.addAll(application.deeds());
        return sources;
    }
}
