package org.undercroft.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.openjdk.jmh.runner.RunnerException;

/// Measures the kernel on an invented district: `installer/run.sh bench NAME [SIZE]`. JMH's own output goes to standard error, the table of figures to
/// standard output. Figures are printed and nothing is asserted.
public final class Benchmarks {
    private static final int MISUSED = 64;

    private Benchmarks() {}

    /// @param size in what it is counted, for the list
    private record Named(String name, String what, String size, Measured measured) {}

    private interface Measured {
        void into(Table table, OptionalInt size) throws RunnerException, IOException;
    }

    private static final List<Named> ALL = List.of(
            new Named("overlap", "relation and volume of a candidate pair, depth of those that overlap, against another kernel and exact arithmetic",
                    "spaces", OverlapBenchmark::measure),
            new Named("sweep", "all spaces against all, index included; one space against all", "spaces", SweepBenchmark::measure),
            new Named("examination", "one application against a registered district, with every rule", "spaces", ExaminationBenchmark::measure),
            new Named("soundness", "checks of a solid of ten thousand triangles and of a district", "spaces", SoundnessBenchmark::measure),
            new Named("cut", "a level plane and a long section through a district", "spaces", CutBenchmark::measure),
            new Named("clearance", "the distance of two tunnels", "triangles a tunnel", ClearanceBenchmark::measure),
            new Named("view", "the view of the ground in a window: pictures a second, first picture, pick, moving section, memory", "spaces",
                    ViewBenchmark::measure),
            new Named("desk", "the desk: its start against an empty window's, the search field, findings while a space is typed or dragged", "registered units",
                    DeskBenchmark::measure),
            new Named("start", "the desk's start alone", "nothing", (table, _) -> StartBenchmark.measure(table)),
            new Named("reading", "a district from a CityJSON text sequence", "spaces", ReadingBenchmark::measure),
            new Named("journal", "a record more, a proof, and the whole journal verified", "records", JournalBenchmark::measure),
            new Named("register", "opening, neighbours and entries of a book, and the program's memory", "registered units", RegisterBenchmark::measure));

    public static void main(String[] arguments) throws RunnerException, IOException {
        Named asked = arguments.length == 0 ? null : ALL.stream().filter(each -> each.name.equals(arguments[0])).findFirst().orElse(null);
        OptionalInt size = size(arguments);
        if (asked == null || arguments.length > 2 || (arguments.length == 2 && size.isEmpty())) {
            System.err.println("bench NAME [SIZE]; NAME is one of:");
            ALL.forEach(each -> System.err.printf("  %-10s %s (SIZE in %s)%n", each.name, each.what, each.size));
            System.exit(MISUSED);
            return;
        }
        Table table = new Table(asked.name);
        asked.measured.into(table, size);
        table.print(System.out);
    }

    private static OptionalInt size(String[] arguments) {
        try {
            int size = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]);
            return size > 0 ? OptionalInt.of(size) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
