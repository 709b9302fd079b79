package org.undercroft.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.exchange.BcfView;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;

/// The view of a finding that nobody has chosen one for: from the south-west and above, cut open through its middle, both sides marked.
final class TopicView {
    private static final Direction LOOK = Direction.of(1, 1, -0.8);
    private static final Direction UP = Direction.of(0.8, 0.8, 2);
    private static final double ANGLE = 50;
    private static final String COLOUR_A = "2F7FD6";
    private static final String COLOUR_B = "E8B400";

    private TopicView() {}

    /// Empty where the finding is about no place.
    static Optional<BcfView> of(UUID topic, Finding finding) {
        UUID id = UUID.nameUUIDFromBytes((topic + " view").getBytes(StandardCharsets.UTF_8));
        return switch (finding) {
            case Finding.OfTwo two -> Optional.of(view(id, two.a().space().frame(), place(two), List.of(two.a(), two.b())));
            case Finding.ByRule byRule -> Optional.of(view(id, byRule.a().space().frame(), byRule.a().space().box(),
                    Stream.concat(Stream.of(byRule.a()), byRule.other().stream()).toList()));
            case Finding.UnsoundSolid _,Finding.Misplaced _ -> Optional.empty();
        };
    }

    private static Box place(Finding.OfTwo two) {
        return switch (two.relation()) {
            case Relation.Apart apart -> new Box(Math.min(apart.onA().x(), apart.onB().x()), Math.min(apart.onA().y(), apart.onB().y()),
                    Math.min(apart.onA().z(), apart.onB().z()), Math.max(apart.onA().x(), apart.onB().x()), Math.max(apart.onA().y(), apart.onB().y()),
                    Math.max(apart.onA().z(), apart.onB().z()));
            case Relation.Touching _ -> two.a().space().box();
            case Relation.Overlapping(Overlap overlap) -> overlap.body().box();
            case Relation.Inside(Overlap overlap) -> overlap.body().box();
            case Relation.Around(Overlap overlap) -> overlap.body().box();
            case Relation.Same(Overlap overlap) -> overlap.body().box();
        };
    }

    private static BcfView view(UUID id, Frame frame, Box box, List<Subject> sides) {
        Position middle = frame.toWorld(box.middle());
        double size = Math.max(5, Math.hypot(Math.hypot(box.maxX() - box.minX(), box.maxY() - box.minY()), box.maxZ() - box.minZ()));
        double back = 1.5 * size / Math.tan(Math.toRadians(ANGLE / 2));
        Position eye = new Position(middle.x() - back * LOOK.x(), middle.y() - back * LOOK.y(), middle.z() - back * LOOK.z());
        List<BcfView.Colour> colours = IntStream.range(0, sides.size())
                .mapToObj(i -> new BcfView.Colour(i == 0 ? COLOUR_A : COLOUR_B, sides.get(i).lasting()))
                .toList();
        return new BcfView(id, eye, LOOK, UP, new BcfView.Perspective(ANGLE), 16.0 / 9, List.of(new BcfView.Plane(middle, Direction.of(-1, -1, 0))),
                sides.stream().map(Subject::lasting).toList(), colours, Optional.empty());
    }
}
