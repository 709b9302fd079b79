package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.undercroft.geometry.Point2;

/// A borehole through everything registered: each stratum a box between its heights, zones dashed beside them, the ground on top.
final class StrataDrawing {
    private static final double WIDTH = 174;
    private static final double HEIGHT = 130;
    private static final double LEFT = 30;
    private static final double BOX = 34;
    private static final double ZONES = 70;

    private StrataDrawing() {}

    static String markup(OfficePaper.Strata strata, Lettering lettering) {
        if (strata.strata().isEmpty()) {
            return "<p>" + Words.markup("none") + "</p>";
        }
        Sheet sheet = new Sheet(WIDTH, HEIGHT, lettering);
        double low = strata.strata().stream().mapToDouble(OfficePaper.Stratum::bottom).min().orElse(0);
        double high = DoubleStream.concat(strata.strata().stream().mapToDouble(OfficePaper.Stratum::top), strata.ground().stream()).max().orElse(0);
        Scale scale = Scale.fitting(high - low, HEIGHT - 16);
        double zone = ZONES;
        List<double[]> levels = new ArrayList<>();
        for (OfficePaper.Stratum stratum : strata.strata()) {
            double top = 8 + scale.mm(high - stratum.top());
            double tall = Math.max(0.4, scale.mm(stratum.top() - stratum.bottom()));
            double left = stratum.held() ? LEFT : zone;
            sheet.rectangle(left, top, stratum.held() ? BOX : 14, tall, stratum.held() ? PlanDrawing.OWN : PlanDrawing.ZONE);
            levels.add(new double[]{stratum.top(), top, stratum.held() ? -1 : 1});
            levels.add(new double[]{stratum.bottom(), top + tall, stratum.held() ? 1 : -1});
            double y = top + tall / 2;
            double half = sheet.widthOf(stratum.name(), 6.5) / 2;
            List<Point2> places = new ArrayList<>();
            for (double aside : new double[]{0, 3, -3, 6, -6, 9, -9}) {
                places.add(new Point2(Math.min(WIDTH - half - 1, 112 + half), y + aside));
            }
            if (sheet.label(stratum.name(), 6.5, 0, stratum.held() ? "strong" : "zone", places)) {
                sheet.line(left + (stratum.held() ? BOX : 14), y, 111, y, "stroke=\"#888888\" stroke-width=\"0.1\"");
            }
            if (!stratum.held()) {
                zone = zone > 90 ? ZONES : zone + 7;
            }
        }
        strata.ground().ifPresent(ground -> {
            double y = 8 + scale.mm(high - ground);
            sheet.line(LEFT - 3, y, 108, y, "stroke=\"#5a3c10\" stroke-width=\"0.5\"");
            levels.add(new double[]{ground, y, -1});
        });
        for (double[] level : levels) {
            sheet.label(Markup.number(level[0], 2), 6, 0, "",
                    List.of(new Point2(20, level[1]), new Point2(20, level[1] - 2.2), new Point2(20, level[1] + 2.2), new Point2(8, level[1])));
        }
        return sheet.markup() + "<p class=\"legend\">" + Legend.strata(scale.toString()) + "</p>";
    }
}
