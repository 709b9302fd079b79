package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Point2;
import org.undercroft.land.SpatialUnit;

/// Plans, sections, picture, map and points: for each layer of the property its own drawings.
final class DrawingPages {
    private static final int MOST_POINTS = 1500;
    /// Smaller than 1 to this, even a plan on A3 is followed by sheets of its parts.
    private static final double OVERVIEW = 12_500;
    private static final double DETAIL = 10_000;

    private final Property property;
    private final Lettering lettering;
    private final Template form;
    /// Whose drawings these are, where a document has those of several properties.
    private final String whose;

    DrawingPages(Property property, Lettering lettering, Template form) {
        this(property, lettering, form, "");
    }

    private DrawingPages(Property property, Lettering lettering, Template form, String whose) {
        this.whose = whose;
        this.property = property;
        this.lettering = lettering;
        this.form = form;
    }

    void fill(Map<String, String> values) {
        List<BoundaryPoint> points = BoundaryPoint.of(property.content().registration().unit().units());
        values.put("layers", layers(points));
        values.put("picture", Picture.markup(property, lettering));
        Drawing location = LocationMap.draw(property, lettering);
        values.put("location", location.markup());
        values.put("locationTitle", Words.markup("location.title", location.scales()));
        points(values, points);
    }

    /// Plan and sections of each layer alone, under the name of the property.
    static String layers(Property property, Lettering lettering, Template form) {
        String whose = " " + Markup.text(property.content().registration().unit().code().printed());
        return new DrawingPages(property, lettering, form, whose).layers(BoundaryPoint.of(property.content().registration().unit().units()));
    }

