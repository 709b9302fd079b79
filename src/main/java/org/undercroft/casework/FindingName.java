package org.undercroft.casework;

import java.util.function.UnaryOperator;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.Relation;

/// What tells one finding from another for good: what kind of thing, between which two spaces by their lasting names, and which rule where there can be
/// several. Never where, how deep or in which file: a survey that moves a wall must not make another finding of it.
///
/// @param a the lesser of both names, `b` the other; empty where the finding is about one space
public record FindingName(Kind kind, String a, String b, String detail) {
    /// Kinds of thing that can be found.
    public enum Kind {
        SHARED_ROOM,
        CONTACT,
        CLEARANCE,
        GRANT,
        GROUND,
        ZONE,
        SURFACE_DEPTH,
        DEPTH_UNKNOWN,
        ACCESS,
        UNIT_CODE,
        SUB_DISTRICT,
        DECLARED,
        GROUNDWATER,
        UNSOUND,
        MISPLACED
    }

    public FindingName {
        if (!b.isEmpty() && a.compareTo(b) > 0) {
            String lesser = b;
            b = a;
            a = lesser;
        }
    }

    /// @param lasting the lasting name of a space of the plan, for findings that know it by its name in the file only
    static FindingName of(Finding finding, UnaryOperator<String> lasting) {
        return switch (finding) {
            case Finding.ClearanceShort gap -> of(Kind.CLEARANCE, gap);
            case Finding.OfTwo two -> of(two.relation() instanceof Relation.Touching ? Kind.CONTACT : Kind.SHARED_ROOM, two);
            case Finding.OutsideGrant alone -> of(Kind.GRANT, alone.a(), "");
            case Finding.AboveGround alone -> of(Kind.GROUND, alone.a(), "");
            case Finding.ZoneEntered zone -> new FindingName(Kind.ZONE, zone.a().lasting(), zone.b().lasting(), zone.line().id());
            case Finding.TooDeep alone -> of(Kind.SURFACE_DEPTH, alone.a(), "");
            case Finding.DepthUnknown two -> new FindingName(Kind.DEPTH_UNKNOWN, two.a().lasting(), two.b().lasting(), "");
            case Finding.NoAccess alone -> of(Kind.ACCESS, alone.a(), "");
            case Finding.CodeUnfit alone -> of(Kind.UNIT_CODE, alone.a(), alone.fault().name());
            case Finding.OutsideSubDistrict alone -> of(Kind.SUB_DISTRICT, alone.a(), "");
            case Finding.DeclaredDiffers alone -> of(Kind.DECLARED, alone.a(), alone.declared().what().name());
            case Finding.GroundwaterAtRisk two -> new FindingName(Kind.GROUNDWATER, two.a().lasting(), two.b().lasting(), two.line().id());
            case Finding.UnsoundSolid unsound -> new FindingName(Kind.UNSOUND, lasting.apply(unsound.id()), "", "");
            case Finding.Misplaced misplaced -> new FindingName(Kind.MISPLACED, lasting.apply(misplaced.id()), "", misplaced.misplacement().name());
        };
    }

    private static FindingName of(Kind kind, Finding.OfTwo two) {
        return new FindingName(kind, two.a().lasting(), two.b().lasting(), "");
    }

    private static FindingName of(Kind kind, Subject a, String detail) {
        return new FindingName(kind, a.lasting(), "", detail);
    }
}
