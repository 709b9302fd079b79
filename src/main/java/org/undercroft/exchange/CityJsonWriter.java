package org.undercroft.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SurveyClass;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes units as CityJSON 2.0 for other programs: whole tenths of a millimetre from a whole-kilometre origin, one object per unit, its parts as one
/// MultiSolid.
///
/// What was surveyed as faces is written as those faces, and reads back with the same digest. Prisms and sweeps are written as the triangles of their
/// solids; how they were surveyed stands beside as text in the attribute `definition`.
public final class CityJsonWriter {
    private static final double STEP = 10_000;

    /// @param units all in `system`
    /// @throws IOException where the stream takes no more
    /// @throws IllegalArgumentException where a unit was surveyed in another system
    public void write(OutputStream out, ReferenceSystem system, List<SpatialUnit> units) throws IOException {
        for (SpatialUnit unit : units) {
            if (!unit.system().equals(system)) {
                throw new IllegalArgumentException("the unit %s was surveyed in %s, not in %s".formatted(unit.id(), unit.system(), system));
            }
        }
        Frame frame = units.isEmpty() ? Frame.ZERO : units.getFirst().space().frame();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new Writing(json, frame).write(system, units);
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
        }
    }

    private static final class Writing {
        private final JsonGenerator json;
        private final Frame frame;
        private final Map<Corner, Integer> numbers = new HashMap<>();
        private final List<Corner> corners = new ArrayList<>();

        /// In steps of a tenth of a millimetre from the frame's origin.
        private record Corner(long x, long y, long z) {}

        Writing(JsonGenerator json, Frame frame) {
            this.json = json;
            this.frame = frame;
        }

        void write(ReferenceSystem system, List<SpatialUnit> units) {
            json.writeStartObject();
            json.writeStringProperty("type", "CityJSON");
            json.writeStringProperty("version", "2.0");
            writeMetadata(system, units);
            writeTransform();
            json.writeObjectPropertyStart("CityObjects");
            for (SpatialUnit unit : units) {
                writeUnit(unit);
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("vertices");
            for (Corner corner : corners) {
                json.writeStartArray();
                json.writeNumber(corner.x);
                json.writeNumber(corner.y);
                json.writeNumber(corner.z);
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeMetadata(ReferenceSystem system, List<SpatialUnit> units) {
            json.writeObjectPropertyStart("metadata");
            json.writeStringProperty("referenceSystem", "https://www.opengis.net/def/crs/EPSG/0/" + system.plan());
            OptionalInt height = system.height();
            if (height.isPresent()) {
                json.writeStringProperty("heightDatum", "EPSG:" + height.getAsInt());
            }
            Set<Integer> classes = new TreeSet<>();
            units.forEach(unit -> classes.add(number(unit.surveyClass())));
            if (classes.size() == 1) {
                json.writeNumberProperty("surveyClass", classes.iterator().next());
            }
            json.writeEndObject();
        }

        private static int number(SurveyClass surveyClass) {
            return switch (surveyClass) {
                case FIRST -> 1;
                case SECOND -> 2;
                case THIRD -> 3;
            };
        }

        private void writeTransform() {
            json.writeObjectPropertyStart("transform");
            json.writeArrayPropertyStart("scale");
            for (int i = 0; i < 3; i++) {
                json.writeNumber(1 / STEP);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("translate");
            json.writeNumber(frame.originEast());
            json.writeNumber(frame.originNorth());
            json.writeNumber(0.0);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeUnit(SpatialUnit unit) {
            json.writeObjectPropertyStart(unit.id().toString());
            json.writeStringProperty("type", "GenericCityObject");
            json.writeObjectPropertyStart("attributes");
            json.writeStringProperty("unitCode", unit.unit().value());
            json.writeStringProperty("label", unit.id().label());
            json.writeStringProperty("name", unit.name());
            json.writeStringProperty("level", unit.level().name());
            json.writeStringProperty("kind", unit.kind().name());
            json.writeStringProperty("envelopeBasis", unit.basis().name());
            json.writeNumberProperty("surveyClass", number(unit.surveyClass()));
            json.writeNumberProperty("volume", unit.space().volume());
            json.writeStringProperty("digest", unit.digest());
            json.writeStringProperty("definition", DefinitionText.write(unit.definitions()));
            json.writeEndObject();
            json.writeArrayPropertyStart("geometry");
            writeGeometry(unit);
            json.writeEndArray();
            Box box = unit.space().box();
            Frame own = unit.space().frame();
            json.writeArrayPropertyStart("geographicalExtent");
            for (Position corner : List.of(
                    own.toWorld(new Position(box.minX(), box.minY(), box.minZ())),
                    own.toWorld(new Position(box.maxX(), box.maxY(), box.maxZ())))) {
                json.writeNumber(corner.x());
                json.writeNumber(corner.y());
                json.writeNumber(corner.z());
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeGeometry(SpatialUnit unit) {
            List<Polyhedron> solids = solids(unit);
            json.writeStartObject();
            json.writeStringProperty("type", solids.size() == 1 ? "Solid" : "MultiSolid");
            json.writeStringProperty("lod", "3");
            json.writeName("boundaries");
            if (solids.size() == 1) {
                writeSolid(solids.getFirst());
            } else {
                json.writeStartArray();
                solids.forEach(this::writeSolid);
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private static List<Polyhedron> solids(SpatialUnit unit) {
            List<Polyhedron> faces = new ArrayList<>();
            for (SpaceDefinition definition : unit.definitions()) {
                if (definition instanceof Polyhedron polyhedron) {
                    faces.add(polyhedron);
                }
            }
            return faces.size() == unit.definitions().size()
                    ? faces
                    : unit.space().parts().stream().map(part -> triangles(part, unit.space().frame())).toList();
        }

        private static Polyhedron triangles(Solid solid, Frame frame) {
            Mesh mesh = solid.mesh();
            List<Polyhedron.Face> faces = new ArrayList<>();
            for (int t = 0; t < mesh.triangleCount(); t++) {
                List<Position> ring = new ArrayList<>(3);
                for (int i = 0; i < 3; i++) {
                    ring.add(frame.toWorld(mesh.position(mesh.corner(t, i))));
                }
                faces.add(new Polyhedron.Face(List.of(ring)));
            }
            return new Polyhedron(List.of(new Polyhedron.Shell(faces)));
        }

        private void writeSolid(Polyhedron solid) {
            json.writeStartArray();
            for (Polyhedron.Shell shell : solid.shells()) {
                json.writeStartArray();
                for (Polyhedron.Face face : shell.faces()) {
                    json.writeStartArray();
                    for (List<Position> ring : face.rings()) {
                        json.writeStartArray();
                        ring.forEach(corner -> json.writeNumber(numberOf(corner)));
                        json.writeEndArray();
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }

        private int numberOf(Position world) {
            Position local = frame.toLocal(world);
            Corner corner = new Corner(Math.round(local.x() * STEP), Math.round(local.y() * STEP), Math.round(local.z() * STEP));
            return numbers.computeIfAbsent(corner, added -> {
                corners.add(added);
                return corners.size() - 1;
            });
        }
    }
}
