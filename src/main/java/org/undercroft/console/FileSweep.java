package org.undercroft.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.examination.Verdict;
import org.undercroft.examination.Wording;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.AllPairs;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Sharing;
import org.undercroft.geometry.Snap;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceIndex;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyPlan;

/// Every solid of some files against each other, for files of a whole town: solids are made while the files are still being read, and of what was
/// surveyed nothing else is kept. The same files give the same pairs, on any number of threads.
final class FileSweep {
    private final Terms terms;
    private final Relations relations;

    FileSweep(Terms terms) {
        this.terms = terms;
        this.relations = new Relations(terms.snap());
    }

    /// @param tolerance metres that two spaces may share in depth before it is a conflict
    /// @param clearance metres that must lie between two spaces; 0 where nothing was asked for
    /// @param contacts whether pairs that only touch are wanted
    /// @param depth whether depth and plan area are wanted
    record Terms(double tolerance, double clearance, Snap snap, int threads, boolean contacts, boolean depth) {}

    /// A unit with the name it has in the table.
    private record Named(String id, Space space) {}

    Swept of(List<String> files, SurveyReader reader) {
        List<SurveyPlan> plans = new ArrayList<>();
        List<List<SweepIntake.Unit>> units = new ArrayList<>();
        double read;
        double soundness;
        try (SweepIntake intake = new SweepIntake(terms.snap(), terms.threads())) {
            long start = System.nanoTime();
            for (String file : files) {
                plans.add(reader.read(Terminal.path(file), intake));
                units.add(intake.taken());
            }
            soundness = intake.secondsWaited();
            read = (System.nanoTime() - start) / 1e9 - soundness;
        }
        List<Unsound> unsound = new ArrayList<>();
        List<Named> compared = compared(files, plans, units, unsound);
        long start = System.nanoTime();
        Frame frame = compared.isEmpty() ? Frame.ZERO : compared.getFirst().space().frame();
        SpaceIndex index = SpaceIndex.of(frame, compared.stream().map(Named::space).toList());
        AllPairs.Answers<Sharing> answers = answers(index);
        double pairs = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        List<Swept.Pair> found = figures(answers.found(), compared);
        double figures = (System.nanoTime() - start) / 1e9;
        return new Swept(notes(files, plans), units.stream().mapToInt(List::size).sum(), plans.stream().mapToInt(plan -> plan.skipped().size()).sum(), unsound,
                answers.candidates(), found, new Swept.Seconds(read, soundness, pairs, figures));
    }

    // what is compared

