package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.undercroft.desk.selection.Body;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;

/// Finds the body under the pointer by our own search in a hierarchy of boxes. JavaFX would test every triangle on every move.
final class Picker {
    /// @param place in the frame of the bodies, where the body lies (not where an exploded stack draws it)
    record Hit(Body body, Position place) {}

    private final List<Body> bodies = new ArrayList<>();
    private final List<Double> lifts = new ArrayList<>();
    private final PickTree tree;

    Picker(List<Tile> tiles) {
        List<Box> boxes = new ArrayList<>();
        for (Tile tile : tiles) {
            for (int i = 0; i < tile.bodies().size(); i++) {
                bodies.add(tile.bodies().get(i));
                lifts.add(tile.lift(i));
                boxes.add(Tile.lifted(tile.bodies().get(i).space().box(), tile.lift(i)));
            }
        }
        tree = new PickTree(boxes);
    }

    /// The nearest body of the foremost rank.
    ///
    /// @param ray in the frame of the bodies
    /// @param kept the part of the ground that is shown
    /// @param rank 0 for what is looked for first, larger for what only counts where nothing better is hit, negative for what cannot be hit
    Optional<Hit> pick(Ray ray, Kept kept, ToIntFunction<Body> rank) {
        Search search = new Search(ray, kept.along(ray), rank);
        tree.along(ray, search);
        return search.found();
    }

    private final class Search implements PickTree.Visitor {
        private final Ray ray;
        private final double[] kept;
        private final ToIntFunction<Body> rank;
        private int best = -1;
        private int bestRank = Integer.MAX_VALUE;
        private double nearest = Ray.MISSED;

        Search(Ray ray, double[] kept, ToIntFunction<Body> rank) {
            this.ray = ray;
            this.kept = kept;
            this.rank = rank;
        }

        @Override
        public double meets(int number, double enters) {
            int its = rank.applyAsInt(bodies.get(number));
            if (its >= 0 && (its < bestRank || (its == bestRank && enters < nearest))) {
                Ray lowered = ray.moved(0, 0, -lifts.get(number));
                double at = Ray.MISSED;
                for (Solid part : bodies.get(number).space().parts()) {
                    at = Math.min(at, lowered.hits(part.mesh(), kept[0], kept[1]));
                }
                if (at < Ray.MISSED && (its < bestRank || at < nearest)) {
                    best = number;
                    bestRank = its;
                    nearest = at;
                }
            }
            return bestRank == 0 ? nearest : Ray.MISSED;
        }

        Optional<Hit> found() {
            return best < 0 ? Optional.empty() : Optional.of(new Hit(bodies.get(best), ray.moved(0, 0, -lifts.get(best)).at(nearest)));
        }
    }
}
