package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.ReferenceSystem;

@Timeout(60)
class GroundTest {
    @TempDir
    private Path folder;

    private static final String FACTS = "date=2025-03-01\ndatum=EPSG:5737\ncrs=EPSG:4550\n";
    private static final String GRID = """
            ncols 3
            nrows 2
            xllcorner 400000
            yllcorner 3300000
            cellsize 10
            NODATA_value -9999
            1 2 3
            4 5 -9999
            """;

    @Test
    void heightsStandInTheMiddleOfTheirCellsNorthernRowFirst() throws IOException {
        GroundSurvey ground = read(GRID, FACTS);
        assertEquals(LocalDate.of(2025, 3, 1), ground.measured());
        assertEquals(ReferenceSystem.BEILUN, ground.system());
        assertEquals(1, ground.model().heightAt(400005, 3300015).orElseThrow());
        assertEquals(5, ground.model().height(1, 1));
        assertTrue(ground.model().heightAt(400025, 3300005).isEmpty());
    }

    @Test
    void aGridMayBePlacedByTheMiddleOfItsFirstCell() throws IOException {
        GroundSurvey ground = read(GRID.replace("xllcorner 400000", "xllcenter 400005").replace("yllcorner 3300000", "YLLCENTER 3300005"), FACTS);
        assertEquals(400000, ground.model().west());
        assertEquals(3300000, ground.model().south());
    }

    @Test
    void dateDatumAndSystemAreMandatory() throws IOException {
        assertThat(refused(GRID, FACTS.replace("date=2025-03-01", ""))).contains("date");
        assertThat(refused(GRID, FACTS.replace("2025-03-01", "1 March 2025"))).contains("date").contains("1 March 2025");
        assertThat(refused(GRID, FACTS.replace("datum=EPSG:5737", ""))).contains("datum");
        assertThat(refused(GRID, FACTS.replace("EPSG:4550", "local"))).contains("crs").contains("local");
        Files.delete(folder.resolve("ground.asc.properties"));
        assertThat(Plans.said(catchThrowableOfType(UnreadableFile.class, () -> new GroundReader().read(folder.resolve("ground.asc")))))
                .contains("no such file");
    }

    @Test
    void aGridIsRefusedWithItsLine() throws IOException {
        assertThat(refused(GRID.replace("4 5", "4 five"), FACTS)).contains("line 8").contains("‘five’");
        assertThat(refused(GRID.replace("4 5", "4 NaN"), FACTS)).contains("line 8").contains("‘NaN’");
        assertThat(refused(GRID.replace("4 5", "4"), FACTS)).contains("5 heights").contains("announces 6");
        assertThat(refused(GRID + "7\n", FACTS)).contains("line 9").contains("more heights than the 6");
        assertThat(refused(GRID.replace("cellsize 10\n", ""), FACTS)).contains("cellsize");
        assertThat(refused(GRID.replace("cellsize 10", "cellsize 0"), FACTS)).contains("cell size");
        assertThat(refused(GRID.replace("ncols 3", "ncols 100000000"), FACTS)).contains("200000000 cells");
        assertThat(refused(GRID.replace("ncols 3", "ncols 2.5"), FACTS)).contains("ncols");
        assertThat(refused(GRID.replace("cellsize", "dx"), FACTS)).contains("line 5").contains("dx");
    }

    private GroundSurvey read(String grid, String facts) throws IOException {
        Files.writeString(folder.resolve("ground.asc.properties"), facts);
        return new GroundReader().read(Files.writeString(folder.resolve("ground.asc"), grid));
    }

    private String refused(String grid, String facts) throws IOException {
        return Plans.said(catchThrowableOfType(UnreadableFile.class, () -> read(grid, facts)));
    }
}
