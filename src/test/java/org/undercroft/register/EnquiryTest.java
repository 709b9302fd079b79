package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpaceKind;
import org.undercroft.soak.Database;

/// Questions to the book itself: how texts are taken apart, that what is derived for searching is held against the book, and that a large book answers at once.
@Timeout(120)
@ParameterizedClass
@EnumSource(Database.class)
class EnquiryTest {
    private static final int FEW = 5_000;
    /// Enough to tell an index from a walk through everything; more with `-Dundercroft.enquiry.units=1000000`.
    private static final int MANY = Integer.getInteger("undercroft.enquiry.units", FEW);

    private final BookOnTrial book;
    private final Enquiry enquiry;

    EnquiryTest(Database database) {
        book = new BookOnTrial(database);
        enquiry = book.strongroom.enquiry(Samples.FRAME);
    }

    @AfterEach
    void closeTheBook() {
        book.close();
    }

    @Test
    void chineseIsTakenApartByPairsAndWordsByTheirBeginnings() {
        assertThat(Grams.of("北仑1号洞库")).containsExactlyInAnyOrder("北", "北仑", "1", "号", "号洞", "洞库");
        assertThat(Grams.of("ＬＰＧ Cav")).as("wide or narrow, large or small").containsExactlyInAnyOrder("l", "lp", "lpg", "c", "ca", "cav");
        assertThat(Grams.needed("洞库 lp")).containsExactlyInAnyOrder("洞库", "lp");
        assertThat(Grams.fits("号洞库", "北仑1号洞库")).isTrue();
        assertThat(Grams.fits("库洞", "北仑1号洞库")).isFalse();
        assertThat(Grams.fits("仑 北仑", "北仑1号洞库")).as("one character alone begins a run").isFalse();
    }

    @Test
    void aSearchTellsWhatIsInForceThenAndNow() {
        book.enter(Samples.cellar(1));
        book.enter(Samples.cellar(2));
        EntryNumber two = book.register.last();
        book.enter(Samples.cancellation(1));
        Set<SearchField> names = EnumSet.of(SearchField.NAME);

        assertThat(enquiry.byWords(names, "地下室", 10).statements()).extracting(Excerpt::unit).containsExactly(Samples.code(2));
        assertThat(enquiry.asOf(two).byWords(names, "地下室", 10).statements()).extracting(Excerpt::unit).containsExactly(Samples.code(1), Samples.code(2));
        assertThat(enquiry.history(Samples.code(1))).extracting(Excerpt::inForce).containsExactly(false, false);
        assertThat(enquiry.byCase(new CaseNumber(2026, 2), 10).statements()).hasSize(1);
        assertThat(enquiry.byParty("330206190001010000", 10).statements()).extracting(Excerpt::unit).containsExactly(Samples.code(2));
        assertThat(enquiry.byDocument(Samples.DIGEST, 10).statements()).hasSize(1);
    }

    @Test
    void aUnitOfManyPiecesTakesOnePlaceInTheAnswer() {
        book.enter(
                Samples.inPieces(1, IntStream.range(0, 8).mapToObj(i -> Samples.block(20 * i, 0, -10, 20 * i + 10, 10, -6)).toArray(SpaceDefinition[]::new)));
        book.enter(Samples.cellar(25));
        assertThat(enquiry.between(-9, -8, Set.of(), 2).statements()).extracting(Excerpt::unit).containsExactly(Samples.code(1), Samples.code(25));
        assertThat(enquiry.between(-9, -8, Set.of(), 1).more()).as("there is another").isTrue();
        assertThat(enquiry.between(-9, -8, Set.of(SpaceKind.BASEMENT), 2).statements()).isEmpty();
    }

