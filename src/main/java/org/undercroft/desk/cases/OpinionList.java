package org.undercroft.desk.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Opinion;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Days;
import org.undercroft.office.Officer;

/// What is waited for in all cases, the most urgent first.
public final class OpinionList extends VBox {
    private final Words words;
    private final CaseWork work;
    private final ListView<Opinion> list = new ListView<>();

    public OpinionList(Words words, CaseWork work) {
        this.words = words;
        this.work = work;
        getStyleClass().add("list-pane");
        HBox head = new HBox(8, Controls.label(words, "opinion.all", "pane-title"));
        head.getStyleClass().add("pane-head");
        list.setId("opinion-list");
        list.accessibleTextProperty().bind(words.of("opinion.all"));
        list.setPlaceholder(Controls.label(words, "opinion.all.none", "empty-hint"));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Opinion one, boolean none) {
                super.updateItem(one, none);
                setText(none || one == null ? "" : said(one));
            }
        });
        list.setOnMouseClicked(_ -> open());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        words.languageProperty().addListener((_, _, _) -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    private String said(Opinion one) {
        return one.request().body() + "\n" + words.text("opinion.of", one.number().toString(), OpinionsPane.state(words, one, LocalDate.now(Days.ZONE)));
    }

    private void open() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(one -> work.open(one.number()));
    }

    public void reload() {
        Officer who = work.signedIn();
        work.jobs().await(Words.phrase("job.opinions"), () -> work.office().opinions().waitedFor(who), this::show);
    }

    private void show(List<Opinion> found) {
        list.getItems().setAll(found);
    }
}
