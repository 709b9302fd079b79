package org.undercroft.desk.units;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.undercroft.casework.UnitLine;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// What was entered under a code, one dot each along a line, the oldest at the top; a filled dot is in force.
final class TimeLine extends VBox {
    TimeLine(Words words, List<UnitLine> lines) {
        setId("time-line");
        List<UnitLine> sorted = lines.stream().sorted(Comparator.comparing(UnitLine::entry)).toList();
        for (UnitLine line : sorted) {
            getChildren().add(row(words, line));
        }
    }

    private static HBox row(Words words, UnitLine line) {
        Circle dot = new Circle(5);
        dot.getStyleClass().add(line.inForce() ? "time-dot-on" : "time-dot");
        Region rail = new Region();
        rail.getStyleClass().add("time-rail");
        rail.setMaxWidth(2);
        StackPane axis = new StackPane(rail, dot);
        axis.setMinWidth(14);
        StackPane.setAlignment(dot, Pos.TOP_CENTER);
        StackPane.setMargin(dot, new Insets(4, 0, 0, 0));
        Label head = Controls.prose(Words.moment(line.at()) + "  " + words.say(line.kind()), "side-name");
        Label what = Controls.prose(words.text("unit.time.line", line.entry().toString(), line.label(), line.caseNumber().toString()), "small-muted");
        Label state = Controls.prose(state(words, line), "small-muted");
        VBox text = new VBox(1, head, what, state);
        text.getStyleClass().add("time-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(8, axis, text);
    }

    private static String state(Words words, UnitLine line) {
        return line.inForce()
                ? words.text("unit.time.inForce")
                : line.until().map(until -> words.text("unit.time.until", until.toString())).orElse(words.text("unit.time.ended"));
    }
}
