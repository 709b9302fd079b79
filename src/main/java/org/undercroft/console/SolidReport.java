package org.undercroft.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Assembly;
import org.undercroft.geometry.BoundaryFace;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyPlan;

/// What the solids of a file are, before it is put into words or JSON.
///
/// @param file as the caller named it
/// @param crs empty where the file names no reference system and none was asked for
record SolidReport(
        String file, Optional<String> crs, List<Phrase> notes, List<Described> solids, List<String> skipped, double secondsReading, double secondsSoundness) {
    SolidReport {
        notes = List.copyOf(notes);
        solids = List.copyOf(solids);
        skipped = List.copyOf(skipped);
    }

    /// @param parts how many solids it is made of
    /// @param facts empty where it is not sound
    /// @param digest of its definition, sound or not
    record Described(String id, Optional<String> lod, int parts, Optional<Facts> facts, String digest, List<Told> faults) {
        Described {
            faults = List.copyOf(faults);
        }
    }

    /// Cubic and square metres, metres, in the coordinates of the file.
    ///
    /// @param area of the whole boundary; `planArea` of the largest horizontal projection
    /// @param chordError how far facets may lie outside the surveyed surface
    /// @param faces of each kind
    record Facts(
            double volume, double area, double planArea, Position centroid, double bottom, double top, Map<BoundaryFace.Kind, Integer> faces,
            double chordError, int triangles) {
        static Facts of(Space space) {
            Map<BoundaryFace.Kind, Integer> faces = new EnumMap<>(BoundaryFace.Kind.class);
            for (BoundaryFace.Kind kind : BoundaryFace.Kind.values()) {
                faces.put(kind, 0);
            }
            space.faces().forEach(face -> faces.merge(face.kind(), 1, Integer::sum));
            return new Facts(space.volume(), space.area(), space.planArea(), space.frame().toWorld(space.centroid()), space.bottom(), space.top(), faces,
                    space.chordError(), space.boundary().triangleCount());
        }

        int facesOf(BoundaryFace.Kind kind) {
            return faces.getOrDefault(kind, 0);
        }
    }

    /// A fault, where it is in the coordinates of the file, and which part, shell, face and ring it is of; -1 where that does not apply.
    ///
    /// @param measure empty where the fault has none
    record Told(String code, Position where, Fault.Element element, Optional<Double> measure, Phrase text) {
        static Told of(Fault fault) {
            return new Told(fault.code(), fault.where(), fault.part(), Optional.of(fault.measure()).filter(Double::isFinite), Wording.of(fault));
        }
    }

    static SolidReport of(String file, SurveyPlan plan, SoundnessCheck check, Assembly assembly, double secondsReading) {
        Frame frame = plan.spaces().stream().flatMap(each -> Places.first(each.parts()).stream()).findFirst().map(at -> Frame.around(at.x(), at.y()))
                .orElse(Frame.ZERO);
        Placement placement = new Placement(PlacementCheck.byTheSystemAlone());
        long start = System.nanoTime();
        List<Described> solids = plan.spaces().parallelStream().map(space -> described(space, plan, check, assembly, frame, placement)).toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Phrase> notes = new ArrayList<>();
        if (plan.system().isEmpty()) {
            notes.add(Terminal.phrase("note.noSystem", file));
        }
        plan.notes().stream().filter(note -> !note.key().equals("note.system.none")).forEach(notes::add);
        return new SolidReport(file, plan.system().map(ReferenceSystem::toString), notes, solids, plan.skipped(), secondsReading, seconds);
    }

    private static Described described(PlannedSpace space, SurveyPlan plan, SoundnessCheck check, Assembly assembly, Frame frame, Placement placement) {
        List<Told> faults = new ArrayList<>();
        placement.troubles(plan.system(), plan.system(), Places.middle(space.parts()))
                .forEach(trouble -> faults.add(new Told(trouble.code(), trouble.where(), Fault.Element.WHOLE, Optional.empty(), trouble.text())));
        Optional<Facts> facts = switch (check.examine(space.parts(), frame, assembly)) {
            case Soundness.Sound(Space sound) -> Optional.of(Facts.of(sound));
            case Soundness.Unsound(List<Fault> found) -> {
                found.stream().sorted(Comparator.comparing(Fault::code)).map(Told::of).forEach(faults::add);
                yield Optional.empty();
            }
        };
        return new Described(space.id(), space.lod(), space.parts().size(), facts, GeometryDigest.of(space.parts()), faults);
    }

    boolean foundSomething() {
        return solids.stream().anyMatch(solid -> !solid.faults().isEmpty());
    }
}
