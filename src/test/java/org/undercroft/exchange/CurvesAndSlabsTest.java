package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.geometry.Bound;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.SurveyPlan;

/// Tables of tunnels with arcs and sections of their own, and of slabs under the ground.
@Timeout(20)
class CurvesAndSlabsTest {
    private static final String SWEEPS = "unit,part,point,X_north,Y_east,H,section,width,height,radius,gradient_radius\n";
    private static final String SLAB_HEAD = "# crs: EPSG:4550\n# datum: EPSG:5737\n# ground: ground.asc\nunit,part,ring,point,X_north,Y_east,lower,upper\n";

    @TempDir
    Path folder;

    @Test
    void radiiStandInColumnsOfTheirOwn() {
        Sweep sweep = (Sweep) only(SWEEPS + "T,1,1,0,0,-20,box,6,4,,\nT,1,2,0,100,-15,box,6,4,50,300\nT,1,3,100,100,-15,box,6,4,,0\n");
        assertEquals(List.of(Sweep.Bend.CORNER, new Sweep.Bend(50, 300), Sweep.Bend.CORNER), sweep.bends());
        assertEquals(List.of(new Position(0, 0, -20), new Position(100, 0, -15), new Position(100, 100, -15)), sweep.axis());
        Sweep chinese = (Sweep) only("单元,部分,点号,纵坐标,横坐标,高程,断面,宽度,高度,平曲线半径,竖曲线半径\n"
                + "T,1,1,0,0,-20,矩形,6,4,,\nT,1,2,0,100,-15,矩形,6,4,50,300\nT,1,3,100,100,-15,矩形,6,4,,\n");
        assertEquals(sweep, chinese);
        // only one of the two columns, and none
        Sweep plan = (Sweep) only(
                "unit,part,point,X_north,Y_east,H,section,width,height,radius (m)\nT,1,1,0,0,0,box,6,4,0\nT,1,2,0,100,0,box,6,4,50\nT,1,3,90,100,0,box,6,4,0\n");
        assertEquals(new Sweep.Bend(50, 0), plan.bend(1));
    }

    @Test
    void aRadiusThatCannotBeIsRefusedWithItsLine() {
        refused(SWEEPS + "T,1,1,0,0,0,box,6,4,50,\nT,1,2,0,100,0,box,6,4,,\n", "line 2", "radius", "first and last point");
        refused(SWEEPS + "T,1,1,0,0,0,box,6,4,,\nT,1,2,0,100,0,box,6,4,,300\n", "line 3", "gradient_radius", "first and last point");
        refused(SWEEPS + "T,1,1,0,0,0,box,6,4,,\nT,1,2,0,100,0,box,6,4,-5,\nT,1,3,9,100,0,box,6,4,,\n", "line 3", "radius", "-5");
        refused(SWEEPS + "T,1,1,0,0,0,box,6,4,,\nT,1,2,0,100,0,box,6,4,tight,\nT,1,3,9,100,0,box,6,4,,\n", "line 3", "radius", "tight");
    }

    @Test
    void aSectionMayBeDescribedByItsPointsAboveTheHeader() {
        List<Point2> ring = List.of(new Point2(-2, 0), new Point2(2, 0), new Point2(2, 3), new Point2(0, 4.5), new Point2(-2, 3));
        String rows = "T,1,1,0,0,-20,A\nT,1,2,0,100,-15,A\n";
        Sweep sweep = (Sweep) only("# section A: -2 0, 2 0, 2 3, 0 4.5, -2 3\nunit,part,point,X_north,Y_east,H,section\n" + rows);
        assertEquals(new CrossSection.Free(ring), sweep.section());
        assertEquals(sweep, only("\"# 断面 A：(-2 0), (2 0), (2 3), (0 4.5), (-2 3)\"\nunit,part,point,X_north,Y_east,H,section\n" + rows));
        // beside others, with width and height where they have them, from the middle of the height
        String mixed = "# section A: -2 0; 2 0; 2 3; 0 4.5; -2 3\nunit,part,point,X_north,Y_east,H_axis,section,width,height\n"
                + "T,1,1,0,0,0,A,4,4.5\nT,1,2,0,100,0,A,,\nB,1,1,0,0,0,circle,6,6\nB,1,2,0,50,0,circle,6,6\n";
        SurveyPlan plan = read(mixed);
        assertEquals(-2.25, ((Sweep) plan.spaces().getFirst().parts().getFirst()).axis().getFirst().z());
        assertEquals(new CrossSection.Circle(6), ((Sweep) plan.spaces().getLast().parts().getFirst()).section());
    }

