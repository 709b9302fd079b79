package org.undercroft.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Verdict;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Contact;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Sharing;
import org.undercroft.geometry.Space;

/// A report for programs. The keys and the words of `relation`, `verdict` and `kind` are a contract: they may be added to, never changed. Every key is
/// always there; null means that it is not defined.
final class ReportJson {
    private final Locale language;

    ReportJson(Locale language) {
        this.language = language;
    }

    String write(Report report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("files", report.files());
        json.put("crs", report.crs().orElse(null));
        json.put("notes", report.notes().stream().map(note -> note.in(language)).toList());
        json.put("units", report.units().stream().map(this::unit).toList());
        json.put("findings", report.findings().stream().map(this::finding).toList());
        json.put("notCompared", report.notCompared());
        json.put("skipped", report.skipped());
        json.put("seconds", seconds(report.seconds()));
        return Json.write(json);
    }

    private Map<String, @Nullable Object> unit(Report.Unit unit) {
        Optional<Space> space = unit.space();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", unit.id());
        json.put("lod", unit.lod().orElse(null));
        json.put("sound", space.isPresent());
        json.put("volume", space.map(Space::volume).orElse(null));
        json.put("planArea", space.map(Space::planArea).orElse(null));
        json.put("bottom", space.map(Space::bottom).orElse(null));
        json.put("top", space.map(Space::top).orElse(null));
        json.put("faults", unit.faults().stream().map(this::fault).toList());
        return json;
    }

    private Map<String, @Nullable Object> fault(Report.Trouble fault) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", fault.code());
        json.put("where", place(fault.where()));
        json.put("text", fault.text().in(language));
        return json;
    }

    /// East, north, height to a micrometre: beyond that, the digits come from adding the origin back.
    private static List<Double> place(Position where) {
        return List.of(micrometres(where.x()), micrometres(where.y()), micrometres(where.z()));
    }

    private static double micrometres(double metres) {
        return Math.rint(metres * 1e6) / 1e6;
    }

    private Map<String, @Nullable Object> finding(Finding.OfTwo finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("a", finding.a().id());
        json.put("b", finding.b().id());
        json.put("bFrom", finding.b().registered().isPresent() ? "register" : "file");
        json.put("relation", relation(finding.relation()));
        json.put("verdict", verdict(finding.verdict()));
        json.putAll(figures(finding.relation()));
        json.put("rule", finding.rule().map(Enum::name).orElse(null));
        json.put("text", Wording.of(finding).in(language));
        return json;
    }

    static String relation(Relation relation) {
        return switch (relation) {
            case Relation.Apart _ -> "apart";
            case Relation.Touching _ -> "touching";
            case Relation.Overlapping _ -> "overlapping";
            case Relation.Inside _ -> "inside";
            case Relation.Around _ -> "around";
            case Relation.Same _ -> "same";
        };
    }

    static String relation(Sharing.Kind kind) {
        return switch (kind) {
            case APART -> "apart";
            case TOUCHING -> "touching";
            case OVERLAPPING -> "overlapping";
            case INSIDE -> "inside";
            case AROUND -> "around";
            case SAME -> "same";
        };
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case CONTACT -> "contact";
            case WITHIN_TOLERANCE -> "withinTolerance";
            case CONFLICT -> "conflict";
            case CLEARANCE_SHORT -> "clearanceShort";
            case ALLOWED -> "allowed";
        };
    }

    private static Map<String, @Nullable Object> figures(Relation relation) {
        return switch (relation) {
            case Relation.Apart apart -> figures(0, 0, null, null, 0, apart.distance(), null);
            case Relation.Touching touching -> figures(touching.residual(), 0, touching.bottom(), touching.top(), 0, 0, contact(touching.contact()));
            case Relation.Overlapping(Overlap overlap) -> figures(overlap);
            case Relation.Inside(Overlap overlap) -> figures(overlap);
            case Relation.Around(Overlap overlap) -> figures(overlap);
            case Relation.Same(Overlap overlap) -> figures(overlap);
        };
    }

    private static Map<String, @Nullable Object> figures(Overlap overlap) {
        return figures(overlap.volume(), overlap.depth(), overlap.bottom(), overlap.top(), overlap.planArea(), 0, null);
    }

    private static Map<String, @Nullable Object> figures(
            double volume, double depth, @Nullable Double bottom, @Nullable Double top, double planArea, double distance, @Nullable Object contact) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("volume", volume);
        json.put("depth", depth);
        json.put("bottom", bottom);
        json.put("top", top);
        json.put("planArea", planArea);
        json.put("distance", distance);
        json.put("contact", contact);
        return json;
    }

    private static Map<String, @Nullable Object> contact(Contact contact) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", switch (contact.kind()) {
            case FACE -> "face";
            case EDGE -> "edge";
            case POINT -> "point";
        });
        json.put("area", contact.area());
        return json;
    }

    private static Map<String, @Nullable Object> seconds(Report.Seconds seconds) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("read", milliseconds(seconds.read()));
        json.put("soundness", milliseconds(seconds.soundness()));
        json.put("pairs", milliseconds(seconds.pairs()));
        return json;
    }

    private static double milliseconds(double seconds) {
        return Math.rint(seconds * 1000) / 1000;
    }
}
