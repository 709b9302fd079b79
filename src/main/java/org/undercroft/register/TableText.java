package org.undercroft.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table as text, the same from every database: a line of columns (`name:kind`), then a line a row, values apart by tabs, nothing as `\N`, tabs, line ends
/// and backslashes escaped, bytes in base 64.
final class TableText {
    private static final int BATCH = 1_000;
    private static final String NOTHING = "\\N";

    private TableText() {}

    private enum Kind {
        LONG, INTEGER, DOUBLE, DECIMAL, BOOLEAN, TEXT, MOMENT, DATE, BYTES
    }

    private record Column(String name, Kind kind) {
        static Column parse(String text) {
            int colon = text.lastIndexOf(':');
            return new Column(text.substring(0, colon), Kind.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT)));
        }

        @Override
        public String toString() {
            return name + ":" + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param order the columns the rows are put in order by
    /// @param told now and then of the rows written so far
    /// @return rows written
    static long write(Connection connection, String table, String order, Writer to, LongConsumer told) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery("select * from " + table + (order.isEmpty() ? "" : " order by " + order))) {
                List<Column> columns = columns(rows.getMetaData());
                to.write(columns.stream().map(Column::toString).collect(Collectors.joining("\t")) + "\n");
                long count = 0;
                while (rows.next()) {
                    for (int i = 0; i < columns.size(); i++) {
                        to.write(i == 0 ? "" : "\t");
                        to.write(text(rows, i + 1, columns.get(i).kind()));
                    }
                    to.write('\n');
                    count++;
                    tell(told, count);
                }
                return count;
            }
        }
    }

    /// @return rows read
    static long read(BufferedReader from, Connection connection, String table, LongConsumer told) throws SQLException, IOException {
        String head = from.readLine();
        if (head == null) {
            throw new IOException("no columns");
        }
        List<Column> columns = Arrays.stream(head.split("\t")).map(Column::parse).toList();
        String insert = "insert into %s (%s) values (%s)".formatted(table, columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream().map(_ -> "?").collect(Collectors.joining(", ")));
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                String[] values = line.split("\t", -1);
                if (values.length != columns.size()) {
                    throw new IOException("row %d has %d values".formatted(count + 1, values.length));
                }
                for (int i = 0; i < values.length; i++) {
                    bind(statement, i + 1, columns.get(i).kind(), values[i]);
                }
                statement.addBatch();
                count++;
                if (count % BATCH == 0) {
                    statement.executeBatch();
                }
                tell(told, count);
            }
            statement.executeBatch();
        }
        return count;
    }

    private static void tell(LongConsumer told, long count) {
        if (count % BATCH == 0) {
            told.accept(count);
        }
    }

    private static List<Column> columns(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new Column(data.getColumnName(i), kind(data.getColumnType(i), data.getColumnTypeName(i))));
        }
        return columns;
    }

    private static Kind kind(int type, String name) {
        return switch (type) {
            case Types.BIGINT -> Kind.LONG;
            case Types.INTEGER, Types.SMALLINT -> Kind.INTEGER;
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> Kind.DOUBLE;
            case Types.NUMERIC, Types.DECIMAL -> Kind.DECIMAL;
            case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> Kind.TEXT;
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> Kind.MOMENT;
            case Types.DATE -> Kind.DATE;
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Kind.BYTES;
            default -> throw new IllegalStateException("a backup knows no columns of type " + name);
        };
    }

    private static String text(ResultSet row, int column, Kind kind) throws SQLException {
        @Nullable
        String value = switch (kind) {
            case LONG, INTEGER, BOOLEAN, TEXT -> row.getString(column);
            case DOUBLE -> {
                double number = row.getDouble(column);
                yield row.wasNull() ? null : Double.toString(number);
            }
            case DECIMAL -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number == null ? null : number.toPlainString();
            }
            case MOMENT -> {
                OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
            }
            case DATE -> {
                LocalDate date = row.getObject(column, LocalDate.class);
                yield date == null ? null : date.toString();
            }
            case BYTES -> {
                byte[] bytes = row.getBytes(column);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
        };
        if (value == null) {
            return NOTHING;
        }
        return switch (kind) {
            case TEXT -> escaped(value);
            // PostgreSQL says t and f
            case BOOLEAN -> String.valueOf(value.startsWith("t") || value.startsWith("T"));
            case LONG, INTEGER, DOUBLE, DECIMAL, MOMENT, DATE, BYTES -> value;
        };
    }

    private static void bind(PreparedStatement statement, int column, Kind kind, String value) throws SQLException {
        if (value.equals(NOTHING)) {
            statement.setNull(column, Types.NULL);
            return;
        }
        switch (kind) {
            case LONG -> statement.setLong(column, Long.parseLong(value));
            case INTEGER -> statement.setInt(column, Integer.parseInt(value));
            case DOUBLE -> statement.setDouble(column, Double.parseDouble(value));
            case DECIMAL -> statement.setBigDecimal(column, new BigDecimal(value));
            case BOOLEAN -> statement.setBoolean(column, Boolean.parseBoolean(value));
            case TEXT -> statement.setString(column, unescaped(value));
            case MOMENT -> statement.setObject(column, OffsetDateTime.parse(value));
            case DATE -> statement.setObject(column, LocalDate.parse(value));
            case BYTES -> statement.setBytes(column, Base64.getDecoder().decode(value));
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '\\' && i + 1 < text.length()) {
                i++;
                value.append(switch (text.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                });
            } else {
                value.append(at);
            }
        }
        return value.toString();
    }
}
