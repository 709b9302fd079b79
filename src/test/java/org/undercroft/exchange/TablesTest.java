package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undercroft.exchange.Plans.ids;
import static org.undercroft.exchange.Plans.notes;
import static org.undercroft.exchange.Plans.refusal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;

@Timeout(60)
class TablesTest {
    @Test
    void aTableOfPrismsGivesOutlinesWithHolesBetweenTwoHeights() {
        SurveyPlan plan = Plans.read(
                "basement.csv",
                """
                # title: three-level basement
                # crs: EPSG:4550
                # datum: EPSG:5737
                # survey class: 2
                unit,part,ring,point,X_north,Y_east,H_bottom,H_top
                GX7,1,0,1,3300000,400000,-12,0
                GX7,1,0,2,3300000,400030,-12,0
                GX7,1,0,3,3300020,400030,-12,0
                GX7,1,0,4,3300020,400000,-12,0
                GX7,1,1,1,3300005,400005,-12,0
                GX7,1,1,2,3300005,400010,-12,0
                GX7,1,1,3,3300010,400010,-12,0
                GX7,2,0,1,3300020,400000,-6,0
                GX7,2,0,2,3300020,400010,-6,0
                GX7,2,0,3,3300030,400010,-6,0
                """);
        assertEquals(Optional.of(ReferenceSystem.BEILUN), plan.system());
        assertEquals(Optional.of(SurveyClass.SECOND), plan.surveyClass());
        assertEquals(List.of("GX7"), ids(plan));
        Prism main = (Prism) plan.spaces().getFirst().parts().getFirst();
        // X is north and Y is east: the point's first number is east
        assertEquals(new Point2(400030, 3300000), main.outline().exterior().get(1));
        assertEquals(30 * 20 - 5 * 5 / 2.0, main.outline().area(), 1e-9);
        assertEquals(-12, main.bottom());
        assertEquals(0, main.top());
        assertEquals(-6, ((Prism) plan.spaces().getFirst().parts().get(1)).bottom());
        assertThat(notes(plan)).isEmpty();
    }

    @Test
    void aTableOfSweepsGivesTheLowestPointOfTheSection() {
        SurveyPlan plan = Plans.read(
                "tunnel.csv",
                """
                # chord error: 0.05
                unit;part;point;X_north;Y_east;H;section;width;height
                C1;1;1;3300000;400000;-144;horseshoe;20;24
                C1;1;2;3300572;400000;-144;horseshoe;20;24
                """);
        Sweep chamber = (Sweep) plan.spaces().getFirst().parts().getFirst();
        assertEquals(new CrossSection.Horseshoe(20, 24), chamber.section());
        assertEquals(List.of(new Position(400000, 3300000, -144), new Position(400000, 3300572, -144)), chamber.axis());
        assertEquals(0.05, chamber.chordError());
    }

    @Test
    void anAxisAtHalfHeightIsTakenDownToTheLowestPoint() {
        SurveyPlan plan = Plans.read(
                "metro.csv",
                """
                unit,part,point,X_north,Y_east,H_axis,section,width,height
                M1,1,1,3300000,400000,-13,circle,6.2,6.2
                M1,1,2,3300100,400000,-13,circle,6.2,6.2
                """);
        Sweep tube = (Sweep) plan.spaces().getFirst().parts().getFirst();
        assertEquals(-16.1, tube.axis().getFirst().z(), 1e-12);
        assertEquals(0.02, tube.chordError());
    }

    @Test
    void aTableOfFacesGivesAPolyhedron() {
        SurveyPlan plan = Plans.read(
                "wedge.csv",
                """
                unit,part,face,ring,point,X_north,Y_east,H
                W,1,1,0,1,0,0,0
                W,1,1,0,2,1,0,0
                W,1,1,0,3,0,1,0
                W,1,2,0,1,0,0,0
                W,1,2,0,2,0,1,0
                W,1,2,0,3,0,0,1
                """);
        Polyhedron wedge = (Polyhedron) plan.spaces().getFirst().parts().getFirst();
        assertEquals(2, wedge.shells().getFirst().faces().size());
        assertEquals(new Position(0, 1, 0), wedge.shells().getFirst().faces().getFirst().rings().getFirst().get(1));
    }

    private static final String CHINESE = """
            # 坐标系：EPSG:4550
            # 高程基准：EPSG:5737
            # 精度等级：1
            单元,部分,点号,X,Y,高程,断面,宽,高,备注
            1号洞库,1,J1,3300000,400000,-144,直墙拱,20,24,起点
            1号洞库,1,J2,3300572,400000,-144,直墙拱,20,24,终点
            """;

