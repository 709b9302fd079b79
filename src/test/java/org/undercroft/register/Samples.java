package org.undercroft.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Figure;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Money;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.NoticeKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.Share;
import org.undercroft.land.Source;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;

/// Invented units to enter. Coordinates are metres east and north of the frame's origin.
final class Samples {
    static final Frame FRAME = new Frame(398, 3312);
    static final String DIGEST = "ab".repeat(32);

    private Samples() {}

    static UnitCode code(int sequence) {
        return new UnitCode("330206012003GX%05dW00000000".formatted(sequence));
    }

    /// An upright block from corner to corner.
    static Prism block(double x1, double y1, double z1, double x2, double y2, double z2) {
        double e = FRAME.originEast();
        double n = FRAME.originNorth();
        return new Prism(
                Outline.of(List.of(new Point2(e + x1, n + y1), new Point2(e + x2, n + y1), new Point2(e + x2, n + y2), new Point2(e + x1, n + y2))), z1, z2);
    }

    static Sweep tube(double diameter, Position... axis) {
        return new Sweep(List.of(axis).stream().map(FRAME::toWorld).toList(), new CrossSection.Circle(diameter), 0.02);
    }

    /// A cellar of 10 × 10 × 4 m at a place of its own, 100 m from the next.
    static NewEntry cellar(int sequence) {
        double x = 100.0 * (sequence % 20);
        double y = 100.0 * (sequence / 20);
        return first(sequence, block(x, y, -10, x + 10, y + 10, -6));
    }

    static NewEntry first(int sequence, SpaceDefinition... parts) {
        return entry(RegistrationKind.FIRST, sequence, "1", Level.PRIMARY_RIGHT, List.of(right(code(sequence))), parts);
    }

    static NewEntry transfer(int sequence, SpaceDefinition... parts) {
        return entry(RegistrationKind.TRANSFER, sequence, "1", Level.PRIMARY_RIGHT, List.of(right(code(sequence))), parts);
    }

    static NewEntry correction(int sequence, SpaceDefinition... parts) {
        return entry(RegistrationKind.CORRECTION, sequence, "1", Level.PRIMARY_RIGHT, List.of(right(code(sequence))), parts);
    }

    static NewEntry easement(int sequence, String label, SpaceDefinition... parts) {
        Interest restriction = new Interest.Restriction(code(sequence), RestrictionKind.EASEMENT, Optional.of(code(900)),
                "A shaft may be used.\nAnd inspected.");
        return entry(RegistrationKind.FIRST, sequence, label, Level.EASEMENT, List.of(restriction), parts);
    }

    /// One unit of several pieces of space, labelled `1-1`, `1-2` …
    static NewEntry inPieces(int sequence, SpaceDefinition... spaces) {
        NewEntry whole = first(sequence, spaces[0]);
        NewEntry.Piece one = whole.pieces().getFirst();
        List<NewEntry.Piece> pieces = IntStream.range(0, spaces.length).mapToObj(i -> new NewEntry.Piece("1-" + (i + 1), one.name(), one.level(), one.kind(),
                one.basis(), one.surveyClass(), one.system(), List.of(spaces[i]))).toList();
        return new NewEntry(whole.kind(), whole.caseNumber(), whole.unit(), whole.label(), whole.name(), whole.situs(), pieces, whole.interests(),
                whole.figures(), whole.succession(), whole.sources(), whole.remarks(), whole.clerk(), whole.reviewer(), whole.registrar());
    }

    static NewEntry cancellation(int sequence) {
        return entry(RegistrationKind.CANCELLATION, sequence, "1", Level.PRIMARY_RIGHT, List.of());
    }

    /// A cellar that ends, and one with another code and a roof one metre higher that follows it.
    static List<NewEntry> moved(int from, int to) {
        double x = 100.0 * (from % 20);
        NewEntry after = entry(RegistrationKind.ALTERATION, to, "1", Level.PRIMARY_RIGHT, List.of(right(code(to))), block(x, 0, -10, x + 10, 10, -5));
        Succession succession = new Succession(Succession.Event.BOUNDARY, List.of(StatementId.ownOf(code(from))));
        return List.of(cancellation(from), with(after, after.interests(), after.sources(), Optional.of(succession)));
    }

