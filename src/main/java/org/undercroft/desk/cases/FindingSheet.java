package org.undercroft.desk.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undercroft.casework.LastingFinding;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.Sheet;

/// The table of findings for a spreadsheet: a line for each finding, in the order and as far as the screen shows them.
final class FindingSheet {
    private FindingSheet() {}

    /// The heads of the columns first. Figures are plain, so that a spreadsheet can count with them.
    static List<List<String>> lines(Words words, List<FindingRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(words.text("sheet.number"), words.text("findings.verdict"), words.text("sheet.state"), words.text("findings.depth") + " (m)",
                words.text("findings.volume") + " (m³)", "A", "B", words.text("sheet.sentence"), words.text("sheet.case"), words.text("assign.who"),
                words.text("assign.due"), words.text("assign.group")));
        rows.forEach(row -> lines.add(line(words, row)));
        return lines;
    }

    private static List<String> line(Words words, FindingRow row) {
        List<String> sides = row.between().lines().toList();
        Optional<LastingFinding> known = row.lasting();
        return List.of(row.number(), row.verdict(words), row.state(words), figure(row.depth(), 3), figure(row.volume(), 2),
                sides.isEmpty() ? "" : sides.getFirst(),
                sides.size() < 2 ? "" : sides.get(1), row.sentence(words), row.ofCase().toString(), known.flatMap(LastingFinding::assignee).orElse(""),
                known.flatMap(LastingFinding::due).map(LocalDate::toString).orElse(""), known.flatMap(LastingFinding::group).orElse(""));
    }

    private static String figure(double value, int places) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /// As a workbook has it: figures as numbers.
    static Sheet sheet(String name, List<List<String>> lines) {
        return new Sheet(name, lines.getFirst(), lines.subList(1, lines.size()).stream().map(line -> line.stream().map(FindingSheet::cell).toList()).toList());
    }

    private static Sheet.Cell cell(String text) {
        return text.matches("-?[0-9]+\\.[0-9]+") ? new Sheet.Cell.Amount(Double.parseDouble(text)) : new Sheet.Cell.Text(text);
    }

    /// As RFC 4180 writes it. The first sign says that it is UTF-8: without it, spreadsheets spoil Chinese.
    static String csv(List<List<String>> lines) {
        return lines.stream().map(line -> line.stream().map(FindingSheet::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    /// What a spreadsheet would take for a formula is written as text.
    private static String quoted(String text) {
        String plain = text.matches("[=+@\\t\\r].*") || (text.startsWith("-") && !text.matches("-[0-9.]+")) ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
