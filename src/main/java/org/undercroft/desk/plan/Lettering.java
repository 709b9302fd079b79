package org.undercroft.desk.plan;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// What is written on a chart beside the things drawn there, and the lines that say that something is cut.
final class Lettering {
    private static final double PITCH = 7;

    private final Chart on;

    Lettering(Chart on) {
        this.on = on;
    }

    /// Lines from lower left to upper right over an area: it is cut here.
    void hatch(Sheet g, List<Outline> outlines, Color colour) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Outline outline : outlines) {
            for (Point2 point : outline.exterior()) {
                left = Math.min(left, on.px(point.x()));
                right = Math.max(right, on.px(point.x()));
                top = Math.min(top, on.py(point.y()));
                bottom = Math.max(bottom, on.py(point.y()));
            }
        }
        left = Math.max(left, 0);
        right = Math.min(right, on.width());
        top = Math.max(top, 0);
        bottom = Math.min(bottom, on.height());
        if (right - left < 3 || bottom - top < 3) {
            return;
        }
        on.path(g, outlines);
        g.clip();
        g.setStroke(colour);
        g.setLineWidth(0.8);
        double high = bottom - top;
        for (double x = Math.floor((left - high) / PITCH) * PITCH; x < right; x += PITCH) {
            g.strokeLine(x, bottom, x + high, top);
        }
        g.restore();
    }

    static double textWidth(String text, Font font) {
        Text measure = new Text(text);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }

    /// Which side has which colour, in the upper left corner.
    void sides(Sheet g, String a, Color colourOfA, String b, Color colourOfB) {
        g.setFont(Font.font(11.5));
        double y = 7;
        for (int i = 0; i < 2; i++) {
            String text = shortened((i == 0 ? "A  " + a : "B  " + b), g.getFont(), on.width() - 70);
            g.setFill(Chart.alpha(on.paper(), 0.86));
            g.fillRoundRect(6, y, textWidth(text, g.getFont()) + 26, 18, 7, 7);
            g.setFill(i == 0 ? colourOfA : colourOfB);
            g.fillOval(11, y + 5, 8, 8);
            g.setFill(on.ink());
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(text, 24, y + 9);
            y += 21;
        }
    }

    private static String shortened(String text, Font font, double most) {
        String kept = text;
        while (kept.length() > 4 && textWidth(kept, font) > most) {
            kept = kept.substring(0, kept.length() - 2).stripTrailing() + "…";
        }
        return kept;
    }

    /// A letter at the end of a line, readable on anything.
    void letter(Sheet g, String text, double x, double y) {
        double at = Math.clamp(x, 12, Math.max(12, on.width() - 12));
        double up = Math.clamp(y, 12, Math.max(12, on.height() - 26));
        g.setFill(on.paper());
        g.fillOval(at - 9, up - 9, 18, 18);
        g.setStroke(on.ink());
        g.setLineWidth(1);
        g.strokeOval(at - 9, up - 9, 18, 18);
        g.setFill(on.ink());
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, at, up);
    }

    /// A name with a patch of paper behind it.
    void name(Sheet g, String whole, double x, double y, Color colour) {
        g.setFont(Font.font(11.5));
        String text = shortened(whole, g.getFont(), on.width() - 26);
        double w = textWidth(text, g.getFont()) + 20;
        double left = Math.clamp(x - w / 2, 2, Math.max(2, on.width() - w - 2));
        double top = Math.clamp(y - 9, 30, Math.max(30, on.height() - 38));
        g.setFill(Chart.alpha(on.paper(), 0.85));
        g.fillRoundRect(left, top, w, 18, 7, 7);
        g.setFill(colour);
        g.fillOval(left + 5, top + 5, 8, 8);
        g.setFill(on.ink());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, left + 16, top + 9);
    }
}
