package org.undercroft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// A cut drawn true to scale as SVG, a millimetre of paper a unit: filled areas that can be told apart in black and white by their hatching, names that do
/// not cover each other, a grid of heights, stations or coordinates, a bar to measure with, and a list of what is seen.
final class CutDrawing {
    private static final double PAPER = 400;
    private static final double LEFT = 22;
    private static final double RIGHT = 8;
    private static final double TOP = 24;
    private static final double HIGHEST = 230;
    private static final double LOWEST = 36;
    private static final double TEXT = 3;
    private static final double LEGEND = 6;
    private static final int COLUMNS = 2;

    private final FileCut cut;
    private final Terminal terminal;
    private final StringBuilder svg = new StringBuilder();
    private final double perMetre;
    private final String scale;
    private final double low;
    private final double high;
    private final double left;
    private final double right;
    private final double frame;

    CutDrawing(FileCut cut, Terminal terminal) {
        this.cut = cut;
        this.terminal = terminal;
        double[] seen = seen(cut);
        double wide = PAPER - LEFT - RIGHT;
        long denominator = Steps.denominator(Math.max((seen[1] - seen[0]) * 1.06 / wide, (seen[3] - seen[2]) * 1.1 / (HIGHEST - 10)) * 1000);
        this.scale = Long.toString(denominator);
        this.perMetre = 1000.0 / denominator;
        double spare = wide / perMetre - (seen[1] - seen[0]);
        this.left = seen[0] - spare / 2;
        this.right = seen[1] + spare / 2;
        this.frame = Math.max(LOWEST, (seen[3] - seen[2]) * perMetre * 1.06 + 10);
        double over = frame / perMetre - (seen[3] - seen[2]);
        this.low = seen[2] - over / 2;
        this.high = seen[3] + over / 2;
    }

    /// The denominator, as in 1:500.
    String scale() {
        return scale;
    }

    private static double[] seen(FileCut cut) {
        double[] seen = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (FileCut.Unit unit : cut.units()) {
            seen[0] = Math.min(seen[0], unit.left());
            seen[1] = Math.max(seen[1], unit.right());
            seen[2] = Math.min(seen[2], unit.low());
            seen[3] = Math.max(seen[3], unit.high());
        }
        return cut.units().isEmpty() ? new double[]{0, 10, 0, 5} : seen;
    }

    String svg() {
        int rows = (cut.units().size() + COLUMNS - 1) / COLUMNS;
        double height = TOP + frame + 24 + rows * LEGEND + 4;
        append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0fmm\" height=\"%.1fmm\" viewBox=\"0 0 %.0f %.1f\" font-family=\"'Noto Sans CJK SC', sans-serif\">\n",
                PAPER, height, PAPER, height);
        append("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
        text(LEFT, 9, 4.6, "start", "", name(cut.file()) + " · " + CutText.title(cut.cut(), terminal));
        text(LEFT, 16, TEXT, "start", "", cut.system().map(Object::toString).orElseGet(() -> terminal.words("report.noSystem")) + " · "
                + terminal.words(switch (cut.cut()) {
                    case FileCut.Cut.Level _,FileCut.Cut.Inclined _ -> "cut.scale.level";
                    case FileCut.Cut.Along _,FileCut.Cut.Across _ -> "cut.scale";
                }, scale));
        bar();
        grid();
        append("<clipPath id=\"window\"><rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/></clipPath>\n<g clip-path=\"url(#window)\">\n", LEFT, TOP,
                PAPER - LEFT - RIGHT, frame);
        for (int i = 0; i < cut.units().size(); i++) {
            for (Outline area : cut.units().get(i).areas()) {
                area(onPaper(area), i);
            }
        }
        append("</g>\n<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"none\" stroke=\"#000000\" stroke-width=\"0.35\"/>\n", LEFT, TOP,
                PAPER - LEFT - RIGHT, frame);
        names();
        legend();
        return svg.append("</svg>\n").toString();
    }

    /// Without its folders.
    private static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    // paper

    private double x(double right) {
        return LEFT + (right - left) * perMetre;
    }

    private double y(double up) {
        return TOP + (high - up) * perMetre;
    }

    private List<List<Point2>> onPaper(Outline area) {
        List<List<Point2>> rings = new ArrayList<>();
        rings.add(area.exterior().stream().map(at -> new Point2(x(at.x()), y(at.y()))).toList());
        area.holes().forEach(hole -> rings.add(hole.stream().map(at -> new Point2(x(at.x()), y(at.y()))).toList()));
        return rings;
    }

    private void area(List<List<Point2>> rings, int unit) {
        append("<path fill-rule=\"evenodd\" fill=\"%s\" stroke=\"none\" d=\"", Hatch.tint(unit));
        path(rings);
        append("\"/>\n<path fill=\"none\" stroke=\"#333333\" stroke-width=\"0.16\"%s d=\"", Hatch.dashes(unit));
        for (double[] line : Hatch.lines(rings, unit)) {
            append("M%.2f %.2fL%.2f %.2f", line[0], line[1], line[2], line[3]);
        }
        append("\"/>\n<path fill=\"none\" stroke=\"#000000\" stroke-width=\"0.4\" stroke-linejoin=\"round\" d=\"");
        path(rings);
        append("\"/>\n");
    }

