package org.undercroft.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.Draft;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.land.VolumeBalance;

/// The first step: what somebody comes for, and which unit it is about.
final class KindStep {
    private final Words words;
    private final IntakeWork work;
    private final Consumer<Draft> resume;

    KindStep(Words words, IntakeWork work, Consumer<Draft> resume) {
        this.words = words;
        this.work = work;
        this.resume = resume;
    }

    /// @param drafts that can be taken up again, newest first
    List<Node> build(Fields fields, List<Draft> drafts) {
        VBox all = new VBox(8);
        Optional<Errand> chosen = Errand.of(work.edits().sheet());
        if (chosen.isEmpty()) {
            showDrafts(all, drafts);
            all.getChildren().add(Controls.prose(words.text("intake.kind.ask"), "muted"));
        }
        // once a kind is chosen, what it asks for comes first, and the other kinds below
        chosen.ifPresent(errand -> {
            all.getChildren().add(Controls.prose(words.say(new Phrase(Errand.class, "about." + errand.name())), "muted"));
            errand.subject().forEach(blank -> all.getChildren().add(fields.blank(blank)));
            work.subjectProperty().get().ifPresent(subject -> all.getChildren().add(card(subject)));
        });
        Sheet sheet = work.edits().sheet();
        if (Reopened.caseOf(sheet).isPresent()) {
            all.getChildren().addFirst(asked(sheet));
        } else {
            chosen.ifPresent(_ -> all.getChildren().add(Controls.label(words, "intake.kind.other", "section-title")));
            all.getChildren().add(kinds(chosen));
        }
        return List.of(all);
    }

    /// What a case was sent back for; it stays of its kind and about its unit.
    private Node asked(Sheet sheet) {
        VBox card = new VBox(4, Controls.prose(words.text("intake.mends", Reopened.caseOf(sheet).orElseThrow().toString(), Reopened.due(sheet)), "side-name"));
        card.setId("intake-asked");
        card.getStyleClass().add("card");
        Reopened.asked(sheet, words.language()).forEach(one -> card.getChildren().add(Controls.prose(words.text("intake.asked", one), "problem")));
        card.getChildren().add(Controls.prose(words.text("intake.mends.what"), "small-muted"));
        return card;
    }

    private void showDrafts(VBox all, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        all.getChildren().add(Controls.label(words, "intake.drafts", "section-title"));
        for (Draft draft : drafts) {
            Label title = Controls.prose(named(draft), "side-name");
            Label when = Controls.prose(words.text("intake.draft.when", Words.moment(draft.savedAt()), draft.number()), "small-muted");
            VBox said = new VBox(title, when);
            HBox.setHgrow(said, Priority.ALWAYS);
            Button take = Controls.button(words, "intake.resume", Material2AL.EDIT, "", () -> resume.accept(draft));
            take.setId("intake-resume-" + draft.number());
            take.setMinWidth(Button.USE_PREF_SIZE);
            Button drop = Controls.iconButton(words, "intake.discard", Material2AL.DELETE, "", () -> work.discard(draft, () -> work.begin(Sheet.EMPTY)));
            drop.setMinWidth(Button.USE_PREF_SIZE);
            HBox row = new HBox(6, said, take, drop);
            row.getStyleClass().add("card");
            all.getChildren().add(row);
        }
    }

    private String named(Draft draft) {
        String kind = Errand.of(Sheet.of(draft.fields())).map(words::say).orElse("");
        return draft.title().equals(Errand.of(Sheet.of(draft.fields())).map(Enum::name).orElse("")) ? kind : kind + " · " + draft.title();
    }

    private Node kinds(Optional<Errand> chosen) {
        ToggleGroup group = new ToggleGroup();
        FlowPane pane = new FlowPane(12, 8);
        pane.setPrefWrapLength(352);
        for (Errand errand : Errand.values()) {
            RadioButton button = new RadioButton(words.say(errand));
            button.setId("intake-kind-" + errand.name());
            button.setToggleGroup(group);
            button.setPrefWidth(170);
            button.setWrapText(true);
            button.setSelected(chosen.equals(Optional.of(errand)));
            button.setOnAction(_ -> choose(errand));
            pane.getChildren().add(button);
        }
        return pane;
    }

    /// Another kind has another form; unit, papers and space stay.
    private void choose(Errand errand) {
        work.edits().change(before -> {
            Sheet sheet = Prefill.usual(errand, work.today());
            for (String field : before.fields().keySet()) {
                boolean stays = (errand.subject().stream().anyMatch(blank -> blank.field().equals(field)) && !field.equals(Blank.ABOUT.field()))
                        || field.startsWith("paper.") || field.equals(Editors.SPACE) || field.equals(Editors.OUT_OF);
                sheet = stays ? sheet.with(field, before.get(field)) : sheet;
            }
            return sheet;
        });
    }

    /// What the book says of the unit, and what holds up what is asked for.
    private Node card(Subject subject) {
        VBox card = new VBox(4);
        card.setId("intake-subject");
        card.getStyleClass().add("card");
        if (subject.standing().right().isEmpty()) {
            card.getChildren().add(Controls.prose(words.text("intake.subject.none", subject.unit().printed()), "problem"));
            return card;
        }
        card.getChildren().add(Controls.prose(subject.name() + "\n" + subject.unit().printed(), "side-name"));
        for (Phrase held : subject.held()) {
            Label label = Controls.prose(words.say(held), "problem");
            label.setId("intake-held");
            card.getChildren().add(label);
        }
        subject.right().ifPresent(right -> card.getChildren().add(Controls.prose(words.text("intake.subject.held", holders(right)), "small")));
        subject.burdens().forEach(burden -> card.getChildren().add(Controls.prose(words.say(burden), "small")));
        return card;
    }

    static String holders(org.undercroft.land.Interest.Right right) {
        return right.holdings().stream().map(holding -> holding.party().name() + switch (right.coOwnership()) {
            case SOLE, JOINT -> "";
            case BY_SHARES -> " " + holding.share();
        }).collect(java.util.stream.Collectors.joining("、"));
    }

    /// What a split or a merge leaves over, a sentence each.
    static List<Label> balance(Words words, VolumeBalance balance) {
        if (balance.fits()) {
            return List.of(Controls.prose(words.text("intake.balance.fits", Words.cubicMetres(balance.before()), Words.cubicMetres(balance.after())), "calm"));
        }
        return balance.residuals().stream().map(one -> Controls.prose(
                words.text("intake.balance." + one.kind().name(), Words.cubicMetres(one.volume()), words.place(one.place())), "problem")).toList();
    }
}
