package org.undercroft.land;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an office examines by: rights matrix and business rules, as data. A decision names the version it was made under.
///
/// @param version counted from 1 in every office; 1 is what the program ships with
/// @param lines of several that fit, the first counts
public record RuleSet(int version, List<RuleLine> lines) {
    public static final RuleSet STANDARD = StandardRules.version1();

    public RuleSet {
        lines = List.copyOf(lines);
        if (version < 1) {
            throw new IllegalArgumentException("rule sets are counted from 1, not " + version);
        }
        Set<String> ids = new HashSet<>();
        for (RuleLine line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("two lines are called " + line.id());
            }
        }
    }

    public Stream<RuleLine> of(Rule rule) {
        return lines.stream().filter(line -> line.active() && line.rule() == rule);
    }

    /// What a claim may do in the room of an existing one; empty where no line speaks of the two, or a level is not known.
    public Optional<RuleLine> matrix(Optional<Level> claim, Optional<Level> existing) {
        if (claim.isEmpty() || existing.isEmpty()) {
            return Optional.empty();
        }
        return lines.stream()
                .filter(line -> line.active() && line.rule().isOfSharedRoom())
                .filter(line -> line.claim().fits(claim, Optional.empty()) && line.existing().fits(existing, Optional.empty()))
                .findFirst();
    }

    /// The line with this name.
    public Optional<RuleLine> find(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /// The same with one line put in the place of the one that has its name, or added at the end.
    public RuleSet with(RuleLine changed) {
        boolean known = find(changed.id()).isPresent();
        Stream<RuleLine> kept = lines.stream().map(line -> line.id().equals(changed.id()) ? changed : line);
        return new RuleSet(version, (known ? kept : Stream.concat(kept, Stream.of(changed))).toList());
    }

    public RuleSet asVersion(int number) {
        return new RuleSet(number, lines);
    }

    /// Metres that structures ask for between them at the most; no examination needs to look further for that.
    public double greatestClearance() {
        return of(Rule.CLEARANCE_IS_KEPT)
                .mapToDouble(line -> Math.max(line.figure(RuleParameter.BESIDE), line.figure(RuleParameter.CROSSING)))
                .max()
                .orElse(0);
    }
}
