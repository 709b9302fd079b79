package org.undercroft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.undercroft.casework.FindingStep;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.Settlement;
import org.undercroft.land.Deed;
import org.undercroft.land.Moment;
import org.undercroft.land.Phrase;

/// A finding with its whole life, as the console shows it.
///
/// @param steps everything that was done to it, `settlements` how it was settled, both oldest first
record FindingShown(LastingFinding one, List<FindingStep> steps, List<Settlement> settlements) {
    /// Every key is always there; null means that there is nothing to say.
    static Map<String, Object> json(LastingFinding one, Locale language) {
        Map<String, Object> told = CaseShown.ordered("number", one.number(), "case", one.seenIn(), "state", one.state().name(), "since", one.since(), "change",
                one.change().name(), "severity", one.severity().name(), "moment", one.moment().name(), "stopsApproval", one.stops(Moment.APPROVAL),
                "stopsEntry",
                one.stops(Moment.ENTRY), "kind", one.name().kind().name(), "a", one.name().a(), "b", one.name().b(), "detail", one.name().detail(), "ways",
                one.ways().stream().sorted().map(Enum::name).toList(), "basis", CaseShown.ordered("digestA", one.basis().digestA(), "digestB",
                        one.basis().digestB(), "tolerance", one.basis().tolerance(), "rules", one.basis().rules()),
                "text", one.in(language));
        CaseShown.put(told, "assignee", one.assignee());
        CaseShown.put(told, "due", one.due());
        CaseShown.put(told, "group", one.group());
        return told;
    }

    static String line(LastingFinding one, Terminal terminal) {
        return terminal.words(one.stops(Moment.ENTRY) ? "finding.stops" : "finding.line", one.number().toString(), one.severity(), one.state(), one.change(),
                one.assignee().orElse("-"), one.due().map(Object::toString).orElse("-"), one.in(terminal.language()));
    }

    Map<String, Object> json(Locale language) {
        Map<String, Object> told = json(one, language);
        told.put("life", steps.stream().map(step -> CaseShown.ordered("at", step.at(), "step", step.kind().name(), "officer", step.officer(), "text",
                step.text())).toList());
        told.put("settlements", settlements.stream().map(FindingShown::json).toList());
        return told;
    }

    private static Map<String, Object> json(Settlement settlement) {
        Map<String, Object> told = CaseShown.ordered("way", settlement.way().name(), "reason", settlement.reason(), "legalBasis", settlement.legalBasis(),
                "officer", settlement.officer(), "at", settlement.at(), "tolerance", settlement.basis().tolerance(), "rules", settlement.basis().rules());
        CaseShown.put(told, "paper", settlement.paper().map(Deed::digest));
        CaseShown.put(told, "second", settlement.second().map(Settlement.Signature::officer));
        CaseShown.put(told, "secondAt", settlement.second().map(Settlement.Signature::at));
        return told;
    }

    String text(Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add(line(one, terminal));
        lines.add(terminal.words("finding.between", one.seenIn().toString(), one.name().a(), one.name().b().isEmpty() ? "-" : one.name().b()));
        String ways = one.ways().stream().sorted().map(way -> Phrase.of(way).in(terminal.language()))
                .collect(Collectors.joining(terminal.words("enquiry.and")));
        lines.add(terminal.words("finding.ways", ways.isEmpty() ? "-" : ways));
        steps.forEach(step -> lines.add("  %s  %s  %s  %s".formatted(CaseShown.CLOCK.format(step.at()), Phrase.of(step.kind()).in(terminal.language()),
                step.officer().isEmpty() ? "-" : step.officer(), step.text()).stripTrailing()));
        settlements.forEach(settlement -> lines.add(terminal.words("finding.settled", settlement.way(), settlement.reason(), settlement.legalBasis(),
                settlement.officer(), settlement.second().map(Settlement.Signature::officer).orElse("…"),
                settlement.paper().map(Deed::title).orElse("-"), settlement.basis().rules())));
        return String.join(System.lineSeparator(), lines);
    }
}
