package org.undercroft.desk.units;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.NoticeList;
import org.undercroft.casework.UnitAnswer;
import org.undercroft.casework.UnitLine;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;

/// One unit's page: facts, interests, space, what lies above and below, history, descent, documents, and the proof that its entries stand in the journal.
public final class UnitPage extends ScrollPane {
    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final UnitBook book;
    private final BiConsumer<String, byte[]> deliver;
    private final UnitSections sections;
    private final VBox content = new VBox(10);
    private final TextField why = new TextField();
    private Optional<UnitCode> wanted = Optional.empty();
    private Optional<UnitBook.Told> shown = Optional.empty();
    private Optional<NoticeList> notices = Optional.empty();

    /// @param units in force: when they change, the page is asked for again
    /// @param deliver takes a file that was made, by its name
    public UnitPage(Words words, Selection selection, Jobs jobs, UnitBook book, ObservableList<SpatialUnit> units, BiConsumer<String, byte[]> deliver) {
        this.words = words;
        this.selection = selection;
        this.jobs = jobs;
        this.book = book;
        this.deliver = deliver;
        this.sections = new UnitSections(words);
        setId("unit-page");
        setFitToWidth(true);
        getStyleClass().addAll("page", "edge-to-edge");
        content.getStyleClass().add("page-content");
        setContent(content);
        why.setId("unit-why");
        why.promptTextProperty().bind(words.of("unit.why.prompt"));
        why.accessibleTextProperty().bind(words.of("unit.why.prompt"));
        why.setOnAction(_ -> ask());
        selection.bodyProperty().addListener(_ -> follow());
        units.addListener((Observable _) -> ask());
        words.languageProperty().addListener(_ -> show());
        // who does not look at the page asks nothing
        sceneProperty().addListener((_, before, now) -> {
            if (before == null && now != null) {
                follow();
            }
        });
        show();
    }

    /// Shows the page of a code, in force or not.
    public void open(UnitCode unit) {
        if (!wanted.equals(Optional.of(unit))) {
            wanted = Optional.of(unit);
            shown = Optional.empty();
            notices = Optional.empty();
        }
        if (shown.isEmpty()) {
            ask();
        }
    }

    /// Chooses it in the views too, where it has a space in sight.
    private void goTo(UnitCode unit) {
        Optional<Body> body = selection.sight().bodies().stream().filter(one -> !one.planned() && one.key().startsWith(unit.value() + "/")).findFirst();
        body.ifPresentOrElse(selection::choose, () -> {
            selection.clear();
            open(unit);
        });
    }

    private void follow() {
        selection.chosen().filter(body -> !body.planned()).map(body -> new UnitCode(body.key().substring(0, body.key().indexOf('/')))).ifPresent(this::open);
    }

    private void ask() {
        if (wanted.isEmpty() || getScene() == null || !book.isSeated()) {
            return;
        }
        if (book.mustSayWhy() && why.getText().isBlank()) {
            show();
            return;
        }
        UnitCode unit = wanted.get();
        jobs.await(Words.phrase("job.unit"), book.unit(unit, reason()), told -> {
            if (wanted.equals(Optional.of(unit))) {
                shown = Optional.of(told);
                show();
            }
        });
    }

    private String reason() {
        return book.mustSayWhy() ? why.getText().strip() : words.text("unit.why");
    }

    private void show() {
        content.getChildren().clear();
        if (book.mustSayWhy()) {
            content.getChildren().addAll(Controls.label(words, "unit.why.prompt", "field-name"), why);
        }
        if (shown.isEmpty()) {
            content.getChildren().add(Controls.prose(words.text(wanted.isPresent() && book.mustSayWhy() ? "unit.why.needed" : "unit.empty"), "empty-hint"));
            return;
        }
        UnitBook.Told told = shown.get();
        UnitAnswer answer = told.answer();
        content.getChildren().add(Controls.prose(answer.unit().printed(), "muted"));
        if (answer.lines().isEmpty()) {
            content.getChildren().add(Controls.prose(words.text("unit.never"), "empty-hint"));
            return;
        }
        List<UnitLine> inForce = answer.lines().stream().filter(UnitLine::inForce).toList();
        head(inForce.isEmpty() ? answer.lines().getLast() : inForce.getFirst(), !inForce.isEmpty());
        content.getChildren().add(actions(answer.unit()));
        notices.ifPresent(list -> content.getChildren().addAll(title("unit.notices"), new NoticeTable(words, jobs, list)));
        section("unit.interests", inForce.stream().map(sections::interest).toList());
        section("unit.standing", answer.standing().stream().map(sections::standing).toList());
        section("unit.space", answer.pieces().stream().map(sections::piece).toList());
        told.stack().ifPresent(stack -> section("unit.stack", stack.layers().stream().map(layer -> sections.layer(layer, this::goTo)).toList()));
        if (!answer.touching().isEmpty()) {
            section("unit.touching",
                    answer.touching().stream().map(one -> (Node) Controls.prose(words.text("unit.touches", one.piece(), one.other()))).toList());
        }
        section("unit.history", List.of(new TimeLine(words, answer.lines())));
        lineage(answer);
        if (answer.lines().stream().anyMatch(line -> !line.documents().isEmpty())) {
            section("unit.documents", List.of(sections.documents(answer.lines())));
        }
        section("unit.proof", told.proofs().stream().map(sections::proof).toList());
    }