    private String layers(List<BoundaryPoint> points) {
        List<Property> layers = property.layers();
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < layers.size(); i++) {
            pages.append(layer(layers.get(i), points, layers.size() == 1 ? 0 : i + 1));
        }
        return pages.toString();
    }

    /// @param number of the layer, 0 where there is one only
    private String layer(Property layer, List<BoundaryPoint> all, int number) {
        List<BoundaryPoint> points = of(layer, all);
        SectionLine along = SectionLine.along(layer);
        List<SectionLine> across = SectionLine.across(layer, along);
        List<SectionLine> lines = new ArrayList<>(List.of(along));
        lines.addAll(across);
        Drawing plan = PlanDrawing.draw(layer, points, lines, lettering);
        Drawing longSection = SectionDrawing.draw(layer, along, Math.clamp(along.length() * 0.08, 8, 120), lettering);
        Map<String, String> values = new HashMap<>();
        String title = number == 0
                ? ""
                : " " + Words.markup(
                        "layer.title", Integer.toString(number), Markup.number(layer.bottom(), 2), Markup.number(layer.top(), 2));
        values.put("layer", whose + title);
        values.put("paper", plan.paper().css());
        values.put("plan", plan.markup());
        values.put("planLegend", Legend.plan(plan.scales()));
        values.put("details", details(layer, points, lines, plan, along));
        values.put("longSectionTitle", Words.markup("section.long", longSection.scales()));
        values.put("longSection", longSection.markup());
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < across.size(); i++) {
            Drawing section = SectionDrawing.draw(layer, across.get(i), Math.clamp(across.get(i).length() * 0.3, 30, 150), lettering);
            sections.append("<h3>")
                    .append(Words.markup("section.cross", section.scales(), Integer.toString(i + 2)))
                    .append("</h3>\n")
                    .append(section.markup());
        }
        values.put("crossSections", sections.toString());
        values.put("sectionLegend", Legend.section());
        return form.filled(values);
    }

    private List<BoundaryPoint> of(Property layer, List<BoundaryPoint> all) {
        Set<Integer> parts = new HashSet<>();
        int part = 0;
        for (SpatialUnit unit : property.content().registration().unit().units()) {
            boolean here = layer.own().stream().anyMatch(body -> body.unit().id().equals(unit.id()));
            for (int i = 0; i < unit.definitions().size(); i++) {
                part++;
                if (here) {
                    parts.add(part);
                }
            }
        }
        return all.stream().filter(point -> parts.contains(point.part())).toList();
    }

    /// A tunnel of many kilometres: sheet after sheet along it, north up like the rest.
    private String details(Property layer, List<BoundaryPoint> points, List<SectionLine> lines, Drawing plan, SectionLine along) {
        if (plan.horizontal().denominator() <= OVERVIEW) {
            return "";
        }
        Scale scale = new Scale(DETAIL);
        double wide = scale.metres(Paper.A3.width() - 40) / 2;
        double high = scale.metres(Paper.A3.height() - 40) / 2;
        StringBuilder pages = new StringBuilder();
        int sheet = 0;
        for (double from = 0; from < along.length();) {
            double to = from;
            Point2 start = along.at(from);
            // as far as the line stays on one sheet
            double minX = start.x();
            double maxX = start.x();
            double minY = start.y();
            double maxY = start.y();
            while (to < along.length()) {
                Point2 next = along.at(to + 50);
                if (Math.max(maxX, next.x()) - Math.min(minX, next.x()) > 1.9 * wide || Math.max(maxY, next.y()) - Math.min(minY, next.y()) > 1.9 * high) {
                    break;
                }
                minX = Math.min(minX, next.x());
                maxX = Math.max(maxX, next.x());
                minY = Math.min(minY, next.y());
                maxY = Math.max(maxY, next.y());
                to += 50;
            }
            double x = (minX + maxX) / 2;
            double y = (minY + maxY) / 2;
            Box view = new Box(x - wide, y - high, layer.bottom(), x + wide, y + high, layer.top());
            Drawing detail = PlanDrawing.draw(layer, view, Paper.A3, points, lines, lettering);
            pages.append("<div class=\"page wide\"><h2>")
                    .append(Words.markup("plan.sheet", Integer.toString(++sheet), Markup.grouped(from, 0), Markup.grouped(Math.min(to, along.length()), 0)))
                    .append("</h2>")
                    .append(detail.markup())
                    .append("<p class=\"legend\">")
                    .append(Legend.plan(detail.scales()))
                    .append("</p></div>\n");
            from = Math.max(to, from + 50);
        }
        return pages.toString();
    }

    private void points(Map<String, String> values, List<BoundaryPoint> points) {
        boolean parts = points.stream().anyMatch(point -> point.part() > 1);
        Table table = new Table("dense").column("point.name", 14);
        if (parts) {
            table.number("point.part", 12);
        }
        table.number("point.north", 28).number("point.east", 28).number("point.bottom", 20).number("point.top", 20).column("point.kind", 34)
                .number("point.accuracy", 16);
        for (BoundaryPoint point : points.subList(0, Math.min(points.size(), MOST_POINTS))) {
            List<String> cells = new ArrayList<>();
            cells.add(Markup.text(point.name()));
            if (parts) {
                cells.add(Integer.toString(point.part()));
            }
            cells.add(Markup.number(point.north(), 3));
            cells.add(Markup.number(point.east(), 3));
            cells.add(Markup.number(point.bottom(), 3));
            cells.add(Markup.number(point.top(), 3));
            cells.add(Words.markup(point.kind()));
            cells.add(Markup.number(point.accuracy().standardError(), 3));
            table.row(cells.toArray(String[]::new));
        }
        values.put("points", table.markup());
        String system = property.own().getFirst().unit().system().toString();
        String note = "<p class=\"small\">" + Words.markup("points.note", system, Integer.toString(points.size())) + "</p>";
        String cut = points.size() <= MOST_POINTS
                ? ""
                : "<p class=\"small\">"
                        + Words.markup("points.cut", Integer.toString(MOST_POINTS), Integer.toString(points.size()))
                        + "</p>";
        values.put("pointsNote", note + cut);
    }
}
