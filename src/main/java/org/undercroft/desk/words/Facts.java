package org.undercroft.desk.words;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Facts in two columns: what it is, and what it says. Long values break into lines.
public final class Facts extends GridPane {
    public Facts() {
        setHgap(10);
        setVgap(4);
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(88);
        names.setPrefWidth(92);
        names.setMaxWidth(104);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(80);
        getColumnConstraints().addAll(names, values);
    }

    public void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        Label what = Controls.prose(name, "fact-name");
        Label says = Controls.prose(value, "fact-value");
        says.setMaxWidth(Double.MAX_VALUE);
        says.setMinWidth(Region.USE_COMPUTED_SIZE);
        GridPane.setValignment(what, VPos.TOP);
        addRow(getRowCount(), what, says);
    }
}
