package org.undercroft.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;

/// A table of comma, semicolon or tab separated values: comments, one header row, rows. Knows the line of everything.
final class Table implements AutoCloseable {
    private final TextSource source;
    private final List<String> header;
    private final long headerLine;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /// Reads up to the header row.
    ///
    /// @param comments is shown every comment line above the header
    Table(TextSource source, TextSource.Reading reading, Comments comments) throws IOException {
        this.source = source;
        BufferedReader text = reading.text();
        long line = 0;
        String first = "";
        while (first.isBlank()) {
            String next = text.readLine();
            line++;
            if (next == null) {
                throw source.refused(Words.say("table.header.none"));
            } else if (next.matches("\\s*\"?#.*")) {
                // spreadsheets put a comment in quotes when it has a comma
                comments.read(next.replace("\"", ""), line);
            } else {
                first = next;
            }
        }
        this.headerLine = line;
        CSVFormat format = formatOf(first);
        try (CSVParser row = CSVParser.parse(first, format)) {
            this.header = row.getRecords().getFirst().toList();
        } catch (UncheckedIOException e) {
            throw source.refusedAt(line, Words.say("table.quote"));
        }
        this.parser = CSVParser.builder().setReader(text).setFormat(format).get();
        this.records = parser.iterator();
    }

    private static CSVFormat formatOf(String header) {
        char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(separator != '\t')
                .get();
    }

    List<String> header() {
        return header;
    }

    long headerLine() {
        return headerLine;
    }

    /// The next row, null after the last.
    @Nullable
    Row next() {
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                List<String> cells = new ArrayList<>(row.toList());
                if (!cells.stream().allMatch(String::isBlank)) {
                    return new Row(headerLine + parser.getCurrentLineNumber(), cells);
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw source.failed(coding);
            }
            // what else it complains of are quotes: opened and not closed, or followed by more
            throw source.refusedAt(headerLine + parser.getCurrentLineNumber(), Words.say("table.quote"));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /// One row and where it stands.
    final class Row {
        private final long line;
        private final List<String> cells;

        private Row(long line, List<String> cells) {
            this.line = line;
            this.cells = cells;
            boolean tooMany = cells.size() > header.size()
                    && !cells.subList(header.size(), cells.size()).stream().allMatch(String::isBlank);
            if (tooMany || cells.size() < header.size()) {
                throw source.refusedAt(
                        line, Words.say("table.width", Integer.toString(cells.size()), Integer.toString(header.size())));
            }
        }

        long line() {
            return line;
        }

        /// What stands in a column; never blank.
        String text(int column) {
            String text = cells.get(column).strip();
            if (text.isEmpty()) {
                throw wrong(column, Words.say("table.blank"));
            }
            return text;
        }

        /// What stands in a column, which may be blank.
        String optional(int column) {
            return cells.get(column).strip();
        }

        double number(int column) {
            String text = text(column);
            OptionalDouble number = Numbers.read(text);
            if (number.isEmpty()) {
                throw wrong(column, Words.say("table.number", text));
            }
            return number.getAsDouble();
        }

        /// A number that counts from 0.
        int count(int column) {
            String text = text(column);
            if (!text.matches("\\d{1,9}")) {
                throw wrong(column, Words.say("table.count", text));
            }
            return Integer.parseInt(text);
        }

        UnreadableFile wrong(int column, Phrase what) {
            return source.refusedAt(line, header.get(column).strip(), what);
        }

        UnreadableFile wrong(Phrase what) {
            return source.refusedAt(line, what);
        }
    }
}
