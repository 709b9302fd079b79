package org.undercroft.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.exchange.BcfView;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;

@Timeout(10)
class TopicWorkTest {
    private static final SectionPlane SLICE = new SectionPlane(new Point2(0, 50), new Point2(100, 50), 10);
    private static final Box BOX = new Box(10, 20, -70, 60, 80, -50);

    @Test
    void aSliceAndABoxGoOutAsPlanesThatTakeAwayWhatIsNotShownHere() {
        BcfView view = TopicWork.view(new Review.Picture(seen(Optional.of(SLICE), Optional.of(BOX)), new Review.Png(new byte[]{1}), 1.5));
        assertThat(view.planes()).hasSize(8);
        // the looker stands south of the line: from 50 to 60 north is kept, as far as it is in the box
        assertThat(isShown(view.planes(), new Position(30, 55, -60))).isTrue();
        assertThat(isShown(view.planes(), new Position(30, 49, -60))).as("before the plane").isFalse();
        assertThat(isShown(view.planes(), new Position(30, 61, -60))).as("behind the slice").isFalse();
        assertThat(isShown(view.planes(), new Position(61, 55, -60))).as("beside the box").isFalse();
        assertThat(isShown(view.planes(), new Position(30, 55, -49))).as("above the box").isFalse();
    }

    @Test
    void whereNothingIsCutNoPlaneGoesOut() {
        assertThat(TopicWork.view(new Review.Picture(seen(Optional.empty(), Optional.empty()), new Review.Png(new byte[]{1}), 1)).planes()).isEmpty();
    }

    private static Viewpoint seen(Optional<SectionPlane> plane, Optional<Box> box) {
        return new Viewpoint(new Position(30, -100, -60), Direction.NORTH, Direction.UP, new Viewpoint.Perspective(35), 1, plane, box, Set.of(), Set.of(),
                Set.of());
    }

    /// As a viewer of this format understands it: each plane takes away what lies where its direction points.
    private static boolean isShown(List<BcfView.Plane> planes, Position at) {
        return planes.stream().allMatch(plane -> (at.x() - plane.at().x()) * plane.away().x() + (at.y() - plane.at().y()) * plane.away().y()
                + (at.z() - plane.at().z()) * plane.away().z() <= 0);
    }
}
