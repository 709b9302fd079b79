package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// The parcel plan 宗地图: north up, to a round scale, with a grid of the survey's own coordinates.
final class PlanDrawing {
    /// Smaller than 1 to this, a plan on A4 shows little.
    private static final double CLEAR = 5000;
    private static final double LEFT = 7;
    private static final double TOP = 0.4;
    private static final double BOTTOM = 6;
    private static final double RIM = 11;
    static final String OWN = "fill=\"#d5e0ea\" stroke=\"#000000\" stroke-width=\"0.45\" stroke-linejoin=\"round\"";
    static final String NEIGHBOUR = "fill=\"#f4f4f0\" stroke=\"#555555\" stroke-width=\"0.2\" stroke-linejoin=\"round\"";
    static final String ZONE = "fill=\"none\" stroke=\"#8a3b00\" stroke-width=\"0.3\" stroke-dasharray=\"2.4 1.2\"";

    private final Property property;
    private final Sheet sheet;
    private final double width;
    private final double height;
    private final Scale scale;
    private final double middleX;
    private final double middleY;
    private final double paperX;
    private final double paperY;

    /// @param box what is to be seen, in the property's frame
    private PlanDrawing(Property property, Box box, Paper paper, Lettering lettering) {
        this.property = property;
        this.sheet = new Sheet(paper.width(), paper.height(), lettering);
        this.width = paper.width() - 0.4;
        this.height = paper.height();
        Scale byWidth = Scale.fitting(box.maxX() - box.minX(), width - LEFT - 2 * RIM);
        Scale byHeight = Scale.fitting(box.maxY() - box.minY(), height - BOTTOM - 2 * RIM);
        // nothing is drawn larger than 1:100: a shaft shall still show where it stands
        this.scale = new Scale(Math.max(100, Math.max(byWidth.denominator(), byHeight.denominator())));
        this.middleX = (box.minX() + box.maxX()) / 2;
        this.middleY = (box.minY() + box.maxY()) / 2;
        this.paperX = LEFT + (width - LEFT) / 2;
        this.paperY = (height - BOTTOM) / 2;
    }

    /// On A4; on A3 where that shows clearly more.
    ///
    /// @param sections lines to mark as cut, in the order of their names 1–1, 2–2
    static Drawing draw(Property property, List<BoundaryPoint> points, List<SectionLine> sections, Lettering lettering) {
        Drawing small = draw(property, property.box(), Paper.A4, points, sections, lettering);
        boolean crowded = small.lost() > points.size() / 4 || small.horizontal().denominator() > CLEAR;
        if (!crowded) {
            return small;
        }
        Drawing large = draw(property, property.box(), Paper.A3, points, sections, lettering);
        return large.lost() < small.lost() * 0.9 || large.horizontal().denominator() * 1.3 < small.horizontal().denominator() ? large : small;
    }

    /// One part of it.
    static Drawing draw(
            Property property, Box view, Paper paper, List<BoundaryPoint> points, List<SectionLine> sections, Lettering lettering) {
        PlanDrawing plan = new PlanDrawing(property, view, paper, lettering);
        plan.furniture();
        plan.sheet.beginWindow(LEFT, TOP, plan.width - LEFT, plan.height - BOTTOM - TOP);
        plan.grid();
        plan.surroundings();
        plan.own();
        plan.cuts(sections);
        plan.pointSymbols(points);
        plan.sheet.endWindow();
        plan.sheet.rectangle(LEFT, TOP, plan.width - LEFT, plan.height - BOTTOM - TOP, "fill=\"none\" stroke=\"#000000\" stroke-width=\"0.3\"");
        plan.names();
        plan.keepClear(sections);
        int lost = plan.pointNames(points);
        plan.lengths();
        plan.neighbourNames();
        return new Drawing(plan.sheet.markup(), plan.scale, plan.scale, paper, lost);
    }

    private Point2 onPaper(Point2 p) {
        return new Point2(paperX + scale.mm(p.x() - middleX), paperY - scale.mm(p.y() - middleY));
    }

    private List<List<Point2>> onPaper(Outline outline) {
        List<List<Point2>> rings = new ArrayList<>();
        rings.add(outline.exterior().stream().map(this::onPaper).toList());
        outline.holes().forEach(hole -> rings.add(hole.stream().map(this::onPaper).toList()));
        return rings;
    }

