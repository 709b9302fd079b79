package org.undercroft.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.Level;
import org.undercroft.land.Moment;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;
import org.undercroft.land.RuleSide;
import org.undercroft.land.Severity;
import org.undercroft.land.SpaceKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// Reads a rule set as [RuleSetWriter] writes it. Everything must be said, nothing may be said that is not understood, so that no mistyped word switches a
/// rule off unnoticed.
public final class RuleSetReader {
    /// @throws UnreadableFile with file, line and element, what is wrong and what to do
    public RuleSet read(Path file) {
        TextSource source = TextSource.of(file);
        try (TextSource.Reading reading = source.open(); JsonWalk walk = new JsonWalk(source, reading)) {
            try {
                return new Walk(walk).ruleSet();
            } catch (JacksonException e) {
                throw walk.wrong(e);
            }
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    private record Walk(JsonWalk walk) {
        RuleSet ruleSet() {
            if (!walk.nextRoot()) {
                throw walk.wrong(Words.say("json.object"));
            }
            boolean known = false;
            int version = 0;
            List<RuleLine> lines = new ArrayList<>();
            for (String field = walk.nextField(); field != null; field = walk.nextField()) {
                switch (field) {
                    case "format" -> known = isKnown(walk.text());
                    case "version" -> version = walk.index();
                    case "rules" -> lines.addAll(lines());
                    default -> throw walk.wrong(Words.say("rules.field", field));
                }
            }
            if (!known || version < 1 || lines.isEmpty()) {
                throw walk.wrong(Words.say("rules.head", RuleSetWriter.FORMAT));
            }
            return new RuleSet(version, lines);
        }

        private boolean isKnown(String format) {
            if (!format.equals(RuleSetWriter.FORMAT)) {
                throw walk.wrong(Words.say("rules.format", format, RuleSetWriter.FORMAT));
            }
            return true;
        }

        private List<RuleLine> lines() {
            walk.requireArray();
            List<RuleLine> lines = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            while (walk.nextElement()) {
                walk.requireObject();
                RuleLine line = line();
                if (!ids.add(line.id())) {
                    throw walk.wrong(Words.say("rules.twice", line.id()));
                }
                lines.add(line);
            }
            return lines;
        }

        private RuleLine line() {
            String id = "";
            @Nullable
            Rule rule = null;
            @Nullable
            Severity severity = null;
            @Nullable
            Moment moment = null;
            @Nullable
            RuleSide claim = null;
            @Nullable
            RuleSide existing = null;
            Optional<RuleLine.Outcome> outcome = Optional.empty();
            Map<RuleParameter, Double> figures = Map.of();
            boolean active = true;
            for (String field = walk.nextField(); field != null; field = walk.nextField()) {
                switch (field) {
                    case "id" -> id = walk.text();
                    case "rule" -> rule = constant(Rule.class);
                    case "severity" -> severity = constant(Severity.class);
                    case "moment" -> moment = constant(Moment.class);
                    case "claim" -> claim = side();
                    case "existing" -> existing = side();
                    case "outcome" -> outcome = walk.isNull() ? Optional.empty() : Optional.of(constant(RuleLine.Outcome.class));
                    case "figures" -> figures = figures();
                    case "active" -> active = truth();
                    default -> throw walk.wrong(Words.say("rules.field", field));
                }
            }
            if (rule == null || severity == null || moment == null || claim == null || existing == null) {
                throw walk.wrong(Words.say("rules.missing", id, "id, rule, severity, moment, claim, existing"));
            }
            if (outcome.isPresent() != rule.isOfSharedRoom()) {
                throw walk.wrong(Words.say(rule.isOfSharedRoom() ? "rules.outcome.needed" : "rules.outcome.none", id));
            }
            if (!figures.keySet().equals(rule.parameters())) {
                throw walk.wrong(Words.say("rules.figures", id, rule.parameters().stream().sorted().map(Enum::name).collect(Collectors.joining(", "))));
            }
            try {
                return new RuleLine(id, rule, severity, moment, claim, existing, outcome, figures, active);
            } catch (IllegalArgumentException _) {
                throw walk.wrong(Words.say("rules.id", id));
            }
        }

        private RuleSide side() {
            walk.requireObject();
            Set<Level> levels = Set.of();
            Set<SpaceKind> kinds = Set.of();
            for (String field = walk.nextField(); field != null; field = walk.nextField()) {
                switch (field) {
                    case "levels" -> levels = constants(Level.class);
                    case "kinds" -> kinds = constants(SpaceKind.class);
                    default -> throw walk.wrong(Words.say("rules.field", field));
                }
            }
            return new RuleSide(levels, kinds);
        }

        private <E extends Enum<E>> Set<E> constants(Class<E> type) {
            walk.requireArray();
            Set<E> found = EnumSet.noneOf(type);
            while (walk.nextElement()) {
                found.add(constant(type));
            }
            return found;
        }

        private <E extends Enum<E>> E constant(Class<E> type) {
            return constant(type, walk.text());
        }

        private <E extends Enum<E>> E constant(Class<E> type, String name) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            throw walk.wrong(Words.say("rules.constant", name,
                    Arrays.stream(type.getEnumConstants()).limit(5).map(Enum::name).collect(Collectors.joining(", "))));
        }

        private Map<RuleParameter, Double> figures() {
            walk.requireObject();
            Map<RuleParameter, Double> figures = new EnumMap<>(RuleParameter.class);
            for (String field = walk.nextField(); field != null; field = walk.nextField()) {
                RuleParameter parameter = constant(RuleParameter.class, field);
                double value = walk.number();
                if (!parameter.allows(value)) {
                    throw walk.wrong(Words.say("rules.range", field, value, parameter.least(), parameter.most()));
                }
                figures.put(parameter, value);
            }
            return figures;
        }

        private boolean truth() {
            if (walk.token() != JsonToken.VALUE_TRUE && walk.token() != JsonToken.VALUE_FALSE) {
                throw walk.wrong(Words.say("rules.truth"));
            }
            return walk.token() == JsonToken.VALUE_TRUE;
        }
    }
}
