package org.undercroft.geometry;

import java.util.Arrays;

/// How two meshes that share no room meet: by faces that lie back to back, along edges, or in points.
final class Contacts {
    private final Hierarchy a;
    private final Hierarchy b;
    private final double snap;
    private double area;
    private double length;
    private double bottom = Double.POSITIVE_INFINITY;
    private double top = Double.NEGATIVE_INFINITY;
    private double faceBottom = Double.POSITIVE_INFINITY;
    private double faceTop = Double.NEGATIVE_INFINITY;
    private final int[] nearA = new int[Hierarchy.MOST_IN_LEAF];
    private final int[] nearB = new int[Hierarchy.MOST_IN_LEAF];
    private final double[] p = new double[9];
    private final double[] q = new double[9];
    private final double[] n = new double[3];
    private final double[] m = new double[3];
    private double[] x = new double[24];
    private double[] y = new double[24];
    private double[] x2 = new double[24];
    private double[] y2 = new double[24];

    /// @param bottom lowest and `top` highest height at which they meet
    record Met(Contact contact, double bottom, double top) {}

    private Contacts(Hierarchy a, Hierarchy b, double snap) {
        this.a = a;
        this.b = b;
        this.snap = snap;
    }

    /// @param nearest where they come closest, for contacts that are a mere point
    static Met between(Hierarchy a, Hierarchy b, double snap, Distance.Nearest nearest) {
        Contacts contacts = new Contacts(a, b, snap);
        contacts.walk();
        // A strip no wider than the snap is an edge that rounding has opened, not a shared wall.
        if (contacts.area > 2 * snap * Math.max(1, contacts.length)) {
            return new Met(new Contact(Contact.Kind.FACE, contacts.area), contacts.faceBottom, contacts.faceTop);
        }
        if (contacts.length > 10 * snap) {
            return new Met(new Contact(Contact.Kind.EDGE, 0), contacts.held(contacts.bottom), contacts.held(contacts.top));
        }
        double z = nearest.onA().z();
        return new Met(new Contact(Contact.Kind.POINT, 0), contacts.held(Math.min(z, contacts.bottom)), contacts.held(Math.max(z, contacts.top)));
    }

    /// Along an edge the snap counts, so a height found there may lie a step outside the common heights.
    private double held(double z) {
        double low = Math.max(a.low(0, Hierarchy.HEIGHT), b.low(0, Hierarchy.HEIGHT));
        double high = Math.min(a.high(0, Hierarchy.HEIGHT), b.high(0, Hierarchy.HEIGHT));
        return low <= high ? Math.clamp(z, low, high) : (low + high) / 2;
    }