    @Test
    void aSectionThatIsNoneIsRefusedWithItsLine() {
        refused("# crs: EPSG:4550\n# section A: -2 0, 2 0, 2\n" + SWEEPS, "line 2", "three points");
        refused("# section A: -2 0, 2 0\n" + SWEEPS, "line 1", "three points", "4");
        refused("# section A: -2 0, 2 O, 2 3\n" + SWEEPS, "line 1", "O");
        refused("# section A: -2 0, 2 0, 2 3\n" + SWEEPS + "T,1,1,0,0,0,B,4,3,,\nT,1,2,0,9,0,B,4,3,,\n", "line 3", "‘B’");
        refused("# section A: -2 0, 2 0, 2 3\n" + SWEEPS + "T,1,1,0,0,0,A,5,3,,\nT,1,2,0,9,0,A,5,3,,\n", "line 3", "width", "4.0");
        refused("unit,part,point,X_north,Y_east,H,section\nT,1,1,0,0,0,box\nT,1,2,0,9,0,box\n", "line 1", "width");
    }

    @Test
    void slabsAreBoundedByHeightsPlanesAndTheGround() throws IOException {
        ground("EPSG:4550", "EPSG:5737");
        Path table = folder.resolve("slabs.csv");
        String plane = "3312000 398000 -20; 3312000 398010 -20; 3312010 398000 -22";
        Files.writeString(table, SLAB_HEAD + corners("A", "-12.5", "ground-3.5") + corners("B", plane, "ground") + corners("C", "地面 - 30", "平面 " + plane));
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(table);
        Slab first = (Slab) plan.spaces().getFirst().parts().getFirst();
        assertEquals(new Bound.Height(-12.5), first.lower());
        Bound.Ground upper = (Bound.Ground) first.upper();
        assertEquals(-3.5, upper.offset());
        assertEquals(Optional.of(LocalDate.of(2025, 3, 1)), upper.measured());
        assertEquals(OptionalInt.of(5737), upper.datum());
        // the ground is level at five metres: 10 x 10 x (5 - 3.5 + 12.5)
        assertEquals(1400, volume(first), 1e-6);
        Slab second = (Slab) plan.spaces().get(1).parts().getFirst();
        assertEquals(new Position(398_000, 3_312_010, -22), ((Bound.Plane) second.lower()).c());
        assertEquals(100 * (5 + 21), volume(second), 1e-6);
        Slab third = (Slab) plan.spaces().get(2).parts().getFirst();
        assertEquals(100 * (-21 + 25), volume(third), 1e-6);
        assertThat(first.upper()).isNotEqualTo(third.lower());
    }

    @Test
    void aBoundMayStandInTheFirstRowOnlyAndHolesAreHoles() {
        Slab slab = (Slab) only("unit,part,ring,point,X_north,Y_east,下界,上界\nA,1,0,1,0,0,-5,-1\nA,1,0,2,0,9,,\nA,1,0,3,9,9,,\nA,1,0,4,9,0,,\n"
                + "A,1,1,1,3,3,,\nA,1,1,2,3,6,,\nA,1,1,3,6,6,,\n");
        assertEquals(new Bound.Height(-1), slab.upper());
        assertEquals(1, slab.outline().holes().size());
        assertEquals((81 - 4.5) * 4, volume(slab), 1e-6);
    }

