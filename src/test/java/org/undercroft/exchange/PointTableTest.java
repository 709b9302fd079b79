package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.undercroft.exchange.PointTable.Meaning.EAST;
import static org.undercroft.exchange.PointTable.Meaning.FLOOR;
import static org.undercroft.exchange.PointTable.Meaning.HEIGHT;
import static org.undercroft.exchange.PointTable.Meaning.NORTH;
import static org.undercroft.exchange.PointTable.Meaning.NOTHING;
import static org.undercroft.exchange.PointTable.Meaning.POINT;
import static org.undercroft.exchange.PointTable.Meaning.ROOF;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PointTableTest {
    @Test
    void aSpreadsheetSaysItsColumnsByTheirHeaders() {
        PointTable table = PointTable.of("点号\tX坐标(m)\tY坐标(m)\t底高程\t顶高程\nJ1\t3312100\t398000\t-10\t-6\nJ2\t3312100\t398010\t-10\t-6\n");
        assertThat(table.guessed()).containsExactly(POINT, NORTH, EAST, FLOOR, ROOF);
        PointTable.Surveyed second = table.points(table.guessed()).get(1);
        assertThat(second.point()).isEqualTo("J2");
        assertThat(second.north()).isEqualTo(3_312_100);
        assertThat(second.east()).isEqualTo(398_010);
        assertThat(second.floor()).hasValue(-10);
        assertThat(second.roof()).hasValue(-6);
    }

    @Test
    void aHeaderIsBelievedEvenWhereTheNumbersSayOtherwise() {
        // exchanged coordinates must be noticed later, not put right unseen
        PointTable table = PointTable.of("点号,X,Y,H\n1,398000,3312100,-10\n2,398010,3312100,-10");
        assertThat(table.guessed()).containsExactly(POINT, NORTH, EAST, HEIGHT);
        assertThat(table.points(table.guessed()).getFirst().north()).isEqualTo(398_000);
    }

    @Test
    void aSurveyorsDataFileIsToldByItsNumbers() {
        PointTable table = PointTable.of("1,,398000.000,3312100.000,-10.5\n2,,398010.000,3312100.000,-10.5");
        assertThat(table.guessed()).containsExactly(POINT, NOTHING, EAST, NORTH, HEIGHT);
    }

    @Test
    void inTheListingOfADrawingXIsEast() {
        PointTable table = PointTable.of("""
                LWPOLYLINE  Layer: "boundary"
                          at point  X=398000.0000  Y=3312100.0000  Z=   -6.0000
                          at point  X=398010.0000  Y=3312100.0000  Z=   -6.0000
                """);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.guessed()).containsExactly(EAST, NORTH, HEIGHT);
        assertThat(PointTable.of("于端点 X=100 Y=20000 Z=1\n于端点 X=20000 Y=30000 Z=1").rows()).hasSize(2);
    }

    @Test
    void twoColumnsOfHeightsAreFloorAndRoofWhicheverComesFirst() {
        assertThat(PointTable.of("3312100 398000 -6 -10\n3312100 398010 -6 -10").guessed()).containsExactly(NORTH, EAST, ROOF, FLOOR);
    }

    @Test
    void aTextThatNamesAHeightDatumSaysSo() {
        assertThat(PointTable.of("# 1956年黄海高程系\n3312100 398000 5\n3312110 398000 5").datum()).hasValue(5736);
        assertThat(PointTable.of("3312100 398000 5\n3312110 398000 5").datum()).isEmpty();
    }

    @Test
    void whatHasNoCoordinatesIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> PointTable.of("kind regards")).isInstanceOf(UnreadableFile.class).hasMessageContaining("no coordinates");
        PointTable table = PointTable.of("a\tb\tc\n1\t3312100\t398000");
        assertThatThrownBy(() -> table.points(List.of(POINT, NORTH, NOTHING))).isInstanceOf(UnreadableFile.class).hasMessageContaining("Y (east)");
    }
}
