package org.undercroft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.register.Registrar;
import org.undercroft.register.Register;
import org.undercroft.register.Strongroom;
import org.undercroft.soak.Plots;

/// A book of many units, opened in a new JVM of one gibibyte: how long that takes, what lies around a space of the district taken at random, and one more
/// entry with its look at the neighbours before and its commit to the disk.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class RegisterBenchmark {
    private static final int SMALL = 10_000;
    private static final long HEAP = 1_024;
    private static final int PLACES = 2_000;
    /// Metres around a space within which neighbours count.
    private static final double MARGIN = 1;

    @Param("10000")
    public int size;

    private Strongroom strongroom;
    private Register register;
    private Registrar registrar;
    private final List<Box> places = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private int sequence;
    private long neighbours;
    private long questions;

    @Setup
    public void open() {
        Path place = Book.place(size);
        long start = System.nanoTime();
        RegistryOffice office = RegistryOffice.open(place.toString());
        office.register().last();
        Jmh.note("opening", size, (System.nanoTime() - start) / 1e9);
        office.close();
        strongroom = Strongroom.open(place.toString(), List.of(Strongroom.BOOK));
        register = strongroom.register(Plots.FRAME);
        registrar = strongroom.registrar(Plots.FRAME, ReferenceSystem.BEILUN, InstantSource.system());
        sequence = Math.toIntExact(register.last().value()) + 1;
        int each = Math.max(1, size / PLACES);
        Towns.of(size).each(member -> {
            if (member.number() % each == 0) {
                places.add(member.space().box());
            }
        });
    }

    @Benchmark
    public int neighbours() {
        int found = register.neighboursOf(places.get(random.nextInt(places.size())).grown(MARGIN), Plots.FRAME).units().size();
        neighbours += found;
        questions++;
        return found;
    }

    /// Under the district, where there is room for ever.
    @Benchmark
    public long entry() {
        Box over = places.get(random.nextInt(places.size()));
        double east = Plots.FRAME.originEast() + over.minX();
        double north = Plots.FRAME.originNorth() + over.minY();
        double top = -300 - 5 * (sequence % 1_000);
        Prism block = new Prism(Outline.of(List.of(new Point2(east, north), new Point2(east + 10, north), new Point2(east + 10, north + 10),
                new Point2(east, north + 10))), top - 4, top);
        EntryNumber seen = register.neighboursOf(new Box(over.minX(), over.minY(), top - 4, over.minX() + 10, over.minY() + 10, top), Plots.FRAME).seen();
        return strongroom.write(work -> registrar.enter(work, Plots.entry(sequence++, block), seen, MARGIN)).number().value();
    }

    @TearDown
    public void memory() throws IOException {
        if (questions > 0) {
            Jmh.note("near", size, (double) neighbours / questions);
        }
        System.gc();
        Jmh.note("heap", size, (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            lines.filter(line -> line.startsWith("VmHWM")).findFirst()
                    .ifPresent(line -> Jmh.note("resident", size, Double.parseDouble(line.replaceAll("\\D", "")) / 1024));
        }
        strongroom.close();
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        List<Integer> sizes = asked.isPresent() && asked.getAsInt() != SMALL ? List.of(SMALL, asked.getAsInt()) : List.of(SMALL);
        for (int size : sizes) {
            Book.of(size);
        }
        Jmh jmh = new Jmh(RegisterBenchmark.class, sizes, HEAP);
        for (int size : sizes) {
            String on = "%,d units, %.0f MB".formatted(size, Files.size(Book.place(size).resolve("office.mv.db")) / 1e6);
            table.add("opening an office, in a new JVM", on, jmh.noted("opening", size), "s");
            table.add("neighbours of a space, median", on + ", %.0f found".formatted(jmh.noted("near", size)), jmh.percentile("neighbours", size, 50), "ms");
            table.add("neighbours of a space, 99th percentile", on, jmh.percentile("neighbours", size, 99), "ms");
            table.add("an entry, look and commit included, median", on, jmh.percentile("entry", size, 50), "ms");
            table.add("an entry, 99th percentile", on, jmh.percentile("entry", size, 99), "ms");
            table.add("heap in use", on, jmh.noted("heap", size), "MiB");
            table.add("memory of the process at most", on, jmh.noted("resident", size), "MiB");
        }
    }
}
