package org.undercroft.desk.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undercroft.casework.Application;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Figure;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.NoticeKind;
import org.undercroft.land.Party;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.Term;

/// What a form is filled with before anybody writes: what is usual, what the book says already, what a file brought with it.
final class Prefill {
    private Prefill() {}

    /// What is usual for a kind.
    static Sheet usual(Errand errand, LocalDate today) {
        Sheet sheet = Sheet.EMPTY.with("errand", errand.name());
        for (Blank blank : errand.blanks().toList()) {
            sheet = sheet.withDefault(blank, usual(blank, today));
        }
        for (Part part : errand.parts()) {
            sheet = part.needed() ? sheet.with(part.list() + ".0.type", "ORGANISATION") : sheet;
        }
        return errand.parts().contains(Part.HOLDER) ? sheet.with("holder.0.share", "1/1") : sheet;
    }

    private static String usual(Blank blank, LocalDate today) {
        return switch (blank) {
            case RIGHT_KIND -> RightKind.STATE_CONSTRUCTION_LAND_USE.name();
            case NATURE -> RightNature.GRANT.name();
            case LEVEL -> Level.PRIMARY_RIGHT.name();
            case BASIS -> EnvelopeBasis.EXCAVATION_LINE.name();
            case SURVEY_CLASS -> SurveyClass.FIRST.name();
            case SPACE_KIND -> SpaceKind.OTHER.name();
            case MORTGAGE_KIND -> MortgageKind.ORDINARY.name();
            case SEIZURE_KIND -> SeizureKind.SEIZURE.name();
            case SEIZED_FROM -> today.toString();
            case SEIZED_UNTIL -> today.plusYears(Interest.YEARS_OF_SEIZURE).toString();
            case NOTICE_KIND -> NoticeKind.TRANSFER.name();
            case ZONE_KIND -> RestrictionKind.CONTROL_PROTECTION_ZONE.name();
            case CODE, UNIT, UNITS, ABOUT, NAME, SITUS, OFFSET, CAPACITY, SAVED_LAND, USE, FROM, TO, PRICE, AMOUNT, DEBT_FROM, DEBT_TO, RESTRICTED, SCOPE,
                    ORDER, CONTENT, SUED, POSSIBLE, DOMINANT, KEPT_UNTIL, GROUNDS, REMARKS ->
                "";
        };
    }

    /// What the book says of the unit, where the form would alter it.
    static Sheet from(Sheet sheet, Errand errand, Subject subject) {
        return switch (errand) {
            case ALTERATION, CORRECTION -> subject.right().map(right -> with(sheet, right)).orElse(sheet);
            case MORTGAGE_ALTERATION -> subject.statement(sheet.get(Blank.ABOUT).strip()).flatMap(one -> one.find(Interest.Mortgage.class))
                    .map(mortgage -> with(sheet, mortgage)).orElse(sheet);
            case MERGE, BOUNDARY -> sheet.withDefault(Blank.NAME, subject.name());
            case EASEMENT, ZONE -> sheet.withDefault(Blank.SITUS, subject.situs());
            case FIRST_RIGHT, TRANSFER, SPLIT, MORTGAGE, MORTGAGE_TRANSFER, SEIZURE, OBJECTION, NOTICE, ROOM_NOTICE, CANCELLATION, SIMULATION, RESERVE -> sheet;
        };
    }

    static Sheet with(Sheet sheet, Interest.Right right) {
        Sheet held = holders(sheet, right.holdings()).with(Shares.HELD, right.coOwnership() == CoOwnership.JOINT ? CoOwnership.JOINT.name() : "");
        Sheet filled = term(held, right.term(), Blank.FROM, Blank.TO)
                .with(Blank.RIGHT_KIND, right.kind().name())
                .with(Blank.NATURE, right.nature().name())
                .with(Blank.USE, right.use());
        return filled.with(Blank.PRICE, right.price().map(Object::toString).orElse(""));
    }

