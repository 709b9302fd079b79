package org.undercroft.desk.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.DepthTest;
import javafx.scene.Group;
import org.undercroft.desk.selection.Body;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;

/// All bodies in tiles. For each picture it chooses which tiles are drawn and how closely, so that the whole stays within what a computer without a
/// graphics card draws many times a second; meshes that are missing are made a few at a time, and until then the coarser ones stand for them.
final class Town {
    /// Triangles in one picture.
    private static final int MOST_DRAWN = 200_000;
    /// Triangles made for one picture: while the eye moves, and while it rests.
    private static final int MADE_MOVING = 15_000;
    private static final int MADE_RESTING = 60_000;
    /// Triangles of full detail that are kept for tiles out of sight.
    private static final int MOST_KEPT = 2_000_000;
    /// Metres that one point of the picture stands for: nearer than this a tile is drawn in full, farther than that only from above.
    private static final double FULL_BELOW = 0.45;
    private static final double ROUGH_BELOW = 4;

    private final Group glassGroup = new Group();
    private final Group solidGroup = new Group();
    private List<Tile> tiles = List.of();
    private Optional<Box> box = Optional.empty();
    private Optional<Box> builtBox = Optional.empty();
    private Detail[] wanted = new Detail[0];
    private double[] grain = new double[0];
    private long frame;
    private boolean settled = true;
    private int drawn;

    Town() {
        glassGroup.setDepthTest(DepthTest.DISABLE);
    }

    /// What is looked through; drawn first, without depth.
    Group glass() {
        return glassGroup;
    }

    Group solid() {
        return solidGroup;
    }

    List<Tile> tiles() {
        return tiles;
    }

    /// Triangles in the picture.
    int drawn() {
        return drawn;
    }

    /// @param sameOrigin whether tiles made before may be used again
    void build(List<Body> bodies, Position origin, ToDoubleFunction<Body> lift, boolean sameOrigin) {
        tiles = Tile.over(bodies, origin, lift, sameOrigin ? tiles : List.of());
        box = tiles.stream().map(Tile::box).reduce(Box::with);
        builtBox = tiles.stream().flatMap(tile -> tile.builtBox().stream()).reduce(Box::with).or(() -> box);
        wanted = new Detail[tiles.size()];
        grain = new double[tiles.size()];
        glassGroup.getChildren().setAll(tiles.stream().map(Tile::glass).toList());
        solidGroup.getChildren().setAll(tiles.stream().map(Tile::solid).toList());
    }

    /// Whether every tile is drawn as closely as it should be.
    boolean settled() {
        return settled;
    }

    /// Chooses what is drawn.
    ///
    /// @param origin of the scene, in the frame of the bodies
    /// @param resting whether the eye stands still
    void see(Frustum frustum, Position origin, boolean low, boolean resting) {
        frame++;
        for (int i = 0; i < wanted.length; i++) {
            grain[i] = frustum.grain(tiles.get(i).box(), origin);
        }
        choose(low);
        int left = frame == 1 || resting ? MADE_RESTING : MADE_MOVING;
        settled = true;
        drawn = 0;
        for (int i = 0; i < wanted.length; i++) {
            Tile tile = tiles.get(i);
            if (grain[i] == Frustum.OUT_OF_SIGHT || !(tile.palette().anySolid() || tile.palette().anyGlass())) {
                tile.hide();
                continue;
            }
            if (!tile.has(wanted[i]) && tile.count(wanted[i]) <= left) {
                left -= tile.count(wanted[i]);
                tile.make(wanted[i]);
            }
            Detail best = made(tile, wanted[i], low);
            settled &= best == wanted[i];
            if (best != wanted[i] && left > 0 && left == (resting ? MADE_RESTING : MADE_MOVING)) {
                // larger than all that one picture allows: made alone
                left = 0;
                tile.make(wanted[i]);
                best = wanted[i];
            }
            drawn += tile.count(best);
            tile.show(best, frame);
        }
        forget();
    }

    /// As close as their distance asks for, and all together no more than can be drawn.
    private void choose(boolean low) {
        for (double coarser = 1; coarser < 1e4; coarser *= 1.4) {
            long sum = 0;
            for (int i = 0; i < wanted.length; i++) {
                if (grain[i] == Frustum.OUT_OF_SIGHT) {
                    continue;
                }
                wanted[i] = grain[i] * coarser < FULL_BELOW
                        ? Detail.FULL
                        : grain[i] * coarser < ROUGH_BELOW ? Detail.ROUGH : low ? Detail.CROSSES : Detail.ROOFS;
                sum += tiles.get(i).count(wanted[i]);
            }
            if (sum <= MOST_DRAWN) {
                return;
            }
        }
    }

    /// The detail wanted where it is there, else the closest that is; the coarsest is always made at once, so that no tile is ever blank.
    private static Detail made(Tile tile, Detail wanted, boolean low) {
        if (tile.has(wanted)) {
            return wanted;
        }
        Detail shown = tile.shown();
        if (shown != null && shown != Detail.ROOFS) {
            return shown;
        }
        for (Detail detail : new Detail[]{Detail.ROUGH, Detail.CROSSES}) {
            if (tile.has(detail)) {
                return detail;
            }
        }
        Detail coarsest = low ? Detail.CROSSES : Detail.ROOFS;
        if (!tile.has(coarsest)) {
            tile.make(coarsest);
        }
        return coarsest;
    }

    private void forget() {
        long kept = 0;
        for (Tile tile : tiles) {
            kept += tile.has(Detail.FULL) ? tile.count(Detail.FULL) : 0;
        }
        if (kept > MOST_KEPT) {
            tiles.stream().filter(tile -> tile.has(Detail.FULL) && tile.lastSeen() < frame).min(Comparator.comparingLong(Tile::lastSeen))
                    .ifPresent(Tile::forgetFull);
        }
    }

    /// Around everything as it is drawn, in the frame of the bodies.
    Optional<Box> box() {
        return box;
    }

    /// Around what is built, so that a wide protection zone does not make the rest small.
    Optional<Box> builtBox() {
        return builtBox;
    }
}
