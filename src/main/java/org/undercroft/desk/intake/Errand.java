package org.undercroft.desk.intake;

import static org.undercroft.desk.intake.Blank.ABOUT;
import static org.undercroft.desk.intake.Blank.AMOUNT;
import static org.undercroft.desk.intake.Blank.BASIS;
import static org.undercroft.desk.intake.Blank.CAPACITY;
import static org.undercroft.desk.intake.Blank.CODE;
import static org.undercroft.desk.intake.Blank.CONTENT;
import static org.undercroft.desk.intake.Blank.DEBT_FROM;
import static org.undercroft.desk.intake.Blank.DEBT_TO;
import static org.undercroft.desk.intake.Blank.DOMINANT;
import static org.undercroft.desk.intake.Blank.FROM;
import static org.undercroft.desk.intake.Blank.GROUNDS;
import static org.undercroft.desk.intake.Blank.KEPT_UNTIL;
import static org.undercroft.desk.intake.Blank.LEVEL;
import static org.undercroft.desk.intake.Blank.MORTGAGE_KIND;
import static org.undercroft.desk.intake.Blank.NAME;
import static org.undercroft.desk.intake.Blank.NATURE;
import static org.undercroft.desk.intake.Blank.NOTICE_KIND;
import static org.undercroft.desk.intake.Blank.OFFSET;
import static org.undercroft.desk.intake.Blank.ORDER;
import static org.undercroft.desk.intake.Blank.POSSIBLE;
import static org.undercroft.desk.intake.Blank.PRICE;
import static org.undercroft.desk.intake.Blank.REMARKS;
import static org.undercroft.desk.intake.Blank.RESTRICTED;
import static org.undercroft.desk.intake.Blank.RIGHT_KIND;
import static org.undercroft.desk.intake.Blank.SAVED_LAND;
import static org.undercroft.desk.intake.Blank.SCOPE;
import static org.undercroft.desk.intake.Blank.SEIZED_FROM;
import static org.undercroft.desk.intake.Blank.SEIZED_UNTIL;
import static org.undercroft.desk.intake.Blank.SEIZURE_KIND;
import static org.undercroft.desk.intake.Blank.SITUS;
import static org.undercroft.desk.intake.Blank.SPACE_KIND;
import static org.undercroft.desk.intake.Blank.SUED;
import static org.undercroft.desk.intake.Blank.SURVEY_CLASS;
import static org.undercroft.desk.intake.Blank.TO;
import static org.undercroft.desk.intake.Blank.UNIT;
import static org.undercroft.desk.intake.Blank.UNITS;
import static org.undercroft.desk.intake.Blank.USE;
import static org.undercroft.desk.intake.Blank.ZONE_KIND;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.undercroft.land.Matter;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.Succession;
import org.undercroft.office.Role;

/// What somebody comes to the counter for. Each has a form of its own that asks for no more than it needs.
enum Errand {
    FIRST_RIGHT(RegistrationKind.FIRST, Matter.RIGHT, Room.ONE),
    TRANSFER(RegistrationKind.TRANSFER, Matter.RIGHT, Room.NONE),
    ALTERATION(RegistrationKind.ALTERATION, Matter.RIGHT, Room.NONE),
    SPLIT(RegistrationKind.ALTERATION, Matter.RIGHT, Room.SEVERAL),
    MERGE(RegistrationKind.ALTERATION, Matter.RIGHT, Room.ONE),
    BOUNDARY(RegistrationKind.ALTERATION, Matter.RIGHT, Room.ONE),
    MORTGAGE(RegistrationKind.FIRST, Matter.MORTGAGE, Room.NONE),
    MORTGAGE_TRANSFER(RegistrationKind.TRANSFER, Matter.MORTGAGE, Room.NONE),
    MORTGAGE_ALTERATION(RegistrationKind.ALTERATION, Matter.MORTGAGE, Room.NONE),
    EASEMENT(RegistrationKind.FIRST, Matter.EASEMENT, Room.ONE),
    SEIZURE(RegistrationKind.SEIZURE, Matter.SEIZURE, Room.NONE),
    OBJECTION(RegistrationKind.OBJECTION, Matter.OBJECTION, Room.NONE),
    NOTICE(RegistrationKind.PRIORITY_NOTICE, Matter.PRIORITY_NOTICE, Room.NONE),
    ROOM_NOTICE(RegistrationKind.PRIORITY_NOTICE, Matter.PRIORITY_NOTICE, Room.ONE),
    CORRECTION(RegistrationKind.CORRECTION, Matter.RIGHT, Room.NONE),
    CANCELLATION(RegistrationKind.CANCELLATION, Matter.RIGHT, Room.NONE),
    ZONE(RegistrationKind.OTHER, Matter.ZONE, Room.ONE),
    SIMULATION(RegistrationKind.FIRST, Matter.RIGHT, Room.ONE),
    RESERVE(RegistrationKind.FIRST, Matter.RIGHT, Room.ONE);

    /// How many spaces it brings.
    enum Room {
        NONE,
        ONE,
        SEVERAL
    }

    private final RegistrationKind kind;
    private final Matter matter;
    private final Room room;

    Errand(RegistrationKind kind, Matter matter, Room room) {
        this.kind = kind;
        this.matter = matter;
        this.room = room;
    }

    RegistrationKind kind() {
        return kind;
    }

    Matter matter() {
        return matter;
    }

    Room room() {
        return room;
    }

    static Optional<Errand> of(Sheet sheet) {
        return sheet.find("errand").map(Errand::valueOf);
    }

    /// Who may hand it in at the end.
    Role role() {
        return this == RESERVE ? Role.REVIEWER : Role.CLERK;
    }

