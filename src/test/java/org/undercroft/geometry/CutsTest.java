package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.prismOf;
import static org.undercroft.geometry.Shapes.space;
import static org.undercroft.geometry.Shapes.tube;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class CutsTest {
    @Test
    void aLevelCutOfABoxIsItsPlan() {
        List<Outline> cut = Cuts.level(box(0, 0, -10, 10, 20, 0), -5);
        assertThat(cut).singleElement().satisfies(outline -> assertThat(outline.area()).isCloseTo(200, within(1e-6)));
    }

    @Test
    void aProfileAcrossTwoCellarsShowsBothWhereTheyStand() {
        Space cellars = space(List.of(prismOf(-10, 0, 0, 0, 10, 0, 10, 20, 0, 20), prismOf(-6, 0, 30, 0, 40, 0, 40, 20, 30, 20)));
        List<Outline> cut = Cuts.profile(cellars, List.of(new Point2(-5, 10), new Point2(45, 10)));
        assertThat(cut).hasSize(2);
        assertThat(cut.stream().mapToDouble(Outline::area).sum()).isCloseTo(10 * 10 + 10 * 6, within(1e-6));
        assertThat(cut.stream().flatMap(outline -> outline.exterior().stream()).mapToDouble(Point2::x).min().orElseThrow()).isCloseTo(5, within(1e-6));
    }

    @Test
    void aProfileAlongABentAxisIsUnrolledWithoutASeam() {
        // The axis turns a corner inside the cellar: 8 m of it to the east, then 9 m to the north.
        List<Outline> cut = Cuts.profile(box(0, 0, -4, 10, 20, 0), List.of(new Point2(-5, 10), new Point2(8, 10), new Point2(8, 30)));
        assertThat(cut).singleElement().satisfies(outline -> {
            assertThat(outline.area()).isCloseTo((8 + 10) * 4, within(1e-6));
            assertThat(outline.exterior().stream().mapToDouble(Point2::x).max().orElseThrow()).isCloseTo(5 + 8 + 10, within(1e-6));
        });
    }

    @Test
    void aProfileAlongATubesAxisIsAsHighAsTheTube() {
        List<Outline> cut = Cuts.profile(tube(6, 0, 0, -20, 100, 0, -25), List.of(new Point2(-10, 0), new Point2(110, 0)));
        assertThat(cut).singleElement().satisfies(outline -> assertThat(outline.area()).isCloseTo(100 * 6, within(1e-3)));
    }

    @Test
    void aBoreholeReadsTheStackFromBelow() {
        Space storeys = space(List.of(prismOf(-10, -6, 0, 0, 10, 0, 10, 10, 0, 10), prismOf(-4, -1, 0, 0, 10, 0, 10, 10, 0, 10)));
        assertThat(Cuts.borehole(storeys, new Point2(5, 5))).containsExactly(new Cuts.Span(-10, -6), new Cuts.Span(-4, -1));
        assertThat(Cuts.borehole(storeys, new Point2(11, 5))).isEmpty();
    }
}
