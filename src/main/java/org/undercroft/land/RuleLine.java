package org.undercroft.land;

import java.util.Map;
import java.util.Optional;

/// One line of a rule set: which rule, for whom, how severe, from which step on, with which figures.
///
/// @param id names the line for good, whatever is changed in it: `zone.metro`
/// @param claim what is applied for, `existing` what stands there; the latter means nothing for a rule about one space
/// @param outcome what shared room means; there exactly for rules about shared room
/// @param parameters exactly those the rule needs
/// @param active whether it is applied; a line is switched off rather than taken out, so that it keeps its history
public record RuleLine(
        String id,
        Rule rule,
        Severity severity,
        Moment moment,
        RuleSide claim,
        RuleSide existing,
        Optional<Outcome> outcome,
        Map<RuleParameter, Double> parameters,
        boolean active) {
    /// What shared room means.
    public enum Outcome {
        /// A conflict beyond tolerance.
        FORBIDDEN,
        /// Lawful; the rule may name a condition.
        ALLOWED,
        /// Lawful only wholly within the unit that serves it.
        WITHIN_SERVIENT_UNIT
    }

    public RuleLine {
        parameters = Map.copyOf(parameters);
        if (!id.matches("[a-zA-Z][a-zA-Z0-9.-]{0,59}")) {
            throw new IllegalArgumentException("'%s' is no name of a rule line: up to 60 letters, digits, . and -".formatted(id));
        }
        if (outcome.isPresent() != rule.isOfSharedRoom()) {
            throw new IllegalArgumentException("%s: %s says %s what shared room means".formatted(id, rule, rule.isOfSharedRoom() ? "always" : "never"));
        }
        if (!parameters.keySet().equals(rule.parameters())) {
            throw new IllegalArgumentException("%s: %s needs the figures %s, not %s".formatted(id, rule, rule.parameters(), parameters.keySet()));
        }
        parameters.forEach((parameter, value) -> {
            if (!parameter.allows(value)) {
                throw new IllegalArgumentException(
                        "%s: %s lies between %s and %s, not at %s".formatted(id, parameter, parameter.least(), parameter.most(), value));
            }
        });
    }

    public double figure(RuleParameter parameter) {
        Double value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("%s has no figure %s".formatted(id, parameter));
        }
        return value;
    }
}
