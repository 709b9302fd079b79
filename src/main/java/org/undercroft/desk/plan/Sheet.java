package org.undercroft.desk.plan;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What a chart is drawn on: the screen or a file. Places are points from the upper left corner.
interface Sheet {
    void setFill(Color colour);

    void setStroke(Color colour);

    void setLineWidth(double width);

    /// None for an unbroken line.
    void setLineDashes(double... lengths);

    void setFont(Font font);

    Font getFont();

    void setTextAlign(TextAlignment align);

    void setTextBaseline(VPos baseline);

    void setFillRule(FillRule rule);

    void fillRect(double x, double y, double w, double h);

    void fillRoundRect(double x, double y, double w, double h, double arcWidth, double arcHeight);

    void fillOval(double x, double y, double w, double h);

    void strokeOval(double x, double y, double w, double h);

    void strokeLine(double x1, double y1, double x2, double y2);

    void fillPolygon(double[] xs, double[] ys, int n);

    void strokePolygon(double[] xs, double[] ys, int n);

    void fillText(String text, double x, double y);

    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void closePath();

    void fill();

    void stroke();

    /// From here to [#restore()] only what lies within the path is drawn.
    void clip();

    void restore();
}
