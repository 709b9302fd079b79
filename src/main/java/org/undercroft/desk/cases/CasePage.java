package org.undercroft.desk.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Overlap;
import org.undercroft.land.Interest;

/// The page of the open case: the chosen finding if there is one, what is applied for, and the steps.
public final class CasePage extends BorderPane {
    private final Words words;
    private final CaseWork work;
    private final boolean review;
    private final VBox content = new VBox(12);
    private final VBox finding = new VBox(8);
    private final VBox title = new VBox(6);
    private final VBox facts = new VBox(6);

    /// @param review whether findings come first, as the reviewer needs them
    public CasePage(Words words, CaseWork work, Selection selection, boolean review, Consumer<Case.Entered> certificate) {
        this.words = words;
        this.work = work;
        this.review = review;
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        content.getStyleClass().add("page-content");
        StepsPane steps = new StepsPane(words, work, review, certificate);
        if (review) {
            content.getChildren().addAll(finding, title, facts);
            steps.getStyleClass().add("pinned");
            setBottom(steps);
        } else {
            content.getChildren().addAll(title, steps, facts);
        }
        setCenter(scroll);
        work.openProperty().addListener(_ -> show());
        work.chosenFinding().addListener(_ -> showFinding());
        selection.findingProperty().addListener(_ -> showFinding());
        words.languageProperty().addListener(_ -> show());
        show();
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
        showFinding();
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
            List<Finding> findings = CaseWork.findingsOf(one);
            long grave = findings.stream().filter(Finding::grave).count();
            if (!findings.isEmpty()) {
                title.getChildren().add(
                        Controls.prose(words.text("findings.count", findings.size(), grave) + " " + words.text("case.toReview"), grave > 0 ? "alarm" : "calm"));
            }
        }
    }

    static void addInterest(Words words, Facts table, Interest interest) {
        switch (interest) {
            case Interest.Right right -> {
                table.add(words.text("fact.right"), words.say(right.kind()) + " · " + words.say(right.nature()));
                table.add(words.text("fact.holder"), right.holdings().stream()
                        .map(holding -> holding.party().name() + (right.holdings().size() > 1 ? " " + holding.share() : ""))
                        .collect(Collectors.joining("\n")));
                table.add(words.text("fact.use"), right.use());
                table.add(words.text("fact.term"), right.term().map(term -> term.from() + " – " + term.to()).orElse(words.text("fact.term.none")));
            }
            case Interest.Restriction restriction -> table.add(words.say(restriction.kind()), restriction.content());
            case Interest.Burden burden -> table.add(words.say(burden.kind()), words.say(burden.summary()));
            case Interest.Responsibility responsibility -> table.add(words.text("fact.duty"), responsibility.content());
        }
    }

    private void showFinding() {
        finding.getChildren().clear();
        Optional<FindingRow> row = work.chosenFinding().get();
        boolean shown = review && row.isPresent() && work.openProperty().get().isPresent();
        finding.setVisible(shown);
        finding.setManaged(shown);
        if (!shown) {
            return;
        }
        FindingRow one = row.orElseThrow();
        FontIcon icon = new FontIcon(one.icon());
        icon.getStyleClass().addAll("verdict-icon-large", one.style());
        Label verdict = new Label(words.text("finding.number", one.number()) + "  " + one.verdict(words), icon);
        verdict.getStyleClass().add("page-title");
        Label sentence = Controls.prose(one.sentence(words), "finding-sentence");
        sentence.setId("finding-sentence");
        finding.getChildren().addAll(verdict, sentence);
        one.ofTwo().ifPresent(two -> {
            Selection.overlapOf(two).ifPresent(overlap -> finding.getChildren().add(figures(overlap)));
            finding.getChildren().addAll(side("A", Colours.SIDE_A, two.a()), side("B", Colours.SIDE_B, two.b()));
            two.rule().ifPresent(rule -> finding.getChildren().add(Controls.prose(words.say(rule), "rule")));
            if (two instanceof Finding.Encroachment encroachment) {
                finding.getChildren().add(Controls.prose(words.text("finding.tolerance", Words.metres(encroachment.tolerance())), "muted"));
            }
            if (two instanceof Finding.WithinTolerance within) {
                finding.getChildren().add(Controls.prose(words.text("finding.tolerance", Words.metres(within.tolerance())), "muted"));
            }
        });
        if (one.finding() instanceof Finding.UnsoundSolid unsound) {
            unsound.faults().stream().limit(8)
                    .forEach(fault -> finding.getChildren()
                            .add(Controls.prose(words.text("fault.line", fault.code(), words.say(Wording.of(fault)), words.place(fault.where())))));
        }
    }

    private Facts figures(Overlap overlap) {
        Facts table = new Facts();
        table.add(words.text("findings.depth"), Words.metres(overlap.depth()));
        table.add(words.text("findings.volume"), Words.cubicMetres(overlap.volume()));
        table.add(words.text("fact.planArea"), Words.squareMetres(overlap.planArea()));
        table.add(words.text("fact.heights"), Words.metres(overlap.bottom()) + " … " + Words.metres(overlap.top()));
        return table;
    }

    private VBox side(String letter, javafx.scene.paint.Color colour, Subject subject) {
        Label name = new Label(letter + "  " + subject.name(), new Circle(6, colour));
        name.setWrapText(true);
        name.getStyleClass().add("side-name");
        Facts table = new Facts();
        table.add(words.text("fact.status"),
                subject.registered().isPresent()
                        ? words.text("fact.status.registered", subject.registered().get().unit().brief())
                        : words.text("fact.status.applied"));
        subject.holder().ifPresent(holder -> table.add(words.text("fact.holder"), work.nameOf(holder)));
        subject.level().ifPresent(level -> table.add(words.text("fact.level"), words.say(level)));
        table.add(words.text("fact.heights"), Words.metres(subject.space().bottom()) + " … " + Words.metres(subject.space().top()));
        VBox card = new VBox(4, name, table);
        card.getStyleClass().addAll("card", "side-" + letter.toLowerCase(java.util.Locale.ROOT));
        VBox.setVgrow(card, Priority.NEVER);
        return card;
    }
}
