package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.List;
import org.undercroft.geometry.Point2;

/// A drawing on paper: lines as SVG, and labels over it as text that a reader can search. Everything in millimetres from the upper left corner, y
/// downwards. A label is placed where it covers no other label and no reserved place, or not at all.
final class Sheet {
    private static final double POINT = 25.4 / 72;

    private final double width;
    private final double height;
    private final Lettering lettering;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder labels = new StringBuilder();
    private final List<Slab> taken = new ArrayList<>();
    private String picture = "";
    private int clips;

    Sheet(double width, double height, Lettering lettering) {
        this.width = width;
        this.height = height;
        this.lettering = lettering;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// A raster picture in place of lines, as large as the sheet.
    void picture(String pngBase64) {
        picture = pngBase64;
    }

    /// A closed figure, holes by the even-odd rule.
    void area(List<List<Point2>> rings, String style) {
        StringBuilder path = new StringBuilder();
        for (List<Point2> ring : rings) {
            appendPath(path, ring);
            path.append('z');
        }
        lines.append("<path fill-rule=\"evenodd\" d=\"%s\" %s/>\n".formatted(path, style));
    }

    void line(List<Point2> points, String style) {
        StringBuilder path = new StringBuilder();
        appendPath(path, points);
        lines.append("<path fill=\"none\" d=\"%s\" %s/>\n".formatted(path, style));
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        line(List.of(new Point2(x1, y1), new Point2(x2, y2)), style);
    }

    void rectangle(double x, double y, double w, double h, String style) {
        lines.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>\n"
                .formatted(Markup.mm(x), Markup.mm(y), Markup.mm(w), Markup.mm(h), style));
    }

