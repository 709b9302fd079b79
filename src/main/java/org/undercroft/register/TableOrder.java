package org.undercroft.register;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables of an office, each after those it refers to.
final class TableOrder {
    /// Flyway's own; it writes it anew.
    private static final String HISTORY = "flyway_schema_history";

    private final DatabaseMetaData data;
    private final Set<String> ordered = new LinkedHashSet<>();

    private TableOrder(DatabaseMetaData data) {
        this.data = data;
    }

    static List<String> of(Connection connection, List<Strongroom.Shelf> shelves) throws SQLException {
        TableOrder order = new TableOrder(connection.getMetaData());
        for (Strongroom.Shelf shelf : shelves) {
            for (String table : order.tables(shelf.schema())) {
                order.add(shelf.schema(), table);
            }
        }
        return List.copyOf(order.ordered);
    }

    /// The columns of the primary key, apart by commas.
    static String key(Connection connection, String table) throws SQLException {
        int dot = table.indexOf('.');
        TreeMap<Integer, String> columns = new TreeMap<>();
        try (ResultSet keys = connection.getMetaData().getPrimaryKeys(null, table.substring(0, dot), table.substring(dot + 1))) {
            while (keys.next()) {
                columns.put(keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME"));
            }
        }
        return String.join(", ", columns.values());
    }

    private Set<String> tables(String schema) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = data.getTables(null, schema, "%", new String[]{"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.remove(HISTORY);
        return names;
    }

    private void add(String schema, String table) throws SQLException {
        if (ordered.contains(schema + "." + table)) {
            return;
        }
        List<String[]> before = new ArrayList<>();
        try (ResultSet keys = data.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                before.add(new String[]{keys.getString("PKTABLE_SCHEM"), keys.getString("PKTABLE_NAME")});
            }
        }
        for (String[] other : before) {
            // a table may refer to itself: its rows come in the order of their numbers
            if (!other[0].equals(schema) || !other[1].equals(table)) {
                add(other[0], other[1]);
            }
        }
        ordered.add(schema + "." + table);
    }
}
