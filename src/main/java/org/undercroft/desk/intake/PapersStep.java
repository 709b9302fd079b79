package org.undercroft.desk.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Deed;
import org.undercroft.land.DocumentList;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;

/// The third step: what the law asks for, what is there of it, and a slip with all that is missing.
final class PapersStep {
    private static final int SHOWN = 12;

    private final Words words;
    private final IntakeWork work;
    private final Consumer<PrintedPaper> printed;

    /// @param printed is handed the slip
    PapersStep(Words words, IntakeWork work, Consumer<PrintedPaper> printed) {
        this.words = words;
        this.work = work;
        this.printed = printed;
    }

    List<Node> build(Fields fields, Errand errand) {
        VBox all = new VBox(8);
        if (!errand.lodges()) {
            all.getChildren().add(Controls.prose(words.text("intake.papers.none"), "muted"));
            return List.of(all);
        }
        List<DocumentList.Item> items = work.papers().list().map(DocumentList::items).orElse(List.of());
        all.getChildren().add(Controls.prose(words.text("intake.papers.ask", items.size() - work.papers().missing().size(), items.size()), "muted"));
        List<Integer> listed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            all.getChildren().add(item(fields, items.get(i), i, listed));
        }
        all.getChildren().add(others(fields, listed));
        Button slip = Controls.button(words, "intake.slip", Material2MZ.PRINT, "Alt+S", () -> work.slip(printed));
        boolean nothing = work.papers().missing().isEmpty() && work.problems().isEmpty();
        slip.setDisable(nothing);
        all.getChildren().addAll(slip, Controls.prose(words.text(nothing ? "intake.slip.nothing" : "intake.slip.what"), "why"));
        return List.of(all);
    }

    private Node item(Fields fields, DocumentList.Item item, int place, List<Integer> listed) {
        Sheet sheet = work.edits().sheet();
        VBox card = new VBox(5);
        card.getStyleClass().add("card");
        boolean there = work.papers().kinds().stream().anyMatch(item.anyOf()::contains);
        Label name = Controls.prose(words.say(item.phrase()), "side-name");
        name.setGraphic(new FontIcon(there ? Material2AL.CHECK_CIRCLE : Material2MZ.RADIO_BUTTON_UNCHECKED));
        Label state = new Label(words.text(there ? "intake.paper.there" : "intake.paper.missing"));
        state.getStyleClass().addAll("badge", there ? "stage-approved" : "stage-requisitioned");
        state.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button attach = Controls.button(words, "intake.attach", Material2AL.ATTACH_FILE, "", () -> choose(item.anyOf().getFirst()));
        attach.setId("intake-attach-" + place);
        attach.setMinWidth(Button.USE_PREF_SIZE);
        card.getChildren().add(new HBox(6, name, state));
        for (int row = 0; row < sheet.rows("paper"); row++) {
            if (item.anyOf().contains(Deed.DeedKind.valueOf(sheet.get("paper." + row + ".kind"))) && !listed.contains(row)) {
                listed.add(row);
                card.getChildren().add(paper(fields, row, item.anyOf()));
            }
        }
        card.getChildren().add(attach);
        takesDrops(card, item.anyOf().getFirst());
        return card;
    }

    /// Papers that no check list asks for: a consent, an opinion.
    private Node others(Fields fields, List<Integer> listed) {
        VBox card = new VBox(5, Controls.label(words, "intake.papers.others", "side-name"));
        card.getStyleClass().add("card");
        List<Deed.DeedKind> kinds = List.of(Deed.DeedKind.values());
        for (int row = 0; row < work.edits().sheet().rows("paper"); row++) {
            if (!listed.contains(row)) {
                card.getChildren().add(paper(fields, row, kinds));
            }
        }
        Button attach = Controls.button(words, "intake.attach", Material2AL.ATTACH_FILE, "", () -> choose(Deed.DeedKind.CONSENT));
        attach.setId("intake-attach-other");
        card.getChildren().add(attach);
        takesDrops(card, Deed.DeedKind.OTHER);
        return card;
    }

    private Node paper(Fields fields, int row, List<Deed.DeedKind> kinds) {
        String at = "paper." + row;
        Sheet sheet = work.edits().sheet();
        Label title = Controls.prose(sheet.get(at + ".title"), "small");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button remove = Controls.iconButton(words, "intake.paper.remove", Material2AL.DELETE, "",
                () -> work.edits().change(before -> before.withoutRow("paper", row)));
        remove.setMinWidth(Button.USE_PREF_SIZE);
        String digest = sheet.get(at + ".digest");
        Label sealed = new Label(words.text(sheet.get(at + ".scanned").isEmpty() ? "intake.paper.named" : "intake.paper.digest",
                digest.substring(0, Math.min(SHOWN, digest.length()))));
        sealed.getStyleClass().add("small-muted");
        DatePicker signed = fields.day(at + ".signed", "intake.paper.signed");
        signed.setPrefWidth(132);
        Label day = Controls.label(words, "intake.paper.signed", "field-name");
        HBox dated = new HBox(6, day, signed);
        dated.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox box = new VBox(3, new HBox(6, title, remove), sealed, dated, fields.problem(at + ".signed"));
        if (kinds.size() > 1) {
            ComboBox<Deed.DeedKind> kind = fields.choice(at + ".kind", kinds);
            kind.setAccessibleText(words.text("intake.paper.kind"));
            box.getChildren().add(2, kind);
        }
        givenBy(fields, at).forEach(box.getChildren()::add);
        return box;
    }

    /// Whose consent it is decides what it is good for.
    private List<Node> givenBy(Fields fields, String at) {
        Deed.DeedKind kind = Deed.DeedKind.valueOf(work.edits().sheet().get(at + ".kind"));
        boolean binds = kind == Deed.DeedKind.CONSENT || kind == Deed.DeedKind.DISCHARGE;
        List<Party> everybody = work.subjectProperty().get().map(Subject::everybody).orElse(List.of());
        if (!binds || everybody.isEmpty()) {
            return List.of();
        }
        List<PartyId> known = everybody.stream().map(Party::id).distinct().toList();
        ComboBox<PartyId> by = fields.pick(at + ".by", known, PartyId::value,
                id -> everybody.stream().filter(party -> party.id().equals(id)).findFirst().map(Party::name).orElse(id.value()));
        return List.of(fields.labelled(words.text("intake.paper.by"), at + ".by", false, by));
    }

    private void takesDrops(Node card, Deed.DeedKind kind) {
        card.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        card.setOnDragDropped(event -> {
            event.getDragboard().getFiles().forEach(file -> attach(file.toPath(), kind));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void choose(Deed.DeedKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("intake.attach"));
        List<File> files = chooser.showOpenMultipleDialog(null);
        if (files != null) {
            files.forEach(file -> attach(file.toPath(), kind));
        }
    }

    void attach(Path file, Deed.DeedKind kind) {
        work.jobs().await(Words.phrase("job.read", file.getFileName() + ""), () -> FileBytes.of(file),
                work.sitting().same(content -> work.papers().attach(file.getFileName() + "", kind, content)));
    }
}
