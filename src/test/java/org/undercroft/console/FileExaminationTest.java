package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Snap;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Boxes of 10 x 10 x 10 near Beilun: every figure can be checked in the head.
@Timeout(30)
class FileExaminationTest {
    private static final List<String> UNIT_KEYS = List.of("id", "lod", "sound", "volume", "planArea", "bottom", "top", "faults");
    private static final List<String> FINDING_KEYS = List.of("a", "b", "bFrom", "relation", "verdict", "volume", "depth", "bottom", "top", "planArea",
            "distance",
            "contact", "rule", "text");

    @Test
    void twoBoxesThatShareAMetreAreInConflictAndEveryFigureIsThere() {
        JsonNode json = json(examine(0, plan("a.csv", box("A", 0, 0, -20), box("B", 9, 0, -20))));

        assertEquals(List.of("files", "crs", "notes", "units", "findings", "notCompared", "skipped", "seconds"), List.copyOf(json.propertyNames()));
        assertEquals("EPSG:4550+5737", json.get("crs").asString());
        assertEquals("a.csv", json.get("files").get(0).asString());
        assertEquals(2, json.get("units").size());
        JsonNode unit = json.get("units").get(0);
        assertEquals(UNIT_KEYS, List.copyOf(unit.propertyNames()));
        assertEquals(1000, unit.get("volume").asDouble(), 1e-6);
        assertEquals(100, unit.get("planArea").asDouble(), 1e-6);
        assertEquals(-20, unit.get("bottom").asDouble());
        assertEquals(-10, unit.get("top").asDouble());
        assertTrue(unit.get("lod").isNull());
        assertTrue(unit.get("sound").asBoolean());

        assertEquals(1, json.get("findings").size());
        JsonNode finding = json.get("findings").get(0);
        assertEquals(FINDING_KEYS, List.copyOf(finding.propertyNames()));
        assertEquals(List.of("A", "B", "file", "overlapping", "conflict"), texts(finding, "a", "b", "bFrom", "relation", "verdict"));
        assertEquals(100, finding.get("volume").asDouble(), 1e-6);
        assertEquals(1, finding.get("depth").asDouble(), 1e-3);
        assertEquals(10, finding.get("planArea").asDouble(), 1e-6);
        assertEquals(-20, finding.get("bottom").asDouble());
        assertEquals(-10, finding.get("top").asDouble());
        assertEquals(0, finding.get("distance").asDouble());
        assertTrue(finding.get("contact").isNull());
        assertTrue(finding.get("rule").isNull());
        assertThat(finding.get("text").asString()).contains("A", "B");
        assertEquals(List.of("read", "soundness", "pairs"), List.copyOf(json.get("seconds").propertyNames()));
    }

    @Test
    void neighboursThatShareAWallAreInContactAndNothingIsFound() {
        Report report = examine(0, plan("a.csv", box("A", 0, 0, -20), box("B", 10, 0, -20)));
        JsonNode finding = json(report).get("findings").get(0);

        assertEquals(List.of("touching", "contact"), texts(finding, "relation", "verdict"));
        assertEquals("face", finding.get("contact").get("kind").asString());
        assertEquals(100, finding.get("contact").get("area").asDouble(), 1e-6);
        assertEquals(0, finding.get("depth").asDouble());
        assertEquals(-20, finding.get("bottom").asDouble());
        assertEquals(-10, finding.get("top").asDouble());
        assertFalse(report.foundSomething());
    }

    @Test
    void apartIsReportedOnlyWhereAClearanceIsAskedForAndNotKept() {
        SurveyPlan plan = plan("a.csv", box("A", 0, 0, -20), box("B", 12, 0, -20));

        assertEquals(0, json(examine(0, plan)).get("findings").size());
        assertEquals(0, json(examine(1.5, plan)).get("findings").size());
        JsonNode finding = json(examine(3, plan)).get("findings").get(0);
        assertEquals(List.of("apart", "clearanceShort"), texts(finding, "relation", "verdict"));
        assertEquals(2, finding.get("distance").asDouble(), 1e-6);
        assertEquals(List.of(0.0, 0.0, 0.0),
                List.of(finding.get("volume").asDouble(-1), finding.get("depth").asDouble(-1), finding.get("planArea").asDouble(-1)));
        assertTrue(finding.get("bottom").isNull() && finding.get("top").isNull() && finding.get("contact").isNull());
    }

    @Test
    void aMisfitUnderTheToleranceIsClassifiedAndNotHidden() {
        SurveyPlan plan = plan("a.csv", box("A", 0, 0, -20), box("B", 9.995, 0, -20));

        Report report = examine(0, plan);
        assertEquals("withinTolerance", json(report).get("findings").get(0).get("verdict").asString());
        assertEquals(0.5, json(report).get("findings").get(0).get("volume").asDouble(), 1e-4);
        assertTrue(report.foundSomething());
    }

    @Test
    void oneInAnotherIsSaidFromTheSideOfTheFirst() {
        PlannedSpace small = new PlannedSpace("A", Optional.of("2"), List.of(prism(2, 2, 4, -18, -14)));
        JsonNode inside = json(examine(0, plan("a.csv", small, box("B", 0, 0, -20)))).get("findings").get(0);
        JsonNode around = json(examine(0, plan("a.csv", box("B", 0, 0, -20), small))).get("findings").get(0);
        JsonNode same = json(examine(0, plan("a.csv", box("B", 0, 0, -20), box("C", 0, 0, -20)))).get("findings").get(0);

        assertEquals(List.of("A", "B", "inside"), texts(inside, "a", "b", "relation"));
        assertEquals(List.of("B", "A", "around"), texts(around, "a", "b", "relation"));
        assertEquals(List.of("B", "C", "same"), texts(same, "a", "b", "relation"));
        assertEquals(64, inside.get("volume").asDouble(), 1e-6);
    }

