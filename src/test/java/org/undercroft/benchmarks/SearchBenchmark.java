package org.undercroft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.office.SampleOfficers;
import org.undercroft.soak.Plots;

/// The search field over a book of many units: from the last key to the first hits, as an officer's window asks, beginnings of words and codes included.
final class SearchBenchmark {
    private static final int ROUNDS = 100;
    private static final int HITS = 40;

    private SearchBenchmark() {}

    static void measure(Table table, OptionalInt asked) throws IOException {
        for (int size : Towns.sizes(asked, 10_000, 100_000)) {
            Book.of(size);
            try (RegistryOffice office = RegistryOffice.open(Book.place(size).toString())) {
                String on = "%,d units, %.0f MB".formatted(size, Files.size(Book.place(size).resolve("office.mv.db")) / 1e6);
                long start = System.nanoTime();
                glance(office, "地下室");
                table.add("search: the first of all, the book taken apart for it", on, (System.nanoTime() - start) / 1e9, "s");
                for (Map.Entry<String, List<String>> kind : questions(size).entrySet()) {
                    double[] times = kind.getValue().stream().mapToDouble(words -> milliseconds(office, words)).sorted().toArray();
                    table.add("search: " + kind.getKey() + ", median", on, times[times.length / 2], "ms");
                    table.add("search: " + kind.getKey() + ", 99th percentile", on, times[times.length * 99 / 100], "ms");
                }
            }
        }
    }

    private static Map<String, List<String>> questions(int size) {
        Random random = new Random(1);
        List<Integer> units = IntStream.range(0, ROUNDS).mapToObj(_ -> 1 + random.nextInt(size)).toList();
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("a code", units.stream().map(unit -> Plots.code(unit).brief()).toList());
        questions.put("the beginning of a code", units.stream().map(unit -> Plots.code(unit).brief().substring(0, 5)).toList());
        questions.put("a unit's name", units.stream().map(unit -> "地下室 " + unit).toList());
        questions.put("two signs that every holder has", units.stream().map(_ -> "样例").toList());
        questions.put("a holder", units.stream().map(unit -> "样例公司(虚构)" + unit).toList());
        questions.put("a place", units.stream().map(unit -> "样例路 " + unit).toList());
        questions.put("nothing there", units.stream().map(unit -> "没有" + unit).toList());
        return questions;
    }

    private static double milliseconds(RegistryOffice office, String words) {
        long start = System.nanoTime();
        glance(office, words);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void glance(RegistryOffice office, String words) {
        office.enquiries().glance(Enquirer.of(SampleOfficers.WANG, "benchmark"), words, HITS);
    }
}
