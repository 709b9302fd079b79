package org.undercroft.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// A cut told to programs. Every key is always there; null means that it is not defined. Outlines are points on the drawing; `cut` says what they mean.
final class CutJson {
    private final Locale language;

    CutJson(Locale language) {
        this.language = language;
    }

    String write(FileCut cut) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", cut.file());
        json.put("crs", cut.system().map(Object::toString).orElse(null));
        json.put("notes", cut.notes().stream().map(note -> note.in(language)).toList());
        json.put("cut", cut(cut.cut()));
        json.put("units", cut.units().stream().map(unit -> unit(cut.cut(), unit)).toList());
        json.put("notCut", cut.notCut().stream().map(Unsound::id).toList());
        json.put("faults", cut.notCut().stream().flatMap(unit -> unit.troubles().stream().map(trouble -> fault(unit.id(), trouble))).toList());
        json.put("skipped", cut.skipped());
        return Json.write(json);
    }

    private static Map<String, @Nullable Object> cut(FileCut.Cut cut) {
        return switch (cut) {
            case FileCut.Cut.Level(double height) -> cut("level", List.of("east", "north"), height, null, null, null, null);
            case FileCut.Cut.Inclined plane -> cut("plane", List.of("right", "up"), null,
                    List.of(plane.through().x(), plane.through().y(), plane.through().z()), list(plane.right()), list(plane.up()), null);
            case FileCut.Cut.Along(var axis) -> cut("along", List.of("station", "height"), null, null, null, null, List.of(axis.start(), axis.end()));
            case FileCut.Cut.Across across -> cut("across", List.of("right", "height"), null, null, null, null, List.of(across.station(), across.station()));
        };
    }

    private static Map<String, @Nullable Object> cut(String kind, List<String> axes, @Nullable Object height, @Nullable Object origin, @Nullable Object right,
            @Nullable Object up, @Nullable Object stations) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("axes", axes);
        json.put("height", height);
        json.put("origin", origin);
        json.put("right", right);
        json.put("up", up);
        json.put("stations", stations);
        return json;
    }

    private static List<Double> list(Direction direction) {
        return List.of(direction.x() + 0.0, direction.y() + 0.0, direction.z() + 0.0);
    }

    private static Map<String, @Nullable Object> unit(FileCut.Cut cut, FileCut.Unit unit) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", unit.id());
        json.put("lod", unit.lod().orElse(null));
        json.put("area", micro(unit.area()));
        json.put("left", micro(unit.left()));
        json.put("right", micro(unit.right()));
        json.put("bottom", micro(cut.height(unit.low())));
        json.put("top", micro(cut.height(unit.high())));
        json.put("areas", unit.areas().stream().map(CutJson::area).toList());
        return json;
    }

    private Map<String, @Nullable Object> fault(String id, Report.Trouble trouble) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("code", trouble.code());
        json.put("where", List.of(micro(trouble.where().x()), micro(trouble.where().y()), micro(trouble.where().z())));
        json.put("text", trouble.text().in(language));
        return json;
    }

    private static Map<String, @Nullable Object> area(Outline outline) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("area", micro(outline.area()));
        json.put("exterior", ring(outline.exterior()));
        json.put("holes", outline.holes().stream().map(CutJson::ring).toList());
        return json;
    }

    private static List<List<Double>> ring(List<Point2> ring) {
        return ring.stream().map(at -> List.of(micro(at.x()), micro(at.y()))).toList();
    }

    /// To a micrometre: beyond that, the digits come from adding the origin back.
    private static double micro(double metres) {
        return Math.rint(metres * 1e6) / 1e6 + 0.0;
    }
}
