package org.undercroft.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undercroft.geometry.Position;
import org.undercroft.land.Figure;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.office.Officer;
import org.undercroft.register.Register;

/// Counts what the office has done and what the book holds. Only for those who work on cases: who only asks the book gets no lists of it.
public final class ReportDesk {
    /// Working days; a case with no more left is soon due.
    private static final int SOON = 3;

    private final InnerOffice inner;
    private final QueueDesk queue;

    ReportDesk(InnerOffice inner, QueueDesk queue) {
        this.inner = inner;
        this.queue = queue;
    }

    /// What rights are counted by.
    public enum By {
        USE,
        HOLDER,
        /// By how deep below the ground its roof lies.
        LAYER,
        /// In which the right was entered.
        YEAR
    }

    /// Rights that have something in common.
    ///
    /// @param name as the book has it; of a depth layer its number, 0 for the shallowest; empty where it is not known
    /// @param volume cubic metres of legal space, `planArea` square metres of its largest projections
    /// @param saved square metres of surface land saved, as declared
    public record Group(String name, int units, double volume, double planArea, double saved) {
        static final double SQUARE_METRES_OF_A_MU = 10_000.0 / 15;

        public double savedMu() {
            return saved / SQUARE_METRES_OF_A_MU;
        }
    }

    /// Cases in one stage.
    ///
    /// @param soon that have no more than three working days left, `late` that have none, `used` working days on the average
    public record Waiting(Stage stage, int cases, int soon, int late, double used) {}

    /// @throws CaseRefused for an account that only asks the book
    public List<Waiting> cases(Officer reader) {
        Map<Stage, List<QueueDesk.Line>> stages = Stream.concat(queue.open(reader).stream(), queue.over(reader).stream())
                .collect(Collectors.groupingBy(line -> line.line().stage(), () -> new EnumMap<>(Stage.class), Collectors.toList()));
        List<Waiting> waiting = new ArrayList<>();
        stages.forEach((stage, lines) -> waiting.add(new Waiting(stage, lines.size(), count(lines, false), count(lines, true),
                lines.stream().mapToInt(line -> line.deadline().used()).average().orElse(0))));
        return waiting;
    }

    private static int count(List<QueueDesk.Line> lines, boolean late) {
        return (int) lines.stream()
                .map(QueueDesk.Line::deadline)
                .filter(deadline -> deadline.due().isPresent() && (late ? deadline.isOverdue() : deadline.left() >= 0 && deadline.left() <= SOON))
                .count();
    }

    /// Rights in force.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Group> held(By by, Officer reader) {
        inner.read(work -> inner.reader(work, reader));
        Register book = inner.register().asOf(inner.register().last());
        Map<String, Sum> sums = new TreeMap<>();
        book.forEachUnit(all -> {
            List<SpatialUnit> pieces = all.stream().filter(piece -> piece.level().isHeld()).toList();
            if (!pieces.isEmpty()) {
                book.registrationOf(pieces.getFirst().unit()).ifPresent(entry -> {
                    for (String name : names(by, entry, pieces)) {
                        sums.computeIfAbsent(name, _ -> new Sum()).add(entry, pieces);
                    }
                });
            }
        });
        Comparator<Group> order = switch (by) {
            case USE, HOLDER -> Comparator.comparingDouble(Group::volume).reversed();
            case LAYER, YEAR -> Comparator.comparing(Group::name);
        };
        return sums.entrySet().stream().map(sum -> sum.getValue().group(sum.getKey())).sorted(order).toList();
    }

    /// Several for a right of several holders: each is counted with the whole of it.
    private List<String> names(By by, Registration entry, List<SpatialUnit> pieces) {
        Optional<Interest.Right> right = entry.interests().stream().filter(Interest.Right.class::isInstance).map(Interest.Right.class::cast).findFirst();
        return switch (by) {
            case USE -> List.of(right.map(Interest.Right::use).orElse(""));
            case HOLDER -> right.map(held -> held.parties().stream().map(Party::name).toList()).orElse(List.of(""));
            case LAYER -> List.of(layer(pieces));
            case YEAR -> List.of(Integer.toString(entry.day().getYear()));
        };
    }

    private String layer(List<SpatialUnit> pieces) {
        SpatialUnit highest = pieces.stream().max(Comparator.comparingDouble(piece -> piece.space().top())).orElseThrow();
        Position middle = highest.space().frame().toWorld(highest.space().box().middle());
        OptionalDouble ground = inner.settings().ground().map(survey -> survey.model().heightAt(middle.x(), middle.y())).orElse(OptionalDouble.empty());
        return ground.isPresent() ? Integer.toString(inner.settings().layers().layerOf(ground.getAsDouble() - highest.space().top())) : "";
    }

    private static final class Sum {
        private int units;
        private double volume;
        private double planArea;
        private double saved;

        void add(Registration entry, List<SpatialUnit> pieces) {
            units++;
            volume += pieces.stream().mapToDouble(piece -> piece.space().volume()).sum();
            planArea += pieces.stream().mapToDouble(piece -> piece.space().planArea()).sum();
            saved += entry.figures().stream().filter(figure -> figure.kind() == Figure.Kind.SAVED_SURFACE_LAND)
                    .mapToDouble(figure -> figure.value().doubleValue())
                    .sum();
        }

        Group group(String name) {
            return new Group(name, units, volume, planArea, saved);
        }
    }
}
