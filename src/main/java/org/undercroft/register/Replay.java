package org.undercroft.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// An empty book in memory, in which the audit enters once more what it has read, by the same hand that wrote it: then both hold the same rows, or somebody
/// changed one. So every column is held, also those that only follow from others and those that nobody reads.
final class Replay implements AutoCloseable {
    private final Strongroom scratch = Strongroom.open("jdbc:h2:mem:" + UUID.randomUUID(), List.of(Strongroom.BOOK));

    /// Where the rows differ.
    record Difference(long entry, String table) {}

    /// A row as text, `column=value`, whatever database it comes from.
    private record Row(long entry, String said) {}

    Replay() {
        // what an entry stands on, records and earlier entries, is not entered again
        scratch.read(work -> work.execute("set referential_integrity false"));
    }

    /// @param page entries that follow each other, as read from the book
    /// @return the first entry with other rows than it should have
    Optional<Difference> firstDifference(Handle book, Entries entries, Collection<Entries.Stored> page) {
        long first = page.stream().mapToLong(stored -> stored.registration().number().value()).min().orElse(0);
        long last = page.stream().mapToLong(stored -> stored.registration().number().value()).max().orElse(-1);
        return scratch.read(work -> {
            page.forEach(stored -> entries.write(work, stored));
            Optional<Difference> difference = AuditedTables.OF_ENTRIES.stream()
                    .flatMap(table -> difference(table.table(), rows(book, table, first, last), rows(work, table, first, last)).stream())
                    .min(Comparator.comparingLong(Difference::entry));
            AuditedTables.OF_ENTRIES.forEach(table -> work.execute("delete from register." + table.table()));
            return difference;
        });
    }

    private static Optional<Difference> difference(String table, Map<Long, List<String>> stored, Map<Long, List<String>> written) {
        TreeMap<Long, List<String>> all = new TreeMap<>(stored);
        all.putAll(written);
        return all.keySet().stream()
                .filter(entry -> !stored.getOrDefault(entry, List.of()).equals(written.getOrDefault(entry, List.of())))
                .findFirst()
                .map(entry -> new Difference(entry, table));
    }

    /// By entry, in an order that does not hang on the database.
    private static Map<Long, List<String>> rows(Handle work, AuditedTables.OfEntries table, long first, long last) {
        Map<Long, List<String>> rows = new TreeMap<>();
        work.createQuery("select * from register.%s where %s between :first and :last".formatted(table.table(), table.number()))
                .bind("first", first)
                .bind("last", last)
                .map((row, _) -> new Row(row.getLong(table.number()), said(row)))
                .forEach(row -> rows.computeIfAbsent(row.entry(), _ -> new ArrayList<>()).add(row.said()));
        rows.values().forEach(said -> said.sort(null));
        return rows;
    }

    private static String said(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        TreeMap<String, String> values = new TreeMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.put(columns.getColumnName(column).toLowerCase(Locale.ROOT), value(row, columns.getColumnType(column), column));
        }
        return values.toString();
    }

    /// Both databases give a value of one type in one way, except as text.
    private static String value(ResultSet row, int type, int column) throws SQLException {
        Object value = switch (type) {
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> row.getDouble(column);
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> row.getLong(column);
            case Types.NUMERIC, Types.DECIMAL -> plain(row.getBigDecimal(column));
            case Types.DATE -> String.valueOf(row.getObject(column, LocalDate.class));
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> String.valueOf(row.getTimestamp(column));
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> hex(row.getBytes(column));
            default -> String.valueOf(row.getString(column));
        };
        return row.wasNull() ? "null" : "'%s'".formatted(value);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