    @Test
    void chineseTablesAreReadInUtf8AndGb18030Alike() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read("洞库.csv", CHINESE.getBytes(charset));
            assertEquals(List.of("1号洞库"), ids(plan));
            assertEquals(Optional.of(ReferenceSystem.BEILUN), plan.system());
            assertEquals(Optional.of(SurveyClass.FIRST), plan.surveyClass());
            assertEquals(
                    new CrossSection.Horseshoe(20, 24),
                    ((Sweep) plan.spaces().getFirst().parts().getFirst()).section());
            assertEquals(List.of("Columns that were not read: 备注."), notes(plan));
        }
    }

    @Test
    void aTableFromASpreadsheetIsReadWithItsMarkAndItsEmptyCells() {
        SurveyPlan plan = Plans.read(
                "excel.csv",
                "\uFEFF# crs: EPSG:4550,,,,,,,\r\nUnit,Part,Ring,Point,X (N),Y (E),H bottom,H top\r\nU1,1,0,1,0,0,-2,0\r\nU1,1,0,2,0,5,-2,0\r\nU1,1,0,3,5,5,-2,0\r\n,,,,,,,\r\n");
        assertEquals("EPSG:4550", plan.system().orElseThrow().toString());
        assertEquals(1, plan.spaces().size());
    }

    @Test
    void axesThatLookSwappedAreNotThisRoomsBusiness() {
        SurveyPlan plan = Plans.read(
                "swapped.csv",
                """
                # crs: EPSG:4550
                unit,part,ring,point,X_north,Y_east,H_bottom,H_top
                U1,1,0,1,400000,3300000,-10,-5
                U1,1,0,2,400000,3300010,-10,-5
                U1,1,0,3,400010,3300010,-10,-5
                """);
        assertEquals(
                new Point2(3300000, 400000),
                ((Prism) plan.spaces().getFirst().parts().getFirst()).outline().exterior().getFirst());
    }

    @Test
    void partsOfATableCanBeUnitsOfTheirOwn() {
        String table = """
                unit,part,point,X_north,Y_east,H,section,width,height
                T,a,1,0,0,0,box,2,3
                T,a,2,10,0,0,box,2,3
                T,b,1,0,9,0,box,2,3
                T,b,2,10,9,0,box,2,3
                """;
        assertEquals(List.of("T"), ids(Plans.read("t.csv", table)));
        assertEquals(List.of("T#1", "T#2"), ids(Plans.read("t.csv", table, ReadOptions.STANDARD.withSeparateParts())));
    }

    // meshes

    @Test
    void theObjectsOfAMeshAreSpacesAndItsGroupsOnlyWhereThereAreNoObjects() {
        String corners = "# crs: EPSG:4550\n# datum: EPSG:5737\nv 400000.0001 3309603.4567 -1\nv 1 0 0\nv 0 1 0\nv 0 0 1\n";
        SurveyPlan objects = Plans.read("hall.obj", corners + "o Hall\ng roof\nf 1 2 3\ng walls\nf 1/1 3/2/1 4//3 2\no Shaft\nf -4 -3 -2\n");
        assertEquals(List.of("Hall", "Shaft"), ids(objects));
        assertEquals(Optional.of(ReferenceSystem.BEILUN), objects.system());
        Polyhedron hall = (Polyhedron) objects.spaces().getFirst().parts().getFirst();
        assertEquals(4, hall.shells().getFirst().faces().get(1).rings().getFirst().size());
        // to the last digit: a mesh library with float corners would say 3309603.5
        assertEquals(
                new Position(400000.0001, 3309603.4567, -1), hall.shells().getFirst().faces().getFirst().rings().getFirst().getFirst());
        Polyhedron shaft = (Polyhedron) objects.spaces().get(1).parts().getFirst();
        assertEquals(hall.shells().getFirst().faces().getFirst(), shaft.shells().getFirst().faces().getFirst());
        assertEquals(List.of("A", "B"), ids(Plans.read("hall.obj", corners + "g A\nf 1 2 3\ng B\nf 1 3 4\ng A\nf 1 2 4\n")));
        assertEquals(List.of("hall"), ids(Plans.read("hall.obj", corners + "f 1 2 3\n")));
    }

    // tables of foreign make

    private static final String SEWERS = """
            code,shape,width_mm,height_mm,material,invert_start_m,invert_end_m,axis_xy
            S1,round,400,400,Beton,2.00,1.00,"0,0 30,0 30,10"
            S2,egg shaped,400,600,Beton,1.5,1.5,"100,0 100,0.0005 100,50"
            S3,round,300,300,PVC,1,1,"7,7"
            """;

    private static ReadOptions sewers() throws URISyntaxException {
        Path mapping = Path.of(TablesTest.class.getResource("sewers.mapping.properties").toURI());
        return ReadOptions.STANDARD.withMapping(ColumnMapping.read(mapping));
    }

    @Test
    void aTownsSewersBecomeSweepsByAMapping() throws Exception {
        SurveyPlan plan = Plans.read("sewers.csv", SEWERS, sewers());
        assertEquals(List.of("S1", "S2", "S3"), ids(plan));
        assertEquals("EPSG:28992+5709", plan.system().orElseThrow().toString());
        Sweep first = sweep(plan, 0);
        assertEquals(new CrossSection.Circle(0.4), first.section());
        // 30 m of 40 m have fallen by three quarters of the metre
        assertEquals(List.of(new Position(0, 0, 2), new Position(30, 0, 1.25), new Position(30, 10, 1)), first.axis());
        assertEquals(new CrossSection.Egg(0.4, 0.6), sweep(plan, 1).section());
    }

    @Test
    void aDoubleClickInAnAxisIsNotedAndAnAxisOfOnePointIsKept() throws Exception {
        SurveyPlan plan = Plans.read("sewers.csv", SEWERS, sewers());
        assertEquals(List.of(new Position(100, 0, 1.5), new Position(100, 50, 1.5)), sweep(plan, 1).axis());
        assertEquals(1, sweep(plan, 2).axis().size());
        assertThat(notes(plan))
                .containsExactly("Axis of S2: points within a millimetre of the one before were taken as one (1).", "Axis of S3: only one point.");
    }

    private static Sweep sweep(SurveyPlan plan, int index) {
        PlannedSpace space = plan.spaces().get(index);
        return (Sweep) space.parts().getFirst();
    }

    @Test
    void whatAMappingCannotReadIsToldWithItsLine() throws Exception {
        byte[] star = SEWERS.replace("egg shaped", "star").getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("s.csv", star, sewers())).contains("line 3, column ‘shape’").contains("‘star’");
        byte[] odd = SEWERS.replace("30,10", "30").getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("s.csv", odd, sewers())).contains("line 2, column ‘axis_xy’").contains("2 numbers for every point");
        byte[] twice = SEWERS.replace("S2", "S1").getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("s.csv", twice, sewers())).contains("line 3").contains("‘S1’ stands twice");
        byte[] flat = SEWERS.replace("300,300", "0,0").getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("s.csv", flat, sewers())).contains("line 4").contains("circle");
        byte[] other = SEWERS.replace("width_mm", "breadth").getBytes(StandardCharsets.UTF_8);
        assertThat(refusal("s.csv", other, sewers())).contains("line 1").contains("‘width_mm’");
    }

    @Test
    void aMappingOfPrismsTakesOutlinesWithHoles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("cellars.properties"),
                """
                form = prism
                id = nr
                order = north east
                outline = ring
                bottom = floor
                bottom.unit = cm
                top = roof
                """);
        SurveyPlan plan = Plans.read(
                "cellars.csv",
                "nr\tring\tfloor\troof\nK1\tPOLYGON((0 0, 0 9, 5 9, 5 0, 0 0), (1 1, 1 2, 2 2, 1 1))\t-350\t0.5\n",
                ReadOptions.STANDARD.withMapping(ColumnMapping.read(file)));
        Prism cellar = (Prism) plan.spaces().getFirst().parts().getFirst();
        assertEquals(9 * 5 - 0.5, cellar.outline().area(), 1e-12);
        assertEquals(new Point2(9, 0), cellar.outline().exterior().get(1));
        assertEquals(-3.5, cellar.bottom());
        assertEquals(0.5, cellar.top());
    }

    @Test
    void aWrongMappingIsToldByItsKey(@TempDir Path folder) throws IOException {
        String good = "form=prism\nid=nr\noutline=o\nbottom=b\ntop=t\n";
        assertThat(mappingRefused(folder, good.replace("id=nr\n", ""))).contains("id").contains("missing");
        assertThat(mappingRefused(folder, good.replace("prism", "cone"))).contains("form");
        assertThat(mappingRefused(folder, good + "bottum.unit=mm\n")).contains("bottum.unit");
        assertThat(mappingRefused(folder, good + "top.unit=feet\n")).contains("top.unit");
        assertThat(mappingRefused(folder, good + "crs=Dutch grid\n")).contains("crs").contains("Dutch grid");
        assertThat(mappingRefused(folder, good + "order=up\n")).contains("order");
        assertThat(mappingRefused(folder, "form=sweep\nid=i\naxis=a\nsection=s\nsection.x=star\nwidth=w\n")).contains("section.x").contains("star");
        assertThat(mappingRefused(folder, "form=sweep\nid=i\naxis=a\nsection=s\nwidth=w\nchord.error=0\n")).contains("chord.error");
    }

    private static String mappingRefused(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("m.properties"), text);
        return Plans.said(catchThrowableOfType(UnreadableFile.class, () -> ColumnMapping.read(file)));
    }
}