    static Sheet with(Sheet sheet, Interest.Mortgage mortgage) {
        Sheet named = party(sheet, "creditor.0", mortgage.creditor());
        Sheet filled = mortgage.debtor().map(debtor -> party(named, "debtor.0", debtor)).orElse(named)
                .with(Blank.MORTGAGE_KIND, mortgage.mortgageKind().name())
                .with(Blank.AMOUNT, mortgage.amount().toString())
                .with(Blank.SCOPE, mortgage.scope())
                .with(Blank.RESTRICTED, mortgage.transferRestricted() ? "yes" : "");
        return term(filled, mortgage.debtTerm(), Blank.DEBT_FROM, Blank.DEBT_TO);
    }

    static Sheet term(Sheet sheet, Optional<Term> term, Blank first, Blank last) {
        return sheet.with(first, term.map(it -> it.from().toString()).orElse("")).with(last, term.map(it -> it.to().toString()).orElse(""));
    }

    private static Sheet holders(Sheet sheet, List<Holding> holdings) {
        Sheet filled = sheet.without(Part.HOLDER.list());
        for (int row = 0; row < holdings.size(); row++) {
            filled = party(filled, "holder." + row, holdings.get(row).party()).with("holder." + row + ".share", holdings.get(row).share().toString());
        }
        return filled;
    }

    static Sheet party(Sheet sheet, String at, Party party) {
        Sheet named = sheet.with(at + ".name", party.name()).with(at + ".id", party.id().value());
        return switch (party) {
            case Party.Person person -> named.with(at + ".type", "PERSON").with(at + ".number", person.idNumber());
            case Party.Organisation firm -> named.with(at + ".type", "ORGANISATION").with(at + ".number", firm.creditCode());
            case Party.Group _ -> named.with(at + ".type", "ORGANISATION");
        };
    }

    /// An application for a right of its own that came with its file, or that is to be corrected.
    static Sheet of(Application application, LocalDate today) {
        Sheet sheet = usual(Errand.FIRST_RIGHT, today)
                .with(Blank.CODE, application.unit().printed())
                .with(Blank.NAME, application.name())
                .with(Blank.SITUS, application.situs())
                .with(Blank.SPACE_KIND, application.spaceKind().name())
                .with(Blank.LEVEL, application.level().isHeld() ? application.level().name() : "")
                .with(Blank.BASIS, application.basis().name())
                .with(Blank.SURVEY_CLASS, application.surveyClass().name())
                .with(Blank.REMARKS, application.remarks());
        for (Interest interest : application.interests()) {
            sheet = interest instanceof Interest.Right right ? with(sheet, right) : sheet;
        }
        return figures(papers(sheet, application.deeds()), application.figures());
    }

    static Sheet papers(Sheet sheet, List<Deed> deeds) {
        Sheet filled = sheet;
        for (Deed deed : deeds) {
            filled = paper(filled, deed);
        }
        return filled;
    }

    /// One paper more.
    static Sheet paper(Sheet sheet, Deed deed) {
        String at = "paper." + sheet.rows("paper");
        return sheet.with(at + ".kind", deed.kind().name())
                .with(at + ".title", deed.title())
                .with(at + ".signed", deed.signed().toString())
                .with(at + ".digest", deed.digest())
                .with(at + ".by", deed.by().map(Object::toString).orElse(""));
    }

    /// What the applicant declares to the question for it.
    static Sheet measures(Sheet sheet, List<Figure> figures) {
        Sheet filled = sheet;
        for (Figure figure : figures) {
            filled = switch (figure.kind()) {
                case USABLE_CAPACITY -> filled.with(Blank.CAPACITY, figure.value().toPlainString());
                case SAVED_SURFACE_LAND -> filled.with(Blank.SAVED_LAND, figure.value().toPlainString());
                case PLAN_AREA, LEGAL_VOLUME, EXCAVATED_VOLUME, FLOOR_AREA -> filled;
            };
        }
        return filled;
    }

    static Sheet figures(Sheet sheet, List<DeclaredFigure> figures) {
        Sheet filled = sheet;
        for (int row = 0; row < figures.size(); row++) {
            DeclaredFigure figure = figures.get(row);
            String at = "figure." + row;
            filled = filled.with(at + ".zh", figure.zh()).with(at + ".en", figure.en()).with(at + ".value", Double.toString(figure.value()))
                    .with(at + ".measure", figure.unit());
        }
        return filled;
    }
}