    private void walk() {
        int[] stack = new int[256];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = 0;
        while (top > 0) {
            int nodeB = stack[--top];
            int nodeA = stack[--top];
            if (!a.meets(nodeA, b, nodeB, snap)) {
                continue;
            }
            boolean leafA = a.isLeaf(nodeA);
            boolean leafB = b.isLeaf(nodeB);
            if (leafA && leafB) {
                leaves(nodeA, nodeB);
                continue;
            }
            if (top + 4 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            boolean openA = leafB || (!leafA && a.size(nodeA) >= b.size(nodeB));
            int child = openA ? a.first(nodeA) : b.first(nodeB);
            for (int k = 0; k < 2; k++) {
                stack[top++] = openA ? child + k : nodeA;
                stack[top++] = openA ? nodeB : child + k;
            }
        }
    }

    private void leaves(int nodeA, int nodeB) {
        int countA = a.near(nodeA, b, nodeB, 2 * snap, nearA);
        int countB = countA == 0 ? 0 : b.near(nodeB, a, nodeA, 2 * snap, nearB);
        for (int i = 0; i < countA && countB > 0; i++) {
            Triangle.load(a.mesh(), nearA[i], p);
            if (!unitNormal(p, n)) {
                continue;
            }
            for (int j = 0; j < countB; j++) {
                Triangle.load(b.mesh(), nearB[j], q);
                if (areNear() && unitNormal(q, m)) {
                    meet();
                }
            }
        }
    }

    /// Whether the boxes of both come so near that the two might; one snap more than that takes, because differences are rounded.
    private boolean areNear() {
        for (int axis = 0; axis < 3; axis++) {
            if (Triangle.low(p, axis) > Triangle.high(q, axis) + 2 * snap || Triangle.low(q, axis) > Triangle.high(p, axis) + 2 * snap) {
                return false;
            }
        }
        return true;
    }

    private void meet() {
        double against = n[0] * m[0] + n[1] * m[1] + n[2] * m[2];
        if (against < -0.999) {
            backToBack();
        }
        for (int k = 0; k < 3; k++) {
            edgeOnFace(p, k, q, m);
            edgeOnFace(q, k, p, n);
        }
    }

    /// Both in the plane of the first, clipped there; what is left counts where the second's plane is no further off than the snap.
    private void backToBack() {
        double[] e = {p[3] - p[0], p[4] - p[1], p[5] - p[2]};
        double length = Math.sqrt(e[0] * e[0] + e[1] * e[1] + e[2] * e[2]);
        double[] f = {e[0] / length, e[1] / length, e[2] / length};
        double[] g = {n[1] * f[2] - n[2] * f[1], n[2] * f[0] - n[0] * f[2], n[0] * f[1] - n[1] * f[0]};
        double[] ps = new double[6];
        double[] qs = new double[6];
        double[] off = new double[3];
        for (int k = 0; k < 3; k++) {
            double[] rp = {p[3 * k] - p[0], p[3 * k + 1] - p[1], p[3 * k + 2] - p[2]};
            double[] rq = {q[3 * k] - p[0], q[3 * k + 1] - p[1], q[3 * k + 2] - p[2]};
            ps[2 * k] = rp[0] * f[0] + rp[1] * f[1] + rp[2] * f[2];
            ps[2 * k + 1] = rp[0] * g[0] + rp[1] * g[1] + rp[2] * g[2];
            // The second runs the other way round, so its corners are taken backwards.
            qs[2 * (2 - k)] = rq[0] * f[0] + rq[1] * f[1] + rq[2] * f[2];
            qs[2 * (2 - k) + 1] = rq[0] * g[0] + rq[1] * g[1] + rq[2] * g[2];
            off[2 - k] = rq[0] * n[0] + rq[1] * n[1] + rq[2] * n[2];
        }
        int count = clip(ps, qs);
        if (count < 3) {
            return;
        }
        double twice = 0;
        for (int i = 1; i + 1 < count; i++) {
            twice += (x[i] - x[0]) * (y[i + 1] - y[0]) - (x[i + 1] - x[0]) * (y[i] - y[0]);
        }
        double turn = (qs[2] - qs[0]) * (qs[5] - qs[1]) - (qs[4] - qs[0]) * (qs[3] - qs[1]);
        for (int i = 0; i < count; i++) {
            double beta = ((x[i] - qs[0]) * (qs[5] - qs[1]) - (qs[4] - qs[0]) * (y[i] - qs[1])) / turn;
            double gamma = ((qs[2] - qs[0]) * (y[i] - qs[1]) - (x[i] - qs[0]) * (qs[3] - qs[1])) / turn;
            if (Math.abs(off[0] + beta * (off[1] - off[0]) + gamma * (off[2] - off[0])) > snap) {
                return;
            }
        }
        area += twice / 2;
        if (twice > 0) {
            for (int i = 0; i < count; i++) {
                double z = p[2] + x[i] * f[2] + y[i] * g[2];
                faceBottom = Math.min(faceBottom, z);
                faceTop = Math.max(faceTop, z);
            }
        }
    }

    private int clip(double[] subject, double[] window) {
        int n = 3;
        for (int k = 0; k < 3; k++) {
            x[k] = subject[2 * k];
            y[k] = subject[2 * k + 1];
        }
        for (int k = 0; k < 3 && n >= 3; k++) {
            int l = (k + 1) % 3;
            double ex = window[2 * k];
            double ey = window[2 * k + 1];
            double dx = window[2 * l] - ex;
            double dy = window[2 * l + 1] - ey;
            int m = 0;
            for (int i = 0, j = n - 1; i < n; j = i++) {
                double before = dx * (y[j] - ey) - dy * (x[j] - ex);
                double here = dx * (y[i] - ey) - dy * (x[i] - ex);
                if ((here > 0 && before < 0) || (here < 0 && before > 0)) {
                    double s = before / (before - here);
                    x2[m] = x[j] + s * (x[i] - x[j]);
                    y2[m++] = y[j] + s * (y[i] - y[j]);
                }
                if (here >= 0) {
                    x2[m] = x[i];
                    y2[m++] = y[i];
                }
            }
            double[] swap = x;
            x = x2;
            x2 = swap;
            swap = y;
            y = y2;
            y2 = swap;
            n = m;
        }
        return n;
    }

    /// The part of an edge that runs no further than the snap from a face.
    private void edgeOnFace(double[] p, int k, double[] face, double[] n) {
        int l = (k + 1) % 3;
        double[] from = {p[3 * k], p[3 * k + 1], p[3 * k + 2]};
        double[] d = {p[3 * l] - from[0], p[3 * l + 1] - from[1], p[3 * l + 2] - from[2]};
        double[] range = {0, 1};
        double w = n[0] * (from[0] - face[0]) + n[1] * (from[1] - face[1]) + n[2] * (from[2] - face[2]);
        double dw = n[0] * d[0] + n[1] * d[1] + n[2] * d[2];
        cut(range, snap - w, -dw);
        cut(range, snap + w, dw);
        for (int i = 0; i < 3 && range[0] < range[1]; i++) {
            int j = (i + 1) % 3;
            double[] e = {face[3 * j] - face[3 * i], face[3 * j + 1] - face[3 * i + 1], face[3 * j + 2] - face[3 * i + 2]};
            double[] inward = {n[1] * e[2] - n[2] * e[1], n[2] * e[0] - n[0] * e[2], n[0] * e[1] - n[1] * e[0]};
            double size = Math.sqrt(inward[0] * inward[0] + inward[1] * inward[1] + inward[2] * inward[2]);
            double h = (inward[0] * (from[0] - face[3 * i]) + inward[1] * (from[1] - face[3 * i + 1]) + inward[2] * (from[2] - face[3 * i + 2])) / size;
            double dh = (inward[0] * d[0] + inward[1] * d[1] + inward[2] * d[2]) / size;
            cut(range, h + snap, dh);
        }
        if (range[0] <= range[1]) {
            double size = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
            length = Math.max(length, size * (range[1] - range[0]));
            for (double s : range) {
                bottom = Math.min(bottom, from[2] + s * d[2]);
                top = Math.max(top, from[2] + s * d[2]);
            }
        }
    }

    /// Keeps of the range only where `at + s · slope >= 0`.
    private static void cut(double[] range, double at, double slope) {
        if (slope > 0) {
            range[0] = Math.max(range[0], -at / slope);
        } else if (slope < 0) {
            range[1] = Math.min(range[1], -at / slope);
        } else if (at < 0) {
            range[1] = Double.NEGATIVE_INFINITY;
        }
    }

    /// The outward normal of length 1; false where there is none.
    private static boolean unitNormal(double[] t, double[] to) {
        Triangle.normal(t, to);
        double length = Triangle.length(to);
        for (int k = 0; k < 3 && length > 0; k++) {
            to[k] /= length;
        }
        return length > 0;
    }
}
