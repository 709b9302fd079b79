package org.undercroft.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// A page of help at the right edge, over the place it is about. The pages are short Markdown in both languages: headings, paragraphs, lists.
final class HelpPane extends BorderPane {
    private static final double WIDE = 420;

    /// The pages there are, by the place they are about; the file is named like the page, in small letters.
    enum Page {
        START,
        CASES,
        LODGE,
        REVIEW,
        REGISTER,
        CERTIFICATES,
        REPORTS,
        OFFICE,
        VERIFY,
        GROUND,
        LAYERS,
        TIME,
        BOREHOLE,
        VIEWS,
        SEARCH,
        KEYS
    }

    private final Words words;
    private final VBox text = new VBox(8);
    private final FlowPane others = new FlowPane(4, 4);
    private final ScrollPane scroll = new ScrollPane(text);
    private Page shown = Page.START;

    HelpPane(Words words) {
        this.words = words;
        setId("help");
        getStyleClass().add("help");
        setMaxWidth(WIDE);
        setPrefWidth(WIDE);
        StackPane.setAlignment(this, Pos.CENTER_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Controls.iconButton(words, "help.close", Material2AL.CLOSE, "Esc", this::putAway);
        HBox head = new HBox(8, Controls.label(words, "help.title", "pane-title"), space, close);
        head.getStyleClass().add("pane-head");
        text.getStyleClass().add("page-content");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        others.getStyleClass().add("pane-controls");
        setTop(head);
        setCenter(scroll);
        setBottom(others);
        words.languageProperty().addListener(_ -> {
            if (isVisible()) {
                show(shown);
            }
        });
        putAway();
    }

    void show(Page page) {
        shown = page;
        text.getChildren().setAll(lines(page, words.language()).stream().filter(line -> !line.isBlank()).map(HelpPane::node).toList());
        others.getChildren().setAll(Stream.of(Page.values()).map(this::link).toList());
        scroll.setVvalue(0);
        setVisible(true);
        setManaged(true);
        scroll.requestFocus();
    }

    Page shown() {
        return shown;
    }

    void putAway() {
        setVisible(false);
        setManaged(false);
    }

    private ToggleButton link(Page page) {
        ToggleButton link = new ToggleButton(title(page));
        link.setId("help-" + page.name().toLowerCase(Locale.ROOT));
        link.getStyleClass().add("tight");
        link.setSelected(page == shown);
        link.setOnAction(_ -> show(page));
        return link;
    }

    private String title(Page page) {
        return lines(page, words.language()).getFirst().replaceFirst("^# ", "");
    }

    private static Node node(String line) {
        if (line.startsWith("# ")) {
            return Controls.prose(line.substring(2), "page-title");
        }
        if (line.startsWith("## ")) {
            return Controls.prose(line.substring(3), "section-title");
        }
        if (line.startsWith("- ")) {
            Label dot = new Label("•");
            dot.setMinWidth(Region.USE_PREF_SIZE);
            Label item = Controls.prose(line.substring(2));
            HBox.setHgrow(item, Priority.ALWAYS);
            return new HBox(6, dot, item);
        }
        return Controls.prose(line);
    }

    /// A paragraph or a point of a list is one line.
    static List<String> lines(Page page, Locale language) {
        String name = "help/%s%s.md".formatted(page.name().toLowerCase(Locale.ROOT), language.getLanguage().equals("zh") ? "_zh" : "");
        try (InputStream file = HelpPane.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no help page " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
