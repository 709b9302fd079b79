package org.undercroft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Packs what this build has made with its own run time, as installer/package.sh does, and starts it on a machine that knows of no other Java.
@Timeout(600)
class PackagedProgramTest {
    private static final Path HOME = Path.of(System.getProperty("undercroft.home", "")).toAbsolutePath();
    private static final Path IMAGE = HOME.resolve("target/package/Undercroft");

    @TempDir
    static Path elsewhere;

    private record Run(int exitCode, String output, String errors) {}

    @BeforeAll
    static void packTheProgram() throws IOException, InterruptedException {
        Run packed = run(Map.of("JAVA_HOME", System.getProperty("java.home")), List.of(HOME.resolve("installer/package.sh").toString(), "--built"));
        assertThat(packed.exitCode()).as(packed.errors()).isZero();
    }

    @Test
    void itStartsWithTheRunTimeItCarries() throws Exception {
        Run run = packaged("--version");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.output()).contains("Undercroft");
        assertThat(IMAGE.resolve("lib/runtime/lib/server/libjvm.so")).exists();
    }

    @Test
    void itDoesTheMainJobWithTheSampleOfficeItCarries() throws Exception {
        Run run = packaged("demo", "--out", elsewhere.resolve("demo").toString());
        assertThat(run.exitCode()).as(run.output() + run.errors()).isZero();
        try (var results = Files.walk(elsewhere.resolve("demo"))) {
            assertThat(results.map(Path::toString)).anyMatch(name -> name.endsWith(".pdf"));
        }
    }

    @Test
    void itSaysWhoseWorkItCarries() throws Exception {
        Path licences = IMAGE.resolve("lib/app/licences");
        assertThat(Files.readString(licences.resolve("LICENSE"))).contains("Apache License");
        String notices = Files.readString(licences.resolve("THIRD-PARTY.txt"));
        assertThat(notices).contains("org.openjfx:javafx-controls").doesNotContainIgnoringCase("unknown license");
        try (var jars = Files.list(IMAGE.resolve("lib/app"))) {
            List<String> names = jars.map(jar -> jar.getFileName().toString()).filter(name -> name.endsWith(".jar") && !name.equals("undercroft.jar")).toList();
            assertThat(names).hasSizeGreaterThan(50).allSatisfy(name -> assertThat(notices).contains(":" + name.replaceFirst("-\\d.*", "") + ":"));
        }
    }

    @Test
    void itBringsTheSampleOffice() {
        assertThat(IMAGE.resolve("lib/app/sample-data/office.json")).exists();
    }

    private static Run packaged(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(IMAGE.resolve("bin/Undercroft").toString()));
        command.addAll(List.of(arguments));
        return run(Map.of("JAVA_HOME", "", "PATH", "/usr/bin:/bin"), command);
    }

    private static Run run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        File output = Files.createTempFile(elsewhere, "output", ".txt").toFile();
        File errors = Files.createTempFile(elsewhere, "errors", ".txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile()).redirectOutput(output).redirectError(errors);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(9, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(command + " did not end: " + Files.readString(errors.toPath()));
        }
        return new Run(process.exitValue(), text(output), text(errors));
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }
}
