package org.undercroft.console;

import java.util.List;
import java.util.Locale;

/// A cut told to people.
final class CutText {
    private final Terminal terminal;

    CutText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(FileCut cut) {
        terminal.say("report.head", cut.file(), cut.system().map(Object::toString).orElseGet(() -> terminal.words("report.noSystem")));
        terminal.out().println(title(cut.cut(), terminal));
        cut.notes().forEach(note -> terminal.out().println("  " + note.in(terminal.language())));
        if (cut.units().isEmpty()) {
            terminal.say("cut.nothing");
        } else {
            terminal.say("cut.units", cut.units().size());
        }
        for (FileCut.Unit unit : cut.units()) {
            terminal.say(key(cut.cut()), unit.id(), metres(unit.area()), metres(unit.left()), metres(unit.right()),
                    metres(cut.cut() instanceof FileCut.Cut.Level ? unit.low() : cut.cut().height(unit.low())),
                    metres(cut.cut() instanceof FileCut.Cut.Level ? unit.high() : cut.cut().height(unit.high())));
        }
        list("cut.notCut", cut.notCut().stream().map(Unsound::id).toList());
        list("report.skipped", cut.skipped());
    }

    private void list(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            terminal.say(key, ids.size(), String.join(", ", ids));
        }
    }

    private static String key(FileCut.Cut cut) {
        return switch (cut) {
            case FileCut.Cut.Level _ -> "cut.unit.level";
            case FileCut.Cut.Inclined _,FileCut.Cut.Across _ -> "cut.unit.plane";
            case FileCut.Cut.Along _ -> "cut.unit.along";
        };
    }

    /// What is seen, in a line.
    static String title(FileCut.Cut cut, Terminal terminal) {
        return switch (cut) {
            case FileCut.Cut.Level(double height) -> terminal.words("cut.title.level", metres(height));
            case FileCut.Cut.Inclined plane -> terminal.words("cut.title.plane", metres(plane.through().x()), metres(plane.through().y()),
                    metres(plane.through().z()), number(plane.normal().x()), number(plane.normal().y()), number(plane.normal().z()));
            case FileCut.Cut.Along(var axis) -> terminal.words("cut.title.along", metres(axis.start()), metres(axis.end()));
            case FileCut.Cut.Across across -> terminal.words("cut.title.across", metres(across.station()));
        };
    }

    static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value + 0.0);
    }
}
