package org.undercroft.desk.units;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.BookDifference;
import org.undercroft.casework.GeometryChange;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Difference;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Space;
import org.undercroft.land.Days;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.SpatialUnit;
import org.undercroft.register.Register;

/// The register at another time: as in force on a day, or as it was known then, and what has come and gone between two days. As long as the pane is open the
/// views show that time; once it is left they show today again.
public final class TimePane extends VBox {
    /// Which of the two kinds of time.
    private enum Time {
        IN_FORCE,
        KNOWN
    }

    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final Supplier<Register> register;
    private final ObservableList<SpatialUnit> units;
    private final ComboBox<Time> time;
    private final DatePicker day = new DatePicker();
    private final DatePicker earlier = new DatePicker();
    private final Slider slider = new Slider();
    private final VBox told = new VBox(6);
    private LocalDate first = LocalDate.now(Days.ZONE);
    private boolean elsewhere;
    private Optional<BookDifference> difference = Optional.empty();

    public TimePane(Words words, Selection selection, Jobs jobs, Supplier<Register> register, ObservableList<SpatialUnit> units) {
        this.words = words;
        this.selection = selection;
        this.jobs = jobs;
        this.register = register;
        this.units = units;
        getStyleClass().add("list-pane");
        setId("time");
        time = Controls.choice(words, "time.which", one -> words.text("time.which." + one.name()));
        time.getItems().setAll(Time.values());
        time.setValue(Time.IN_FORCE);
        name(day, "time-day", "time.day");
        name(earlier, "time-earlier", "time.earlier");
        slider.setId("time-slider");
        slider.accessibleTextProperty().bind(words.of("time.day"));
        slider.setBlockIncrement(1);
        slider.valueProperty().addListener(_ -> {
            LocalDate wanted = first.plusDays(Math.round(slider.getValue()));
            if (!wanted.equals(day.getValue())) {
                day.setValue(wanted);
            }
        });
        slider.valueChangingProperty().addListener((_, _, moving) -> {
            if (!moving) {
                go();
            }
        });
        day.setOnAction(_ -> {
            slider.setValue((double) first.until(chosen(day), ChronoUnit.DAYS));
            if (!slider.isValueChanging()) {
                go();
            }
        });
        Button compare = Controls.button(words, "time.compare", Material2AL.COMPARE, "", this::compare);
        Button back = Controls.button(words, "time.back", Material2MZ.UPDATE, "", this::leave);
        HBox head = new HBox(6, Controls.label(words, "time.title", "pane-title"));
        head.getStyleClass().add("pane-head");
        VBox controls = new VBox(6, time, Controls.label(words, "time.day", "field-name"), day, slider, Controls.label(words, "time.earlier", "field-name"),
                earlier, new HBox(6, compare, back));
        controls.getStyleClass().add("pane-controls");
        told.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(told);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, controls, scroll);
        words.languageProperty().addListener(_ -> tell());
        tell();
    }

    private void name(DatePicker picker, String id, String key) {
        Controls.day(picker, words, key);
        picker.setId(id);
    }

    private static LocalDate chosen(DatePicker picker) {
        return Optional.ofNullable(picker.getValue()).orElseGet(() -> LocalDate.now(Days.ZONE));
    }

    /// The pane is opened: the slider reaches from the day before the first entry to today.
    public void enter() {
        jobs.await(Words.phrase("job.time"), () -> register.get().last().equals(EntryNumber.NONE)
                ? LocalDate.now(Days.ZONE)
                : Days.of(register.get().entry(new EntryNumber(1)).at()), begun -> {
                    LocalDate today = LocalDate.now(Days.ZONE);
                    first = begun.minusDays(1);
                    slider.setMax(Math.max(1.0, (double) first.until(today, ChronoUnit.DAYS)));
                    slider.setValue(slider.getMax());
                    day.setValue(today);
                    earlier.setValue(first);
                });
    }

    /// Back to what is in force today, with what the open case plans.
    public void leave() {
        selection.differenceProperty().set(Optional.empty());
        difference = Optional.empty();
        if (elsewhere) {
            elsewhere = false;
            show(List.copyOf(units));
        }
        tell();
    }

    private void go() {
        LocalDate wanted = chosen(day);
        Time which = time.getValue();
        jobs.await(Words.phrase("job.time"), () -> at(which, wanted), then -> {
            elsewhere = !wanted.equals(LocalDate.now(Days.ZONE));
            difference = Optional.empty();
            selection.differenceProperty().set(Optional.empty());
            show(then);
            tell();
        });
    }

    private List<SpatialUnit> at(Time which, LocalDate wanted) {
        Register book = register.get();
        return switch (which) {
            case IN_FORCE -> book.inForce(wanted).all();
            case KNOWN -> book.asKnown(Days.endOf(wanted)).all();
        };
    }

    private void show(List<SpatialUnit> then) {
        Sight now = selection.sight();
        List<Body> planned = now.bodies().stream().filter(Body::planned).toList();
        selection.sightProperty().set(new Sight(now.frame(), then.stream().map(Body::of).toList(), now.ground()).withPlanned(planned));
    }

    private void compare() {
        LocalDate from = chosen(earlier);
        LocalDate to = chosen(day);
        Time which = time.getValue();
        jobs.run(Words.phrase("job.time"), () -> BookDifference.between(at(which, from), at(which, to)), found -> {
            difference = Optional.of(found);
            selection.differenceProperty().set(found.isEmpty() ? Optional.empty() : Optional.of(painted(found)));
            tell();
        });
    }

    private static Difference painted(BookDifference found) {
        List<Space> added = Stream.concat(built(found.came()), found.changed().stream().flatMap(one -> one.added().stream())).toList();
        List<Space> removed = Stream.concat(built(found.went()), found.changed().stream().flatMap(one -> one.removed().stream())).toList();
        return new Difference(added, removed);
    }

    /// Parcels and zones are said in words only: painted, they would hide what lies in them.
    private static Stream<Space> built(List<SpatialUnit> units) {
        return units.stream().filter(unit -> !Body.of(unit).glassy()).map(SpatialUnit::space);
    }

    // ---- in words

    private void tell() {
        List<Node> lines = new ArrayList<>();
        if (elsewhere) {
            lines.add(Controls.prose(words.text("time.elsewhere", chosen(day).toString(), selection.sight().bodies().size()), "alarm"));
        }
        if (difference.isPresent()) {
            BookDifference found = difference.get();
            String from = chosen(earlier).toString();
            String to = chosen(day).toString();
            lines.add(Controls.prose(words.text("time.difference", from, to, found.came().size(), found.went().size(), found.changed().size()), "side-name"));
            found.came().forEach(unit -> lines.add(Controls.prose(words.text("time.came", unit.name(), Words.cubicMetres(unit.space().volume())))));
            found.went().forEach(unit -> lines.add(Controls.prose(words.text("time.went", unit.name(), Words.cubicMetres(unit.space().volume())))));
            found.changed().forEach((GeometryChange one) -> lines.add(Controls.prose(
                    words.text("time.changed", one.name(), Words.cubicMetres(one.addedVolume()), Words.cubicMetres(one.removedVolume())))));
        }
        if (lines.isEmpty()) {
            lines.add(Controls.prose(words.text("time.empty"), "empty-hint"));
        }
        told.getChildren().setAll(lines);
    }
}
