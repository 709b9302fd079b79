package org.undercroft.desk.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// What stands over the form: what it is for, and its five steps with what is open in each.
final class StepHead extends VBox {
    private final Words words;
    private final Label title = Controls.prose("", "page-title");
    private final Map<Step, ToggleButton> steps = new EnumMap<>(Step.class);

    /// @param go leads to a step, `leave` puts the form away
    StepHead(Words words, Consumer<Step> go, Runnable leave) {
        super(8);
        this.words = words;
        getStyleClass().add("intake-head");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button leaving = Controls.iconButton(words, "intake.leave", Material2AL.CLOSE, "", leave);
        ToggleGroup group = new ToggleGroup();
        HBox strip = new HBox(2);
        strip.getStyleClass().add("intake-steps");
        for (Step one : Step.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("intake-step-" + one.name());
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> go.accept(one));
            steps.put(one, button);
            strip.getChildren().add(button);
        }
        getChildren().addAll(new HBox(6, title, leaving), strip);
    }

    void show(Optional<Errand> errand, List<Problem> problems, Step now) {
        title.setText(errand.map(words::say).orElseGet(() -> words.text("intake.title")));
        steps.forEach((one, button) -> {
            long open = errand.isEmpty() ? 0 : problems.stream().filter(problem -> problem.step() == one).count();
            button.setText(one.number() + " " + words.say(one) + (open > 0 ? " · " + open : ""));
            button.setAccessibleText(words.text("intake.step", one.number(), words.say(one), open));
            button.setSelected(one == now);
            button.setDisable(errand.isEmpty() && one != Step.KIND);
        });
    }
}
