package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.List;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Stacking;

/// The exhibit of a refusal: two spaces in plan and in a section through the room they share, which is black.
final class ExhibitDrawing {
    private static final double SIDE = 83.6;
    private static final double GAP = 6;
    private static final String SHARED = "fill=\"#000000\" fill-opacity=\"0.75\" stroke=\"#000000\" stroke-width=\"0.3\"";

    private final OfficePaper.Exhibit exhibit;
    private final Space b;
    private final Sheet sheet;
    private final Scale scale;

    private ExhibitDrawing(OfficePaper.Exhibit exhibit, Lettering lettering) {
        this.exhibit = exhibit;
        this.b = exhibit.b().in(exhibit.a().frame());
        this.sheet = new Sheet(2 * SIDE + GAP + 0.4, SIDE + 6, lettering);
        // the shared room and as much again of what is around it, however long a tunnel goes on
        double reach = Math.max(20, 5 * (exhibit.top() - exhibit.bottom()));
        this.scale = Scale.fitting(2 * reach, SIDE);
    }

    static String markup(OfficePaper.Exhibit exhibit, Lettering lettering) {
        ExhibitDrawing drawing = new ExhibitDrawing(exhibit, lettering);
        drawing.plan();
        drawing.section();
        return drawing.sheet.markup() + "<p class=\"legend\">" + Legend.exhibit(drawing.scale.toString()) + "</p>";
    }

    private void plan() {
        List<Outline> shared = Stacking.common(exhibit.a().plan(), b.plan());
        sheet.beginWindow(0.2, 0.2, SIDE, SIDE);
        draw(b.plan(), 0.2, exhibit.east(), exhibit.north(), PlanDrawing.NEIGHBOUR);
        draw(exhibit.a().plan(), 0.2, exhibit.east(), exhibit.north(), PlanDrawing.OWN);
        draw(b.plan(), 0.2, exhibit.east(), exhibit.north(), PlanDrawing.NEIGHBOUR.replace("#f4f4f0", "none"));
        draw(shared, 0.2, exhibit.east(), exhibit.north(), SHARED);
        sheet.endWindow();
        sheet.rectangle(0.2, 0.2, SIDE, SIDE, "fill=\"none\" stroke=\"#000000\" stroke-width=\"0.3\"");
        sheet.labelAt(new Point2(SIDE - 6, 4), "N 北 ↑", 7, 0, "strong");
        sheet.labelAt(new Point2(SIDE / 2, SIDE + 3), Words.both("exhibit.plan"), 7, 0, "");
    }

    /// From west to east through the middle of the shared room.
    private void section() {
        double left = SIDE + GAP;
        double reach = scale.metres(SIDE) / 2;
        double middle = (exhibit.bottom() + exhibit.top()) / 2;
        List<Point2> line = List.of(new Point2(exhibit.east() - reach, exhibit.north()), new Point2(exhibit.east() + reach, exhibit.north()));
        List<Outline> own = Cuts.profile(exhibit.a(), line);
        List<Outline> other = Cuts.profile(b, line);
        sheet.beginWindow(left, 0.2, SIDE, SIDE);
        draw(other, left, reach, middle, PlanDrawing.NEIGHBOUR);
        draw(own, left, reach, middle, PlanDrawing.OWN);
        draw(other, left, reach, middle, PlanDrawing.NEIGHBOUR.replace("#f4f4f0", "none"));
        draw(Stacking.common(own, other), left, reach, middle, SHARED);
        sheet.endWindow();
        sheet.rectangle(left, 0.2, SIDE, SIDE, "fill=\"none\" stroke=\"#000000\" stroke-width=\"0.3\"");
        for (double height : new double[]{exhibit.bottom(), exhibit.top()}) {
            double y = SIDE / 2 - scale.mm(height - middle);
            sheet.line(left, y, left + SIDE, y, "stroke=\"#000000\" stroke-width=\"0.12\" stroke-dasharray=\"3 1 0.6 1\"");
            sheet.label("H " + Markup.number(height, 2), 6.5, 0, "strong", List.of(new Point2(left + SIDE - 10, y + (height == exhibit.top() ? -2 : 2))));
        }
        sheet.labelAt(new Point2(left + SIDE / 2, SIDE + 3), Words.both("exhibit.section"), 7, 0, "");
    }

    private void draw(List<Outline> outlines, double left, double middleX, double middleY, String style) {
        for (Outline outline : Steady.of(outlines)) {
            List<List<Point2>> rings = new ArrayList<>();
            rings.add(onPaper(outline.exterior(), left, middleX, middleY));
            outline.holes().forEach(hole -> rings.add(onPaper(hole, left, middleX, middleY)));
            sheet.area(rings, style);
        }
    }

    private List<Point2> onPaper(List<Point2> ring, double left, double middleX, double middleY) {
        return ring.stream()
                .map(p -> new Point2(left + SIDE / 2 + scale.mm(p.x() - middleX), SIDE / 2 - scale.mm(p.y() - middleY)))
                .toList();
    }
}
