package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.space;
import static org.undercroft.geometry.Shapes.sweep;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Depths of bodies that stand askew.
@Timeout(20)
class DepthsTest {
    @Test
    void aBarOnItsEdgeIsAsDeepAsItsSideIsLong() {
        // a square of 2 · √2 on its corner: 4 high and 4 wide, and its largest circle measures 2 · √2
        CrossSection diamond = new CrossSection.Free(List.of(new Point2(0, 0), new Point2(2, 2), new Point2(0, 4), new Point2(-2, 2)));
        double side = 2 * Math.sqrt(2);
        assertThat(depth(space(List.of(sweep(diamond, 0, 0, -5, 30, 0, -5))))).isBetween(side - 1e-9, side * 1.006);
    }

    @Test
    void aThinSheetWithALowFinIsThinHoweverItLeans() {
        // five centimetres thick both; of the angle of the triangle 3, 4, 5
        Space sheets = space(List.of(tilted(0, 0, 20, 0.05), tilted(0, 0, 0.05, 5)));
        assertThat(depth(sheets)).isBetween(0.05, 0.05 * 1.4143 + 0.001);
    }

    /// 20 m deep, its section a rectangle turned by 36.87 degrees.
    private static Polyhedron tilted(double u1, double w1, double u2, double w2) {
        int[][] faces = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        List<Polyhedron.Face> made = new ArrayList<>();
        for (int[] face : faces) {
            List<Position> ring = new ArrayList<>();
            for (int c : face) {
                double u = (c & 1) == 0 ? u1 : u2;
                double w = (c & 4) == 0 ? w1 : w2;
                ring.add(Shapes.FRAME.toWorld(new Position(0.8 * u - 0.6 * w, (c & 2) == 0 ? 0 : 20, 0.6 * u + 0.8 * w)));
            }
            made.add(new Polyhedron.Face(List.of(ring)));
        }
        return new Polyhedron(List.of(new Polyhedron.Shell(made)));
    }

    private static double depth(Space space) {
        return KindsLawsTest.overlap(Relations.STANDARD.between(space, box(-50, -50, -50, 50, 50, 50))) instanceof Overlap overlap ? overlap.depth() : 0;
    }
}
