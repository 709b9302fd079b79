package org.undercroft.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import org.undercroft.examination.Agreements;
import org.undercroft.examination.Circumstances;
import org.undercroft.examination.Examiner;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceIndex;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Level;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;

/// The examination of one application after another against a district that is registered already, with every rule that an office begins with: neighbours,
/// the structures whose zones reach there, the ground, the way up. The district is in memory; what a database takes to bring the neighbours is measured with
/// the register.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 2, time = 10)
public class ExaminationBenchmark {
    private static final double ABYSS = -12_000;
    private static final double SKY = 9_000;

    @Param("100000")
    public int size;

    private final Examiner examiner = new Examiner(Relations.STANDARD, RuleSet.STANDARD);
    private final Examiner.Terms terms = new Examiner.Terms(new Tolerance(0.01), 0);
    private final Random random = new Random(1);
    private List<Subject> units;
    private SpaceIndex index;
    private SpaceIndex structures;
    private List<Subject> structureUnits;
    private Optional<GroundSurvey> ground;

    @Setup
    public void district() {
        units = new ArrayList<>();
        Towns.of(size).each(member -> units.add(subject(member)));
        index = SpaceIndex.of(District.FRAME, units.stream().map(Subject::space).toList());
        Set<SpaceKind> kinds = examiner.structureKinds();
        structureUnits = units.stream().filter(unit -> unit.kind().filter(kinds::contains).isPresent()).toList();
        structures = SpaceIndex.of(District.FRAME, structureUnits.stream().map(Subject::space).toList());
        ground = Optional.of(ground());
        double findings = IntStream.range(0, 200).mapToDouble(_ -> oneExamination().size()).average().orElse(0);
        Jmh.note("findings", size, findings);
    }

    private static Subject subject(District.Member member) {
        UnitCode unit = new UnitCode("330206%03d003GX%05dW00000000".formatted(member.number() / 99_999, member.number() % 99_999 + 1));
        return new Subject(member.id(), member.id(), Optional.of(unit), Optional.empty(), Optional.of(Level.PRIMARY_RIGHT), Optional.of(SurveyClass.FIRST),
                Optional.of(member.id()), member.space(), member.id(), Optional.of(kind(member.kind())), member.id(), Set.of());
    }

    private static SpaceKind kind(District.Kind kind) {
        return switch (kind) {
            case BASEMENT -> SpaceKind.BASEMENT;
            case CONDUIT -> SpaceKind.CONDUIT;
            case SHAFT -> SpaceKind.SHAFT;
            case CHAMBER, CAVERN -> SpaceKind.CAVERN;
            case TUNNEL -> SpaceKind.METRO_TUNNEL;
        };
    }

    /// Level, cells of 50 m over 20 km.
    private static GroundSurvey ground() {
        float[] heights = new float[400 * 400];
        Arrays.fill(heights, 10);
        return new GroundSurvey(new GroundModel(District.FRAME.originEast() - 5000, District.FRAME.originNorth() - 5000, 50, 400, 400, heights),
                ReferenceSystem.BEILUN, LocalDate.of(2026, 1, 1));
    }

    @Benchmark
    public List<Finding> oneExamination() {
        Subject applied = units.get(random.nextInt(units.size()));
        Space space = applied.space();
        List<Subject> near = Arrays.stream(index.near(space, examiner.reach(terms))).mapToObj(units::get).filter(unit -> unit != applied).toList();
        Box wide = space.box().grown(examiner.structureReach());
        Box column = new Box(wide.minX(), wide.minY(), ABYSS, wide.maxX(), wide.maxY(), SKY);
        List<Subject> around = Arrays.stream(structures.meeting(column)).mapToObj(structureUnits::get).filter(unit -> unit != applied).toList();
        Circumstances known = new Circumstances(around, ground, Optional.empty(), Optional.of(space), List.of(), Set.of(), List.of(), Agreements.NONE,
                box -> Arrays.stream(index.meeting(box)).mapToObj(units::get).toList());
        return examiner.examine(List.of(applied), near, terms, known);
    }

    static void measure(Table table, OptionalInt asked) throws RunnerException, IOException {
        List<Integer> sizes = Towns.sizes(asked, 10_000, 100_000);
        Jmh jmh = new Jmh(ExaminationBenchmark.class, sizes);
        for (int size : sizes) {
            String on = Towns.spaces(size);
            table.add("one application, every rule, mean", on, jmh.mean("oneExamination", size) / 1000, "ms");
            table.add("one application, every rule, median", on, jmh.percentile("oneExamination", size, 50) / 1000, "ms");
            table.add("one application, every rule, p99", on, jmh.percentile("oneExamination", size, 99) / 1000, "ms");
            table.add("  findings an application", on, jmh.noted("findings", size), "");
        }
    }
}
