package org.undercroft.console;

import java.util.List;
import java.util.Locale;
import org.undercroft.geometry.BoundaryFace;

/// Facts and faults of solids for people: a table, and under every line of it what does not fit into a column.
final class SolidText {
    private static final int SHORTEST_NAME = 12;
    private static final int LONGEST_NAME = 44;
    private static final int FIGURE = 13;

    private final Terminal terminal;
    private int names = SHORTEST_NAME;

    SolidText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(SolidReport report) {
        terminal.say("report.head", report.file(), report.crs().orElseGet(() -> terminal.words("report.noSystem")));
        report.notes().forEach(note -> terminal.out().println("  " + note.in(terminal.language())));
        names = Math.clamp(report.solids().stream().mapToInt(solid -> width(solid.id())).max().orElse(0), SHORTEST_NAME, LONGEST_NAME);
        if (!report.solids().isEmpty()) {
            line(terminal.words("solid.column.id"),
                    List.of(terminal.words("solid.column.volume"), terminal.words("solid.column.area"), terminal.words("solid.column.planArea"),
                            terminal.words("solid.column.bottom"), terminal.words("solid.column.top"), terminal.words("solid.column.faces"),
                            terminal.words("solid.column.triangles"), terminal.words("solid.column.chordError")));
        }
        report.solids().forEach(this::solid);
        if (!report.skipped().isEmpty()) {
            terminal.say("report.skipped", report.skipped().size(), String.join(", ", report.skipped()));
        }
        long unsound = report.solids().stream().filter(solid -> solid.facts().isEmpty()).count();
        int faults = report.solids().stream().mapToInt(solid -> solid.faults().size()).sum();
        terminal.say("solid.all", report.solids().size(), unsound, faults);
    }

    private void solid(SolidReport.Described solid) {
        solid.facts().ifPresentOrElse(facts -> facts(solid.id(), facts), () -> line(solid.id(), List.of(terminal.words("solid.unsound"))));
        solid.facts()
                .ifPresent(facts -> terminal.say("solid.centroid", metres(facts.centroid().x()), metres(facts.centroid().y()), metres(facts.centroid().z())));
        terminal.say("solid.digest", solid.digest());
        solid.faults().forEach(fault -> terminal.say("report.fault", fault.code(), fault.text(), metres(fault.where().x()), metres(fault.where().y()),
                metres(fault.where().z())));
    }

    private void facts(String id, SolidReport.Facts facts) {
        String faces = "%d/%d/%d".formatted(facts.facesOf(BoundaryFace.Kind.ROOF), facts.facesOf(BoundaryFace.Kind.FLOOR),
                facts.facesOf(BoundaryFace.Kind.WALL));
        line(id, List.of(metres(facts.volume()), metres(facts.area()), metres(facts.planArea()), metres(facts.bottom()), metres(facts.top()), faces,
                Integer.toString(facts.triangles()), String.format(Locale.ROOT, "%.4f", facts.chordError())));
    }

    private void line(String name, List<String> figures) {
        StringBuilder line = new StringBuilder(name).append(" ".repeat(Math.max(1, names - width(name))));
        for (String figure : figures) {
            line.append(" ".repeat(Math.max(1, FIGURE - width(figure)))).append(figure);
        }
        terminal.out().println(line.toString().stripTrailing());
    }

    /// In columns of a terminal: Chinese signs take two.
    private static int width(String text) {
        return text.codePoints().map(sign -> sign >= 0x2E80 ? 2 : 1).sum();
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }
}
