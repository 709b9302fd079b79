package org.undercroft.desk.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Column;
import org.undercroft.casework.UnitLine;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Point2;

/// The column of spaces under a place, from the ground down: click the place, or type it.
public final class BoreholePane extends VBox {
    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final Function<Point2, Column> asked;
    private final UnitBook book;
    private final BiConsumer<String, byte[]> deliver;
    private final TextField north = new TextField();
    private final TextField east = new TextField();
    private final VBox strata = new VBox(4);
    private Optional<Column> shown = Optional.empty();

    /// @param asked what the book says under a place, for whoever sits here
    /// @param deliver takes the printed column, by its file's name
    public BoreholePane(Words words, Selection selection, Jobs jobs, Function<Point2, Column> asked, UnitBook book, BiConsumer<String, byte[]> deliver) {
        this.words = words;
        this.selection = selection;
        this.jobs = jobs;
        this.asked = asked;
        this.book = book;
        this.deliver = deliver;
        getStyleClass().add("list-pane");
        setId("borehole");
        name(north, "borehole-north", "borehole.north");
        name(east, "borehole-east", "borehole.east");
        Button read = Controls.button(words, "borehole.read", Material2AL.ARROW_DOWNWARD, "Enter", this::type);
        read.setMinWidth(USE_PREF_SIZE);
        for (TextField field : List.of(north, east)) {
            field.setOnAction(_ -> type());
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        HBox head = new HBox(6, Controls.label(words, "borehole.title", "pane-title"));
        head.getStyleClass().add("pane-head");
        HBox place = new HBox(6, north, east, read);
        place.getStyleClass().add("pane-controls");
        strata.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(strata);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, place, scroll);
        selection.boreholeProperty().addListener((_, _, at) -> at.ifPresent(this::read));
        words.languageProperty().addListener(_ -> show());
        show();
    }

    private void name(TextField field, String id, String key) {
        field.setId(id);
        field.promptTextProperty().bind(words.of(key));
        field.accessibleTextProperty().bind(words.of(key));
        field.setPrefColumnCount(8);
    }

    private void type() {
        Optional<Double> x = number(east);
        Optional<Double> y = number(north);
        if (x.isPresent() && y.isPresent()) {
            Optional<Point2> place = Optional.of(new Point2(x.get(), y.get()));
            if (selection.boreholeProperty().get().equals(place)) {
                read(place.get());
            } else {
                selection.boreholeProperty().set(place);
            }
        } else {
            shown = Optional.empty();
            strata.getChildren().setAll(Controls.prose(words.text("borehole.noNumber"), "problem"));
        }
    }

    private static Optional<Double> number(TextField field) {
        try {
            double value = Double.parseDouble(field.getText().replace(",", "").replace(" ", ""));
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void read(Point2 at) {
        north.setText(Words.number(at.y(), 2));
        east.setText(Words.number(at.x(), 2));
        jobs.await(Words.phrase("job.borehole"), () -> asked.apply(at), column -> {
            shown = Optional.of(column);
            show();
        });
    }

    private void show() {
        strata.getChildren().clear();
        if (shown.isEmpty()) {
            strata.getChildren().add(Controls.prose(words.text("borehole.empty"), "empty-hint"));
            return;
        }
        Column column = shown.get();
        List<Node> lines = new ArrayList<>();
        if (column.ground().isPresent()) {
            lines.add(Controls.prose(words.text("borehole.ground", Words.metres(column.ground().getAsDouble())), "side-name"));
        }
        if (column.strata().isEmpty()) {
            lines.add(Controls.prose(words.text("borehole.nothing"), "muted"));
        }
        for (Column.Stratum stratum : column.strata()) {
            stratum.gap().ifPresent(gap -> {
                if (gap > 0.005) {
                    lines.add(Controls.prose(words.text("borehole.gap", Words.metres(gap)), "muted"));
                }
            });
            lines.add(card(stratum));
        }
        lines.add(print(column));
        column.nearby().forEach(line -> lines.add(Controls.prose(words.text("borehole.nearby", line.name()), "muted")));
        strata.getChildren().setAll(lines);
    }

    private Node print(Column column) {
        Button print = Controls.button(words, "borehole.print", Material2MZ.PRINT, "", () -> jobs.run(Words.phrase("job.extract"),
                book.column(column.place(), words.text("borehole.why")), paper -> deliver.accept(paper.number() + ".pdf", paper.pdf())));
        print.setDisable(!book.prints());
        return book.prints() ? print : new VBox(4, print, Controls.prose(words.text("unit.notPrinting"), "why"));
    }

    private HBox card(Column.Stratum stratum) {
        UnitLine unit = stratum.unit();
        Label name = Controls.prose(unit.name(), "side-name");
        Facts facts = new Facts();
        facts.add(words.text("fact.heights"),
                words.text("borehole.heights", Words.metres(stratum.top()), Words.metres(stratum.bottom()), Words.metres(stratum.top() - stratum.bottom())));
        if (stratum.depth().isPresent()) {
            facts.add(words.text("fact.cover"), Words.metres(stratum.depth().getAsDouble()));
        }
        facts.add(words.text("fact.kind"), words.say(unit.space()));
        facts.add(words.text("fact.holder"), unit.holders().stream().flatMap(holder -> holder.name().stream()).collect(Collectors.joining(", ")));
        unit.right().ifPresent(right -> facts.add(words.text("fact.right"), words.say(right)));
        unit.restriction().ifPresent(restriction -> facts.add(words.text("fact.right"), words.say(restriction)));
        facts.add(words.text("fact.certificate"), unit.certificate().map(Object::toString).orElse(words.text("fact.certificate.none")));
        facts.add(words.text("fact.unit"), unit.unit().printed());
        VBox text = new VBox(4, name, facts);
        HBox.setHgrow(text, Priority.ALWAYS);
        Region bar = new Region();
        bar.setMinWidth(10);
        bar.setMaxWidth(10);
        bar.setStyle("-fx-background-color: " + web(Colours.of(unit.space())) + "; -fx-background-radius: 3;");
        HBox card = new HBox(8, bar, text);
        card.getStyleClass().addAll("card", "stratum");
        card.setFocusTraversable(true);
        card.setAccessibleText(words.text("borehole.told", unit.name(), Words.metres(stratum.top()), Words.metres(stratum.bottom())));
        return card;
    }

    private static String web(Color colour) {
        return "#%02x%02x%02x".formatted(Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }
}
