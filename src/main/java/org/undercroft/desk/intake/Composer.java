package org.undercroft.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.casework.Application;
import org.undercroft.casework.Filing;
import org.undercroft.casework.IntakeDesk;
import org.undercroft.casework.Particulars;
import org.undercroft.casework.Scan;
import org.undercroft.casework.SurveyFile;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Figure;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.NoticeKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;

/// Makes of a sheet what the office takes in. Only for a sheet that [Check] finds nothing wrong with.
///
/// @param subject what the book says of the unit, for whatever is about one
record Composer(Sheet sheet, Errand errand, Optional<Subject> subject, Given given, ReferenceSystem system) {
    /// @param scans those papers whose bytes are at hand
    Filing filing(IntakeDesk desk, List<Scan> scans) {
        if (errand.room() == Errand.Room.NONE) {
            return named(desk.fromTheBook(errand.kind(), about(), interests(unit()), scans, sheet.get(Blank.REMARKS).strip()));
        }
        SurveyFile survey = given.file().orElseGet(
                () -> SurveyFile.drawn("%s.txt".formatted(unit().brief()), given.spaces(), given.system().orElse(system), surveyClass()));
        return new Filing(application(survey), survey, scans);
    }

    /// With the papers that are named without a scan.
    private Filing named(Filing filing) {
        return new Filing(filing.application().with(deeds()), filing.survey(), filing.papers());
    }

    private Application application(SurveyFile survey) {
        boolean own = errand.matter() == org.undercroft.land.Matter.RIGHT;
        Optional<SpatialUnit> piece = subject.flatMap(Subject::piece);
        List<String> ids = given.spaces().stream().map(PlannedSpace::id).toList();
        boolean kept = errand.event().isPresent();
        EnvelopeBasis basis = sheet.find(Blank.BASIS, EnvelopeBasis.class).or(() -> piece.map(SpatialUnit::basis)).orElse(EnvelopeBasis.EXCAVATION_LINE);
        double offset = kept ? piece.map(SpatialUnit::offset).orElse(0.0) : sheet.find(Blank.OFFSET).flatMap(Check::number).orElse(0.0);
        return new Application(
                errand.kind(),
                unit(),
                own ? StatementId.OWN : about().label(),
                sheet.find(Blank.NAME).orElseGet(() -> subject.map(Subject::name).orElse("")),
                sheet.find(Blank.SITUS).orElseGet(() -> subject.map(Subject::situs).orElse("")),
                level(piece),
                sheet.find(Blank.SPACE_KIND, SpaceKind.class).or(() -> piece.map(SpatialUnit::kind)).orElse(SpaceKind.OTHER),
                basis,
                surveyClass(),
                interests(unit()),
                deeds(),
                survey.plan(),
                ids,
                declared(),
                sheet.get(Blank.REMARKS).strip(),
                new Particulars(basis == EnvelopeBasis.OFFSET ? offset : 0, figures(), Optional.empty(), reshaping(ids)));
    }

    private Level level(Optional<SpatialUnit> piece) {
        return switch (errand) {
            case EASEMENT -> Level.EASEMENT;
            case ZONE -> Level.RESTRICTION;
            case ROOM_NOTICE -> Level.PRIORITY_NOTICE;
            case FIRST_RIGHT, TRANSFER, ALTERATION, SPLIT, MERGE, BOUNDARY, MORTGAGE, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, SEIZURE, OBJECTION, NOTICE,
                    CORRECTION, CANCELLATION, SIMULATION, RESERVE ->
                sheet
                        .find(Blank.LEVEL, Level.class).or(() -> piece.map(SpatialUnit::level)).orElse(Level.PRIMARY_RIGHT);
        };
    }

    private SurveyClass surveyClass() {
        return sheet.find(Blank.SURVEY_CLASS, SurveyClass.class).orElse(SurveyClass.FIRST);
    }

    /// The unit that the application is filed under.
    UnitCode unit() {
        return new UnitCode(sheet.get(errand.aboutUnit() ? Blank.UNIT : Blank.CODE));
    }

