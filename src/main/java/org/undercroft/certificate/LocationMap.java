package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// The location map 位置图: where the property lies in a wide field of the survey's grid, over the ground's contours. North up.
final class LocationMap {
    private static final double WIDTH = 173.6;
    private static final double HEIGHT = 96;
    private static final double LEFT = 7;
    private static final double BOTTOM = 5;
    /// Metres: no map shows less.
    private static final double LEAST = 3_000;
    private static final int COLUMNS = 140;
    private static final int ROWS = 78;
    private static final int LEVELS = 10;

    private final Property property;
    private final Sheet sheet;
    private final Scale scale;
    private final Point2 middle;

    private LocationMap(Property property, Lettering lettering) {
        this.property = property;
        this.sheet = new Sheet(WIDTH + 0.4, HEIGHT, lettering);
        Box box = property.box();
        double wide = Math.max(LEAST, 2.2 * (box.maxX() - box.minX()));
        double high = Math.max(LEAST / 2, 2.2 * (box.maxY() - box.minY()));
        Scale byWidth = Scale.fitting(wide, WIDTH - LEFT);
        Scale byHeight = Scale.fitting(high, HEIGHT - BOTTOM);
        this.scale = byWidth.denominator() > byHeight.denominator() ? byWidth : byHeight;
        this.middle = new Point2((box.minX() + box.maxX()) / 2, (box.minY() + box.maxY()) / 2);
    }

    static Drawing draw(Property property, Lettering lettering) {
        LocationMap map = new LocationMap(property, lettering);
        map.sheet.beginWindow(LEFT, 0.3, WIDTH - LEFT, HEIGHT - BOTTOM);
        map.contours();
        map.grid();
        for (Property.Body body : property.others()) {
            body.plan().forEach(outline -> map.area(outline, body.zone() ? PlanDrawing.ZONE : PlanDrawing.NEIGHBOUR));
        }
        for (Property.Body body : property.own()) {
            body.plan().forEach(outline -> map.area(outline, "fill=\"#000000\" stroke=\"#000000\" stroke-width=\"0.5\" stroke-linejoin=\"round\""));
        }
        map.sheet.endWindow();
        map.sheet.rectangle(LEFT, 0.3, WIDTH - LEFT, HEIGHT - BOTTOM - 0.3, "fill=\"none\" stroke=\"#000000\" stroke-width=\"0.3\"");
        Box box = property.box();
        Point2 top = map.onPaper(map.middle.x(), box.maxY());
        Point2 bottom = map.onPaper(map.middle.x(), box.minY());
        map.sheet.label(
                property.own().getFirst().brief(), 7.5, 0, "strong", List.of(new Point2(top.x(), top.y() - 3), new Point2(bottom.x(), bottom.y() + 3)));
        map.north();
        return new Drawing(map.sheet.markup(), map.scale, map.scale);
    }

    private Point2 onPaper(double x, double y) {
        return new Point2(LEFT + (WIDTH - LEFT) / 2 + scale.mm(x - middle.x()), (HEIGHT - BOTTOM) / 2 - scale.mm(y - middle.y()));
    }

    private void area(Outline outline, String style) {
        List<List<Point2>> rings = new ArrayList<>();
        rings.add(outline.exterior().stream().map(p -> onPaper(p.x(), p.y())).toList());
        outline.holes().forEach(hole -> rings.add(hole.stream().map(p -> onPaper(p.x(), p.y())).toList()));
        sheet.area(rings, style);
    }

    private void north() {
        double x = WIDTH - 6;
        sheet.labelAt(new Point2(x, 3), "N 北", 6.5, 0, "strong");
        sheet.area(
                List.of(List.of(new Point2(x, 5), new Point2(x + 1.8, 12), new Point2(x, 10.4), new Point2(x - 1.8, 12))), "fill=\"#000000\"");
    }

    private void grid() {
        double step = scale.stepOfAtLeast(24);
        String style = "stroke=\"#8a8a8a\" stroke-width=\"0.1\"";
        double halfWide = scale.metres((WIDTH - LEFT) / 2);
        double halfHigh = scale.metres((HEIGHT - BOTTOM) / 2);
        double east = property.frame().originEast();
        double north = property.frame().originNorth();
        for (double e = Math.ceil((middle.x() - halfWide + east) / step) * step; e <= middle.x() + halfWide + east; e += step) {
            double x = onPaper(e - east, 0).x();
            sheet.line(x, 0, x, HEIGHT - BOTTOM, style);
            sheet.label(Markup.number(e, 0), 6, 0, "", List.of(new Point2(x, HEIGHT - BOTTOM + 2.2)));
        }
        for (double n = Math.ceil((middle.y() - halfHigh + north) / step) * step; n <= middle.y() + halfHigh + north; n += step) {
            double y = onPaper(0, n - north).y();
            sheet.line(LEFT, y, WIDTH, y, style);
            sheet.label(Markup.number(n, 0), 6, -90, "", List.of(new Point2(LEFT - 2.6, y)));
        }
    }

    // ---- the ground

    private void contours() {
        double[][] ground = new double[ROWS + 1][COLUMNS + 1];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column <= COLUMNS; column++) {
                Point2 at = place(column, row);
                OptionalDouble height = property.groundAt(at.x(), at.y());
                ground[row][column] = height.orElse(Double.NaN);
                if (height.isPresent()) {
                    low = Math.min(low, height.getAsDouble());
                    high = Math.max(high, height.getAsDouble());
                }
            }
        }
        if (!(high > low)) {
            return;
        }
        double step = new Scale(1000).stepOfAtLeast((high - low) / LEVELS);
        for (double level = Math.ceil(low / step) * step; level < high; level += step) {
            boolean fifth = Math.abs(Math.IEEEremainder(level, 5 * step)) < step / 10;
            contour(ground, level, "stroke=\"#a08050\" stroke-width=\"%s\"".formatted(fifth ? "0.22" : "0.1"));
        }
    }

    private Point2 place(int column, int row) {
        double halfWide = scale.metres((WIDTH - LEFT) / 2);
        double halfHigh = scale.metres((HEIGHT - BOTTOM) / 2);
        return new Point2(middle.x() - halfWide + 2 * halfWide * column / COLUMNS, middle.y() - halfHigh + 2 * halfHigh * row / ROWS);
    }

    /// A line through each cell of the grid that the level crosses, two where it crosses all four sides.
    private void contour(double[][] ground, double level, String style) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int[][] corners = {{column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}};
                List<Point2> crossings = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    int[] a = corners[i];
                    int[] b = corners[(i + 1) % 4];
                    double ha = ground[a[1]][a[0]];
                    double hb = ground[b[1]][b[0]];
                    if (ha < level != hb < level && !Double.isNaN(ha) && !Double.isNaN(hb)) {
                        double share = (level - ha) / (hb - ha);
                        Point2 from = place(a[0], a[1]);
                        Point2 to = place(b[0], b[1]);
                        crossings.add(onPaper(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share));
                    }
                }
                for (int i = 0; i + 1 < crossings.size(); i += 2) {
                    sheet.line(List.of(crossings.get(i), crossings.get(i + 1)), style);
                }
            }
        }
    }
}
