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
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceIndex;

/// A level plane through every space of a district, and a long section along an axis through the town; the index finds what they meet.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class CutBenchmark {
    /// Below the first floors, above the deep cellars' floors.
    private static final double HEIGHT = -5;

    @Param("10000")
    public int size;

    private SpaceIndex index;
    private Box town;
    private List<Point2> axis;

    @Setup
    public void district() {
        List<Space> spaces = Towns.of(size).spaces();
        index = SpaceIndex.of(District.FRAME, spaces);
        town = spaces.stream().map(Space::box).reduce(Box::with).orElseThrow();
        axis = List.of(at(0.05, 0.1), at(0.4, 0.55), at(0.9, 0.8));
        Jmh.note("level", size, level());
        Jmh.note("section", size, section());
        Jmh.note("length", size, axis.get(0).distance(axis.get(1)) + axis.get(1).distance(axis.get(2)));
    }

    private Point2 at(double east, double north) {
        return new Point2(town.minX() + east * (town.maxX() - town.minX()), town.minY() + north * (town.maxY() - town.minY()));
    }

    /// @return how many spaces the plane cuts
    @Benchmark
    public int level() {
        int cut = 0;
        for (int number : index.meeting(new Box(town.minX(), town.minY(), HEIGHT, town.maxX(), town.maxY(), HEIGHT))) {
            cut += Cuts.level(index.space(number), HEIGHT).isEmpty() ? 0 : 1;
        }
        return cut;
    }

    /// @return how many spaces the section cuts
    @Benchmark
    public int section() {
        Box along = axis.stream().map(at -> new Box(at.x(), at.y(), town.minZ(), at.x(), at.y(), town.maxZ())).reduce(Box::with).orElseThrow();
        int cut = 0;
        for (int number : index.meeting(along)) {
            if (passes(index.space(number).box())) {
                cut += Cuts.profile(index.space(number), axis).isEmpty() ? 0 : 1;
            }
        }
        return cut;
    }

    /// Whether the axis runs through a plan box: its middle lies no further from the line than its corners reach.
    private boolean passes(Box box) {
        for (int i = 1; i < axis.size(); i++) {
            Point2 from = axis.get(i - 1);
            Point2 to = axis.get(i);
            double nx = (from.y() - to.y()) / from.distance(to);
            double ny = (to.x() - from.x()) / from.distance(to);
            double off = nx * (box.middle().x() - from.x()) + ny * (box.middle().y() - from.y());
            if (Math.abs(off) <= (Math.abs(nx) * (box.maxX() - box.minX()) + Math.abs(ny) * (box.maxY() - box.minY())) / 2) {
                return true;
            }
        }
        return false;
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        List<Integer> sizes = Towns.sizes(asked, 10_000);
        Jmh jmh = new Jmh(CutBenchmark.class, sizes);
        for (int size : sizes) {
            table.add("level plane", "%s, %,.0f of them cut".formatted(Towns.spaces(size), jmh.noted("level", size)), jmh.mean("level", size), "ms");
            table.add("long section of %,.0f m".formatted(jmh.noted("length", size)),
                    "%s, %,.0f of them cut".formatted(Towns.spaces(size), jmh.noted("section", size)), jmh.mean("section", size), "ms");
        }
    }
}
