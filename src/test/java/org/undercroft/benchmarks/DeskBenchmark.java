package org.undercroft.benchmarks;

import java.io.IOException;
import java.util.OptionalInt;

/// What an officer waits for at the desk; each part in a class of its own.
final class DeskBenchmark {
    private DeskBenchmark() {}

    static void measure(Table table, OptionalInt asked) throws IOException {
        if (asked.isEmpty()) {
            StartBenchmark.measure(table);
        }
        SearchBenchmark.measure(table, asked);
        LiveBenchmark.measure(table, asked);
    }
}