    /// The statement that is to be made, replaced or cancelled.
    StatementId about() {
        if (sheet.find(Blank.ABOUT).isPresent() && errand.subject().contains(Blank.ABOUT)) {
            return new StatementId(unit(), sheet.get(Blank.ABOUT).strip());
        }
        if (sheet.find(Reopened.LABEL).isPresent()) {
            return new StatementId(unit(), sheet.get(Reopened.LABEL));
        }
        return switch (errand) {
            case MORTGAGE, SEIZURE, OBJECTION, NOTICE, EASEMENT, ZONE -> subject.orElseThrow().next(errand.matter());
            case ROOM_NOTICE -> new StatementId(unit(), "N1");
            case FIRST_RIGHT, TRANSFER, ALTERATION, SPLIT, MERGE, BOUNDARY, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, CORRECTION, CANCELLATION, SIMULATION,
                    RESERVE ->
                StatementId
                        .ownOf(unit());
        };
    }

    private Optional<Particulars.Reshaping> reshaping(List<String> ids) {
        return errand.event().map(event -> {
            List<UnitCode> from = new ArrayList<>(List.of(unit()));
            List<Particulars.Part> into = new ArrayList<>();
            if (errand == Errand.SPLIT) {
                for (int row = 0; row < sheet.rows("part"); row++) {
                    String at = "part." + row;
                    into.add(new Particulars.Part(new UnitCode(sheet.get(at + ".code")), sheet.get(at + ".name").strip(), List.of(sheet.get(at + ".space"))));
                }
            } else {
                sheet.find(Blank.UNITS).map(Check::codes).ifPresent(others -> others.stream().filter(code -> !from.contains(code)).forEach(from::add));
                into.add(new Particulars.Part(new UnitCode(sheet.get(Blank.CODE)), sheet.get(Blank.NAME).strip(), ids));
            }
            return new Particulars.Reshaping(event, from, into);
        });
    }

    // ---- what is stated

    List<Interest> interests(UnitCode unit) {
        return switch (errand) {
            case FIRST_RIGHT, ALTERATION, CORRECTION, SIMULATION, RESERVE -> List.of(right(unit));
            case TRANSFER -> List.of(transferred(unit));
            // who splits and merges passes nothing on
            case SPLIT, MERGE, BOUNDARY -> List.of(subject.flatMap(Subject::right).orElseThrow());
            case MORTGAGE, MORTGAGE_ALTERATION -> List.of(mortgage(unit));
            case MORTGAGE_TRANSFER -> List.of(assigned());
            case EASEMENT -> List.of(new Interest.Restriction(
                    unit, RestrictionKind.EASEMENT, sheet.find(Blank.DOMINANT).map(UnitCode::new), content(), term(Blank.FROM, Blank.TO)));
            case ZONE -> List.of(
                    new Interest.Restriction(unit, sheet.find(Blank.ZONE_KIND, RestrictionKind.class).orElseThrow(), Optional.empty(), content()));
            case ROOM_NOTICE -> List.of(new Interest.Restriction(unit, RestrictionKind.PRIORITY_NOTICE, Optional.empty(), content()));
            case SEIZURE -> List.of(new Interest.Seizure(unit, sheet.find(Blank.SEIZURE_KIND, SeizureKind.class).orElseThrow(), party(Part.COURT),
                    sheet.get(Blank.ORDER).strip(), day(Blank.SEIZED_FROM).orElseThrow(), day(Blank.SEIZED_UNTIL)));
            case OBJECTION -> List.of(new Interest.Objection(unit, party(Part.OBJECTOR), content(), day(Blank.SUED)));
            case NOTICE -> List.of(new Interest.Notice(
                    unit, sheet.find(Blank.NOTICE_KIND, NoticeKind.class).orElseThrow(), party(Part.PROMISEE), content(), day(Blank.POSSIBLE)));
            case CANCELLATION -> List.of();
        };
    }

    private Interest.Right right(UnitCode unit) {
        return new Interest.Right(unit, sheet.find(Blank.RIGHT_KIND, RightKind.class).orElseThrow(), sheet.find(Blank.NATURE, RightNature.class).orElseThrow(),
                holdings(), sheet.get(Blank.USE).strip(), term(Blank.FROM, Blank.TO), sheet.find(Blank.PRICE).flatMap(Check::money));
    }

    /// The same right in other hands.
    private Interest.Right transferred(UnitCode unit) {
        Interest.Right before = subject.flatMap(Subject::right).orElseThrow();
        return new Interest.Right(unit, before.kind(), before.nature(), holdings(), before.use(), before.term(),
                sheet.find(Blank.PRICE).flatMap(Check::money).or(before::price));
    }

