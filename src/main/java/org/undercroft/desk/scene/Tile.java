package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.selection.Body;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;

/// The bodies of one square of ground, merged. Its meshes are made when somebody comes near enough to see them.
///
/// What is looked through anyway, as a protection zone is, has tiles of its own: a mesh with both is drawn twice over its whole extent.
final class Tile {
    /// Metres along one side.
    static final double SIDE = 750;

    private final List<Body> bodies;
    private final Position origin;
    private final double[] lifts;
    private final Box box;
    private final Optional<Box> builtBox;
    private final int fullCount;
    private final Palette palette;
    private final float[] cells;
    private final MeshView solid = view();
    private final MeshView glass = view();
    private final Map<Detail, TriangleMesh> meshes = new EnumMap<>(Detail.class);
    private Rough @Nullable [] roughs;
    private @Nullable Detail shown;
    private long lastSeen;

    private Tile(List<Body> bodies, Position origin, double[] lifts) {
        this.bodies = List.copyOf(bodies);
        this.origin = origin;
        this.lifts = lifts;
        Box around = null;
        Box built = null;
        int count = 0;
        for (int i = 0; i < lifts.length; i++) {
            Box its = lifted(bodies.get(i).space().box(), lifts[i]);
            around = around == null ? its : around.with(its);
            if (!bodies.get(i).glassy()) {
                built = built == null ? its : built.with(its);
            }
            for (Solid part : bodies.get(i).space().parts()) {
                count += part.mesh().triangleCount();
            }
        }
        this.box = Objects.requireNonNull(around);
        this.builtBox = Optional.ofNullable(built);
        this.fullCount = count;
        this.palette = new Palette(lifts.length);
        this.cells = palette.places(lifts.length);
        solid.setMaterial(palette.solidMaterial());
        glass.setMaterial(palette.glassMaterial());
    }

    private static MeshView view() {
        MeshView view = new MeshView();
        view.setMouseTransparent(true);
        view.setVisible(false);
        return view;
    }

    /// @param origin of the scene, local to the bodies' frame
    /// @param lift by how many metres a body is drawn higher than it lies
    /// @param known tiles made before with the same origin; those that hold the same bodies at the same heights are taken again
    static List<Tile> over(List<Body> bodies, Position origin, ToDoubleFunction<Body> lift, List<Tile> known) {
        Map<Square, List<Body>> squares = new LinkedHashMap<>();
        for (Body body : bodies) {
            squares.computeIfAbsent(Square.of(body), _ -> new ArrayList<>()).add(body);
        }
        Map<Square, Tile> before = new LinkedHashMap<>();
        known.forEach(tile -> before.put(Square.of(tile.bodies.getFirst()), tile));
        List<Tile> tiles = new ArrayList<>();
        squares.forEach((square, inSquare) -> {
            double[] lifts = inSquare.stream().mapToDouble(lift).toArray();
            Tile old = before.get(square);
            tiles.add(old != null && old.bodies.equals(inSquare) && Arrays.equals(old.lifts, lifts) ? old : new Tile(inSquare, origin, lifts));
        });
        return List.copyOf(tiles);
    }

    private record Square(int east, int north, boolean glassy) {
        static Square of(Body body) {
            Position middle = body.space().box().middle();
            return new Square((int) Math.floor(middle.x() / SIDE), (int) Math.floor(middle.y() / SIDE), body.glassy());
        }
    }

    static Box lifted(Box box, double lift) {
        return lift == 0 ? box : new Box(box.minX(), box.minY(), box.minZ() + lift, box.maxX(), box.maxY(), box.maxZ() + lift);
    }

    List<Body> bodies() {
        return bodies;
    }

    double lift(int number) {
        return lifts[number];
    }

    /// In the frame of the bodies, as they are drawn.
    Box box() {
        return box;
    }

    /// The same of what is built; empty where nothing is.
    Optional<Box> builtBox() {
        return builtBox;
    }

    Palette palette() {
        return palette;
    }

    interface Cut {
        /// @param lift by how many metres it is drawn higher than it lies
        void met(Body body, double lift);
    }

    /// Paints its bodies; those that a section takes away or cuts are not seen here.
    ///
    /// @param cut told what the planes meet
    void paint(Kept kept, ToIntFunction<Body> paint, Cut cut) {
        // planes cut where bodies lie, not where an exploded stack draws them
        Kept.Side whole = lifts[lifts.length - 1] == 0 && lifts[0] == 0 ? kept.side(box) : Kept.Side.CUT;
        palette.clear();
        for (int i = 0; i < lifts.length && whole != Kept.Side.AWAY; i++) {
            Body body = bodies.get(i);
            Kept.Side side = whole == Kept.Side.KEPT ? whole : kept.side(body.space().box());
            int argb = side == Kept.Side.AWAY ? 0 : paint.applyAsInt(body);
            if (side == Kept.Side.CUT && argb != 0) {
                cut.met(body, lifts[i]);
            } else {
                palette.paint(i, argb);
            }
        }
        palette.show();
    }

    MeshView solid() {
        return solid;
    }

    MeshView glass() {
        return glass;
    }

    /// How many triangles a detail has, or about how many where it was not made yet.
    int count(Detail detail) {
        TriangleMesh made = meshes.get(detail);
        if (made != null) {
            return made.getFaces().size() / 6;
        }
        return switch (detail) {
            case ROOFS -> 3 * lifts.length;
            case CROSSES -> 8 * lifts.length;
            case ROUGH -> Math.min(fullCount, 13 * lifts.length + fullCount / 20);
            case FULL -> fullCount;
        };
    }

    boolean has(Detail detail) {
        return meshes.containsKey(detail);
    }

    void make(Detail detail) {
        if (roughs == null) {
            roughs = bodies.stream().map(body -> Rough.of(body.space())).toArray(Rough[]::new);
        }
        Facets facets = new Facets(origin, count(detail));
        for (int i = 0; i < lifts.length; i++) {
            detail.add(facets, bodies.get(i), roughs[i], i, lifts[i]);
        }
        meshes.put(detail, facets.mesh(cells));
    }

    /// Frees what is drawn of closely seen bodies.
    void forgetFull() {
        if (shown != Detail.FULL) {
            meshes.remove(Detail.FULL);
        }
    }

    long lastSeen() {
        return lastSeen;
    }

    void show(Detail detail, long frame) {
        lastSeen = frame;
        if (detail != shown) {
            shown = detail;
            TriangleMesh mesh = meshes.get(detail);
            solid.setMesh(mesh);
            glass.setMesh(mesh);
            solid.setCullFace(detail.cullFace());
            glass.setCullFace(detail.cullFace());
        }
        solid.setVisible(palette.anySolid());
        glass.setVisible(palette.anyGlass());
    }

    void hide() {
        solid.setVisible(false);
        glass.setVisible(false);
    }

    @Nullable
    Detail shown() {
        return shown;
    }
}
