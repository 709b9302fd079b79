package org.undercroft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.MerkleTree;
import org.undercroft.register.Act;
import org.undercroft.register.JournalReport;
import org.undercroft.register.NewEntry;
import org.undercroft.register.Register;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;

/// The journal of an office on disk: a record more, a proof, and all of it verified. Of four records one is an entry of a cellar, three are acts, as a case
/// makes them.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
public class JournalBenchmark {
    private static final Frame FRAME = new Frame(398, 3312);
    private static final int IN_ONE_UNIT_OF_WORK = 200;
    private static final int RECORDS_AN_ENTRY = 4;

    @Param("10000")
    public int size;

    private Path folder;
    private Strongroom strongroom;
    private Register register;
    private Registrar registrar;
    private long asked;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("undercroft-journal");
        strongroom = Strongroom.make(folder.resolve("office"), List.of(Strongroom.BOOK));
        register = strongroom.register(FRAME);
        registrar = strongroom.registrar(FRAME, ReferenceSystem.BEILUN, InstantSource.system());
        for (int from = 0; from < size; from += IN_ONE_UNIT_OF_WORK) {
            int first = from;
            strongroom.write(work -> {
                for (int record = first; record < Math.min(size, first + IN_ONE_UNIT_OF_WORK); record++) {
                    if (record % RECORDS_AN_ENTRY == 0) {
                        int number = record / RECORDS_AN_ENTRY;
                        registrar.enter(work, cellar(number), new EntryNumber(number), 1);
                    } else {
                        registrar.record(work, act(record));
                    }
                }
                return first;
            });
        }
    }

    @TearDown(Level.Trial)
    public void clear() throws IOException {
        strongroom.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// One act in a unit of work of its own, on the disk when it returns.
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 1, time = 3)
    @Measurement(iterations = 2, time = 5)
    public long append() {
        return strongroom.write(work -> {
            registrar.record(work, act(0));
            return 1L;
        });
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 1, time = 2)
    @Measurement(iterations = 2, time = 3)
    public Object prove() {
        MerkleTree tree = register.tree();
        asked = (asked + 7919) % tree.size();
        return tree.inclusion(asked);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public long verify() {
        JournalReport report = register.verify();
        if (!(report instanceof JournalReport.Intact intact)) {
            throw new IllegalStateException(report.toString());
        }
        Jmh.note("records", size, intact.records());
        return intact.records();
    }

    private static Act act(int record) {
        return new Act(Act.Kind.EXAMINED, "wang", "2026-%06d".formatted(record),
                "seen: %d\nfindings: 0\ngrave: 0\ngeometries: %s".formatted(record, "ab".repeat(64)));
    }

    /// A cellar of 10 × 10 × 4 m in a grid of 20 m, a thousand a row.
    private static NewEntry cellar(int number) {
        double e = FRAME.originEast() + 20.0 * (number % 1000);
        double n = FRAME.originNorth() + 20.0 * (number / 1000);
        UnitCode code = new UnitCode("330206012%03dGX%05dW00000000".formatted(number / 90_000, number % 90_000 + 1));
        Prism space = new Prism(Outline.of(List.of(new Point2(e, n), new Point2(e + 10, n), new Point2(e + 10, n + 10), new Point2(e, n + 10))), -10, -6);
        NewEntry.Piece piece = new NewEntry.Piece("1", "cellar " + number, org.undercroft.land.Level.PRIMARY_RIGHT, SpaceKind.BASEMENT,
                EnvelopeBasis.STRUCTURE_OUTER, SurveyClass.FIRST, ReferenceSystem.BEILUN, List.of(space));
        Party firm = new Party.Organisation(new PartyId("P" + number), "firm " + number, "SAMPLE" + number);
        return new NewEntry(RegistrationKind.FIRST, new CaseNumber(2026, number + 1), code, "1", "cellar " + number, "road " + number, List.of(piece),
                List.of(new Interest.Right(code, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(firm)), "05",
                        Optional.empty())),
                List.of(), "", "wang", "lin", "chen");
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        List<Integer> sizes = asked.isPresent() ? List.of(asked.getAsInt()) : List.of(10_000, 100_000);
        Jmh jmh = new Jmh(JournalBenchmark.class, sizes);
        for (int size : sizes) {
            String on = "a journal of %,d records".formatted(size);
            table.add("appending one record, its own unit of work, mean", on, jmh.mean("append", size) * 1000, "ms");
            table.add("appending one record, p99", on, jmh.percentile("append", size, 99) * 1000, "ms");
            table.add("proving one record, mean", on, jmh.mean("prove", size) * 1000, "ms");
            table.add("verifying, records a second", on, jmh.noted("records", size) / jmh.mean("verify", size), "");
        }
    }
}
