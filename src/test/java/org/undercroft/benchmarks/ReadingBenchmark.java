package org.undercroft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;

/// A district read from a CityJSON text sequence, space by space: the first time in a new JVM, and then again.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 0)
@Measurement(iterations = 5)
public class ReadingBenchmark {
    @Param("100000")
    public int size;

    private Path file;

    /// The file is written by another JVM: this one is to meet its classes for the first time.
    @Setup
    public void file() throws IOException {
        file = place(size);
        Jmh.note("megabytes", size, Files.size(file) / 1e6);
    }

    @Benchmark
    public int read() {
        AtomicInteger count = new AtomicInteger();
        new SurveyReader(ReadOptions.STANDARD).read(file, space -> count.incrementAndGet());
        if (count.get() != size) {
            throw new IllegalStateException("%d spaces came of %d".formatted(count.get(), size));
        }
        return count.get();
    }

    @TearDown
    public void heap() {
        Jmh.note("heap", size, Runtime.getRuntime().totalMemory() / 1048576.0);
    }

    private static Path place(int size) {
        return Path.of(System.getProperty("java.io.tmpdir"), "undercroft-district-%d.city.jsonl".formatted(size));
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        List<Integer> sizes = Towns.sizes(asked, 100_000);
        for (int size : sizes) {
            System.err.printf("Writing a sequence of %,d spaces …%n", size);
            DistrictFile.write(place(size), Towns.of(size));
        }
        try {
            Jmh jmh = new Jmh(ReadingBenchmark.class, sizes);
            for (int size : sizes) {
                String on = "%s, %.0f MB".formatted(Towns.spaces(size), jmh.noted("megabytes", size));
                List<Double> times = jmh.each("read", size);
                int runs = times.size() / 2;
                table.add("reading, cold: the first time in a new JVM", on, Math.max(times.get(0), times.get(runs)), "s");
                table.add("reading, warm: the fifth time", on, Math.max(times.get(runs - 1), times.getLast()), "s");
            }
        } finally {
            for (int size : sizes) {
                Files.deleteIfExists(place(size));
            }
        }
    }
}
