package org.undercroft.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.PointTable;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;

/// What stands in the fields of a space: read, put away and taken back, undone and redone.
@Timeout(20)
class SpaceDraftTest {
    private static final SpaceDraft.Outlined SQUARE = new SpaceDraft.Outlined(
            List.of(row("100", "0"), row("100", "10"), row("110", "10"), row("110", "0")), "-10", "-6");

    @Test
    void aPolygonAndTwoHeightsAreAPrism() {
        assertThat(new Reading(outline(SQUARE)).parts()).containsExactly(prism(-10, -6));
        // a listing that comes back to its first corner, and a minus sign as typesetters set it
        List<SpaceDraft.Row> back = new ArrayList<>(SQUARE.corners());
        back.add(row("100", "0"));
        assertThat(new Reading(outline(new SpaceDraft.Outlined(back, "−10", "-6"))).parts()).containsExactly(prism(-10, -6));
    }

    @Test
    void whatIsMissingIsAwaitedAndWhatIsWrongIsSaidAtItsField() {
        Reading missing = new Reading(outline(new SpaceDraft.Outlined(SQUARE.corners(), "", "-6")));
        assertThat(missing.parts()).isEmpty();
        assertThat(missing.problems()).isEmpty();
        List<SpaceDraft.Row> corners = new ArrayList<>(SQUARE.corners());
        corners.set(2, row("11o", "10"));
        Reading wrong = new Reading(outline(new SpaceDraft.Outlined(corners, "-10", "-6")));
        assertThat(wrong.parts()).isEmpty();
        assertThat(wrong.problems()).containsOnlyKeys("2.north");
        assertThat(wrong.problems().get("2.north").in(Locale.ENGLISH)).contains("11o");
    }

    @Test
    void aRowThatWasBegunIsNotLeftOutSilently() {
        List<SpaceDraft.Row> corners = new ArrayList<>(SQUARE.corners());
        corners.add(SpaceDraft.Row.BLANK);
        assertThat(new Reading(outline(new SpaceDraft.Outlined(corners, "-10", "-6"))).parts()).containsExactly(prism(-10, -6));
        corners.set(3, row("110", ""));
        Reading corner = new Reading(outline(new SpaceDraft.Outlined(corners, "-10", "-6")));
        assertThat(corner.parts()).isEmpty();
        assertThat(corner.problems()).containsOnlyKeys("3.east");
        // a blank row between does not move the names of the fields
        SpaceDraft.Swept tunnel = new SpaceDraft.Swept(
                List.of(new SpaceDraft.Row("100", "0", "-20", ""), SpaceDraft.Row.BLANK, new SpaceDraft.Row("120", "15", "", ""),
                        new SpaceDraft.Row("140", "30", "-21", "")),
                SpaceDraft.Section.CIRCLE, "6", "", "", "0.02");
        Reading point = new Reading(SpaceDraft.EMPTY.by(SpaceDraft.Way.AXIS).with(tunnel));
        assertThat(point.parts()).isEmpty();
        assertThat(point.problems()).containsOnlyKeys("2.height");
    }

    @Test
    void eachSectionIsSweptAlongTheAxis() {
        assertThat(sweep(SpaceDraft.Section.CIRCLE, "6", "", "").section()).isEqualTo(new CrossSection.Circle(6));
        assertThat(sweep(SpaceDraft.Section.HORSESHOE, "6", "5", "").section()).isEqualTo(new CrossSection.Horseshoe(6, 5));
        assertThat(sweep(SpaceDraft.Section.BOX, "4", "3", "").section()).isEqualTo(new CrossSection.Box(4, 3));
        assertThat(sweep(SpaceDraft.Section.EGG, "2", "3", "").section()).isEqualTo(new CrossSection.Egg(2, 3));
        assertThat(sweep(SpaceDraft.Section.FREE, "", "", "-2 0, 2 0, 0 3").section())
                .isEqualTo(new CrossSection.Free(List.of(new Point2(-2, 0), new Point2(2, 0), new Point2(0, 3))));
        assertThat(sweep(SpaceDraft.Section.CIRCLE, "6", "", "").axis()).containsExactly(new Position(0, 100, -20), new Position(30, 140, -21));
        Reading low = new Reading(axis(SpaceDraft.Section.HORSESHOE, "6", "2", ""));
        assertThat(low.problems()).containsOnlyKeys("height");
    }

    @Test
    void stationsLengthsAndAnglesAreTracked() {
        // 30 east and 40 north are 50 m; a metre down on them is 20 in a thousand
        assertThat(Between.axis(axis(SpaceDraft.Section.CIRCLE, "6", "", "").rows(), false)).containsExactly("K0+000.00   50.00 m   −20.0 ‰", "K0+050.00");
        assertThat(Between.station(12_345.678)).isEqualTo("K12+345.68");
        assertThat(Between.outline(SQUARE.corners())).allMatch(said -> said.equals("10.00 m   ∠ 90.00°"));
    }

    @Test
    void whatIsPutAwayComesBackAsItWas() {
        SpaceDraft half = new SpaceDraft(SpaceDraft.Way.AXIS, SpaceDraft.Heights.DEPTH, "EPSG:4549", new SpaceDraft.FromFile("a\\n\tb", "line\nline"),
                new SpaceDraft.Outlined(List.of(row("12x", "")), "", "-"), axis(SpaceDraft.Section.FREE, "1", "2", "-2 0, 2").axis());
        assertThat(DraftText.read(DraftText.write(half))).isEqualTo(half);
        assertThat(DraftText.write(SpaceDraft.EMPTY)).isEmpty();
        assertThat(DraftText.read("")).isEqualTo(SpaceDraft.EMPTY);
        assertThat(DraftText.read("way\tOF_ANOTHER_TIME\nwhat")).isEqualTo(SpaceDraft.EMPTY);
    }

