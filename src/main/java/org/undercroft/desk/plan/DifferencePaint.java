package org.undercroft.desk.plan;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Difference;
import org.undercroft.desk.selection.Sight;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Space;

/// What was added and removed, seen from above or in a section: each in its colour, and with its sign.
final class DifferencePaint {
    private final Chart chart;
    private final GraphicsContext g;

    DifferencePaint(Chart chart, GraphicsContext g) {
        this.chart = chart;
        this.g = g;
    }

    void fromAbove(Difference difference, Sight sight) {
        difference.removed().forEach(space -> draw(space.in(sight.frame()).plan(), Colours.REMOVED, "−"));
        difference.added().forEach(space -> draw(space.in(sight.frame()).plan(), Colours.ADDED, "+"));
    }

    void cut(Difference difference, Sight sight, List<Point2> axis) {
        for (Space space : difference.removed()) {
            draw(Cuts.profile(space.in(sight.frame()), axis), Colours.REMOVED, "−");
        }
        for (Space space : difference.added()) {
            draw(Cuts.profile(space.in(sight.frame()), axis), Colours.ADDED, "+");
        }
    }

    private void draw(List<Outline> outlines, Color colour, String sign) {
        if (outlines.isEmpty()) {
            return;
        }
        chart.path(g, outlines);
        g.setFill(Chart.alpha(colour, 0.7));
        g.fill();
        g.setStroke(colour.darker());
        g.setLineWidth(1.4);
        g.stroke();
        List<Point2> ring = outlines.getFirst().exterior();
        double x = ring.stream().mapToDouble(Point2::x).average().orElse(0);
        double y = ring.stream().mapToDouble(Point2::y).average().orElse(0);
        g.setFill(Color.WHITE);
        g.setFont(Font.font(16));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(sign, chart.px(x), chart.py(y));
    }
}
