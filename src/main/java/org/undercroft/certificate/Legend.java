package org.undercroft.certificate;

/// What the signs of the drawings mean.
final class Legend {
    private Legend() {}

    static String plan(String scale) {
        return Words.markup("legend.scale", scale)
                + " · "
                + Words.markup("legend.lengths")
                + "<br/>"
                + box(PlanDrawing.OWN, "legend.own")
                + box(PlanDrawing.NEIGHBOUR, "legend.neighbour")
                + box(PlanDrawing.ZONE, "legend.zone")
                + "<br/>"
                + sign(
                        "<circle cx=\"4\" cy=\"1.5\" r=\"0.4\" fill=\"#ffffff\" stroke=\"#b00000\" stroke-width=\"0.2\"/>",
                        "legend.point")
                + sign(
                        "<path d=\"M0 1.5L8 1.5\" stroke=\"#1d5c2e\" stroke-width=\"0.2\" stroke-dasharray=\"5 1 0.8 1\"/>",
                        "legend.section");
    }

    static String section() {
        return box(PlanDrawing.OWN, "legend.own")
                + box(PlanDrawing.NEIGHBOUR, "legend.neighbour")
                + box(PlanDrawing.ZONE, "legend.zone")
                + sign("<path d=\"M0 1.5L8 1.5\" stroke=\"#5a3c10\" stroke-width=\"0.4\"/>", "legend.ground")
                + Words.markup("legend.lengths");
    }

    static String exhibit(String scale) {
        return Words.markup("legend.scale", scale) + " · " + Words.markup("legend.exhibit");
    }

    static String strata(String scale) {
        return Words.markup("legend.scale", scale) + " · " + Words.markup("legend.strata");
    }

    private static String box(String style, String key) {
        return sign("<rect x=\"0.3\" y=\"0.3\" width=\"7.4\" height=\"2.4\" " + style + "/>", key);
    }

    private static String sign(String drawing, String key) {
        return "<span class=\"sign\"><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8mm\" height=\"3mm\" viewBox=\"0 0 8 3\">"
                + drawing
                + "</svg> "
                + Words.markup(key)
                + "</span>&#160;&#160; ";
    }
}
