package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// A section: the upright curtain over a line, unrolled, with the property, its neighbours above, below and beside, and the ground. Heights and
/// lengths are to one round scale wherever that can be read, else heights are exaggerated and the drawing says so.
final class SectionDrawing {
    private static final double PAPER = 174;
    private static final double WIDTH = 173.6;
    private static final double LEFT = 13;
    private static final double TOP = 1;
    private static final double BOTTOM = 6;
    private static final double HIGHEST = 94;
    private static final double LOWEST = 34;
    private static final double READABLE = 3.5;
    private static final double SIDE = 9;

    private final Property property;
    private final SectionLine line;
    private final Sheet sheet;
    private final Scale across;
    private final Scale upright;
    private final double low;
    private final double high;
    private final double frame;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Point2> ground = new ArrayList<>();

    private record Cut(Property.Body body, boolean own, List<Outline> outlines) {
        double bottom() {
            return heights().min().orElse(Double.NaN);
        }

        double top() {
            return heights().max().orElse(Double.NaN);
        }

        private java.util.stream.DoubleStream heights() {
            return outlines.stream().flatMap(outline -> outline.exterior().stream()).mapToDouble(Point2::y);
        }
    }

    private SectionDrawing(Property property, SectionLine through, double margin, Lettering lettering) {
        this.property = property;
        double wide = WIDTH - LEFT;
        Scale byWidth = Scale.fitting(through.length() + 2 * margin, wide - 2 * SIDE);
        double[] range = heightRange(property, through, Math.max(margin, 1), byWidth.metres(wide));
        Scale byHeight = Scale.fitting(range[1] - range[0], HIGHEST - 12);
        Scale common = byWidth.denominator() >= byHeight.denominator() ? byWidth : byHeight;
        boolean flat = common.mm(property.top() - property.bottom()) < READABLE;
        this.across = flat ? byWidth : common;
        // a long flat thing is told by its heights: they are drawn as large as the paper takes, though never smaller than lengths
        this.upright = flat && byHeight.denominator() < byWidth.denominator() ? byHeight : common;
        double room = Math.max(LOWEST, upright.mm(range[1] - range[0]) + 12);
        this.frame = Math.min(HIGHEST, room);
        double spare = upright.metres(frame) - (range[1] - range[0]);
        this.low = range[0] - spare * 0.55;
        this.high = low + upright.metres(frame);
        this.line = through.lengthened((across.metres(wide) - through.length()) / 2);
        this.sheet = new Sheet(PAPER, TOP + frame + BOTTOM, lettering);
        cut();
    }

    static Drawing draw(Property property, SectionLine through, double margin, Lettering lettering) {
        SectionDrawing section = new SectionDrawing(property, through, margin, lettering);
        section.grid();
        section.sheet.beginWindow(LEFT, TOP, WIDTH - LEFT, section.frame);
        section.paint();
        section.sheet.endWindow();
        section.sheet.rectangle(LEFT, TOP, WIDTH - LEFT, section.frame, "fill=\"none\" stroke=\"#000000\" stroke-width=\"0.3\"");
        section.ownHeights();
        section.depth();
        section.names();
        section.groundName();
        return new Drawing(section.sheet.markup(), section.across, section.upright);
    }

    /// What must be seen: the property, the ground over it, and what stands with it in the section.
    private static double[] heightRange(Property property, SectionLine through, double margin, double window) {
        double low = property.bottom();
        double high = property.top();
        double own = Math.max(high - low, 1);
        SectionLine seen = through.lengthened(margin);
        for (Property.Body body : property.others()) {
            if (body.zone() || !body.space().box().meetsInPlan(property.box().grown(margin))) {
                continue;
            }
            for (Outline outline : Cuts.profile(body.space(), seen.points())) {
                for (Point2 p : outline.exterior()) {
                    low = Math.min(low, p.y());
                    high = Math.max(high, p.y());
                }
            }
        }
        for (int i = 0; i <= 100; i++) {
            Point2 at = seen.at(seen.length() * i / 100);
            OptionalDouble ground = property.groundAt(at.x(), at.y());
            // ground a thousand metres over a shaft would leave nothing of the shaft to see
            if (ground.isPresent() && (ground.getAsDouble() - low < 40 * own || ground.getAsDouble() - low < window)) {
                low = Math.min(low, ground.getAsDouble());
                high = Math.max(high, ground.getAsDouble());
            }
        }
        return new double[]{low, high};
    }