    @Test
    void whatIsChangedFromOutsideStaysRowsWhereRowsCanSayIt() {
        SpaceDraft lowered = outline(SQUARE).taking(List.of(prism(-10, -7.5)), "");
        assertThat(lowered.way()).isEqualTo(SpaceDraft.Way.OUTLINE);
        assertThat(lowered.outline().roof()).isEqualTo("-7.5");
        SpaceDraft two = outline(SQUARE).taking(List.of(prism(-10, -8), prism(-7, -6)), "cut");
        assertThat(two.way()).isEqualTo(SpaceDraft.Way.FILE);
        assertThat(new Reading(two).parts()).containsExactly(prism(-10, -8), prism(-7, -6));
    }

    @Test
    void whatIsPutRightKeepsTheDatumItsHeightsAreIn() {
        SpaceDraft old = outline(SQUARE).from(SpaceDraft.Heights.DATUM_1956);
        assertThat(old.mended(List.of(prism(-10, -6)), Optional.empty()).heights()).isEqualTo(SpaceDraft.Heights.DATUM_1956);
        assertThat(outline(SQUARE).from(SpaceDraft.Heights.DEPTH).mended(List.of(prism(4, 8)), Optional.empty()).heights())
                .as("depths have become heights").isEqualTo(SpaceDraft.Heights.DATUM_1985);
        assertThat(old.taking(List.of(prism(-10, -6)), "").heights()).isEqualTo(SpaceDraft.Heights.DATUM_1985);
    }

    @Test
    void aCornerListedTwiceIsOneCornerWithFloorAndRoof() {
        PointTable table = PointTable.of("""
                3312100 398000 -10
                3312100 398010 -10
                3312110 398010 -10
                3312100 398000 -6
                3312100 398010 -6
                3312110 398010 -6
                """);
        SpaceDraft draft = Pasted.into(SpaceDraft.EMPTY, table, new MappingDialog.Taken(table.points(table.guessed()), false));
        assertThat(draft.outline().corners()).hasSize(3);
        assertThat(draft.outline().floor()).isEqualTo("-10");
        assertThat(draft.outline().roof()).isEqualTo("-6");
    }

    @Test
    void aWordTypedLetterByLetterIsUndoneAtOnce() {
        History<String> history = new History<>("");
        history.become("1", "floor");
        history.become("12", "floor");
        history.become("12 7", "roof");
        history.undo();
        assertThat(history.present()).isEqualTo("12");
        history.undo();
        assertThat(history.present()).isEmpty();
        history.redo();
        history.redo();
        assertThat(history.present()).isEqualTo("12 7");
        history.undo();
        history.become("other", "");
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void ofManyWishesOnlyTheNewestIsDoneAndOnlyItsAnswerShown() {
        Deque<Runnable> workers = new ArrayDeque<>();
        Jobs jobs = new Jobs(workers::add, workers::add, Runnable::run, trouble -> { throw new AssertionError(trouble); });
        List<Integer> begun = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        Latest<Integer> latest = new Latest<>(jobs, Words.phrase("job.live"), shown::add, () -> {});
        for (int wish = 0; wish < 5; wish++) {
            int mine = wish;
            latest.ask(() -> {
                begun.add(mine);
                return mine;
            });
        }
        while (!workers.isEmpty()) {
            workers.removeFirst().run();
        }
        assertThat(begun).as("the first had begun, those between were never wanted").containsExactly(0, 4);
        assertThat(shown).containsExactly(4);
        assertThat(latest.busy()).isFalse();
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(Reading.parsed("3,312,100.25")).hasValueSatisfying(value -> assertThat(value).isCloseTo(3_312_100.25, within(1e-9)));
        assertThat(Reading.parsed(" −7.5 ")).contains(-7.5);
        assertThat(Reading.parsed("1e5")).isEmpty();
        assertThat(Reading.parsed("-")).isEmpty();
        assertThat(SpaceDraft.number(399_320)).isEqualTo("399320");
        assertThat(SpaceDraft.number(-10.50001)).isEqualTo("-10.5");
    }

    private static SpaceDraft outline(SpaceDraft.Outlined outlined) {
        return SpaceDraft.EMPTY.by(SpaceDraft.Way.OUTLINE).with(outlined);
    }

    private static SpaceDraft axis(SpaceDraft.Section section, String width, String height, String ring) {
        List<SpaceDraft.Row> points = List.of(new SpaceDraft.Row("100", "0", "-20", ""), new SpaceDraft.Row("140", "30", "-21", ""));
        return SpaceDraft.EMPTY.by(SpaceDraft.Way.AXIS).with(new SpaceDraft.Swept(points, section, width, height, ring, "0.02"));
    }

    private static Sweep sweep(SpaceDraft.Section section, String width, String height, String ring) {
        return (Sweep) new Reading(axis(section, width, height, ring)).parts().getFirst();
    }

    private static SpaceDefinition prism(double bottom, double top) {
        return new Prism(Outline.of(List.of(new Point2(0, 100), new Point2(10, 100), new Point2(10, 110), new Point2(0, 110))), bottom, top);
    }

    private static SpaceDraft.Row row(String north, String east) {
        return new SpaceDraft.Row(north, east, "", "");
    }
}
