package org.undercroft.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs benchmarks in a JVM of their own; what JMH says goes to standard error. What a benchmark counts beside time (pairs, heap) it leaves as a note
/// for the table.
final class Jmh {
    private static final String NOTES = "undercroft.benchmark.notes";

    private final Map<String, Double> notes = new TreeMap<>();
    private final Collection<RunResult> results;

    /// @param sizes of the parameter `size`
    Jmh(Class<?> benchmark, List<Integer> sizes) throws RunnerException, IOException {
        this(benchmark, sizes, Machine.heap());
    }

    /// @param heap of the benchmark's JVM at most, MiB
    Jmh(Class<?> benchmark, List<Integer> sizes, long heap) throws RunnerException, IOException {
        Path file = Files.createTempFile("undercroft-benchmark", ".notes");
        try {
            ChainedOptionsBuilder options = new OptionsBuilder().include("^" + benchmark.getName().replace(".", "\\.") + "\\.").shouldFailOnError(true)
                    .param("size", sizes.stream().map(String::valueOf).toArray(String[]::new))
                    .jvmArgsAppend("-Xmx" + heap + "m", "-D" + NOTES + "=" + file);
            results = new Runner(options.build(), OutputFormatFactory.createFormatInstance(new PrintStream(System.err, true, StandardCharsets.UTF_8),
                    VerboseMode.NORMAL)).run();
            for (String line : Files.readAllLines(file)) {
                notes.put(line.substring(0, line.indexOf('=')), Double.valueOf(line.substring(line.indexOf('=') + 1)));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Called in the benchmark's JVM.
    static void note(String what, int size, double value) {
        try {
            Files.writeString(Path.of(System.getProperty(NOTES)), what + " " + size + "=" + value + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    double noted(String what, int size) {
        return notes.getOrDefault(what + " " + size, Double.NaN);
    }

    /// Mean time of one operation, in the unit of the benchmark.
    double mean(String method, int size) {
        return result(method, size).getPrimaryResult().getScore();
    }

    double percentile(String method, int size, double percentile) {
        return result(method, size).getPrimaryResult().getStatistics().getPercentile(percentile);
    }

    /// One by one, as they were measured.
    List<Double> each(String method, int size) {
        List<Double> all = new ArrayList<>();
        result(method, size).getBenchmarkResults().forEach(fork -> fork.getIterationResults().forEach(
                iteration -> all.add(iteration.getPrimaryResult().getScore())));
        return all;
    }

    private RunResult result(String method, int size) {
        return results.stream().filter(result -> result.getParams().getBenchmark().endsWith("." + method)
                && result.getParams().getParam("size").equals(String.valueOf(size))).findFirst().orElseThrow();
    }
}
