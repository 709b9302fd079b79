package org.undercroft.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.land.Deed;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.Term;

/// What stands on a unit and holds up what somebody means to do with it. Asked when an application is lodged, so that the clerk hears early, and again by the
/// registrar in the unit of work that enters it.
///
/// Sources: seizure, domain page 3.1; priority notice, Civil Code 221; objection, 220; transfer of what is mortgaged, 406 (lawful, the mortgage goes along; where
/// a restriction was agreed and is registered, not without the creditor); change of a mortgage, 409; easement, 377 and 379; cancellation, domain page 3.1.
public final class Locks {
    private final Intent intent;
    private final Standing standing;
    private final List<Phrase> refusals = new ArrayList<>();
    private final List<Phrase> warnings = new ArrayList<>();

    private Locks(Intent intent, Standing standing) {
        this.intent = intent;
        this.standing = standing;
    }

    /// @param refusals why it cannot be done, `warnings` what should be known before it is
    public record Verdict(List<Phrase> refusals, List<Phrase> warnings) {
        public Verdict {
            refusals = List.copyOf(refusals);
            warnings = List.copyOf(warnings);
        }
    }

    /// @param standing of the unit on the day
    public static Verdict on(Intent intent, Standing standing) {
        Locks locks = new Locks(intent, standing);
        locks.judge();
        return new Verdict(locks.refusals, locks.warnings);
    }

    private void judge() {
        switch (intent.matter()) {
            case RIGHT -> right();
            case MORTGAGE -> mortgage();
            case EASEMENT -> easement();
            case SEIZURE -> seizure();
            case OBJECTION -> rightMustStand();
            case PRIORITY_NOTICE -> notice();
            case ZONE -> {}
        }
    }

    private boolean adds() {
        return switch (intent.kind()) {
            case FIRST, SEIZURE, OBJECTION, PRIORITY_NOTICE, OTHER -> true;
            case TRANSFER, ALTERATION, CORRECTION, CANCELLATION -> false;
        };
    }

    // ---- by matter

    private void right() {
        switch (intent.kind()) {
            case TRANSFER -> {
                rightMustStand();
                sameSpace();
                notSeized();
                notPromised(stated(Interest.Right.class).map(Locks::holders).orElse(Set.of()));
                creditorsOfRestrictedMortgages();
                warnOfObjections();
            }
            case ALTERATION -> alterationOfRight();
            case CANCELLATION -> cancellationOfRight();
            case CORRECTION -> {
                if (!intent.has(Deed.DeedKind.COURT_ORDER)) {
                    seizedAgainstCorrection();
                }
                warnOfObjections();
            }
            case FIRST, OBJECTION, PRIORITY_NOTICE, SEIZURE, OTHER -> {}
        }
    }

    /// That the same holders hold jointly from now on, or by shares, is an alteration (Implementing Rules 26, item 8); other shares are a transfer (27, item 5).
    private void alterationOfRight() {
        if (intent.succeeds()) {
            return;
        }
        rightMustStand();
        sameSpace();
        Optional<Interest.Right> before = standing.right().flatMap(statement -> statement.find(Interest.Right.class));
        Optional<Interest.Right> after = stated(Interest.Right.class);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        boolean sameParts = parts(before.get()).equals(parts(after.get()));
        boolean otherForm = before.get().coOwnership() != after.get().coOwnership() && sameHolders(before.get(), after.get());
        if (!sameParts && !otherForm) {
            refuse("lock.holdersChange");
        }
        boolean sameRight = sameParts && before.get().kind() == after.get().kind() && before.get().nature() == after.get().nature()
                && before.get().use().equals(after.get().use()) && before.get().term().equals(after.get().term());
        if (!sameRight) {
            notSeized();
            notPromised(Set.of());
        }
        warnOfObjections();
    }

    private void cancellationOfRight() {
        for (Statement hanging : standing.hanging()) {
            refuse("lock.hanging", Phrase.of(hanging.matter()), hanging.id().label(), hanging.entry().number().toString());
        }
        warnOfObjections();
    }

    private void mortgage() {
        if (adds() && !intent.succeeds()) {
            rightMustStand();
            notSeized();
            notPromised(stated(Interest.Mortgage.class).map(it -> Set.of(it.creditor().id())).orElse(Set.of()));
            warnOfObjections();
        }
        if (intent.kind() == RegistrationKind.ALTERATION) {
            largerMortgage();
        }
    }

    /// Civil Code 409: no change of a mortgage harms another creditor who has not consented in writing.
    private void largerMortgage() {
        Optional<Standing.Ranked> before = standing.mortgages().stream().filter(it -> it.statement().id().equals(intent.id())).findFirst();
        Optional<Interest.Mortgage> after = stated(Interest.Mortgage.class);
        if (before.isEmpty() || after.isEmpty() || !after.get().amount().isMoreThan(before.get().mortgage().amount())) {
            return;
        }
        notSeized();
        for (Standing.Ranked other : standing.mortgages()) {
            if (other.rank() > before.get().rank() && !intent.consents(other.mortgage().creditor().id())) {
                refuse("lock.lowerRank", other.mortgage().creditor().name(), other.statement().id().label(), other.statement().entry().number().toString());
            }
        }
    }

