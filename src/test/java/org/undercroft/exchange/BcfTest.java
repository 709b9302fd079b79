package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Position;
import org.xml.sax.SAXException;

@Timeout(30)
class BcfTest {
    private static final UUID TOPIC = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final BcfTopic.Comment COMMENT = new BcfTopic.Comment(new UUID(1, 2), Instant.parse("2026-11-22T10:05:00Z"), "Lin & Co. <lin>",
            "Lower it\nby 1.5 m.");
    private static final BcfView VIEW = new BcfView(new UUID(3, 4), new Position(398_615.5, 3_312_817.3, -60), Direction.NORTH, Direction.UP,
            new BcfView.Perspective(50), 1.5, List.of(new BcfView.Plane(new Position(1, 2, 3), Direction.EAST)), List.of("A/1", "B/1"),
            List.of(new BcfView.Colour("2F7FD6", "A/1")), Optional.of("png".getBytes(StandardCharsets.UTF_8)));
    private static final BcfTopic FULL = new BcfTopic(TOPIC, Optional.of("F-2026-0031"), "SHARED_ROOM", "open", "F-2026-0031 巷道", Optional.of("forbidden"),
            List.of("2026-000015"), Instant.parse("2026-11-21T01:00:00Z"), "Office", Optional.of(LocalDate.of(2026, 12, 1)), Optional.of("Lin"),
            Optional.of("It takes 36.51 m³."), List.of(COMMENT), Optional.of(VIEW));
    private static final BcfTopic BARE = new BcfTopic(new UUID(5, 6), Optional.empty(), "GRANT", "open", "bare", Optional.empty(), List.of(), Instant.EPOCH,
            "Office", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void everyFileInItIsAsTheFormatAsks() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(BcfTest.class.getResource("bcf3.xsd")));
        BcfView parallel = new BcfView(new UUID(7, 8), VIEW.eye(), VIEW.direction(), VIEW.up(), new BcfView.Parallel(80), 1, List.of(), List.of(), List.of(),
                Optional.empty());
        BcfTopic other = new BcfTopic(new UUID(9, 10), Optional.empty(), "GRANT", "open", "parallel", Optional.empty(), List.of(), Instant.EPOCH, "Office",
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(parallel));
        // two clipping planes, labels and comments as people write them: signs that XML cannot hold, a comment that nobody signed, one without words
        BcfView cut = new BcfView(new UUID(13, 14), VIEW.eye(), VIEW.direction(), VIEW.up(), VIEW.lens(), 1.5,
                List.of(new BcfView.Plane(new Position(1, 2, 3), Direction.EAST), new BcfView.Plane(new Position(4, 5, 6), Direction.UP)), List.of("A/1"),
                List.of(new BcfView.Colour("2F7FD6", "A/1"), new BcfView.Colour("E60000", "B/1")), VIEW.snapshot());
        BcfTopic messy = new BcfTopic(new UUID(15, 16), Optional.of("F-2026-0032\u0001"), "GRANT", "open", "  巷道 ", Optional.of("obstacle"),
                List.of("2026-000015", "", "北区"), Instant.EPOCH, "林审核", Optional.of(LocalDate.of(2026, 12, 24)), Optional.of("陈登簿"), Optional.of("a\uFFFEb"),
                List.of(COMMENT, new BcfTopic.Comment(new UUID(17, 18), Instant.EPOCH, "", "\u0000"),
                        new BcfTopic.Comment(new UUID(19, 20), Instant.EPOCH, "x", " ")),
                Optional.of(cut));
        Map<String, byte[]> files = unzip(written(FULL, BARE, other, messy));
        assertThat(files.keySet()).startsWith("bcf.version", "project.bcfp", "extensions.xml").contains(TOPIC + "/", TOPIC + "/markup.bcf",
                TOPIC + "/viewpoint.bcfv", TOPIC + "/snapshot.png");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().matches(".*(\\.version|\\.bcfp|\\.xml|\\.bcf|\\.bcfv)")) {
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.getValue()), file.getKey()));
            }
        }
        String broken = text(files.get(TOPIC + "/markup.bcf")).replace("<CreationAuthor>Office</CreationAuthor>", "");
        assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))))
                .as("the schema bites").isInstanceOf(SAXException.class);
    }

    @Test
    void whatIsWrittenReadsBackAndTheSameGivesTheSameBytes() throws Exception {
        Path file = folder.resolve("topics.bcf");
        Files.write(file, written(FULL, BARE));
        List<BcfTopic> read = new BcfReader().read(file);
        assertThat(read).hasSize(2);
        BcfTopic full = read.getFirst();
        assertThat(full.comments()).containsExactly(COMMENT);
        assertThat(full.due()).isEqualTo(FULL.due());
        assertThat(full).usingRecursiveComparison().ignoringFields("view").isEqualTo(FULL);
        assertThat(read.get(1)).isEqualTo(BARE);
        assertThat(written(FULL, BARE)).isEqualTo(written(FULL, BARE));
    }

    @Test
    void aViewSaysWhereTheEyeIsAndWhatIsCutAwayInMetres() throws Exception {
        String view = text(unzip(written(FULL)).get(TOPIC + "/viewpoint.bcfv"));
        assertThat(view.replaceAll("\\s+", "")).contains("<CameraViewPoint><X>398615.500000</X><Y>3312817.300000</Y><Z>-60.000000</Z></CameraViewPoint>",
                "<ClippingPlane><Location><X>1.000000</X><Y>2.000000</Y><Z>3.000000</Z></Location>", "<AuthoringToolId>A/1</AuthoringToolId>");
    }

    @Test
    void whatIsNoTopicIsRefusedInWords() throws Exception {
        assertThatThrownBy(() -> new BcfReader().read(file("not a zip"))).isInstanceOf(UnreadableFile.class).hasMessageContaining("no BCF file");
        assertThatThrownBy(() -> new BcfReader().read(zip("readme.txt", "nothing"))).isInstanceOf(UnreadableFile.class).hasMessageContaining("no topic");
        assertThatThrownBy(() -> new BcfReader().read(zip("x/markup.bcf", "<Markup><Topic Guid=\"no\"><Title>a</Title></Topic></Markup>")))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("x/markup.bcf");
        String bomb = "<!DOCTYPE m [<!ENTITY a \"aaaa\">]><Markup>&a;</Markup>";
        assertThatThrownBy(() -> new BcfReader().read(zip("x/markup.bcf", bomb))).as("nothing is expanded").isInstanceOf(UnreadableFile.class);
    }

    @Test
    void commentsThatStandBesideTheTopicAsBefore30AreReadToo() throws Exception {
        Path file = zip("x/markup.bcf", """
                <Markup><Topic Guid="%s" TopicType="Clash" TopicStatus="Open"><Title>old</Title><CreationDate>2026-01-02T03:04:05</CreationDate>
                <CreationAuthor>a</CreationAuthor></Topic>
                <Comment Guid="%s"><Date>2026-01-02T03:04:05+08:00</Date><Author>b</Author><Comment>c</Comment></Comment></Markup>""".formatted(TOPIC, TOPIC));
        assertThat(new BcfReader().read(file).getFirst().comments()).extracting(BcfTopic.Comment::text).containsExactly("c");
    }

    private static byte[] written(BcfTopic... topics) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BcfWriter().write(out, new UUID(11, 12), "Office", List.of(topics));
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file.bcf"), content);
    }

    private Path zip(String name, String content) throws IOException {
        Path file = folder.resolve("zip.bcf");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
