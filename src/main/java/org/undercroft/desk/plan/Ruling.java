package org.undercroft.desk.plan;

import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.undercroft.desk.words.Words;

/// The lines and numbers on a chart that say where one is and how large things are.
final class Ruling {
    /// Points: a narrower sheet has no room for numbers beside what is drawn.
    static final double NUMBERED = 150;

    private final Chart on;

    Ruling(Chart on) {
        this.on = on;
    }

    /// Faint lines at round numbers.
    ///
    /// @param offsetX added to what is counted for x, `offsetY` for y
    void grid(Sheet g, double offsetX, double offsetY) {
        g.setLineWidth(1);
        g.setStroke(Chart.alpha(on.ink(), 0.09));
        double stepX = Chart.nice(on.perPixel() * 90);
        double stepY = Chart.nice(on.perPixel() / on.stretch() * 34);
        for (double x = Math.ceil((on.xAt(0) + offsetX) / stepX) * stepX; x <= on.xAt(on.width()) + offsetX; x += stepX) {
            double at = Math.rint(on.px(x - offsetX)) + 0.5;
            g.strokeLine(at, 0, at, on.height());
        }
        for (double y = Math.ceil((on.yAt(on.height()) + offsetY) / stepY) * stepY; y <= on.yAt(0) + offsetY; y += stepY) {
            double at = Math.rint(on.py(y - offsetY)) + 0.5;
            g.strokeLine(0, at, on.width(), at);
        }
    }

    /// The numbers of the grid along the left and lower edge, over everything else.
    void gridNumbers(Sheet g, double offsetX, double offsetY) {
        gridNumbers(g, offsetX, offsetY, false);
    }

    /// @param stations whether the numbers below are stations: 1+250 for 1250 m
    void gridNumbers(Sheet g, double offsetX, double offsetY, boolean stations) {
        double stepX = Chart.nice(on.perPixel() * 90);
        double stepY = Chart.nice(on.perPixel() / on.stretch() * 34);
        g.setFont(Font.font(10.5));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        for (double y = Math.ceil((on.yAt(on.height()) + offsetY) / stepY) * stepY; y <= on.yAt(0) + offsetY && on.width() > NUMBERED; y += stepY) {
            double at = Math.rint(on.py(y - offsetY)) + 0.5;
            if (at > 76 && at < on.height() - 26) {
                String text = Words.number(Math.abs(y) < stepY / 1000 ? 0 : y, stepY < 1 ? 1 : 0);
                patch(g, 2, at - 7, Lettering.textWidth(text, g.getFont()) + 4, 14);
                g.fillText(text, 4, at);
            }
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (double x = Math.ceil((on.xAt(0) + offsetX) / stepX) * stepX; x <= on.xAt(on.width()) + offsetX; x += stepX) {
            double at = Math.rint(on.px(x - offsetX)) + 0.5;
            double rounded = Math.abs(x) < stepX / 1000 ? 0 : x;
            String text = stations ? station(rounded) : Words.number(rounded, stepX < 1 ? 1 : 0);
            double half = Lettering.textWidth(text, g.getFont()) / 2 + 2;
            if (at > half + 4 && at < on.width() - half - 4) {
                patch(g, at - half, on.height() - 16, 2 * half, 14);
                g.fillText(text, at, on.height() - 9);
            }
        }
    }

    static String station(double metres) {
        long whole = Math.round(metres);
        return "%d+%03d".formatted(Math.floorDiv(whole, 1000L), Math.floorMod(whole, 1000L));
    }

    void scaleBar(Sheet g) {
        double metres = Chart.nice(on.perPixel() * 50);
        double length = metres / on.perPixel();
        double x = on.width() - 12 - length;
        double y = on.height() - 24;
        g.setStroke(on.ink());
        g.setLineWidth(2);
        g.strokeLine(x, y, x + length, y);
        g.strokeLine(x, y - 4, x, y);
        g.strokeLine(x + length, y - 4, x + length, y);
        g.setFill(on.ink());
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(Words.number(metres, metres < 1 ? 1 : 0) + " m", x + length, y - 5);
    }

    private void patch(Sheet g, double x, double y, double w, double h) {
        g.setFill(Chart.alpha(on.paper(), 0.75));
        g.fillRoundRect(x, y, w, h, 4, 4);
        g.setFill(Chart.alpha(on.ink(), 0.8));
    }
}