    /// Whether a case comes of it.
    boolean lodges() {
        return this != SIMULATION && this != RESERVE;
    }

    /// Whether it begins a unit of its own under a new code.
    boolean beginsUnit() {
        return switch (this) {
            case FIRST_RIGHT, ROOM_NOTICE, SIMULATION, RESERVE, MERGE, BOUNDARY -> true;
            case TRANSFER, ALTERATION, SPLIT, MORTGAGE, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, EASEMENT, SEIZURE, OBJECTION, NOTICE, CORRECTION, CANCELLATION,
                    ZONE ->
                false;
        };
    }

    /// Whether it is about a unit that stands in the book.
    boolean aboutUnit() {
        return switch (this) {
            case FIRST_RIGHT, ROOM_NOTICE, SIMULATION, RESERVE -> false;
            case TRANSFER, ALTERATION, SPLIT, MERGE, BOUNDARY, MORTGAGE, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, EASEMENT, SEIZURE, OBJECTION, NOTICE,
                    CORRECTION, CANCELLATION, ZONE ->
                true;
        };
    }

    /// What becomes of units.
    Optional<Succession.Event> event() {
        return switch (this) {
            case SPLIT -> Optional.of(Succession.Event.SPLIT);
            case MERGE -> Optional.of(Succession.Event.MERGE);
            case BOUNDARY -> Optional.of(Succession.Event.BOUNDARY);
            case FIRST_RIGHT, TRANSFER, ALTERATION, MORTGAGE, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, EASEMENT, SEIZURE, OBJECTION, NOTICE, ROOM_NOTICE,
                    CORRECTION, CANCELLATION, ZONE, SIMULATION, RESERVE ->
                Optional
                        .empty();
        };
    }

    /// Whose names it asks for.
    List<Part> parts() {
        return switch (this) {
            case FIRST_RIGHT, TRANSFER, ALTERATION, CORRECTION, SIMULATION, RESERVE -> List.of(Part.HOLDER);
            case MORTGAGE, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION -> List.of(Part.CREDITOR, Part.DEBTOR);
            case SEIZURE -> List.of(Part.COURT);
            case OBJECTION -> List.of(Part.OBJECTOR);
            case NOTICE -> List.of(Part.PROMISEE);
            case SPLIT, MERGE, BOUNDARY, EASEMENT, ROOM_NOTICE, CANCELLATION, ZONE -> List.of();
        };
    }

    /// What the first step asks for beside the kind.
    List<Blank> subject() {
        return switch (this) {
            case FIRST_RIGHT, ROOM_NOTICE, SIMULATION, RESERVE -> List.of(CODE);
            case TRANSFER, ALTERATION, CORRECTION, SPLIT, MORTGAGE, SEIZURE, OBJECTION, NOTICE, EASEMENT, ZONE -> List.of(UNIT);
            case MERGE -> List.of(UNIT, UNITS, CODE);
            case BOUNDARY -> List.of(UNIT, CODE);
            case MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, CANCELLATION -> List.of(UNIT, ABOUT);
        };
    }

    /// What the second step asks for beside the names.
    List<Blank> terms() {
        return switch (this) {
            case FIRST_RIGHT, ALTERATION, CORRECTION -> List.of(RIGHT_KIND, NATURE, USE, FROM, TO, PRICE, REMARKS);
            case SIMULATION -> List.of(RIGHT_KIND, NATURE, USE);
            case RESERVE -> List.of(RIGHT_KIND, NATURE, USE, KEPT_UNTIL, GROUNDS);
            case TRANSFER -> List.of(PRICE, REMARKS);
            case SPLIT, MERGE, BOUNDARY, CANCELLATION -> List.of(REMARKS);
            case MORTGAGE, MORTGAGE_ALTERATION -> List.of(MORTGAGE_KIND, AMOUNT, SCOPE, DEBT_FROM, DEBT_TO, RESTRICTED, REMARKS);
            case MORTGAGE_TRANSFER -> List.of(REMARKS);
            case SEIZURE -> List.of(SEIZURE_KIND, ORDER, SEIZED_FROM, SEIZED_UNTIL, REMARKS);
            case OBJECTION -> List.of(CONTENT, SUED, REMARKS);
            case NOTICE -> List.of(NOTICE_KIND, CONTENT, POSSIBLE, REMARKS);
            case ROOM_NOTICE -> List.of(CONTENT, REMARKS);
            case EASEMENT -> List.of(DOMINANT, CONTENT, FROM, TO, REMARKS);
            case ZONE -> List.of(ZONE_KIND, CONTENT, REMARKS);
        };
    }

    /// What the fourth step asks for beside the space.
    List<Blank> place() {
        return switch (this) {
            case FIRST_RIGHT, SIMULATION, RESERVE -> List.of(NAME, SITUS, SPACE_KIND, LEVEL, BASIS, OFFSET, SURVEY_CLASS, CAPACITY, SAVED_LAND);
            case MERGE, BOUNDARY -> List.of(NAME, SURVEY_CLASS);
            case EASEMENT, ZONE, ROOM_NOTICE -> List.of(NAME, SITUS, SPACE_KIND, BASIS, OFFSET, SURVEY_CLASS);
            case SPLIT -> List.of(SURVEY_CLASS);
            case TRANSFER, ALTERATION, MORTGAGE, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, SEIZURE, OBJECTION, NOTICE, CORRECTION, CANCELLATION -> List.of();
        };
    }

    /// All it asks for.
    Stream<Blank> blanks() {
        return Stream.of(subject(), terms(), place()).flatMap(List::stream);
    }
}
