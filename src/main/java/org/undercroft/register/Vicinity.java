package org.undercroft.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Space;

/// A place and the pieces of space in the book that lie near it, found through the ground cells: whatever shares a cell with the place and whose box meets
/// its box.
///
/// @param box in the coordinates of the reference system
/// @param strips of cells that cover the place
record Vicinity(Box box, List<Strip> strips) {
    /// Metres, far below any survey: makes up for what adding an origin may round away.
    private static final double ROUNDING = 1e-6;
    /// A place as wide as a town is looked through in one go.
    private static final int MANY = 200;
    /// How many entries are asked for in one statement.
    private static final int HANDFUL = 500;

    /// Cells from south to north.
    record Strip(int firstEast, int lastEast, int firstNorth, int lastNorth) {}

    /// A piece in the book.
    record Key(long entry, int ordinal) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return entry != other.entry ? Long.compare(entry, other.entry) : Integer.compare(ordinal, other.ordinal);
        }
    }

    /// @param extent in the coordinates of the reference system
    static Vicinity of(Box extent) {
        Box box = extent.grown(ROUNDING);
        int first = Cells.of(box.minX());
        int last = Cells.of(box.maxX());
        List<Strip> strips = new ArrayList<>();
        if (last - first > MANY) {
            strips.add(new Strip(first, last, Cells.of(box.minY()), Cells.of(box.maxY())));
        } else {
            for (int east = first; east <= last; east++) {
                strips.add(new Strip(east, east, Cells.of(box.minY()), Cells.of(box.maxY())));
            }
        }
        return new Vicinity(box, strips);
    }

    /// All within a margin of a space: a tunnel is near what lies along it, not what lies in its box.
    static Vicinity of(Space space, double margin) {
        TreeMap<Integer, Strip> strips = new TreeMap<>();
        for (Cells.Cell cell : Cells.under(space, margin + ROUNDING)) {
            strips.merge(cell.east(), new Strip(cell.east(), cell.east(), cell.north(), cell.north()),
                    (a, b) -> new Strip(a.firstEast(), a.lastEast(), Math.min(a.firstNorth(), b.firstNorth()), Math.max(a.lastNorth(), b.lastNorth())));
        }
        return new Vicinity(Entries.world(space.box(), space.frame()).grown(margin + ROUNDING), List.copyOf(strips.values()));
    }

    /// The pieces, oldest entry first.
    ///
    /// @param condition on the entry, called `e`; `bind` fills it in
    SortedSet<Key> keys(Handle work, String condition, UnaryOperator<Query> bind) {
        SortedSet<Key> keys = new TreeSet<>();
        for (Strip strip : strips) {
            keys.addAll(bind.apply(work.createQuery("""
                    select distinct c.entry, c.piece
                    from register.cell c
                    join register.piece p on p.entry = c.entry and p.ordinal = c.piece
                    join register.entry e on e.number = c.entry
                    where c.east %s and c.north between :firstNorth and :lastNorth
                      and p.min_east <= :maxEast and p.max_east >= :minEast
                      and p.min_north <= :maxNorth and p.max_north >= :minNorth
                      and p.min_height <= :maxHeight and p.max_height >= :minHeight
                      and\s""".formatted(strip.firstEast() == strip.lastEast() ? "= :firstEast" : "between :firstEast and :lastEast") + condition))
                    .bindMap(Map.of("firstEast", strip.firstEast(), "lastEast", strip.lastEast()))
                    .bind("firstNorth", strip.firstNorth())
                    .bind("lastNorth", strip.lastNorth())
                    .bind("minEast", box.minX())
                    .bind("maxEast", box.maxX())
                    .bind("minNorth", box.minY())
                    .bind("maxNorth", box.maxY())
                    .bind("minHeight", box.minZ())
                    .bind("maxHeight", box.maxZ())
                    .map((row, _) -> new Key(row.getLong("entry"), row.getInt("piece")))
                    .list());
        }
        return keys;
    }

    /// Their rows of `register.piece` with the `unit` of the entry, in the order of the keys.
    static <T> List<T> rows(Handle work, SortedSet<Key> keys, RowMapper<T> mapper) {
        List<Long> entries = keys.stream().map(Key::entry).distinct().toList();
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += HANDFUL) {
            work.createQuery("""
                    select p.*, e.unit from register.piece p join register.entry e on e.number = p.entry
                    where p.entry in (<entries>) order by p.entry, p.ordinal""")
                    .bindList("entries", entries.subList(from, Math.min(entries.size(), from + HANDFUL)))
                    .scanResultSet((rowsOf, context) -> {
                        var result = rowsOf.get();
                        while (result.next()) {
                            if (keys.contains(new Key(result.getLong("entry"), result.getInt("ordinal")))) {
                                rows.add(mapper.map(result, context));
                            }
                        }
                        return rows;
                    });
        }
        return rows;
    }
}
