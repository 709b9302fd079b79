package org.undercroft.console;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Space;

/// Where two spaces share room, drawn to scale as SVG: the plan, and two upright sections through the middle of the shared room, one looking north, one
/// looking west. Drawn without a window's library, so that it can be had on any machine.
final class OverlapPicture {
    /// Metres shown to either side of the middle, and picture points of one panel.
    private static final double REACH = 15;
    private static final double PANEL = 360;
    private static final double MARGIN = 24;
    private static final double SCALE = PANEL / (2 * REACH);

    private final String nameA;
    private final Space a;
    private final String nameB;
    private final Space b;
    private final Position middle;

    /// @param body of the shared room, in the frame of `a`
    OverlapPicture(String nameA, Space a, String nameB, Space b, Mesh body) {
        this.nameA = nameA;
        this.a = a;
        this.nameB = nameB;
        this.b = b.in(a.frame());
        this.middle = body.box().middle();
    }

    /// @param title in the reader's language; `figures` one line of them
    String svg(String title, String figures, String plan, String lookingNorth, String lookingWest) {
        StringBuilder svg = new StringBuilder();
        double width = 3 * PANEL + 4 * MARGIN;
        double height = PANEL + 130;
        svg.append(formatted("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\">\n",
                width, height,
                width, height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fbfaf7\"/>\n");
        label(svg, MARGIN, 30, 17, title);
        label(svg, MARGIN, 54, 13, figures);
        panel(svg, 0, plan, "E", "N", area(a.plan(), middle.x(), middle.y()), area(b.plan(), middle.x(), middle.y()), middle.x() + a.frame().originEast(),
                middle.y() + a.frame().originNorth());
        List<Point2> eastward = List.of(new Point2(middle.x() - REACH, middle.y()), new Point2(middle.x() + REACH, middle.y()));
        panel(svg, 1, lookingNorth, "E", "H", area(Cuts.profile(a, eastward), REACH, middle.z()), area(Cuts.profile(b, eastward), REACH, middle.z()),
                middle.x() + a.frame().originEast(), middle.z());
        List<Point2> northward = List.of(new Point2(middle.x(), middle.y() - REACH), new Point2(middle.x(), middle.y() + REACH));
        panel(svg, 2, lookingWest, "N", "H", area(Cuts.profile(a, northward), REACH, middle.z()), area(Cuts.profile(b, northward), REACH, middle.z()),
                middle.y() + a.frame().originNorth(), middle.z());
        return svg.append("</svg>\n").toString();
    }

    private void panel(StringBuilder svg, int column, String caption, String across, String up, Area ofA, Area ofB, double atAcross, double atUp) {
        double left = MARGIN + column * (PANEL + MARGIN);
        double top = 84;
        Area shared = new Area(ofA);
        shared.intersect(ofB);
        svg.append(formatted("<svg x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" viewBox=\"0 0 %.1f %.1f\">\n", left, top, PANEL, PANEL, PANEL, PANEL));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\" stroke=\"#b8b2a6\"/>\n");
        path(svg, ofB, "#cfd8dc", "#455a64");
        path(svg, ofA, "#bbdefb", "#1565c0");
        path(svg, shared, "#e53935", "#b71c1c");
        svg.append("</svg>\n");
        label(svg, left, top - 8, 13, caption);
        label(svg, left, top + PANEL + 18, 12, formatted("%s %.2f · %s %.2f · %.0f m × %.0f m", across, atAcross, up, atUp, 2 * REACH, 2 * REACH));
        if (column == 0) {
            legend(svg, left, top + PANEL + 36);
        }
    }

    private void legend(StringBuilder svg, double x, double y) {
        svg.append(formatted("<rect x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"12\" fill=\"#bbdefb\" stroke=\"#1565c0\"/>\n", x, y - 11));
        label(svg, x + 18, y, 12, nameA);
        svg.append(formatted("<rect x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"12\" fill=\"#cfd8dc\" stroke=\"#455a64\"/>\n", x + 520, y - 11));
        label(svg, x + 538, y, 12, nameB);
    }

    /// Picture points from the left and from the top of a panel whose middle is given.
    private static Area area(List<Outline> outlines, double middleX, double middleY) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Outline outline : outlines) {
            ring(path, outline.exterior(), middleX, middleY);
            outline.holes().forEach(hole -> ring(path, hole, middleX, middleY));
        }
        return new Area(path);
    }

    private static void ring(Path2D path, List<Point2> ring, double middleX, double middleY) {
        for (int i = 0; i < ring.size(); i++) {
            double x = (ring.get(i).x() - middleX + REACH) * SCALE;
            double y = (middleY + REACH - ring.get(i).y()) * SCALE;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
    }

    private static void path(StringBuilder svg, Area area, String fill, String line) {
        svg.append("<path fill-rule=\"evenodd\" fill=\"").append(fill).append("\" stroke=\"").append(line).append("\" d=\"");
        double[] at = new double[6];
        for (PathIterator steps = area.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> svg.append(formatted("M%.2f %.2f", at[0], at[1]));
                case PathIterator.SEG_CLOSE -> svg.append('Z');
                default -> svg.append(formatted("L%.2f %.2f", at[0], at[1]));
            }
        }
        svg.append("\"/>\n");
    }

    private static void label(StringBuilder svg, double x, double y, int size, String sentence) {
        String safe = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        svg.append(formatted("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"#263238\">", x, y, size)).append(safe).append("</text>\n");
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring a library of its own
    private static String formatted(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