    /// The same with a mortgage, a seizure, an objection, a notice, a price, a group by shares and a consent.
    static NewEntry burdened(NewEntry entry) {
        UnitCode unit = entry.unit();
        Party bank = new Party.Organisation(new PartyId("B01"), "样例银行(虚构)", "SAMPLE000000000011");
        Party person = new Party.Person(new PartyId("P07"), "张样例(虚构)", "330206190001010000");
        Party group = new Party.Group(new PartyId("G02"), "样例按份共有(虚构)", List.of(bank.id(), person.id()), List.of(new Share(2, 3), new Share(1, 3)));
        Term term = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
        Interest.Right right = new Interest.Right(unit, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.LEASE, List.of(Holding.whole(group)),
                "05 商业服务业用地(地下)", Optional.of(term), Optional.of(Money.yuan(12_000)));
        List<Interest> interests = List.of(
                right,
                new Interest.Mortgage(unit, MortgageKind.MAXIMUM, bank, Optional.of(person), Money.yuan(500), Optional.of(term), true, "主债权"),
                new Interest.Seizure(unit, SeizureKind.SEIZURE, bank, "(2026)样例001号", term.from(), Optional.of(term.to())),
                new Interest.Objection(unit, person, "有误", Optional.of(term.from())),
                new Interest.Notice(unit, NoticeKind.TRANSFER, person, "约定", Optional.of(term.from())));
        Deed consent = new Deed("同意书", DIGEST, Deed.DeedKind.CONSENT, term.from(), Optional.of(person.id()));
        return with(entry, interests, List.of(consent), Optional.empty());
    }

    private static NewEntry with(NewEntry entry, List<Interest> interests, List<? extends Source> sources, Optional<Succession> succession) {
        return new NewEntry(entry.kind(), entry.caseNumber(), entry.unit(), entry.label(), entry.name(), entry.situs(), entry.pieces(), interests,
                List.of(Figure.declared(Figure.Kind.USABLE_CAPACITY, 390.5)), succession, List.copyOf(sources), entry.remarks(), entry.clerk(),
                entry.reviewer(), entry.registrar());
    }

    private static NewEntry entry(RegistrationKind kind, int sequence, String label, Level level, List<Interest> interests, SpaceDefinition... parts) {
        List<NewEntry.Piece> pieces = parts.length == 0
                ? List.of()
                : List.of(new NewEntry.Piece(
                        label,
                        "地下室 " + sequence,
                        level,
                        SpaceKind.BASEMENT,
                        EnvelopeBasis.STRUCTURE_OUTER,
                        SurveyClass.FIRST,
                        ReferenceSystem.BEILUN,
                        List.of(parts)));
        return new NewEntry(
                kind,
                new CaseNumber(2026, sequence),
                code(sequence),
                label,
                "地下室 " + sequence,
                "北仑区样例路\\" + sequence,
                pieces,
                interests,
                List.of(
                        new SurveyPlan("cellar.csv", DIGEST, Optional.of(ReferenceSystem.BEILUN), Optional.of(SurveyClass.FIRST), List.of(), List.of(),
                                List.of()),
                        level == Level.EASEMENT
                                ? new Deed("地役权合同", DIGEST, Deed.DeedKind.EASEMENT_CONTRACT, LocalDate.of(2026, 1, 5))
                                : new Deed("出让合同", DIGEST, Deed.DeedKind.GRANT_CONTRACT, LocalDate.of(2026, 1, 5))),
                "first line\nsecond line: with a colon",
                "wang",
                "lin",
                "chen");
    }

    private static Interest.Right right(UnitCode unit) {
        Party firm = new Party.Organisation(new PartyId("P05"), "样例商业广场有限公司(虚构)", "SAMPLE000000000005");
        Party person = new Party.Person(new PartyId("P07"), "张样例(虚构)", "330206190001010000");
        Party group = new Party.Group(new PartyId("G01"), "样例联合体(虚构)", List.of(firm.id(), person.id()));
        return new Interest.Right(
                unit,
                RightKind.STATE_CONSTRUCTION_LAND_USE,
                RightNature.GRANT,
                List.of(new Holding(firm, new Share(1, 3)), new Holding(person, new Share(1, 3)), new Holding(group, new Share(1, 3))),
                "05 商业服务业用地(地下)",
                Optional.of(new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2065, 12, 31))));
    }
}
