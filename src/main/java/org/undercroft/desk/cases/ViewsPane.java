package org.undercroft.desk.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.Case;
import org.undercroft.casework.ViewpointDesk;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.selection.ViewpointText;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.office.Officer;

/// Views of the ground kept with the open case, to be taken again by whoever opens it next.
public final class ViewsPane extends VBox {
    private final Words words;
    private final CaseWork work;
    private final Jobs jobs;
    private final Supplier<Viewpoint> now;
    private final Consumer<Viewpoint> take;
    private final ListView<ViewpointDesk.Kept> list = new ListView<>();
    private final TextField name = new TextField();
    private final Button keep;
    private final Label empty = Controls.prose("", "empty-hint");

    /// @param now where one stands, `take` goes there
    public ViewsPane(Words words, CaseWork work, Jobs jobs, Supplier<Viewpoint> now, Consumer<Viewpoint> take) {
        this.words = words;
        this.work = work;
        this.jobs = jobs;
        this.now = now;
        this.take = take;
        getStyleClass().add("list-pane");
        setId("views");
        name.setId("views-name");
        name.promptTextProperty().bind(words.of("views.name"));
        name.accessibleTextProperty().bind(words.of("views.name"));
        name.setOnAction(_ -> keep());
        HBox.setHgrow(name, Priority.ALWAYS);
        keep = Controls.button(words, "views.keep", Material2AL.ADD, "Enter", this::keep);
        keep.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(6, Controls.label(words, "views.title", "pane-title"));
        head.getStyleClass().add("pane-head");
        HBox adding = new HBox(6, name, keep);
        adding.getStyleClass().add("pane-controls");
        list.setId("views-list");
        list.accessibleTextProperty().bind(words.of("views.title"));
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> cell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            } else if (event.getCode() == KeyCode.DELETE) {
                remove();
            }
        });
        Button go = Controls.button(words, "views.go", Material2AL.LAUNCH, "Enter", this::go);
        Button remove = Controls.button(words, "views.remove", Material2AL.DELETE, "Delete", this::remove);
        for (Button one : List.of(go, remove)) {
            one.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        }
        HBox doing = new HBox(6, go, remove);
        doing.getStyleClass().add("pane-controls");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, adding, list, doing);
        work.openProperty().addListener(_ -> read());
        words.languageProperty().addListener(_ -> say());
        read();
    }

    private ListCell<ViewpointDesk.Kept> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(ViewpointDesk.@Nullable Kept one, boolean none) {
                super.updateItem(one, none);
                setText(none || one == null
                        ? ""
                        : called(one) + "\n"
                                + work.officerNamed(one.officer()) + " · " + Words.moment(one.at()));
            }
        };
    }

    private String called(ViewpointDesk.Kept one) {
        return switch (one.proof()) {
            case PROVEN -> one.name();
            case UNTOLD -> words.text("views.untold", one.name());
            case CONTRADICTED -> words.text("views.changed", one.name());
        };
    }

    private Optional<CaseNumber> open() {
        return work.openProperty().get().map(Case::number);
    }

    private void say() {
        empty.setText(words.text(open().isPresent() ? "views.empty" : "views.noCase"));
        keep.setDisable(open().isEmpty());
        name.setDisable(open().isEmpty());
    }

    private void read() {
        say();
        list.getItems().clear();
        work.officerProperty().get().ifPresent(who -> open()
                .ifPresent(number -> jobs.await(Words.phrase("job.views"), () -> work.office().viewpoints().of(number, who), all -> show(number, all))));
    }

    /// Another case may have been opened meanwhile.
    private void show(CaseNumber number, List<ViewpointDesk.Kept> kept) {
        if (open().equals(Optional.of(number))) {
            list.getItems().setAll(kept);
        }
    }

    private void keep() {
        String called = name.getText().isBlank() ? words.text("views.unnamed", list.getItems().size() + 1) : name.getText();
        String content = ViewpointText.write(now.get());
        Officer who = work.signedIn();
        open().ifPresent(
                number -> jobs.await(Words.phrase("job.views"), () -> work.office().viewpoints().keep(number, called, content, who), all -> {
                    name.clear();
                    show(number, all);
                }));
    }

    private void go() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(kept -> ViewpointText.read(kept.content())).ifPresent(take);
    }

    private void remove() {
        ViewpointDesk.Kept kept = list.getSelectionModel().getSelectedItem();
        if (kept != null) {
            Officer who = work.signedIn();
            open().ifPresent(number -> jobs.await(Words.phrase("job.views"),
                    () -> work.office().viewpoints().remove(number, kept.ordinal(), who), all -> show(number, all)));
        }
    }
}
