package org.undercroft.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SurveyPlan;
import tools.jackson.core.JacksonException;

/// Reads CityJSON 1.0, 1.1 and 2.0, and CityJSON text sequences (one object a line, the first with the metadata).
///
/// Read with Jackson's token stream and not with citygml4j: a city model of 100 MB is then a few arrays of numbers and never a tree, an object of a
/// sequence is forgotten as soon as it is handed on, and whatever is wrong can be told with its line, column and element. citygml4j maps JSON to CityGML's
/// classes first and reports no places.
///
/// Only solids are spaces: Solid, MultiSolid, CompositeSolid, inner shells as cavities, and templates of them. Corners are east, north, height.
final class CityJsonReader {
    private final TextSource source;
    private final ReadOptions options;
    private final Consumer<PlannedSpace> spaces;

    private final Reference reference = new Reference();
    private final List<Phrase> notes = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int withoutLevel;
    private int orphans;

    // of the whole file
    private String version = "";
    private double @Nullable [] scale;
    private double @Nullable [] translate;
    private final List<CityObject.Geometry> templates = new ArrayList<>();
    private CornerTable templateCorners = new CornerTable();

    // of one object of the file's top level
    private String type = "";
    private final Map<String, CityObject> objects = new LinkedHashMap<>();
    private CornerTable corners = new CornerTable();

    /// @param spaces is handed each space as soon as it is complete
    CityJsonReader(TextSource source, ReadOptions options, Consumer<PlannedSpace> spaces) {
        this.source = source;
        this.options = options;
        this.spaces = spaces;
    }