    private void cut() {
        for (Property.Body body : property.others()) {
            add(body, false);
        }
        for (Property.Body body : property.own()) {
            add(body, true);
        }
        double length = line.length();
        int samples = (int) ((WIDTH - LEFT) * 2);
        for (int i = 0; i <= samples; i++) {
            double along = length * i / samples;
            Point2 at = line.at(along);
            property.groundAt(at.x(), at.y()).ifPresent(height -> ground.add(onPaper(along, height)));
        }
    }

    private void add(Property.Body body, boolean own) {
        List<Outline> outlines = Steady.of(Cuts.profile(body.space(), line.points()));
        if (!outlines.isEmpty()) {
            cuts.add(new Cut(body, own, outlines));
        }
    }

    private Point2 onPaper(double along, double height) {
        return new Point2(LEFT + across.mm(along), TOP + upright.mm(high - height));
    }

    private List<List<Point2>> onPaper(Outline outline) {
        List<List<Point2>> rings = new ArrayList<>();
        rings.add(outline.exterior().stream().map(p -> onPaper(p.x(), p.y())).toList());
        outline.holes().forEach(hole -> rings.add(hole.stream().map(p -> onPaper(p.x(), p.y())).toList()));
        return rings;
    }

    private void grid() {
        String style = "stroke=\"#c4c4c4\" stroke-width=\"0.1\"";
        double step = upright.stepOfAtLeast(9);
        for (double h = Math.ceil(low / step) * step; h <= high; h += step) {
            double y = onPaper(0, h).y();
            sheet.line(LEFT, y, WIDTH, y, style);
            sheet.labelTo(LEFT - 0.6, y, number(h), 6, "");
        }
        double along = across.stepOfAtLeast(20);
        for (double d = 0; d <= line.length(); d += along) {
            double x = onPaper(d, 0).x();
            sheet.line(x, TOP + frame, x, TOP + frame + 1.2, "stroke=\"#000000\" stroke-width=\"0.2\"");
            sheet.label(number(d), 6, 0, "", List.of(new Point2(x, TOP + frame + 2.9)));
        }
        sheet.label("m", 6, 0, "", List.of(new Point2(WIDTH - 1.6, TOP + frame + 2.9)));
        sheet.label("H (m)", 6, 0, "", List.of(new Point2(LEFT - 5, TOP + frame + 2.9)));
    }

    private void paint() {
        if (ground.size() > 1) {
            List<Point2> earth = new ArrayList<>(ground);
            earth.add(new Point2(ground.getLast().x(), TOP + frame));
            earth.add(new Point2(ground.getFirst().x(), TOP + frame));
            sheet.area(List.of(earth), "fill=\"#f6f3ec\" stroke=\"none\"");
        }
        for (Cut cut : cuts) {
            String style = cut.own ? "fill=\"#d5e0ea\" stroke=\"none\"" : cut.body.zone() ? PlanDrawing.ZONE : PlanDrawing.NEIGHBOUR;
            cut.outlines.forEach(outline -> sheet.area(onPaper(outline), style));
            if (cut.own) {
                cut.outlines.forEach(this::hatch);
                cut.outlines.forEach(outline -> sheet.area(onPaper(outline), PlanDrawing.OWN.replace("#d5e0ea", "none")));
            }
        }
        if (ground.size() > 1) {
            sheet.line(ground, "stroke=\"#5a3c10\" stroke-width=\"0.4\"");
        }
    }

