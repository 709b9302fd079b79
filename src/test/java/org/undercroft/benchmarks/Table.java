package org.undercroft.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Figures with what they were measured on. Each is said on standard error as soon as it is known, so that a long run broken off leaves what it had measured.
final class Table {
    private final String name;
    private final List<String[]> rows = new ArrayList<>();

    Table(String name) {
        this.name = name;
    }

    /// @param on how many of what
    void add(String what, String on, double figure, String unit) {
        add(new String[]{what, on, figure(figure), unit});
    }

    void add(String what, String on, String figure) {
        add(new String[]{what, on, figure, ""});
    }

    private void add(String... row) {
        rows.add(row);
        System.err.println(String.join("  ", row).stripTrailing());
    }

    void print(PrintStream out) {
        out.println("Undercroft, benchmark '" + name + "'");
        Machine.lines().forEach(line -> out.println("  " + line));
        out.println();
        int what = width(0);
        int on = width(1);
        int figure = width(2);
        for (String[] row : rows) {
            out.printf(("%-" + what + "s  %-" + on + "s  %" + figure + "s %s").formatted(row[0], row[1], row[2], row[3]).stripTrailing() + "%n");
        }
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(1);
    }

    /// Three digits that count, and no exponent.
    private static String figure(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }
}