    /// Everything but the spaces.
    SurveyPlan read() {
        try (TextSource.Reading reading = source.open();
                JsonWalk json = new JsonWalk(source, reading)) {
            try {
                readRoots(json);
            } catch (JacksonException e) {
                throw json.wrong(e);
            }
            if (withoutLevel > 0) {
                notes.add(Words.say("note.lod", Integer.toString(withoutLevel), options.lod().orElse("")));
            }
            if (orphans > 0) {
                notes.add(Words.say("note.orphans", Integer.toString(orphans)));
            }
            return new SurveyPlan(
                    source.title(),
                    reading.digest(),
                    reference.system(options.system(), notes),
                    reference.surveyClass(notes),
                    List.of(),
                    skipped,
                    notes);
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    private void readRoots(JsonWalk json) {
        boolean first = true;
        while (json.nextRoot()) {
            type = "";
            objects.clear();
            corners = new CornerTable();
            readRoot(json);
            if (first) {
                requireCityJson(json);
            } else if (!type.equals("CityJSONFeature")) {
                throw json.wrong(Words.say("sequence.type", type));
            }
            assemble();
            first = false;
        }
        if (first) {
            throw source.refused(Words.say("file.empty"));
        }
    }

    private void requireCityJson(JsonWalk json) {
        if (type.equals("CityJSONFeature")) {
            throw json.wrong(Words.say("sequence.start"));
        }
        if (!type.equals("CityJSON")) {
            throw source.refused(Words.say("cityjson.type", type));
        }
        if (!version.matches("(1\\.0|1\\.1|2\\.0)(\\.\\d+)?")) {
            throw source.refusedIn("version", Words.say("cityjson.version", version));
        }
        if (scale == null && !version.startsWith("1.0")) {
            throw source.refusedIn("transform", Words.say("cityjson.transform", version));
        }
    }

    private void readRoot(JsonWalk json) {
        Set<String> fields = new HashSet<>();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (!fields.add(field)) {
                throw json.wrong(Words.say("json.twice", field));
            }
            switch (field) {
                case "type" -> type = json.text();
                case "version" -> version = json.text();
                case "transform" -> readTransform(json);
                case "metadata" -> readMetadata(json);
                case "CityObjects" -> readObjects(json);
                case "vertices" -> corners = readCorners(json);
                case "geometry-templates" -> readTemplates(json);
                default -> json.skip();
            }
        }
    }

    // the parts of a file

    private void readTransform(JsonWalk json) {
        json.requireObject();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "scale" -> scale = readNumbers(json, 3);
                case "translate" -> translate = readNumbers(json, 3);
                default -> json.skip();
            }
        }
        if (scale == null || translate == null) {
            throw json.wrong(Words.say("cityjson.transform.half"));
        }
    }

    private static double[] readNumbers(JsonWalk json, int count) {
        json.requireArray();
        double[] numbers = new double[count];
        int i = 0;
        for (; json.nextElement(); i++) {
            double number = json.number();
            if (i < count) {
                numbers[i] = number;
            }
        }
        if (i != count) {
            throw json.wrong(Words.say("json.count", Integer.toString(count), Integer.toString(i)));
        }
        return numbers;
    }

    private void readMetadata(JsonWalk json) {
        if (json.isNull()) {
            return;
        }
        json.requireObject();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (json.isNull()) {
                continue;
            }
            switch (field) {
                case "referenceSystem" -> reference.system(json.text());
                case "heightDatum" -> reference.datum(json.text());
                case "surveyClass" -> reference.surveyClass(json.text());
                default -> json.skip();
            }
        }
    }

    private void readObjects(JsonWalk json) {
        json.requireObject();
        for (String id = json.nextField(); id != null; id = json.nextField()) {
            json.requireObject();
            if (objects.containsKey(id)) {
                throw json.wrong(Words.say("id.twice", id));
            }
            objects.put(id, readObject(id, json));
        }
    }

    private static CityObject readObject(String id, JsonWalk json) {
        CityObject object = new CityObject(id);
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (json.isNull()) {
                continue;
            }
            switch (field) {
                case "type" -> object.type = json.text();
                case "parents" -> readTexts(json, object.parents);
                case "children" -> readTexts(json, object.children);
                case "geometry" -> readGeometries(json, object.geometries);
                default -> json.skip();
            }
        }
        return object;
    }

    private static void readTexts(JsonWalk json, List<String> texts) {
        json.requireArray();
        while (json.nextElement()) {
            texts.add(json.text());
        }
    }

    private static void readGeometries(JsonWalk json, List<CityObject.Geometry> geometries) {
        json.requireArray();
        while (json.nextElement()) {
            json.requireObject();
            geometries.add(readGeometry(geometries.size(), json));
        }
    }

    private static CityObject.Geometry readGeometry(int index, JsonWalk json) {
        String type = "";
        Optional<String> lod = Optional.empty();
        Boundaries boundaries = null;
        int template = -1;
        int corner = -1;
        List<Double> matrix = List.of();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "type" -> type = json.text();
                case "lod" -> lod = Optional.of(json.text());
                case "template" -> template = json.index();
                case "transformationMatrix" -> matrix = Arrays.stream(readNumbers(json, 16)).boxed().toList();
                case "boundaries" -> {
                    if (type.equals("GeometryInstance")) {
                        corner = readCorner(json);
                    } else if (isSurface(type)) {
                        json.skip();
                    } else {
                        boundaries = Boundaries.read(json);
                        corner = boundaries.onlyCorner();
                    }
                }
                default -> json.skip();
            }
        }
        if (type.isEmpty()) {
            throw json.wrong(Words.say("geometry.type"));
        }
        if (type.equals("GeometryInstance")) {
            if (template < 0 || corner < 0 || matrix.isEmpty()) {
                throw json.wrong(Words.say("geometry.instance"));
            }
            return new CityObject.Geometry(index, type, lod, null, new CityObject.Instance(template, corner, matrix));
        }
        CityObject.Geometry geometry = new CityObject.Geometry(index, type, lod, boundaries, null);
        if (!geometry.isSolid()) {
            return new CityObject.Geometry(index, type, lod, null, null);
        }
        if (boundaries == null) {
            throw json.wrong(Words.say("geometry.boundaries", type));
        }
        return geometry;
    }

    /// Their boundaries nest otherwise and bound no solid: they are not even read.
    private static boolean isSurface(String type) {
        return switch (type) {
            case "MultiPoint", "MultiLineString", "MultiSurface", "CompositeSurface" -> true;
            default -> false;
        };
    }

    private static int readCorner(JsonWalk json) {
        json.requireArray();
        int corner = -1;
        while (json.nextElement()) {
            corner = json.index();
        }
        return corner;
    }

    private static CornerTable readCorners(JsonWalk json) {
        json.requireArray();
        CornerTable table = new CornerTable();
        while (json.nextElement()) {
            json.requireArray();
            int i = 0;
            for (; json.nextElement(); i++) {
                table.add(json.number());
            }
            if (i != 3) {
                throw json.wrong(Words.say("json.count", "3", Integer.toString(i)));
            }
        }
        return table;
    }

    private void readTemplates(JsonWalk json) {
        json.requireObject();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "templates" -> readGeometries(json, templates);
                case "vertices-templates" -> templateCorners = readCorners(json);
                default -> json.skip();
            }
        }
    }

    // from objects to spaces

    /// Objects of one family (a building and its parts) become one space, unless parts are to be units of their own.
    private void assemble() {
        Map<String, List<CityObject>> families = new LinkedHashMap<>();
        Map<String, String> parents = parents();
        for (CityObject object : objects.values()) {
            String head = options.separateParts() ? object.id : headOf(object, parents);
            families.computeIfAbsent(head, _ -> new ArrayList<>()).add(object);
        }
        families.forEach(this::assemble);
    }

    private Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        for (CityObject object : objects.values()) {
            if (!object.isGroup()) {
                object.children.forEach(child -> parents.putIfAbsent(child, object.id));
            }
        }
        for (CityObject object : objects.values()) {
            for (String parent : object.parents) {
                CityObject found = objects.get(parent);
                if (found == null) {
                    orphans++;
                } else if (!found.isGroup()) {
                    parents.putIfAbsent(object.id, parent);
                }
            }
        }
        return parents;
    }

    private String headOf(CityObject object, Map<String, String> parents) {
        String head = object.id;
        int steps = 0;
        for (String parent = parents.get(head); parent != null; parent = parents.get(head)) {
            head = parent;
            if (++steps > objects.size()) {
                throw source.refusedIn("CityObjects/" + object.id, Words.say("cityjson.circle"));
            }
        }
        return head;
    }

    private void assemble(String head, List<CityObject> family) {
        List<SpaceDefinition> parts = new ArrayList<>();
        Optional<String> lod = Optional.empty();
        List<CityObject> without = new ArrayList<>();
        List<List<SpaceDefinition>> byGeometry = new ArrayList<>();
        double highest = family.stream().mapToDouble(this::levelOf).max().orElse(NO_SOLID);
        for (CityObject object : family) {
            double level = levelOf(object);
            // a building's own coarse body stands for the same space as its detailed parts
            boolean coarseParent = object.id.equals(head) && family.size() > 1 && level < highest;
            if (level == NO_SOLID) {
                without.add(object);
            } else if (!coarseParent) {
                for (CityObject.Geometry geometry : object.geometries) {
                    if (isTaken(geometry, level)) {
                        List<SpaceDefinition> solids = solidsOf(object, geometry);
                        byGeometry.add(solids);
                        parts.addAll(solids);
                        lod = level == highest ? lodOf(geometry) : lod;
                    }
                }
            }
        }
        skip(head, without, parts.isEmpty());
        if (!parts.isEmpty()) {
            hand(head, lod, parts, byGeometry, family.size() > 1);
        }
    }

    private void skip(String head, List<CityObject> without, boolean all) {
        for (CityObject object : without) {
            if (all || !object.id.equals(head)) {
                skipped.add(object.id);
                withoutLevel += options.lod().isPresent() && object.geometries.stream().anyMatch(geometry -> kind(geometry).isSolid()) ? 1 : 0;
            }
        }
    }

    /// Two solids that an object lists side by side at one level are two units, `id#1` and `id#2`; the solids of one MultiSolid are one.
    private void hand(String head, Optional<String> lod, List<SpaceDefinition> parts, List<List<SpaceDefinition>> byGeometry, boolean family) {
        List<List<SpaceDefinition>> units = options.separateParts()
                ? parts.stream().map(List::of).toList()
                : family ? List.of(parts) : byGeometry.stream().filter(solids -> !solids.isEmpty()).toList();
        for (int i = 0; i < units.size(); i++) {
            String id = units.size() == 1 ? head : head + "#" + (i + 1);
            if (!seen.add(id)) {
                throw source.refusedIn("CityObjects/" + head, Words.say("id.twice", id));
            }
            spaces.accept(new PlannedSpace(id, lod, units.get(i)));
        }
    }

    private static final double NO_SOLID = -2;

    /// The level to take of an object: the one asked for, else its highest that has a solid.
    private double levelOf(CityObject object) {
        double best = NO_SOLID;
        for (CityObject.Geometry geometry : object.geometries) {
            if (kind(geometry).isSolid()) {
                double level = CityObject.level(lodOf(geometry));
                if (options.lod().isEmpty() ? level > best : isAsked(geometry)) {
                    best = level;
                }
            }
        }
        return best;
    }

    private boolean isTaken(CityObject.Geometry geometry, double level) {
        return kind(geometry).isSolid()
                && CityObject.level(lodOf(geometry)) == level
                && (options.lod().isEmpty() || isAsked(geometry));
    }

    private boolean isAsked(CityObject.Geometry geometry) {
        Optional<String> own = lodOf(geometry);
        double level = CityObject.level(own);
        return own.equals(options.lod()) || (level >= 0 && level == CityObject.level(options.lod()));
    }

    private Optional<String> lodOf(CityObject.Geometry geometry) {
        return kind(geometry).lod();
    }

    /// The geometry itself, or the template that it puts somewhere.
    private CityObject.Geometry kind(CityObject.Geometry geometry) {
        CityObject.Instance instance = geometry.instance();
        if (instance == null) {
            return geometry;
        }
        if (instance.template() >= templates.size()) {
            throw source.refusedIn(
                    "geometry-templates",
                    Words.say("index.beyond", Integer.toString(instance.template()), Integer.toString(templates.size())));
        }
        return templates.get(instance.template());
    }

    private List<SpaceDefinition> solidsOf(CityObject object, CityObject.Geometry geometry) {
        String element = "CityObjects/" + object.id + "/geometry[" + geometry.index() + "]/boundaries";
        CityObject.Instance instance = geometry.instance();
        if (instance == null) {
            return solidsOf(geometry, corners.placed(source, scale, translate), element);
        }
        if (instance.corner() >= corners.count()) {
            throw source.refusedIn(
                    element, Words.say("index.beyond", Integer.toString(instance.corner()), Integer.toString(corners.count())));
        }
        Position place = corners.placed(source, scale, translate).corner(instance.corner());
        String template = "geometry-templates/templates[" + instance.template() + "]/boundaries";
        return solidsOf(kind(geometry), templateCorners.moved(source, instance.matrix(), place), template);
    }

    private List<SpaceDefinition> solidsOf(CityObject.Geometry geometry, Boundaries.Corners from, String element) {
        Boundaries boundaries = geometry.boundaries();
        if (boundaries == null) {
            return List.of();
        }
        List<Polyhedron> solids = geometry.isSeveralSolids()
                ? boundaries.solids(from, source, element)
                : List.of(boundaries.solid(from, source, element));
        return List.copyOf(solids);
    }
}
