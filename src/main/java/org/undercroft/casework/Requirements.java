package org.undercroft.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.land.Deed;
import org.undercroft.land.DocumentList;
import org.undercroft.land.Matter;
import org.undercroft.land.Phrase;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.UnitCode;
import org.undercroft.register.Intent;
import org.undercroft.register.Locks;
import org.undercroft.register.Register;
import org.undercroft.register.Standing;

/// What the law asks of an application before it can be entered: papers, and nothing on the unit that holds it up. The registrar asks about locks again in the
/// unit of work that enters; here the clerk hears early.
final class Requirements {
    private Requirements() {}

    /// The papers that are still missing, for the receipt or the requisition.
    ///
    /// @param filed papers in the case beside those that the application names
    static List<Phrase> missingPapers(Application application, List<Deed> filed) {
        List<Deed> brought = new ArrayList<>(application.deeds());
        brought.addAll(filed);
        return DocumentList.of(application.kind(), Matter.of(application.interests())).missing(brought).stream().map(DocumentList.Item::phrase).toList();
    }

    /// What stands on the unit and should be known before the application is decided.
    static List<Phrase> warnings(Application application, Following following, LocalDate today) {
        return verdicts(application, following, today).stream().flatMap(verdict -> verdict.warnings().stream()).toList();
    }

    /// What stands on the unit and holds the application up.
    static List<Phrase> refusals(Application application, Following following, LocalDate today) {
        return verdicts(application, following, today).stream().flatMap(verdict -> verdict.refusals().stream()).toList();
    }

    /// @throws CaseRefused naming the entry that holds the application up, and why
    static void refuseLocked(Application application, Following following, LocalDate today) {
        refusals(application, following, today).stream().findFirst().ifPresent(phrase -> {
            throw new CaseRefused(phrase);
        });
    }

    private static List<Locks.Verdict> verdicts(Application application, Following following, LocalDate today) {
        Register now = following.book().inForce(today);
        List<Locks.Verdict> verdicts = new ArrayList<>();
        Optional<Particulars.Reshaping> reshaping = application.particulars().reshaping();
        if (reshaping.isPresent()) {
            for (UnitCode unit : reshaping.get().from()) {
                verdicts.add(ending(application, now.standing(unit), following));
            }
            return verdicts;
        }
        Standing standing = now.standing(application.unit());
        if (application.kind() == RegistrationKind.CANCELLATION && Matter.of(application.interests()) == Matter.RIGHT) {
            return List.of(ending(application, standing, following));
        }
        return List.of(Locks.on(intent(application, standing), standing));
    }

    /// What ends with consent holds nothing up: it will be cancelled in the same unit of work. Nor does an easement that goes over to the part it lies in. An
    /// easement elsewhere that serves the unit is named: it must be altered to name whom it serves from then on.
    private static Locks.Verdict ending(Application application, Standing standing, Following following) {
        Intent intent = new Intent(
                RegistrationKind.CANCELLATION, StatementId.ownOf(standing.unit()), Matter.RIGHT, List.of(), false, false, application.deeds());
        Standing rest = new Standing(standing.unit(), standing.day(), standing.statements().stream()
                .filter(statement -> !following.isReleased(application, statement) && following.heir(application, statement).isEmpty())
                .toList());
        Locks.Verdict held = Locks.on(intent, rest);
        List<Phrase> told = new ArrayList<>(held.warnings());
        for (StatementId served : following.book().servitudesOf(standing.unit())) {
            told.add(new Phrase(Requirements.class, "require.serves", served.label(), served.unit().printed(), standing.unit().printed()));
        }
        return new Locks.Verdict(held.refusals(), told);
    }

    private static Intent intent(Application application, Standing standing) {
        StatementId id = new StatementId(application.unit(), application.label());
        boolean cancels = application.kind() == RegistrationKind.CANCELLATION;
        Set<String> planned = new HashSet<>();
        application.spaces().forEach(space -> planned.add(GeometryDigest.of(space.parts())));
        boolean changesSpace = !cancels && standing.find(application.label())
                .map(statement -> !digests(statement.entry().unit().units()).equals(planned))
                .orElse(false);
        return new Intent(
                application.kind(), id, Matter.of(application.interests()), cancels ? List.of() : application.interests(), changesSpace, false,
                application.deeds());
    }

    private static Set<String> digests(List<SpatialUnit> units) {
        Set<String> digests = new HashSet<>();
        units.forEach(unit -> digests.add(unit.digest()));
        return digests;
    }
}