    private void easement() {
        if (!adds() || intent.succeeds()) {
            return;
        }
        rightMustStand();
        notSeized();
        notPromised(Set.of());
        Optional<Interest.Right> servient = standing.right().flatMap(statement -> statement.find(Interest.Right.class));
        boolean agreed = intent.has(Deed.DeedKind.EASEMENT_CONTRACT)
                || servient.map(right -> right.parties().stream().allMatch(holder -> intent.consents(holder.id()))).orElse(false);
        if (!agreed) {
            refuse("lock.easementConsent");
        }
        Optional<LocalDate> end = servient.flatMap(Interest.Right::term).map(Term::to);
        boolean outlasts = stated(Interest.Restriction.class).flatMap(Interest.Restriction::term)
                .flatMap(term -> end.map(last -> term.to().isAfter(last))).orElse(false);
        if (outlasts) {
            refuse("lock.easementOutlasts", end.orElseThrow().toString());
        }
        for (Standing.Ranked mortgage : standing.mortgages()) {
            warn("lock.tellCreditor", mortgage.mortgage().creditor().name(), mortgage.statement().id().label());
        }
    }

    private void seizure() {
        Optional<Interest.Seizure> seizure = stated(Interest.Seizure.class);
        if (!adds() || seizure.isEmpty()) {
            return;
        }
        Optional<Statement> first = standing.seizures().stream().findFirst();
        boolean queues = seizure.get().seizureKind().isQueued();
        if (first.isPresent() && !queues) {
            refuse("lock.seizureQueues", first.get().id().label(), first.get().entry().number().toString());
        }
        if (first.isEmpty() && queues) {
            refuse("lock.nothingBefore");
        }
    }

    private void notice() {
        if (adds() && stated(Interest.Notice.class).isPresent()) {
            notSeized();
            notPromised(Set.of());
            warnOfObjections();
        }
    }

    // ---- what holds up

    private void rightMustStand() {
        if (standing.right().isEmpty()) {
            refuse("lock.noRight", standing.day().toString());
        }
    }

    /// A changed boundary makes a new code (domain page 1.4).
    private void sameSpace() {
        if (intent.changesSpace()) {
            refuse("lock.newCode");
        }
    }

    private void notSeized() {
        standing.seizures().stream().findFirst().ifPresent(statement -> {
            Optional<Interest.Seizure> seizure = statement.find(Interest.Seizure.class);
            refuse(
                    "lock.seized",
                    statement.id().label(),
                    statement.entry().number().toString(),
                    seizure.map(it -> it.court().name()).orElse(""),
                    seizure.map(Interest.Seizure::order).orElse(""),
                    seizure.flatMap(Interest.Seizure::until).map(LocalDate::toString).orElse("–"));
        });
    }

    /// What a court holds is corrected only as the court orders: a correction can change holder, share and term as well as any transfer.
    private void seizedAgainstCorrection() {
        standing.seizures().stream().findFirst().ifPresent(statement -> refuse("lock.seizedCorrection", statement.id().label(),
                statement.entry().number().toString(), statement.find(Interest.Seizure.class).map(it -> it.court().name()).orElse("")));
    }

    /// @param gaining who would gain by it: to whom the unit is promised may have it
    private void notPromised(Set<PartyId> gaining) {
        for (Statement statement : standing.of(Matter.PRIORITY_NOTICE)) {
            statement.find(Interest.Notice.class)
                    .filter(notice -> !intent.consents(notice.promisee().id()) && !gaining.contains(notice.promisee().id()))
                    .ifPresent(notice -> refuse(
                            "lock.promised", statement.id().label(), statement.entry().number().toString(), notice.promisee().name()));
        }
    }

    private void creditorsOfRestrictedMortgages() {
        for (Standing.Ranked ranked : standing.mortgages()) {
            Statement statement = ranked.statement();
            String creditor = ranked.mortgage().creditor().name();
            if (ranked.mortgage().transferRestricted() && !intent.consents(ranked.mortgage().creditor().id())) {
                refuse("lock.restricted", statement.id().label(), statement.entry().number().toString(), creditor);
            } else {
                warn("lock.mortgageGoesAlong", creditor, statement.id().label());
            }
        }
    }

    private void warnOfObjections() {
        for (Statement statement : standing.of(Matter.OBJECTION)) {
            statement.find(Interest.Objection.class).ifPresent(objection -> warn(
                    "lock.objection", objection.objector().name(), statement.id().label(), statement.entry().number().toString()));
        }
    }

    // ---- how

    private <I extends Interest> Optional<I> stated(Class<I> kind) {
        return intent.interests().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Set<PartyId> holders(Interest.Right right) {
        Set<PartyId> holders = new HashSet<>();
        right.parties().forEach(party -> holders.add(party.id()));
        return holders;
    }

    /// Whether the same hold, be it by shares or jointly; a group is the same with the same members and their shares.
    private static boolean sameHolders(Interest.Right before, Interest.Right after) {
        return who(before).equals(who(after));
    }

    private static Set<List<Object>> who(Interest.Right right) {
        return right.parties().stream().map(Locks::composed).collect(Collectors.toSet());
    }

    private static List<Object> composed(Party party) {
        return party instanceof Party.Group group ? List.of(group.id(), group.members(), group.shares()) : List.of(party.id());
    }

    /// Who holds how much: parts that move from one holder to another are a transfer, also between those who hold already.
    static Map<List<Object>, Long> parts(Interest.Right right) {
        return right.holdings().stream().collect(Collectors.groupingBy(
                holding -> List.<Object>of(composed(holding.party()), holding.share()), Collectors.counting()));
    }

    private void refuse(String key, Object... values) {
        refusals.add(said(key, values));
    }

    private void warn(String key, Object... values) {
        warnings.add(said(key, values));
    }

    /// Unit and what is meant come first, then what the reason needs.
    private Phrase said(String key, Object... values) {
        List<Object> all = new ArrayList<>(List.of(intent.id().unit().printed(), Phrase.of(intent.kind()), Phrase.of(intent.matter())));
        all.addAll(List.of(values));
        return new Phrase(Locks.class.getPackageName(), key, all);
    }
}
