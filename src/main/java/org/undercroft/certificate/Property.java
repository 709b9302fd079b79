package org.undercroft.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;

/// The certified property among its surroundings, everything in one frame, with the figures that are printed more than once.
final class Property {
    /// Cells along the longer side: under a metre for a cavern group of half a kilometre.
    private static final int FINE = 600;

    private final CertificateContent content;
    private final Frame frame;
    private final List<Body> own;
    private final List<Body> others;
    private final Box box;
    private final double planArea;
    private final Optional<Depths> depths;
    private final List<Storey> stack;

    Property(CertificateContent content) {
        this.content = content;
        Registration entry = content.registration();
        this.frame = entry.unit().units().getFirst().space().frame();
        this.own = entry.unit().units().stream().map(unit -> new Body(unit, unit.space().in(frame))).toList();
        UnitCode code = entry.unit().code();
        this.others = content.surroundings().stream()
                .filter(unit -> !unit.unit().equals(code))
                .sorted(Comparator.comparing(SpatialUnit::id))
                .map(unit -> new Body(unit, unit.space().in(frame)))
                .toList();
        this.box = own.stream().map(body -> body.space.box()).reduce(Box::with).orElseThrow();
        this.planArea = planArea(own, frame);
        this.depths = computedDepths();
        this.stack = computedStack();
    }

    /// Some of another property's bodies by themselves, the rest among what lies around them.
    private Property(Property whole, List<Body> own) {
        this.content = whole.content;
        this.frame = whole.frame;
        this.own = own;
        this.others = Stream.concat(whole.others.stream(), whole.own.stream().filter(body -> !own.contains(body))).toList();
        this.box = own.stream().map(body -> body.space.box()).reduce(Box::with).orElseThrow();
        this.planArea = whole.planArea;
        this.depths = whole.depths;
        this.stack = whole.stack;
    }

    /// What shares heights is one layer: drawn on a plan of its own. From the highest down.
    List<Property> layers() {
        List<List<Body>> layers = new ArrayList<>();
        double floor = Double.NEGATIVE_INFINITY;
        for (Body body : own.stream().sorted(Comparator.comparingDouble((Body body) -> -body.space.top())).toList()) {
            if (layers.isEmpty() || body.space.top() <= floor) {
                layers.add(new ArrayList<>());
                floor = body.space.bottom();
            }
            layers.getLast().add(body);
            floor = Math.min(floor, body.space.bottom());
        }
        return layers.size() == 1 ? List.of(this) : layers.stream().map(bodies -> new Property(this, bodies)).toList();
    }

    /// A spatial unit with its space in the common frame.
    record Body(SpatialUnit unit, Space space, List<Outline> plan) {
        Body(SpatialUnit unit, Space space) {
            this(unit, space, Steady.of(space.plan()));
        }

        String brief() {
            return unit.unit().brief();
        }

        boolean zone() {
            return unit.level() == Level.RESTRICTION || unit.level() == Level.PRIORITY_NOTICE;
        }

        /// The same as the space's own, computed once.
        double planArea() {
            return plan.stream().mapToDouble(Outline::area).sum();
        }
    }

    CertificateContent content() {
        return content;
    }

    Frame frame() {
        return frame;
    }

    List<Body> own() {
        return own;
    }

    List<Body> others() {
        return others;
    }

    Box box() {
        return box;
    }

    double bottom() {
        return box.minZ();
    }

    double top() {
        return box.maxZ();
    }

    Interest.Right right() {
        return content.interests().stream()
                .filter(Interest.Right.class::isInstance)
                .map(Interest.Right.class::cast)
                .findFirst()
                .orElseThrow();
    }

    double volume() {
        return own.stream().mapToDouble(body -> body.space.volume()).sum();
    }

    double chordError() {
        return own.stream().mapToDouble(body -> body.space.chordError()).max().orElse(0);
    }

    /// The largest horizontal projection of everything together: what lies above something else of the same property counts once.
    double planArea() {
        return planArea;
    }

    /// The same, of a property of which nothing else is asked.
    static double planArea(List<SpatialUnit> units) {
        Frame frame = units.getFirst().space().frame();
        return planArea(units.stream().map(unit -> new Body(unit, unit.space().in(frame))).toList(), frame);
    }

    private static double planArea(List<Body> own, Frame frame) {
        if (own.size() == 1) {
            return own.getFirst().planArea();
        }
        List<SpaceDefinition> all = own.stream().flatMap(body -> body.unit.definitions().stream()).toList();
        return switch (SoundnessCheck.STANDARD.examine(all, frame)) {
            case Soundness.Sound sound -> sound.space().planArea();
            case Soundness.Unsound _ -> own.stream().mapToDouble(body -> body.planArea()).sum();
        };
    }