    /// North arrow and scale bar, with room kept free for them.
    private void furniture() {
        double x = width - 9;
        sheet.reserve(width - 16, 0, 16, 21);
        sheet.labelAt(new Point2(x, 3.2), "N 北", 7, 0, "strong");
        double step = scale.stepOfAtLeast(16);
        double unit = scale.mm(step);
        double left = LEFT + 5;
        double y = height - BOTTOM - 5;
        sheet.reserve(LEFT, y - 6.5, 2 * unit + 22, 11.5);
        sheet.labelAt(new Point2(left, y - 3), "0", 6, 0, "");
        sheet.labelAt(new Point2(left + unit, y - 3), length(step), 6, 0, "");
        sheet.labelAt(new Point2(left + 2 * unit, y - 3), length(2 * step) + " m", 6, 0, "");
    }

    private void paintFurniture() {
        double x = width - 9;
        sheet.area(List.of(List.of(new Point2(x, 5.5), new Point2(x + 3, 18), new Point2(x, 15), new Point2(x, 5.5))), "fill=\"#000000\"");
        sheet.area(
                List.of(List.of(new Point2(x, 5.5), new Point2(x - 3, 18), new Point2(x, 15), new Point2(x, 5.5))),
                "fill=\"#ffffff\" stroke=\"#000000\" stroke-width=\"0.2\"");
        double unit = scale.mm(scale.stepOfAtLeast(16));
        double left = LEFT + 5;
        double y = height - BOTTOM - 5;
        sheet.rectangle(left - 3, y - 5.5, 2 * unit + 18, 9, "fill=\"#ffffff\"");
        sheet.rectangle(left, y - 1, unit, 1.4, "fill=\"#000000\" stroke=\"#000000\" stroke-width=\"0.15\"");
        sheet.rectangle(left + unit, y - 1, unit, 1.4, "fill=\"#ffffff\" stroke=\"#000000\" stroke-width=\"0.15\"");
    }

    private void grid() {
        double step = scale.stepOfAtLeast(28);
        String style = "stroke=\"#b4b4b4\" stroke-width=\"0.1\"";
        double halfWide = scale.metres((width - LEFT) / 2);
        double halfHigh = scale.metres((height - BOTTOM) / 2);
        double east = property.frame().originEast();
        double north = property.frame().originNorth();
        for (double e = Math.ceil((middleX - halfWide + east) / step) * step; e <= middleX + halfWide + east; e += step) {
            double x = onPaper(new Point2(e - east, middleY)).x();
            sheet.line(x, 0, x, height - BOTTOM, style);
            sheet.label(length(e), 6, 0, "", List.of(new Point2(x, height - BOTTOM + 2.4)));
        }
        for (double n = Math.ceil((middleY - halfHigh + north) / step) * step; n <= middleY + halfHigh + north; n += step) {
            double y = onPaper(new Point2(middleX, n - north)).y();
            sheet.line(LEFT, y, width, y, style);
            sheet.label(length(n), 6, -90, "", List.of(new Point2(LEFT - 2.6, y)));
        }
        sheet.labelAt(new Point2(LEFT - 3.4, height - BOTTOM + 2.4), "X↑ Y→", 6, 0, "");
    }

    private void surroundings() {
        for (Property.Body body : property.others()) {
            if (!body.zone()) {
                body.plan().forEach(outline -> sheet.area(onPaper(outline), NEIGHBOUR));
            }
        }
        for (Property.Body body : property.others()) {
            if (body.zone()) {
                body.plan().forEach(outline -> sheet.area(onPaper(outline), ZONE));
            }
        }
    }

    private void own() {
        for (Property.Body body : property.own()) {
            body.plan().forEach(outline -> sheet.area(onPaper(outline), OWN));
        }
        // what lies above or below is still there: its outline again, thin and broken, over the property's tone
        for (Property.Body body : property.others()) {
            if (!body.zone()) {
                body.plan()
                        .forEach(outline -> sheet.area(
                                onPaper(outline), "fill=\"none\" stroke=\"#555555\" stroke-width=\"0.15\" stroke-dasharray=\"0.8 0.8\""));
            }
        }
    }

    private void cuts(List<SectionLine> sections) {
        int number = 0;
        for (SectionLine section : sections) {
            number++;
            String name = Integer.toString(number);
            SectionLine longer = section.lengthened(scale.metres(5));
            List<Point2> line = longer.points().stream().map(this::onPaper).toList();
            sheet.line(line, "stroke=\"#1d5c2e\" stroke-width=\"0.2\" stroke-dasharray=\"5 1 0.8 1\"");
            List<Point2> start = endPlaces(line.get(1), line.getFirst());
            List<Point2> end = endPlaces(line.get(line.size() - 2), line.getLast());
            sheet.label(name, 8, 0, "cut", start);
            sheet.label(name, 8, 0, "cut", end);
        }
        paintFurniture();
    }

    /// Figures and point names do not stand on a line of section.
    private void keepClear(List<SectionLine> sections) {
        for (SectionLine section : sections) {
            List<Point2> line = section.lengthened(scale.metres(5)).points().stream().map(this::onPaper).toList();
            for (int i = 1; i < line.size(); i++) {
                sheet.reserveLine(line.get(i - 1), line.get(i));
            }
        }
    }

