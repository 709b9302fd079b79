package org.undercroft.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Interest;
import org.undercroft.land.Phrase;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Role;

/// The fifth step: what is still to be done, what the office says to it, and the button that hands it in.
final class LodgeStep {
    private final Words words;
    private final IntakeWork work;
    private final Consumer<Step> go;
    private final Runnable handIn;

    /// @param go leads to the step where something is missing
    LodgeStep(Words words, IntakeWork work, Consumer<Step> go, Runnable handIn) {
        this.words = words;
        this.work = work;
        this.go = go;
        this.handIn = handIn;
    }

    List<Node> build(Errand errand) {
        VBox all = new VBox(8);
        all.getChildren().add(summary(errand));
        List<Problem> problems = work.problems();
        for (Problem problem : problems) {
            all.getChildren().add(problem(problem));
        }
        Optional<Verdict> verdict = work.verdictProperty().get();
        verdict.ifPresent(one -> {
            one.balance().ifPresent(balance -> all.getChildren().addAll(KindStep.balance(words, balance)));
            one.objections().forEach(said -> all.getChildren().add(line("intake-objection", said, "problem")));
            one.warnings().forEach(said -> all.getChildren().add(line("intake-warning", said, "why")));
        });
        List<Phrase> missing = work.papers().missing();
        if (!missing.isEmpty()) {
            String papers = missing.stream().map(words::say).reduce((a, b) -> a + words.text("intake.and") + b).orElse("");
            Hyperlink link = new Hyperlink(words.text("intake.lodge.papers", papers));
            link.setWrapText(true);
            link.setOnAction(_ -> go.accept(Step.PAPERS));
            all.getChildren().add(link);
        }
        boolean mends = Reopened.caseOf(work.edits().sheet()).isPresent();
        Optional<Phrase> why = whyNot(errand, problems, verdict);
        Button lodge = Controls.button(words, mends ? "intake.mend" : key(errand), Material2AL.INBOX, "Ctrl+Enter", handIn);
        lodge.setId("intake-lodge");
        lodge.getStyleClass().add("accent");
        lodge.setDisable(why.isPresent());
        Label reason = Controls.prose(why.map(words::say).orElseGet(() -> words.text(missing.isEmpty() ? "intake.lodge.ready" : "intake.lodge.later")),
                why.isPresent() ? "why" : "calm");
        reason.setId("intake-why");
        all.getChildren().addAll(lodge, reason);
        return List.of(all);
    }

    private static String key(Errand errand) {
        return switch (errand) {
            case SIMULATION -> "intake.simulate";
            case RESERVE -> "intake.reserve";
            case FIRST_RIGHT, TRANSFER, ALTERATION, SPLIT, MERGE, BOUNDARY, MORTGAGE, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, EASEMENT, SEIZURE, OBJECTION,
                    NOTICE, ROOM_NOTICE, CORRECTION, CANCELLATION, ZONE ->
                "intake.lodge";
        };
    }

    /// Why it cannot be handed in, by whom it could, and what is missing.
    private Optional<Phrase> whyNot(Errand errand, List<Problem> problems, Optional<Verdict> verdict) {
        boolean may = work.officerProperty().get().map(officer -> officer.is(errand.role())
                || (errand == Errand.SIMULATION && officer.is(Role.REVIEWER))).orElse(false);
        if (!may) {
            return Optional.of(Words.phrase("intake.role." + errand.role().name()));
        }
        if (!problems.isEmpty()) {
            return Optional.of(Words.phrase("intake.lodge.open", problems.size()));
        }
        if (verdict.isEmpty()) {
            return Optional.of(Words.phrase("intake.lodge.asking"));
        }
        return verdict.get().objections().isEmpty() ? Optional.empty() : Optional.of(Words.phrase("intake.lodge.refused"));
    }

    private Node problem(Problem problem) {
        Hyperlink link = new Hyperlink(words.text("intake.lodge.problem", words.say(problem.step()), words.say(problem.said())));
        link.setWrapText(true);
        link.setOnAction(_ -> go.accept(problem.step()));
        return link;
    }

    private Label line(String id, Phrase said, String style) {
        Label label = Controls.prose(words.say(said), style);
        label.setId(id);
        return label;
    }

    private Node summary(Errand errand) {
        Sheet sheet = work.edits().sheet();
        Facts facts = new Facts();
        facts.add(words.text("fact.registration"), words.say(errand));
        Reopened.caseOf(sheet).ifPresent(number -> facts.add(words.text("fact.mends"), number.toString()));
        sheet.find(Blank.UNIT).ifPresent(unit -> facts.add(words.say(Blank.UNIT),
                printed(unit) + work.subjectProperty().get().map(subject -> "\n" + subject.name()).orElse("")));
        sheet.find(Blank.CODE).filter(_ -> errand.beginsUnit()).ifPresent(code -> facts.add(words.say(Blank.CODE), printed(code)));
        for (Blank blank : List.of(Blank.ABOUT, Blank.NAME)) {
            sheet.find(blank).filter(_ -> errand.blanks().anyMatch(blank::equals)).ifPresent(said -> facts.add(words.say(blank), said));
        }
        if (work.problems().isEmpty()) {
            stated().forEach(interest -> add(facts, interest));
        }
        return facts;
    }

    private static String printed(String code) {
        return Check.code(code).map(UnitCode::printed).orElse(code);
    }

    private List<Interest> stated() {
        Composer composer = work.composer();
        boolean known = !composer.errand().aboutUnit() || work.subjectProperty().get().filter(subject -> subject.standing().right().isPresent()).isPresent();
        return known ? composer.interests(composer.unit()) : List.of();
    }

    private void add(Facts facts, Interest interest) {
        switch (interest) {
            case Interest.Right right -> {
                facts.add(words.say(Part.HOLDER), KindStep.holders(right).replace("、", "\n"));
                facts.add(words.text("fact.coOwnership"), words.say(right.coOwnership()));
            }
            case Interest.Burden burden -> facts.add(words.say(burden.kind()), words.say(burden.summary()));
            case Interest.Restriction restriction -> facts.add(words.say(restriction.kind()), restriction.content());
            case Interest.Responsibility duty -> facts.add(words.text("fact.duty"), duty.content());
        }
    }
}
