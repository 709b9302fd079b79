package org.undercroft.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undercroft.casework.SampleOffice;

/// How long the desk takes to a window that can be used, over the sample office, against an empty JavaFX window: each as a whole process started as
/// `installer/run.sh` starts the desk, from the call to the picture on the screen. They take turns, so that what else the machine does weighs on both.
final class StartBenchmark {
    private static final int ROUNDS = 5;

    private final Path home = Path.of(System.getProperty("undercroft.home", "")).toAbsolutePath();
    private final Path run = home.resolve("target").resolve("run");
    private final Path folder;

    private StartBenchmark(Path folder) {
        this.folder = folder;
    }

    static void measure(Table table) throws IOException {
        Path folder = Files.createTempDirectory("desk-start-");
        try {
            new StartBenchmark(folder).into(table);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void into(Table table) throws IOException {
        SampleOffice sample = SampleOffice.in(home.resolve("sample-data"), Locale.ENGLISH);
        sample.found(folder.resolve("office"), _ -> {}).close();
        List<Map<String, Double>> desks = new ArrayList<>();
        List<Map<String, Double>> empties = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Map<String, Double> empty = empty();
            Map<String, Double> desk = desk();
            // the first of each warms the disk's cache
            if (round > 0) {
                empties.add(empty);
                desks.add(desk);
            }
        }
        double empty = median(empties, "usable");
        double desk = median(desks, "usable");
        String on = "sample office, median of %d starts".formatted(ROUNDS);
        table.add("start to an empty JavaFX window", on, empty, "s");
        table.add("start to the desk's window, ready for a name and a password", on, desk, "s");
        table.add("  allowed: 1.5 times the empty window and 0.5 s", on, 1.5 * empty + 0.5, "s");
        table.add("  times the empty window", on, desk / empty, "");
        table.add("start to the furnished desk behind it", on, median(desks, "furnished"), "s");
    }

    private Map<String, Double> desk() throws IOException {
        List<String> command = new ArrayList<>(List.of(Files.readString(run.resolve("java")), "@" + run.resolve("java.args")));
        if (Files.exists(run.resolve("desk.aot"))) {
            command.add("-XX:AOTCache=" + run.resolve("desk.aot"));
        }
        Path moments = folder.resolve("desk.moments");
        command.addAll(List.of("-Dundercroft.rehearsal=" + moments, "org.undercroft.Undercroft"));
        return started(command, moments);
    }

    /// The same JVM with the same arguments and no cache: what any program pays.
    private Map<String, Double> empty() throws IOException {
        Path moments = folder.resolve("empty.moments");
        Path arguments = folder.resolve("empty.args");
        String classes = "--class-path \"%s\"".formatted(home.resolve("target").resolve("test-classes") + File.pathSeparator
                + home.resolve("target").resolve("classes"));
        try (Stream<String> lines = Files.lines(run.resolve("java.args"))) {
            Files.writeString(arguments, lines.map(line -> line.startsWith("--class-path") ? classes : line).collect(Collectors.joining("\n")));
        }
        return started(List.of(Files.readString(run.resolve("java")), "@" + arguments, "org.undercroft.benchmarks.EmptyWindow", moments.toString()), moments);
    }

    /// Seconds from the call to each moment the process noted.
    private Map<String, Double> started(List<String> command, Path moments) throws IOException {
        Files.deleteIfExists(moments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("UNDERCROFT_OFFICE", folder.resolve("office").toString());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        long called = System.currentTimeMillis();
        try {
            int code = builder.start().waitFor();
            if (code != 0 || !Files.exists(moments)) {
                throw new IllegalStateException("it did not open: " + Files.readString(folder.resolve("said")));
            }
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(broken);
        }
        return Files.readAllLines(moments).stream().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> (Long.parseLong(line[1].strip()) - called) / 1000.0));
    }

    private static double median(List<Map<String, Double>> rounds, String moment) {
        return rounds.stream().mapToDouble(round -> round.getOrDefault(moment, Double.NaN)).sorted().skip(rounds.size() / 2).findFirst().orElse(Double.NaN);
    }
}