    private static List<Point2> endPlaces(Point2 from, Point2 to) {
        double length = Math.max(from.distance(to), 1e-9);
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        List<Point2> places = new ArrayList<>();
        for (double far : new double[]{1.8, 0, -3}) {
            for (double aside : new double[]{0, 2.4, -2.4}) {
                places.add(new Point2(to.x() + ux * far - uy * aside, to.y() + uy * far + ux * aside));
            }
        }
        return places;
    }

    private void pointSymbols(List<BoundaryPoint> points) {
        for (BoundaryPoint point : shown(points)) {
            Point2 at = onPaper(property.frame().toLocal(point.plan()));
            sheet.circle(at, 0.8, "fill=\"#ffffff\" stroke=\"#b00000\" stroke-width=\"0.2\"");
        }
    }

    /// @return how many found no room
    private int pointNames(List<BoundaryPoint> points) {
        int lost = 0;
        List<BoundaryPoint> shown = shown(points);
        for (BoundaryPoint point : shown) {
            Point2 at = onPaper(property.frame().toLocal(point.plan()));
            sheet.reserve(at.x() - 0.4, at.y() - 0.4, 0.8, 0.8);
        }
        for (BoundaryPoint point : shown) {
            Point2 at = onPaper(property.frame().toLocal(point.plan()));
            if (seen(at) && !sheet.labelBeside(at, point.name(), 5.5, 0.7, "point")) {
                lost++;
            }
        }
        return lost;
    }

    /// Corners; the points of an axis only where the part has no corners.
    private static List<BoundaryPoint> shown(List<BoundaryPoint> points) {
        Set<Integer> cornered = points.stream()
                .filter(point -> point.kind() != BoundaryPoint.Kind.AXIS)
                .map(BoundaryPoint::part)
                .collect(Collectors.toSet());
        return points.stream().filter(point -> point.kind() != BoundaryPoint.Kind.AXIS || !cornered.contains(point.part())).toList();
    }

    private void names() {
        for (Property.Body body : property.own()) {
            List<Outline> bySize = body.plan().stream()
                    .sorted(Comparator.comparingDouble(Outline::area).reversed())
                    .toList();
            int part = 0;
            for (Outline outline : body.plan()) {
                part++;
                boolean first = outline.equals(bySize.getFirst());
                String name = bySize.size() == 1 ? body.brief() : body.brief() + " (" + part + ")";
                nameInside(outline, name, first);
            }
        }
    }

    /// Level in the middle of a wide outline, along the longest side of a narrow one, else beside it.
    private void nameInside(Outline outline, String name, boolean must) {
        Point2[] side = longestSide(outline.exterior());
        Point2 a = onPaper(side[0]);
        Point2 b = onPaper(side[1]);
        Point2 middle = onPaper(middleOf(outline));
        double room = scale.mm(Math.sqrt(outline.area()));
        boolean wide = room > 2 * sheet.widthOf(name, 7) && room * room > 0.4 * a.distance(b) * room;
        double degrees = wide ? 0 : upright(Math.toDegrees(Math.atan2(b.y() - a.y(), b.x() - a.x())));
        double ux = Math.cos(Math.toRadians(degrees));
        double uy = Math.sin(Math.toRadians(degrees));
        List<Point2> places = new ArrayList<>();
        if (wide) {
            // off the middle, where the lines of section cross
            places.add(new Point2(middle.x() + room / 6, middle.y() - room / 8));
            places.add(new Point2(middle.x() - room / 6, middle.y() + room / 8));
        }
        for (double along : new double[]{0, 12, -12, 24, -24}) {
            places.add(new Point2(middle.x() + ux * along, middle.y() + uy * along));
        }
        boolean fits = wide || a.distance(b) > sheet.widthOf(name, 7) + 2;
        if (fits && sheet.label(name, 7, degrees, "strong", places)) {
            return;
        }
        if (must) {
            sheet.labelBeside(middle, name, 7, Math.max(2.5, room / 2), "strong");
        }
    }

    private void lengths() {
        for (Property.Body body : property.own()) {
            for (Outline outline : body.plan()) {
                List<Point2> ring = straightened(outline.exterior());
                boolean clockwise = turnsWithTheClock(ring);
                for (int i = 0; i < ring.size(); i++) {
                    length(ring.get(i), ring.get((i + 1) % ring.size()), clockwise);
                }
            }
        }
    }

