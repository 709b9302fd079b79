package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.Share;
import org.undercroft.land.SurveyPlan;

@Timeout(60)
class OfficeTest {
    private static final Path SAMPLE = Path.of(System.getProperty("undercroft.home", ""), "sample-data", "office.json");

    private final OfficeReader reader = new OfficeReader();

    @Test
    void theSampleOfficeIsReadWithItsHoldersAndUnits() {
        OfficeFacts office = reader.read(SAMPLE);
        assertEquals(ReferenceSystem.BEILUN, office.system());
        assertEquals("浙", office.province());
        assertEquals("宁波市北仑区", office.place());
        assertEquals(List.of(15.0, 30.0, 50.0), office.depthLayers().limits());
        OfficeFacts.Entry farm = office.entries().getFirst();
        Interest.Right right = (Interest.Right) office.interestOf(farm, Locale.CHINESE);
        assertEquals(farm.unit(), right.unit());
        assertEquals(Share.WHOLE, right.holdings().getFirst().share());
        Party holder = right.holdings().getFirst().party();
        assertThat(holder.name()).isEqualTo(office.party(holder.id().value(), Locale.CHINESE).name()).contains("虚构");
        assertThat(office.party(holder.id().value(), Locale.ENGLISH).name()).contains("invented");
    }

    @Test
    void anEasementIsARestrictionOfTheServientUnit() {
        OfficeFacts office = reader.read(SAMPLE);
        OfficeFacts.Entry easement = office.entries().stream()
                .filter(entry -> entry.restriction().isPresent())
                .findFirst()
                .orElseThrow();
        Interest.Restriction restriction = (Interest.Restriction) office.interestOf(easement, Locale.ENGLISH);
        assertEquals(RestrictionKind.EASEMENT, restriction.kind());
        assertEquals(easement.unit(), restriction.unit());
        assertThat(restriction.beneficiary()).isPresent();
    }

    @Test
    void everySurveyOfTheSampleOfficeIsReadable() {
        OfficeFacts office = reader.read(SAMPLE);
        SurveyReader surveys = new SurveyReader(ReadOptions.STANDARD);
        List<OfficeFacts.Entry> all = Stream.of(office.entries(), office.applications()).flatMap(List::stream).toList();
        assertThat(all).hasSizeGreaterThan(20);
        for (OfficeFacts.Entry entry : all) {
            SurveyPlan plan = surveys.read(office.fileOf(entry));
            assertThat(entry.spaces()).as(entry.id()).allMatch(space -> plan.find(space).isPresent());
            assertThat(plan.system()).as(entry.id()).isPresent();
        }
        assertThat(new GroundReader().read(office.ground()).system()).isEqualTo(office.system());
    }

    @Test
    void whatIsWrongIsToldWithItsElement(@TempDir Path folder) throws IOException {
        String good = Files.readString(SAMPLE);
        assertThat(refused(folder, good.replaceFirst("330206012003GB00101W00000000", "330206"))).contains("entries[0]/unit");
        assertThat(refused(folder, good.replaceFirst("\"GRANT\"", "\"GIFT\""))).contains("entries[0]/right/nature");
        assertThat(refused(folder, good.replaceFirst("\"1/1\"", "\"2/1\""))).contains("entries[0]/right/holders[0]/share");
        assertThat(refused(folder, good.replaceFirst("\"party\": \"P01\"", "\"party\": \"P99\""))).contains("P99");
        assertThat(refused(folder, good.replaceFirst("\"situs\"", "\"place of it\""))).contains("entries[0]");
        assertThat(refused(folder, good.substring(0, good.length() / 2))).contains("cut off");
    }

    private String refused(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("office.json"), text);
        return Plans.said(catchThrowableOfType(UnreadableFile.class, () -> reader.read(file)));
    }

    @Test
    void aPermanentRightHasNoTerm() {
        OfficeFacts office = reader.read(SAMPLE);
        OfficeFacts.Entry rail = office.entries().stream().filter(entry -> entry.id().equals("GX00004")).findFirst().orElseThrow();
        assertEquals(Optional.empty(), ((Interest.Right) office.interestOf(rail, Locale.CHINESE)).term());
    }
}
