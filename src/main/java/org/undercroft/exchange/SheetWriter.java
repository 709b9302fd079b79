package org.undercroft.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a table for a spreadsheet program, as XLSX or as CSV by the ending of the file's name.
public final class SheetWriter {
    /// So that Excel reads the Chinese in a CSV file as UTF-8.
    private static final char BYTE_ORDER_MARK = '\ufeff';
    /// Excel takes no longer names for a sheet, and none with these signs.
    private static final int LONGEST_NAME = 31;
    private static final String FORBIDDEN = "[\\[\\]:*?/\\\\]";
    /// A text that begins so is reckoned by spreadsheet programs; a quotation mark before it keeps it a text.
    private static final String FORMULA = "=+-@\t\r";

    /// @throws UncheckedIOException when the file cannot be written
    public void write(Sheet sheet, Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                csv(sheet, file);
            } else {
                xlsx(sheet, file);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// RFC 4180, UTF-8.
    private static void csv(Sheet sheet, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
                printer.printRecord(sheet.head());
                for (List<Sheet.Cell> row : sheet.rows()) {
                    printer.printRecord(row.stream().map(SheetWriter::text).toList());
                }
            }
        }
    }

    private static String text(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Text(String text) -> !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
            case Sheet.Cell.Amount(double value) -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
            case Sheet.Cell.Day(var day) -> day.toString();
        };
    }

    private static void xlsx(Sheet sheet, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Undercroft", "1.0")) {
            String name = sheet.name().replaceAll(FORBIDDEN, " ").strip();
            Worksheet page = book.newWorksheet(name.isEmpty() ? "1" : name.substring(0, Math.min(LONGEST_NAME, name.length())));
            for (int column = 0; column < sheet.head().size(); column++) {
                page.value(0, column, sheet.head().get(column));
                page.style(0, column).bold().set();
            }
            for (int row = 0; row < sheet.rows().size(); row++) {
                for (int column = 0; column < sheet.head().size(); column++) {
                    put(page, row + 1, column, sheet.rows().get(row).get(column));
                }
            }
            page.freezePane(0, 1);
        }
    }

    private static void put(Worksheet page, int row, int column, Sheet.Cell cell) {
        switch (cell) {
            case Sheet.Cell.Text(String text) -> page.value(row, column, text);
            case Sheet.Cell.Amount(double value) -> page.value(row, column, value);
            case Sheet.Cell.Day(var day) -> {
                page.value(row, column, day);
                page.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }
}