    void circle(Point2 middle, double diameter, String style) {
        lines.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>\n"
                .formatted(Markup.mm(middle.x()), Markup.mm(middle.y()), Markup.mm(diameter / 2), style));
    }

    /// What is drawn until [#endWindow()] is seen only inside this rectangle.
    void beginWindow(double x, double y, double w, double h) {
        clips++;
        lines.append("<clipPath id=\"w%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath><g clip-path=\"url(#w%d)\">\n"
                .formatted(clips, Markup.mm(x), Markup.mm(y), Markup.mm(w), Markup.mm(h), clips));
    }

    void endWindow() {
        lines.append("</g>\n");
    }

    /// Keeps a place free of labels.
    void reserve(double x, double y, double w, double h) {
        taken.add(new Slab(new Point2(x + w / 2, y + h / 2), w, h, 0));
    }

    /// Keeps a line free of labels placed from now on.
    void reserveLine(Point2 from, Point2 to) {
        Point2 middle = new Point2((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        taken.add(new Slab(middle, from.distance(to), 0.2, Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()))));
    }

    /// How long this text gets, millimetres.
    double widthOf(String text, double points) {
        return lettering.width(text, points) + 0.6;
    }

    static double heightOf(double points) {
        return points * POINT * 1.25;
    }

    /// Places the label's middle at the first of these places that is free; says whether there was one.
    boolean label(String text, double points, double degrees, String css, List<Point2> middles) {
        double w = widthOf(text, points);
        double h = heightOf(points);
        for (Point2 middle : middles) {
            Slab slab = new Slab(middle, w, h, degrees);
            if (slab.within(0, 0, width, height) && taken.stream().noneMatch(slab::meets)) {
                put(text, points, degrees, css, slab);
                return true;
            }
        }
        return false;
    }

    /// Beside a point, on whichever side is free.
    boolean labelBeside(Point2 point, String text, double points, double away, String css) {
        double w = widthOf(text, points) / 2;
        double h = heightOf(points) / 2;
        List<Point2> middles = new ArrayList<>();
        for (double far : new double[]{away, away * 2.2}) {
            double dx = w + far;
            double dy = h + far * 0.6;
            for (double[] side : new double[][]{{1, -1}, {-1, -1}, {1, 1}, {-1, 1}, {0, -1.2}, {0, 1.2}, {1.1, 0}, {-1.1, 0}}) {
                middles.add(new Point2(point.x() + side[0] * dx, point.y() + side[1] * dy));
            }
        }
        return label(text, points, 0, css, middles);
    }

    /// Where it must stand, whatever else is there.
    void labelAt(Point2 middle, String text, double points, double degrees, String css) {
        put(text, points, degrees, css, new Slab(middle, widthOf(text, points), heightOf(points), degrees));
    }

    /// Starts at `left` and stands on the line `middle`.
    void labelFrom(double left, double middle, String text, double points, String css) {
        labelAt(new Point2(left + widthOf(text, points) / 2, middle), text, points, 0, css);
    }

    /// Ends at `right`.
    void labelTo(double right, double middle, String text, double points, String css) {
        labelAt(new Point2(right - widthOf(text, points) / 2, middle), text, points, 0, css);
    }

    /// The lines stand in the flow of the page and the labels over it: a turned label would otherwise be painted under them.
    String markup() {
        String size = "style=\"width:%smm;height:%smm\"".formatted(Markup.mm(width), Markup.mm(height));
        String drawn = picture.isEmpty()
                ? "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %s %s\">\n%s</svg>"
                        .formatted(Markup.mm(width), Markup.mm(height), Markup.mm(width), Markup.mm(height), lines)
                : "<img %s alt=\"3D\" src=\"data:image/png;base64,%s\"/>".formatted(size, picture);
        return "<div class=\"drawing\" %s>%s\n%s</div>\n".formatted(size, drawn, labels);
    }

    private void put(String text, double points, double degrees, String css, Slab slab) {
        taken.add(slab);
        String turn = degrees == 0 ? "" : "transform:rotate(%sdeg);".formatted(Markup.number(degrees, 2));
        labels.append("<div class=\"label %s\" style=\"left:%smm;top:%smm;width:%smm;height:%smm;line-height:%smm;font-size:%spt;%s\">%s</div>\n"
                .formatted(
                        css,
                        Markup.mm(slab.middle.x() - slab.w / 2),
                        Markup.mm(slab.middle.y() - slab.h / 2),
                        Markup.mm(slab.w),
                        Markup.mm(slab.h),
                        Markup.mm(slab.h),
                        Markup.number(points, 1),
                        turn,
                        Markup.text(text)));
    }

    private static void appendPath(StringBuilder path, List<Point2> points) {
        char step = 'M';
        for (Point2 p : points) {
            path.append(step).append(Markup.mm(p.x())).append(' ').append(Markup.mm(p.y()));
            step = 'L';
        }
    }

    /// The rectangle that a label takes, turned about its middle; degrees run with the clock, as paper's y runs down.
    private record Slab(Point2 middle, double w, double h, double degrees) {
        boolean within(double x, double y, double width, double height) {
            for (Point2 corner : corners()) {
                if (corner.x() < x || corner.y() < y || corner.x() > x + width || corner.y() > y + height) {
                    return false;
                }
            }
            return true;
        }

        /// Two convex figures meet unless a line along one of their sides parts them.
        boolean meets(Slab other) {
            return Math.hypot(middle.x() - other.middle.x(), middle.y() - other.middle.y()) < (w + h + other.w + other.h) / 2
                    && !partedAlong(other, degrees)
                    && !partedAlong(other, degrees + 90)
                    && !partedAlong(other, other.degrees)
                    && !partedAlong(other, other.degrees + 90);
        }

        private boolean partedAlong(Slab other, double direction) {
            double ux = Math.cos(Math.toRadians(direction));
            double uy = Math.sin(Math.toRadians(direction));
            double between = Math.abs((middle.x() - other.middle.x()) * ux + (middle.y() - other.middle.y()) * uy);
            return between > reach(direction) + other.reach(direction);
        }

        private double reach(double direction) {
            double turn = Math.toRadians(direction - degrees);
            return (w * Math.abs(Math.cos(turn)) + h * Math.abs(Math.sin(turn))) / 2;
        }

        private List<Point2> corners() {
            double c = Math.cos(Math.toRadians(degrees));
            double s = Math.sin(Math.toRadians(degrees));
            List<Point2> corners = new ArrayList<>();
            for (double[] sign : new double[][]{{1, 1}, {1, -1}, {-1, -1}, {-1, 1}}) {
                double dx = sign[0] * w / 2;
                double dy = sign[1] * h / 2;
                corners.add(new Point2(middle.x() + dx * c - dy * s, middle.y() + dx * s + dy * c));
            }
            return corners;
        }
    }
}
