package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undercroft.exchange.Plans.CUBE;
import static org.undercroft.exchange.Plans.CUBE_CORNERS;
import static org.undercroft.exchange.Plans.building;
import static org.undercroft.exchange.Plans.cityJson;
import static org.undercroft.exchange.Plans.ids;
import static org.undercroft.exchange.Plans.notes;
import static org.undercroft.exchange.Plans.polyhedron;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;

@Timeout(60)
class CityJsonTest {
    @Test
    void aSolidIsReadAsItsFacesInTheCoordinatesOfTheSurvey() {
        SurveyPlan plan = Plans.read("cube.city.json", cityJson(building("B1", "2", CUBE)));
        assertEquals(List.of("B1"), ids(plan));
        PlannedSpace space = plan.spaces().getFirst();
        assertEquals(Optional.of("2"), space.lod());
        assertEquals(1, space.parts().size());
        var shells = polyhedron(space.parts().getFirst()).shells();
        assertEquals(1, shells.size());
        assertEquals(6, shells.getFirst().faces().size());
        // corner 0 of the first face is the origin, corner 2 lies two metres north-east of it
        assertEquals(new Position(400000, 3300000, -50), shells.getFirst().faces().getFirst().rings().getFirst().getFirst());
        assertEquals(new Position(400002, 3300002, -50), shells.getFirst().faces().getFirst().rings().getFirst().get(2));
    }

    @Test
    void cornersMayStandBeforeOrAfterTheObjectsAndTheTypeAfterTheBoundaries() {
        String cornersFirst = """
                {"vertices":%s,
                 "CityObjects":{"B1":{"geometry":[{"boundaries":%s,"lod":"2","type":"Solid"}],"type":"Building"}},
                 "transform":{"translate":[400000,3300000,-50],"scale":[0.001,0.001,0.001]},
                 "version":"2.0","type":"CityJSON"}
                """
                .formatted(CUBE_CORNERS, CUBE);
        assertEquals(
                Plans.read("a.json", cityJson(building("B1", "2", CUBE))).spaces(),
                Plans.read("b.json", cornersFirst).spaces());
    }

    @Test
    void theOldestVersionMayDoWithoutTransformAndHasNumbersForLevels() {
        String old = """
                {"type":"CityJSON","version":"1.0","metadata":{"referenceSystem":"urn:ogc:def:crs:EPSG::28992"},
                 "CityObjects":{"B1":{"type":"Building","geometry":[{"type":"Solid","lod":2.2,"boundaries":%s}]}},
                 "vertices":[[0.5,0,0],[2,0,0],[2,2,0],[0,2,0],[0,0,2],[2,0,2],[2,2,2],[0,2,2]]}
                """
                .formatted(CUBE);
        SurveyPlan plan = Plans.read("old.json", old);
        assertEquals(Optional.of("2.2"), plan.spaces().getFirst().lod());
        assertEquals(
                new Position(0.5, 0, 0),
                polyhedron(plan.spaces().getFirst().parts().getFirst())
                        .shells()
                        .getFirst()
                        .faces()
                        .getFirst()
                        .rings()
                        .getFirst()
                        .getFirst());
    }

    @Test
    void allThreeVersionsAreRead() {
        for (String version : List.of("1.0", "1.1", "2.0")) {
            assertEquals(List.of("B1"), ids(Plans.read("a.json", cityJson(version, building("B1", "1", CUBE), ""))));
        }
    }

    @Test
    void ofSeveralLevelsTheHighestIsTakenUnlessAnotherIsAskedFor() {
        String levels = """
                "B1":{"type":"Building","geometry":[
                  {"type":"Solid","lod":"2.2","boundaries":%1$s},
                  {"type":"Solid","lod":"1.2","boundaries":%1$s},
                  {"type":"MultiSurface","lod":"3","boundaries":[[[0,1,2]]]}]}
                """
                .formatted(CUBE);
        assertEquals(
                Optional.of("2.2"), Plans.read("a.json", cityJson(levels)).spaces().getFirst().lod());
        SurveyPlan coarse = Plans.read("a.json", cityJson(levels), ReadOptions.STANDARD.withLod("1.2"));
        assertEquals(Optional.of("1.2"), coarse.spaces().getFirst().lod());
        SurveyPlan none = Plans.read("a.json", cityJson(levels), ReadOptions.STANDARD.withLod("2"));
        assertEquals(List.of(), none.spaces());
        assertEquals(List.of("B1"), none.skipped());
        assertThat(notes(none)).anyMatch(note -> note.contains("level of detail 2: 1"));
    }