    @Test
    void whatWasKnownAtAMomentIsFoundByTheJournalsTime() {
        Instant before = Instant.now().minusSeconds(60);
        book.enter(Samples.cellar(1));
        book.record(new Act(Act.Kind.SIGNED_IN, "wang", "wang", ""));
        assertThat(book.register.asKnown(Instant.now().plusSeconds(60)).last()).isEqualTo(new EntryNumber(1));
        assertThat(book.register.asKnown(before).last()).isEqualTo(EntryNumber.NONE);
        assertThat(book.register.asKnown(book.register.entry(new EntryNumber(1)).at()).last()).as("the moment itself").isEqualTo(new EntryNumber(1));
    }

    @Test
    void theLastEntryIsKnownThoughItsSeatsClockIsSlow() {
        book.enter(Samples.cellar(1));
        Registrar slow = book.strongroom.registrar(Samples.FRAME, ReferenceSystem.BEILUN, () -> Instant.now().minusSeconds(7200));
        book.strongroom.write(work -> slow.enter(work, Samples.cellar(2), new EntryNumber(1), 1));
        assertThat(book.register.entry(new EntryNumber(2)).at()).isBefore(book.register.entry(new EntryNumber(1)).at());
        assertThat(book.register.asKnown(Instant.now()).last()).isEqualTo(new EntryNumber(2));
    }

    @Test
    void whatIsTakenOutOfTheWordsIsMissedByTheAudit() {
        book.enter(Samples.cellar(1));
        assertThat(book.register.verify()).as("not yet taken apart").isInstanceOf(JournalReport.Intact.class);
        enquiry.byWords(EnumSet.of(SearchField.NAME), "地下", 10);

        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
        assertThat(book.after("delete from register.search_gram where gram = '地下'")).isInstanceOf(JournalReport.Broken.class);
        assertThat(book.after("update register.search_gram set gram = '天上' where gram = '地下'")).isInstanceOf(JournalReport.Broken.class);
        assertThat(book.after("delete from register.search_use where text = (select min(text) from register.search_use)"))
                .isInstanceOf(JournalReport.Broken.class);
    }

    @Test
    void aWordThatWasPutInFindsNothingThatTheBookDoesNotSay() {
        book.enter(Samples.cellar(1));
        enquiry.byWords(EnumSet.of(SearchField.NAME), "地下", 10);
        book.strongroom.write(work -> work.execute("insert into register.search_gram (field, gram, text) select 'NAME', '天上', text from register.search_use"));

        assertThat(enquiry.byWords(EnumSet.of(SearchField.NAME), "天上", 10).statements()).isEmpty();
    }

    @Test
    void aLargeBookAnswersWithinATenthOfASecond() {
        book.enter(Samples.cellar(1));
        book.strongroom.write(work -> fill(work, MANY));
        long begun = System.nanoTime();
        enquiry.byCodePart("GX00001", 50);
        report("taken apart for searching", System.nanoTime() - begun);

        Set<SearchField> all = EnumSet.of(SearchField.NAME, SearchField.HOLDER, SearchField.SITUS);
        int last = MANY;
        atOnce("a rare name", 1, () -> enquiry.byWords(all, "储库" + last, 50).statements());
        atOnce("a common name", 50, () -> enquiry.byWords(all, "地下储库", 50).statements());
        atOnce("a rare holder", 1, () -> enquiry.byWords(EnumSet.of(SearchField.HOLDER), "样例公司 " + last, 50).statements());
        atOnce("a common place with a rare road", 50, () -> enquiry.byWords(all, "北仑区 样例路7", 50).statements());
        atOnce("words that nothing has together", 0, () -> enquiry.byWords(all, "地下样例公司北仑", 50).statements());
        atOnce("a part of a code", 1, () -> enquiry.byCodePart("GX%05d".formatted(2 + last % 90_000), 50).statements().subList(0, 1));
        atOnce("a case", 1, () -> enquiry.byCase(new CaseNumber(2026, last), 50).statements());
        atOnce("a party's number", 1, () -> enquiry.byParty("N" + last, 50).statements());
        atOnce("a box", 1, () -> {
            double east = 398_000 + 30.0 * (last % 1_000);
            double north = 3_312_000 + 30.0 * (last / 1_000);
            return enquiry.within(new Box(east + 1, north + 1, -9, east + 2, north + 2, -8), Set.of(), 50).statements();
        });
        atOnce("heights", 50, () -> enquiry.between(-9, -8, Set.of(), 50).statements());
    }