    /// Outside the edge where there is room, else inside.
    private void length(Point2 from, Point2 to, boolean clockwise) {
        Point2 a = onPaper(from);
        Point2 b = onPaper(to);
        String text = Markup.number(from.distance(to), 2);
        if (a.distance(b) < sheet.widthOf(text, 5.5)) {
            return;
        }
        double direction = Math.atan2(b.y() - a.y(), b.x() - a.x());
        double outward = direction + (clockwise ? -Math.PI / 2 : Math.PI / 2);
        List<Point2> places = new ArrayList<>();
        for (double away : new double[]{1.7, -1.7}) {
            for (double along : new double[]{0.42, 0.58, 0.3, 0.7}) {
                places.add(new Point2(
                        a.x() + (b.x() - a.x()) * along + Math.cos(outward) * away, a.y() + (b.y() - a.y()) * along + Math.sin(outward) * away));
            }
        }
        sheet.label(text, 5.5, upright(Math.toDegrees(direction)), "grey", places);
    }

    private void neighbourNames() {
        for (Property.Body body : property.others()) {
            String name = body.zone() ? zoneName(body) : body.brief();
            List<Point2> places = new ArrayList<>();
            for (Outline outline : body.plan()) {
                Point2 middle = onPaper(middleOf(outline));
                places.add(middle);
                List<Point2> ring = outline.exterior();
                for (int i = 0; i < ring.size(); i += Math.max(1, ring.size() / 24)) {
                    Point2 a = onPaper(ring.get(i));
                    Point2 b = onPaper(ring.get((i + 1) % ring.size()));
                    for (double share : new double[]{0.5, 0.25, 0.75, 0.1, 0.9}) {
                        Point2 on = new Point2(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share);
                        places.add(new Point2(on.x() * 0.97 + middle.x() * 0.03, on.y() * 0.97 + middle.y() * 0.03));
                    }
                }
            }
            double half = sheet.widthOf(name, 6) / 2;
            places.removeIf(p -> p.x() - half < LEFT || p.x() + half > width || p.y() < 2 || p.y() > height - BOTTOM - 2);
            sheet.label(name, 6, 0, body.zone() ? "zone" : "grey", places);
        }
    }

    static String zoneName(Property.Body zone) {
        return zone.unit().name() + " " + Words.zh("zone.notPart");
    }

    private boolean seen(Point2 at) {
        return at.x() > LEFT && at.x() < width && at.y() > 0 && at.y() < height - BOTTOM;
    }

    /// Corners where the ring does not bend are no ends of an edge.
    static List<Point2> straightened(List<Point2> ring) {
        List<Point2> corners = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Point2 before = ring.get((i + ring.size() - 1) % ring.size());
            Point2 here = ring.get(i);
            Point2 after = ring.get((i + 1) % ring.size());
            double bend = (here.x() - before.x()) * (after.y() - here.y()) - (here.y() - before.y()) * (after.x() - here.x());
            if (Math.abs(bend) > 1e-3 * before.distance(after)) {
                corners.add(here);
            }
        }
        return corners.size() < 3 ? ring : corners;
    }

    private static Point2[] longestSide(List<Point2> ring) {
        List<Point2> corners = straightened(ring);
        Point2[] longest = {corners.get(0), corners.get(1)};
        for (int i = 0; i < corners.size(); i++) {
            Point2 a = corners.get(i);
            Point2 b = corners.get((i + 1) % corners.size());
            if (a.distance(b) > longest[0].distance(longest[1]) * (1 + 1e-6)) {
                longest = new Point2[]{a, b};
            }
        }
        return longest;
    }

    /// The centre of the area; of an outline without area, of its corners.
    private static Point2 middleOf(Outline outline) {
        List<Point2> ring = outline.exterior();
        Point2 o = ring.getFirst();
        double twice = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point2 a = ring.get(i);
            Point2 b = ring.get((i + 1) % ring.size());
            double cross = (a.x() - o.x()) * (b.y() - o.y()) - (b.x() - o.x()) * (a.y() - o.y());
            twice += cross;
            x += (a.x() + b.x() - 2 * o.x()) * cross;
            y += (a.y() + b.y() - 2 * o.y()) * cross;
        }
        return Math.abs(twice) < 1e-9 ? o : new Point2(o.x() + x / (3 * twice), o.y() + y / (3 * twice));
    }

    private static boolean turnsWithTheClock(List<Point2> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point2 a = ring.get(i);
            Point2 b = ring.get((i + 1) % ring.size());
            twice += (b.x() - a.x()) * (b.y() + a.y());
        }
        return twice > 0;
    }

    /// Readable from below or from the right.
    private static double upright(double degrees) {
        double turned = degrees;
        while (turned > 89.999) {
            turned -= 180;
        }
        while (turned <= -90.001) {
            turned += 180;
        }
        return turned;
    }

    private static String length(double metres) {
        return metres == Math.rint(metres) ? Markup.number(metres, 0) : Markup.number(metres, 2);
    }
}
