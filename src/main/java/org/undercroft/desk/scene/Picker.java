package org.undercroft.desk.scene;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.undercroft.desk.selection.Body;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;

/// Finds the body under the pointer by our own search: square, box of the body, triangles. JavaFX would test every triangle on every move.
final class Picker {
    /// @param place in the frame of the bodies
    record Hit(Body body, Position place) {}

    private Picker() {}

    /// The nearest body of the foremost rank.
    ///
    /// @param ray in the frame of the bodies
    /// @param rank 0 for what is looked for first, larger for what only counts where nothing better is hit, negative for what cannot be hit
    static Optional<Hit> pick(List<Tile> tiles, Ray ray, ToIntFunction<Body> rank) {
        Body best = null;
        int bestRank = Integer.MAX_VALUE;
        double nearest = Ray.MISSED;
        for (Tile tile : tiles) {
            if (!ray.meets(tile.box())) {
                continue;
            }
            for (Body body : tile.bodies()) {
                int its = rank.applyAsInt(body);
                if (its < 0 || its > bestRank || !ray.meets(body.space().box())) {
                    continue;
                }
                for (Solid part : body.space().parts()) {
                    double at = ray.hits(part.mesh());
                    if (at < Ray.MISSED && (its < bestRank || at < nearest)) {
                        best = body;
                        bestRank = its;
                        nearest = at;
                    }
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Hit(best, ray.at(nearest)));
    }
}
