package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Level;
import org.undercroft.land.Lifespan;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;

@Timeout(60)
class CityJsonWriterTest {
    private static final Frame FRAME = Frame.around(400000, 3300000);

    @Test
    void facesThatAreWrittenReadBackWithTheSameDigest() throws IOException {
        PlannedSpace cube = Plans.read("cube.json", Plans.cityJson(Plans.building("B1", "2", Plans.CUBE))).spaces().getFirst();
        SpatialUnit unit = unit("1", cube.parts());
        SurveyPlan back = roundTrip(List.of(unit));
        assertEquals(Optional.of(ReferenceSystem.BEILUN), back.system());
        assertEquals(Optional.of(SurveyClass.SECOND), back.surveyClass());
        assertEquals(List.of("330206012003GX00001W00000000/1"), Plans.ids(back));
        assertEquals(GeometryDigest.of(cube.parts()), GeometryDigest.of(back.spaces().getFirst().parts()));
        assertThat(GeometryDigest.of(cube.parts())).hasSize(64);
    }

    @Test
    void whatWasSweptOrRaisedIsWrittenAsItsSolidAndEnclosesTheSame() throws IOException {
        Prism hall = new Prism(
                Outline.of(List.of(
                        new Point2(400000.1234, 3300000),
                        new Point2(400010.1234, 3300000),
                        new Point2(400010.1234, 3300020),
                        new Point2(400000.1234, 3300020))),
                -12,
                -7);
        Prism annex = new Prism(
                Outline.of(List.of(new Point2(400100, 3300000), new Point2(400101, 3300000), new Point2(400101, 3300001))), -12, -10);
        SurveyPlan back = roundTrip(List.of(unit("1", List.of(hall, annex)), unit("2", List.of(annex))));
        assertEquals(2, back.spaces().size());
        assertEquals(2, back.spaces().getFirst().parts().size());
        // 10 × 20 × 5 and half of 1 × 1 × 2
        assertEquals(1001, volume(back.spaces().getFirst().parts()), 1e-6);
        assertEquals(1, volume(back.spaces().get(1).parts()), 1e-6);
        // once more through the file changes nothing
        List<SpaceDefinition> first = back.spaces().getFirst().parts();
        List<SpaceDefinition> second = roundTrip(List.of(unit("1", first))).spaces().getFirst().parts();
        assertEquals(GeometryDigest.of(first), GeometryDigest.of(second));
    }

    @Test
    void aUnitOfAnotherSystemIsNotWrittenAsIfItWereOfThis() {
        SpatialUnit unit = unit("1", List.of(new Prism(Outline.of(List.of(new Point2(0, 0), new Point2(1, 0), new Point2(0, 1))), 0, 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CityJsonWriter().write(new ByteArrayOutputStream(), ReferenceSystem.parse("EPSG:4549"), List.of(unit)));
    }

    private static SurveyPlan roundTrip(List<SpatialUnit> units) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CityJsonWriter().write(out, ReferenceSystem.BEILUN, units);
        return Plans.read("out.city.json", out.toString(StandardCharsets.UTF_8));
    }

    private static double volume(List<SpaceDefinition> parts) {
        return sound(parts).space().volume();
    }

    private static Soundness.Sound sound(List<SpaceDefinition> parts) {
        return assertInstanceOf(Soundness.Sound.class, SoundnessCheck.STANDARD.examine(parts, FRAME));
    }

    private static SpatialUnit unit(String label, List<SpaceDefinition> parts) {
        return new SpatialUnit(
                new SpatialUnitId(new UnitCode("330206012003GX00001W00000000"), label),
                "洞库 \"一\"",
                Level.PRIMARY_RIGHT,
                SpaceKind.CAVERN,
                EnvelopeBasis.EXCAVATION_LINE,
                SurveyClass.SECOND,
                ReferenceSystem.BEILUN,
                parts,
                sound(parts).space(),
                GeometryDigest.of(parts),
                Lifespan.since(new EntryNumber(1)));
    }
}
