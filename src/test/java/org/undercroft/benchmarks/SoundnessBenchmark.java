package org.undercroft.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;

/// From definitions to solids, every check included: one solid of ten thousand triangles, surveyed as a sweep and as faces, and a district.
@State(Scope.Benchmark)
@Fork(1)
public class SoundnessBenchmark {
    private static final int TRIANGLES = 10_000;

    @Param("100000")
    public int size;

    private List<List<SpaceDefinition>> definitions;
    private Sweep sweep;
    private Polyhedron polyhedron;

    @Setup
    public void district() {
        definitions = new ArrayList<>();
        Towns.of(size).each(member -> definitions.add(List.of(member.definition())));
        sweep = Tunnels.of(TRIANGLES, 0);
        polyhedron = Tunnels.asFaces(sweep);
        Jmh.note("triangles", size, Tunnels.space(sweep).boundary().triangleCount());
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 3, time = 5)
    public Soundness sweep() {
        return SoundnessCheck.STANDARD.examine(List.of(sweep), District.FRAME);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 3, time = 5)
    public Soundness polyhedron() {
        return SoundnessCheck.STANDARD.examine(List.of(polyhedron), District.FRAME);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public long everySpace() {
        return definitions.parallelStream().filter(parts -> SoundnessCheck.STANDARD.examine(parts, District.FRAME) instanceof Soundness.Sound).count();
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        List<Integer> sizes = Towns.sizes(asked, 100_000);
        Jmh jmh = new Jmh(SoundnessBenchmark.class, sizes);
        for (int size : sizes) {
            String one = "%,.0f triangles".formatted(jmh.noted("triangles", size));
            table.add("a sweep", one, jmh.mean("sweep", size), "ms");
            table.add("a polyhedron", one, jmh.mean("polyhedron", size), "ms");
            table.add("a district, as surveyed", Towns.spaces(size), jmh.mean("everySpace", size),
                    "s, %d threads".formatted(Runtime.getRuntime().availableProcessors()));
        }
    }
}
