package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.PartyId;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.soak.Database;

/// The book: what is entered stands, is found again, and cannot be contradicted.
@Timeout(60)
@ParameterizedClass
@EnumSource(Database.class)
class RegisterTest {
    private final BookOnTrial book;

    RegisterTest(Database database) {
        book = new BookOnTrial(database);
    }

    @AfterEach
    void closeTheBook() {
        book.close();
    }

    @Test
    void whatWasEnteredIsReadBackEqual() {
        List<Registration> entered = new ArrayList<>();
        for (int sequence = 1; sequence <= 19; sequence++) {
            entered.add(book.enter(Samples.cellar(sequence)));
        }
        entered.add(book.enter(Samples.first(500, Samples.tube(6.2, new Position(0, 1500, -20), new Position(300, 1500, -20), new Position(500, 1600, -25)))));
        entered.add(book.enter(Samples.easement(1, "E1", Samples.block(102, 2, -10, 104, 4, -6))));

        assertThat(book.register.entries()).usingRecursiveComparison().isEqualTo(entered);
        assertThat(book.register.entry(new EntryNumber(20))).usingRecursiveComparison().isEqualTo(entered.get(19));
        assertThat(book.register.all()).hasSize(21).extracting(unit -> unit.id().toString()).isSorted();
        assertThat(book.register.find(Samples.code(7)).orElseThrow().units().getFirst().space().volume()).isEqualTo(400);
        assertThat(book.register.find(new PartyId("G01"))).hasValueSatisfying(party -> assertThat(party.name()).isEqualTo("样例联合体(虚构)"));
    }

    @Test
    void entriesAreCountedWithoutGapsAlsoWhenOneIsTakenBack() {
        book.enter(Samples.cellar(1));
        assertThatThrownBy(() -> book.strongroom.write(work -> {
            book.registrar.enter(work, Samples.cellar(2), new EntryNumber(1), 1);
            throw new IllegalStateException("the case file could not be written");
        })).hasMessage("the case file could not be written");
        Registration next = book.enter(Samples.cellar(3));

        assertThat(next.number()).isEqualTo(new EntryNumber(2));
        assertThat(book.register.find(Samples.code(2))).isEmpty();
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void ofTwoOfficersWhoEnterTheSameSpaceAtOnceOneIsRefused() throws Exception {
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 25; round++) {
                EntryNumber seen = book.register.last();
                double x = 50.0 * round;
                NewEntry one = Samples.first(100 + 2 * round, Samples.block(x, 0, -10, x + 10, 10, -6));
                NewEntry other = Samples.first(101 + 2 * round, Samples.block(x + 9, 0, -10, x + 19, 10, -6));
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Registration>> both = officers.invokeAll(List.of(entering(one, seen, start), entering(other, seen, start)));

                long refused = both.stream().filter(RegisterTest::isRefused).count();
                assertThat(refused).as("refused in round %d", round).isEqualTo(1);
            }
        }
        assertThat(book.register.last()).isEqualTo(new EntryNumber(25));
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    private Callable<Registration> entering(NewEntry entry, EntryNumber seen, CyclicBarrier start) {
        return () -> {
            start.await();
            return book.enter(entry, seen);
        };
    }

