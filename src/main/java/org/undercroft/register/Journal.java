package org.undercroft.register;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.EntryNumber;

/// The journal's table.
final class Journal {
    private Journal() {}

    /// What a record is about.
    enum Sort {
        ENTRY, ACT, CERTIFICATE, COPY
    }

    /// A row, before it is known whether it fits.
    record Row(long position, Sort sort, Instant at, String text, String digest, String chain) {}

    static final RowMapper<Row> ROW = (row, _) -> new Row(
            row.getLong("position"),
            Sort.valueOf(row.getString("sort")),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("text"),
            row.getString("digest"),
            row.getString("chain"));

    /// Waits until nobody else writes and keeps others waiting until the unit of work ends. Whoever writes calls this first: one order of locks, no deadlock.
    static void lock(Handle work) {
        work.createQuery("select last_given from register.counter where name = 'journal' for update").mapTo(Long.class).one();
    }

    /// The next number of a counter. Rolled back with the unit of work, so that numbers have no gaps.
    static long next(Handle work, String counter) {
        int counted = work.createUpdate("update register.counter set last_given = last_given + 1 where name = :name").bind("name", counter).execute();
        if (counted == 0) {
            work.createUpdate("insert into register.counter (name, last_given) values (:name, 1)").bind("name", counter).execute();
        }
        return lastGiven(work, counter);
    }

    static long lastGiven(Handle work, String counter) {
        return work.createQuery("select last_given from register.counter where name = :name").bind("name", counter).mapTo(Long.class).findOne().orElse(0L);
    }

    /// Appends a record at a position taken with [#next].
    static Row append(Handle work, long position, Sort sort, Instant at, String text) {
        String before = work.createQuery("select chain from register.journal where position = :before")
                .bind("before", position - 1)
                .mapTo(String.class)
                .findOne()
                .orElse(JournalHead.NO_CHAIN);
        String digest = Chain.digest(text);
        Row row = new Row(position, sort, at, text, digest, Chain.next(before, digest));
        work.createUpdate("""
                insert into register.journal (position, sort, at, text, digest, chain)
                values (:position, :sort, :at, :text, :digest, :chain)""")
                .bind("position", row.position())
                .bind("sort", row.sort().name())
                .bind("at", row.at().atOffset(UTC))
                .bind("text", row.text())
                .bind("digest", row.digest())
                .bind("chain", row.chain())
                .execute();
        return row;
    }

    static Optional<Row> at(Handle work, long position) {
        return work.createQuery("select * from register.journal where position = :position").bind("position", position).map(ROW).findOne();
    }

    static JournalHead head(Handle work) {
        return work.createQuery("""
                select j.position, j.chain, (select coalesce(max(e.number), 0) from register.entry e where e.position <= j.position) as entry
                from register.journal j
                where j.position = (select max(position) from register.journal)""")
                .map((row, _) -> new JournalHead(row.getLong("position"), new EntryNumber(row.getLong("entry")), row.getString("chain")))
                .findOne()
                .orElse(JournalHead.EMPTY);
    }

    static List<JournalRecord> all(Handle work) {
        return work.createQuery("""
                select j.*, e.number as entry
                from register.journal j left join register.entry e on e.position = j.position
                order by j.position""")
                .map((row, context) -> {
                    Row record = ROW.map(row, context);
                    long entry = row.getLong("entry");
                    return new JournalRecord(
                            record.position(),
                            record.at(),
                            entry == 0 ? Optional.empty() : Optional.of(new EntryNumber(entry)),
                            record.text(),
                            record.digest(),
                            record.chain());
                })
                .list();
    }
}
