package org.undercroft.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import tools.jackson.core.JsonToken;

/// The `boundaries` of a CityJSON geometry, packed into one array while the corners they name are still to come: in a city model the corners stand after
/// the objects as often as before.
final class Boundaries {
    private static final int OPEN = -1;
    private static final int CLOSE = -2;

    private final int[] codes;

    private Boundaries(int[] codes) {
        this.codes = codes;
    }

    /// Corners by number.
    interface Corners {
        int count();

        Position corner(int number);
    }

    /// Takes nested arrays of corner numbers, however deep; the depth is checked when the kind of geometry is known.
    static Boundaries read(JsonWalk json) {
        json.requireArray();
        int[] codes = new int[256];
        int size = 0;
        int depth = 0;
        JsonToken token = JsonToken.START_ARRAY;
        while (true) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
            }
            if (token == JsonToken.START_ARRAY) {
                codes[size++] = OPEN;
                depth++;
            } else if (token == JsonToken.END_ARRAY) {
                codes[size++] = CLOSE;
                depth--;
            } else {
                codes[size++] = json.index();
            }
            if (depth == 0) {
                break;
            }
            token = json.next();
        }
        return new Boundaries(Arrays.copyOf(codes, size));
    }

    /// The one number in them, as an instance of a template has it, or -1.
    int onlyCorner() {
        return codes.length == 3 ? codes[1] : -1;
    }

    /// The one solid they bound.
    ///
    /// @param element where they stand in the file, for what may be wrong with them
    Polyhedron solid(Corners corners, TextSource source, String element) {
        return new Decoding(corners, source, element).solid();
    }

    /// The solids of a MultiSolid or CompositeSolid.
    List<Polyhedron> solids(Corners corners, TextSource source, String element) {
        return new Decoding(corners, source, element).solids();
    }

    private final class Decoding {
        private final Corners corners;
        private final TextSource source;
        private final String element;
        private int next;
        private int depth;
        /// Which element of each open array is being read.
        private final int[] at = new int[8];

        Decoding(Corners corners, TextSource source, String element) {
            this.corners = corners;
            this.source = source;
            this.element = element;
        }

        List<Polyhedron> solids() {
            List<Polyhedron> solids = new ArrayList<>();
            for (open(); !closes(); step()) {
                solids.add(solid());
            }
            return solids;
        }

        Polyhedron solid() {
            List<Polyhedron.Shell> shells = new ArrayList<>();
            for (open(); !closes(); step()) {
                shells.add(shell());
            }
            return new Polyhedron(shells);
        }

        private Polyhedron.Shell shell() {
            List<Polyhedron.Face> faces = new ArrayList<>();
            for (open(); !closes(); step()) {
                faces.add(face());
            }
            return new Polyhedron.Shell(faces);
        }

        private Polyhedron.Face face() {
            open();
            if (closes()) {
                return new Polyhedron.Face(List.of());
            }
            List<Position> outer = ring();
            step();
            if (closes()) {
                return new Polyhedron.Face(List.of(outer));
            }
            List<List<Position>> rings = new ArrayList<>(List.of(outer));
            do {
                rings.add(ring());
                step();
            } while (!closes());
            return new Polyhedron.Face(rings);
        }

        /// Made in one piece: a city model has millions of them.
        private List<Position> ring() {
            open();
            int count = 0;
            while (codes[next + count] >= 0) {
                count++;
            }
            if (count == 3) {
                List<Position> triangle = List.of(corner(), corner(), corner());
                return closed(triangle);
            }
            Position[] ring = new Position[count];
            for (int i = 0; i < count; i++) {
                ring[i] = corner();
            }
            return closed(List.of(ring));
        }

        private List<Position> closed(List<Position> ring) {
            if (!closes()) {
                throw wrongDepth("json.deep");
            }
            return ring;
        }

        private Position corner() {
            int number = codes[next++];
            if (number >= corners.count()) {
                throw source.refusedIn(path(), Words.say("index.beyond", Integer.toString(number), Integer.toString(corners.count())));
            }
            Position corner = corners.corner(number);
            step();
            return corner;
        }

        private void open() {
            if (codes[next] != OPEN) {
                throw wrongDepth("json.shallow");
            }
            next++;
            at[depth++] = 0;
        }

        private void step() {
            at[depth - 1]++;
        }

        private boolean closes() {
            if (codes[next] != CLOSE) {
                return false;
            }
            next++;
            depth--;
            return true;
        }

        private UnreadableFile wrongDepth(String key) {
            return source.refusedIn(path(), Words.say(key));
        }

        private String path() {
            StringBuilder path = new StringBuilder(element);
            for (int i = 0; i < depth; i++) {
                path.append('[').append(at[i]).append(']');
            }
            return path.toString();
        }
    }
}
