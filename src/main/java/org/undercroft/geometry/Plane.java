package org.undercroft.geometry;

/// How far the corners of a polygon lie from a plane through their middle.
///
/// @param distance of the farthest corner, in the unit of the corners
/// @param farthest which corner that is
record Plane(double distance, int farthest) {
    static Plane through(double[] corners, int[][] rings, double[] normal) {
        double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        double[] middle = middle(corners, rings);
        double worst = -1;
        int farthest = rings[0][0];
        for (int[] ring : rings) {
            for (int corner : ring) {
                double along = normal[0] * (corners[3 * corner] - middle[0])
                        + normal[1] * (corners[3 * corner + 1] - middle[1])
                        + normal[2] * (corners[3 * corner + 2] - middle[2]);
                if (Math.abs(along) > worst) {
                    worst = Math.abs(along);
                    farthest = corner;
                }
            }
        }
        return new Plane(worst / length, farthest);
    }

    /// The plane of least squared distances: its normal is the direction in which the corners are spread least.
    static Plane nearest(double[] corners, int[][] rings) {
        double[] middle = middle(corners, rings);
        double[][] spread = new double[3][3];
        for (int[] ring : rings) {
            for (int corner : ring) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        spread[i][j] += (corners[3 * corner + i] - middle[i]) * (corners[3 * corner + j] - middle[j]);
                    }
                }
            }
        }
        return through(corners, rings, leastAxis(spread));
    }

    private static double[] middle(double[] corners, int[][] rings) {
        double[] middle = new double[3];
        int n = 0;
        for (int[] ring : rings) {
            n += ring.length;
            for (int corner : ring) {
                for (int k = 0; k < 3; k++) {
                    middle[k] += corners[3 * corner + k];
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            middle[k] /= n;
        }
        return middle;
    }

    /// The eigenvector of the smallest eigenvalue of a symmetric matrix, by Jacobi's rotations.
    private static double[] leastAxis(double[][] m) {
        double[][] axes = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int sweep = 0; sweep < 30; sweep++) {
            for (int p = 0; p < 2; p++) {
                for (int q = p + 1; q < 3; q++) {
                    rotate(m, axes, p, q);
                }
            }
        }
        int least = m[0][0] <= m[1][1] && m[0][0] <= m[2][2] ? 0 : m[1][1] <= m[2][2] ? 1 : 2;
        return new double[]{axes[0][least], axes[1][least], axes[2][least]};
    }

    private static void rotate(double[][] m, double[][] axes, int p, int q) {
        if (m[p][q] == 0) {
            return;
        }
        double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + StrictMath.sqrt(theta * theta + 1));
        double c = 1 / StrictMath.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < 3; k++) {
            double kp = m[k][p];
            double kq = m[k][q];
            m[k][p] = c * kp - s * kq;
            m[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < 3; k++) {
            double pk = m[p][k];
            double qk = m[q][k];
            m[p][k] = c * pk - s * qk;
            m[q][k] = s * pk + c * qk;
            double ap = axes[k][p];
            double aq = axes[k][q];
            axes[k][p] = c * ap - s * aq;
            axes[k][q] = s * ap + c * aq;
        }
    }
}