    /// By the time the processor works for it: what else the machine does meanwhile does not count.
    private static void atOnce(String what, int hits, Supplier<List<Excerpt>> question) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begun = clock.getCurrentThreadCpuTime();
            assertThat(question.get()).as(what).hasSize(hits);
            best = Math.min(best, clock.getCurrentThreadCpuTime() - begun);
        }
        report(what, best);
        assertThat(TimeUnit.NANOSECONDS.toMillis(best)).as("milliseconds for %s, the best of three", what).isLessThan(100);
    }

    /// Figures for whoever asks for a larger book.
    private static void report(String what, long nanos) {
        if (MANY > FEW) {
            LoggerFactory.getLogger(EnquiryTest.class).warn("{} units, {}: {} ms", MANY, what, nanos / 1_000_000.0);
        }
    }

    /// Cellars of 20 × 20 × 4 m, one every 30 m, each of its own holder, written straight into the tables.
    private static long fill(Handle work, int many) {
        PreparedBatch journal = batch(work, "journal", "position sort at text digest nodes root");
        String at = "2026-01-01T00:00:00Z";
        PreparedBatch entry = batch(work, "entry",
                "number position kind case_year case_serial unit label states_right name situs remarks clerk reviewer registrar");
        PreparedBatch piece = batch(work, "piece",
                "entry ordinal label name level kind basis survey_class system definition digest min_east min_north min_height max_east max_north max_height");
        PreparedBatch cell = batch(work, "cell", "east north entry piece");
        PreparedBatch party = batch(work, "party", "entry id sort name code");
        PreparedBatch interest = batch(work, "interest", "entry ordinal unit sort kind nature land_use");
        PreparedBatch holding = batch(work, "holding", "entry interest ordinal party numerator denominator");
        for (int i = 2; i <= many; i++) {
            double east = 398_000 + 30.0 * (i % 1_000);
            double north = 3_312_000 + 30.0 * (i / 1_000);
            String unit = "330206%06dGX%05dW00000000".formatted(12_003 + i / 90_000, 2 + i % 90_000);
            journal.add(i, "ENTRY", OffsetDateTime.parse(at), "", "", "", "");
            entry.add(i, i, "FIRST", 2026, i, unit, "1", true, "地下储库" + i, "北仑区样例路" + i % 97 + "号", "", "wang", "lin", "chen");
            piece.add(i, 1, "1", "地下储库" + i, "PRIMARY_RIGHT", "BASEMENT", "STRUCTURE_OUTER", "FIRST", "EPSG:4550+5737", "", "", east, north, -10, east + 20,
                    north + 20, -6);
            for (int e = Cells.of(east); e <= Cells.of(east + 20); e++) {
                for (int n = Cells.of(north); n <= Cells.of(north + 20); n++) {
                    cell.add(e, n, i, 1);
                }
            }
            party.add(i, "P" + i, "ORGANISATION", "宁波样例公司 " + i, "N" + i);
            interest.add(i, 1, unit, "RIGHT", "STATE_CONSTRUCTION_LAND_USE", "GRANT", "1102");
            holding.add(i, 1, 1, "P" + i, 1, 1);
            if (i % 5_000 == 0 || i == many) {
                List.of(journal, entry, piece, cell, party, interest, holding).forEach(PreparedBatch::execute);
            }
        }
        return many;
    }

    private static PreparedBatch batch(Handle work, String table, String columns) {
        String[] names = columns.split(" ");
        return work.prepareBatch("insert into register.%s (%s) values (%s)".formatted(table, String.join(", ", names),
                String.join(", ", Collections.nCopies(names.length, "?"))));
    }
}