    @Test
    void theHighestLevelIsTheHighestNumberNotTheLastInTheAlphabet() {
        String levels = "\"B1\":{\"type\":\"Building\",\"geometry\":[{\"type\":\"Solid\",\"lod\":\"9\",\"boundaries\":%1$s},{\"type\":\"Solid\",\"lod\":\"10\",\"boundaries\":%1$s}]}"
                .formatted(CUBE);
        assertEquals(
                Optional.of("10"), Plans.read("a.json", cityJson(levels)).spaces().getFirst().lod());
    }

    private static final String HOUSE_OF_TWO_PARTS = """
            "House":{"type":"Building","children":["East","West","Chimney"]},
            "East":{"type":"BuildingPart","parents":["House"],"geometry":[{"type":"Solid","lod":"2","boundaries":%1$s}]},
            "West":{"type":"BuildingPart","parents":["House"],"geometry":[{"type":"Solid","lod":"2","boundaries":%1$s}]},
            "Chimney":{"type":"BuildingInstallation","parents":["House"],"geometry":[{"type":"MultiSurface","lod":"2","boundaries":[[[0,1,2]]]}]}
            """
            .formatted(CUBE);

    @Test
    void partsOfOneBuildingAreOneUnitNamedAfterTheBuilding() {
        SurveyPlan plan = Plans.read("house.json", cityJson(HOUSE_OF_TWO_PARTS));
        assertEquals(List.of("House"), ids(plan));
        assertEquals(2, plan.spaces().getFirst().parts().size());
        assertEquals(List.of("Chimney"), plan.skipped());
    }

    @Test
    void partsThatAreAskedForSeparatelyAreUnitsOfTheirOwn() {
        SurveyPlan plan = Plans.read("house.json", cityJson(HOUSE_OF_TWO_PARTS), ReadOptions.STANDARD.withSeparateParts());
        assertEquals(List.of("East", "West"), ids(plan));
        assertEquals(List.of("House", "Chimney"), plan.skipped());
    }

    @Test
    void aBuildingsOwnCoarseBodyDoesNotCountBesideItsDetailedParts() {
        String house = """
                "House":{"type":"Building","children":["East"],"geometry":[{"type":"Solid","lod":"1","boundaries":%1$s}]},
                "East":{"type":"BuildingPart","parents":["House"],"geometry":[{"type":"Solid","lod":"2","boundaries":%1$s}]}
                """
                .formatted(CUBE);
        PlannedSpace space = Plans.read("house.json", cityJson(house)).spaces().getFirst();
        assertEquals(1, space.parts().size());
        assertEquals(Optional.of("2"), space.lod());
    }

    @Test
    void aGroupIsNoParent() {
        String district = building("B1", "2", CUBE) + "," + building("B2", "2", CUBE)
                + ",\"Old town\":{\"type\":\"CityObjectGroup\",\"children\":[\"B1\",\"B2\"]}";
        SurveyPlan plan = Plans.read("district.json", cityJson(district));
        assertEquals(List.of("B1", "B2"), ids(plan));
        assertEquals(List.of("Old town"), plan.skipped());
    }

    @Test
    void theSolidsOfAMultiSolidAreOneUnitAndNumberedOnlyWhenSeparate() {
        String cavern = "\"C3\":{\"type\":\"GenericCityObject\",\"geometry\":[{\"type\":\"MultiSolid\",\"lod\":\"2\",\"boundaries\":[%1$s,%1$s]}]}"
                .formatted(CUBE);
        SurveyPlan held = Plans.read("cavern.json", cityJson(cavern));
        assertEquals(List.of("C3"), ids(held));
        assertEquals(2, held.spaces().getFirst().parts().size());
        assertEquals(
                List.of("C3#1", "C3#2"), ids(Plans.read("cavern.json", cityJson(cavern), ReadOptions.STANDARD.withSeparateParts())));
    }

    @Test
    void twoSolidsSideBySideAtOneLevelAreTwoUnits() {
        String twins = "\"C3\":{\"type\":\"GenericCityObject\",\"geometry\":[{\"type\":\"Solid\",\"lod\":\"2\",\"boundaries\":%1$s},{\"type\":\"Solid\",\"lod\":\"2\",\"boundaries\":%1$s}]}"
                .formatted(CUBE);
        assertEquals(List.of("C3#1", "C3#2"), ids(Plans.read("twins.json", cityJson(twins))));
    }

