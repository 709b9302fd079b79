package org.undercroft.desk;

import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.office.SpecialDay;

/// The year's holiday notice: days off, and weekends worked for them. Days are gathered in the table and entered as one notice.
final class HolidayTab extends VBox {
    private final Administering hand;
    private final Words words;
    private final ObservableList<SpecialDay> days = FXCollections.observableArrayList();
    private final TableView<SpecialDay> table;
    private final DatePicker day = new DatePicker();
    private final TextField name = new TextField();
    private final CheckBox worked = new CheckBox();
    private final TextField notice = new TextField();

    HolidayTab(Administering hand) {
        super(10);
        this.hand = hand;
        this.words = hand.words();
        getStyleClass().add("page-content");
        Controls.day(day, words, "office.day");
        day.setId("holiday-day");
        name.setId("holiday-name");
        name.promptTextProperty().bind(words.of("office.holiday"));
        name.accessibleTextProperty().bind(words.of("office.holiday"));
        notice.setId("holiday-notice");
        notice.promptTextProperty().bind(words.of("office.holidayNotice"));
        notice.accessibleTextProperty().bind(words.of("office.holidayNotice"));
        notice.setPrefColumnCount(24);
        worked.textProperty().bind(words.of("office.worked"));
        table = Columns.table(words, "holidays", "office.holidays", "office.holidays.none");
        table.getColumns().add(Columns.text(words, "office.day", 120, one -> one.day().toString()));
        table.getColumns().add(Columns.text(words, "office.holiday", 200, SpecialDay::name));
        table.getColumns().add(Columns.text(words, "office.state", 160, one -> words.text(one.worked() ? "office.worked" : "office.off")));
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    void show() {
        FlowPane one = new FlowPane(8, 6, day, name, worked,
                Controls.button(words, "office.addDay", Material2AL.ADD, "", this::add),
                Controls.button(words, "office.removeDay", Material2MZ.REMOVE, "", () -> days.remove(table.getSelectionModel().getSelectedItem())));
        FlowPane year = new FlowPane(8, 6, notice, Controls.button(words, "office.enterYear", Material2MZ.SAVE, "", this::enter));
        hand.guard(one, year);
        getChildren().setAll(new TableBar<>(words, hand.jobs(), table, days, "office.holidays"), table, hand.why(), one, year,
                Controls.prose(words.text("office.holidays.what"), "muted"));
        hand.jobs().await(Words.phrase("job.office"), () -> hand.office().administration().specialDays(), days::setAll);
    }

    private void add() {
        LocalDate chosen = day.getValue();
        if (chosen == null || name.getText().isBlank() || days.stream().anyMatch(one -> one.day().equals(chosen))) {
            hand.teller().accept(Words.phrase("office.day.needs"));
            return;
        }
        days.add(new SpecialDay(chosen, worked.isSelected(), name.getText().strip()));
        FXCollections.sort(days);
    }

    /// The year of the day chosen last; where none was chosen, of the newest in the table.
    private void enter() {
        LocalDate chosen = day.getValue();
        if ((chosen == null && days.isEmpty()) || notice.getText().isBlank()) {
            hand.teller().accept(Words.phrase("office.year.needs"));
            return;
        }
        int year = chosen == null ? days.getLast().day().getYear() : chosen.getYear();
        List<SpecialDay> its = days.stream().filter(one -> one.day().getYear() == year).toList();
        String number = notice.getText().strip();
        hand.act(administrator -> hand.office().administration().enterHolidays(year, number, its, administrator),
                Words.phrase("office.yearEntered", Integer.toString(year), its.size()), this::show);
    }
}
