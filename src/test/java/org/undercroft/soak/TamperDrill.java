package org.undercroft.soak;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import org.undercroft.register.TamperTrial;

/// Somebody strikes blindly at the tables of the book, one stroke at a time, and each time the journal is verified with a head that was kept elsewhere: random
/// bytes in random rows and columns, values taken away or exchanged, rows taken out or put in, the end cut off with its counters.
public final class TamperDrill {
    private static final long SEED = 20_261_122;
    private static final int UNITS = 30;

    private TamperDrill() {}

    /// @param count strokes on H2, and a tenth of them on PostgreSQL
    /// @return whether each was found
    static boolean run(int count, PrintStream out) {
        boolean all = true;
        for (Database database : Database.values()) {
            all &= run(database, database == Database.H2 ? count : Math.max(1, count / 10), out);
        }
        return all;
    }

    static boolean run(Database database, int count, PrintStream out) {
        Map<TamperTrial.Kind, int[]> counts = new EnumMap<>(TamperTrial.Kind.class);
        int missed = 0;
        try (TamperTrial trial = new TamperTrial(database, UNITS, SEED)) {
            long begun = System.nanoTime();
            for (int i = 0; i < count; i++) {
                TamperTrial.Stroke stroke = trial.strike();
                counts.computeIfAbsent(stroke.kind(), _ -> new int[2])[stroke.found() ? 0 : 1]++;
                if (!stroke.found()) {
                    missed++;
                    out.println("missed: %s %s".formatted(stroke.kind(), stroke.what()));
                }
            }
            out.println("%s, a journal of %d records, seed %d: %d strokes, %d found, %d missed, %.0f s".formatted(database, trial.records(), SEED, count,
                    count - missed, missed, (System.nanoTime() - begun) / 1e9));
        }
        counts.forEach((kind, found) -> out.println("  %-10s %6d found %6d missed".formatted(kind, found[0], found[1])));
        return missed == 0;
    }
}