    @Test
    void aCavityBelongsToItsSolid() {
        String hollow = "[%1$s,%1$s]".formatted(CUBE.substring(1, CUBE.length() - 1));
        List<SpaceDefinition> parts = Plans.read("hollow.json", cityJson(building("B1", "2", hollow))).spaces().getFirst().parts();
        assertEquals(1, parts.size());
        assertEquals(2, polyhedron(parts.getFirst()).shells().size());
    }

    @Test
    void aTemplateStandsWhereItIsPutTurnedAsTheMatrixSays() {
        // a quarter turn against the clock: east becomes north; put at corner 1, two metres east of the origin
        String model = """
                {"type":"CityJSON","version":"2.0","transform":{"scale":[0.001,0.001,0.001],"translate":[400000,3300000,-50]},
                 "geometry-templates":{"templates":[{"type":"Solid","lod":"2","boundaries":[[[[0,1,2]]]]}],
                                       "vertices-templates":[[0,0,0],[3,0,0],[0,0,1.5]]},
                 "CityObjects":{"T1":{"type":"GenericCityObject","geometry":[{"type":"GeometryInstance","template":0,"boundaries":[1],
                    "transformationMatrix":[0,-1,0,0, 1,0,0,0, 0,0,1,0, 0,0,0,1]}]}},
                 "vertices":%s}
                """
                .formatted(CUBE_CORNERS);
        SurveyPlan plan = Plans.read("template.json", model);
        assertEquals(Optional.of("2"), plan.spaces().getFirst().lod());
        List<Position> ring = polyhedron(plan.spaces().getFirst().parts().getFirst())
                .shells()
                .getFirst()
                .faces()
                .getFirst()
                .rings()
                .getFirst();
        assertEquals(
                List.of(new Position(400002, 3300000, -50), new Position(400002, 3300003, -50), new Position(400002, 3300000, -48.5)), ring);
    }

    @Test
    void whatHasNoSolidIsSkippedAndNamed() {
        String model = building("B1", "2", CUBE)
                + ",\"road-12\":{\"type\":\"Road\",\"geometry\":[{\"type\":\"MultiSurface\",\"lod\":\"1\",\"boundaries\":[[[0,1,2]]]}]},\"empty\":{\"type\":\"Road\"}";
        SurveyPlan plan = Plans.read("town.json", cityJson(model));
        assertEquals(List.of("B1"), ids(plan));
        assertEquals(List.of("road-12", "empty"), plan.skipped());
    }

    @Test
    void aSequenceIsReadObjectByObjectEachWithCornersOfItsOwn(@TempDir Path folder) throws IOException {
        String sequence = """
                {"type":"CityJSON","version":"2.0","transform":{"scale":[0.001,0.001,0.001],"translate":[400000,3300000,-50]},"CityObjects":{},"vertices":[],"metadata":{"referenceSystem":"https://www.opengis.net/def/crs/EPSG/0/7415"}}
                {"type":"CityJSONFeature","id":"B1","CityObjects":{%s},"vertices":%s}
                {"type":"CityJSONFeature","id":"B2","CityObjects":{%s},"vertices":%s}
                """
                .formatted(building("B1", "2", CUBE), CUBE_CORNERS, building("B2", "2", CUBE), CUBE_CORNERS.replace("0]", "1000]"));
        Path file = Files.writeString(folder.resolve("town.city.jsonl"), sequence);
        List<PlannedSpace> handed = new ArrayList<>();
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(file, handed::add);
        assertEquals(List.of(), plan.spaces());
        assertEquals(List.of("B1", "B2"), handed.stream().map(PlannedSpace::id).toList());
        assertEquals(handed, new SurveyReader(ReadOptions.STANDARD).read(file).spaces());
        assertEquals("town.city.jsonl", plan.title());
        assertEquals(Optional.of(ReferenceSystem.parse("EPSG:7415")), plan.system());
    }

    @Test
    void theReferenceSystemIsToldInAllTheFormsThatFilesUse() {
        assertEquals("EPSG:4550+5737", systemOf("\"https://www.opengis.net/def/crs/EPSG/0/4550\",\"heightDatum\":\"EPSG:5737\""));
        assertEquals("EPSG:4550", systemOf("\"http://www.opengis.net/def/crs/EPSG/0/4550\""));
        assertEquals("EPSG:7415", systemOf("\"urn:ogc:def:crs:EPSG::7415\""));
        assertEquals("EPSG:7415", systemOf("\"urn:ogc:def:crs:EPSG:9.9:7415\""));
        assertEquals("EPSG:28992+5709", systemOf("\"urn:ogc:def:crs,crs:EPSG::28992,crs:EPSG::5709\""));
        assertEquals("EPSG:4550+5737", systemOf("\"EPSG:4550+5737\""));
        assertEquals(
                "EPSG:4550+5737",
                systemOf(
                        "\"https://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/4550&2=http://www.opengis.net/def/crs/EPSG/0/5737\""));
    }

