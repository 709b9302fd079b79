package org.undercroft.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.Party;
import org.undercroft.land.Phrase;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.UnitCode;
import org.undercroft.register.Register;
import org.undercroft.register.Standing;
import org.undercroft.register.Statement;

/// What the book says of the unit that an application is about.
///
/// @param labels of everything that was ever stated about it
/// @param held why what is asked for would be refused, as things stand; empty when nothing holds it up
record Subject(UnitCode unit, Standing standing, List<String> labels, List<Phrase> held) {
    Subject {
        labels = List.copyOf(labels);
        held = List.copyOf(held);
    }

    static Subject of(Register register, UnitCode unit, List<Phrase> held) {
        return new Subject(unit, register.standing(unit), register.history(unit).stream().map(statement -> statement.id().label()).distinct().toList(), held);
    }

    Optional<Interest.Right> right() {
        return standing.right().flatMap(statement -> statement.find(Interest.Right.class));
    }

    Optional<SpatialUnit> piece() {
        return standing.right().flatMap(statement -> statement.entry().unit().units().stream().findFirst());
    }

    /// As colleagues call the unit.
    String name() {
        return standing.right().map(statement -> statement.entry().unit().name()).orElse("");
    }

    String situs() {
        return standing.right().map(statement -> statement.entry().unit().situs()).orElse("");
    }

    Optional<Statement> statement(String label) {
        return standing.find(label);
    }

    /// What a statement under this label could be altered, transferred or ended as.
    List<Statement> about(Errand errand) {
        return switch (errand) {
            case MORTGAGE_TRANSFER, MORTGAGE_ALTERATION -> standing.of(Matter.MORTGAGE);
            case CANCELLATION -> standing.statements();
            case FIRST_RIGHT, TRANSFER, ALTERATION, SPLIT, MERGE, BOUNDARY, MORTGAGE, EASEMENT, SEIZURE, OBJECTION, NOTICE, ROOM_NOTICE, CORRECTION, ZONE,
                    SIMULATION, RESERVE ->
                List
                        .of();
        };
    }

    /// The label under which a new statement of this matter is made: one more than the highest that was ever given.
    StatementId next(Matter matter) {
        String letter = matter.letter();
        int highest = labels.stream().filter(label -> label.matches(letter + "\\d{1,6}")).mapToInt(label -> Integer.parseInt(label.substring(letter.length())))
                .max().orElse(0);
        return new StatementId(unit, letter.isEmpty() ? StatementId.OWN : letter + (highest + 1));
    }

    /// Everybody who has something to say about the unit, each once.
    List<Party> everybody() {
        return standing.statements().stream().flatMap(statement -> statement.entry().interests().stream()).flatMap(interest -> interest.parties().stream())
                .distinct().toList();
    }

    /// What lies on the unit, one sentence each.
    List<Phrase> burdens() {
        return standing.statements().stream().flatMap(statement -> statement.entry().interests().stream()).flatMap(interest -> switch (interest) {
            case Interest.Burden burden -> Stream.of(burden.summary());
            case Interest.Right _,Interest.Restriction _,Interest.Responsibility _ -> Stream.empty();
        }).toList();
    }
}
