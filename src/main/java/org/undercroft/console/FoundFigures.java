package org.undercroft.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.undercroft.casework.Examination;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.examination.Verdict;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Space;

/// Every figure that a run of the sample office gave, by object and check, named as in `expected.csv`.
final class FoundFigures {
    private final Map<String, String> nameOf;
    private final Map<String, String> figures = new HashMap<>();
    private int pairs;

    /// @param nameOf the identifier in the sample's files by that in the register
    FoundFigures(Map<String, String> nameOf) {
        this.nameOf = Map.copyOf(nameOf);
    }

    Optional<String> find(ExpectedFigures.Figure figure) {
        if (figure.check().equals("pairs")) {
            return Optional.of(Integer.toString(pairs));
        }
        String found = figures.get(figure.id() + " " + figure.check());
        boolean amongSeveral = found != null && figure.check().equals("fault") && List.of(found.split(" ")).contains(figure.value());
        return amongSeveral ? Optional.of(figure.value()) : Optional.ofNullable(found);
    }

    /// What an examination by the office found.
    ///
    /// @param id of what was applied for
    void add(String id, Examination examination, boolean registeredBeforehand) {
        examination.plan().forEach(subject -> add(subject.id(), subject.space()));
        List<Finding.OfTwo> ofTwo = examination.findings().stream().filter(Finding.OfTwo.class::isInstance).map(Finding.OfTwo.class::cast).toList();
        ofTwo.forEach(finding -> add(name(finding.a()), name(finding.b()), finding.relation(), Optional.of(finding.verdict())));
        pairs += registeredBeforehand ? ofTwo.size() : 0;
        put(id, "findings", ofTwo.size());
        examination.findings().forEach(finding -> {
            switch (finding) {
                case Finding.UnsoundSolid unsound ->
                    put(unsound.id(), "fault", String.join(" ", new TreeSet<>(unsound.faults().stream().map(Fault::code).toList())));
                case Finding.Misplaced misplaced -> put(misplaced.id(), "misplacement", misplaced.misplacement().code());
                case Finding.OfTwo _,Finding.ByRule _ -> {}
            }
        });
    }

    void add(String id, Space space) {
        put(id, "volume", space.volume());
        put(id, "planArea", space.planArea());
        put(id, "bottom", space.bottom());
        put(id, "top", space.top());
    }

    /// Both ways round: the sample's list says it from the side it likes.
    void add(String a, String b, Relation relation, Optional<Verdict> verdict) {
        said(a, b, relation, verdict);
        said(b, a, relation.reversed(), verdict);
    }

    private void said(String a, String b, Relation relation, Optional<Verdict> verdict) {
        put(a, "relation:" + b, ReportJson.relation(relation));
        verdict.ifPresent(found -> put(a, "verdict:" + b, ReportJson.verdict(found)));
        switch (relation) {
            case Relation.Apart _ -> {}
            case Relation.Touching touching -> {
                put(a, "contact:" + b, touching.contact().kind().name().toLowerCase(Locale.ROOT));
                put(a, "contactArea:" + b, touching.contact().area());
            }
            case Relation.Overlapping(Overlap overlap) -> shared(a, b, overlap);
            case Relation.Inside(Overlap overlap) -> shared(a, b, overlap);
            case Relation.Around(Overlap overlap) -> shared(a, b, overlap);
            case Relation.Same(Overlap overlap) -> shared(a, b, overlap);
        }
    }

    private void shared(String a, String b, Overlap overlap) {
        put(a, "overlapVolume:" + b, overlap.volume());
        put(a, "depth:" + b, overlap.depth());
        put(a, "planArea:" + b, overlap.planArea());
        put(a, "bottom:" + b, overlap.bottom());
        put(a, "top:" + b, overlap.top());
    }

    private String name(Subject subject) {
        return nameOf.getOrDefault(subject.id(), subject.id());
    }

    private void put(String id, String check, double value) {
        put(id, check, Double.toString(value));
    }

    private void put(String id, String check, String value) {
        figures.put(id + " " + check, value);
    }
}
