package org.undercroft.desk.intake;

import java.util.List;
import java.util.Locale;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Level;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.NoticeKind;
import org.undercroft.land.Phrase;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;

/// A field of a form: what can be filled in, and whether it must be.
enum Blank {
    /// The code of a unit that is still to begin.
    CODE(Shape.CODE, true),
    /// A unit of the book.
    UNIT(Shape.UNIT, true),
    /// Units of the book that are merged with it, one code a line.
    UNITS(Shape.LONG, true),
    /// What of the unit: the label of a statement in force.
    ABOUT(Shape.STATEMENT, true),
    NAME(Shape.TEXT, true),
    SITUS(Shape.TEXT, true),
    SPACE_KIND(Shape.CHOICE, true),
    LEVEL(Shape.CHOICE, true),
    BASIS(Shape.CHOICE, true),
    OFFSET(Shape.NUMBER, true),
    SURVEY_CLASS(Shape.CHOICE, true),
    CAPACITY(Shape.NUMBER, false),
    SAVED_LAND(Shape.NUMBER, false),
    RIGHT_KIND(Shape.CHOICE, true),
    NATURE(Shape.CHOICE, true),
    USE(Shape.TEXT, true),
    FROM(Shape.DAY, false),
    TO(Shape.DAY, false),
    PRICE(Shape.MONEY, false),
    MORTGAGE_KIND(Shape.CHOICE, true),
    AMOUNT(Shape.MONEY, true),
    DEBT_FROM(Shape.DAY, false),
    DEBT_TO(Shape.DAY, false),
    RESTRICTED(Shape.YES_NO, false),
    SCOPE(Shape.TEXT, true),
    SEIZURE_KIND(Shape.CHOICE, true),
    ORDER(Shape.TEXT, true),
    SEIZED_FROM(Shape.DAY, true),
    SEIZED_UNTIL(Shape.DAY, false),
    CONTENT(Shape.LONG, true),
    SUED(Shape.DAY, false),
    NOTICE_KIND(Shape.CHOICE, true),
    POSSIBLE(Shape.DAY, false),
    DOMINANT(Shape.UNIT, true),
    ZONE_KIND(Shape.CHOICE, true),
    /// Until when space is kept.
    KEPT_UNTIL(Shape.DAY, true),
    /// The plan or decision that a reserve rests on.
    GROUNDS(Shape.TEXT, true),
    REMARKS(Shape.LONG, false);

    /// How a field is filled in.
    enum Shape {
        TEXT,
        LONG,
        NUMBER,
        CODE,
        UNIT,
        STATEMENT,
        DAY,
        MONEY,
        YES_NO,
        CHOICE
    }

    private final Shape shape;
    private final boolean needed;

    Blank(Shape shape, boolean needed) {
        this.shape = shape;
        this.needed = needed;
    }

    Shape shape() {
        return shape;
    }

    boolean needed() {
        return needed;
    }

    /// Its name in a draft.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Why it must be filled in.
    Phrase why() {
        return new Phrase(Blank.class, "why." + name());
    }

    /// What there is to choose from.
    List<? extends Enum<?>> choices() {
        return switch (this) {
            case SPACE_KIND -> List.of(SpaceKind.values());
            case LEVEL -> List.of(Level.PRIMARY_RIGHT, Level.NETWORK);
            case BASIS -> List.of(EnvelopeBasis.values());
            case SURVEY_CLASS -> List.of(SurveyClass.values());
            case RIGHT_KIND -> List.of(RightKind.values());
            case NATURE -> List.of(RightNature.values());
            case MORTGAGE_KIND -> List.of(MortgageKind.values());
            case SEIZURE_KIND -> List.of(SeizureKind.values());
            case NOTICE_KIND -> List.of(NoticeKind.values());
            case ZONE_KIND -> List.of(RestrictionKind.CONTROL_PROTECTION_ZONE, RestrictionKind.SPECIAL_PROTECTION_ZONE, RestrictionKind.SAFETY_CLEARANCE);
            case CODE, UNIT, UNITS, ABOUT, NAME, SITUS, OFFSET, CAPACITY, SAVED_LAND, USE, FROM, TO, PRICE, AMOUNT, DEBT_FROM, DEBT_TO, RESTRICTED, SCOPE,
                    ORDER, SEIZED_FROM, SEIZED_UNTIL, CONTENT, SUED, POSSIBLE, DOMINANT, KEPT_UNTIL, GROUNDS, REMARKS ->
                List
                        .of();
        };
    }
}