    private void path(List<List<Point2>> rings) {
        for (List<Point2> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                append(i == 0 ? "M%.3f %.3f" : "L%.3f %.3f", ring.get(i).x(), ring.get(i).y());
            }
            svg.append('Z');
        }
    }

    // the grid

    private void grid() {
        boolean level = cut.cut() instanceof FileCut.Cut.Level;
        double gain = level ? 1 : Math.abs(cut.cut().height(1) - cut.cut().height(0));
        double step = Steps.round(9 / perMetre * gain);
        double from = level ? low : cut.cut().height(low);
        double to = level ? high : cut.cut().height(high);
        for (long k = (long) Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) {
            double at = low + (k * step - from) / gain;
            rule(LEFT, y(at), PAPER - RIGHT, y(at));
            text(LEFT - 1.2, y(at) + 1, TEXT, "end", "", number(k * step, step));
        }
        double across = Steps.round(28 / perMetre);
        for (long k = (long) Math.ceil(left / across - 1e-9); k * across <= right + 1e-9 * across; k++) {
            rule(x(k * across), TOP, x(k * across), TOP + frame);
            append("<path stroke=\"#000000\" stroke-width=\"0.3\" d=\"M%.2f %.2fv1.6\"/>\n", x(k * across), TOP + frame);
            text(x(k * across), TOP + frame + 5, TEXT, "middle", "", number(k * across, across));
        }
        if (level) {
            append("<path fill=\"#000000\" d=\"M%.2f %.2fl1.6 5l-1.6 -1.2l-1.6 1.2z\"/>\n", PAPER - RIGHT - 5, TOP + 5);
            text(PAPER - RIGHT - 5, TOP + 4, TEXT, "middle", "", "N");
        }
        text(LEFT, TOP - 2, TEXT, "start", "", terminal.words(level ? "cut.axis.north" : "cut.axis.height"));
        text(PAPER - RIGHT, TOP + frame + 10, TEXT, "end", "", terminal.words(switch (cut.cut()) {
            case FileCut.Cut.Level _ -> "cut.axis.east";
            case FileCut.Cut.Inclined _ -> "cut.axis.right";
            case FileCut.Cut.Along _ -> "cut.axis.station";
            case FileCut.Cut.Across _ -> "cut.axis.across";
        }));
    }

    private void rule(double x1, double y1, double x2, double y2) {
        append("<path stroke=\"#bdbdbd\" stroke-width=\"0.12\" d=\"M%.2f %.2fL%.2f %.2f\"/>\n", x1, y1, x2, y2);
    }

    /// Black and white quarters of a round length, at the upper right.
    private void bar() {
        double length = Steps.round(15 / perMetre);
        double width = length * perMetre;
        double from = PAPER - RIGHT - 4 * width - 6;
        for (int i = 0; i < 4; i++) {
            append("<rect x=\"%.2f\" y=\"11\" width=\"%.2f\" height=\"2\" fill=\"%s\" stroke=\"#000000\" stroke-width=\"0.2\"/>\n", from + i * width, width,
                    i % 2 == 0 ? "#000000" : "#ffffff");
        }
        for (int i = 0; i <= 4; i += 2) {
            text(from + i * width, 17, TEXT, "middle", "", number(i * length, length) + (i == 4 ? " m" : ""));
        }
    }

    // names

    private void names() {
        LabelPlaces places = new LabelPlaces(LEFT, TOP, PAPER - RIGHT, TOP + frame);
        cut.units().forEach(unit -> unit.areas().forEach(area -> places.drawn(onPaper(area))));
        for (FileCut.Unit unit : cut.units()) {
            Outline largest = unit.areas().stream().reduce((one, other) -> other.area() > one.area() ? other : one).orElseThrow();
            places.find(onPaper(largest), width(unit.id()) + 1, TEXT + 1).ifPresent(place -> {
                if (place.isBeside()) {
                    append("<path stroke=\"#000000\" stroke-width=\"0.2\" fill=\"none\" d=\"M%.2f %.2fL%.2f %.2f\"/>\n", place.anchorX(), place.anchorY(),
                            place.x(),
                            place.y());
                }
                append("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"0.8\" fill=\"#ffffff\" fill-opacity=\"0.88\"/>\n",
                        place.x() - width(unit.id()) / 2 - 0.5, place.y() - TEXT / 2 - 0.5, width(unit.id()) + 1, TEXT + 1);
                text(place.x(), place.y() + TEXT * 0.36, TEXT, "middle", "", unit.id());
            });
        }
    }

    private void legend() {
        double column = (PAPER - LEFT - RIGHT) / COLUMNS;
        for (int i = 0; i < cut.units().size(); i++) {
            FileCut.Unit unit = cut.units().get(i);
            int row = i / COLUMNS;
            double at = LEFT + i % COLUMNS * column;
            double top = TOP + frame + 16 + row * LEGEND;
            area(List.of(List.of(new Point2(at, top), new Point2(at + 12, top), new Point2(at + 12, top + 4), new Point2(at, top + 4))), i);
            text(at + 14, top + 3, TEXT, "start", "",
                    terminal.words(cut.cut() instanceof FileCut.Cut.Level ? "cut.legend.level" : "cut.legend", unit.id(), CutText.metres(unit.area()),
                            CutText.metres(cut.cut().height(unit.low())), CutText.metres(cut.cut().height(unit.high()))));
        }
        if (cut.units().isEmpty()) {
            text(LEFT + 4, TOP + 8, TEXT, "start", "", terminal.words("cut.nothing"));
        }
    }

    /// Chinese characters are as wide as they are high, others little more than half.
    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c > 0x2e80 ? TEXT : TEXT * 0.6).sum();
    }

    private static String number(double value, double step) {
        int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
    }

    private void text(double x, double y, double size, String anchor, String style, String sentence) {
        String safe = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        append("<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.1f\" text-anchor=\"%s\"%s>", x, y, size, anchor, style);
        svg.append(safe).append("</text>\n");
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring a library of its own
    private void append(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
