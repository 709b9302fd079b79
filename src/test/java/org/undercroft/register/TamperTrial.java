package org.undercroft.register;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jdbi.v3.core.Handle;
import org.undercroft.soak.Database;

/// A book of some dozen units with a head that was kept elsewhere, and an intruder who strikes blindly: any table, any row, any column. For drills outside
/// this room.
public final class TamperTrial implements AutoCloseable {
    private final BookOnTrial book;
    private final RandomGenerator random;
    private final KeptHead kept;
    private final Intruder intruder;

    /// @param found whether the audit, with the head in hand, found it
    public record Stroke(Kind kind, String what, boolean found) {}

    public enum Kind {
        CHANGED, EMPTIED, EXCHANGED, TAKEN_OUT, PUT_IN, CUT_OFF
    }

    public TamperTrial(Database database, int units, long seed) {
        book = TrialBook.filled(database);
        for (int sequence = 100; sequence < 100 + units; sequence++) {
            book.enter(Samples.cellar(sequence));
            book.record(new Act(Act.Kind.SIGNED_IN, "lin", "lin", "unit " + sequence));
        }
        kept = new KeptHead.OfTree(book.register.head().tree());
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        intruder = book.behind(work -> {
            Intruder.takeRulesAway(work);
            return new Intruder(work);
        });
    }

    public long records() {
        return kept.records();
    }

    /// One stroke that changed something, what the audit says of it, and everything as it was.
    public Stroke strike() {
        while (true) {
            Kind kind = kind(random.nextInt(100));
            Optional<Stroke> stroke = book.behind(work -> {
                work.begin();
                try {
                    return blow(work, kind).map(what -> new Stroke(kind, what, book.audit(work, Optional.of(kept)) instanceof JournalReport.Broken));
                } finally {
                    work.rollback();
                }
            });
            if (stroke.isPresent()) {
                return stroke.get();
            }
        }
    }

    private static Kind kind(int percent) {
        return percent < 70
                ? Kind.CHANGED
                : percent < 76
                        ? Kind.EMPTIED
                        : percent < 82
                                ? Kind.EXCHANGED
                                : percent < 89
                                        ? Kind.TAKEN_OUT
                                        : percent < 96 ? Kind.PUT_IN : Kind.CUT_OFF;
    }

    private Optional<String> blow(Handle work, Kind kind) {
        if (kind == Kind.CUT_OFF) {
            long from = records() - random.nextInt(5);
            cutOff(work, from);
            setCountersBack(work);
            return Optional.of("from record " + from);
        }
        List<String> tables = intruder.tables().stream().filter(table -> !AuditedTables.WORKING.containsKey(table)).toList();
        String table = tables.get(random.nextInt(tables.size()));
        Intruder.Column column = intruder.columns(table).get(random.nextInt(intruder.columns(table).size()));
        Intruder.Place place = row(work, table);
        return switch (kind) {
            case CHANGED -> intruder.change(work, place, column, random);
            case EMPTIED -> column.nullable() ? intruder.empty(work, place, column) : Optional.empty();
            case EXCHANGED -> column.key() ? Optional.empty() : intruder.exchange(work, place, row(work, table), column);
            case TAKEN_OUT -> intruder.delete(work, place) ? Optional.of(place.toString()) : Optional.empty();
            case PUT_IN -> intruder.doubled(work, place, random) ? Optional.of(place.toString()) : Optional.empty();
            case CUT_OFF -> throw new IllegalStateException("done above");
        };
    }

    private Intruder.Place row(Handle work, String table) {
        return intruder.row(work, table, random.nextLong(intruder.rows(work, table)));
    }

    /// Takes the end of the journal away, with everything that belongs to it.
    static void cutOff(Handle work, long from) {
        long entry = work.createQuery("select count(*) from register.entry where position < :from").bind("from", from).mapTo(Long.class).one();
        AuditedTables.OF_ENTRIES.forEach(table -> work.execute("delete from register.%s where %s > ?".formatted(table.table(), table.number()), entry));
        AuditedTables.OF_RECORDS.forEach(table -> work.execute("delete from register.%s where position >= ?".formatted(table.table()), from));
        work.execute("delete from register.journal where position >= ?", from);
    }

    /// Then nothing but a head that was kept tells.
    static void setCountersBack(Handle work) {
        work.execute("update register.counter set last_given = (select max(position) from register.journal) where name = 'journal'");
        work.execute("update register.counter set last_given = (select coalesce(max(number), 0) from register.entry) where name = 'entry'");
    }

    @Override
    public void close() {
        book.close();
    }
}
