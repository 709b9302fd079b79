package org.undercroft.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SurveyPlan;

/// A survey file: dropped here or chosen, and which of its spaces is meant.
final class FilePane extends VBox {
    private final Words words;
    private final Label source = Controls.prose("", "section-title");
    private final VBox notes = new VBox(2);
    private final ComboBox<PlannedSpace> spaces;
    private Optional<SurveyPlan> plan = Optional.empty();
    private boolean filling;

    /// @param chosen told which space of the plan is meant
    FilePane(Words words, Runnable choose, Consumer<PlannedSpace> chosen) {
        super(8);
        this.words = words;
        Label drop = Controls.prose(words.text("space.file.drop"), "empty-hint");
        drop.setMaxWidth(Double.MAX_VALUE);
        words.languageProperty().addListener(_ -> drop.setText(words.text("space.file.drop")));
        Button open = Controls.button(words, "space.file.choose", Material2AL.FOLDER_OPEN, "", choose);
        open.setMaxWidth(Double.MAX_VALUE);
        this.spaces = Controls.choice(words, "space.file.spaces", PlannedSpace::id);
        spaces.valueProperty().addListener((_, _, one) -> {
            if (one != null && !filling) {
                chosen.accept(one);
            }
        });
        VBox card = new VBox(6, drop, open);
        card.getStyleClass().add("card");
        getChildren().addAll(card, source, spaces, notes);
    }

    void show(SpaceDraft draft) {
        source.setText(draft.file().source().isBlank() ? "" : words.text("space.file.read", draft.file().source()));
        source.setVisible(!source.getText().isEmpty());
        boolean several = plan.map(one -> one.spaces().size() > 1).orElse(false);
        spaces.setVisible(several);
        spaces.setManaged(several);
        notes.getChildren().setAll(plan.map(SurveyPlan::notes).orElse(List.of()).stream().map(note -> Controls.prose(words.say(note), "muted")).toList());
    }

    /// What a file has brought; the first of its spaces is taken.
    void offer(SurveyPlan read) {
        plan = Optional.of(read);
        filling = true;
        spaces.getItems().setAll(read.spaces());
        spaces.setValue(read.spaces().isEmpty() ? null : read.spaces().getFirst());
        filling = false;
    }

    /// The file that was read last.
    Optional<SurveyPlan> plan() {
        return plan;
    }
}
