package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.land.EntryNumber;
import org.undercroft.soak.Database;

/// Somebody changes the tables behind the program's back, and the audit says where.
@Timeout(60)
@ParameterizedClass
@EnumSource(Database.class)
class TamperingTest {
    private final BookOnTrial book;

    TamperingTest(Database database) {
        book = new BookOnTrial(database);
    }

    /// Positions: 1 a sign-in, 2 to 4 cellars 1 to 3, 5 an easement on cellar 1, 6 a certificate for entry 1, 7 its first copy, 8 cellar 1 transferred.
    @BeforeEach
    void fillTheBook() {
        book.record(new Act(Act.Kind.SIGNED_IN, "wang", "wang", "first line\nsecond line"));
        for (int sequence = 1; sequence <= 3; sequence++) {
            book.enter(Samples.cellar(sequence));
        }
        book.enter(Samples.easement(1, "E1", Samples.block(102, 2, -10, 104, 4, -6)));
        book.strongroom.write(work -> {
            GivenCertificate given = book.registrar.certificate(work, new EntryNumber(1), "浙", "宁波市北仑区", LocalDate.of(2026, 11, 22), "chen");
            return book.registrar.copyPrinted(work, given.number(), "01".repeat(32), "02".repeat(32), "chen");
        });
        book.enter(Samples.transfer(1, Samples.block(100, 0, -10, 110, 10, -6)));
    }

    @AfterEach
    void closeTheBook() {
        book.close();
    }

