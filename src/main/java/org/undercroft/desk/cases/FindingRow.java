package org.undercroft.desk.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;

/// One finding as the table shows it.
///
/// @param number counted from 1 in the table's order
/// @param depth metres shared, negative where a gap, NaN where neither; `volume` cubic metres, NaN where nothing is shared
record FindingRow(int number, Finding finding, double depth, double volume) {
    /// By gravity, then the deepest first.
    static List<FindingRow> sorted(List<Finding> findings) {
        List<FindingRow> rows = findings.stream()
                .map(finding -> of(0, finding))
                .sorted(Comparator.comparingInt(FindingRow::rank).thenComparing(Comparator.comparingDouble(FindingRow::gravity).reversed()))
                .toList();
        return java.util.stream.IntStream.range(0, rows.size()).mapToObj(i -> of(i + 1, rows.get(i).finding())).toList();
    }

    private static FindingRow of(int number, Finding finding) {
        return switch (finding) {
            case Finding.OfTwo two -> {
                Optional<Overlap> overlap = Selection.overlapOf(two);
                double depth = overlap.map(Overlap::depth).orElse(two.relation() instanceof Relation.Apart apart ? -apart.distance() : Double.NaN);
                yield new FindingRow(number, finding, depth, overlap.map(Overlap::volume).orElse(Double.NaN));
            }
            case Finding.ByRule _,Finding.UnsoundSolid _,Finding.Misplaced _ -> new FindingRow(number, finding, Double.NaN, Double.NaN);
        };
    }

    int rank() {
        return switch (finding) {
            case Finding.UnsoundSolid _,Finding.Misplaced _ -> 0;
            case Finding.ByRule byRule -> byRule.grave() ? 2 : 3;
            case Finding.OfTwo two -> switch (two.verdict()) {
                case CONFLICT -> 1;
                case CLEARANCE_SHORT -> 2;
                case WITHIN_TOLERANCE -> 3;
                case ALLOWED -> 4;
                case CONTACT -> 5;
            };
        };
    }

    private double gravity() {
        return Double.isNaN(depth) ? Double.NEGATIVE_INFINITY : depth;
    }

    Optional<Finding.OfTwo> ofTwo() {
        return finding instanceof Finding.OfTwo two ? Optional.of(two) : Optional.empty();
    }

    Ikon icon() {
        return switch (finding) {
            case Finding.UnsoundSolid _,Finding.Misplaced _ -> Material2AL.BROKEN_IMAGE;
            case Finding.ByRule byRule -> byRule.grave() ? Material2AL.CANCEL : Material2AL.ADJUST;
            case Finding.OfTwo two -> switch (two.verdict()) {
                case CONFLICT -> Material2AL.CANCEL;
                case CLEARANCE_SHORT -> Material2AL.HEIGHT;
                case WITHIN_TOLERANCE -> Material2AL.ADJUST;
                case ALLOWED -> Material2AL.CHECK_CIRCLE;
                case CONTACT -> Material2MZ.VERTICAL_ALIGN_CENTER;
            };
        };
    }

    /// The name of its colour in the style sheet.
    String style() {
        return switch (finding) {
            case Finding.UnsoundSolid _,Finding.Misplaced _ -> "verdict-conflict";
            case Finding.ByRule byRule -> byRule.grave() ? "verdict-conflict" : "verdict-tolerance";
            case Finding.OfTwo two -> switch (two.verdict()) {
                case CONFLICT -> "verdict-conflict";
                case CLEARANCE_SHORT -> "verdict-clearance";
                case WITHIN_TOLERANCE -> "verdict-tolerance";
                case ALLOWED -> "verdict-allowed";
                case CONTACT -> "verdict-contact";
            };
        };
    }

    String verdict(Words words) {
        return switch (finding) {
            case Finding.UnsoundSolid _ -> words.text("verdict.unsound");
            case Finding.Misplaced _ -> words.text("verdict.misplaced");
            case Finding.ByRule byRule -> words.say(byRule.severity());
            case Finding.OfTwo two -> words.text("verdict." + switch (two.verdict()) {
                case CONFLICT -> "conflict";
                case CLEARANCE_SHORT -> "clearance";
                case WITHIN_TOLERANCE -> "tolerance";
                case ALLOWED -> "allowed";
                case CONTACT -> "contact";
            });
        };
    }

    String between() {
        return switch (finding) {
            case Finding.UnsoundSolid unsound -> unsound.id();
            case Finding.Misplaced misplaced -> misplaced.id();
            case Finding.ByRule byRule -> byRule.a().name() + byRule.other().map(other -> "\n" + other.name()).orElse("");
            case Finding.OfTwo two -> two.a().name() + "\n" + two.b().name();
        };
    }

    /// The finding in one sentence that both sides understand.
    String sentence(Words words) {
        return words.say(Wording.sentence(finding));
    }
}
