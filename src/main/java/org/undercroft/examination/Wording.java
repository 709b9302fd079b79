package org.undercroft.examination;

import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Contact;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.land.Phrase;
import org.undercroft.land.Rule;

/// Says findings and faults in words that both sides of a dispute understand. Lengths in metres to the centimetre, volumes to the hundredth of a
/// cubic metre.
public final class Wording {
    private Wording() {}

    /// What was found and, where a rule speaks to it, what the rule says.
    public static Phrase of(Finding finding) {
        return switch (finding) {
            case Finding.Encroachment encroachment -> ruled(sentence(encroachment), encroachment.rule());
            case Finding.Allowed allowed -> ruled(sentence(allowed), allowed.rule());
            case Finding.ByRule byRule -> ruled(sentence(byRule), Optional.of(byRule.line().rule()));
            case Finding.WithinTolerance _,Finding.CommonBoundary _,Finding.LawfulIntrusion _,Finding.Meeting _,Finding.ClearanceShort _,Finding.UnsoundSolid _,Finding.Misplaced _ ->
                sentence(finding);
        };
    }

    /// What was found, without the rule.
    public static Phrase sentence(Finding finding) {
        return switch (finding) {
            case Finding.Encroachment encroachment -> shared(encroachment);
            case Finding.WithinTolerance within -> new Phrase(Wording.class, "withinTolerance", shared(within), within.tolerance());
            case Finding.CommonBoundary adopted -> new Phrase(Wording.class, "commonBoundary", adopted.a().name(), adopted.b().name(), adopted.tolerance());
            case Finding.LawfulIntrusion support -> new Phrase(Wording.class, "lawfulIntrusion", shared(support), support.below());
            case Finding.Meeting meeting -> meeting(meeting);
            case Finding.Allowed allowed -> shared(allowed);
            case Finding.ClearanceShort tooClose -> doubted(tooClose(tooClose), tooClose.certainty());
            case Finding.ByRule byRule -> doubted(byRule(byRule), byRule.certainty());
            case Finding.UnsoundSolid unsound -> new Phrase(Wording.class, "unsound", unsound.id(), unsound.faults().size(), of(unsound.faults().getFirst()));
            case Finding.Misplaced misplaced -> new Phrase(Wording.class, "misplaced", misplaced.id(), Phrase.of(misplaced.misplacement()));
        };
    }

    /// What is wrong with a solid, without its place.
    public static Phrase of(Fault fault) {
        double measure = Double.isNaN(fault.measure()) ? 0 : fault.measure();
        return switch (fault.code()) {
            case "101" -> new Phrase(Wording.class, "fault.101");
            case "102" -> new Phrase(Wording.class, "fault.102");
            case "103" -> new Phrase(Wording.class, "fault.103");
            case "104" -> new Phrase(Wording.class, "fault.104");
            case "201" -> new Phrase(Wording.class, "fault.201");
            case "202" -> new Phrase(Wording.class, "fault.202");
            case "203" -> new Phrase(Wording.class, "fault.203", measure);
            case "204" -> new Phrase(Wording.class, "fault.204", measure);
            case "205" -> new Phrase(Wording.class, "fault.205");
            case "206" -> new Phrase(Wording.class, "fault.206");
            case "207" -> new Phrase(Wording.class, "fault.207");
            case "208" -> new Phrase(Wording.class, "fault.208");
            case "301" -> new Phrase(Wording.class, "fault.301");
            case "302" -> new Phrase(Wording.class, "fault.302");
            case "303" -> new Phrase(Wording.class, "fault.303");
            case "305" -> new Phrase(Wording.class, "fault.305");
            case "306" -> new Phrase(Wording.class, "fault.306");
            case "307" -> new Phrase(Wording.class, "fault.307");
            case "401" -> new Phrase(Wording.class, "fault.401");
            case "402" -> new Phrase(Wording.class, "fault.402");
            case "403" -> new Phrase(Wording.class, "fault.403");
            case "404" -> new Phrase(Wording.class, "fault.404");
            case "405" -> new Phrase(Wording.class, "fault.405");
            case "501" -> new Phrase(Wording.class, "fault.501");
            case "502" -> new Phrase(Wording.class, "fault.502");
            case "503" -> new Phrase(Wording.class, "fault.503");
            case "901" -> new Phrase(Wording.class, "fault.901");
            case "902" -> new Phrase(Wording.class, "fault.902");
            default -> new Phrase(Wording.class, "fault.other", fault.code());
        };
    }

