package org.undercroft.console;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseDocument;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.CaseStep;
import org.undercroft.casework.Deadline;
import org.undercroft.casework.Opinion;
import org.undercroft.casework.PublicNotice;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.land.Days;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.office.Officer;
import org.undercroft.register.Act;

/// One case as the console shows it. Every key is always there; null means that there is nothing to say.
record CaseShown(
        Case one,
        CaseLine line,
        Deadline deadline,
        List<CaseStep> steps,
        List<CaseDocument> documents,
        List<Phrase> missing,
        List<Opinion> opinions,
        List<PublicNotice> notices,
        List<PublicNotice.Objection> objections,
        List<Phrase> obstacles) {
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Days.ZONE);

    static CaseShown of(RegistryOffice registry, Case one, Officer signed) {
        CaseLine line = registry.line(one.number(), signed).orElseThrow();
        return new CaseShown(
                one, line, registry.queue().deadline(one.number(), signed), registry.queue().history(one.number(), signed),
                registry.intake().documents(one.number(), signed),
                registry.intake().missingPapers(one.number(), signed), registry.opinions().of(one.number(), signed),
                registry.review().notices(one.number(), signed),
                registry.review().objections(one.number(), signed),
                one instanceof Case.Reviewable reviewable ? registry.review().obstacles(reviewable) : List.of());
    }

    static Map<String, Object> json(CaseLine line, Deadline deadline) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", line.number().toString());
        told.put("stage", line.stage().name());
        told.put("unit", line.unit().value());
        told.put("name", line.name());
        told.put("clerk", line.clerk());
        put(told, "assignee", line.assignee());
        told.put("since", line.since().toString());
        told.put("accepted", deadline.accepted().toString());
        told.put("daysAllowed", deadline.allowed());
        told.put("daysUsed", deadline.used());
        told.put("daysLeft", deadline.left());
        put(told, "due", deadline.due().map(Object::toString));
        told.put("dueCertain", deadline.certain());
        return told;
    }

    Map<String, Object> json(Locale language) {
        Map<String, Object> told = json(line, deadline);
        told.put("kind", one.application().kind().name());
        told.put("label", one.application().label());
        put(told, "entry", Case.registrationOf(one).map(Registration::number).map(Object::toString));
        put(told, "requisition", one instanceof Case.Requisitioned sentBack
                ? Optional.of(Map.of("dueBy", sentBack.requisition().dueBy().toString(), "demands",
                        sentBack.requisition().demands().stream().map(demand -> demand.in(language)).toList()))
                : Optional.empty());
        put(told, "ground", one instanceof Case.Refused refused ? Optional.of(refused.ground().name()) : Optional.empty());
        told.put("findings", findings().stream().map(finding -> ordered("grave", finding.grave(), "text", Wording.of(finding).in(language))).toList());
        told.put("obstacles", said(obstacles, language));
        told.put("documents", documents.stream().map(document -> ordered(
                "number", document.ordinal(), "kind", document.kind(), "title", document.title(), "bytes", document.bytes(), "sha256", document.digest(),
                "addedBy", document.addedBy())).toList());
        told.put("missingPapers", said(missing, language));
        told.put("opinions", opinions.stream().map(opinion -> ordered(
                "number", opinion.ordinal(), "body", opinion.request().body(), "required", opinion.request().required(), "due", opinion.request().due(),
                "outcome", opinion.answer().map(answer -> answer.outcome().name()).orElse("WAITING"))).toList());
        told.put("notices", notices.stream().map(notice -> ordered("posted", notice.posted(), "lastDay", notice.lastDay(), "place", notice.place())).toList());
        told.put("objections", objections.stream().map(objection -> ordered(
                "number", objection.ordinal(), "by", objection.objector(), "content", objection.content(), "open", objection.isOpen())).toList());
        told.put("history", steps.stream().map(step -> ordered(
                "at", step.at(), "act", step.kind().name(), "stage", step.stage().name(), "officer", step.officer(), "reason", step.reason())).toList());
        return told;
    }

    private List<Finding> findings() {
        return one.lastExamination().map(examination -> examination.findings()).orElse(List.of());
    }

    private static List<String> said(List<Phrase> phrases, Locale language) {
        return phrases.stream().map(phrase -> phrase.in(language)).toList();
    }

    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            told.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return told;
    }

    /// A key without a value is there all the same.
    @SuppressWarnings("NullAway") // the value of a key that says nothing is null
    static void put(Map<String, Object> told, String key, Optional<?> value) {
        told.put(key, value.orElse(null));
    }

    String text(Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.words("case.head", one.number().toString(), Phrase.of(one.stage()), one.application().unit().printed(), one.application().name(),
                Phrase.of(one.application().kind())));
        lines.add(terminal.words("case.desk", one.clerk(), line.assignee().orElse("-"), left(line, deadline)));
        findings().forEach(finding -> lines.add("  " + (finding.grave() ? "! " : "· ") + Wording.of(finding).in(terminal.language())));
        obstacles.forEach(obstacle -> lines.add("  > " + obstacle.in(terminal.language())));
        documents.forEach(document -> lines.add(terminal.words("case.document", document.ordinal(), document.title(), document.digest().substring(0, 12))));
        missing.forEach(paper -> lines.add(terminal.words("case.missing", paper)));
        opinions.forEach(opinion -> lines.add(terminal.words("case.opinion", opinion.ordinal(), opinion.request().body(), opinion.request().due().toString(),
                opinion.answer().<Object>map(answer -> Phrase.of(answer.outcome())).orElse("…"))));
        notices.forEach(notice -> lines.add(terminal.words("case.notice", notice.place(), notice.posted().toString(), notice.lastDay().toString())));
        objections.forEach(objection -> lines.add(terminal.words(objection.isOpen() ? "case.objectionOpen" : "case.objectionSettled", objection.ordinal(),
                objection.objector(), objection.content(), objection.answer())));
        steps.forEach(step -> lines.add("  %s  %s  %s  %s".formatted(CLOCK.format(step.at()), Phrase.of(step.stage()).in(terminal.language()),
                step.officer().isEmpty() ? "-" : step.officer(),
                step.kind() == Act.Kind.REGISTERED ? terminal.words("case.entered", step.reason()) : step.reason()).stripTrailing()));
        return String.join(System.lineSeparator(), lines);
    }

    /// How long the office still has.
    static Phrase left(CaseLine line, Deadline deadline) {
        if (!line.stage().open()) {
            return Terminal.phrase("case.over");
        }
        if (deadline.due().isEmpty()) {
            return Terminal.phrase("case.stands", deadline.left());
        }
        String key = deadline.isOverdue() ? "case.late" : "case.left";
        return new Phrase(Console.class.getPackageName(), key, List.of(Math.abs(deadline.left()), deadline.due().get().toString()));
    }
}