    /// Lines at 45 degrees, cut to the outline by the even-odd rule: a pattern fill would be raster in some printers.
    private void hatch(Outline outline) {
        List<List<Point2>> rings = onPaper(outline);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Point2 p : rings.getFirst()) {
            least = Math.min(least, p.x() + p.y());
            most = Math.max(most, p.x() + p.y());
        }
        for (double c = Math.ceil(least / 1.6) * 1.6; c < most; c += 1.6) {
            List<Point2> crossings = new ArrayList<>();
            for (List<Point2> ring : rings) {
                for (int i = 0; i < ring.size(); i++) {
                    Point2 a = ring.get(i);
                    Point2 b = ring.get((i + 1) % ring.size());
                    double da = a.x() + a.y() - c;
                    double db = b.x() + b.y() - c;
                    if (da > 0 != db > 0) {
                        double t = da / (da - db);
                        crossings.add(new Point2(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
                    }
                }
            }
            crossings.sort(Comparator.comparingDouble(Point2::x));
            for (int i = 0; i + 1 < crossings.size(); i += 2) {
                sheet.line(List.of(crossings.get(i), crossings.get(i + 1)), "stroke=\"#4b6a86\" stroke-width=\"0.12\"");
            }
        }
    }

    /// The property's highest and lowest height across the whole drawing, named at the right.
    private void ownHeights() {
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (Cut cut : cuts) {
            if (cut.own) {
                bottom = Math.min(bottom, cut.bottom());
                top = Math.max(top, cut.top());
            }
        }
        if (top > bottom) {
            level(top, Words.zh("section.top"), -2);
            level(bottom, Words.zh("section.bottom"), 2);
        }
    }

    private void level(double height, String name, double aside) {
        double y = onPaper(0, height).y();
        sheet.line(LEFT, y, WIDTH, y, "stroke=\"#000000\" stroke-width=\"0.12\" stroke-dasharray=\"3 1 0.6 1\"");
        String text = name + " " + Markup.number(height, 2);
        double x = WIDTH - sheet.widthOf(text, 6.5) / 2 - 0.8;
        sheet.label(text, 6.5, 0, "strong", List.of(new Point2(x, y + aside), new Point2(x, y - aside)));
    }

    /// From the ground down to the property, in the middle of its widest piece.
    private void depth() {
        Cut own = cuts.stream().filter(Cut::own).findFirst().orElse(null);
        if (own == null) {
            return;
        }
        double middle = line.length() / 2;
        Outline nearest = own.outlines.stream()
                .min(Comparator.comparingDouble(outline -> Math.abs(middleAlong(outline) - middle)))
                .orElseThrow();
        double along = middleAlong(nearest);
        double top = nearest.exterior().stream().mapToDouble(Point2::y).max().orElse(0);
        Point2 at = line.at(along);
        OptionalDouble surface = property.groundAt(at.x(), at.y());
        if (surface.isEmpty() || surface.getAsDouble() <= top) {
            return;
        }
        Point2 upper = onPaper(along, surface.getAsDouble());
        Point2 lower = onPaper(along, top);
        if (upper.y() < TOP || lower.y() - upper.y() < 8) {
            return;
        }
        String style = "stroke=\"#000000\" stroke-width=\"0.15\"";
        sheet.line(List.of(upper, lower), style);
        for (Point2 tip : List.of(upper, lower)) {
            double back = tip.equals(upper) ? 1.6 : -1.6;
            sheet.area(
                    List.of(List.of(tip, new Point2(tip.x() - 0.5, tip.y() + back), new Point2(tip.x() + 0.5, tip.y() + back))),
                    "fill=\"#000000\"");
        }
        String text = Words.zh("section.depth") + " " + Markup.number(surface.getAsDouble() - top, 1);
        List<Point2> places = new ArrayList<>();
        for (double share : new double[]{0.5, 0.35, 0.65, 0.2, 0.8}) {
            places.add(new Point2(upper.x() - 1.8, upper.y() + (lower.y() - upper.y()) * share));
        }
        sheet.label(text, 6.5, -90, "", places);
    }

    private static double middleAlong(Outline outline) {
        return (leastAlong(outline) + mostAlong(outline)) / 2;
    }

    private static double leastAlong(Outline outline) {
        return outline.exterior().stream().mapToDouble(Point2::x).min().orElse(0);
    }

    private static double mostAlong(Outline outline) {
        return outline.exterior().stream().mapToDouble(Point2::x).max().orElse(0);
    }

    private void names() {
        // the property's own names first, so that they get the best places
        for (Cut cut : cuts.reversed()) {
            String name = cut.body.zone() ? PlanDrawing.zoneName(cut.body) : cut.body.brief();
            String heights = Markup.number(cut.bottom(), 2) + " ~ " + Markup.number(cut.top(), 2);
            String text = cut.own ? name : cut.body.zone() ? name : name + "  " + heights;
            String css = cut.own ? "strong" : cut.body.zone() ? "zone" : "grey";
            double points = cut.own ? 7 : 6;
            List<Point2> places = new ArrayList<>();
            List<Outline> bySize = cut.outlines.stream()
                    .sorted(Comparator.comparingDouble(Outline::area).reversed())
                    .toList();
            for (Outline outline : bySize) {
                double middle = Math.clamp(middleAlong(outline), 0, line.length());
                double top = outline.exterior().stream().mapToDouble(Point2::y).max().orElse(0);
                double bottom = outline.exterior().stream().mapToDouble(Point2::y).min().orElse(0);
                Point2 upper = onPaper(middle, top);
                Point2 lower = onPaper(middle, bottom);
                if (cut.body.zone()) {
                    for (double across : new double[]{0.2, 0.8, 0.5, 0.1, 0.9}) {
                        double x = onPaper(leastAlong(outline) + (mostAlong(outline) - leastAlong(outline)) * across, 0).x();
                        places.add(new Point2(x, upper.y() + 1.8));
                        places.add(new Point2(x, upper.y() - 1.8));
                        places.add(new Point2(x, lower.y() - 1.8));
                    }
                    continue;
                }
                if (lower.y() - upper.y() > 5) {
                    places.add(new Point2(upper.x(), (upper.y() + lower.y()) / 2));
                }
                for (double away : new double[]{1.8, 4.6, 7.4, 10.2}) {
                    places.add(new Point2(lower.x(), lower.y() + away));
                    places.add(new Point2(upper.x(), upper.y() - away));
                }
            }
            double half = sheet.widthOf(text, points) / 2;
            List<Point2> inside = places.stream()
                    .map(p -> new Point2(Math.clamp(p.x(), LEFT + half + 0.5, WIDTH - half - 0.5), p.y()))
                    .filter(p -> p.y() > TOP + 2 && p.y() < TOP + frame - 2)
                    .toList();
            sheet.label(text, points, 0, css, inside);
        }
    }

    private void groundName() {
        if (ground.size() < 2) {
            return;
        }
        String text = Words.both("section.ground", property.content().ground().orElseThrow().measured().toString());
        double half = sheet.widthOf(text, 6) / 2;
        List<Point2> places = new ArrayList<>();
        for (double share : new double[]{0.2, 0.8, 0.35, 0.65, 0.5}) {
            Point2 on = ground.get((int) ((ground.size() - 1) * share));
            double x = Math.clamp(on.x(), LEFT + half + 0.5, WIDTH - half - 0.5);
            // Over the highest ground along the whole name, or a slope would run through it.
            double highest = ground.stream().filter(at -> Math.abs(at.x() - x) <= half + 1).mapToDouble(Point2::y).min().orElse(on.y());
            for (double away : new double[]{2.2, 4, 6, 9}) {
                places.add(new Point2(x, highest - away));
            }
        }
        places.removeIf(p -> p.y() < TOP + 1.5 || p.y() > TOP + frame - 2);
        places.sort(Comparator.comparing(p -> overlies(p, half)));
        sheet.label(text, 6, 0, "", places);
    }

    /// Whether a name so wide about a place would stand on something that is drawn.
    private boolean overlies(Point2 place, double half) {
        for (Cut cut : cuts) {
            for (Outline outline : cut.outlines) {
                Point2 upper = onPaper(leastAlong(outline), outline.exterior().stream().mapToDouble(Point2::y).max().orElse(0));
                Point2 lower = onPaper(mostAlong(outline), outline.exterior().stream().mapToDouble(Point2::y).min().orElse(0));
                boolean across = place.x() + half > upper.x() && place.x() - half < lower.x();
                boolean within = place.x() - half > upper.x() && place.x() + half < lower.x();
                // inside a zone there is room enough, on its border there is not
                if (across && !(cut.body.zone() && within) && place.y() + 1.3 > upper.y() && place.y() - 1.3 < lower.y()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String number(double value) {
        return Markup.number(value, value == Math.rint(value) ? 0 : 1);
    }
}
