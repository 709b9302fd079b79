package org.undercroft.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The texts of the book taken apart for searching. Written behind the book, before a search that needs it: entering stays quick, and a book that an older
/// program wrote, or that was brought in from elsewhere, is taken apart the first time somebody searches it.
final class SearchIndex {
    /// Entries at a time, at first.
    private static final long PAGE = 2_000;
    /// At least and at most. What is known of a text lies anywhere in the tables, so that each page of a large book writes nearly all of them anew: few large
    /// pages are quicker than many small ones.
    private static final long SMALLEST_PAGE = 125;
    private static final long LARGEST_PAGE = 20_000;
    /// So long may a page keep others from the book, who wait for it ten seconds at most: after a quicker one the next is larger, after a slower one smaller.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// Rows in one batch.
    private static final int ROWS = 5_000;
    /// Values in one `in (…)`.
    private static final int LIST = 500;

    private SearchIndex() {}

    private record Text(SearchField field, String text) {
        long key() {
            return Grams.key(field, text);
        }
    }

    /// Takes apart what was entered since the last time.
    static void catchUp(Strongroom strongroom) {
        long last = strongroom.read(SearchIndex::lastEntry);
        long done = strongroom.read(SearchIndex::done);
        long page = PAGE;
        while (done < last) {
            long most = page;
            Written written = strongroom.write(work -> {
                Journal.lock(work);
                long begun = System.nanoTime();
                long from = done(work);
                long to = Math.min(from + most, lastEntry(work));
                takeApart(work, from, to);
                return new Written(to, begun);
            });
            done = written.to();
            page = next(most, Duration.ofNanos(System.nanoTime() - written.begun()));
        }
    }

    /// @param begun when it had the book to itself, by the system's nanoseconds
    private record Written(long to, long begun) {}

    /// @param took how long the last page kept others from the book
    static long next(long page, Duration took) {
        return took.compareTo(PATIENCE) < 0 ? Math.min(2 * page, LARGEST_PAGE) : Math.max(page / 2, SMALLEST_PAGE);
    }

    private static long lastEntry(Handle work) {
        return work.createQuery("select coalesce(max(number), 0) from register.entry").mapTo(Long.class).one();
    }

    private static long done(Handle work) {
        return work.createQuery("select coalesce(max(entry), 0) from register.search_use").mapTo(Long.class).one();
    }