    private static Phrase byRule(Finding.ByRule finding) {
        String a = finding.a().name();
        return switch (finding) {
            case Finding.OutsideGrant f -> new Phrase(Wording.class, "outsideGrant", a, f.volume(), f.beyond(), f.above(), f.below());
            case Finding.AboveGround f ->
                new Phrase(Wording.class, "aboveGround", a, f.height(), f.survey().measured().toString(), f.survey().system().toString());
            case Finding.ZoneEntered f ->
                new Phrase(Wording.class, f.special() ? "zoneEntered.special" : "zoneEntered", a, f.distance(), f.b().name(), f.width());
            case Finding.TooDeep f -> new Phrase(Wording.class, "tooDeep", a, f.depth(), f.allowed());
            case Finding.DepthUnknown f -> new Phrase(Wording.class, "depthUnknown", a, f.area(), f.b().name());
            case Finding.NoAccess f -> new Phrase(Wording.class, "noAccess", a, f.reached());
            case Finding.CodeUnfit f ->
                new Phrase(Wording.class, "codeUnfit", f.a().unit().map(Object::toString).orElse(a), Phrase.of(f.fault()), f.expected());
            case Finding.OutsideSubDistrict f -> new Phrase(Wording.class, "outsideSubDistrict", a, f.area(), f.subDistrict());
            case Finding.DeclaredDiffers f -> switch (f.declared().what()) {
                case AREA -> new Phrase(Wording.class, "declared.area", a, f.declared().value(), f.computed());
                case VOLUME -> new Phrase(Wording.class, "declared.volume", a, f.declared().value(), f.computed());
            };
            case Finding.GroundwaterAtRisk f -> new Phrase(Wording.class, "groundwater", a, f.distance(), f.b().name(), f.asked());
        };
    }

    private static Phrase doubted(Phrase sentence, Certainty certainty) {
        return switch (certainty) {
            case WITHIN_SURVEY_ERROR -> new Phrase(Wording.class, "doubted", sentence);
            case CERTAIN, CLEAR -> sentence;
        };
    }

    private static Phrase ruled(Phrase sentence, Optional<Rule> rule) {
        return rule.map(found -> new Phrase(Wording.class, "ruled", sentence, Phrase.of(found))).orElse(sentence);
    }

    private static Phrase shared(Finding.OfTwo finding) {
        return switch (finding.relation()) {
            case Relation.Overlapping(Overlap overlap) -> new Phrase(Wording.class, "overlapping", figures(finding, overlap));
            case Relation.Inside(Overlap overlap) -> new Phrase(Wording.class, "inside", figures(finding, overlap));
            case Relation.Around(Overlap overlap) -> new Phrase(Wording.class, "around", figures(finding, overlap));
            case Relation.Same(Overlap overlap) -> new Phrase(Wording.class, "same", figures(finding, overlap));
            case Relation.Touching _,Relation.Apart _ -> throw new IllegalArgumentException("no shared room in " + finding);
        };
    }

    private static Object[] figures(Finding.OfTwo finding, Overlap overlap) {
        return List.of(finding.a().name(), finding.b().name(), overlap.volume(), overlap.depth(), overlap.bottom(), overlap.top()).toArray();
    }

    private static Phrase meeting(Finding.Meeting meeting) {
        if (!(meeting.relation() instanceof Relation.Touching touching)) {
            throw new IllegalArgumentException("no contact in " + meeting);
        }
        String a = meeting.a().name();
        String b = meeting.b().name();
        Contact contact = touching.contact();
        return switch (contact.kind()) {
            case FACE -> new Phrase(Wording.class, "meeting.face", a, b, contact.area());
            case EDGE -> new Phrase(Wording.class, "meeting.edge", a, b);
            case POINT -> new Phrase(Wording.class, "meeting.point", a, b);
        };
    }

    private static Phrase tooClose(Finding.ClearanceShort finding) {
        double distance = finding.relation() instanceof Relation.Apart apart ? apart.distance() : 0;
        return new Phrase(Wording.class, "tooClose", finding.a().name(), finding.b().name(), distance, finding.required());
    }
}
