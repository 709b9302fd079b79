package org.undercroft.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.geometry.euclidean.threed.RegionBSPTree3D;
import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.apache.commons.geometry.euclidean.threed.mesh.SimpleTriangleMesh;
import org.apache.commons.numbers.core.Precision;
import org.undercroft.geometry.Mesh;

/// Commons Geometry, which cuts space by planes: what it says of the volume that two solids share, how often it agrees, and how long it takes. On finely
/// faceted solids it may throw or never end; those with more triangles than [#MOST] are not put to it.
final class OtherKernel {
    private static final int MOST = 400;

    private int answers;
    private int agreed;
    private long time;

    void ask(Mesh a, Mesh b, double ours) {
        if (Math.max(a.triangleCount(), b.triangleCount()) > MOST) {
            return;
        }
        try {
            RegionBSPTree3D one = tree(a);
            RegionBSPTree3D other = tree(b);
            long start = System.nanoTime();
            RegionBSPTree3D common = RegionBSPTree3D.empty();
            common.intersection(one, other);
            double theirs = common.isEmpty() ? 0 : common.getSize();
            time += System.nanoTime() - start;
            answers++;
            // where solids only touch, we report the rounding of a volume that is nothing, and so do they
            agreed += Math.abs(theirs - ours) <= Math.max(1e-6, 1e-9 * ours) ? 1 : 0;
        } catch (RuntimeException _) {
            // no answer
        }
    }

    int answers() {
        return answers;
    }

    int agreed() {
        return agreed;
    }

    double seconds() {
        return time / 1e9;
    }

    private static RegionBSPTree3D tree(Mesh mesh) {
        Precision.DoubleEquivalence precision = Precision.doubleEquivalenceOfEpsilon(1e-9);
        List<Vector3D> corners = new ArrayList<>();
        for (int c = 0; c < mesh.cornerCount(); c++) {
            corners.add(Vector3D.of(mesh.x(c), mesh.y(c), mesh.z(c)));
        }
        List<int[]> faces = new ArrayList<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            faces.add(new int[]{mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2)});
        }
        return SimpleTriangleMesh.from(corners, faces, precision).toTree();
    }
}
