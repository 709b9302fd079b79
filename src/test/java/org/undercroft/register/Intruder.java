package org.undercroft.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/// Somebody who can write in the database behind the program's back, and knows his way there: the rules that tables put on each other he has taken away
/// first. Reads from the database itself what tables and columns there are, so that none is forgotten.
final class Intruder {
    private static final String ALPHABET = "abcXYZ019 -_区";

    private final Map<String, List<Column>> tables = new TreeMap<>();

    /// @param key whether it is part of the primary key
    record Column(String table, String name, boolean key, boolean nullable, int longest) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /// A row by its key.
    record Place(String table, Map<String, Object> key) {}

    Intruder(Handle work) {
        List<String> keys = work.createQuery("""
                select c.table_name || '.' || k.column_name from information_schema.table_constraints c
                join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                    and k.table_name = c.table_name
                where c.table_schema = 'register' and c.constraint_type = 'PRIMARY KEY'""").mapTo(String.class).list();
        work.createQuery("""
                select c.table_name, c.column_name, c.is_nullable, c.character_maximum_length from information_schema.columns c
                where c.table_schema = 'register' order by c.table_name, c.ordinal_position""")
                .map((row, _) -> column(row, keys))
                .forEach(column -> tables.computeIfAbsent(column.table(), _ -> new ArrayList<>()).add(column));
    }

    private static Column column(ResultSet row, List<String> keys) throws SQLException {
        String table = row.getString("table_name").toLowerCase(Locale.ROOT);
        String name = row.getString("column_name").toLowerCase(Locale.ROOT);
        long longest = row.getLong("character_maximum_length");
        return new Column(table, name, keys.stream().anyMatch((table + "." + name)::equalsIgnoreCase), row.getString("is_nullable").equals("YES"),
                longest == 0 || longest > 100_000 ? 100_000 : (int) longest);
    }

    /// Takes away what would refuse a stroke, except the primary keys, by which rows are found.
    static void takeRulesAway(Handle work) {
        for (String sort : List.of("FOREIGN KEY", "CHECK", "UNIQUE")) {
            work.createQuery("""
                    select 'alter table register."' || table_name || '" drop constraint "' || constraint_name || '"'
                    from information_schema.table_constraints
                    where table_schema = 'register' and constraint_type = :sort and constraint_name not like '%_not_null'""")
                    .bind("sort", sort).mapTo(String.class).list().forEach(work::execute);
        }
    }

    /// Every table of the book's schema, whether the program knows it or not.
    List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    List<Column> columns(String table) {
        return tables.getOrDefault(table, List.of());
    }

    long rows(Handle work, String table) {
        return work.createQuery("select count(*) from register." + table).mapTo(Long.class).one();
    }

