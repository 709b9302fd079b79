package org.undercroft.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.undercroft.geometry.Excess;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Level;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.UnitCode;

/// What the rules say of a space by itself: its grant, the ground above it, its code, the figures declared for it.
final class SpaceChecks {
    /// Square metres of plan that rounding may leave outside.
    private static final double NOTHING = 0.01;

    private final RuleSet rules;
    private final Relations relations;
    private final Examiner.Terms terms;

    SpaceChecks(RuleSet rules, Relations relations, Examiner.Terms terms) {
        this.rules = rules;
        this.relations = relations;
        this.terms = terms;
    }

    List<Finding> of(Subject a, Circumstances known) {
        List<Finding> findings = new ArrayList<>(ofTheCode(a, known));
        line(Rule.PARCEL_STAYS_IN_SUB_DISTRICT, a).flatMap(line -> subDistrict(a, known.subDistricts(), line)).ifPresent(findings::add);
        line(Rule.SPACE_IS_GRANTED, a).flatMap(line -> known.granted().flatMap(granted -> grant(a, granted, line))).ifPresent(findings::add);
        known.ground().ifPresent(ground -> {
            GroundCheck above = new GroundCheck(ground);
            line(Rule.SPACE_STAYS_BELOW_GROUND, a).flatMap(line -> aboveGround(a, above, ground, line)).ifPresent(findings::add);
            line(Rule.SURFACE_TITLE_HAS_A_DEPTH, a).flatMap(line -> tooDeep(a, above, line)).ifPresent(findings::add);
        });
        return findings;
    }

    private Optional<RuleLine> line(Rule rule, Subject a) {
        return rules.of(rule).filter(line -> line.claim().fits(a.level(), a.kind())).findFirst();
    }

    // ---- the code

    List<Finding> ofTheCode(Subject a, Circumstances known) {
        Optional<RuleLine> line = line(Rule.UNIT_CODE_FITS, a);
        if (line.isEmpty() || a.unit().isEmpty()) {
            return List.of();
        }
        UnitCode code = a.unit().get();
        List<Finding> findings = new ArrayList<>();
        String county = "%06d".formatted((int) line.get().figure(RuleParameter.COUNTY));
        if (!county.equals("000000") && !code.county().equals(county)) {
            findings.add(new Finding.CodeUnfit(a, CodeFault.OTHER_COUNTY, county, line.get()));
        }
        boolean mapped = !known.subDistricts().isEmpty();
        if (mapped && known.subDistricts().stream().noneMatch(one -> one.code().equals(code.subDistrict()))) {
            findings.add(new Finding.CodeUnfit(a, CodeFault.UNKNOWN_SUB_DISTRICT, code.subDistrict(), line.get()));
        }
        letter(a, code).ifPresent(fault -> findings.add(new Finding.CodeUnfit(a, fault, code.feature(), line.get())));
        return findings;
    }

    /// `B` is for the surface, `S` for what lies above it, `X` for what lies below (domain page 1.2). A basement may belong to the surface parcel.
    private static Optional<CodeFault> letter(Subject a, UnitCode code) {
        if (a.kind().isEmpty() || !a.level().equals(Optional.of(Level.PRIMARY_RIGHT))) {
            return Optional.empty();
        }
        char letter = code.feature().charAt(1);
        boolean layer = letter == 'X' || letter == 'S';
        SpaceKind kind = a.kind().get();
        if (kind == SpaceKind.SURFACE_PARCEL) {
            return layer ? Optional.of(CodeFault.LETTER_OF_A_LAYER) : Optional.empty();
        }
        return isDug(kind) && !layer ? Optional.of(CodeFault.LETTER_OF_THE_SURFACE) : Optional.empty();
    }

    private static boolean isDug(SpaceKind kind) {
        return kind == SpaceKind.CAVERN || kind == SpaceKind.GALLERY || kind == SpaceKind.RAIL_TUNNEL || kind == SpaceKind.METRO_TUNNEL
                || kind == SpaceKind.UTILITY_TUNNEL;
    }

    /// Only where the map knows the sub-district: what lies in none of its outlines lies in another.
    private Optional<Finding> subDistrict(Subject a, List<SubDistrict> map, RuleLine line) {
        return a.unit().flatMap(code -> map.stream().filter(one -> one.code().equals(code.subDistrict())).findFirst()
                .flatMap(own -> Plans.of(own.outlines(), a.space().frame()))
                .flatMap(own -> Plans.of(a.space()).map(plan -> plan.volume() - relations.sharing(plan, own).volume()))
                .filter(outside -> outside > NOTHING)
                .map(outside -> new Finding.OutsideSubDistrict(a, code.subDistrict(), outside, line)));
    }

    // ---- the grant

    private Optional<Finding> grant(Subject a, Space granted, RuleLine line) {
        double outside = a.space().volume() - relations.sharing(a.space(), granted).volume();
        double beyond = Excess.of(a.space(), granted.in(a.space().frame()));
        double error = a.surveyClass().map(survey -> 2 * survey.standardError()).orElse(terms.tolerance().metres()) + a.space().chordError();
        double slack = line.figure(RuleParameter.OTHERWISE);
        // no corner may be outside and yet a beam pass through a recess of the grant: then the volume tells
        boolean between = outside > slack * a.space().area();
        if (!between && !Tolerance.isMore(beyond, slack)) {
            return Optional.empty();
        }
        Certainty certainty = between ? Certainty.CERTAIN : Certainty.of(beyond, error);
        double above = Math.max(0, a.space().top() - granted.top());
        double below = Math.max(0, granted.bottom() - a.space().bottom());
        return Optional.of(new Finding.OutsideGrant(a, Math.max(0, outside), beyond, above, below, certainty, line));
    }

    // ---- the ground

    private static Optional<Finding> aboveGround(Subject a, GroundCheck ground, GroundSurvey survey, RuleLine line) {
        return ground.highest(a.space())
                .filter(highest -> Tolerance.isMore(highest.height(), line.figure(RuleParameter.OTHERWISE)))
                .map(highest -> new Finding.AboveGround(a, highest.height(), highest.where(), survey,
                        Certainty.of(highest.height(), a.surveyClass().map(one -> 2 * one.standardError()).orElse(0.0)), line));
    }

    private static Optional<Finding> tooDeep(Subject a, GroundCheck ground, RuleLine line) {
        return ground.deepest(a.space())
                .filter(deepest -> Tolerance.isMore(deepest, line.figure(RuleParameter.DEPTH)))
                .map(deepest -> new Finding.TooDeep(a, deepest, line.figure(RuleParameter.DEPTH), line));
    }

    // ---- all spaces of the application together

    List<Finding> ofTheWhole(List<Subject> examined, Circumstances known) {
        if (examined.isEmpty() || known.whole().isEmpty()) {
            return List.of();
        }
        Subject first = examined.getFirst();
        Space whole = known.whole().get();
        return line(Rule.DECLARED_FIGURES_ARE_RIGHT, first).stream()
                .flatMap(line -> known.declared().stream().flatMap(declared -> differing(first, declared, whole, line)))
                .toList();
    }

    private static Stream<Finding> differing(Subject a, DeclaredValue declared, Space whole, RuleLine line) {
        double computed = switch (declared.what()) {
            case AREA -> whole.planArea();
            case VOLUME -> whole.volume();
        };
        boolean differs = Math.abs(declared.value() - computed) > line.figure(RuleParameter.SHARE) * computed;
        return differs ? Stream.of(new Finding.DeclaredDiffers(a, declared, computed, line)) : Stream.empty();
    }
}
