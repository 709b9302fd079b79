package org.undercroft.office;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.Level;
import org.undercroft.land.Moment;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;
import org.undercroft.land.RuleSide;
import org.undercroft.land.Severity;
import org.undercroft.land.SpaceKind;

/// Every rule set the office has had. An office that changed nothing has the one that the program ships with, version 1. Works inside the unit of work it is
/// handed.
public final class RuleBook {
    /// A version and how it came to be.
    public record Change(int version, Instant at, String officer, String reason) {}

    /// The rule set in force.
    public RuleSet newest(Handle work) {
        int version = work.createQuery("select coalesce(max(version), 1) from office.rule_set").mapTo(Integer.class).one();
        return find(work, version).orElse(RuleSet.STANDARD);
    }

    /// The rule set that was in force at a moment.
    public RuleSet asOf(Handle work, Instant at) {
        int version = work.createQuery("select coalesce(max(version), 1) from office.rule_set where at <= :at").bind("at", at.atOffset(UTC))
                .mapTo(Integer.class).one();
        return find(work, version).orElse(RuleSet.STANDARD);
    }

    /// A rule set that is or was in force.
    public Optional<RuleSet> find(Handle work, int version) {
        List<RuleLine> lines = work.createQuery("select * from office.rule_line where version = :version order by ordinal")
                .bind("version", version)
                .map((row, _) -> new RuleLine(
                        row.getString("id"),
                        Rule.valueOf(row.getString("rule")),
                        Severity.valueOf(row.getString("severity")),
                        Moment.valueOf(row.getString("moment")),
                        side(row.getString("claim_levels"), row.getString("claim_kinds")),
                        side(row.getString("existing_levels"), row.getString("existing_kinds")),
                        Optional.ofNullable(row.getString("outcome")).map(RuleLine.Outcome::valueOf),
                        figures(row.getString("figures")),
                        row.getBoolean("active")))
                .list();
        if (lines.isEmpty()) {
            return version == RuleSet.STANDARD.version() ? Optional.of(RuleSet.STANDARD) : Optional.empty();
        }
        return Optional.of(new RuleSet(version, lines));
    }

    /// Newest first; version 1, which nobody made, is not among them.
    public List<Change> history(Handle work) {
        return work.createQuery("select * from office.rule_set order by version desc")
                .map((row, _) -> new Change(row.getInt("version"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("officer"),
                        row.getString("reason")))
                .list();
    }

    /// Puts a rule set in force under the next version.
    public RuleSet add(Handle work, RuleSet rules, Instant at, String officer, String reason) {
        RuleSet next = rules.asVersion(newest(work).version() + 1);
        work.createUpdate("insert into office.rule_set (version, at, officer, reason) values (:version, :at, :officer, :reason)")
                .bind("version", next.version())
                .bind("at", at.atOffset(UTC))
                .bind("officer", officer)
                .bind("reason", reason)
                .execute();
        for (int i = 0; i < next.lines().size(); i++) {
            add(work, next.version(), i + 1, next.lines().get(i));
        }
        return next;
    }

    private static void add(Handle work, int version, int ordinal, RuleLine line) {
        work.createUpdate("""
                insert into office.rule_line
                  (version, ordinal, id, rule, severity, moment, claim_levels, claim_kinds, existing_levels, existing_kinds, outcome, figures, active)
                values
                  (:version, :ordinal, :id, :rule, :severity, :moment, :claimLevels, :claimKinds, :existingLevels, :existingKinds, :outcome, :figures,
                   :active)""")
                .bind("version", version)
                .bind("ordinal", ordinal)
                .bind("id", line.id())
                .bind("rule", line.rule().name())
                .bind("severity", line.severity().name())
                .bind("moment", line.moment().name())
                .bind("claimLevels", names(line.claim().levels()))
                .bind("claimKinds", names(line.claim().kinds()))
                .bind("existingLevels", names(line.existing().levels()))
                .bind("existingKinds", names(line.existing().kinds()))
                .bind("outcome", line.outcome().map(Enum::name).orElse(null))
                .bind("figures", line.parameters().entrySet().stream().map(figure -> figure.getKey() + "=" + figure.getValue()).sorted()
                        .collect(Collectors.joining(" ")))
                .bind("active", line.active())
                .execute();
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static RuleSide side(String levels, String kinds) {
        return new RuleSide(constants(levels, Level::valueOf), constants(kinds, SpaceKind::valueOf));
    }

    private static <E extends Enum<E>> Set<E> constants(String names, Function<String, E> parse) {
        return words(names).map(parse).collect(Collectors.toSet());
    }

    private static Map<RuleParameter, Double> figures(String text) {
        Map<RuleParameter, Double> figures = new EnumMap<>(RuleParameter.class);
        words(text).forEach(word -> {
            int equals = word.indexOf('=');
            figures.put(RuleParameter.valueOf(word.substring(0, equals)), Double.valueOf(word.substring(equals + 1)));
        });
        return figures;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