    @Test
    void anUntouchedBookIsIntact() {
        assertThat(book.register.verify()).isEqualTo(new JournalReport.Intact(book.register.head(), 8));
        assertThat(book.register.journal()).extracting(JournalRecord::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void everyColumnThatIsChangedIsFoundAtItsRecord() {
        Map<String, Long> expected = new TreeMap<>();
        column(expected, 1, "act", "position = 1", "kind = 'LODGED'", "officer = 'lin'", "subject = 'lin'", "details = 'nothing'");
        column(expected, 3, "entry", "number = 2",
                "kind = 'OTHER'", "case_year = 2025", "case_serial = 77", "unit = '330206012003GX00777W00000000'", "label = '2'", "states_right = false",
                "replaces = 3", "name = 'x'", "situs = 'x'", "remarks = ''", "clerk = 'x'", "reviewer = 'x'", "registrar = 'x'");
        column(expected, 3, "piece", "entry = 2",
                "label = '3'", "name = 'x'", "level = 'EASEMENT'", "kind = 'STATION'", "basis = 'EXCAVATION_LINE'", "survey_class = 'SECOND'",
                "system = 'EPSG:4549+5737'", "definition = replace(definition, '-6', '-5')", "digest = '" + Samples.DIGEST + "'",
                "min_east = min_east + 1", "min_north = min_north + 1", "min_height = min_height + 1", "max_east = max_east + 1", "max_north = max_north + 1",
                "max_height = max_height + 1");
        column(expected, 3, "cell", "entry = 2", "east = east + 1", "north = north + 1");
        column(expected, 3, "party", "entry = 2 and id = 'P07'", "name = 'x'", "code = 'x'", "sort = 'ORGANISATION'");
        column(expected, 3, "party_member", "entry = 2 and ordinal = 1", "member = 'P99'");
        column(expected, 3, "interest", "entry = 2",
                "unit = '330206012003GX00777W00000000'", "kind = 'OTHER'", "nature = 'LEASE'", "land_use = 'x'", "term_from = date '2026-01-02'",
                "term_to = date '2066-01-01'", "sort = 'RESPONSIBILITY'", "term_from = null");
        column(expected, 5, "interest", "entry = 4", "beneficiary = null", "content = 'x'", "kind = 'SAFETY_CLEARANCE'");
        column(expected, 3, "holding", "entry = 2 and ordinal = 1", "party = 'P07'", "denominator = 4", "numerator = 2");
        column(expected, 3, "source", "entry = 2 and ordinal = 1", "title = 'x'", "digest = '" + "cd".repeat(32) + "'", "system = null",
                "survey_class = 'THIRD'");
        column(expected, 3, "source", "entry = 2 and ordinal = 2", "deed_kind = 'CONSENT'", "signed = date '2026-01-06'", "title = 'x'");
        column(expected, 6, "certificate", "position = 6",
                "province = '苏'", "given_year = 2025", "place = '宁波市'", "serial = 2", "entry = 2", "as_of = 2", "issued = date '2026-11-23'", "officer = 'x'");
        column(expected, 7, "certificate_copy", "position = 7", "copy = 2", "facts = '" + Samples.DIGEST + "'", "digest = '" + Samples.DIGEST + "'",
                "officer = 'x'");
        column(expected, 4, "journal", "position = 4",
                "text = text || ' '", "digest = '" + Samples.DIGEST + "'", "chain = '" + Samples.DIGEST + "'", "at = at + interval '1' second", "sort = 'ACT'");

        Map<String, Long> found = new TreeMap<>();
        expected.keySet().forEach(stroke -> found.put(stroke, brokenAt(book.after(stroke))));
        assertThat(found).hasSizeGreaterThan(60).isEqualTo(expected);
    }

    private static void column(Map<String, Long> expected, long position, String table, String which, String... changes) {
        for (String change : changes) {
            expected.put("update register.%s set %s where %s".formatted(table, change, which), position);
        }
    }

    private static long brokenAt(JournalReport report) {
        return report instanceof JournalReport.Broken broken ? broken.position() : 0;
    }

    @Test
    void theReportNamesTheEntryInBothLanguages() {
        JournalReport report = book.after("update register.entry set remarks = 'forged' where number = 3");
        assertThat(report).isInstanceOfSatisfying(JournalReport.Broken.class, broken -> {
            assertThat(broken.position()).isEqualTo(4);
            assertThat(broken.entry()).contains(new EntryNumber(3));
            assertThat(broken.what().in(Locale.ENGLISH)).contains("a stored fact was changed");
            assertThat(broken.what().in(Locale.SIMPLIFIED_CHINESE)).contains("已存事实被改动");
        });
    }

    @Test
    void whatIsTakenOutIsMissed() {
        assertThat(brokenAt(book.after("delete from register.source where entry = 2"))).isEqualTo(3);
        assertThat(brokenAt(book.after("delete from register.holding where entry = 2", "delete from register.interest where entry = 2"))).isEqualTo(3);
        assertThat(brokenAt(book.after("delete from register.cell where entry = 2"))).isEqualTo(3);
        assertThat(brokenAt(book.after("delete from register.act where position = 1"))).isEqualTo(1);
        assertThat(brokenAt(book.after("delete from register.certificate_copy where position = 7"))).isEqualTo(7);
        assertThat(brokenAt(book.after("delete from register.act where position = 1", "delete from register.journal where position = 1"))).isEqualTo(1);
    }

    @Test
    void whatIsPutInIsNoticed() {
        assertThat(brokenAt(book.after(
                "insert into register.source (entry, ordinal, sort, title, digest, deed_kind, signed) values (2, 3, 'DEED', 'x', 'x', 'OTHER', date '2026-01-01')")))
                .isEqualTo(3);
        assertThat(brokenAt(book.after("insert into register.act (position, kind, officer, subject, details) values (2, 'LODGED', 'x', 'x', 'x')")))
                .isEqualTo(9);
        assertThat(brokenAt(book.after("insert into register.cell (east, north, entry, piece) values (0, 0, 2, 1)"))).isEqualTo(3);
        assertThat(brokenAt(book.after("insert into register.party (entry, id, sort, name) values (2, 'P99', 'PERSON', 'x')"))).isEqualTo(3);
    }

    @Test
    void anEndThatIsCutOffIsMissedByTheCounterAndByAHeadKeptElsewhere() {
        JournalHead kept = book.register.head();
        String[] cut = {
            "delete from register.source where entry = 5",
            "delete from register.holding where entry = 5",
            "delete from register.interest where entry = 5",
            "delete from register.party_member where entry = 5",
            "delete from register.party where entry = 5",
            "delete from register.cell where entry = 5",
            "delete from register.piece where entry = 5",
            "delete from register.entry where number = 5",
            "delete from register.journal where position = 8"
        };
        assertThat(brokenAt(book.after(cut))).isEqualTo(8);

        // somebody who knows the tables sets the counters back as well: only the head kept elsewhere tells
        book.behindItsBack(cut);
        book.behindItsBack("update register.counter set last_given = last_given - 1 where name in ('journal', 'entry')");
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
        assertThat(brokenAt(book.register.verify(kept))).isEqualTo(8);
    }

    @Test
    void aHeadKeptEarlierIsStillContained() {
        JournalHead kept = book.register.head();
        book.enter(Samples.cellar(4));
        assertThat(book.register.verify(kept)).isEqualTo(new JournalReport.Intact(book.register.head(), 9));
        assertThat(brokenAt(book.register.verify(new JournalHead(kept.position(), kept.last(), Samples.DIGEST)))).isEqualTo(8);
    }
}
