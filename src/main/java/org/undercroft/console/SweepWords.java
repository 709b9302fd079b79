package org.undercroft.console;

import java.util.Locale;
import org.undercroft.examination.Verdict;
import org.undercroft.geometry.Sharing;

/// What a sweep has to say on standard error.
final class SweepWords {
    private final Terminal terminal;

    SweepWords(Terminal terminal) {
        this.terminal = terminal;
    }

    void troubles(Swept swept) {
        swept.notes().forEach(note -> terminal.err().println(note.in(terminal.language())));
        swept.unsound().forEach(unit -> unit.complain(terminal, "sweep.unsound"));
    }

    void summary(Swept swept, double secondsWriting) {
        if (swept.units() == 0) {
            terminal.complain("report.nothing");
        }
        terminal.complain("sweep.units", swept.units(), swept.unsound().size(), swept.skipped());
        terminal.complain("sweep.pairs", swept.candidates(), swept.pairs().size());
        terminal.complain("sweep.relations", relations(swept, Sharing.Kind.OVERLAPPING), relations(swept, Sharing.Kind.INSIDE),
                relations(swept, Sharing.Kind.AROUND), relations(swept, Sharing.Kind.SAME), relations(swept, Sharing.Kind.TOUCHING),
                relations(swept, Sharing.Kind.APART));
        terminal.complain("sweep.verdicts", verdicts(swept, Verdict.CONFLICT), verdicts(swept, Verdict.WITHIN_TOLERANCE),
                verdicts(swept, Verdict.CLEARANCE_SHORT),
                verdicts(swept, Verdict.CONTACT));
        Swept.Seconds seconds = swept.seconds();
        terminal.complain("sweep.seconds", fixed(seconds.read(), 3), fixed(seconds.soundness(), 3), fixed(seconds.pairs(), 3), fixed(seconds.figures(), 3),
                fixed(secondsWriting, 3));
    }

    private static long relations(Swept swept, Sharing.Kind kind) {
        return swept.pairs().stream().filter(pair -> pair.relation() == kind).count();
    }

    private static long verdicts(Swept swept, Verdict verdict) {
        return swept.pairs().stream().filter(pair -> pair.verdict() == verdict).count();
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
    }
}
