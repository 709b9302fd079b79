package org.undercroft.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.undercroft.land.Days;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Lineage;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.UnitCode;

/// Questions to the book about its statements, in both kinds of time: as known after an entry (the horizon), and as in force on a day.
final class Statements {
    /// An entry that states something and that no later one up to the horizon has replaced.
    private static final String STANDING = """
            e.number <= :horizon and e.kind <> 'CANCELLATION'
            and not exists (select 1 from register.entry later where later.replaces = e.number and later.number <= :horizon)""";
    /// The same on a day: entries that did not hold yet replace nothing, and what ended by itself is gone.
    private static final String STANDING_ON = """
            e.number <= :horizon and e.kind <> 'CANCELLATION' and (e.last_day is null or e.last_day >= :day)
            and (select j.at from register.journal j join register.entry first_one on j.position = first_one.position
                 where first_one.number = coalesce(e.holds_from, e.number)) < :dayEnd
            and not exists (
                select 1 from register.entry later
                    join register.entry first_one on first_one.number = coalesce(later.holds_from, later.number)
                    join register.journal j on j.position = first_one.position
                where later.replaces = e.number and later.number <= :horizon and j.at < :dayEnd)""";

    private Statements() {}

    /// Which entries count.
    ///
    /// @param horizon the last one known
    /// @param day on which they are in force; empty for what the book says whatever the day
    record Time(long horizon, Optional<LocalDate> day) {
        /// A condition on the entry `e`.
        String inForce() {
            return day.isPresent() ? STANDING_ON : STANDING;
        }

        Query bind(Query query) {
            query.bind("horizon", horizon);
            return day.isEmpty() ? query : query.bind("day", day.get()).bind("dayEnd", Days.endOf(day.get()).atOffset(ZoneOffset.UTC));
        }

        boolean holds(Interest interest, LocalDate registered) {
            return day.isEmpty() || interest.lastDay(registered).map(last -> !last.isBefore(day.get())).orElse(true);
        }
    }

    /// Everything in force on a unit, whichever entry says so.
    static List<Statement> on(Handle work, Entries entries, UnitCode unit, Time time) {
        // two indexes, one each: asked in one condition, a database may read the whole book
        return time.bind(work.createQuery("""
                select e.number
                from (select about.number as candidate from register.entry about where about.unit = :unit
                      union select i.entry from register.interest i where i.unit = :unit) mentioned
                    join register.entry e on e.number = mentioned.candidate
                where\s""" + time.inForce() + " order by e.number"))
                .bind("unit", unit.value())
                .mapTo(Long.class)
                .list()
                .stream()
                .map(number -> statement(work, entries, new EntryNumber(number)))
                .toList();
    }

    /// Every statement ever made about a unit, oldest first.
    static List<Statement> history(Handle work, Entries entries, UnitCode unit, long horizon) {
        return work.createQuery("select number from register.entry where unit = :unit and number <= :horizon order by number")
                .bind("unit", unit.value())
                .bind("horizon", horizon)
                .mapTo(Long.class)
                .list()
                .stream()
                .map(number -> statement(work, entries, new EntryNumber(number)))
                .toList();
    }

    private static Statement statement(Handle work, Entries entries, EntryNumber number) {
        Entries.Stored stored = entries.find(work, number).orElseThrow(() -> new IllegalStateException("no entry " + number));
        StatementId id = new StatementId(stored.registration().unit().code(), stored.label());
        return new Statement(id, stored.registration(), stored.replaces(), rankedBy(work, id), stored.lastDay());
    }

    private static EntryNumber rankedBy(Handle work, StatementId id) {
        long first = work.createQuery("select min(number) from register.entry where unit = :unit and label = :label")
                .bind("unit", id.unit().value())
                .bind("label", id.label())
                .mapTo(Long.class)
                .one();
        return work.createQuery("select old_unit, old_label from register.succession where entry = :entry")
                .bind("entry", first)
                .map((row, _) -> new StatementId(new UnitCode(row.getString("old_unit")), row.getString("old_label")))
                .stream()
                .map(old -> rankedBy(work, old))
                .min(EntryNumber::compareTo)
                .orElse(new EntryNumber(first));
    }

    /// All steps in the descent of a code, to its oldest forebears and its youngest offspring, oldest first.
    static List<Lineage> lineage(Handle work, UnitCode unit, long horizon) {
        Set<Lineage> steps = new HashSet<>();
        follow(work, unit, horizon, "s.old_unit", steps);
        follow(work, unit, horizon, "e.unit", steps);
        return steps.stream().sorted(java.util.Comparator.comparing(Lineage::entry).thenComparing(Lineage::old)).toList();
    }

    private static void follow(Handle work, UnitCode unit, long horizon, String from, Set<Lineage> steps) {
        for (Lineage step : steps(work, unit, horizon, from)) {
            if (steps.add(step)) {
                follow(work, from.equals("e.unit") ? step.old() : step.now(), horizon, from, steps);
            }
        }
    }

    private static List<Lineage> steps(Handle work, UnitCode unit, long horizon, String from) {
        return work.createQuery("""
                select s.old_unit, s.event, e.unit, e.number, j.at
                from register.succession s join register.entry e on e.number = s.entry join register.journal j on j.position = e.position
                where e.label = '1' and e.number <= :horizon and %s = :unit
                order by e.number, s.ordinal""".formatted(from))
                .bind("horizon", horizon)
                .bind("unit", unit.value())
                .map((row, _) -> new Lineage(
                        new UnitCode(Entries.text(row, "old_unit")),
                        new UnitCode(Entries.text(row, "unit")),
                        Entries.one(Succession.Event.class, row, "event"),
                        Days.of(row.getObject("at", java.time.OffsetDateTime.class).toInstant()),
                        new EntryNumber(row.getLong("number"))))
                .list();
    }

    /// The highest number that a code with this beginning was given, retired and cancelled ones included. Digits sort as numbers do, so the last code tells.
    static OptionalInt highest(Handle work, String beginning, int digits) {
        return work.createQuery("select max(unit) from register.entry where unit >= :first and unit <= :last")
                .bind("first", beginning)
                .bind("last", beginning + "9".repeat(digits) + "Z")
                .mapTo(String.class)
                .findOne()
                .map(code -> OptionalInt.of(Integer.parseInt(code.substring(beginning.length(), beginning.length() + digits))))
                .orElse(OptionalInt.empty());
    }
}
