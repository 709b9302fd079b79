package org.undercroft.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.examination.Wording;
import org.undercroft.land.Moment;
import org.undercroft.land.Phrase;
import org.undercroft.land.Severity;

/// A finding as one examination saw it, ready to be recognised by the next.
record Seen(FindingName name, Severity severity, Moment moment, Set<WayOut> ways, FindingBasis basis, String zh, String en) {
    /// The findings of an examination, one for each name: what several spaces of one kind say of one name counts once, the heaviest first found.
    static List<Seen> of(Application application, Examination examination, FiledFacts filed, String grantDigest) {
        List<Seen> seen = new ArrayList<>();
        Set<FindingName> names = new HashSet<>();
        for (Finding finding : examination.findings()) {
            Seen one = of(application, finding, filed.rules().version(), grantDigest);
            if (names.add(one.name())) {
                seen.add(one);
            }
        }
        return seen;
    }

    private static Seen of(Application application, Finding finding, int rules, String grantDigest) {
        FindingName name = FindingName.of(finding, id -> Examining.lasting(application, id));
        Phrase said = Wording.of(finding);
        return new Seen(name, finding.severity(), finding.moment(), ways(finding), basis(name, finding, rules, grantDigest),
                said.in(Locale.SIMPLIFIED_CHINESE), said.in(Locale.ENGLISH));
    }

    private static FindingBasis basis(FindingName name, Finding finding, int rules, String grantDigest) {
        return switch (finding) {
            case Finding.OfTwo two -> basis(name, two.a(), Optional.of(two.b()), tolerance(two), rules);
            case Finding.OutsideGrant alone -> new FindingBasis(alone.a().digest(), grantDigest, 0, rules);
            case Finding.ByRule byRule -> basis(name, byRule.a(), byRule.other(), 0, rules);
            case Finding.UnsoundSolid _,Finding.Misplaced _ -> new FindingBasis("", "", 0, rules);
        };
    }

    /// In the order of the name, so that either side's case says it alike.
    private static FindingBasis basis(FindingName name, Subject a, Optional<Subject> b, double tolerance, int rules) {
        boolean turned = b.isPresent() && !name.a().equals(a.lasting());
        String other = b.map(Subject::digest).orElse("");
        return turned ? new FindingBasis(other, a.digest(), tolerance, rules) : new FindingBasis(a.digest(), other, tolerance, rules);
    }

    private static double tolerance(Finding.OfTwo two) {
        return switch (two) {
            case Finding.Encroachment found -> found.tolerance();
            case Finding.WithinTolerance found -> found.tolerance();
            case Finding.CommonBoundary found -> found.tolerance();
            case Finding.Meeting _,Finding.Allowed _,Finding.LawfulIntrusion _,Finding.ClearanceShort _ -> 0;
        };
    }

    /// Shared room beyond tolerance is settled by papers of those whom it touches or not at all; a boundary is adopted within tolerance only (domain page 6.4).
    private static Set<WayOut> ways(Finding finding) {
        EnumSet<WayOut> ways = EnumSet.of(WayOut.SURVEY_MENDED);
        switch (finding) {
            case Finding.Encroachment _ -> ways.add(WayOut.CONSENT_OR_EASEMENT);
            case Finding.WithinTolerance _ -> ways.add(WayOut.COMMON_BOUNDARY);
            case Finding.ClearanceShort _,Finding.ZoneEntered _,Finding.GroundwaterAtRisk _ -> {
                ways.add(WayOut.CONSENT_OR_EASEMENT);
                ways.add(WayOut.OPERATOR_OPINION);
            }
            case Finding.OutsideGrant _,Finding.AboveGround _,Finding.TooDeep _,Finding.DepthUnknown _,Finding.NoAccess _,Finding.OutsideSubDistrict _ ->
                ways.add(WayOut.CONSENT_OR_EASEMENT);
            case Finding.CommonBoundary _,Finding.LawfulIntrusion _,Finding.Meeting _,Finding.Allowed _,Finding.CodeUnfit _,Finding.DeclaredDiffers _,Finding.UnsoundSolid _,Finding.Misplaced _ ->
                {}
        }
        return ways;
    }

    /// Whether somebody who read the one would read the same in the other.
    boolean readsLike(LastingFinding before) {
        return severity == before.severity() && en.equals(before.en()) && basis.digestA().equals(before.basis().digestA())
                && basis.digestB().equals(before.basis().digestB());
    }
}
