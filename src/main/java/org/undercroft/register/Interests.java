package org.undercroft.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Money;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.Registration;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.Share;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;

/// The tables of the interests: what each entry states about its unit.
final class Interests {
    private Interests() {}

    // ---- writing

    static void write(Handle work, Registration entry) {
        int ordinal = 0;
        for (Interest interest : entry.interests()) {
            ordinal++;
            writeLine(work, entry.number(), ordinal, interest);
            switch (interest) {
                case Interest.Right right -> writeHoldings(work, entry.number(), ordinal, right.holdings());
                case Interest.Burden burden -> Burdens.write(work, entry.number(), ordinal, burden);
                case Interest.Restriction _,Interest.Responsibility _ -> {}
            }
        }
    }

    /// What every interest has, a column each.
    private record Line(
            String sort,
            Optional<String> kind,
            Optional<RightNature> nature,
            Optional<String> use,
            Optional<Term> term,
            Optional<UnitCode> beneficiary,
            Optional<String> content,
            Optional<Money> price) {
        static Line of(Interest interest) {
            return switch (interest) {
                case Interest.Right it -> new Line(
                        "RIGHT", Optional.of(it.kind().name()), Optional.of(it.nature()), Optional.of(it.use()), it.term(), Optional.empty(), Optional.empty(),
                        it.price());
                case Interest.Restriction it -> restriction(it.kind(), it.term(), it.beneficiary(), it.content());
                case Interest.Responsibility it -> new Line(
                        "RESPONSIBILITY", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(it.content()),
                        Optional.empty());
                case Interest.Mortgage it -> restriction(it.kind(), it.debtTerm(), Optional.empty(), it.scope());
                case Interest.Seizure it -> restriction(it.kind(), Optional.empty(), Optional.empty(), it.order());
                case Interest.Objection it -> restriction(it.kind(), Optional.empty(), Optional.empty(), it.content());
                case Interest.Notice it -> restriction(it.kind(), Optional.empty(), Optional.empty(), it.content());
            };
        }

        private static Line restriction(RestrictionKind kind, Optional<Term> term, Optional<UnitCode> beneficiary, String content) {
            return new Line(
                    "RESTRICTION", Optional.of(kind.name()), Optional.empty(), Optional.empty(), term, beneficiary, Optional.of(content), Optional.empty());
        }
    }

    private static void writeLine(Handle work, EntryNumber entry, int ordinal, Interest interest) {
        Line line = Line.of(interest);
        work.createUpdate("""
                insert into register.interest
                  (entry, ordinal, unit, sort, kind, nature, land_use, term_from, term_to, beneficiary, content, price, currency)
                values
                  (:entry, :ordinal, :unit, :sort, :kind, :nature, :landUse, :termFrom, :termTo, :beneficiary, :content, :price, :currency)""")
                .bind("entry", entry.value())
                .bind("ordinal", ordinal)
                .bind("unit", interest.unit().value())
                .bind("sort", line.sort())
                .bind("kind", line.kind().orElse(null))
                .bind("nature", line.nature().map(RightNature::name).orElse(null))
                .bind("landUse", line.use().orElse(null))
                .bind("termFrom", line.term().map(Term::from).orElse(null))
                .bind("termTo", line.term().map(Term::to).orElse(null))
                .bind("beneficiary", line.beneficiary().map(UnitCode::value).orElse(null))
                .bind("content", line.content().orElse(null))
                .bind("price", line.price().map(Money::amount).orElse(null))
                .bind("currency", line.price().map(Money::currency).orElse(null))
                .execute();
    }

    private static void writeHoldings(Handle work, EntryNumber entry, int interest, List<Holding> holdings) {
        int ordinal = 0;
        for (Holding holding : holdings) {
            work.createUpdate("""
                    insert into register.holding (entry, interest, ordinal, party, numerator, denominator)
                    values (:entry, :interest, :ordinal, :party, :numerator, :denominator)""")
                    .bind("entry", entry.value())
                    .bind("interest", interest)
                    .bind("ordinal", ++ordinal)
                    .bind("party", holding.party().id().value())
                    .bind("numerator", holding.share().numerator())
                    .bind("denominator", holding.share().denominator())
                    .execute();
        }
    }