    @Test
    void anUnsoundSolidIsNamedWithItsFaultAndComparedWithNothing() {
        PlannedSpace upsideDown = new PlannedSpace("U", Optional.empty(), List.of(prism(0, 0, 10, -10, -20)));
        Report report = examine(0, plan("a.csv", upsideDown, box("B", 5, 0, -20)));
        JsonNode json = json(report);

        JsonNode unit = json.get("units").get(0);
        assertFalse(unit.get("sound").asBoolean());
        assertTrue(unit.get("volume").isNull());
        JsonNode fault = unit.get("faults").get(0);
        assertEquals(List.of("code", "where", "text"), List.copyOf(fault.propertyNames()));
        assertTrue(fault.get("code").isString());
        assertEquals(3, fault.get("where").size());
        assertThat(fault.get("where").get(0).asDouble()).isBetween(398_000.0, 398_020.0);
        assertThat(fault.get("where").get(1).asDouble()).isBetween(3_312_000.0, 3_312_020.0);
        assertEquals("U", json.get("notCompared").get(0).asString());
        assertEquals(0, json.get("findings").size());
        assertTrue(report.foundSomething());
    }

    @Test
    void anIdentifierThatTwoFilesShareIsPrecededByTheFile() {
        JsonNode json = json(examine(0, plan("a.csv", box("A", 0, 0, -20), box("X", 50, 0, -20)), plan("b.csv", box("A", 9, 0, -20))));

        assertEquals(List.of("a.csv:A", "X", "b.csv:A"), json.get("units").valueStream().map(unit -> unit.get("id").asString()).toList());
        assertEquals(List.of("a.csv:A", "b.csv:A"), texts(json.get("findings").get(0), "a", "b"));
    }

    @Test
    void withoutAReferenceSystemTheNotesSaySo() {
        SurveyPlan plan = new SurveyPlan("a.csv", "", Optional.empty(), Optional.empty(), List.of(box("A", 0, 0, -20)), List.of("road-12"), List.of());
        JsonNode json = json(examine(0, plan));

        assertTrue(json.get("crs").isNull());
        assertThat(json.get("notes").get(0).asString()).contains("a.csv");
        assertEquals("road-12", json.get("skipped").get(0).asString());
    }

    @Test
    void swappedAxesAndAWrongZoneAreFaultsWithCodesOfTheirOwn() {
        PlannedSpace swapped = new PlannedSpace("S", Optional.empty(), List.of(square(3_312_000, 398_000, 10, -20, -10)));
        PlannedSpace otherZone = new PlannedSpace("Z", Optional.empty(), List.of(square(689_000, 3_312_000, 10, -20, -10)));
        Report report = examine(0, plan("a.csv", swapped), plan("b.csv", otherZone), plan("c.csv", box("A", 0, 0, -20)));
        JsonNode units = json(report).get("units");

        assertEquals("C08-1", units.get(0).get("faults").get(0).get("code").asString());
        assertEquals("C08-2", units.get(1).get("faults").get(0).get("code").asString());
        assertTrue(units.get(2).get("faults").isEmpty());
        assertTrue(report.foundSomething());
    }

    private static Report examine(double clearance, SurveyPlan... plans) {
        List<FileExamination.Read> files = Arrays.stream(plans).map(plan -> new FileExamination.Read(plan.title(), plan)).toList();
        return new FileExamination(new FileExamination.Terms(Optional.empty(), Optional.empty()), Snap.TENTH_OF_A_MILLIMETRE, clearance).of(files,
                new Placement(PlacementCheck.byTheSystemAlone()), Neighbours.NONE, 0);
    }

    private static JsonNode json(Report report) {
        return JsonMapper.shared().readTree(new ReportJson(Locale.ENGLISH).write(report));
    }

    private static List<String> texts(JsonNode node, String... keys) {
        return Arrays.stream(keys).map(key -> node.get(key).asString()).toList();
    }

    @Test
    void filesInDifferentReferenceSystemsAreNotHeldAgainstEachOther() {
        SurveyPlan here = plan("a.csv", box("A", 0, 0, -20));
        SurveyPlan there = new SurveyPlan("b.csv", "", Optional.of(ReferenceSystem.parse("EPSG:4549+5737")), Optional.empty(), List.of(box("B", 5, 0, -20)),
                List.of(),
                List.of());
        JsonNode json = json(examine(0, here, there));
        assertThat(json.get("findings")).isEmpty();
        assertEquals("B", json.get("notCompared").get(0).asString());
        assertEquals("C08-7", json.get("units").get(1).get("faults").get(0).get("code").asString());
    }

    private static SurveyPlan plan(String title, PlannedSpace... spaces) {
        return new SurveyPlan(title, "", Optional.of(ReferenceSystem.BEILUN), Optional.empty(), List.of(spaces), List.of(), List.of());
    }

    private static PlannedSpace box(String id, double east, double north, double bottom) {
        return new PlannedSpace(id, Optional.empty(), List.of(prism(east, north, 10, bottom, bottom + 10)));
    }

    private static SpaceDefinition prism(double east, double north, double side, double bottom, double top) {
        return square(398_000 + east, 3_312_000 + north, side, bottom, top);
    }

    private static SpaceDefinition square(double east, double north, double side, double bottom, double top) {
        return new Prism(Outline.of(List.of(new Point2(east, north), new Point2(east + side, north), new Point2(east + side, north + side),
                new Point2(east, north + side))), bottom, top);
    }
}
