package org.undercroft.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Zone;
import org.undercroft.geometry.Zones;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;

/// What the rules say of a space because a structure stands near it: protection zones, groundwater, surface titles of unknown depth.
final class StructureChecks {
    /// Square metres of plan below which two do not lie above each other.
    private static final double NOTHING = 0.01;

    private final RuleSet rules;
    private final Relations relations;
    private final Examiner.Terms terms;
    private final Errors errors;

    StructureChecks(RuleSet rules, Relations relations, Examiner.Terms terms, Errors errors) {
        this.rules = rules;
        this.relations = relations;
        this.terms = terms;
        this.errors = errors;
    }

    /// How far the surveys of two may differ, metres.
    @FunctionalInterface
    interface Errors {
        double of(Subject a, Subject b, Examiner.Terms terms);
    }

    /// @param sharing whether room is shared, which is a finding of its own and says more than a zone
    List<Finding> of(Subject a, Circumstances known, Predicate<Subject> sharing) {
        List<Finding> findings = new ArrayList<>();
        for (Subject b : known.structures()) {
            if (a.isOfTheSameHolder(b) || sharing.test(b)) {
                continue;
            }
            line(Rule.OPERATOR_IS_ASKED_NEAR_STRUCTURE, a, b).flatMap(line -> zone(a, b, line)).ifPresent(findings::add);
            line(Rule.CAVERN_KEEPS_ITS_GROUNDWATER, a, b).flatMap(line -> groundwater(a, b, line)).ifPresent(findings::add);
            if (known.depthUnknown().contains(b.lasting())) {
                line(Rule.SURFACE_DEPTH_IS_KNOWN, a, b).flatMap(line -> unknownDepth(a, b, known.ground(), line)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<RuleLine> line(Rule rule, Subject a, Subject b) {
        return rules.of(rule).filter(line -> line.claim().fits(a.level(), a.kind()) && line.existing().fits(b.level(), b.kind())).findFirst();
    }

    private Optional<Finding> zone(Subject a, Subject b, RuleLine line) {
        double width = line.figure(RuleParameter.WIDTH);
        Box around = b.space().box().grown(width);
        boolean allRound = line.figure(RuleParameter.ALL_ROUND) > 0;
        if (!(width > 0) || !(allRound ? around.meets(a.space().box()) : around.meetsInPlan(a.space().box()))) {
            return Optional.empty();
        }
        double distance = allRound ? distance(a.space(), b.space(), width) : distanceInPlan(a.space(), b.space(), width);
        if (distance >= width) {
            return Optional.empty();
        }
        double special = line.figure(RuleParameter.SPECIAL_WIDTH);
        Certainty certainty = Certainty.of(width - distance, errors.of(a, b, terms));
        return Optional.of(distance < special
                ? new Finding.ZoneEntered(a, b, special, distance, true, Certainty.CERTAIN, line)
                : new Finding.ZoneEntered(a, b, width, distance, false, certainty, line));
    }

    private static double distanceInPlan(Space a, Space b, double width) {
        return width - Zones.STANDARD.entry(Zone.Column.of(b, width), a).depth();
    }

    private Optional<Finding> groundwater(Subject a, Subject b, RuleLine line) {
        double asked = line.figure(RuleParameter.DISTANCE);
        double distance = a.space().box().distance(b.space().box()) >= asked ? asked : distance(a.space(), b.space(), asked);
        return distance < asked ? Optional.of(new Finding.GroundwaterAtRisk(a, b, distance, asked, line)) : Optional.empty();
    }

    /// Exact below the limit.
    private double distance(Space a, Space b, double limit) {
        return switch (relations.between(a, b, limit)) {
            case Relation.Apart apart -> apart.distance();
            case Relation.Touching _,Relation.Overlapping _,Relation.Inside _,Relation.Around _,Relation.Same _ -> 0;
        };
    }

    /// The title may reach down to the statutory depth, from the ground, or where that is not known from its own bottom.
    private Optional<Finding> unknownDepth(Subject a, Subject b, Optional<GroundSurvey> ground, RuleLine line) {
        if (!a.space().box().meetsInPlan(b.space().box())) {
            return Optional.empty();
        }
        double depth = line.figure(RuleParameter.DEPTH);
        boolean reaches = ground.flatMap(survey -> new GroundCheck(survey).highest(a.space()))
                .map(place -> -place.height() < depth)
                .orElse(a.space().top() > b.space().bottom() - depth);
        if (!reaches) {
            return Optional.empty();
        }
        return Plans.of(a.space())
                .flatMap(planOfA -> Plans.of(b.space()).map(planOfB -> relations.sharing(planOfA, planOfB).volume()))
                .filter(area -> area > NOTHING)
                .map(area -> new Finding.DepthUnknown(a, b, area, line));
    }
}
