package org.undercroft.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.RunnerException;
import org.undercroft.geometry.AllPairs;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Sharing;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceIndex;

/// All spaces of a district against all, the index made anew each time; and one space against all, the index ready, with the depth of what it enters.
@State(Scope.Benchmark)
@Fork(1)
public class SweepBenchmark {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Param("10000")
    public int size;

    private List<Space> spaces;
    private SpaceIndex index;
    private final Random random = new Random(1);
    private AllPairs.Answers<Sharing> answers;

    @Setup
    public void district() {
        spaces = Towns.of(size).spaces();
        index = SpaceIndex.of(District.FRAME, spaces);
        Jmh.note("candidates", size, CandidatePairs.of(spaces).length);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public Object allAgainstAll() {
        answers = new AllPairs(SpaceIndex.of(District.FRAME, spaces), 0, THREADS).sharing(Relations.STANDARD);
        return answers;
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 2, time = 5)
    @Measurement(iterations = 2, time = 10)
    public void oneAgainstAll(Blackhole taker) {
        int number = random.nextInt(index.numbers());
        Space space = index.space(number);
        List<Space> others = IntStream.of(index.near(space, 0)).filter(other -> other != number).mapToObj(index::space).toList();
        taker.consume(Relations.STANDARD.toEach(space, others, new double[others.size()]));
    }

    /// What the district, its index and the answers hold, after a collection.
    @TearDown
    public void heap() {
        if (answers != null) {
            System.gc();
            Jmh.note("heap", size, (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
            Jmh.note("asked", size, answers.candidates());
            Jmh.note("found", size, answers.found().size());
        }
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        List<Integer> sizes = Towns.sizes(asked, 10_000, 100_000);
        Jmh jmh = new Jmh(SweepBenchmark.class, sizes);
        for (int size : sizes) {
            String on = Towns.spaces(size);
            double seconds = jmh.mean("allAgainstAll", size);
            double candidates = jmh.noted("candidates", size);
            table.add("all against all, index included, relation and volume", on, seconds, "s, %d threads".formatted(THREADS));
            table.add("  pairs whose boxes meet", on, candidates, "");
            table.add("  pairs left by the index of pieces", on, jmh.noted("asked", size), "");
            table.add("  pairs that touch or share room", on, jmh.noted("found", size), "");
            table.add("  time for each pair whose boxes meet", on, seconds / candidates * 1e6, "µs");
            table.add("  heap with spaces, index and answers", on, jmh.noted("heap", size), "MiB");
            table.add("one against all, with depth, median", on, jmh.percentile("oneAgainstAll", size, 50), "µs");
            table.add("one against all, with depth, p99", on, jmh.percentile("oneAgainstAll", size, 99), "µs");
        }
    }
}
