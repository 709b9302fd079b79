package org.undercroft.desk;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.undercroft.desk.cases.OpinionList;
import org.undercroft.desk.cases.QueueView;
import org.undercroft.desk.intake.ProjectList;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// The lists of the cases room: the queue, opinions that are waited for, and projects that are no cases.
final class CaseLists extends BorderPane {
    private final Words words;
    private final HBox strip = new HBox(4);
    private final ToggleGroup group = new ToggleGroup();

    CaseLists(Words words, QueueView queue, OpinionList opinions, ProjectList projects) {
        this.words = words;
        strip.getStyleClass().addAll("pane-head", "case-lists");
        add("lists.queue", queue, () -> {}).setSelected(true);
        add("lists.opinions", opinions, opinions::reload);
        add("lists.projects", projects, projects::reload);
        setTop(strip);
        setCenter(queue);
    }

    private ToggleButton add(String key, Region list, Runnable reload) {
        ToggleButton button = new ToggleButton();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(words.of(key));
        button.getStyleClass().add("tight");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        Controls.tip(button, words, key, "");
        button.setOnAction(_ -> {
            button.setSelected(true);
            setCenter(list);
            reload.run();
        });
        strip.getChildren().add(button);
        return button;
    }
}
