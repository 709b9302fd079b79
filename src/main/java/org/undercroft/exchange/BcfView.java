package org.undercroft.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Position;

/// Where a topic is looked at from, and what is shown: a viewpoint of the BIM Collaboration Format 3.0. Places are east, north, height in metres.
///
/// @param aspect width of the picture by its height
/// @param planes that cut away
/// @param selected what is marked, by our own names
/// @param colours of single components
/// @param snapshot PNG; empty where nobody has made a picture
public record BcfView(
        UUID id,
        Position eye,
        Direction direction,
        Direction up,
        Lens lens,
        double aspect,
        List<Plane> planes,
        List<String> selected,
        List<Colour> colours,
        Optional<byte[]> snapshot) {
    public BcfView {
        planes = List.copyOf(planes);
        selected = List.copyOf(selected);
        colours = List.copyOf(colours);
        if (!(aspect > 0)) {
            throw new IllegalArgumentException("a picture %s times as wide as high".formatted(aspect));
        }
    }

    public sealed interface Lens {}

    /// @param angle from the lower to the upper edge, degrees
    public record Perspective(double angle) implements Lens {
        public Perspective {
            if (!(angle > 0 && angle < 180)) {
                throw new IllegalArgumentException("a lens of %s degrees".formatted(angle));
            }
        }
    }

    /// @param height from the lower to the upper edge, metres
    public record Parallel(double height) implements Lens {
        public Parallel {
            if (!(height > 0)) {
                throw new IllegalArgumentException("a picture %s m high".formatted(height));
            }
        }
    }

    /// @param away the side that is not shown
    public record Plane(Position at, Direction away) {}

    /// @param rgb six hexadecimal digits
    public record Colour(String rgb, String component) {
        public Colour {
            if (!rgb.matches("[0-9A-F]{6}")) {
                throw new IllegalArgumentException("no colour: " + rgb);
            }
        }
    }
}
