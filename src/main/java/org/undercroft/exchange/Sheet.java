package org.undercroft.exchange;

import java.time.LocalDate;
import java.util.List;

/// A table as it goes out to a spreadsheet program.
///
/// @param name of the sheet, `head` of its columns
/// @param rows as many cells each as there are columns
public record Sheet(String name, List<String> head, List<List<Cell>> rows) {
    public Sheet {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = head.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("a row of %s has not %d cells".formatted(name, columns));
        }
    }

    /// What stands in a cell. Numbers stay numbers, so that they can be added up.
    public sealed interface Cell {
        record Text(String text) implements Cell {}

        record Amount(double value) implements Cell {}

        record Day(LocalDate day) implements Cell {}
    }
}