    private static String systemOf(String json) {
        return withMetadata("\"referenceSystem\":" + json, ReadOptions.STANDARD).system().orElseThrow().toString();
    }

    private static SurveyPlan withMetadata(String metadata, ReadOptions options) {
        return Plans.read("a.json", cityJson("2.0", building("B1", "2", CUBE), "\"metadata\":{" + metadata + "},"), options);
    }

    @Test
    void aFileWithoutAReferenceSystemSaysSo() {
        SurveyPlan plan = withMetadata("", ReadOptions.STANDARD);
        assertEquals(Optional.empty(), plan.system());
        assertThat(notes(plan)).containsExactly("The file names no reference system; figures are in its own units.");
    }

    @Test
    void aReferenceSystemThatIsNoneIsNotGuessed() {
        SurveyPlan plan = withMetadata("\"referenceSystem\":\"local grid of the mine\"", ReadOptions.STANDARD);
        assertEquals(Optional.empty(), plan.system());
        assertThat(notes(plan).getFirst()).contains("local grid of the mine");
    }

    @Test
    void theReferenceSystemAskedForGoesFirstAndThatIsNoted() {
        ReadOptions asked = ReadOptions.STANDARD.withSystem(ReferenceSystem.BEILUN);
        SurveyPlan plan = withMetadata("\"referenceSystem\":\"EPSG:4549\"", asked);
        assertEquals(Optional.of(ReferenceSystem.BEILUN), plan.system());
        assertThat(notes(plan)).containsExactly("Coordinates are taken as EPSG:4550+5737 as asked, though the file says EPSG:4549.");
        assertThat(notes(withMetadata("\"referenceSystem\":\"EPSG:4550\",\"heightDatum\":\"EPSG:5737\"", asked))).isEmpty();
    }

    @Test
    void theSurveyClassIsReadWhereItIsOne() {
        assertEquals(Optional.of(SurveyClass.SECOND), withMetadata("\"surveyClass\":2", ReadOptions.STANDARD).surveyClass());
        SurveyPlan fourth = withMetadata("\"surveyClass\":\"4\"", ReadOptions.STANDARD);
        assertEquals(Optional.empty(), fourth.surveyClass());
        assertThat(notes(fourth)).anyMatch(note -> note.contains("survey class ‘4’"));
    }

    @Test
    void theDigestIsThatOfTheBytes() {
        // SHA-256 of the file, whatever of it was of use
        String text = cityJson(building("B1", "2", CUBE));
        SurveyPlan plan = Plans.read("a.json", text);
        assertThat(plan.digest()).hasSize(64).isNotEqualTo(Plans.read("a.json", text + " ").digest());
        assertEquals(plan.spaces(), Plans.read("a.json", text + " ").spaces());
    }

    @Test
    void utf8WithMarkAndGb18030AreReadAsPlainUtf8Is() {
        String text = cityJson(building("北仑1号洞库", "2", CUBE));
        List<PlannedSpace> plain = Plans.read("a.json", text).spaces();
        SurveyReader reader = new SurveyReader(ReadOptions.STANDARD);
        assertEquals(plain, reader.read("a.json", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).spaces());
        assertEquals(plain, reader.read("a.json", text.getBytes(Charset.forName("GB18030"))).spaces());
    }

    @Test
    void aMissingFloorIsAddedWhenAskedForAndNoted() {
        String open = CUBE.replace("[[0,3,2,1]],", "");
        String model = cityJson(building("B1", "2", open) + "," + building("B2", "2", CUBE));
        assertEquals(5, faces(Plans.read("a.json", model), 0));
        SurveyPlan closed = Plans.read("a.json", model, ReadOptions.STANDARD.withClosedFloor());
        assertEquals(6, faces(closed, 0));
        assertEquals(6, faces(closed, 1));
        assertThat(notes(closed)).filteredOn(note -> note.contains("added")).containsExactly("B1: faces added to close it: 1.");
    }

    private static int faces(SurveyPlan plan, int space) {
        return polyhedron(plan.spaces().get(space).parts().getFirst())
                .shells()
                .getFirst()
                .faces()
                .size();
    }
}
