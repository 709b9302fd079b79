package org.undercroft.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
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
import org.undercroft.geometry.Pairing;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Sharing;
import org.undercroft.geometry.Space;

/// Pair by pair: what two spaces share, and of those that share room the body and how deep it is.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 10)
public class OverlapBenchmark {
    /// Enough for a mean; the other kernel takes milliseconds for each.
    private static final int SAMPLE = 400;

    @Param("10000")
    public int size;

    private final Pairing pairing = Relations.STANDARD.pairing();
    private List<Space> spaces;
    private long[] pairs;
    private long[] overlapping;
    private int next;
    private int nextOverlapping;

    @Setup
    public void district() {
        spaces = Towns.of(size).spaces();
        pairs = CandidatePairs.of(spaces);
        overlapping = java.util.Arrays.stream(pairs).parallel().filter(pair -> sharing(spaces, pair).kind().sharesRoom()).toArray();
        // pairs stay in the order in which a sweep asks about them, neighbour after neighbour; of the few that overlap some are taken from everywhere
        shuffle(overlapping);
        Jmh.note("pairs", size, pairs.length);
        Jmh.note("overlapping", size, overlapping.length);
    }

    /// With the arrays of one pair kept for the next, as a sweep asks.
    @Benchmark
    public Sharing sharing() {
        next = next + 1 == pairs.length ? 0 : next + 1;
        return pairing.sharing(spaces.get(CandidatePairs.lower(pairs[next])), spaces.get(CandidatePairs.higher(pairs[next])));
    }

    /// A pair by itself.
    @Benchmark
    public Sharing sharingAlone() {
        next = next + 1 == pairs.length ? 0 : next + 1;
        return sharing(spaces, pairs[next]);
    }

    @Benchmark
    public Relation depth() {
        nextOverlapping = nextOverlapping + 1 == overlapping.length ? 0 : nextOverlapping + 1;
        long pair = overlapping[nextOverlapping];
        return Relations.STANDARD.between(spaces.get(CandidatePairs.lower(pair)), spaces.get(CandidatePairs.higher(pair)));
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        List<Integer> sizes = Towns.sizes(asked, 10_000, 100_000);
        Jmh jmh = new Jmh(OverlapBenchmark.class, sizes);
        for (int size : sizes) {
            String on = "%,.0f pairs of %s".formatted(jmh.noted("pairs", size), Towns.spaces(size));
            table.add("relation and volume, mean", on, jmh.mean("sharing", size), "µs");
            table.add("relation and volume, median", on, jmh.percentile("sharing", size, 50), "µs");
            table.add("relation and volume, p99", on, jmh.percentile("sharing", size, 99), "µs");
            table.add("the same, each pair by itself, mean", on, jmh.mean("sharingAlone", size), "µs");
            String deep = "%,.0f pairs that share room".formatted(jmh.noted("overlapping", size));
            table.add("body, pieces and depth, median", deep, jmh.percentile("depth", size, 50), "µs");
            table.add("body, pieces and depth, mean", deep, jmh.mean("depth", size), "µs");
            table.add("body, pieces and depth, p99", deep, jmh.percentile("depth", size, 99), "µs");
        }
        compare(table, sizes.getFirst());
    }

    /// Pairs of all kinds, those that share room and those that do not half and half, through another kernel and through exact arithmetic.
    private static void compare(Table table, int size) {
        List<Space> spaces = Towns.of(size).spaces();
        long[] pairs = CandidatePairs.of(spaces);
        shuffle(pairs);
        List<Long> sample = new ArrayList<>();
        int sharing = 0;
        for (int i = 0; i < pairs.length && sample.size() < SAMPLE; i++) {
            boolean shares = sharing(spaces, pairs[i]).kind().sharesRoom();
            if (shares ? sharing < SAMPLE / 2 : sample.size() - sharing < SAMPLE / 2) {
                sample.add(pairs[i]);
                sharing += shares ? 1 : 0;
            }
        }
        OtherKernel other = new OtherKernel();
        long ours = 0;
        int exactly = 0;
        double worst = 0;
        for (long pair : sample) {
            Space a = spaces.get(CandidatePairs.lower(pair));
            Space b = spaces.get(CandidatePairs.higher(pair));
            long start = System.nanoTime();
            double volume = Relations.STANDARD.sharing(a, b).volume();
            ours += System.nanoTime() - start;
            other.ask(a.boundary(), b.boundary(), volume);
            double exact = ExactColumns.volume(a.boundary(), b.boundary());
            double off = Math.abs(volume - exact) / Math.max(1e-6, 1e-9 * exact);
            exactly += off <= 1 ? 1 : 0;
            worst = Math.max(worst, off);
        }
        String on = "%,d of these pairs, half of them sharing room".formatted(sample.size());
        table.add("the same through Commons Geometry, mean", on, other.seconds() / other.answers() * 1e6, "µs");
        table.add("the same here, mean", on, ours / 1e3 / sample.size(), "µs");
        table.add("Commons Geometry answered", on, "%,d".formatted(other.answers()));
        table.add("… and agreed within 1e-9 or 1e-6 m³", on, "%,d".formatted(other.agreed()));
        table.add("exact arithmetic agreed within 1e-9 or 1e-6 m³", on, "%,d".formatted(exactly));
        table.add("… the worst, in parts of that", on, "%.2g".formatted(worst));
    }

    private static Sharing sharing(List<Space> spaces, long pair) {
        return Relations.STANDARD.sharing(spaces.get(CandidatePairs.lower(pair)), spaces.get(CandidatePairs.higher(pair)));
    }

    private static void shuffle(long[] pairs) {
        Random random = new Random(1);
        for (int i = pairs.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long swap = pairs[i];
            pairs[i] = pairs[j];
            pairs[j] = swap;
        }
    }
}
