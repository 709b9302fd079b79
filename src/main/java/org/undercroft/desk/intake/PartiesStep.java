package org.undercroft.desk.intake;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CoOwnership;

/// The second step: who takes part with which share, and what is agreed.
final class PartiesStep {
    private final Words words;
    private final IntakeWork work;

    PartiesStep(Words words, IntakeWork work) {
        this.words = words;
        this.work = work;
    }

    List<Node> build(Fields fields, Errand errand) {
        VBox all = new VBox(8);
        work.subjectProperty().get().flatMap(Subject::right).filter(_ -> errand == Errand.TRANSFER)
                .ifPresent(right -> all.getChildren().add(Controls.prose(words.text("intake.until", KindStep.holders(right)), "muted")));
        if (errand.event().isPresent()) {
            all.getChildren().add(Controls.prose(words.text("intake.same"), "muted"));
        }
        errand.parts().forEach(part -> all.getChildren().add(part(fields, part)));
        errand.terms().forEach(blank -> all.getChildren().add(fields.blank(blank)));
        return List.of(all);
    }

    private Node part(Fields fields, Part part) {
        VBox box = new VBox(6);
        Label title = new Label(part.needed() ? words.say(part) : words.text("intake.optional", words.say(part)));
        title.getStyleClass().add("section-title");
        box.getChildren().add(title);
        Sheet sheet = work.edits().sheet();
        for (int row = 0; row < sheet.rows(part.list()); row++) {
            box.getChildren().add(row(fields, part, row));
        }
        box.getChildren().add(fields.problem(part.list()));
        if (part.several()) {
            if (sheet.rows(part.list()) > 1) {
                box.getChildren().add(held(fields));
            }
            box.getChildren().add(sum(fields));
        }
        if (part.several() || sheet.rows(part.list()) == 0) {
            Button add = Controls.button(words, "intake.party.add", Material2AL.ADD, "", () -> add(part));
            add.setId("intake-add-" + part.list());
            add.setAccessibleText(words.text("intake.party.add") + " " + words.say(part));
            box.getChildren().add(add);
        }
        return box;
    }

    private void add(Part part) {
        work.edits().change(sheet -> sheet.with(part.list() + "." + sheet.rows(part.list()) + ".type", "ORGANISATION"));
    }

    private Node row(Fields fields, Part part, int row) {
        String at = part.list() + "." + row;
        ComboBox<String> type = fields.pick(at + ".type", List.of("ORGANISATION", "PERSON"), one -> one,
                one -> words.text(one.equals("PERSON") ? "intake.party.person" : "intake.party.organisation"));
        type.setAccessibleText(words.text("intake.party.type"));
        TextField name = fields.text(at + ".name");
        // whoever is called otherwise is somebody else
        name.setOnKeyTyped(_ -> work.edits().follow(sheet -> sheet.with(at + ".id", "")));
        VBox named = fields.labelled(words.text("intake.party.name"), at + ".name", true, name);
        VBox typed = new VBox(2, Controls.label(words, "intake.party.type", "field-name"), type);
        typed.setMinWidth(116);
        typed.setPrefWidth(116);
        HBox.setHgrow(named, Priority.ALWAYS);
        VBox number = fields.labelled(words.text("intake.party.number"), at + ".number", false, fields.text(at + ".number"));
        HBox.setHgrow(number, Priority.ALWAYS);
        HBox second = new HBox(8, number);
        if (part.several() && !Shares.joint(work.edits().sheet())) {
            VBox share = fields.labelled(words.text("intake.party.share"), at + ".share", true, fields.text(at + ".share"));
            share.setMinWidth(84);
            share.setPrefWidth(84);
            second.getChildren().add(share);
        }
        Button remove = Controls.iconButton(words, "intake.party.remove", Material2AL.DELETE, "",
                () -> work.edits().change(sheet -> sheet.withoutRow(part.list(), row)));
        remove.setId("intake-remove-" + part.list() + "-" + row);
        remove.setMinWidth(Button.USE_PREF_SIZE);
        VBox low = new VBox(2, new Label(" "), remove);
        second.getChildren().add(low);
        VBox card = new VBox(6, new HBox(8, typed, named), second);
        card.getStyleClass().add("card");
        return card;
    }

    /// How several hold among themselves: by shares, or the whole together.
    private Node held(Fields fields) {
        ComboBox<CoOwnership> choice = fields.choice(Shares.HELD, List.of(CoOwnership.BY_SHARES, CoOwnership.JOINT));
        fields.follow(sheet -> choice.setValue(Shares.joint(sheet) ? CoOwnership.JOINT : CoOwnership.BY_SHARES));
        VBox box = fields.labelled(words.text("fact.coOwnership"), Shares.HELD, true, choice);
        box.getChildren().add(Controls.prose(words.text(Shares.joint(work.edits().sheet()) ? "intake.held.joint" : "intake.held.shares"), "why"));
        return box;
    }

    /// What the shares make together, exactly; the problem, where there is one, stands in its place.
    private Node sum(Fields fields) {
        Label problem = fields.problem("shares");
        Label whole = Controls.prose("", "calm", "small");
        whole.setId("intake-shares");
        fields.follow(sheet -> {
            boolean full = sheet.rows("holder") > 0 && !Shares.joint(sheet) && Shares.of(sheet).size() == sheet.rows("holder")
                    && Shares.Sum.of(Shares.of(sheet)).rest().sign() == 0;
            whole.setText(full
                    ? words.text("intake.shares.whole", Shares.of(sheet).stream().map(Object::toString).reduce((a, b) -> a + " + " + b).orElse(""))
                    : "");
            whole.setVisible(full);
            whole.setManaged(full);
        });
        return new VBox(problem, whole);
    }

}
