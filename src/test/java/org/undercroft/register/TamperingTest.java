package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.land.EntryNumber;
import org.undercroft.proof.Hash;
import org.undercroft.proof.TreeHead;
import org.undercroft.soak.Database;

/// Somebody changes the tables behind the program's back, and the audit says where. Tables and columns are asked from the database, so that one that is added
/// without protection fails here.
@Timeout(120)
@ParameterizedClass
@EnumSource(Database.class)
class TamperingTest {
    private final BookOnTrial book;
    /// Of a table, how many are tried for each column: a server takes longer.
    private final int rows;

    TamperingTest(Database database) {
        book = TrialBook.filled(database);
        rows = database == Database.H2 ? 2 : 1;
    }

    @BeforeEach
    void takeTheRulesAway() {
        book.behind(work -> {
            Intruder.takeRulesAway(work);
            return work;
        });
    }

    @AfterEach
    void closeTheBook() {
        book.close();
    }

    @Test
    void anUntouchedBookIsIntact() {
        assertThat(book.register.verify()).isEqualTo(new JournalReport.Intact(book.register.head(), book.size()));
        assertThat(book.register.journal()).extracting(JournalRecord::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, book.size()).boxed().toList());
    }

    @Test
    void everyTableIsHeldToTheJournalOrHasAReasonNotToBe() {
        Set<String> known = Stream.of(
                AuditedTables.OF_ENTRIES.stream().map(AuditedTables.OfEntries::table),
                AuditedTables.OF_RECORDS.stream().map(AuditedTables.OfRecords::table),
                AuditedTables.WORKING.keySet().stream(),
                Stream.of("journal")).flatMap(tables -> tables).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = book.behind(work -> new TreeSet<>(new Intruder(work).tables()));
        assertThat(found).as("tables of the schema 'register': put a new one into AuditedTables").isEqualTo(known);
        assertThat(AuditedTables.WORKING.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void everyValueThatIsChangedIsFound() {
        Random random = new Random(4);
        List<String> missed = new ArrayList<>();
        List<String> untried = new ArrayList<>();
        int tried = book.behind(work -> {
            Intruder intruder = new Intruder(work);
            int strokes = 0;
            for (String table : guarded(intruder)) {
                long all = intruder.rows(work, table);
                assertThat(all).as("rows of %s in the book that is tampered with: let TrialBook enter one", table).isPositive();
                for (Intruder.Column column : intruder.columns(table)) {
                    int before = strokes;
                    for (long row : someOf(all, random)) {
                        Intruder.Place place = intruder.row(work, table, row);
                        strokes += stroke(work, missed, _ -> intruder.change(work, place, column, random));
                        strokes += stroke(work, missed, _ -> column.nullable() ? intruder.empty(work, place, column) : Optional.empty());
                    }
                    if (strokes == before) {
                        untried.add(column.toString());
                    }
                }
            }
            return strokes;
        });
        assertThat(missed).as("changes that the audit does not find").isEmpty();
        assertThat(untried).as("columns in which nothing could be changed").isEmpty();
        assertThat(tried).isGreaterThan(75 * rows);
    }

    @Test
    void everyRowThatIsTakenOutOrPutInIsFound() {
        Random random = new Random(5);
        List<String> missed = new ArrayList<>();
        book.behind(work -> {
            Intruder intruder = new Intruder(work);
            for (String table : guarded(intruder)) {
                int strokes = 0;
                for (long row : someOf(intruder.rows(work, table), random)) {
                    Intruder.Place place = intruder.row(work, table, row);
                    strokes += stroke(work, missed, _ -> intruder.delete(work, place) ? Optional.of("%s taken out".formatted(place)) : Optional.empty());
                    strokes += stroke(work, missed, _ -> intruder.doubled(work, place, random) ? Optional.of("%s doubled".formatted(place)) : Optional.empty());
                }
                assertThat(strokes).as(table).isPositive();
            }
            return work;
        });
        assertThat(missed).as("rows that the audit does not miss, or does not notice").isEmpty();
    }

    @Test
    void recordsThatChangePlacesAreFoundAtTheFirstOfThem() {
        assertThat(brokenAt(book.after(
                "update register.journal set position = 100 where position = 3", "update register.journal set position = 3 where position = 4",
                "update register.journal set position = 4 where position = 100",
                "update register.entry set position = 100 where position = 3", "update register.entry set position = 3 where position = 4",
                "update register.entry set position = 4 where position = 100"))).isEqualTo(3);
    }

    @Test
    void theReportNamesTheFirstEntryThatDoesNotFitInBothLanguages() {
        JournalReport report = book.after("update register.entry set remarks = 'forged' where number = 3",
                "update register.entry set name = 'x' where number = 4");
        assertThat(report).isInstanceOfSatisfying(JournalReport.Broken.class, broken -> {
            assertThat(broken.position()).isEqualTo(4);
            assertThat(broken.entry()).contains(new EntryNumber(3));
            assertThat(broken.what().in(Locale.ENGLISH)).contains("a stored fact was changed");
            assertThat(broken.what().in(Locale.SIMPLIFIED_CHINESE)).contains("已存事实被改动");
        });
    }

    @Test
    void aDerivedValueAndAFactBehindItAreNamedInTheirOrder() {
        assertThat(brokenAt(book.after("update register.cell set east = east + 1 where entry = 2", "update register.act set officer = 'x' where position = 9")))
                .isEqualTo(3);
        assertThat(brokenAt(book.after("update register.cell set east = east + 1 where entry = 5", "update register.act set officer = 'x' where position = 1")))
                .isEqualTo(1);
    }

    @Test
    void anEndThatIsCutOffIsMissedByTheCounterAndByAHeadKeptElsewhere() {
        TreeHead kept = book.register.head().tree();
        for (long from = kept.size(); from > kept.size() - 4; from--) {
            long first = from;
            assertThat(brokenAt(tampered(work -> TamperTrial.cutOff(work, first), Optional.empty()))).isEqualTo(first);
            // somebody who knows the tables sets the counters back as well: only the head kept elsewhere tells
            Consumer<Handle> cleverer = work -> {
                TamperTrial.cutOff(work, first);
                TamperTrial.setCountersBack(work);
            };
            assertThat(tampered(cleverer, Optional.empty())).isInstanceOf(JournalReport.Intact.class);
            assertThat(brokenAt(tampered(cleverer, Optional.of(new KeptHead.OfTree(kept))))).isEqualTo(first);
        }
    }

    /// He has the program's own sources, and writes the whole journal anew with one officer's name changed in the first act.
    @Test
    void aJournalThatIsWrittenAnewFromTheBeginningFitsButNotTheHeadThatWasKept() {
        TreeHead kept = book.register.head().tree();
        book.behind(work -> {
            List<JournalRecord> records = Journal.all(work);
            List<String> sorts = work.createQuery("select sort from register.journal order by position").mapTo(String.class).list();
            work.execute("delete from register.journal");
            work.execute("update register.act set officer = 'lin' where position = 1");
            // nobody vouches for keys in a journal that never named one
            work.execute("update register.act set kind = 'SIGNED_IN' where position = 9");
            for (int i = 0; i < records.size(); i++) {
                String text = records.get(i).text().replace("officer: wang", "officer: lin").replace("HEAD_KEY_CHANGED", "SIGNED_IN");
                Journal.append(work, i + 1L, Journal.Sort.valueOf(sorts.get(i)), records.get(i).at(), text);
            }
            return work;
        });
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
        assertThat(brokenAt(book.register.verify(new KeptHead.OfTree(kept)))).isEqualTo(kept.size());
    }

    @Test
    void aHeadKeptEarlierIsStillContained() {
        TreeHead kept = book.register.head().tree();
        book.enter(Samples.cellar(40));
        assertThat(book.register.verify(new KeptHead.OfTree(kept))).isEqualTo(new JournalReport.Intact(book.register.head(), kept.size() + 1));
        assertThat(book.register.verify(new KeptHead.OfTree(TreeHead.EMPTY))).isInstanceOf(JournalReport.Intact.class);
        assertThat(brokenAt(book.register.verify(new KeptHead.OfTree(new TreeHead(kept.size(), Hash.OF_NOTHING))))).isEqualTo(kept.size());
        assertThat(brokenAt(book.register.verify(new KeptHead.OfTree(new TreeHead(99, kept.root()))))).isEqualTo(kept.size() + 2);
    }

    // ---- how

    private static List<String> guarded(Intruder intruder) {
        return intruder.tables().stream().filter(table -> !AuditedTables.WORKING.containsKey(table)).toList();
    }

    private List<Long> someOf(long all, Random random) {
        return all <= rows ? LongStream.range(0, all).boxed().toList() : random.longs(0, all).distinct().limit(rows).boxed().toList();
    }

    /// One stroke, taken back afterwards; what the database refuses, or what changes nothing, is tried anew.
    ///
    /// @return 1 if something was done
    private int stroke(Handle work, List<String> missed, Function<Handle, Optional<String>> blow) {
        for (int attempt = 0; attempt < 5; attempt++) {
            work.begin();
            try {
                Optional<String> done = blow.apply(work);
                if (done.isPresent()) {
                    done.filter(_ -> book.audit(work, Optional.empty()) instanceof JournalReport.Intact).ifPresent(missed::add);
                    return 1;
                }
            } finally {
                work.rollback();
            }
        }
        return 0;
    }

    private JournalReport tampered(Consumer<Handle> blow, Optional<KeptHead> kept) {
        return book.behind(work -> {
            work.begin();
            try {
                blow.accept(work);
                return book.audit(work, kept);
            } finally {
                work.rollback();
            }
        });
    }

    private static long brokenAt(JournalReport report) {
        return report instanceof JournalReport.Broken broken ? broken.position() : 0;
    }
}
