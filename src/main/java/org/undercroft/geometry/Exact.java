package org.undercroft.geometry;

import java.math.BigInteger;

/// On which side a point lies, without rounding. Coordinates are whole numbers of grid steps kept in doubles (below 2^52 in size): on the grid,
/// corners of one wall are exactly in one plane or they are not, which decimal fractions in binary cannot say.
final class Exact {
    private Exact() {}

    /// 1 where c lies to the left of the line from a to b, -1 to the right, 0 on it.
    static int side(double ax, double ay, double bx, double by, double cx, double cy) {
        double p = (bx - ax) * (cy - ay);
        double q = (by - ay) * (cx - ax);
        double det = p - q;
        double bound = 4e-16 * (Math.abs(p) + Math.abs(q));
        if (det > bound) {
            return 1;
        }
        if (det < -bound) {
            return -1;
        }
        long m = (long) (bx - ax);
        long n = (long) (cy - ay);
        long r = (long) (by - ay);
        long s = (long) (cx - ax);
        int high = Long.compare(Math.multiplyHigh(m, n), Math.multiplyHigh(r, s));
        return high != 0 ? high : Long.compareUnsigned(m * n, r * s);
    }

    /// 1 where d lies on the side of the plane through a, b, c from which they run against the clock, -1 on the other, 0 in the plane. The four are
    /// corner numbers of a packed array, three doubles a corner.
    static int side(double[] corners, int a, int b, int c, int d) {
        int i = 3 * a;
        int j = 3 * b;
        int k = 3 * c;
        int l = 3 * d;
        double ux = corners[j] - corners[i];
        double uy = corners[j + 1] - corners[i + 1];
        double uz = corners[j + 2] - corners[i + 2];
        double vx = corners[k] - corners[i];
        double vy = corners[k + 1] - corners[i + 1];
        double vz = corners[k + 2] - corners[i + 2];
        double wx = corners[l] - corners[i];
        double wy = corners[l + 1] - corners[i + 1];
        double wz = corners[l + 2] - corners[i + 2];
        double det = wx * (uy * vz - uz * vy) + wy * (uz * vx - ux * vz) + wz * (ux * vy - uy * vx);
        double size = Math.abs(wx) * (Math.abs(uy * vz) + Math.abs(uz * vy))
                + Math.abs(wy) * (Math.abs(uz * vx) + Math.abs(ux * vz))
                + Math.abs(wz) * (Math.abs(ux * vy) + Math.abs(uy * vx));
        double bound = 1e-15 * size;
        if (det > bound) {
            return 1;
        }
        if (det < -bound) {
            return -1;
        }
        // below 2^53 every step was a whole number that a double holds
        if (size < 0x1p53) {
            return (int) Math.signum(det);
        }
        double reach = Math.max(reach(ux, uy, uz), Math.max(reach(vx, vy, vz), reach(wx, wy, wz)));
        return reach < 0x1p31 ? wide(ux, uy, uz, vx, vy, vz, wx, wy, wz) : wider(ux, uy, uz, vx, vy, vz, wx, wy, wz);
    }

    private static double reach(double x, double y, double z) {
        return Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
    }

    /// The determinant in 128 bits: minors of 31-bit numbers fit a long, their products with a third are added with carry.
    private static int wide(double ux, double uy, double uz, double vx, double vy, double vz, double wx, double wy, double wz) {
        long a = minor(uy, vz, uz, vy);
        long b = minor(uz, vx, ux, vz);
        long c = minor(ux, vy, uy, vx);
        long p = (long) wx;
        long q = (long) wy;
        long r = (long) wz;
        long x = p * a;
        long z = r * c;
        long low = x + q * b;
        long high = Math.multiplyHigh(p, a) + Math.multiplyHigh(q, b) + (Long.compareUnsigned(low, x) < 0 ? 1 : 0);
        long sum = low + z;
        high += Math.multiplyHigh(r, c) + (Long.compareUnsigned(sum, z) < 0 ? 1 : 0);
        return high < 0 ? -1 : high > 0 || sum != 0 ? 1 : 0;
    }

    private static long minor(double a, double b, double c, double d) {
        long p = (long) a;
        long q = (long) b;
        long r = (long) c;
        long s = (long) d;
        return p * q - r * s;
    }

    private static int wider(double ux, double uy, double uz, double vx, double vy, double vz, double wx, double wy, double wz) {
        BigInteger x = cross(uy, vz, uz, vy).multiply(whole(wx));
        BigInteger y = cross(uz, vx, ux, vz).multiply(whole(wy));
        BigInteger z = cross(ux, vy, uy, vx).multiply(whole(wz));
        return x.add(y).add(z).signum();
    }

    private static BigInteger cross(double a, double b, double c, double d) {
        return whole(a).multiply(whole(b)).subtract(whole(c).multiply(whole(d)));
    }

    private static BigInteger whole(double value) {
        return BigInteger.valueOf((long) value);
    }
}
