package org.undercroft.desk.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.undercroft.casework.FindingStep;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.Settlement;
import org.undercroft.casework.WayOut;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Position;

/// The finding that lies open: what is wrong, by how much, between whom, by which rule, what has become of it, and what can be done.
final class FindingPage extends VBox {
    private final Words words;
    private final CaseWork work;
    private final FindingWork hands;
    private final Selection selection;
    private final FindingActions actions;
    private final ChangeCard change;

    FindingPage(Words words, CaseWork work, FindingWork hands, Selection selection) {
        super(8);
        this.words = words;
        this.work = work;
        this.hands = hands;
        this.selection = selection;
        this.actions = new FindingActions(words, work, hands);
        this.change = new ChangeCard(words, work, hands, selection);
        setId("finding-page");
        work.chosenFinding().addListener(_ -> show());
        work.openProperty().addListener(_ -> show());
        hands.dossierProperty().addListener(_ -> show());
        words.languageProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        Optional<FindingRow> row = work.chosenFinding().get();
        boolean shown = row.isPresent() && work.openProperty().get().isPresent();
        setVisible(shown);
        setManaged(shown);
        if (!shown) {
            return;
        }
        FindingRow one = row.get();
        Optional<Dossier> dossier = hands.dossierProperty().get();
        FontIcon icon = new FontIcon(one.icon());
        icon.getStyleClass().addAll("verdict-icon-large", one.style());
        Label verdict = new Label(one.verdict(words) + "  " + one.number(), icon);
        verdict.setId("finding-title");
        verdict.getStyleClass().add("page-title");
        Label sentence = Controls.prose(one.sentence(words), "finding-sentence");
        sentence.setId("finding-sentence");
        sentence.setFocusTraversable(true);
        sentence.setAccessibleText(one.read(words));
        getChildren().addAll(verdict, badges(one), sentence);
        change.show();
        getChildren().add(change);
        one.ofTwo().flatMap(Selection::overlapOf).ifPresent(overlap -> getChildren().add(figures(overlap)));
        actions.show();
        getChildren().addAll(actions);
        dossier.flatMap(Dossier::lastSettlement).ifPresent(last -> getChildren().add(settlement(dossier.get().finding(), last)));
        one.ofTwo().ifPresent(two -> {
            getChildren().addAll(side("A", Colours.SIDE_A, two.a(), dossier), side("B", Colours.SIDE_B, two.b(), dossier));
            two.rule().ifPresent(rule -> getChildren().add(Controls.prose(words.say(rule), "rule")));
            measure(two);
            inWords(two);
        });
        unsound(one);
        dossier.ifPresent(open -> getChildren().add(history(open)));
    }

    private FlowPane badges(FindingRow row) {
        FlowPane badges = new FlowPane(6, 4);
        row.lasting().ifPresent(known -> {
            Label state = badge(words.say(known.state()), "finding-" + known.state().name().toLowerCase(Locale.ROOT));
            state.setId("finding-state");
            badges.getChildren().addAll(badge(words.say(known.change()), "change-" + known.change().name().toLowerCase(Locale.ROOT)), state);
            known.assignee().ifPresent(who -> badges.getChildren().add(badge(words.text("finding.assignee", work.officerNamed(who)), "badge-plain")));
            known.due().ifPresent(day -> badges.getChildren().add(badge(words.text("finding.due", day.toString()), "badge-plain")));
            known.group().ifPresent(group -> badges.getChildren().add(badge(group, "badge-plain")));
        });
        row.finding().ifPresent(finding -> badges.getChildren().add(badge(words.say(finding.severity()), "badge-plain")));
        return badges;
    }

    private static Label badge(String text, String style) {
        Label badge = new Label(text);
        badge.getStyleClass().addAll("badge", style);
        return badge;
    }

    private Facts figures(Overlap overlap) {
        Facts table = new Facts();
        table.add(words.text("findings.depth"), Words.metres(overlap.depth()));
        table.add(words.text("findings.volume"), Words.cubicMetres(overlap.volume()));
        table.add(words.text("fact.planArea"), Words.squareMetres(overlap.planArea()));
        table.add(words.text("fact.heights"), Words.metres(overlap.bottom()) + " … " + Words.metres(overlap.top()));
        return table;
    }

    private VBox settlement(LastingFinding finding, Settlement last) {
        Facts table = new Facts();
        table.add(words.text("settle.way"), words.say(last.way()));
        table.add(words.text("fact.reasons"), last.reason());
        table.add(words.text("settle.basis"), last.legalBasis());
        last.paper().ifPresent(paper -> table.add(words.text("settle.paper"), paper.title() + " · " + words.say(paper.kind()) + " · " + paper.signed()));
        table.add(words.text("settle.by"), work.officerNamed(last.officer()) + " · " + Words.moment(last.at()));
        table.add(words.text("settle.second"), last.second().map(second -> work.officerNamed(second.officer()) + " · " + Words.moment(second.at()))
                .orElseGet(() -> words.text("settle.second.none")));
        String title = switch (finding.state()) {
            case PROPOSED -> "settle.title.proposed";
            case SETTLED -> "settle.title.settled";
            case OPEN, UNDER_REVIEW, GROUND_FOR_REFUSAL -> "settle.title.before";
        };
        VBox card = new VBox(4, Controls.prose(words.text(title), "side-name"), table);
        card.setId("finding-settlement");
        card.getStyleClass().add("card");
        return card;
    }

