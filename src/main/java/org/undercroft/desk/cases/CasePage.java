package org.undercroft.desk.cases;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.Interest;

/// The page of the open case: what is applied for, and the steps; for the reviewer first the finding that lies open.
public final class CasePage extends BorderPane {
    /// Pixels kept in sight under what has the keyboard.
    private static final double BELOW = 60;

    private final Words words;
    private final CaseWork work;
    private final boolean review;
    private final VBox content = new VBox(12);
    private final VBox title = new VBox(6);
    private final VBox facts = new VBox(6);

    /// For whoever sees to the case itself.
    ///
    /// @param certificate prints and opens the certificate of a registered case
    /// @param printed puts a paper among the papers and opens it
    /// @param mend opens the form of a case that was sent back
    public static CasePage of(
            Words words, CaseWork work, Consumer<Case.Entered> certificate, Consumer<PrintedPaper> printed, Consumer<CaseNumber> mend) {
        CasePage page = new CasePage(words, work, Optional.empty(), certificate);
        page.content.getChildren().add(1, new ReturnedPane(words, work, mend));
        page.content.getChildren().addAll(new OpinionsPane(words, work), new ActsPane(words, work, printed));
        return page;
    }

    /// @param finding comes first, where the reviewer needs it
    CasePage(Words words, CaseWork work, Optional<FindingPage> finding, Consumer<Case.Entered> certificate) {
        boolean review = finding.isPresent();
        this.words = words;
        this.work = work;
        this.review = review;
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        content.getStyleClass().add("page-content");
        StepsPane steps = new StepsPane(words, work, review, certificate);
        if (review) {
            content.getChildren().addAll(finding.get(), title, facts);
            steps.getStyleClass().add("pinned");
            setBottom(steps);
        } else {
            content.getChildren().addAll(title, steps, facts);
        }
        setCenter(scroll);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(focused -> follow(scroll, focused));
            }
        });
        content.heightProperty().subscribe(() -> {
            // a form that grows by a sentence keeps its buttons in sight
            Node focused = getScene() == null ? null : getScene().getFocusOwner();
            if (focused != null && !focused.equals(formOf(focused))) {
                follow(scroll, focused);
            }
        });
        work.openProperty().addListener(_ -> show());
        work.findings().addListener((ListChangeListener<FindingRow>) _ -> show());
        words.languageProperty().addListener(_ -> show());
        show();
    }

    /// Whatever the keyboard comes to is brought into sight, with what stands under it.
    private void follow(ScrollPane scroll, @Nullable Node focused) {
        boolean inside = false;
        for (Node node = focused; node != null; node = node.getParent()) {
            inside |= content.equals(node);
        }
        double room = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (focused == null || !inside || room <= 0) {
            return;
        }
        Node form = formOf(focused);
        boolean fits = form.getLayoutBounds().getHeight() + BELOW < scroll.getViewportBounds().getHeight();
        Node wanted = fits ? form : focused;
        Bounds place = content.sceneToLocal(wanted.localToScene(wanted.getLayoutBounds()));
        double top = scroll.getVvalue() * room;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (place.getMinY() < top || place.getMaxY() + BELOW > bottom) {
            scroll.setVvalue(Math.clamp((place.getMinY() - BELOW / 2) / room, 0, 1));
        }
    }

    /// The form that a field stands in; itself where it stands in none.
    private static Node formOf(Node field) {
        for (Node node = field; node != null; node = node.getParent()) {
            if (node instanceof FindingForm form) {
                return form;
            }
        }
        return field;
    }

    private void show() {
        facts.getChildren().clear();
        title.getChildren().clear();
        Optional<Case> open = work.openProperty().get();
        if (open.isEmpty()) {
            facts.getChildren().add(Controls.prose(words.text(review ? "review.empty" : "case.empty"), "empty-hint"));
        } else {
            showFacts(open.get());
        }
    }

    private void showFacts(Case one) {
        Application a = one.application();
        Label name = Controls.prose(a.name(), "page-title");
        HBox head = new HBox(8, new Label(words.text("case.number", one.number().toString())), QueueView.badge(words, one.stage()));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.getStyleClass().add("muted");
        title.getChildren().addAll(head, name);
        Facts table = new Facts();
        table.add(words.text("fact.unit"), a.unit().printed());
        table.add(words.text("fact.situs"), a.situs());
        table.add(words.text("fact.kind"), words.say(a.spaceKind()));
        table.add(words.text("fact.level"), words.say(a.level()));
        table.add(words.text("fact.registration"), words.say(a.kind()));
        a.interests().forEach(interest -> addInterest(words, table, interest));
        table.add(words.text("fact.basis"), words.say(a.basis()));
        table.add(words.text("fact.survey"), words.say(a.surveyClass()));
        table.add(words.text("fact.plan"), a.plan().title());
        for (DeclaredFigure figure : a.figures()) {
            table.add(words.chinese() ? figure.zh() : figure.en(), Words.number(figure.value(), 0) + " " + figure.unit());
        }
        table.add(words.text("fact.clerk"), one.clerk());
        if (one instanceof Case.Decided decided) {
            table.add(words.text("fact.reviewer"), decided.decision().officer());
            table.add(words.text("fact.reasons"), decided.decision().reasons());
        }
        Case.registrationOf(one).ifPresent(registration -> table.add(words.text("fact.entry"), registration.number().toString()));
        facts.getChildren().add(table);
        if (!review) {
            long standing = work.findings().stream().filter(FindingRow::stands).count();
            if (!work.findings().isEmpty()) {
                title.getChildren().add(Controls.prose(words.text("findings.count", work.findings().size(), standing) + " " + words.text("case.toReview"),
                        standing > 0 ? "alarm" : "calm"));
            }
        }
    }

    static void addInterest(Words words, Facts table, Interest interest) {
        switch (interest) {
            case Interest.Right right -> {
                table.add(words.text("fact.right"), words.say(right.kind()) + " · " + words.say(right.nature()));
                table.add(words.text("fact.holder"), right.holdings().stream()
                        .map(holding -> holding.party().name() + (right.coOwnership() == CoOwnership.BY_SHARES ? " " + holding.share() : ""))
                        .collect(Collectors.joining("\n")));
                if (right.coOwnership() != CoOwnership.SOLE) {
                    table.add(words.text("fact.coOwnership"), words.say(right.coOwnership()));
                }
                table.add(words.text("fact.use"), right.use());
                table.add(words.text("fact.term"), right.term().map(term -> term.from() + " – " + term.to()).orElse(words.text("fact.term.none")));
            }
            case Interest.Restriction restriction -> table.add(words.say(restriction.kind()), restriction.content());
            case Interest.Burden burden -> table.add(words.say(burden.kind()), words.say(burden.summary()));
            case Interest.Responsibility responsibility -> table.add(words.text("fact.duty"), responsibility.content());
        }
    }
}
