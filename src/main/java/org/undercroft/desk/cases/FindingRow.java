package org.undercroft.desk.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.FindingInHand;
import org.undercroft.casework.LastingFinding;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Moment;

/// One finding as the table shows it.
///
/// @param ofCase the case whose examination saw it
/// @param depth metres shared, negative where a gap, NaN where neither; `volume` cubic metres, NaN where nothing is shared
record FindingRow(CaseNumber ofCase, FindingInHand hand, double depth, double volume) implements FindingLine {
    /// By gravity, then the deepest first; what is gone comes last.
    static final Comparator<FindingRow> GRAVEST_FIRST = Comparator.comparingInt(FindingRow::rank)
            .thenComparing(Comparator.comparingDouble(FindingRow::gravity).reversed());

    static List<FindingRow> sorted(CaseNumber ofCase, List<FindingInHand> board) {
        return board.stream().map(hand -> of(ofCase, hand)).sorted(GRAVEST_FIRST).toList();
    }

    static FindingRow of(CaseNumber ofCase, FindingInHand hand) {
        if (hand.finding().isPresent() && hand.finding().get() instanceof Finding.OfTwo two) {
            Optional<Overlap> overlap = Selection.overlapOf(two);
            double depth = overlap.map(Overlap::depth).orElse(two.relation() instanceof Relation.Apart apart ? -apart.distance() : Double.NaN);
            return new FindingRow(ofCase, hand, depth, overlap.map(Overlap::volume).orElse(Double.NaN));
        }
        return new FindingRow(ofCase, hand, Double.NaN, Double.NaN);
    }

    Optional<LastingFinding> lasting() {
        return hand.lasting();
    }

    Optional<Finding> finding() {
        return hand.finding();
    }

    /// Whether it is the same finding, as this or another examination saw it.
    boolean isSameAs(FindingRow other) {
        return lasting().isPresent()
                ? lasting().map(LastingFinding::number).equals(other.lasting().map(LastingFinding::number))
                : finding().equals(other.finding());
    }

    /// Whether something must still be decided before the case can go on.
    boolean stands() {
        return !hand.isGone() && lasting().map(known -> known.stops(Moment.ENTRY)).orElseGet(() -> hand.severity().stops());
    }

    int rank() {
        return finding().map(FindingRow::rankOf).orElseGet(() -> switch (hand.severity()) {
            case FORBIDDEN, OBSTACLE -> 1;
            case WARNING -> 3;
            case NOTE -> 4;
        }) + (hand.isGone() ? 10 : 0);
    }

    private static int rankOf(Finding finding) {
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

    double gravity() {
        return Double.isNaN(depth) ? Double.NEGATIVE_INFINITY : depth;
    }

    Optional<Finding.OfTwo> ofTwo() {
        return finding().filter(Finding.OfTwo.class::isInstance).map(Finding.OfTwo.class::cast);
    }

    /// The space that a finding about one space alone is about, by its key in the views.
    Optional<String> space() {
        return finding().flatMap(seen -> switch (seen) {
            case Finding.ByRule byRule -> Optional.of(Body.keyOf(byRule.a()));
            case Finding.Misplaced misplaced -> Optional.of(Body.planned(misplaced.id()));
            case Finding.UnsoundSolid unsound -> Optional.of(Body.planned(unsound.id()));
            case Finding.OfTwo _ -> Optional.empty();
        });
    }

    Ikon icon() {
        return finding().map(FindingRow::iconOf)
                .orElseGet(() -> hand.isGone() ? Material2AL.DONE : hand.severity().stops() ? Material2AL.CANCEL : Material2AL.ADJUST);
    }

    private static Ikon iconOf(Finding finding) {
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
        return finding().map(FindingRow::styleOf)
                .orElseGet(() -> hand.isGone() ? "verdict-allowed" : hand.severity().stops() ? "verdict-conflict" : "verdict-tolerance");
    }

    private static String styleOf(Finding finding) {
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
        return finding().map(seen -> verdictOf(words, seen)).orElseGet(() -> hand.isGone() ? words.text("verdict.gone") : words.say(hand.severity()));
    }

    private static String verdictOf(Words words, Finding finding) {
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

    /// Both sides, one under the other.
    String between() {
        return finding().map(FindingRow::betweenOf)
                .orElseGet(() -> lasting().map(known -> brief(known.name().a()) + "\n" + brief(known.name().b())).orElse("").strip());
    }

    /// Of the 28 characters of a unit code those that tell it from its neighbours.
    private static String brief(String lasting) {
        return lasting.replaceFirst("^\\d{12}([A-Z]{2}\\d{5})[A-Z]\\d{8}", "$1");
    }

    private static String betweenOf(Finding finding) {
        return switch (finding) {
            case Finding.UnsoundSolid unsound -> unsound.id();
            case Finding.Misplaced misplaced -> misplaced.id();
            case Finding.ByRule byRule -> byRule.a().name() + byRule.other().map(other -> "\n" + other.name()).orElse("");
            case Finding.OfTwo two -> two.a().name() + "\n" + two.b().name();
        };
    }

    /// What is in the way of what is applied for; the space itself where the finding is about it alone.
    String unit() {
        return between().lines().reduce((_, last) -> last).orElse("");
    }

    /// The finding in one sentence that both sides understand.
    String sentence(Words words) {
        return finding().map(seen -> words.say(Wording.sentence(seen))).orElseGet(() -> lasting().map(known -> known.in(words.language())).orElse(""))
                .replaceAll("(?<![\\w-])-(?=\\d)", "−");
    }

    /// `F-2026-0031`.
    String number() {
        return lasting().map(known -> known.number().toString()).orElse("");
    }

    /// How far it is, in a few words: `changed · under review`.
    String state(Words words) {
        return lasting().map(known -> words.text("finding.state", known.change(), known.state())).orElse("");
    }

    /// Everything a row shows, for whoever hears it.
    String read(Words words) {
        return words.text("finding.read", number(), verdict(words), state(words), sentence(words));
    }
}
