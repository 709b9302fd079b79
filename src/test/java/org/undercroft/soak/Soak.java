package org.undercroft.soak;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/// Long trials of what the book must stand: `installer/run.sh soak NAME [COUNT]`. Exit code 0 when everything held, 1 when not.
public final class Soak {
    private static final int MISUSED = 64;

    private Soak() {}

    private interface Drill {
        boolean run(int count, PrintStream out) throws Exception;
    }

    /// @param count when none is asked for
    private record Named(String name, String what, int count, Drill drill) {}

    private static final List<Named> ALL = List.of(
            new Named("race", "8 threads and 4 processes register COUNT overlapping spaces, on H2 and PostgreSQL", 2_000, RaceDrill::run),
            new Named("crash", "the program is killed COUNT times while it lodges and enters, on H2 and PostgreSQL", 200, CrashDrill::run),
            new Named("tamper", "COUNT blind strokes at the book's tables on H2, a tenth of them on PostgreSQL; each must be found", 10_000, TamperDrill::run),
            new Named("certificates", "the certificates of COUNT units are printed, the program killed half way and started again", 1_000,
                    CertificateDrill::run));

    public static void main(String[] arguments) throws Exception {
        Named asked = arguments.length == 0 ? null : ALL.stream().filter(each -> each.name.equals(arguments[0])).findFirst().orElse(null);
        OptionalInt count = asked == null ? OptionalInt.empty() : count(arguments, asked.count);
        if (asked == null || count.isEmpty()) {
            System.err.println("soak NAME [COUNT]; NAME is one of:");
            ALL.forEach(each -> System.err.printf("  %-12s %s (COUNT %d where none is said)%n", each.name, each.what, each.count));
            System.exit(MISUSED);
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean held = asked.drill.run(count.getAsInt(), out);
        out.println(held ? "All of it held." : "It did NOT hold.");
        System.exit(held ? 0 : 1);
    }

    private static OptionalInt count(String[] arguments, int otherwise) {
        try {
            int count = arguments.length < 2 ? otherwise : Integer.parseInt(arguments[1]);
            return count > 0 && arguments.length <= 2 ? OptionalInt.of(count) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
