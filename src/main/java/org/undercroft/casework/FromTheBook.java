package org.undercroft.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.register.Register;
import org.undercroft.register.Standing;
import org.undercroft.register.Statement;

/// Applications that bring no survey, since they change no space: a transfer, a mortgage, a seizure, a cancellation. Name, place and space are those of the
/// entry in force, and in place of the plan file the case keeps what the book says of it.
final class FromTheBook {
    private final Register register;
    private final ReferenceSystem system;

    FromTheBook(Register register, ReferenceSystem system) {
        this.register = register;
        this.system = system;
    }

    /// @param application whole, with the plan of the book
    /// @param plan text that stands for the plan file; the application's plan names its digest
    record Prepared(Application application, String plan) {}

    /// @param about the statement that is to be made, replaced or cancelled
    /// @param interests what it is to state; for a cancellation none
    /// @throws CaseRefused when the book holds nothing that the application could be about
    Prepared prepare(RegistrationKind kind, StatementId about, List<Interest> interests, List<Deed> deeds, String remarks) {
        Standing standing = register.standing(about.unit());
        Optional<Statement> own = standing.find(about.label());
        Statement ground = own.or(standing::right).orElseThrow(() -> nothing(kind, about));
        boolean adds = switch (kind) {
            case FIRST, SEIZURE, OBJECTION, PRIORITY_NOTICE, OTHER -> true;
            case TRANSFER, ALTERATION, CORRECTION, CANCELLATION -> false;
        };
        List<Interest> stated = interests.isEmpty() ? ground.entry().interests() : interests;
        boolean takesRoom = stated.stream().anyMatch(interest -> !(interest instanceof Interest.Burden));
        if (adds ? takesRoom : own.isEmpty()) {
            throw nothing(kind, about);
        }
        Registration entry = ground.entry();
        List<SpatialUnit> pieces = kind != RegistrationKind.CANCELLATION && takesRoom ? entry.unit().units() : List.of();
        String told = told(entry, pieces);
        List<PlannedSpace> spaces = pieces.stream().map(piece -> new PlannedSpace(piece.id().label(), Optional.empty(), piece.definitions())).toList();
        SurveyPlan plan = new SurveyPlan("entry-%s.txt".formatted(entry.number()), Digest.of(told.getBytes(StandardCharsets.UTF_8)), Optional.of(system),
                Optional.empty(), spaces, List.of(),
                List.of());
        Optional<SpatialUnit> first = entry.unit().units().stream().findFirst();
        boolean held = stated.stream().anyMatch(Interest.Right.class::isInstance);
        return new Prepared(new Application(
                kind, about.unit(), about.label(), entry.unit().name(), entry.unit().situs(),
                first.map(SpatialUnit::level).filter(level -> level.isHeld() == held).orElse(held ? Level.PRIMARY_RIGHT : Level.RESTRICTION),
                first.map(SpatialUnit::kind).orElse(SpaceKind.OTHER), first.map(SpatialUnit::basis).orElse(EnvelopeBasis.CONTRACT_COORDINATES),
                first.map(SpatialUnit::surveyClass).orElse(SurveyClass.THIRD), stated, deeds, plan, spaces.stream().map(PlannedSpace::id).toList(), List.of(),
                remarks, Particulars.keeping(entry.number(), first.map(SpatialUnit::offset).orElse(0.0))), told);
    }

    private static String told(Registration entry, List<SpatialUnit> pieces) {
        StringBuilder text = new StringBuilder("entry: %s\ndigest: %s\n".formatted(entry.number(), entry.digest()));
        pieces.forEach(piece -> text.append(piece.id()).append('\n').append(DefinitionText.write(piece.definitions())).append('\n'));
        return text.toString();
    }

    private static CaseRefused nothing(RegistrationKind kind, StatementId about) {
        return new CaseRefused(new Phrase(FromTheBook.class, "lodge.notFromTheBook", about.unit().printed(), about.label(), Phrase.of(kind)));
    }
}
