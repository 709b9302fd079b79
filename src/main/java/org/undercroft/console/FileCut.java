package org.undercroft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.CuttingPlane;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.PlanAxis;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyPlan;

/// Everything of a file that one cut meets.
///
/// @param cut how it was cut
/// @param units those that are met, in the order of the file
/// @param notCut what is not sound
/// @param skipped ids of what has no solid
record FileCut(String file, Optional<ReferenceSystem> system, List<Phrase> notes, Cut cut, List<Unit> units, List<Unsound> notCut, List<String> skipped) {
    FileCut {
        notes = List.copyOf(notes);
        units = List.copyOf(units);
        notCut = List.copyOf(notCut);
        skipped = List.copyOf(skipped);
    }

    sealed interface Cut {
        /// Points of a drawing are (east, north).
        record Level(double height) implements Cut {}

        /// Points of a drawing are metres to the right and up along the plane; `rise` is how much height a metre up the plane gains.
        record Inclined(Position through, Direction normal, Direction right, Direction up) implements Cut {}

        /// Points of a drawing are (station, height).
        record Along(PlanAxis axis) implements Cut {}

        /// Points of a drawing are (metres to the right of the axis, height).
        record Across(PlanAxis axis, double station, double reach) implements Cut {}

        /// The height of a place on the drawing.
        default double height(double up) {
            return switch (this) {
                case Level(double height) -> height;
                case Inclined inclined -> inclined.through().z() + up * inclined.up().z();
                case Along _,Across _ -> up;
            };
        }
    }

    /// What the cut shows of one unit.
    ///
    /// @param area square metres
    /// @param left least and `right` largest place to the right; `low` and `high` the same upward on the drawing
    record Unit(String id, Optional<String> lod, List<Outline> areas, double area, double left, double right, double low, double high) {
        static Unit of(PlannedSpace space, List<Outline> areas) {
            return new Unit(space.id(), space.lod(), areas, areas.stream().mapToDouble(Outline::area).sum(),
                    across(areas).min().orElse(0), across(areas).max().orElse(0), upward(areas).min().orElse(0), upward(areas).max().orElse(0));
        }

        private static DoubleStream across(List<Outline> areas) {
            return areas.stream().flatMap(area -> area.exterior().stream()).mapToDouble(Point2::x);
        }

        private static DoubleStream upward(List<Outline> areas) {
            return areas.stream().flatMap(area -> area.exterior().stream()).mapToDouble(Point2::y);
        }
    }

    static FileCut by(SurveyPlan plan, String file, Position through, Direction normal) {
        Frame frame = frame(plan);
        CuttingPlane plane = CuttingPlane.through(frame.toLocal(through), normal);
        if (Math.abs(plane.up().z()) < 1e-9) {
            Point2 origin = frame.toWorld(new Point2(0, 0));
            return of(plan, file, frame, new Cut.Level(through.z()), space -> moved(Cuts.level(space, through.z()), origin.x(), origin.y()));
        }
        return of(plan, file, frame, new Cut.Inclined(through, normal, plane.right(), plane.up()), space -> Cuts.by(space, plane));
    }

    static FileCut along(SurveyPlan plan, String file, PlanAxis axis) {
        Frame frame = frame(plan);
        List<Point2> local = axis.points().stream().map(frame::toLocal).toList();
        return of(plan, file, frame, new Cut.Along(axis), space -> moved(Cuts.profile(space, local), axis.start(), 0));
    }

    static FileCut across(SurveyPlan plan, String file, PlanAxis axis, double station, double reach) {
        Frame frame = frame(plan);
        PlanAxis local = new PlanAxis(axis.points().stream().map(frame::toLocal).toList(), axis.start());
        return of(plan, file, frame, new Cut.Across(axis, station, reach), space -> Cuts.across(space, local, station, reach));
    }

    private static Frame frame(SurveyPlan plan) {
        return plan.spaces().stream().flatMap(each -> Places.first(each.parts()).stream()).findFirst().map(at -> Frame.around(at.x(), at.y()))
                .orElse(Frame.ZERO);
    }

    private static FileCut of(SurveyPlan plan, String file, Frame frame, Cut cut, Function<Space, List<Outline>> areas) {
        List<Unit> units = new ArrayList<>();
        List<Unsound> notCut = new ArrayList<>();
        for (PlannedSpace planned : plan.spaces()) {
            switch (SoundnessCheck.STANDARD.examine(planned.parts(), frame)) {
                case Soundness.Unsound(List<Fault> faults) -> notCut.add(new Unsound(planned.id(),
                        faults.stream().map(fault -> new Report.Trouble(fault.code(), fault.where(), Wording.of(fault))).toList()));
                case Soundness.Sound(Space space) -> {
                    List<Outline> found = areas.apply(space);
                    if (!found.isEmpty()) {
                        units.add(Unit.of(planned, found));
                    }
                }
            }
        }
        List<Phrase> notes = new ArrayList<>();
        if (plan.system().isEmpty()) {
            notes.add(Terminal.phrase("note.noSystem", file));
        }
        plan.notes().stream().filter(note -> !note.key().equals("note.system.none")).forEach(notes::add);
        return new FileCut(file, plan.system(), notes, cut, units, notCut, plan.skipped());
    }

    private static List<Outline> moved(List<Outline> outlines, double x, double y) {
        return outlines.stream()
                .map(outline -> new Outline(movedRing(outline.exterior(), x, y), outline.holes().stream().map(hole -> movedRing(hole, x, y)).toList()))
                .toList();
    }

    private static List<Point2> movedRing(List<Point2> ring, double x, double y) {
        return ring.stream().map(at -> new Point2(at.x() + x, at.y() + y)).toList();
    }
}