    /// @param unsound takes what is not
    private List<Named> compared(List<String> files, List<SurveyPlan> plans, List<List<SweepIntake.Unit>> units, List<Unsound> unsound) {
        Placement placement = new Placement(PlacementCheck.byTheSystemAlone());
        Optional<ReferenceSystem> first = plans.stream().flatMap(plan -> plan.system().stream()).findFirst();
        Map<String, Integer> filesWith = new HashMap<>();
        units.forEach(ofOne -> ofOne.forEach(unit -> filesWith.merge(unit.id(), 1, Integer::sum)));
        List<String> names = FileNames.of(files, plans);
        List<Named> compared = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            Optional<ReferenceSystem> system = plans.get(file).system();
            for (SweepIntake.Unit unit : units.get(file)) {
                String id = filesWith.getOrDefault(unit.id(), 1) > 1 ? names.get(file) + ":" + unit.id() : unit.id();
                List<Report.Trouble> troubles = new ArrayList<>(placement.troubles(first, system, unit.middle()));
                unit.faults().forEach(fault -> troubles.add(new Report.Trouble(fault.code(), fault.where(), Wording.of(fault))));
                if (troubles.isEmpty()) {
                    compared.add(new Named(id, unit.space().orElseThrow()));
                } else {
                    unsound.add(new Unsound(id, troubles));
                }
            }
        }
        return compared;
    }

    private static List<Phrase> notes(List<String> files, List<SurveyPlan> plans) {
        return FileExamination.notes(IntStream.range(0, files.size()).mapToObj(i -> new FileExamination.Read(files.get(i), plans.get(i))).toList());
    }

    // the pairs

    private AllPairs.Answers<Sharing> answers(SpaceIndex index) {
        double reach = Math.max(terms.clearance(), terms.snap().metres());
        AllPairs all = new AllPairs(index, reach, terms.threads());
        if (terms.clearance() == 0) {
            return all.sharing(relations);
        }
        // with a clearance, what is apart may have to be told as well
        return all.ask(() -> (a, b) -> {
            Sharing sharing = relations.sharing(index.space(a), index.space(b));
            return sharing.kind() != Sharing.Kind.APART || isTooClose(index.space(a), index.space(b)) ? sharing : null;
        });
    }

    private boolean isTooClose(Space a, Space b) {
        return relations.between(a, b, terms.clearance()) instanceof Relation.Apart(double distance, _, _) && Tolerance.isMore(terms.clearance(), distance);
    }

    private List<Swept.Pair> figures(List<AllPairs.Found<Sharing>> found, List<Named> compared) {
        List<AllPairs.Found<Sharing>> wanted = found.stream().filter(pair -> terms.contacts() || pair.said().kind() != Sharing.Kind.TOUCHING).toList();
        return Turns.of(terms.threads()).each(wanted, pair -> pair(compared.get(pair.a()), compared.get(pair.b()), pair.said())).stream()
                .sorted(Comparator.comparing(Swept.Pair::a).thenComparing(Swept.Pair::b)).toList();
    }

    private Swept.Pair pair(Named a, Named b, Sharing sharing) {
        return switch (sharing.kind()) {
            case APART -> new Swept.Pair(a.id, b.id, sharing.kind(), Verdict.CLEARANCE_SHORT, new Swept.Figures(0, 0, Optional.empty(), 0));
            case TOUCHING -> new Swept.Pair(a.id, b.id, sharing.kind(), Verdict.CONTACT, contact(a.space, b.space, sharing));
            case OVERLAPPING, INSIDE, AROUND, SAME -> terms.depth() ? deep(a, b, sharing) : shallow(a, b, sharing);
        };
    }

    private Swept.Figures contact(Space a, Space b, Sharing sharing) {
        Optional<Swept.Heights> heights = relations.between(a, b) instanceof Relation.Touching touching
                ? Optional.of(new Swept.Heights(touching.bottom(), touching.top()))
                : Optional.empty();
        return new Swept.Figures(sharing.volume(), 0, heights, 0);
    }

    private Swept.Pair deep(Named a, Named b, Sharing sharing) {
        Overlap overlap = overlap(relations.between(a.space, b.space));
        return new Swept.Pair(a.id, b.id, sharing.kind(), verdict(Tolerance.isMore(overlap.depth(), terms.tolerance())),
                new Swept.Figures(overlap.volume(), overlap.depth(), Optional.of(new Swept.Heights(overlap.bottom(), overlap.top())), overlap.planArea()));
    }

    private static Overlap overlap(Relation relation) {
        return switch (relation) {
            case Relation.Overlapping(Overlap overlap) -> overlap;
            case Relation.Inside(Overlap overlap) -> overlap;
            case Relation.Around(Overlap overlap) -> overlap;
            case Relation.Same(Overlap overlap) -> overlap;
            case Relation.Apart _,Relation.Touching _ -> throw new IllegalStateException("what shares room does not overlap");
        };
    }

    private Swept.Pair shallow(Named a, Named b, Sharing sharing) {
        Relations.Heights heights = relations.heights(a.space, b.space);
        return new Swept.Pair(a.id, b.id, sharing.kind(), verdict(relations.isDeeper(a.space, b.space, terms.tolerance())),
                new Swept.Figures(sharing.volume(), Double.NaN, Optional.of(new Swept.Heights(heights.bottom(), heights.top())), Double.NaN));
    }

    private static Verdict verdict(boolean tooDeep) {
        return tooDeep ? Verdict.CONFLICT : Verdict.WITHIN_TOLERANCE;
    }
}
