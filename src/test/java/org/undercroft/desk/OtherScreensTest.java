package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The review on computers that are not like this one, each in a process of its own: a screen at 150 %, and a machine that draws nothing in three dimensions.
@Timeout(100)
class OtherScreensTest {
    @TempDir
    private Path folder;

    @Test
    void withoutThreeDimensionsTheDeskSaysSoOnceAndWorksOnWithPlanSectionAndTables() throws Exception {
        Map<String, String> said = desk("screen-without-3d", "en", "-Dprism.order=sw", "-Dprism.forceGPU=false");
        assertThat(said).containsEntry("three dimensions", "false").containsEntry("findings", "2");
        assertThat(said.get("hint")).contains("cannot show the ground in three dimensions. Plan, section and tables show the same.");
        assertThat(said.get("message")).as("said in one place only").doesNotContain("three dimensions");
        assertThat(said.get("sentence")).contains("36.51 m³", "1.50 m");
        assertThat(said.get("section")).contains("−67.30 m", "−65.80 m");
    }

    @Test
    void atOneAndAHalfTheSizeTheReviewIsWhole() throws Exception {
        Map<String, String> said = desk("screen-150-percent", "zh", "-Dprism.forceGPU=true", "-Dglass.gtk.uiScale=1.5");
        assertThat(said).containsEntry("three dimensions", "true").containsEntry("scale", "1.5").containsEntry("findings", "2");
        assertThat(said.get("sentence")).contains("36.51");
        assertThat(ImageIO.read(Pictures.FOLDER.resolve("screen-150-percent.png").toFile()).getWidth()).isGreaterThanOrEqualTo(1599);
    }

    /// What the desk says there, by name.
    private Map<String, String> desk(String picture, String language, String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Duser.timezone=Asia/Shanghai", "-Djava.awt.headless=false",
                "-Dstdout.encoding=UTF-8", "-Dundercroft.home=" + System.getProperty("undercroft.home", "")));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), OtherScreen.class.getName(),
                folder.resolve(picture).toString(), picture, language));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Map<String, String> said = new HashMap<>();
            process.inputReader(StandardCharsets.UTF_8).lines().filter(line -> line.contains(": ")).forEach(line -> {
                int colon = line.indexOf(": ");
                said.put(line.substring(0, colon), line.substring(colon + 2));
            });
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("said %s", said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
