package org.undercroft.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.StatementId;
import org.undercroft.land.UnitCode;

/// How a unit stands on a day: its right, and all that hangs on it.
///
/// @param statements in force that day, in the order of their rank
public record Standing(UnitCode unit, LocalDate day, List<Statement> statements) {
    public Standing {
        statements = statements.stream().sorted(Comparator.comparing(Statement::rankedBy)).toList();
    }

    /// A mortgage with its rank: 1 is paid first (Civil Code 414: by the time of entry).
    public record Ranked(int rank, Statement statement, Interest.Mortgage mortgage) {}

    /// The statement of the unit's own space and right.
    public Optional<Statement> right() {
        return find(StatementId.OWN).filter(statement -> statement.matter() == Matter.RIGHT)
                .or(() -> of(Matter.RIGHT).stream().findFirst());
    }

    public Optional<Statement> find(String label) {
        return statements.stream().filter(statement -> statement.id().unit().equals(unit) && statement.id().label().equals(label)).findFirst();
    }

    public List<Statement> of(Matter matter) {
        return statements.stream().filter(statement -> statement.matter() == matter).toList();
    }

    public List<Ranked> mortgages() {
        List<Ranked> ranked = new ArrayList<>();
        for (Statement statement : statements) {
            statement.find(Interest.Mortgage.class).ifPresent(mortgage -> ranked.add(new Ranked(ranked.size() + 1, statement, mortgage)));
        }
        return ranked;
    }

    /// The first is in effect, the others wait in this order.
    public List<Statement> seizures() {
        return of(Matter.SEIZURE).stream()
                .sorted(Comparator.<Statement, Boolean>comparing(Standing::waits).thenComparing(Statement::rankedBy))
                .toList();
    }

    private static boolean waits(Statement seizure) {
        return seizure.find(Interest.Seizure.class).map(it -> it.seizureKind().isQueued()).orElse(true);
    }

    /// What hangs on the right and must be dealt with before the right ends. A zone is public law and an objection a warning: they end with what they are on.
    public List<Statement> hanging() {
        return statements.stream().filter(statement -> switch (statement.matter()) {
            case MORTGAGE, EASEMENT, SEIZURE, PRIORITY_NOTICE -> true;
            case RIGHT, ZONE, OBJECTION -> false;
        }).toList();
    }
}
