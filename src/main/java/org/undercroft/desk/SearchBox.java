package org.undercroft.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.undercroft.desk.jobs.Job;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// The one search field. What is on the desk already is offered at once, what the book knows as soon as it answers; the answer to an older question is never
/// shown over a newer one.
final class SearchBox extends TextField {
    private static final double ROW = 46;
    private static final int ROWS = 10;

    /// Where hits come from.
    ///
    /// @param atHand what the window itself knows; `asked` how to ask the book
    record Sources(Function<String, List<Hit>> atHand, Function<String, Asked> asked) {}

    /// A question to the book, in the name of whoever sat here when it was asked.
    ///
    /// @param hits asks it, elsewhere
    /// @param over told when the search is over how many hits of the book were on offer
    record Asked(Supplier<List<Hit>> hits, IntConsumer over) {}

    /// What the book answered last, which is told when the search is over.
    private record Answered(String wanted, int hits, IntConsumer over) {
        void tell() {
            over.accept(hits);
        }
    }

    private final Words words;
    private final Jobs jobs;
    private final Sources sources;
    private final Popup popup = new Popup();
    private final VBox frame = new VBox();
    private final ListView<Hit> hits = new ListView<>();
    private Optional<Job> asking = Optional.empty();
    private long question;
    private Optional<Answered> answered = Optional.empty();
    private boolean shortened;
    private boolean chosen;

    SearchBox(Words words, Jobs jobs, Sources sources) {
        this.words = words;
        this.jobs = jobs;
        this.sources = sources;
        setId("search");
        promptTextProperty().bind(words.of("search.prompt"));
        accessibleTextProperty().bind(words.of("search.prompt"));
        Controls.tip(this, words, "search.prompt", "Ctrl+K");
        setPrefWidth(420);
        setMinWidth(200);
        hits.setId("search-hits");
        hits.accessibleTextProperty().bind(words.of("search.hits"));
        hits.setCellFactory(_ -> new HitCell());
        hits.setFixedCellSize(ROW);
        hits.setFocusTraversable(false);
        hits.setOnMouseClicked(_ -> open());
        frame.getChildren().add(hits);
        frame.getStyleClass().add("search-hits");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setOnHidden(_ -> over());
        textProperty().addListener((_, _, text) -> look(text.strip()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void begin() {
        requestFocus();
        selectAll();
    }

    /// Closes the search and forgets it: whoever sits here next sees nothing of it.
    void putAway() {
        popup.hide();
        over();
        clear();
        hits.getItems().clear();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean used = true;
        if (code == KeyCode.DOWN) {
            choose(1);
        } else if (code == KeyCode.UP) {
            choose(-1);
        } else if (code == KeyCode.PAGE_DOWN) {
            choose(ROWS);
        } else if (code == KeyCode.PAGE_UP) {
            choose(-ROWS);
        } else if (code == KeyCode.ENTER) {
            open();
        } else if (code == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void choose(int step) {
        int last = hits.getItems().size() - 1;
        if (last >= 0) {
            chosen = true;
            int next = Math.clamp(hits.getSelectionModel().getSelectedIndex() + step, 0, last);
            hits.getSelectionModel().select(next);
            hits.scrollTo(Math.max(0, next - ROWS / 2));
        }
    }

    private void open() {
        Hit hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null && hit.opens()) {
            popup.hide();
            clear();
            hit.open().run();
        }
    }

    private void look(String wanted) {
        asking.ifPresent(Job::cancel);
        asking = Optional.empty();
        long now = ++question;
        chosen = false;
        if (wanted.isEmpty()) {
            popup.hide();
            return;
        }
        List<Hit> atHand = sources.atHand().apply(wanted);
        show(wanted, atHand, true);
        Asked asked = sources.asked().apply(wanted);
        asking = Optional.of(jobs.quietly(Words.phrase("job.search"), asked.hits(), found -> {
            if (now == question) {
                answer(new Answered(wanted, found.size(), asked.over()));
                List<Hit> all = new ArrayList<>(found);
                atHand.stream().filter(hit -> found.stream().noneMatch(hit::leadsWhere)).forEach(all::add);
                show(wanted, all, false);
            }
        }));
    }

    /// What somebody has chosen stays chosen where it is still on offer; otherwise it is the first.
    private void show(String wanted, List<Hit> found, boolean more) {
        Hit before = hits.getSelectionModel().getSelectedItem();
        List<Hit> shown = found.isEmpty() ? List.of(Hit.nothing(words.text(more ? "search.looking" : "search.nothing", wanted))) : found;
        hits.getItems().setAll(shown);
        hits.getSelectionModel().select(chosen && before != null ? indexOf(shown, before) : 0);
        hits.setPrefHeight(Math.min(ROWS, shown.size()) * ROW + 2);
        if (isFocused() && getScene() != null && !popup.isShowing()) {
            Bounds field = localToScreen(getBoundsInLocal());
            // a popup is a window of its own and takes over nothing but the style sheets
            frame.setStyle(getScene().getRoot().getStyle());
            hits.setPrefWidth(Math.max(560, field.getWidth()));
            popup.show(getScene().getWindow(), field.getMinX() - (hits.getPrefWidth() - field.getWidth()) / 2, field.getMaxY() + 2);
        }
    }

    private static int indexOf(List<Hit> hits, Hit wanted) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).leadsWhere(wanted)) {
                return i;
            }
        }
        return 0;
    }

    /// Words that are continued, or shortened further, are one search; words that others take the place of are a search of their own.
    private void answer(Answered now) {
        boolean before = shortened;
        shortened = answered.filter(last -> last.wanted().startsWith(now.wanted()) && !last.wanted().equals(now.wanted())).isPresent();
        boolean further = shortened && before;
        answered.filter(last -> !further && !now.wanted().startsWith(last.wanted())).ifPresent(Answered::tell);
        answered = Optional.of(now);
    }

    private void over() {
        Optional<Answered> last = answered;
        answered = Optional.empty();
        shortened = false;
        last.ifPresent(Answered::tell);
    }

    /// What is on offer now.
    List<Hit> offered() {
        return List.copyOf(hits.getItems());
    }

    /// A picture of what kind it is, its name, and what else tells it from others.
    private static final class HitCell extends ListCell<Hit> {
        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label kind = new Label();
        private final HBox row;

        HitCell() {
            title.getStyleClass().add("hit-title");
            detail.getStyleClass().add("small-muted");
            kind.getStyleClass().addAll("badge", "badge-plain");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            VBox texts = new VBox(title, detail);
            texts.setAlignment(Pos.CENTER_LEFT);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            row = new HBox(10, icon, texts, kind);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            icon.setIconCode(hit.icon());
            title.setText(hit.title());
            detail.setText(hit.detail());
            kind.setText(hit.kind());
            kind.setVisible(!hit.kind().isEmpty());
            setAccessibleText(hit.kind() + " " + hit.title() + " " + hit.detail());
            setGraphic(row);
        }
    }
}
