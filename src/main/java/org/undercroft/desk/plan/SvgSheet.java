package org.undercroft.desk.plan;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A file of Scalable Vector Graphics 1.1: the same drawing, to be enlarged without loss and measured in.
final class SvgSheet implements Sheet {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder path = new StringBuilder();
    private Color fill = Color.BLACK;
    private Color stroke = Color.BLACK;
    private double lineWidth = 1;
    private double[] dashes = new double[0];
    private Font font = Font.font(12);
    private TextAlignment align = TextAlignment.LEFT;
    private VPos baseline = VPos.BASELINE;
    private FillRule rule = FillRule.NON_ZERO;
    private int clips;

    /// @param title what it is, for those who cannot see it
    SvgSheet(double width, double height, String title) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"").append(number(width))
                .append("\" height=\"").append(number(height)).append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height))
                .append("\" role=\"img\">\n<title>").append(escaped(title)).append("</title>\n");
    }

    String finished() {
        return out + "</svg>\n";
    }

    @Override
    public void setFill(Color colour) {
        fill = colour;
    }

    @Override
    public void setStroke(Color colour) {
        stroke = colour;
    }

    @Override
    public void setLineWidth(double width) {
        lineWidth = width;
    }

    @Override
    public void setLineDashes(double... lengths) {
        dashes = lengths.clone();
    }

    @Override
    public void setFont(Font wanted) {
        font = wanted;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setTextAlign(TextAlignment wanted) {
        align = wanted;
    }

    @Override
    public void setTextBaseline(VPos wanted) {
        baseline = wanted;
    }

    @Override
    public void setFillRule(FillRule wanted) {
        rule = wanted;
    }

    @Override
    public void fillRect(double x, double y, double w, double h) {
        fillRoundRect(x, y, w, h, 0, 0);
    }

    @Override
    public void fillRoundRect(double x, double y, double w, double h, double arcWidth, double arcHeight) {
        element("rect", "x", x, "y", y, "width", w, "height", h, "rx", arcWidth / 2, "ry", arcHeight / 2);
        filled();
    }

    @Override
    public void fillOval(double x, double y, double w, double h) {
        element("ellipse", "cx", x + w / 2, "cy", y + h / 2, "rx", w / 2, "ry", h / 2);
        filled();
    }

    @Override
    public void strokeOval(double x, double y, double w, double h) {
        element("ellipse", "cx", x + w / 2, "cy", y + h / 2, "rx", w / 2, "ry", h / 2);
        stroked();
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        element("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2);
        stroked();
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int n) {
        polygon(xs, ys, n);
        filled();
    }

    @Override
    public void strokePolygon(double[] xs, double[] ys, int n) {
        polygon(xs, ys, n);
        stroked();
    }

    @Override
    public void fillText(String text, double x, double y) {
        double down = switch (baseline) {
            case TOP -> 0.8;
            case CENTER -> 0.35;
            case BASELINE -> 0;
            case BOTTOM -> -0.2;
        };
        String anchor = switch (align) {
            case CENTER -> "middle";
            case RIGHT -> "end";
            case LEFT, JUSTIFY -> "start";
        };
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y + down * font.getSize()))
                .append("\" font-family=\"sans-serif\" font-size=\"")
                .append(number(font.getSize())).append("\" text-anchor=\"").append(anchor).append('"');
        paint("fill", fill);
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void beginPath() {
        path.setLength(0);
    }

    @Override
    public void moveTo(double x, double y) {
        path.append('M').append(number(x)).append(' ').append(number(y));
    }

    @Override
    public void lineTo(double x, double y) {
        path.append('L').append(number(x)).append(' ').append(number(y));
    }

    @Override
    public void closePath() {
        path.append('Z');
    }

    @Override
    public void fill() {
        out.append("<path d=\"").append(path).append("\" fill-rule=\"").append(rule == FillRule.EVEN_ODD ? "evenodd" : "nonzero").append('"');
        filled();
    }

    @Override
    public void stroke() {
        out.append("<path d=\"").append(path).append('"');
        stroked();
    }

    @Override
    public void clip() {
        clips++;
        out.append("<clipPath id=\"c").append(clips).append("\"><path d=\"").append(path).append("\" clip-rule=\"")
                .append(rule == FillRule.EVEN_ODD ? "evenodd" : "nonzero").append("\"/></clipPath>\n<g clip-path=\"url(#c").append(clips).append(")\">\n");
    }

    @Override
    public void restore() {
        out.append("</g>\n");
    }

    private void polygon(double[] xs, double[] ys, int n) {
        out.append("<polygon points=\"");
        for (int i = 0; i < n; i++) {
            out.append(number(xs[i])).append(',').append(number(ys[i])).append(i + 1 < n ? " " : "");
        }
        out.append('"');
    }

    /// @param attributes names and numbers in turn
    private void element(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(number((double) attributes[i + 1])).append('"');
        }
    }

    private void filled() {
        paint("fill", fill);
        out.append("/>\n");
    }

    private void stroked() {
        out.append(" fill=\"none\"");
        paint("stroke", stroke);
        out.append(" stroke-width=\"").append(number(lineWidth)).append('"');
        if (dashes.length > 0) {
            out.append(" stroke-dasharray=\"");
            for (double dash : dashes) {
                out.append(number(dash)).append(' ');
            }
            out.append('"');
        }
        out.append("/>\n");
    }

    private void paint(String what, Color colour) {
        out.append(' ').append(what).append("=\"#%02x%02x%02x\"".formatted((int) Math.round(colour.getRed() * 255), (int) Math.round(colour.getGreen() * 255),
                (int) Math.round(colour.getBlue() * 255)));
        if (colour.getOpacity() < 1) {
            out.append(' ').append(what).append("-opacity=\"").append(number(colour.getOpacity())).append('"');
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
