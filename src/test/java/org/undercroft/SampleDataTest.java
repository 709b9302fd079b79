package org.undercroft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.geometry.GroundModel;
import org.undercroft.land.Deed.DeedKind;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample office fits together: what its lists name exists, can be read, and says who, what and why.
@Timeout(20)
class SampleDataTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final List<String> TEXTS = List.of("relation", "verdict", "contact", "fault", "misplacement");
    private static final List<String> NUMBERS = List.of("volume", "planArea", "bottom", "top", "overlapVolume", "depth", "contactArea", "findings", "pairs");

    @Test
    void everyFileThatIsNamedExistsAndIsUtf8() throws IOException {
        Set<String> named = new HashSet<>();
        expected().forEach(row -> named.add(row.get("file")));
        items().forEach(item -> named.add(item.get("file").asString()));
        named.add(office().get("ground").asString());
        assertThat(named).hasSizeGreaterThan(20);
        for (String file : named) {
            assertThat(utf8(file)).as(file).isNotBlank();
        }
    }

    @Test
    void everySurveyIsExpectedSomewhereAndExplainedInTheReadme() throws IOException {
        Set<String> named = new HashSet<>();
        expected().forEach(row -> named.add(row.get("file")));
        String readme = utf8("README.md");
        for (String folder : List.of("register", "applications", "faults")) {
            try (Stream<Path> files = Files.list(SAMPLE.resolve(folder))) {
                for (Path file : files.toList()) {
                    assertThat(named).contains(folder + "/" + file.getFileName());
                    assertThat(readme).contains(file.getFileName().toString());
                }
            }
        }
    }

    @Test
    void everyExpectationIsOfAKnownKindAndSaysWhereItComesFrom() throws IOException {
        Set<String> ids = new HashSet<>();
        expected().forEach(row -> ids.add(row.get("id")));
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : expected()) {
            String check = row.get("check");
            String kind = check.split(":", -1)[0];
            assertThat(row.get("derivation")).as(row.toString()).isNotBlank();
            assertThat(seen.add(row.get("id") + " " + check)).as("given once: %s", row).isTrue();
            if (check.contains(":")) {
                assertThat(ids).as(check).contains(check.substring(check.indexOf(':') + 1));
            }
            if (NUMBERS.contains(kind)) {
                assertThat(Double.parseDouble(row.get("value"))).as(row.toString()).isFinite();
                assertThat(Double.parseDouble(row.get("tolerance"))).as(row.toString()).isBetween(0.0, 15.0);
            } else {
                assertThat(TEXTS).contains(kind);
                assertThat(row.get("tolerance")).isEmpty();
            }
        }
    }

    @Test
    void everyItemOfTheOfficeCanBecomeARecord() throws IOException {
        JsonNode office = office();
        assertThat(ReferenceSystem.parse(office.get("referenceSystem").asString())).isEqualTo(ReferenceSystem.BEILUN);
        Map<String, Party> parties = new HashMap<>();
        for (JsonNode party : office.get("parties")) {
            PartyId id = new PartyId(party.get("id").asString());
            String name = bothLanguages(party.get("name"));
            String number = party.get("number").asString();
            assertThat(name).contains("虚构");
            assertThat(number).hasSize(18);
            parties.put(
                    id.value(),
                    party.get("kind").asString().equals("PERSON") ? new Party.Person(id, name, number) : new Party.Organisation(id, name, number));
        }
        Set<SpatialUnitId> labels = new HashSet<>();
        for (JsonNode item : items()) {
            UnitCode unit = new UnitCode(item.get("unit").asString());
            assertThat(unit.subDistrict()).isEqualTo("012003");
            assertThat(labels.add(new SpatialUnitId(unit, item.get("label").asString()))).as(item.get("id").asString()).isTrue();
            RegistrationKind.valueOf(item.get("registration").asString());
            SpaceKind.valueOf(item.get("spaceKind").asString());
            EnvelopeBasis.valueOf(item.get("envelopeBasis").asString());
            SurveyClass.valueOf(item.get("surveyClass").asString());
            bothLanguages(item.get("name"));
            bothLanguages(item.get("situs"));
            for (JsonNode deed : item.get("deeds")) {
                bothLanguages(deed.get("title"));
                DeedKind.valueOf(deed.get("kind").asString());
                LocalDate.parse(deed.get("signed").asString());
            }
            assertThat(item.get("deeds")).isNotEmpty();
            boolean exclusive = Level.valueOf(item.get("level").asString()) == Level.PRIMARY_RIGHT;
            assertThat(item.get("right").isNull()).isEqualTo(!exclusive);
            assertThat(item.get("restriction").isNull()).isEqualTo(exclusive);
            if (exclusive) {
                right(unit, item.get("right"), parties);
            } else {
                JsonNode restriction = item.get("restriction");
                assertThat(new UnitCode(restriction.get("unit").asString())).isEqualTo(unit);
                RestrictionKind.valueOf(restriction.get("kind").asString());
                bothLanguages(restriction.get("content"));
            }
            for (JsonNode space : item.get("spaces")) {
                assertThat(utf8(item.get("file").asString())).contains(space.asString());
            }
        }
    }

    @Test
    void whatIsNotARightHangsOnAUnitThatIsAlreadyInTheBook() throws IOException {
        Set<String> units = new HashSet<>();
        for (JsonNode entry : office().get("entries")) {
            String unit = entry.get("unit").asString();
            if (entry.get("right").isNull()) {
                assertThat(units).contains(unit);
            } else {
                assertThat(units.add(unit)).as(unit).isTrue();
            }
        }
        assertThat(units).hasSize(9);
    }

    @Test
    void everyRoleOfTheOfficeHasSomebody() throws IOException {
        Set<String> roles = new HashSet<>();
        for (JsonNode officer : office().get("officers")) {
            bothLanguages(officer.get("displayName"));
            officer.get("roles").forEach(role -> roles.add(role.asString()));
        }
        assertThat(roles).containsExactlyInAnyOrder("CLERK", "REVIEWER", "REGISTRAR", "ADMINISTRATOR");
    }

    @Test
    void theGroundCoversTownAndHillAndFallsBelowTheSea() throws IOException {
        GroundModel ground = ground();
        assertThat(ground.heightAt(399300, 3311300)).as("station, roof at +1").hasValueCloseTo(5.0, Offset.offset(1.0));
        assertThat(ground.heightAt(398200, 3311700)).as("shaft, head at +9").hasValueCloseTo(6.0, Offset.offset(1.0));
        for (double east = 398000; east <= 398440; east += 20) {
            for (double north = 3312000; north <= 3312572; north += 22) {
                assertThat(ground.heightAt(east, north).orElseThrow()).as("over the cavern").isBetween(20.0, 95.0);
            }
        }
        assertThat(ground.heightAt(400000, 3312700).orElseThrow()).as("sea bed over the rail tunnel, its crown at -70.7").isBetween(-30.0, -20.0);
    }

    private static void right(UnitCode unit, JsonNode right, Map<String, Party> parties) {
        List<Holding> holdings = new ArrayList<>();
        for (JsonNode holder : right.get("holders")) {
            String[] share = holder.get("share").asString().split("/", -1);
            Party party = Optional.ofNullable(parties.get(holder.get("party").asString())).orElseThrow();
            holdings.add(new Holding(party, new Share(Integer.parseInt(share[0]), Integer.parseInt(share[1]))));
        }
        JsonNode term = right.get("term");
        assertThat(new Interest.Right(
                unit,
                RightKind.valueOf(right.get("kind").asString()),
                RightNature.valueOf(right.get("nature").asString()),
                holdings,
                right.get("use").asString(),
                term.isNull()
                        ? Optional.empty()
                        : Optional.of(new Term(
                                LocalDate.parse(term.get("from").asString()), LocalDate.parse(term.get("to").asString())))))
                .isNotNull();
    }

    private static String bothLanguages(JsonNode text) {
        assertThat(text.get("zh").asString()).matches("(?s).*\\p{IsHan}.*");
        assertThat(text.get("en").asString()).isNotBlank();
        return text.get("zh").asString();
    }

    private static JsonNode office() throws IOException {
        return JsonMapper.shared().readTree(utf8("office.json"));
    }

    private static List<JsonNode> items() throws IOException {
        List<JsonNode> items = new ArrayList<>();
        for (String list : List.of("entries", "applications")) {
            office().get(list).forEach(items::add);
        }
        return items;
    }

    private static List<CSVRecord> expected() throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(
                new StringReader(utf8("expected.csv")))) {
            return rows.getRecords();
        }
    }

    private static GroundModel ground() throws IOException {
        List<String> lines = utf8("ground.asc").lines().toList();
        Map<String, Double> header = new HashMap<>();
        lines.stream().limit(6).map(line -> line.split(" ", -1)).forEach(pair -> header.put(pair[0], Double.parseDouble(pair[1])));
        List<Float> heights = lines.stream().skip(6).flatMap(line -> Stream.of(line.split(" ", -1))).map(Float::valueOf).toList();
        float[] grid = new float[heights.size()];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = heights.get(i);
        }
        return new GroundModel(
                header.getOrDefault("xllcorner", Double.NaN),
                header.getOrDefault("yllcorner", Double.NaN),
                header.getOrDefault("cellsize", Double.NaN),
                header.getOrDefault("ncols", Double.NaN).intValue(),
                header.getOrDefault("nrows", Double.NaN).intValue(),
                grid);
    }

    /// Refuses what is not UTF-8, where [Files#readString(Path)] would refuse as well; here with the name of the file.
    private static String utf8(String file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(SAMPLE.resolve(file)))).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
