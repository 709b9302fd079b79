package org.undercroft.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Stacking;
import org.undercroft.geometry.Stationing;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.register.Enquiry;
import org.undercroft.register.Excerpt;

/// Reckons what lies above and below a unit.
///
/// @param book as of the entry asked for
record Stacks(Enquiry book, View view, Optional<GroundSurvey> ground) {
    /// One statement over or under a piece of the unit.
    private record Pair(SpatialUnit own, Stacking stacking) {}

    /// What a statement has to do with the unit as a whole.
    private record Met(Excerpt statement, List<SpatialUnit> spaces, List<Pair> pairs) {
        double planArea() {
            return pairs.stream().mapToDouble(pair -> pair.stacking().planArea()).sum();
        }

        double extentArea() {
            return pairs.stream().mapToDouble(pair -> pair.stacking().extentArea()).sum();
        }

        OptionalDouble above() {
            return pairs.stream().flatMapToDouble(pair -> pair.stacking().above().stream()).min();
        }

        OptionalDouble below() {
            return pairs.stream().flatMapToDouble(pair -> pair.stacking().below().stream()).min();
        }

        List<Outline> plan(SpatialUnit own) {
            return pairs.stream().filter(pair -> pair.own().id().equals(own.id())).flatMap(pair -> pair.stacking().plan().stream()).toList();
        }
    }

    Stack stack(List<Excerpt> unit) {
        List<Stack.Layer> layers = new ArrayList<>();
        boolean shown = unit.stream().allMatch(view::showsPlace);
        double bottom = unit.stream().flatMap(one -> one.box().stream()).mapToDouble(box -> box.minZ()).min().orElse(0);
        double top = unit.stream().flatMap(one -> one.box().stream()).mapToDouble(box -> box.maxZ()).max().orElse(0);
        for (Met met : met(unit)) {
            if (!shown || !view.showsPlace(met.statement())) {
                layers.add(nearby(met.statement()));
            } else if (met.extentArea() > 0) {
                layers.add(layer(met, bottom, top));
            }
        }
        return new Stack(book.horizon(), unit.stream().map(view::of).toList(), layers.stream().sorted(TOP_DOWN).toList());
    }

    private static final Comparator<Stack.Layer> TOP_DOWN = Comparator.<Stack.Layer, StackPlace>comparing(Stack.Layer::place)
            .thenComparingDouble(layer -> layer.place() == StackPlace.ABOVE ? -layer.gap().orElse(0) : layer.gap().orElse(0))
            .thenComparing(layer -> layer.unit().unit())
            .thenComparing(layer -> layer.unit().label());

    /// What may not be placed is there because it lies under the same ground cells, whatever lies where in them, so that nobody can feel his way along it.
    private Stack.Layer nearby(Excerpt statement) {
        return new Stack.Layer(view.of(statement), StackPlace.NEARBY, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private Stack.Layer layer(Met met, double bottom, double top) {
        double low = met.statement().box().orElseThrow().minZ();
        double high = met.statement().box().orElseThrow().maxZ();
        boolean shares = met.planArea() > 0;
        StackPlace place = shares ? place(met) : low >= top ? StackPlace.ABOVE : high <= bottom ? StackPlace.BELOW : StackPlace.LEVEL;
        OptionalDouble gap = switch (place) {
            case ABOVE -> shares ? met.above() : OptionalDouble.of(low - top);
            case BELOW -> shares ? met.below() : OptionalDouble.of(bottom - high);
            case LEVEL, SHARING, NEARBY -> OptionalDouble.empty();
        };
        return new Stack.Layer(view.of(met.statement()), place, gap, OptionalDouble.of(met.planArea()), OptionalDouble.of(met.extentArea()));
    }

    private static StackPlace place(Met met) {
        boolean above = met.above().isPresent();
        boolean below = met.below().isPresent();
        return above == below ? (above ? StackPlace.LEVEL : StackPlace.SHARING) : above ? StackPlace.ABOVE : StackPlace.BELOW;
    }

    NoticeList notices(List<Excerpt> unit) {
        boolean shown = unit.stream().allMatch(view::showsPlace);
        List<NoticeList.Notice> notices = new ArrayList<>();
        for (Met met : met(unit)) {
            boolean other = unit.stream().noneMatch(own -> own.unit().equals(met.statement().unit()));
            boolean held = met.spaces().stream().anyMatch(space -> space.level().isHeld());
            boolean over = met.above().isPresent() || met.statement().spaceKind() == SpaceKind.SURFACE_PARCEL;
            boolean placed = shown && view.showsPlace(met.statement());
            if (other && held && (!placed || (over && met.planArea() > 0))) {
                notices.add(notice(met, placed));
            }
        }
        Comparator<NoticeList.Notice> byStation = Comparator
                .comparingDouble(notice -> notice.stretches().stream().mapToDouble(Stationing.Stretch::from).min().orElse(0));
        return new NoticeList(book.horizon(), unit.stream().map(view::of).toList(),
                notices.stream().sorted(byStation.thenComparing(notice -> notice.unit().unit())).toList());
    }

    private NoticeList.Notice notice(Met met, boolean shown) {
        if (!shown) {
            return new NoticeList.Notice(view.of(met.statement()), List.of(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        List<Stationing.Stretch> stretches = new ArrayList<>();
        OptionalDouble cover = OptionalDouble.empty();
        OptionalDouble depth = OptionalDouble.empty();
        for (SpatialUnit own : met.pairs().stream().map(Pair::own).distinct().toList()) {
            Stationing axes = Stationing.of(own.space(), own.definitions());
            List<Outline> plan = met.plan(own);
            if (!plan.isEmpty()) {
                stretches.addAll(axes.along(plan));
                if (ground.isPresent()) {
                    Cover covered = Cover.of(own.space(), axes, plan, ground.get().model());
                    cover = least(cover, covered.least(), 1);
                    depth = least(depth, covered.deepest(), -1);
                }
            }
        }
        return new NoticeList.Notice(view.of(met.statement()), stretches, OptionalDouble.of(met.planArea()), met.above(), cover, depth);
    }

    /// The lesser of two figures, or the greater with a sign of −1.
    private static OptionalDouble least(OptionalDouble one, OptionalDouble other, int sign) {
        return one.isEmpty() || (other.isPresent() && sign * other.getAsDouble() < sign * one.getAsDouble()) ? other : one;
    }

    /// Everything near in plan, held against every piece of the unit.
    private List<Met> met(List<Excerpt> unit) {
        Set<EntryNumber> own = unit.stream().map(Excerpt::entry).collect(Collectors.toSet());
        List<SpatialUnit> pieces = book.spacesOf(own).values().stream().flatMap(List::stream).toList();
        List<Stacking.Extent> extents = pieces.stream().map(piece -> new Stacking.Extent(piece.space())).toList();
        List<Excerpt> near = book.aroundCellsOf(pieces, 0).stream().filter(one -> !own.contains(one.entry())).toList();
        Map<EntryNumber, List<SpatialUnit>> spaces = book.spacesOf(near.stream().map(Excerpt::entry).toList());
        List<Met> met = new ArrayList<>();
        for (Excerpt statement : near) {
            List<SpatialUnit> others = spaces.getOrDefault(statement.entry(), List.of());
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                for (SpatialUnit other : others) {
                    Stacking stacking = extents.get(i).with(other.space());
                    if (stacking.extentArea() > 0) {
                        pairs.add(new Pair(pieces.get(i), stacking));
                    }
                }
            }
            met.add(new Met(statement, others, pairs));
        }
        return met;
    }
}