    // ---- reading

    static List<Interest> of(Handle work, EntryNumber number) {
        Map<String, Party> parties = Parties.of(work, number);
        Map<Integer, List<Holding>> holdings = holdings(work, number, parties);
        return work.createQuery("select * from register.interest where entry = :entry order by ordinal").bind("entry", number.value()).map((row, _) -> {
            int ordinal = row.getInt("ordinal");
            return switch (Entries.text(row, "sort")) {
                case "RIGHT" -> right(row, holdings.getOrDefault(ordinal, List.of()));
                case "RESTRICTION" -> restriction(work, row, number, ordinal, parties);
                case "RESPONSIBILITY" -> new Interest.Responsibility(new UnitCode(Entries.text(row, "unit")), Entries.text(row, "content"));
                case String other -> throw new IllegalStateException("no interest is a " + other);
            };
        }).list();
    }

    private static Map<Integer, List<Holding>> holdings(Handle work, EntryNumber number, Map<String, Party> parties) {
        Map<Integer, List<Holding>> holdings = new HashMap<>();
        work.createQuery("select * from register.holding where entry = :entry order by interest, ordinal").bind("entry", number.value()).map((row, _) -> {
            Party party = party(parties, Entries.text(row, "party"));
            return holdings.computeIfAbsent(row.getInt("interest"), _ -> new ArrayList<>())
                    .add(new Holding(party, new Share(row.getInt("numerator"), row.getInt("denominator"))));
        }).list();
        return holdings;
    }

    static Party party(Map<String, Party> parties, String id) {
        return Optional.ofNullable(parties.get(new PartyId(id).value())).orElseThrow(() -> new IllegalStateException("an interest without its party " + id));
    }

    private static Interest right(ResultSet row, List<Holding> holdings) throws SQLException {
        Optional<Money> price = Optional.empty();
        if (row.getBigDecimal("price") != null) {
            price = Optional.of(new Money(row.getBigDecimal("price"), Entries.text(row, "currency")));
        }
        return new Interest.Right(
                new UnitCode(Entries.text(row, "unit")),
                Entries.one(RightKind.class, row, "kind"),
                Entries.one(RightNature.class, row, "nature"),
                holdings,
                Entries.text(row, "land_use"),
                term(row),
                price);
    }

    private static Interest restriction(Handle work, ResultSet row, EntryNumber entry, int ordinal, Map<String, Party> parties) throws SQLException {
        UnitCode unit = new UnitCode(Entries.text(row, "unit"));
        String content = Entries.text(row, "content");
        RestrictionKind kind = Entries.one(RestrictionKind.class, row, "kind");
        return switch (kind) {
            case MORTGAGE -> Burdens.mortgage(work, entry, ordinal, new Burdens.Common(unit, content, parties), term(row));
            case SEIZURE -> Burdens.seizure(work, entry, ordinal, new Burdens.Common(unit, content, parties));
            case OBJECTION -> Burdens.objection(work, entry, ordinal, new Burdens.Common(unit, content, parties));
            case UNIT_NOTICE -> Burdens.notice(work, entry, ordinal, new Burdens.Common(unit, content, parties));
            case EASEMENT, CONTROL_PROTECTION_ZONE, SPECIAL_PROTECTION_ZONE, SAFETY_CLEARANCE, PRIORITY_NOTICE -> new Interest.Restriction(
                    unit, kind, Optional.ofNullable(row.getString("beneficiary")).map(UnitCode::new), content, term(row));
        };
    }

    private static Optional<Term> term(ResultSet row) throws SQLException {
        Optional<LocalDate> from = Optional.ofNullable(row.getObject("term_from", LocalDate.class));
        Optional<LocalDate> to = Optional.ofNullable(row.getObject("term_to", LocalDate.class));
        return from.map(first -> new Term(first, to.orElseThrow(() -> new IllegalStateException("a term without an end"))));
    }
}
