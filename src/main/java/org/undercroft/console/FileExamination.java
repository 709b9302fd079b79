package org.undercroft.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undercroft.examination.Examiner;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Snap;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.Level;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SurveyPlan;

/// Every solid of some files against each other and against what is registered near them. The same files give the same report, on any number of threads.
final class FileExamination {
    /// Metres that two spaces may share before it is a conflict, where nothing else is said and no rights are known.
    static final double STANDARD_TOLERANCE = 0.01;

    private final Terms terms;
    private final Snap snap;
    private final double clearance;

    /// @param clearance metres that must lie between two spaces; 0 where nothing was asked for
    FileExamination(Terms terms, Snap snap, double clearance) {
        this.terms = terms;
        this.snap = snap;
        this.clearance = clearance;
    }

    /// What two spaces are judged by.
    ///
    /// @param tolerance metres, as asked for; empty: 0.01, or where rights are known what the classes of both surveys give
    /// @param claim what the files' spaces are taken to claim; empty where no register is at hand, for then no rights are known
    record Terms(Optional<Double> tolerance, Optional<Level> claim) {}

    /// A file that was read.
    ///
    /// @param file as the caller named it
    record Read(String file, SurveyPlan plan) {}

    /// A space with the name it has in the report.
    private record Planned(String id, PlannedSpace space, SurveyPlan plan) {}

    private record Checked(Planned planned, Soundness soundness, List<Report.Trouble> misplaced) {
        /// Coordinates that are not meant as they stand are held against nothing: what they would meet there means nothing.
        boolean isCompared() {
            return space().isPresent() && misplaced().isEmpty();
        }

        Optional<Space> space() {
            return soundness instanceof Soundness.Sound(Space space) ? Optional.of(space) : Optional.empty();
        }
    }

    Report of(List<Read> files, Placement placement, Neighbours neighbours, double secondsReading) {
        List<Planned> planned = named(files);
        Frame frame = planned.stream().flatMap(each -> Places.first(each.space().parts()).stream()).findFirst()
                .map(at -> Frame.around(at.x(), at.y())).orElse(Frame.ZERO);

        Optional<ReferenceSystem> first = files.stream().flatMap(read -> read.plan().system().stream()).findFirst();

        long start = System.nanoTime();
        List<Checked> checked = planned.parallelStream().map(each -> check(each, frame, placement, first)).toList();
        double secondsSoundness = (System.nanoTime() - start) / 1e9;

        start = System.nanoTime();
        List<Finding.OfTwo> findings = pairs(checked, frame, neighbours);
        double secondsPairs = (System.nanoTime() - start) / 1e9;

        return new Report(files.stream().map(Read::file).toList(), systems(files), notes(files), checked.stream().map(FileExamination::unit).toList(), findings,
                checked.stream().filter(each -> !each.isCompared()).map(each -> each.planned().id()).toList(),
                files.stream().flatMap(read -> read.plan().skipped().stream()).toList(),
                new Report.Seconds(secondsReading, secondsSoundness, secondsPairs));
    }

    /// Two files that share an identifier put their own name before it.
    private static List<Planned> named(List<Read> files) {
        Map<String, Integer> filesWith = new HashMap<>();
        for (Read read : files) {
            Set<String> ids = new HashSet<>();
            read.plan().spaces().forEach(space -> ids.add(space.id()));
            ids.forEach(id -> filesWith.merge(id, 1, Integer::sum));
        }
        List<String> names = FileNames.of(files.stream().map(Read::file).toList(), files.stream().map(Read::plan).toList());
        return IntStream.range(0, files.size()).boxed().flatMap(file -> files.get(file).plan().spaces().stream().map(space -> {
            boolean shared = filesWith.getOrDefault(space.id(), 1) > 1;
            return new Planned(shared ? names.get(file) + ":" + space.id() : space.id(), space, files.get(file).plan());
        })).toList();
    }

    private Checked check(Planned planned, Frame frame, Placement placement, Optional<ReferenceSystem> first) {
        Soundness soundness = new SoundnessCheck(snap, SoundnessCheck.STANDARD.planarDistance(), SoundnessCheck.STANDARD.planarAngle())
                .examine(planned.space().parts(), frame);
        return new Checked(planned, soundness, placement.troubles(first, planned.plan().system(), Places.middle(planned.space().parts())));
    }

    private static Report.Unit unit(Checked checked) {
        List<Report.Trouble> faults = new ArrayList<>(checked.misplaced());
        if (checked.soundness() instanceof Soundness.Unsound(List<Fault> found)) {
            found.forEach(fault -> faults.add(new Report.Trouble(fault.code(), fault.where(), Wording.of(fault))));
        }
        return new Report.Unit(checked.planned().id(), checked.planned().space().lod(), checked.space(), faults);
    }

    private List<Finding.OfTwo> pairs(List<Checked> checked, Frame frame, Neighbours neighbours) {
        List<Subject> subjects = checked.stream().filter(Checked::isCompared)
                .flatMap(each -> each.space().map(space -> subject(each.planned(), space)).stream()).toList();
        double reach = Math.max(clearance, snap.metres());
        List<Subject> registered = subjects.stream().map(subject -> subject.space().box()).reduce(Box::with)
                .map(extent -> neighbours.near(extent.grown(reach), frame)).orElse(List.of());
        return new Examiner(new Relations(snap), RuleSet.STANDARD)
                .examine(subjects, registered, new Examiner.Terms(new Tolerance(terms.tolerance().orElse(STANDARD_TOLERANCE)), clearance)).stream()
                .sorted(Comparator.comparing((Finding.OfTwo finding) -> finding.a().id()).thenComparing(finding -> finding.b().id()))
                .toList();
    }

    private Subject subject(Planned planned, Space space) {
        boolean byTheSurveys = terms.claim().isPresent() && terms.tolerance().isEmpty();
        return new Subject(planned.id(), planned.id(), Optional.empty(), Optional.empty(), terms.claim(),
                byTheSurveys ? planned.plan().surveyClass() : Optional.empty(), Optional.empty(), space, GeometryDigest.of(planned.space().parts()));
    }

    private static Optional<String> systems(List<Read> files) {
        List<String> systems = files.stream().flatMap(read -> read.plan().system().stream()).map(ReferenceSystem::toString).distinct().toList();
        return systems.isEmpty() ? Optional.empty() : Optional.of(systems.getFirst());
    }

    static List<Phrase> notes(List<Read> files) {
        // The reader's own note on a missing system does not name the file; ours does, and says what follows.
        Stream<Phrase> said = files.stream().flatMap(read -> read.plan().notes().stream()).filter(note -> !note.key().equals("note.system.none"));
        Stream<Phrase> missing = files.stream().filter(read -> read.plan().system().isEmpty()).map(read -> Terminal.phrase("note.noSystem", read.file()));
        return Stream.concat(missing, said).toList();
    }
}