    /// The ground at a place of the common frame; empty without a ground model in the property's own reference system.
    OptionalDouble groundAt(double x, double y) {
        Optional<GroundModel> model = groundSurvey().map(GroundSurvey::model);
        if (model.isEmpty()) {
            return OptionalDouble.empty();
        }
        Point2 at = frame.toWorld(new Point2(x, y));
        return model.get().heightAt(at.x(), at.y());
    }

    private Optional<GroundSurvey> groundSurvey() {
        int plan = own.getFirst().unit.system().plan();
        return content.ground().filter(survey -> survey.system().plan() == plan);
    }

    /// How deep the property lies.
    ///
    /// @param least between the ground and what lies right under it, `most` down to the deepest floor, metres
    record Depths(double least, double most, LocalDate measured) {}

    /// Empty where the ground is not known over any of it.
    Optional<Depths> depths() {
        return depths;
    }

    private Optional<Depths> computedDepths() {
        Optional<GroundSurvey> survey = groundSurvey();
        if (survey.isEmpty()) {
            return Optional.empty();
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Body body : own) {
            HeightField field = new HeightField(body.space.box(), FINE / 2, body.space);
            for (int row = 0; row < field.rows(); row++) {
                for (int column = 0; column < field.columns(); column++) {
                    if (field.covers(column, row)) {
                        double ground = groundAt(field.x(column), field.y(row)).orElse(Double.NaN);
                        if (!Double.isNaN(ground)) {
                            least = Math.min(least, ground - field.high(column, row));
                            most = Math.max(most, ground - field.low(column, row));
                        }
                    }
                }
            }
        }
        return least <= most ? Optional.of(new Depths(least, most, survey.get().measured())) : Optional.empty();
    }

    /// Where another unit lies in the column of the property.
    enum Side {
        ABOVE,
        SAME_LEVEL,
        BELOW
    }

    /// @param directly whether an upright line meets both
    /// @param gap between the two, straight up, metres; 0 where they share heights
    record Storey(Body body, Side side, boolean directly, double gap) {}

    /// Units within the plan extent, from the highest down; zones are no units that lie anywhere.
    List<Storey> stack() {
        return stack;
    }

    private List<Storey> computedStack() {
        List<Storey> storeys = new ArrayList<>();
        for (Body other : others) {
            if (!other.zone() && other.space.box().meetsInPlan(box)) {
                storeys.add(storey(other));
            }
        }
        storeys.sort(Comparator.comparingDouble((Storey storey) -> -storey.body.space.top()).thenComparing(storey -> storey.body.unit.id()));
        return storeys;
    }

    private Storey storey(Body other) {
        double above = Double.POSITIVE_INFINITY;
        double below = Double.POSITIVE_INFINITY;
        for (Body body : own) {
            if (!body.space.box().meetsInPlan(other.space.box())) {
                continue;
            }
            Box shared = common(body.space.box(), other.space.box());
            HeightField mine = new HeightField(shared, FINE, body.space);
            HeightField its = new HeightField(shared, FINE, other.space);
            for (int row = 0; row < mine.rows(); row++) {
                for (int column = 0; column < mine.columns(); column++) {
                    if (mine.covers(column, row) && its.covers(column, row)) {
                        above = Math.min(above, its.low(column, row) - mine.high(column, row));
                        below = Math.min(below, mine.low(column, row) - its.high(column, row));
                    }
                }
            }
        }
        boolean directly = above < Double.POSITIVE_INFINITY;
        if (!directly) {
            above = other.space.bottom() - top();
            below = bottom() - other.space.top();
        }
        // heights come from a field of floats: a millimetre is its noise
        if (above >= -0.001) {
            return new Storey(other, Side.ABOVE, directly, Math.max(0, above));
        }
        if (below >= -0.001) {
            return new Storey(other, Side.BELOW, directly, Math.max(0, below));
        }
        return new Storey(other, Side.SAME_LEVEL, directly, 0);
    }

    private static Box common(Box a, Box b) {
        return new Box(
                Math.max(a.minX(), b.minX()),
                Math.max(a.minY(), b.minY()),
                Math.min(a.minZ(), b.minZ()),
                Math.min(a.maxX(), b.maxX()),
                Math.min(a.maxY(), b.maxY()),
                Math.max(a.maxZ(), b.maxZ()));
    }

}