    private Interest.Mortgage mortgage(UnitCode unit) {
        return new Interest.Mortgage(unit, sheet.find(Blank.MORTGAGE_KIND, MortgageKind.class).orElseThrow(), party(Part.CREDITOR), debtor(),
                sheet.find(Blank.AMOUNT).flatMap(Check::money).orElseThrow(), term(Blank.DEBT_FROM, Blank.DEBT_TO),
                sheet.get(Blank.RESTRICTED).equals("yes"), sheet.get(Blank.SCOPE).strip());
    }

    private Interest.Mortgage assigned() {
        Interest.Mortgage before = subject.flatMap(one -> one.statement(sheet.get(Blank.ABOUT).strip())).flatMap(one -> one.find(Interest.Mortgage.class))
                .orElseThrow();
        return new Interest.Mortgage(before.unit(), before.mortgageKind(), party(Part.CREDITOR), debtor().or(before::debtor), before.amount(),
                before.debtTerm(), before.transferRestricted(), before.scope());
    }

    private Optional<Party> debtor() {
        return sheet.rows(Part.DEBTOR.list()) == 0 ? Optional.empty() : Optional.of(party(Part.DEBTOR));
    }

    private String content() {
        return sheet.get(Blank.CONTENT).strip();
    }

    private Optional<LocalDate> day(Blank blank) {
        return sheet.find(blank).flatMap(Check::day);
    }

    private Optional<Term> term(Blank first, Blank last) {
        return day(first).flatMap(from -> day(last).map(to -> new Term(from, to)));
    }

    private List<Holding> holdings() {
        List<Holding> holdings = new ArrayList<>();
        boolean joint = Shares.joint(sheet);
        for (int row = 0; row < sheet.rows(Part.HOLDER.list()); row++) {
            String at = "holder." + row;
            holdings.add(new Holding(party(at), joint ? Share.WHOLE : Shares.parse(sheet.get(at + ".share")).orElseThrow()));
        }
        return holdings;
    }

    private Party party(Part part) {
        return party(part.list() + ".0");
    }

    private Party party(String at) {
        PartyId id = new PartyId(partyId(sheet, at));
        String name = sheet.get(at + ".name").strip();
        String number = sheet.get(at + ".number").strip();
        return sheet.get(at + ".type").equals("PERSON") ? new Party.Person(id, name, number) : new Party.Organisation(id, name, number);
    }

    /// As the book knows the party; for somebody new the number of the paper he is known by, and the name where there is none.
    static String partyId(Sheet sheet, String at) {
        return sheet.find(at + ".id").or(() -> sheet.find(at + ".number")).or(() -> sheet.find(at + ".name")).orElse("");
    }

    // ---- papers and figures

    /// All that are named, scanned or not.
    List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        for (int row = 0; row < sheet.rows("paper"); row++) {
            deeds.add(deed(sheet, row));
        }
        return deeds;
    }

    static Deed deed(Sheet sheet, int row) {
        String at = "paper." + row;
        return new Deed(sheet.get(at + ".title"), sheet.get(at + ".digest"), Deed.DeedKind.valueOf(sheet.get(at + ".kind")),
                LocalDate.parse(sheet.get(at + ".signed").strip()), sheet.find(at + ".by").map(PartyId::new));
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        sheet.find(Blank.CAPACITY).flatMap(Check::number).ifPresent(value -> figures.add(Figure.declared(Figure.Kind.USABLE_CAPACITY, value)));
        sheet.find(Blank.SAVED_LAND).flatMap(Check::number).ifPresent(value -> figures.add(Figure.declared(Figure.Kind.SAVED_SURFACE_LAND, value)));
        return figures;
    }

    private List<DeclaredFigure> declared() {
        List<DeclaredFigure> figures = new ArrayList<>();
        for (int row = 0; row < sheet.rows("figure"); row++) {
            String at = "figure." + row;
            figures.add(new DeclaredFigure(sheet.get(at + ".zh"), sheet.get(at + ".en"), Double.parseDouble(sheet.get(at + ".value")),
                    sheet.get(at + ".measure")));
        }
        return figures;
    }
}
