package org.undercroft.desk.intake;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.UnitCode;

/// The fourth step: which space, and what it is called.
final class PlaceStep {
    private final Words words;
    private final IntakeWork work;

    PlaceStep(Words words, IntakeWork work) {
        this.words = words;
        this.work = work;
    }

    /// @param editor where the space is given
    /// @param otherWay leads to another editor, where there is one
    List<Node> build(Fields fields, Errand errand, Optional<SpaceEditor> editor, Optional<Runnable> otherWay) {
        VBox all = new VBox(8);
        if (editor.isEmpty()) {
            all.getChildren().add(Controls.prose(words.text("intake.space.stays"), "muted"));
            return List.of(all);
        }
        otherWay.ifPresent(other -> all.getChildren().add(Controls.button(words, "intake.space.other", Material2AL.EDIT, "", other)));
        all.getChildren().addAll(editor.get().node(), fields.problem("space"));
        if (errand.event().isPresent()) {
            VBox balance = new VBox(4);
            balance.setId("intake-balance");
            work.verdictProperty().get().flatMap(Verdict::balance).ifPresent(one -> balance.getChildren().setAll(KindStep.balance(words, one)));
            all.getChildren().add(balance);
        }
        if (errand == Errand.SPLIT) {
            all.getChildren().add(parts(fields));
        }
        boolean offset = work.edits().sheet().find(Blank.BASIS, EnvelopeBasis.class).equals(Optional.of(EnvelopeBasis.OFFSET));
        errand.place().stream().filter(blank -> blank != Blank.OFFSET || offset).forEach(blank -> all.getChildren().add(fields.blank(blank)));
        return List.of(all);
    }

    /// What each space of the survey becomes.
    private Node parts(Fields fields) {
        VBox box = new VBox(6, Controls.label(words, "intake.parts", "section-title"));
        List<PlannedSpace> spaces = work.givenProperty().get().spaces();
        for (int row = 0; row < spaces.size(); row++) {
            String at = "part." + row;
            TextField code = fields.text(at + ".code");
            TextField name = fields.text(at + ".name");
            VBox card = new VBox(4, Controls.prose(words.text("intake.part", row + 1, spaces.get(row).id()), "side-name"),
                    fields.labelled(words.say(Blank.CODE), at + ".code", true, code), fields.labelled(words.say(Blank.NAME), at + ".name", true, name));
            card.getStyleClass().add("card");
            box.getChildren().add(card);
        }
        if (!spaces.isEmpty()) {
            Button number = Controls.button(words, "intake.parts.number", Material2AL.ADD, "", () -> work.nextCodes(spaces.size(), this::number));
            box.getChildren().add(number);
        }
        return box;
    }

    private void number(List<UnitCode> codes) {
        work.edits().change(sheet -> {
            Sheet numbered = sheet;
            for (int row = 0; row < codes.size(); row++) {
                numbered = numbered.with("part." + row + ".code", codes.get(row).printed());
            }
            return numbered;
        });
    }

    /// Each space of the survey is a part; what was written of it stays.
    static Sheet partsOf(Sheet sheet, List<PlannedSpace> spaces) {
        Sheet fitted = sheet.without("part");
        for (int row = 0; row < spaces.size(); row++) {
            String at = "part." + row;
            fitted = fitted.with(at + ".space", spaces.get(row).id()).with(at + ".code", sheet.get(at + ".code"))
                    .with(at + ".name", sheet.find(at + ".name").orElse(spaces.get(row).id()));
        }
        return fitted;
    }
}
