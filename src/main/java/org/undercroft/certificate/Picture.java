package org.undercroft.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;

/// The axonometric picture 轴测图: the property as solid bodies seen from the south-east above, its neighbours as glass around it. Drawn by a depth
/// buffer, twice as fine as it is printed, so that edges are smooth; no graphics card is asked, so every machine draws the same.
final class Picture {
    static final double WIDTH = 174;
    static final double HEIGHT = 112;
    private static final int FINE = 2;
    private static final int COLUMNS = 1200 * FINE;
    private static final int ROWS = (int) (COLUMNS * HEIGHT / WIDTH);
    private static final double AZIMUTH = Math.toRadians(33);
    private static final double ELEVATION = Math.toRadians(32);
    private static final double ARROWS_AT = 0.07;
    /// Faces that meet at less than this are one curved surface: no edge is drawn.
    private static final double CREASE = Math.cos(Math.toRadians(25));

    private final float[] depth = new float[COLUMNS * ROWS];
    private final int[] colour = new int[COLUMNS * ROWS];
    private final double scale;
    private final double middleU;
    private final double middleV;
    private final Box seen;

    private Picture(Property property) {
        Box own = property.box();
        this.seen = own;
        double[] u = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] v = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int corner = 0; corner < 8; corner++) {
            double x = (corner & 1) == 0 ? own.minX() : own.maxX();
            double y = (corner & 2) == 0 ? own.minY() : own.maxY();
            double z = (corner & 4) == 0 ? own.minZ() : own.maxZ();
            u[0] = Math.min(u[0], u(x, y));
            u[1] = Math.max(u[1], u(x, y));
            v[0] = Math.min(v[0], v(x, y, z));
            v[1] = Math.max(v[1], v(x, y, z));
        }
        this.scale = Math.min(COLUMNS / ((u[1] - u[0]) * 1.22 + 1), ROWS / ((v[1] - v[0]) * 1.3 + 1));
        this.middleU = (u[0] + u[1]) / 2;
        this.middleV = (v[0] + v[1]) / 2;
        Arrays.fill(depth, Float.NEGATIVE_INFINITY);
        Arrays.fill(colour, 0xFFFFFF);
    }

    /// As an XHTML image with its data in it.
    static String markup(Property property, Lettering lettering) {
        Picture picture = new Picture(property);
        picture.floor();
        for (Property.Body body : property.own()) {
            for (Solid part : body.space().parts()) {
                picture.solid(part.mesh());
            }
        }
        for (Property.Body body : property.own()) {
            for (Solid part : body.space().parts()) {
                picture.edges(part.mesh(), 0x10202C, 1.0, 3);
            }
        }
        for (Property.Body body : property.others()) {
            for (Solid part : body.space().parts()) {
                picture.edges(part.mesh(), body.zone() ? 0xA06030 : 0x606060, body.zone() ? 0.5 : 0.8, 2);
            }
        }
        Sheet sheet = new Sheet(WIDTH, HEIGHT, lettering);
        picture.arrows(sheet);
        sheet.picture(Base64.getEncoder().encodeToString(picture.png()));
        for (Property.Body body : property.own()) {
            picture.name(sheet, body, "strong", 7);
        }
        for (Property.Body body : property.others()) {
            if (!body.zone()) {
                picture.name(sheet, body, "grey", 6);
            }
        }
        return sheet.markup();
    }

    /// Over the middle of its roof, or above a corner of its box.
    private void name(Sheet sheet, Property.Body body, String css, double points) {
        Box box = body.space().box();
        Position m = box.middle();
        double away = 3;
        List<Point2> places = new ArrayList<>();
        for (double[] at : new double[][]{
            {m.x(), m.y(), box.maxZ()},
            {box.minX(), box.maxY(), box.maxZ()},
            {box.maxX(), box.maxY(), box.maxZ()},
            {box.minX(), box.minY(), box.maxZ()},
            {box.maxX(), box.minY(), box.maxZ()}
        }) {
            double x = column(at[0], at[1]) / COLUMNS * WIDTH;
            double y = row(at[0], at[1], at[2]) / ROWS * HEIGHT;
            places.add(new Point2(x, y - away));
            places.add(new Point2(x, y + away));
        }
        sheet.label(body.brief(), points, 0, css, places);
    }

    /// To the right on the picture. The eye stands in the south-east.
    private static double u(double x, double y) {
        return x * Math.cos(AZIMUTH) + y * Math.sin(AZIMUTH);
    }

    /// Into the picture, level.
    private static double away(double x, double y) {
        return y * Math.cos(AZIMUTH) - x * Math.sin(AZIMUTH);
    }

    /// Up on the picture.
    private static double v(double x, double y, double z) {
        return away(x, y) * Math.sin(ELEVATION) + z * Math.cos(ELEVATION);
    }

    /// Towards the eye.
    private static double near(double x, double y, double z) {
        return z * Math.sin(ELEVATION) - away(x, y) * Math.cos(ELEVATION);
    }

    private double column(double x, double y) {
        return COLUMNS / 2.0 + (u(x, y) - middleU) * scale;
    }

    private double row(double x, double y, double z) {
        return ROWS / 2.0 - (v(x, y, z) - middleV) * scale;
    }

    /// The property's plan extent at its lowest height, as a thin frame to stand on.
    private void floor() {
        double z = seen.minZ();
        double[][] corners = {{seen.minX(), seen.minY()}, {seen.maxX(), seen.minY()}, {seen.maxX(), seen.maxY()}, {seen.minX(), seen.maxY()}};
        for (int i = 0; i < 4; i++) {
            double[] a = corners[i];
            double[] b = corners[(i + 1) % 4];
            stroke(a[0], a[1], z, b[0], b[1], z, 0x9AA4AC, 0.8, 2);
        }
    }

    private void solid(Mesh mesh) {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int a = mesh.corner(t, 0);
            int b = mesh.corner(t, 1);
            int c = mesh.corner(t, 2);
            double[] normal = normal(mesh, a, b, c);
            if (normal[3] < 1e-12 || facing(normal) <= 0) {
                continue;
            }
            triangle(mesh, a, b, c, shade(normal));
        }
    }

    private static double facing(double[] normal) {
        return near(normal[0], normal[1], normal[2]);
    }

    /// Roofs light, walls to the south darker, walls to the east darkest: told apart in grey as well.
    private static int shade(double[] normal) {
        double light = normal[0] * -0.25 + normal[1] * -0.45 + normal[2] * 0.86;
        double share = 0.52 + 0.46 * Math.clamp(light, -0.2, 1);
        return (int) (0x9C * share + 0x30 * share) << 16 | (int) (0xC4 * share + 0x24 * share) << 8 | (int) (0xDE * share + 0x1C * share);
    }

    private static double[] normal(Mesh mesh, int a, int b, int c) {
        double ux = mesh.x(b) - mesh.x(a);
        double uy = mesh.y(b) - mesh.y(a);
        double uz = mesh.z(b) - mesh.z(a);
        double vx = mesh.x(c) - mesh.x(a);
        double vy = mesh.y(c) - mesh.y(a);
        double vz = mesh.z(c) - mesh.z(a);
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        double by = length == 0 ? 1 : length;
        return new double[]{nx / by, ny / by, nz / by, length};
    }

    private void triangle(Mesh mesh, int a, int b, int c, int rgb) {
        double ax = column(mesh.x(a), mesh.y(a));
        double ay = row(mesh.x(a), mesh.y(a), mesh.z(a));
        double bx = column(mesh.x(b), mesh.y(b));
        double by = row(mesh.x(b), mesh.y(b), mesh.z(b));
        double cx = column(mesh.x(c), mesh.y(c));
        double cy = row(mesh.x(c), mesh.y(c), mesh.z(c));
        double twice = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        if (Math.abs(twice) < 1e-9) {
            return;
        }
        double az = near(mesh.x(a), mesh.y(a), mesh.z(a));
        double bz = near(mesh.x(b), mesh.y(b), mesh.z(b));
        double cz = near(mesh.x(c), mesh.y(c), mesh.z(c));
        int top = Math.clamp((int) Math.floor(Math.min(ay, Math.min(by, cy))), 0, ROWS - 1);
        int bottom = Math.clamp((int) Math.ceil(Math.max(ay, Math.max(by, cy))), 0, ROWS - 1);
        int left = Math.clamp((int) Math.floor(Math.min(ax, Math.min(bx, cx))), 0, COLUMNS - 1);
        int right = Math.clamp((int) Math.ceil(Math.max(ax, Math.max(bx, cx))), 0, COLUMNS - 1);
        double zc = ((bz - az) * (cy - ay) - (cz - az) * (by - ay)) / twice;
        double zr = ((bx - ax) * (cz - az) - (cx - ax) * (bz - az)) / twice;
        for (int row = top; row <= bottom; row++) {
            double y = row + 0.5;
            double[] run = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            crossed(run, y, ax, ay, bx, by);
            crossed(run, y, bx, by, cx, cy);
            crossed(run, y, cx, cy, ax, ay);
            int from = Math.max(left, (int) Math.ceil(run[0] - 0.5 - 1e-6));
            int to = Math.min(right, (int) Math.floor(run[1] - 0.5 + 1e-6));
            for (int column = from; column <= to; column++) {
                float z = (float) (az + zc * (column + 0.5 - ax) + zr * (y - ay));
                int i = row * COLUMNS + column;
                if (z > depth[i]) {
                    depth[i] = z;
                    colour[i] = rgb;
                }
            }
        }
    }

    /// Widens the run of a row to where it crosses this side.
    private static void crossed(double[] run, double y, double ax, double ay, double bx, double by) {
        if (ay <= y != by <= y) {
            double x = ax + (y - ay) / (by - ay) * (bx - ax);
            run[0] = Math.min(run[0], x);
            run[1] = Math.max(run[1], x);
        }
    }

    /// Edges where two faces meet at an angle, or where one faces the eye and the other does not.
    private void edges(Mesh mesh, int rgb, double strength, int thick) {
        Map<Long, double[]> firstSide = new HashMap<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int[] corners = {mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2)};
            double[] normal = normal(mesh, corners[0], corners[1], corners[2]);
            if (normal[3] < 1e-12) {
                continue;
            }
            for (int k = 0; k < 3; k++) {
                int from = corners[k];
                int to = corners[(k + 1) % 3];
                double[] other = firstSide.putIfAbsent(((long) Math.min(from, to) << 32) | Math.max(from, to), normal);
                if (other != null && isEdge(normal, other)) {
                    stroke(mesh.x(from), mesh.y(from), mesh.z(from), mesh.x(to), mesh.y(to), mesh.z(to), rgb, strength, thick);
                }
            }
        }
    }

    private static boolean isEdge(double[] a, double[] b) {
        double turn = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        boolean outline = facing(a) > 1e-9 != facing(b) > 1e-9;
        return turn < CREASE || (outline && turn < 1 - 1e-9);
    }

    /// A straight line, hidden where something nearer stands before it.
    private void stroke(double x1, double y1, double z1, double x2, double y2, double z2, int rgb, double strength, int thick) {
        double c1 = column(x1, y1);
        double r1 = row(x1, y1, z1);
        double c2 = column(x2, y2);
        double r2 = row(x2, y2, z2);
        double[] seenPart = clipped(c1, r1, c2, r2);
        if (seenPart.length == 0) {
            return;
        }
        double n1 = near(x1, y1, z1);
        double n2 = near(x2, y2, z2);
        double bias = 1.5 * FINE / scale + 0.002 * Math.abs(seen.maxX() - seen.minX() + seen.maxY() - seen.minY());
        int steps = (int) Math.ceil(Math.hypot(c2 - c1, r2 - r1) * (seenPart[1] - seenPart[0])) + 1;
        int last = -1;
        for (int i = 0; i <= steps; i++) {
            double t = seenPart[0] + (seenPart[1] - seenPart[0]) * i / steps;
            int column = (int) Math.floor(c1 + (c2 - c1) * t);
            int row = (int) Math.floor(r1 + (r2 - r1) * t);
            int at = row * COLUMNS + column;
            if (at != last) {
                last = at;
                dab(column, row, (float) (n1 + (n2 - n1) * t + bias), rgb, strength, thick, Math.abs(c2 - c1) > Math.abs(r2 - r1));
            }
        }
    }

    private void dab(int column, int row, float near, int rgb, double strength, int thick, boolean flat) {
        for (int k = 0; k < thick; k++) {
            int c = flat ? column : column + k - thick / 2;
            int r = flat ? row + k - thick / 2 : row;
            if (c >= 0 && c < COLUMNS && r >= 0 && r < ROWS) {
                int i = r * COLUMNS + c;
                if (near >= depth[i]) {
                    colour[i] = mixed(colour[i], rgb, strength);
                }
            }
        }
    }

    /// The part of a line inside the picture as shares from its start; empty if there is none.
    private static double[] clipped(double c1, double r1, double c2, double r2) {
        double from = 0;
        double to = 1;
        double[][] sides = {{c2 - c1, c1, COLUMNS - 1}, {r2 - r1, r1, ROWS - 1}};
        for (double[] side : sides) {
            if (Math.abs(side[0]) < 1e-12) {
                if (side[1] < 0 || side[1] > side[2]) {
                    return new double[0];
                }
            } else {
                double a = (0 - side[1]) / side[0];
                double b = (side[2] - side[1]) / side[0];
                from = Math.max(from, Math.min(a, b));
                to = Math.min(to, Math.max(a, b));
            }
        }
        return from < to ? new double[]{from, to} : new double[0];
    }

    private static int mixed(int under, int over, double strength) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = (under >> shift & 0xFF) * (1 - strength) + (over >> shift & 0xFF) * strength;
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }

    /// East, north and up at the lower left corner.
    private void arrows(Sheet sheet) {
        double x = seen.minX();
        double y = seen.minY();
        double z = seen.minZ();
        double shiftC = ARROWS_AT * COLUMNS - column(x, y);
        double shiftR = (1 - 0.13) * ROWS - row(x, y, z);
        double reach = ROWS * 0.085 / scale;
        double[][] ends = {{x + reach, y, z}, {x, y + reach, z}, {x, y, z + reach}};
        String[] names = {"E 东", "N 北", "H"};
        for (int i = 0; i < 3; i++) {
            double[] end = ends[i];
            double c = column(end[0], end[1]) + shiftC;
            double r = row(end[0], end[1], end[2]) + shiftR;
            plain(column(x, y) + shiftC, row(x, y, z) + shiftR, c, r);
            sheet.labelAt(new Point2(c / COLUMNS * WIDTH + (i == 0 ? 3.5 : 0), r / ROWS * HEIGHT - (i == 0 ? 0 : 2)), names[i], 6.5, 0, "");
        }
    }

    private void plain(double c1, double r1, double c2, double r2) {
        int steps = (int) Math.hypot(c2 - c1, r2 - r1) + 1;
        for (int i = 0; i <= steps; i++) {
            int column = (int) (c1 + (c2 - c1) * i / steps);
            int row = (int) (r1 + (r2 - r1) * i / steps);
            dab(column, row, Float.POSITIVE_INFINITY, 0x000000, 1, 4, Math.abs(c2 - c1) > Math.abs(r2 - r1));
        }
    }

    private byte[] png() {
        BufferedImage image = new BufferedImage(COLUMNS / FINE, ROWS / FINE, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < ROWS / FINE; row++) {
            for (int column = 0; column < COLUMNS / FINE; column++) {
                image.setRGB(column, row, average(column * FINE, row * FINE));
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int average(int column, int row) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int r = row; r < row + FINE; r++) {
            for (int c = column; c < column + FINE; c++) {
                int rgb = colour[r * COLUMNS + c];
                red += rgb >> 16;
                green += rgb >> 8 & 0xFF;
                blue += rgb & 0xFF;
            }
        }
        int cells = FINE * FINE;
        return ((red / cells) << 16) | ((green / cells) << 8) | (blue / cells);
    }
}
