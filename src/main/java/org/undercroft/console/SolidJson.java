package org.undercroft.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undercroft.geometry.BoundaryFace;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Position;

/// Facts and faults of solids for programs. As in the report of an examination every key is always there; null means that it is not defined.
final class SolidJson {
    private final Locale language;

    SolidJson(Locale language) {
        this.language = language;
    }

    String write(SolidReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", report.file());
        json.put("crs", report.crs().orElse(null));
        json.put("notes", report.notes().stream().map(note -> note.in(language)).toList());
        json.put("solids", report.solids().stream().map(this::solid).toList());
        json.put("skipped", report.skipped());
        json.put("seconds", Map.of("read", milliseconds(report.secondsReading()), "soundness", milliseconds(report.secondsSoundness())));
        return Json.write(json);
    }

    private Map<String, @Nullable Object> solid(SolidReport.Described solid) {
        Optional<SolidReport.Facts> facts = solid.facts();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", solid.id());
        json.put("lod", solid.lod().orElse(null));
        json.put("parts", solid.parts());
        json.put("sound", facts.isPresent());
        json.put("volume", facts.map(SolidReport.Facts::volume).orElse(null));
        json.put("area", facts.map(SolidReport.Facts::area).orElse(null));
        json.put("planArea", facts.map(SolidReport.Facts::planArea).orElse(null));
        json.put("centroid", facts.map(found -> place(found.centroid())).orElse(null));
        json.put("bottom", facts.map(SolidReport.Facts::bottom).orElse(null));
        json.put("top", facts.map(SolidReport.Facts::top).orElse(null));
        json.put("faces", facts.map(SolidJson::faces).orElse(null));
        json.put("chordError", facts.map(SolidReport.Facts::chordError).orElse(null));
        json.put("triangles", facts.map(SolidReport.Facts::triangles).orElse(null));
        json.put("digest", solid.digest());
        json.put("faults", solid.faults().stream().map(this::fault).toList());
        return json;
    }

    private static Map<String, @Nullable Object> faces(SolidReport.Facts facts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("roof", facts.facesOf(BoundaryFace.Kind.ROOF));
        json.put("floor", facts.facesOf(BoundaryFace.Kind.FLOOR));
        json.put("wall", facts.facesOf(BoundaryFace.Kind.WALL));
        return json;
    }

    private Map<String, @Nullable Object> fault(SolidReport.Told fault) {
        Fault.Element element = fault.element();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", fault.code());
        json.put("where", place(fault.where()));
        json.put("part", counted(element.part()));
        json.put("shell", counted(element.shell()));
        json.put("face", counted(element.face()));
        json.put("ring", counted(element.ring()));
        json.put("measure", fault.measure().orElse(null));
        json.put("text", fault.text().in(language));
        return json;
    }

    private static @Nullable Integer counted(int number) {
        return number < 0 ? null : number;
    }

    /// East, north, height to a micrometre: beyond that, the digits come from adding the origin back.
    private static List<Double> place(Position where) {
        return List.of(micrometres(where.x()), micrometres(where.y()), micrometres(where.z()));
    }

    private static double micrometres(double metres) {
        return Math.abs(metres) < 1e9 ? Math.rint(metres * 1e6) / 1e6 : metres;
    }

    private static double milliseconds(double seconds) {
        return Math.rint(seconds * 1000) / 1000;
    }
}
