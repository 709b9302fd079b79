package org.undercroft.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Figure;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Matter;
import org.undercroft.land.Money;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.NoticeKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.Term;
import org.undercroft.proof.HeadKey;
import org.undercroft.soak.Database;

/// A small book that has a row in every table, for those who tamper with it. **Whoever adds a table enters something here that writes into it**; otherwise
/// [TamperingTest] fails and says so.
final class TrialBook {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private TrialBook() {}

    /// Positions: 1 a sign-in, 2 to 4 cellars 1 to 3, 5 an easement on cellar 1, 6 a certificate for entry 1, 7 its first copy, 8 cellar 1 transferred, 9 the
    /// key for heads named, 10 cellar 3 cancelled, 11 to 14 cellar 2 mortgaged, objected to, promised and
    /// seized, 15 to 17 a cavern of a group that is entered, and goes on under another code.
    static BookOnTrial filled(Database database) {
        BookOnTrial book = new BookOnTrial(database);
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
        book.strongroom.write(work -> {
            book.registrar.changeHeadKey(work, key(), Optional.empty(), "admin");
            return work;
        });
        book.enter(Samples.cancellation(3));
        burdens().forEach(burden -> book.enter(statement(Matter.of(List.of(burden)).firstKind(), 2, "X" + burden.kind(), List.of(burden), Optional.empty())));
        recode(book);
        return book;
    }

    /// What lies on cellar 2.
    private static List<Interest.Burden> burdens() {
        return List.of(
                new Interest.Mortgage(Samples.code(2), MortgageKind.MAXIMUM, party("B1"), Optional.of(party("P2")), Money.yuan(1_000_000),
                        Optional.of(new Term(DAY, DAY.plusYears(4))), true, "债权范围"),
                new Interest.Objection(Samples.code(2), party("P3"), "有误", Optional.of(DAY)),
                new Interest.Notice(Samples.code(2), NoticeKind.MORTGAGE, party("B2"), "约定", Optional.of(DAY)),
                new Interest.Seizure(Samples.code(2), SeizureKind.PRELIMINARY, party("C1"), "(2026)样例001号", DAY, Optional.of(DAY.plusYears(2))));
    }

    /// A cavern that a group holds by shares, for a price, and that goes on under another code.
    private static void recode(BookOnTrial book) {
        Party group = new Party.Group(new PartyId("G1"), "联合体(虚构)", List.of(new PartyId("P2"), new PartyId("P3")), List.of(new Share(2, 3), new Share(1, 3)));
        Interest.Right right = new Interest.Right(Samples.code(11), RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT,
                List.of(new Holding(party("P2"), new Share(1, 2)), new Holding(group, new Share(1, 2))), "1102 储备库用地(地下)", Optional.empty(),
                Optional.of(Money.yuan(500)));
        book.enter(statement(RegistrationKind.FIRST, 11, "1", List.of(right), Optional.empty()));
        Succession succession = new Succession(Succession.Event.RECODED, List.of(StatementId.ownOf(Samples.code(11))));
        List<NewEntry> both = List.of(statement(RegistrationKind.CANCELLATION, 11, "1", List.of(), Optional.empty()),
                statement(RegistrationKind.ALTERATION, 12, "1", List.of(right.on(Samples.code(12))), Optional.of(succession)));
        book.strongroom.write(work -> book.registrar.enter(work, both, book.register.last(), 1));
    }

    private static NewEntry statement(RegistrationKind kind, int sequence, String label, List<Interest> interests, Optional<Succession> from) {
        boolean takesRoom = interests.stream().anyMatch(Interest.Right.class::isInstance);
        List<NewEntry.Piece> pieces = takesRoom
                ? List.of(new NewEntry.Piece(label, "洞室", Level.PRIMARY_RIGHT, SpaceKind.CAVERN,
                        EnvelopeBasis.OFFSET, 2.5, SurveyClass.FIRST, ReferenceSystem.BEILUN, List.of(Samples.block(2100, 0, -10, 2110, 10, -6))))
                : List.of();
        Deed consent = new Deed("同意书", Samples.DIGEST, Deed.DeedKind.CONSENT, DAY, Optional.of(new PartyId("B1")));
        return new NewEntry(kind, new CaseNumber(2026, sequence), Samples.code(sequence), label, "洞室", "样例", pieces, interests,
                takesRoom ? List.of(Figure.declared(Figure.Kind.USABLE_CAPACITY, 390.5)) : List.of(), from, List.of(consent), "", "wang", "lin", "chen");
    }

    private static Party party(String id) {
        return new Party.Organisation(new PartyId(id), "样例(虚构)" + id, "SAMPLE" + id);
    }

    /// The public key of RFC 8032's first test: of no office.
    static HeadKey key() {
        return new HeadKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    }
}