    private static void takeApart(Handle work, long after, long to) {
        Map<Long, Text> texts = new LinkedHashMap<>();
        List<Use> uses = new ArrayList<>();
        texts(work, after, to).forEach((entry, said) -> said.forEach(text -> {
            long key = text.key();
            texts.put(key, text);
            uses.add(new Use(key, entry));
        }));
        // asked before the uses are written: a text that is used already has its grams
        Set<Long> known = known(work, texts.keySet());
        List<Gram> grams = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (!known.contains(key)) {
                Grams.of(text.field(), text.text()).forEach(gram -> grams.add(new Gram(text.field().name(), gram, key)));
            }
        });
        // in the order of their tables: neighbours are written together
        Collections.sort(uses);
        Collections.sort(grams);
        write(work, "insert into register.search_use (text, entry) values (:text, :entry)", uses,
                (batch, use) -> batch.bind("text", use.text()).bind("entry", use.entry()));
        write(work, "insert into register.search_gram (field, gram, text) values (:field, :gram, :text)", grams,
                (batch, gram) -> batch.bind("field", gram.field()).bind("gram", gram.gram()).bind("text", gram.text()));
    }

    private record Use(long text, long entry) implements Comparable<Use> {
        @Override
        public int compareTo(Use other) {
            return text != other.text ? Long.compare(text, other.text) : Long.compare(entry, other.entry);
        }
    }

    private record Gram(String field, String gram, long text) implements Comparable<Gram> {
        private static final Comparator<Gram> ORDER = Comparator.comparing(Gram::field).thenComparing(Gram::gram).thenComparingLong(Gram::text);

        @Override
        public int compareTo(Gram other) {
            return ORDER.compare(this, other);
        }
    }

    private static <R> void write(Handle work, String sql, List<R> rows, BiConsumer<PreparedBatch, R> bind) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            PreparedBatch batch = work.prepareBatch(sql);
            rows.subList(from, Math.min(from + ROWS, rows.size())).forEach(row -> {
                bind.accept(batch, row);
                batch.add();
            });
            batch.execute();
        }
    }

    private static Set<Long> known(Handle work, Set<Long> keys) {
        Set<Long> known = new HashSet<>();
        List<Long> asked = new ArrayList<>(keys);
        for (int from = 0; from < asked.size(); from += LIST) {
            known.addAll(work.createQuery("select distinct text from register.search_use where text in (<keys>)")
                    .bindList("keys", asked.subList(from, Math.min(from + LIST, asked.size())))
                    .mapTo(Long.class)
                    .list());
        }
        return known;
    }

    /// Of some entries that follow each other, those for which the tables do not hold what their texts give; none as long as they wait to be taken apart. What
    /// was taken out would not be found any more.
    ///
    /// @param entries at least one
    /// @param held texts whose grams were found to be there before; takes more of them
    static Set<Long> misfits(Handle work, Collection<Long> entries, Set<Long> held) {
        long first = Collections.min(entries);
        long taken = Math.min(Collections.max(entries), done(work));
        Map<Long, Set<Text>> texts = texts(work, first - 1, taken);
        Map<Long, Set<Long>> stored = new HashMap<>();
        work.createQuery("select entry, text from register.search_use where entry between :first and :last")
                .bind("first", first)
                .bind("last", taken)
                .map((row, _) -> stored.computeIfAbsent(row.getLong("entry"), _ -> new HashSet<>()).add(row.getLong("text")))
                .list();
        Set<Long> misfits = new HashSet<>();
        for (long entry : entries) {
            if (entry > taken) {
                continue;
            }
            Set<Text> said = texts.getOrDefault(entry, Set.of());
            Set<Long> keys = said.stream().map(Text::key).collect(Collectors.toSet());
            if (!keys.equals(stored.getOrDefault(entry, Set.of()))
                    || !said.stream().allMatch(text -> held.contains(text.key()) || gramsFit(work, text))) {
                misfits.add(entry);
            } else {
                held.addAll(keys);
            }
        }
        return misfits;
    }

    private static boolean gramsFit(Handle work, Text text) {
        Set<String> grams = Grams.of(text.field(), text.text());
        if (grams.isEmpty()) {
            return true;
        }
        int there = work.createQuery("select count(*) from register.search_gram where field = :field and text = :text and gram in (<grams>)")
                .bind("field", text.field().name())
                .bind("text", text.key())
                .bindList("grams", new ArrayList<>(grams))
                .mapTo(Integer.class)
                .one();
        return there == grams.size();
    }

    /// By entry, what it says that words are looked for in.
    private static Map<Long, Set<Text>> texts(Handle work, long after, long to) {
        Map<Long, Set<Text>> texts = new LinkedHashMap<>();
        gather(work, after, to, SearchField.CODE, "select number as entry, unit as text from register.entry where number > :after and number <= :to", texts);
        gather(work, after, to, SearchField.NAME, "select number as entry, name as text from register.entry where number > :after and number <= :to", texts);
        gather(work, after, to, SearchField.SITUS, "select number as entry, situs as text from register.entry where number > :after and number <= :to", texts);
        gather(work, after, to, SearchField.HOLDER, "select entry, name as text from register.party where entry > :after and entry <= :to", texts);
        gather(work, after, to, SearchField.DOCUMENT, "select entry, title as text from register.source where entry > :after and entry <= :to", texts);
        return texts;
    }

    private static void gather(Handle work, long after, long to, SearchField field, String sql, Map<Long, Set<Text>> texts) {
        work.createQuery(sql)
                .bind("after", after)
                .bind("to", to)
                .map((row, _) -> texts.computeIfAbsent(row.getLong("entry"), _ -> new LinkedHashSet<>())
                        .add(new Text(field, Optional.ofNullable(row.getString("text")).orElse(""))))
                .list();
    }
}