    @Test
    void boundsThatCannotBeAreRefusedWithTheirLine() throws IOException {
        refused(SLAB_HEAD + corners("A", "deep", "0"), "line 5", "lower", "deep");
        refused(SLAB_HEAD + corners("A", "1 2 3", "0"), "line 5", "lower", "no bound");
        refused(SLAB_HEAD + corners("A", "0 0 0; 1 1 5; 2 2 7", "0"), "line 5", "lower", "one line");
        refused(SLAB_HEAD + corners("A", "-5", "ground-x"), "line 5", "upper", "ground-x");
        refused(SLAB_HEAD + corners("A", "-5", "-1").replace("-5,-1\nA,1,0,3", "-6,-1\nA,1,0,3"), "line 6", "lower", "-6");
        // from bytes there is no folder to look into; without a name there is no ground
        refused(SLAB_HEAD + corners("A", "-5", "ground"), "line 3", "ground.asc");
        refused(SLAB_HEAD.replace("# ground: ground.asc\n", "") + corners("A", "-5", "ground"), "line 4", "upper", "no ground model");
        Path table = folder.resolve("slabs.csv");
        Files.writeString(table, SLAB_HEAD + corners("A", "-12.5", "ground"));
        refused(table, "ground.asc", "no such file");
        ground("EPSG:4549", "EPSG:5737");
        refused(table, "slabs.csv", "line 3", "EPSG:4549+5737", "EPSG:4550+5737");
        ground("EPSG:4550", "EPSG:5737");
        Files.delete(folder.resolve("ground.asc.properties"));
        refused(table, "ground.asc.properties");
    }

    @Test
    void aRingOfWellKnownTextThatDoesNotCloseIsRefused() throws IOException {
        Path mapping = folder.resolve("columns.properties");
        Files.writeString(mapping, "form=prism\nid=nr\noutline=ring\nbottom=floor\ntop=roof\n");
        ReadOptions options = ReadOptions.STANDARD.withMapping(ColumnMapping.read(mapping));
        Path table = folder.resolve("wkt.csv");
        Files.writeString(table, "nr\tring\tfloor\troof\nK1\tPOLYGON((0 0, 0 9, 5 9, 5 0))\t-3\t0\n");
        assertThatThrownBy(() -> new SurveyReader(options).read(table))
                .isInstanceOfSatisfying(UnreadableFile.class, refusal -> assertThat(refusal.phrase().in(Locale.ENGLISH)).contains("line 2", "103"));
        Files.writeString(table, "nr\tring\tfloor\troof\nK1\t0 0, 0 9, 5 9, 5 0\t-3\t0\n");
        assertEquals(135, volume(new SurveyReader(options).read(table).spaces().getFirst().parts().getFirst()), 1e-6);
    }

    private static double volume(SpaceDefinition definition) {
        return SoundnessCheck.STANDARD.examine(List.of(definition), new Frame(398, 3312)) instanceof Soundness.Sound(var space) ? space.volume() : Double.NaN;
    }

    /// Four by four cells of ten metres round the outline, all at five metres.
    private void ground(String crs, String datum) throws IOException {
        Files.writeString(folder.resolve("ground.asc"), "ncols 4\nnrows 4\nxllcorner 397985\nyllcorner 3311985\ncellsize 10\n" + "5 5 5 5\n".repeat(4));
        Files.writeString(folder.resolve("ground.asc.properties"), "date = 2025-03-01\ndatum = %s\ncrs = %s\n".formatted(datum, crs));
    }

    private static String corners(String unit, String lower, String upper) {
        StringBuilder rows = new StringBuilder();
        int[][] corners = {{0, 0}, {0, 10}, {10, 10}, {10, 0}};
        for (int i = 0; i < 4; i++) {
            rows.append("%s,1,0,%d,%d,%d,%s,%s%n".formatted(unit, i + 1, 3_312_000 + corners[i][0], 398_000 + corners[i][1], lower, upper));
        }
        return rows.toString();
    }

    private static SpaceDefinition only(String table) {
        return read(table).spaces().getFirst().parts().getFirst();
    }

    private static SurveyPlan read(String table) {
        return new SurveyReader(ReadOptions.STANDARD).read("table.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String table, String... words) {
        assertThatThrownBy(() -> read(table)).isInstanceOfSatisfying(UnreadableFile.class,
                refusal -> assertThat(refusal.phrase().in(Locale.ENGLISH)).contains(words));
    }

    private static void refused(Path table, String... words) {
        assertThatThrownBy(() -> new SurveyReader(ReadOptions.STANDARD).read(table))
                .isInstanceOfSatisfying(UnreadableFile.class, refusal -> assertThat(refusal.phrase().in(Locale.ENGLISH)).contains(words));
    }
}
