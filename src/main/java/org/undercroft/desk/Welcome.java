package org.undercroft.desk;

import atlantafx.base.theme.PrimerLight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Enquiries;
import org.undercroft.casework.FirstStart;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;

/// The very first window: the sample office, so that there is something to look at, or an office of one's own.
public final class Welcome {
    private static final List<String> FIELDS = List.of("nameZh", "nameEn", "province", "place", "system", "west", "south", "east", "north", "account",
            "display");

    private final Words words;
    private final Stage stage;
    private final Choices choices;
    private final boolean sampleAtHand;
    private final VBox content = new VBox(14);
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Label problem = Controls.prose("", "problem");
    private Stand stand = Stand.CHOOSING;

    /// How far the choice has come.
    private enum Stand {
        CHOOSING, WORKING, MADE
    }

    /// What becomes of a choice; each is told on the screen's thread and does its work elsewhere.
    public interface Choices {
        void sample();

        /// @param made told when the office stands
        void own(FirstStart start, Runnable made);

        /// Opens the office that was made.
        void open();

        /// The window was closed, and nothing is to be opened.
        void none();
    }

    /// @param sampleAtHand whether the sample office's files lie beside the program
    public Welcome(Stage stage, Locale language, boolean sampleAtHand, Choices choices) {
        this.stage = stage;
        this.words = new Words(language);
        this.choices = choices;
        this.sampleAtHand = sampleAtHand;
        Map<String, String> proposed = Map.of("system", ReferenceSystem.BEILUN.toString());
        FIELDS.forEach(name -> {
            TextField field = new TextField(proposed.getOrDefault(name, ""));
            field.setId("welcome-" + name);
            field.setPrefColumnCount(26);
            field.accessibleTextProperty().bind(words.of("welcome." + name));
            fields.put(name, field);
        });
        words.languageProperty().addListener(_ -> offer());
    }

    public void show() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        content.getStyleClass().add("sign-in-card");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        Scene scene = new Scene(scroll, 620, 640);
        scene.getStylesheets().add(Objects.requireNonNull(Desk.class.getResource("desk.css")).toExternalForm());
        stage.titleProperty().bind(words.of("window.title"));
        stage.setScene(scene);
        stage.setOnCloseRequest(this::close);
        offer();
        stage.show();
    }

    /// An office in the making is not left half made: the window stays until it stands.
    private void close(WindowEvent request) {
        switch (stand) {
            case CHOOSING, MADE -> choices.none();
            case WORKING -> request.consume();
        }
    }

    private void offer() {
        if (stand != Stand.CHOOSING) {
            return;
        }
        Label title = Controls.prose(words.text("welcome.title"), "product");
        Button language = Controls.button(words, "top.chinese", Material2MZ.TRANSLATE, "", words::toggle);
        Button sample = Controls.button(words, "welcome.sample", Material2AL.EXPLORE, "Enter", this::sample);
        sample.setDefaultButton(true);
        sample.getStyleClass().add("accent");
        sample.setDisable(!sampleAtHand);
        sample.setMaxWidth(Double.MAX_VALUE);
        Button own = Controls.button(words, "welcome.own", Material2AL.BUSINESS, "", this::form);
        own.setMaxWidth(Double.MAX_VALUE);
        content.getChildren().setAll(title, Controls.prose(words.text("welcome.what"), "muted"), sample,
                Controls.prose(words.text("welcome.sample.what"), "muted"),
                own, Controls.prose(words.text("welcome.own.what"), "muted"), language);
    }

    /// Goes on with the sample office without asking, as a rehearsal does.
    public void sample() {
        working("welcome.working");
        choices.sample();
    }

    private void working(String key) {
        stand = Stand.WORKING;
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        content.getChildren().setAll(Controls.prose(words.text("welcome.title"), "product"), bar, Controls.prose(words.text(key)));
    }

    private void form() {
        GridPane grid = new GridPane(10, 8);
        fields.forEach((name, field) -> grid.addRow(grid.getRowCount(), Controls.label(words, "welcome." + name, "field-name"), field));
        Button make = Controls.button(words, "welcome.make", Material2AL.CHECK, "Enter", this::make);
        make.setDefaultButton(true);
        make.getStyleClass().add("accent");
        content.getChildren().setAll(Controls.prose(words.text("welcome.own"), "page-title"), Controls.prose(words.text("welcome.form"), "muted"), grid,
                problem,
                new HBox(8, make, Controls.button(words, "welcome.back", Material2AL.ARROW_BACK, "", this::offer)));
    }

    private void make() {
        Optional<String> wrong = wrong();
        if (wrong.isPresent()) {
            problem.setText(wrong.get());
            return;
        }
        FirstStart start = FirstStart.with(settings(), typed("account"), typed("display"));
        working("welcome.working");
        choices.own(start, () -> made(start));
    }

    /// The password is shown once and kept nowhere.
    private void made(FirstStart start) {
        stand = Stand.MADE;
        TextField password = new TextField(start.password());
        password.setId("welcome-password");
        password.setEditable(false);
        password.accessibleTextProperty().bind(words.of("welcome.password"));
        Button go = Controls.button(words, "welcome.go", Material2AL.LOGIN, "Enter", this::open);
        go.setDefaultButton(true);
        go.getStyleClass().add("accent");
        content.getChildren().setAll(Controls.prose(words.text("welcome.made", start.settings().nameZh(), start.administrator().name()), "page-title"),
                Controls.prose(words.text("welcome.password.what")), password, go);
    }

    private void open() {
        working("welcome.opening");
        choices.open();
    }

    private String typed(String name) {
        TextField field = fields.get(name);
        return field == null ? "" : field.getText().strip();
    }

    private Optional<String> wrong() {
        for (String name : FIELDS) {
            if (typed(name).isEmpty()) {
                return Optional.of(words.text("welcome.missing", words.text("welcome." + name)));
            }
        }
        if (!typed("account").matches("[a-z][a-z0-9._-]{0,39}")) {
            return Optional.of(words.text("welcome.badAccount"));
        }
        if (Stream.of("west", "south", "east", "north").anyMatch(name -> !typed(name).matches("\\d{1,8}(\\.\\d+)?"))
                || number("west") >= number("east") || number("south") >= number("north")) {
            return Optional.of(words.text("welcome.badArea"));
        }
        try {
            settings();
            return Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.of(words.text("welcome.badSettings"));
        }
    }

    private double number(String name) {
        return Double.parseDouble(typed(name));
    }

    private OfficeSettings settings() {
        Box area = Enquiries.column(number("west"), number("south"), number("east"), number("north"));
        return new OfficeSettings(typed("nameZh"), typed("nameEn"), typed("province"), typed("place"), ReferenceSystem.parse(typed("system")),
                Frame.around(area.middle().x(), area.middle().y()), area, DepthLayers.DEFAULT, 0, false, Optional.empty());
    }
}
