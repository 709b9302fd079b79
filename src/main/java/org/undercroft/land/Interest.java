package org.undercroft.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the law says about a party and a unit (LA_RRR).
public sealed interface Interest {
    /// An objection lapses when nobody sued within these days (Civil Code 220).
    int DAYS_TO_SUE = 15;
    /// A priority notice lapses these days after the registration it secures became possible (Civil Code 221).
    int DAYS_OF_NOTICE = 90;
    /// A court seizes for these years at most, and may renew (Supreme People's Court, interpretation of the Civil Procedure Law, 485).
    int YEARS_OF_SEIZURE = 3;

    UnitCode unit();

    /// The last day on which it holds; it ends at 24:00. Empty where no date ends it.
    ///
    /// @param registered the day on which it first came into the book; an alteration or a correction does not begin its time anew
    Optional<LocalDate> lastDay(LocalDate registered);

    /// Everybody it names.
    default List<Party> parties() {
        return List.of();
    }

    /// A right to the unit (LA_Right).
    ///
    /// @param holdings by shares that make up the whole, or the whole each, where several hold jointly
    /// @param use land-use class and name as granted, e.g. `UG1314 市政管线`
    /// @param term empty where the right has no end
    /// @param price what was paid for it
    record Right(
            UnitCode unit,
            RightKind kind,
            RightNature nature,
            List<Holding> holdings,
            String use,
            Optional<Term> term,
            Optional<Money> price) implements Interest {
        public Right {
            holdings = List.copyOf(holdings);
            CoOwnership.of(holdings);
        }

        public Right(UnitCode unit, RightKind kind, RightNature nature, List<Holding> holdings, String use, Optional<Term> term) {
            this(unit, kind, nature, holdings, use, term, Optional.empty());
        }

        /// A group is one holder, whatever its members have agreed among themselves: all that says how a right is held asks here.
        public CoOwnership coOwnership() {
            return CoOwnership.of(holdings);
        }

        /// The same right to another unit: after a split, or under a new code.
        public Right on(UnitCode other) {
            return new Right(other, kind, nature, holdings, use, term, price);
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate registered) {
            return term.map(Term::to);
        }

        @Override
        public List<Party> parties() {
            return holdings.stream().map(Holding::party).toList();
        }
    }

    /// Something the holder must suffer in a place of its own (LA_Restriction): an easement on the servient unit, a protection zone.
    ///
    /// @param unit the servient one
    /// @param beneficiary the dominant unit or empty where it serves the public
    /// @param content what may be done or must not, as agreed
    record Restriction(UnitCode unit, RestrictionKind kind, Optional<UnitCode> beneficiary, String content, Optional<Term> term) implements Interest {
        public Restriction(UnitCode unit, RestrictionKind kind, Optional<UnitCode> beneficiary, String content) {
            this(unit, kind, beneficiary, content, Optional.empty());
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate registered) {
            return term.map(Term::to);
        }
    }

    /// Something the holder must do (LA_Responsibility).
    record Responsibility(UnitCode unit, String content) implements Interest {
        @Override
        public Optional<LocalDate> lastDay(LocalDate registered) {
            return Optional.empty();
        }
    }

    /// A restriction that lies on the whole unit and takes no room of its own.
    sealed interface Burden extends Interest {
        RestrictionKind kind();

        /// For whom it is.
        Party beneficiary();

        /// What it says in one sentence.
        Phrase summary();

        @Override
        default List<Party> parties() {
            return List.of(beneficiary());
        }
    }

    /// The unit answers for a debt (LA_Mortgage). Mortgages rank by the time of their entry (Civil Code 414), so no rank is written down.
    ///
    /// @param creditor to whom
    /// @param debtor whose debt it is, where that is not the holder
    /// @param amount of the claim, or the most that is secured
    /// @param debtTerm in which the debt is to be paid, or in which the claims arise; its end does not end the mortgage
    /// @param transferRestricted whether it was agreed, and is registered, that the unit is not transferred without the creditor (Civil Code 406)
    /// @param scope what is secured, as agreed
    record Mortgage(
            UnitCode unit,
            MortgageKind mortgageKind,
            Party creditor,
            Optional<Party> debtor,
            Money amount,
            Optional<Term> debtTerm,
            boolean transferRestricted,
            String scope) implements Burden {
        @Override
        public RestrictionKind kind() {
            return RestrictionKind.MORTGAGE;
        }

        @Override
        public Party beneficiary() {
            return creditor;
        }

        @Override
        public List<Party> parties() {
            return debtor.map(it -> List.of(creditor, it)).orElseGet(() -> List.of(creditor));
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate registered) {
            return Optional.empty();
        }

        @Override
        public Phrase summary() {
            return new Phrase(Interest.class, "summary.mortgage", Phrase.of(mortgageKind), amount.toString(), creditor.name(), scope);
        }
    }

    /// A court holds the unit fast. The first holds, later ones wait in the order of their entry.
    ///
    /// @param order the number of the court's paper
    /// @param until the last day; a seizure that waits has none, since its time runs only when it takes effect
    record Seizure(UnitCode unit, SeizureKind seizureKind, Party court, String order, LocalDate from, Optional<LocalDate> until) implements Burden {
        public Seizure {
            if (!seizureKind.isQueued() && until.isEmpty()) {
                throw new IllegalArgumentException("a seizure that takes effect says until when");
            }
            if (until.map(day -> day.isBefore(from) || day.isAfter(from.plusYears(YEARS_OF_SEIZURE))).orElse(false)) {
                throw new IllegalArgumentException("a seizure from %s lasts at most %d years, not until %s".formatted(from, YEARS_OF_SEIZURE, until.get()));
            }
        }

        @Override
        public RestrictionKind kind() {
            return RestrictionKind.SEIZURE;
        }

        @Override
        public Party beneficiary() {
            return court;
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate registered) {
            return until;
        }

        @Override
        public Phrase summary() {
            return new Phrase(
                    Interest.class, "summary.seizure", Phrase.of(seizureKind), court.name(), order, from.toString(),
                    until.map(LocalDate::toString).orElse("–"));
        }
    }

    /// Somebody says that the book is wrong. Stops nothing, but warns whoever relies on it.
    ///
    /// @param content what is wrong
    /// @param sued when the objector went to court; from then on it does not lapse by itself
    record Objection(UnitCode unit, Party objector, String content, Optional<LocalDate> sued) implements Burden {
        @Override
        public RestrictionKind kind() {
            return RestrictionKind.OBJECTION;
        }

        @Override
        public Party beneficiary() {
            return objector;
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate registered) {
            return sued.isPresent() ? Optional.empty() : Optional.of(registered.plusDays(DAYS_TO_SUE));
        }

        @Override
        public Phrase summary() {
            return new Phrase(Interest.class, "summary.objection", objector.name(), content);
        }
    }

    /// The unit is promised: without the beneficiary's consent nothing done with it takes effect.
    ///
    /// @param possible since when the promised registration can be made; empty while it cannot
    record Notice(UnitCode unit, NoticeKind noticeKind, Party promisee, String content, Optional<LocalDate> possible) implements Burden {
        @Override
        public RestrictionKind kind() {
            return RestrictionKind.UNIT_NOTICE;
        }

        @Override
        public Party beneficiary() {
            return promisee;
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate registered) {
            return possible.map(day -> (day.isAfter(registered) ? day : registered).plusDays(DAYS_OF_NOTICE));
        }

        @Override
        public Phrase summary() {
            return new Phrase(Interest.class, "summary.notice", Phrase.of(noticeKind), promisee.name(), content);
        }
    }
}
