package org.undercroft.exchange;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;
import org.undercroft.land.RuleSide;

/// Writes a rule set as JSON, one rule a line, so that two versions can be laid side by side:
/// ```json
/// {"format":"undercroft rule set 1","version":1,"rules":[
///  {"id":"zone.cavern","rule":"OPERATOR_IS_ASKED_NEAR_STRUCTURE","severity":"WARNING","moment":"EXAMINATION",
///   "claim":{"levels":["PRIMARY_RIGHT"],"kinds":[]},"existing":{"levels":[],"kinds":["CAVERN"]},
///   "outcome":null,"figures":{"WIDTH":50.0,"SPECIAL_WIDTH":0.0,"ALL_ROUND":0.0},"active":true}]}
/// ```
/// Names of lines are ours and constants have no signs, so nothing needs to be escaped.
public final class RuleSetWriter {
    static final String FORMAT = "undercroft rule set 1";

    public String write(RuleSet rules) {
        return rules.lines().stream().map(RuleSetWriter::line).collect(
                Collectors.joining(",\n ", "{\"format\":\"%s\",\"version\":%d,\"rules\":[\n ".formatted(FORMAT, rules.version()), "\n]}\n"));
    }

    private static String line(RuleLine line) {
        return "{\"id\":\"%s\",\"rule\":\"%s\",\"severity\":\"%s\",\"moment\":\"%s\",\"claim\":%s,\"existing\":%s,\"outcome\":%s,\"figures\":%s,\"active\":%s}"
                .formatted(line.id(), line.rule(), line.severity(), line.moment(), side(line.claim()), side(line.existing()),
                        line.outcome().map(outcome -> '"' + outcome.name() + '"').orElse("null"), figures(line.parameters()), line.active());
    }

    private static String side(RuleSide side) {
        return "{\"levels\":%s,\"kinds\":%s}".formatted(names(side.levels()), names(side.kinds()));
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> '"' + constant.name() + '"').sorted().collect(Collectors.joining(",", "[", "]"));
    }

    private static String figures(Map<RuleParameter, Double> figures) {
        return new TreeMap<>(figures).entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "\"%s\":%s", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
