package org.undercroft.benchmarks;

import java.io.IOException;
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
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Space;

/// How far two winding tunnels are from each other, both closest points included: side by side over their whole length, which leaves most to look at, and
/// far apart with a limit, where the search may stop early.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 4)
public class ClearanceBenchmark {
    private static final int TRIANGLES = 15_000;

    @Param("15000")
    public int size;

    private Space tunnel;
    private Space beside;
    private Space away;

    @Setup
    public void tunnels() {
        tunnel = Tunnels.space(Tunnels.of(size, 0));
        beside = Tunnels.space(Tunnels.of(size, 9));
        away = Tunnels.space(Tunnels.of(size, 50));
        Jmh.note("triangles", size, tunnel.boundary().triangleCount());
        Jmh.note("beside", size, metres(Relations.STANDARD.between(tunnel, beside, 100)));
        Jmh.note("away", size, metres(Relations.STANDARD.between(tunnel, away, 100)));
    }

    private static double metres(Relation relation) {
        return relation instanceof Relation.Apart(double distance, _, _) ? distance : 0;
    }

    @Benchmark
    public Relation beside() {
        return Relations.STANDARD.between(tunnel, beside, 100);
    }

    @Benchmark
    public Relation away() {
        return Relations.STANDARD.between(tunnel, away, 100);
    }

    @Benchmark
    public Relation awayWithALimit() {
        return Relations.STANDARD.between(tunnel, away, 3);
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        int size = asked.orElse(TRIANGLES);
        Jmh jmh = new Jmh(ClearanceBenchmark.class, List.of(size));
        String on = "two tunnels of %,.0f triangles, %.2f m apart";
        String beside = on.formatted(jmh.noted("triangles", size), jmh.noted("beside", size));
        String away = on.formatted(jmh.noted("triangles", size), jmh.noted("away", size));
        table.add("distance and the two closest points", beside, jmh.mean("beside", size), "µs");
        table.add("distance and the two closest points", away, jmh.mean("away", size), "µs");
        table.add("whether they keep 3 m", away, jmh.mean("awayWithALimit", size), "µs");
    }
}