    private void head(UnitLine line, boolean inForce) {
        Label title = new Label(line.name().isBlank() ? line.unit().brief() : line.name(), new Circle(6, Colours.of(line.space())));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("page-title");
        Facts facts = new Facts();
        facts.add(words.text("fact.kind"), words.say(line.space()));
        line.level().ifPresent(level -> facts.add(words.text("fact.level"), words.say(level)));
        facts.add(words.text("fact.situs"), line.situs());
        facts.add(words.text("fact.entry"), words.text("fact.entry.of", line.entry().toString(), Words.moment(line.at())));
        facts.add(words.text("fact.case"), line.caseNumber().toString());
        content.getChildren().addAll(title, facts);
        if (!inForce) {
            content.getChildren().add(Controls.prose(words.text("unit.retired"), "alarm"));
        }
    }

    private Node actions(UnitCode unit) {
        Button extract = Controls.button(words, "unit.extract", Material2MZ.PRINT, "", () -> print(book.extract(unit, reason())));
        extract.setDisable(!book.prints());
        Button list = Controls.button(words, "unit.notices.make", Material2MZ.MAIL_OUTLINE, "", () -> notices(unit));
        Button proof = Controls.button(words, "unit.proof.save", Material2MZ.VERIFIED_USER, "", this::saveProof);
        proof.setDisable(!book.prints());
        Button column = Controls.button(words, "unit.column", Material2MZ.VIEW_COLUMN, "", () -> print(book.column(unit, reason())));
        column.setDisable(!book.prints());
        Button collective = Controls.button(words, "unit.collective", Material2AL.LIBRARY_BOOKS, "", () -> print(book.collective(unit)));
        collective.setDisable(!book.certifies());
        FlowPane buttons = new FlowPane(6, 6, extract, list, proof, column, collective);
        buttons.getChildren().forEach(button -> button.getStyleClass().add("tight"));
        return book.prints() ? buttons : new VBox(4, buttons, Controls.prose(words.text("unit.notPrinting"), "why"));
    }

    private void print(Supplier<PrintedPaper> printing) {
        jobs.run(Words.phrase("job.extract"), printing, paper -> deliver.accept(paper.number() + ".pdf", paper.pdf()));
    }

    private void notices(UnitCode unit) {
        jobs.run(Words.phrase("job.notices"), book.notices(unit, reason()), list -> {
            notices = Optional.of(list);
            show();
        });
    }

    /// Of the newest entry; one file a record.
    private void saveProof() {
        shown.map(told -> told.proofs().getLast()).ifPresent(proved -> jobs.run(Words.phrase("job.proof"), () -> book.file(proved),
                text -> deliver.accept(words.text("unit.proof.file", proved.line().entry().toString()) + ".txt", text.getBytes(StandardCharsets.UTF_8))));
    }

    private void lineage(UnitAnswer answer) {
        if (answer.lineage().isEmpty()) {
            return;
        }
        ScrollPane graph = new ScrollPane(new LineageGraph(words, answer.unit(), answer.lineage(), this::goTo));
        graph.setFitToHeight(true);
        graph.getStyleClass().add("edge-to-edge");
        section("unit.lineage", List.of(graph));
        answer.lineage().forEach(step -> content.getChildren().add(Controls.prose(words.text("unit.lineage.step", step.old().brief(), step.now().brief(),
                words.say(step.event()), step.date().toString(), step.entry().toString()), "small-muted")));
    }

    private void section(String key, List<Node> nodes) {
        if (!nodes.isEmpty()) {
            content.getChildren().add(title(key));
            content.getChildren().addAll(nodes);
        }
    }

    private Label title(String key) {
        return Controls.prose(words.text(key), "section-title");
    }
}