    private VBox side(String letter, Color colour, Subject subject, Optional<Dossier> dossier) {
        Label name = new Label(letter + "  " + subject.name(), new Circle(6, colour));
        name.setWrapText(true);
        name.getStyleClass().add("side-name");
        Facts table = new Facts();
        table.add(words.text("fact.status"),
                subject.registered().isPresent()
                        ? words.text("fact.status.registered", subject.registered().get().unit().brief())
                        : words.text("fact.status.applied"));
        Optional<Dossier.Side> side = dossier.map(open -> open.sides().get(subject.lasting()));
        subject.holder().ifPresent(holder -> table.add(words.text("fact.holder"), work.nameOf(holder)));
        side.flatMap(Dossier.Side::right).ifPresent(right -> table.add(words.text("fact.right"), words.say(right.kind())));
        side.flatMap(Dossier.Side::certificate).ifPresent(number -> table.add(words.text("fact.certificate"), number.toString()));
        subject.level().ifPresent(level -> table.add(words.text("fact.level"), words.say(level)));
        table.add(words.text("fact.heights"), Words.metres(subject.space().bottom()) + " … " + Words.metres(subject.space().top()));
        VBox card = new VBox(4, name, table);
        card.getStyleClass().addAll("card", "side-" + letter.toLowerCase(Locale.ROOT));
        return card;
    }

    /// Tolerance and clearance, each with what it means.
    private void measure(Finding.OfTwo two) {
        switch (two) {
            case Finding.Encroachment found -> tolerance(found.tolerance());
            case Finding.WithinTolerance found -> tolerance(found.tolerance());
            case Finding.CommonBoundary found -> tolerance(found.tolerance());
            case Finding.ClearanceShort found ->
                getChildren().add(Controls.prose(words.text("finding.clearance", Words.metres(found.required())), "muted"));
            case Finding.LawfulIntrusion _,Finding.Meeting _,Finding.Allowed _ -> {}
        }
    }

    private void tolerance(double metres) {
        getChildren().add(Controls.prose(words.text("finding.tolerance", Words.metres(metres)), "muted"));
    }

    private void inWords(Finding.OfTwo two) {
        Position middle = two.a().space().frame().toWorld(
                Selection.overlapOf(two).map(overlap -> overlap.body().box()).orElseGet(() -> two.a().space().box()).middle());
        OptionalDouble ground = selection.sight().ground().map(survey -> survey.model().heightAt(middle.x(), middle.y())).orElse(OptionalDouble.empty());
        Optional<Double> height = ground.isPresent() ? Optional.of(ground.getAsDouble()) : Optional.empty();
        Label plan = Controls.prose(InWords.plan(two).stream().map(words::say).collect(Collectors.joining(" ")));
        plan.setId("finding-plan-in-words");
        Label section = Controls.prose(InWords.section(two, height).stream().map(words::say).collect(Collectors.joining(" ")));
        section.setId("finding-section-in-words");
        getChildren().addAll(Controls.label(words, "plan.title", "section-title"), plan, Controls.label(words, "section.title", "section-title"), section);
    }

    private void unsound(FindingRow one) {
        if (one.finding().isPresent() && one.finding().get() instanceof Finding.UnsoundSolid unsound) {
            unsound.faults().stream().limit(8)
                    .forEach(fault -> getChildren()
                            .add(Controls.prose(words.text("fault.line", fault.code(), words.say(Wording.of(fault)), words.place(fault.where())))));
        }
    }

    // ---- what was done

    private TitledPane history(Dossier dossier) {
        List<Label> lines = new ArrayList<>();
        for (FindingStep step : dossier.steps().reversed()) {
            String who = step.officer().isEmpty() ? words.text("finding.office") : work.officerNamed(step.officer());
            Label line = Controls.prose(words.text("finding.step", Words.moment(step.at()), who, words.say(step.kind()), said(step)), "small");
            lines.add(line);
        }
        VBox all = new VBox(6);
        all.getChildren().addAll(lines);
        TitledPane pane = new TitledPane(words.text("finding.history", lines.size()), all);
        pane.setId("finding-history");
        pane.setAnimated(false);
        return pane;
    }

    /// What the officer wrote, or which way out it was; what the office notes for itself is said elsewhere.
    private String said(FindingStep step) {
        return switch (step.kind()) {
            case COMMENTED, TURNED_DOWN, GROUND_FOR_REFUSAL, GROUPED, FOUND, ASSIGNED -> step.text();
            case REOPENED -> step.officer().isEmpty() ? "" : step.text();
            case SIGNED -> way(step.text());
            case PROPOSED -> way(step.text().replaceAll(":.*", ""));
            case TAKEN_UP -> "";
        };
    }

    private String way(String name) {
        return java.util.Arrays.stream(WayOut.values()).filter(way -> way.name().equals(name)).findFirst().map(words::say).orElse(name);
    }
}
