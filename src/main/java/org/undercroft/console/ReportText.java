package org.undercroft.console;

import java.util.List;
import java.util.Optional;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Space;

/// A report for people.
final class ReportText {
    private final Terminal terminal;

    ReportText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Report report) {
        terminal.say("report.head", String.join(", ", report.files()), report.crs().orElseGet(() -> terminal.words("report.noSystem")));
        report.notes().forEach(note -> terminal.out().println("  " + note.in(terminal.language())));
        terminal.say("report.units", report.units().size());
        report.units().forEach(this::unit);
        terminal.say("report.findings", report.findings().size());
        report.findings().forEach(this::finding);
        list("report.notCompared", report.notCompared());
        list("report.skipped", report.skipped());
        if (report.units().isEmpty()) {
            terminal.say("report.nothing");
        } else {
            terminal.say(report.foundSomething() ? "report.found" : "report.clean");
        }
    }

    private void unit(Report.Unit unit) {
        Optional<Space> space = unit.space();
        if (space.isPresent()) {
            terminal.say("report.sound", unit.id(), Figures.size(space.get().volume()), Figures.size(space.get().planArea()),
                    Figures.metres(space.get().bottom()),
                    Figures.metres(space.get().top()));
        } else {
            terminal.say("report.unsound", unit.id());
        }
        unit.faults()
                .forEach(fault -> terminal.say("report.fault", fault.code(), fault.text(), Figures.metres(fault.where().x()), Figures.metres(fault.where().y()),
                        Figures.metres(fault.where().z())));
    }

    private void finding(Finding.OfTwo finding) {
        terminal.out().println((Report.counts(finding) ? "! " : "  ") + Wording.of(finding).in(terminal.language()));
    }

    private void list(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            terminal.say(key, ids.size(), String.join(", ", ids));
        }
    }
}
