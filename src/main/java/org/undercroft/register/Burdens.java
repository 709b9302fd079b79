package org.undercroft.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Money;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.NoticeKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;

/// The tables of mortgages, seizures, objections and notices: what each has of its own beside its line in `register.interest`.
final class Burdens {
    private Burdens() {}

    /// What the line in `register.interest` says already.
    record Common(UnitCode unit, String content, Map<String, Party> parties) {
        Party party(ResultSet row, String column) throws SQLException {
            return Interests.party(parties, Entries.text(row, column));
        }
    }

    static void write(Handle work, EntryNumber entry, int ordinal, Interest.Burden burden) {
        var insert = work.createUpdate(switch (burden) {
            case Interest.Mortgage _ -> """
                    insert into register.mortgage (entry, ordinal, kind, creditor, debtor, amount, currency, transfer_restricted)
                    values (:entry, :ordinal, :kind, :party, :debtor, :amount, :currency, :restricted)""";
            case Interest.Seizure _ -> """
                    insert into register.seizure (entry, ordinal, kind, court, first_day, until_day)
                    values (:entry, :ordinal, :kind, :party, :from, :until)""";
            case Interest.Objection _ -> """
                    insert into register.objection (entry, ordinal, objector, sued) values (:entry, :ordinal, :party, :sued)""";
            case Interest.Notice _ -> """
                    insert into register.notice (entry, ordinal, kind, promisee, possible) values (:entry, :ordinal, :kind, :party, :possible)""";
        }).bind("entry", entry.value()).bind("ordinal", ordinal).bind("party", burden.beneficiary().id().value());
        switch (burden) {
            case Interest.Mortgage it -> insert.bind("kind", it.mortgageKind().name())
                    .bind("debtor", it.debtor().map(Party::id).map(PartyId::value).orElse(null))
                    .bind("amount", it.amount().amount())
                    .bind("currency", it.amount().currency())
                    .bind("restricted", it.transferRestricted());
            case Interest.Seizure it -> insert.bind("kind", it.seizureKind().name()).bind("from", it.from()).bind("until", it.until().orElse(null));
            case Interest.Objection it -> insert.bind("sued", it.sued().orElse(null));
            case Interest.Notice it -> insert.bind("kind", it.noticeKind().name()).bind("possible", it.possible().orElse(null));
        }
        insert.execute();
    }

    static Interest mortgage(Handle work, EntryNumber entry, int ordinal, Common common, Optional<Term> debtTerm) {
        return one(work, "mortgage", entry, ordinal, (row, _) -> new Interest.Mortgage(
                common.unit(),
                Entries.one(MortgageKind.class, row, "kind"),
                common.party(row, "creditor"),
                row.getString("debtor") == null ? Optional.empty() : Optional.of(common.party(row, "debtor")),
                new Money(row.getBigDecimal("amount"), Entries.text(row, "currency")),
                debtTerm,
                row.getBoolean("transfer_restricted"),
                common.content()));
    }

    static Interest seizure(Handle work, EntryNumber entry, int ordinal, Common common) {
        return one(work, "seizure", entry, ordinal, (row, _) -> new Interest.Seizure(
                common.unit(),
                Entries.one(SeizureKind.class, row, "kind"),
                common.party(row, "court"),
                common.content(),
                day(row, "first_day").orElseThrow(() -> new IllegalStateException("a seizure without its first day")),
                day(row, "until_day")));
    }

    static Interest objection(Handle work, EntryNumber entry, int ordinal, Common common) {
        return one(work, "objection", entry, ordinal,
                (row, _) -> new Interest.Objection(common.unit(), common.party(row, "objector"), common.content(), day(row, "sued")));
    }

    static Interest notice(Handle work, EntryNumber entry, int ordinal, Common common) {
        return one(work, "notice", entry, ordinal, (row, _) -> new Interest.Notice(
                common.unit(), Entries.one(NoticeKind.class, row, "kind"), common.party(row, "promisee"), common.content(), day(row, "possible")));
    }

    private static Interest one(Handle work, String table, EntryNumber entry, int ordinal, RowMapper<Interest> mapper) {
        return work.createQuery("select * from register." + table + " where entry = :entry and ordinal = :ordinal")
                .bind("entry", entry.value())
                .bind("ordinal", ordinal)
                .map(mapper)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("a %s without what it has of its own".formatted(table)));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
