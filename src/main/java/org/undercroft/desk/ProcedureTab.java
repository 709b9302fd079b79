package org.undercroft.desk;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Procedure;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;

/// How cases of each kind go: working days, reviews, public notice, papers.
final class ProcedureTab extends VBox {
    private final Administering hand;
    private final Words words;
    private final ObservableList<Procedure> procedures = FXCollections.observableArrayList();
    private final TableView<Procedure> table;
    private final Spinner<Integer> days = new Spinner<>(0, 30, 5);
    private final Spinner<Integer> reviews = new Spinner<>(1, 2, 1);
    private final Spinner<Integer> noticeDays = new Spinner<>(1, 90, Procedure.LAWFUL_NOTICE);
    private final ComboBox<Procedure.Notice> notice;
    private final CheckBox papers = new CheckBox();

    ProcedureTab(Administering hand) {
        super(10);
        this.hand = hand;
        this.words = hand.words();
        getStyleClass().add("page-content");
        notice = Controls.choice(words, "office.notice", one -> words.text("office.notice." + one.name()));
        notice.getItems().setAll(Procedure.Notice.values());
        papers.textProperty().bind(words.of("office.papers"));
        days.setId("procedure-days");
        name(days, "office.days");
        name(reviews, "office.reviews");
        name(noticeDays, "office.noticeDays");
        table = Columns.table(words, "procedures", "office.procedures", "office.procedures");
        table.getColumns().add(Columns.text(words, "office.path", 170, one -> words.text("office.path." + one.path().name())));
        table.getColumns().add(Columns.number(words, "office.days", 110, 0, one -> (double) one.days()));
        table.getColumns().add(Columns.number(words, "office.reviews", 90, 0, one -> (double) one.reviews()));
        table.getColumns().add(Columns.text(words, "office.notice", 220, one -> words.text("office.notice." + one.notice().name())));
        table.getColumns().add(Columns.number(words, "office.noticeDays", 130, 0, one -> (double) one.noticeDays()));
        table.getColumns().add(Columns.text(words, "office.papers", 200, one -> words.text(one.papers() ? "office.yes" : "office.no")));
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, one) -> {
            if (one != null) {
                days.getValueFactory().setValue(one.days());
                reviews.getValueFactory().setValue(one.reviews());
                noticeDays.getValueFactory().setValue(one.noticeDays());
                notice.setValue(one.notice());
                papers.setSelected(one.papers());
            }
        });
    }

    private void name(Spinner<Integer> spinner, String key) {
        spinner.accessibleTextProperty().bind(words.of(key));
        spinner.getEditor().accessibleTextProperty().bind(words.of(key));
    }

    void show() {
        Button set = Controls.button(words, "office.setProcedure", Material2MZ.SAVE, "", this::set);
        FlowPane fields = new FlowPane(10, 6, named("office.days", days), named("office.reviews", reviews), named("office.notice", notice),
                named("office.noticeDays", noticeDays), papers, set);
        for (Spinner<?> spinner : java.util.List.of(days, reviews, noticeDays)) {
            spinner.setEditable(true);
            spinner.setPrefWidth(90);
        }
        hand.guard(fields);
        getChildren().setAll(new TableBar<>(words, hand.jobs(), table, procedures, "office.procedures"), table, hand.why(), fields,
                Controls.prose(words.text("office.procedures.what"), "muted"));
        load();
    }

    private VBox named(String key, javafx.scene.Node field) {
        Label label = Controls.label(words, key, "field-name");
        return new VBox(2, label, field);
    }

    private void load() {
        hand.jobs().await(Words.phrase("job.office"), () -> hand.office().administration().procedures(), procedures::setAll);
    }

    private void set() {
        Procedure chosen = table.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            hand.teller().accept(Words.phrase("office.chooseFirst"));
            return;
        }
        Procedure next = new Procedure(chosen.path(), days.getValue(), reviews.getValue(), notice.getValue(), noticeDays.getValue(), papers.isSelected());
        hand.act(administrator -> hand.office().administration().set(next, administrator),
                Words.phrase("office.procedureSet", Words.phrase("office.path." + next.path().name())), this::load);
    }
}