    private static boolean isRefused(Future<Registration> future) {
        try {
            future.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(EntryRefused.class);
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void officersWhoEnterFarApartDoNotHinderEachOther() throws Exception {
        int officersAtWork = 4;
        int each = 10;
        try (ExecutorService officers = Executors.newFixedThreadPool(officersAtWork)) {
            List<Callable<Registration>> all = new ArrayList<>();
            for (int sequence = 1; sequence <= officersAtWork * each; sequence++) {
                NewEntry entry = Samples.cellar(sequence);
                all.add(() -> book.enter(entry, EntryNumber.NONE));
            }
            for (Future<Registration> done : officers.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(book.register.entries()).extracting(entry -> entry.number().value())
                .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void theRefusalNamesTheEntryThatStandsInTheWay() {
        book.enter(Samples.first(1, Samples.block(0, 0, -10, 10, 10, -6)));

        assertThatThrownBy(() -> book.enter(Samples.first(2, Samples.block(10.5, 0, -10, 20, 10, -6)), EntryNumber.NONE))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("entry 1 for unit 330206 012003 GX00001 W00000000")
                .satisfies(refusal -> assertThat(((EntryRefused) refusal).phrase().in(Locale.SIMPLIFIED_CHINESE)).contains("第 1 号登簿"));
        // 1.5 m further off it is no neighbour any more
        assertThat(book.enter(Samples.first(2, Samples.block(11.5, 0, -10, 20, 10, -6)), EntryNumber.NONE).number()).isEqualTo(new EntryNumber(2));
    }

    @Test
    void aLongTunnelHindersOnlyWhatLiesAlongIt() {
        book.enter(Samples.first(1, Samples.tube(6, new Position(0, 0, -20), new Position(3000, 3000, -20))));

        // in the middle of the tunnel's box, a kilometre off its line
        assertThat(book.enter(Samples.first(2, Samples.block(2000, 500, -22, 2010, 510, -18)), EntryNumber.NONE).number()).isEqualTo(new EntryNumber(2));
        // in one cell with the tunnel, 20 m beside it
        assertThat(book.enter(Samples.first(3, Samples.block(1530, 1500, -22, 1540, 1505, -18)), EntryNumber.NONE).number()).isEqualTo(new EntryNumber(3));
        assertThatThrownBy(() -> book.enter(Samples.first(4, Samples.block(1500, 1500, -22, 1510, 1505, -18)), EntryNumber.NONE))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("entry 1 ");
        // and a tunnel entered after them finds those on its way: the newest book has three
        assertThatThrownBy(() -> book.enter(Samples.first(5, Samples.tube(6, new Position(0, 505, -20), new Position(3000, 505, -20))), new EntryNumber(1)))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("entry 2 ");
    }

    @Test
    void aUnitCodeIsNeverGivenTwiceNotEvenAfterItsUnitWasCancelled() {
        book.enter(Samples.cellar(1));
        assertThatThrownBy(() -> book.enter(Samples.cellar(1))).isInstanceOf(EntryRefused.class).hasMessageContaining("never given twice");
        book.enter(Samples.cancellation(1));
        assertThat(book.register.find(Samples.code(1))).isEmpty();
        assertThat(book.register.all()).isEmpty();
        assertThatThrownBy(() -> book.enter(Samples.cellar(1))).isInstanceOf(EntryRefused.class);
        assertThatThrownBy(() -> book.enter(Samples.cancellation(1))).isInstanceOf(EntryRefused.class).hasMessageContaining("no entry 1 in force");
        assertThat(book.register.codes()).containsExactly(Samples.code(1));
    }

    @Test
    void aTransferTakesThePlaceOfTheEntryBeforeAndLeavesTheEasementAlone() {
        book.enter(Samples.cellar(1));
        book.enter(Samples.easement(1, "E1", Samples.block(102, 2, -10, 104, 4, -6)));
        Registration transfer = book.enter(Samples.transfer(1, Samples.block(100, 0, -10, 110, 10, -6)));
        assertThat(book.register.registrationOf(Samples.code(1)).orElseThrow().number()).isEqualTo(transfer.number());
        Registration correction = book.enter(Samples.correction(1, Samples.block(100, 0, -10, 110, 10, -5)));

        assertThat(book.register.registrationOf(Samples.code(1)).orElseThrow().number()).isEqualTo(correction.number());
        assertThat(book.register.all()).extracting(unit -> unit.id().label()).containsExactlyInAnyOrder("E1", "1");
        assertThat(book.register.interestsOn(Samples.code(1))).hasSize(2).hasAtLeastOneElementOfType(Interest.Restriction.class);
        assertThat(book.register.asOf(new EntryNumber(2)).find(Samples.code(1)).orElseThrow().units().getFirst().space().volume()).isEqualTo(400);
        assertThat(book.register.find(Samples.code(1)).orElseThrow().units().getFirst().space().volume()).isEqualTo(500);
        assertThat(book.register.asOf(EntryNumber.NONE).all()).isEmpty();
    }

    @Test
    void neighboursAreThoseWhoseBoxMeetsAtThatDepth() {
        book.enter(Samples.first(1, Samples.block(0, 0, -10, 10, 10, -6)));
        book.enter(Samples.first(2, Samples.block(0, 0, -30, 10, 10, -20)));
        book.enter(Samples.first(3, Samples.tube(6, new Position(-2000, 500, -40), new Position(2000, 500, -40))));

        Neighbourhood shallow = book.register.neighboursOf(new Box(9, 9, -8, 20, 20, -7), Samples.FRAME);
        assertThat(shallow.units()).extracting(SpatialUnit::unit).containsExactly(Samples.code(1));
        assertThat(shallow.seen()).isEqualTo(new EntryNumber(3));
        assertThat(book.register.neighboursOf(new Box(9, 9, -25, 20, 20, -7), Samples.FRAME).units()).hasSize(2);
        assertThat(book.register.neighboursOf(new Box(1990, 499, -37, 1995, 501, -36), Samples.FRAME).units()).extracting(SpatialUnit::unit)
                .containsExactly(Samples.code(3));
        assertThat(book.register.neighboursOf(new Box(11, 11, -100, 400, 400, 0), Samples.FRAME).units()).isEmpty();
    }

    @Test
    void aCertificateKeepsItsNumberAndEveryCopyItsDigest() {
        Registration entry = book.enter(Samples.cellar(1));
        book.enter(Samples.cellar(2));
        LocalDate day = LocalDate.of(2026, 11, 22);
        GivenCertificate given = book.strongroom.write(work -> book.registrar.certificate(work, entry.number(), "浙", "宁波市北仑区", day, "chen"));
        GivenCertificate again = book.strongroom.write(work -> book.registrar.certificate(work, entry.number(), "浙", "宁波市北仑区", day.plusYears(1), "chen"));
        String facts = "01".repeat(32);
        int copies = 0;
        for (String digest : List.of("02".repeat(32), "03".repeat(32))) {
            copies = book.strongroom.write(work -> book.registrar.copyPrinted(work, given.number(), facts, digest, "chen"));
        }

        assertThat(given.number()).hasToString("浙(2026)宁波市北仑区不动产权第0000001号");
        assertThat(again).isEqualTo(given);
        assertThat(copies).isEqualTo(2);
        assertThat(book.register.certificateOf(entry.number())).contains(given.number());
        assertThat(book.register.certificateStatus(given.number(), "03".repeat(32))).isEqualTo(CertificateStatus.IN_FORCE);
        assertThat(book.register.certificateStatus(given.number(), facts)).isEqualTo(CertificateStatus.IN_FORCE);
        assertThat(book.register.certificateStatus(given.number(), "04".repeat(32))).isEqualTo(CertificateStatus.OTHER_COPY);
        book.enter(Samples.transfer(1, Samples.block(100, 0, -10, 110, 10, -6)));
        assertThat(book.register.certificateStatus(given.number(), facts)).isEqualTo(CertificateStatus.REPLACED);
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void oneHundredCellarsAreEnteredAndVerified() {
        for (int sequence = 1; sequence <= 100; sequence++) {
            book.enter(Samples.cellar(sequence));
        }
        assertThat(book.register.last()).isEqualTo(new EntryNumber(100));
        List<SpatialUnit> seen = new ArrayList<>();
        book.register.forEachUnit(seen::addAll);
        assertThat(seen).as("over several pages").usingRecursiveComparison().isEqualTo(book.register.all());
        assertThat(book.register.head().tree().size()).isEqualTo(100);
        assertThat(book.register.verify()).isEqualTo(new JournalReport.Intact(book.register.head(), 100));
        assertThat(book.register.entry(new EntryNumber(100)).journal()).isEqualTo(book.register.head().tree());
        assertThat(book.register.entry(new EntryNumber(60)).journal()).isEqualTo(book.register.tree().head(60));
    }
}