    /// @param number counted from 0, in the order of the key
    Place row(Handle work, String table, long number) {
        List<String> key = columns(table).stream().filter(Column::key).map(Column::name).toList();
        String names = String.join(", ", key);
        return work.createQuery("select %s from register.%s order by %1$s limit 1 offset :number".formatted(names, table))
                .bind("number", number)
                .map((row, _) -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    for (String name : key) values.put(name, row.getObject(name));
                    return new Place(table, values);
                })
                .one();
    }

    /// Changes one value to another one.
    ///
    /// @return what stood there and what stands there now; empty where the database refused
    Optional<String> change(Handle work, Place place, Column column, RandomGenerator random) {
        return put(work, place, column, value -> other(value, column, random));
    }

    /// Takes a value away; empty also where none was.
    Optional<String> empty(Handle work, Place place, Column column) {
        return put(work, place, column, value -> new Value(value.type(), null));
    }

    private Optional<String> put(Handle work, Place place, Column column, UnaryOperator<Value> change) {
        Value before = value(work, place, column);
        Value after = change.apply(before);
        if (Objects.equals(before.value(), after.value())) {
            return Optional.empty();
        }
        try {
            Update update = work.createUpdate("update register.%s set %s = :newValue where %s".formatted(place.table(), column.name(), condition(place)));
            place.key().forEach((name, key) -> update.bind("key_" + name, key));
            update.bindByType("newValue", after.value(), after.javaType()).execute();
            return Optional.of("%s %s: %s → %s".formatted(column, place.key(), before.value(), after.value()));
        } catch (UnableToExecuteStatementException refused) {
            return Optional.empty();
        }
    }

    /// Exchanges the values of two rows.
    Optional<String> exchange(Handle work, Place one, Place other, Column column) {
        Value first = value(work, one, column);
        Value second = value(work, other, column);
        return put(work, one, column, _ -> second).flatMap(done -> put(work, other, column, _ -> first).map(_ -> done + " and back"));
    }

    boolean delete(Handle work, Place place) {
        return where(work.createUpdate("delete from register.%s where %s".formatted(place.table(), condition(place))), place).execute() == 1;
    }

    /// Puts the row in once more, under another key.
    boolean doubled(Handle work, Place place, RandomGenerator random) {
        List<Column> key = columns(place.table()).stream().filter(Column::key).toList();
        Column moved = key.get(random.nextInt(key.size()));
        String names = columns(place.table()).stream().map(Column::name).collect(Collectors.joining(", "));
        Value before = value(work, place, moved);
        Value after = other(before, moved, random);
        String values = columns(place.table()).stream().map(column -> column.equals(moved) ? ":newValue" : column.name()).collect(Collectors.joining(", "));
        try {
            Update insert = work.createUpdate("insert into register.%s (%s) select %s from register.%1$s where %s"
                    .formatted(place.table(), names, values, condition(place)));
            place.key().forEach((name, value) -> insert.bind("key_" + name, value));
            return insert.bindByType("newValue", after.value(), after.javaType()).execute() == 1;
        } catch (UnableToExecuteStatementException refused) {
            return false;
        }
    }

    private static String condition(Place place) {
        return place.key().keySet().stream().map(name -> name + " = :key_" + name).collect(Collectors.joining(" and "));
    }

    private static <S extends SqlStatement<S>> S where(S statement, Place place) {
        place.key().forEach((name, key) -> statement.bind("key_" + name, key));
        return statement;
    }

    /// @param type of `java.sql.Types`
    private record Value(int type, Object value) {
        Class<?> javaType() {
            return switch (type) {
                case Types.BOOLEAN, Types.BIT -> Boolean.class;
                case Types.DOUBLE, Types.FLOAT, Types.REAL -> Double.class;
                case Types.BIGINT -> Long.class;
                case Types.INTEGER, Types.SMALLINT -> Integer.class;
                case Types.NUMERIC, Types.DECIMAL -> BigDecimal.class;
                case Types.DATE -> LocalDate.class;
                case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> OffsetDateTime.class;
                case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> byte[].class;
                default -> String.class;
            };
        }
    }

    private static Value value(Handle work, Place place, Column column) {
        return where(work.createQuery("select %s from register.%s where %s".formatted(column.name(), place.table(), condition(place))), place)
                .map((row, _) -> value(row)).one();
    }

    private static Value value(ResultSet row) throws SQLException {
        int type = row.getMetaData().getColumnType(1);
        Class<?> javaType = new Value(type, "").javaType();
        return new Value(type, javaType == byte[].class ? row.getBytes(1) : javaType == String.class ? row.getString(1) : row.getObject(1, javaType));
    }

    private static Value other(Value value, Column column, RandomGenerator random) {
        Object changed = switch (value.value()) {
            case null -> invented(value.javaType());
            case Boolean truth -> !truth;
            case Integer number -> number ^ (1 << random.nextInt(20));
            case Long number -> number ^ (1L << random.nextInt(20));
            case Double number -> Double.longBitsToDouble(Double.doubleToLongBits(number) ^ (1L << random.nextInt(50)));
            case BigDecimal number -> number.add(BigDecimal.valueOf(random.nextInt(1, 1000), number.scale()));
            case LocalDate day -> day.plusDays(random.nextInt(1, 1000));
            case OffsetDateTime at -> at.plus(random.nextInt(1, 1_000_000), ChronoUnit.MICROS);
            case byte[] bytes -> bent(bytes, random);
            case String text -> bent(text, column, random);
            default -> throw new IllegalStateException("no way to bend a " + value.value().getClass());
        };
        return new Value(value.type(), changed);
    }

    private static Object invented(Class<?> type) {
        Map<Class<?>, Object> any = Map.of(BigDecimal.class, BigDecimal.ONE, Boolean.class, false, Double.class, 1.0, Long.class, 1L, Integer.class, 1,
                LocalDate.class,
                LocalDate.of(2026, 1, 1), OffsetDateTime.class, OffsetDateTime.parse("2026-01-01T00:00:00Z"), byte[].class, new byte[]{1}, String.class, "x");
        return any.get(type);
    }

    private static byte[] bent(byte[] bytes, RandomGenerator random) {
        byte[] bent = bytes.length == 0 ? new byte[1] : bytes.clone();
        bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
        return bent;
    }

    /// Another sign at one place, or one more or one less.
    private static String bent(String text, Column column, RandomGenerator random) {
        String sign = String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        String bent = switch (random.nextInt(4)) {
            case 0 -> text.length() < column.longest() ? text.substring(0, at) + sign + text.substring(at) : text;
            case 1 -> text.isEmpty() ? text : text.substring(0, at) + text.substring(at + 1);
            default -> text.isEmpty() ? sign : text.substring(0, at) + sign + text.substring(at + 1);
        };
        return bent;
    }
}
