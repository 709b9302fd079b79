package org.undercroft.register;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Phrase;
import org.undercroft.proof.Hash;
import org.undercroft.proof.KeyChange;
import org.undercroft.proof.MerkleTree;
import org.undercroft.proof.RightEdge;
import org.undercroft.proof.Subtree;
import org.undercroft.proof.TreeHead;

/// The journal's table: a Merkle tree as in RFC 9162, whose leaves are the records' texts. Each row keeps the complete subtrees that end with it, so that
/// nothing is ever written twice and a proof among a million of records reads some twenty rows by their key.
final class Journal {
    private static final int DIGITS = 64;

    private Journal() {}

    /// What a record is about.
    enum Sort {
        ENTRY, ACT, CERTIFICATE, COPY
    }

    /// A row, before it is known whether it fits.
    ///
    /// @param sort name of a [Sort], if nobody changed it
    /// @param root of the tree that ends with this record
    /// @param nodes hashes of the complete subtrees that end with it, the leaf first
    record Row(long position, String sort, Instant at, String text, String digest, String root, String nodes) {}

    static final RowMapper<Row> ROW = (row, _) -> new Row(
            row.getLong("position"),
            row.getString("sort"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("text"),
            row.getString("digest"),
            row.getString("root"),
            row.getString("nodes"));

    private static final String RECORDS = "select j.*, e.number as entry from register.journal j left join register.entry e on e.position = j.position";

    private static final RowMapper<JournalRecord> RECORD = (row, context) -> {
        Row record = ROW.map(row, context);
        long entry = row.getLong("entry");
        return new JournalRecord(
                record.position(),
                record.at(),
                entry == 0 ? Optional.empty() : Optional.of(new EntryNumber(entry)),
                record.text(),
                record.digest(),
                new TreeHead(record.position(), Hash.parse(record.root())));
    };

    /// Waits until nobody else writes and keeps others waiting until the unit of work ends. Whoever writes calls this first: one order of locks, no deadlock.
    static void lock(Handle work) {
        work.createQuery("select last_given from register.counter where name = 'journal' for update").mapTo(Long.class).one();
    }

    /// The next number of a counter. Rolled back with the unit of work, so that numbers have no gaps.
    static long next(Handle work, String counter) {
        int counted = work.createUpdate("update register.counter set last_given = last_given + 1 where name = :name").bind("name", counter).execute();
        if (counted == 0) {
            work.createUpdate("insert into register.counter (name, last_given) values (:name, 1)").bind("name", counter).execute();
        }
        return lastGiven(work, counter);
    }

    static long lastGiven(Handle work, String counter) {
        return work.createQuery("select last_given from register.counter where name = :name").bind("name", counter).mapTo(Long.class).findOne().orElse(0L);
    }

    /// Appends a record at a position taken with [#next].
    static Row append(Handle work, long position, Sort sort, Instant at, String text) {
        RightEdge edge = tree(work, position - 1).edge();
        List<Hash> completed = edge.append(Hash.leaf(text));
        Row row = new Row(position, sort.name(), at, text, Chain.digest(text), edge.head().root().toString(), joined(completed));
        work.createUpdate("""
                insert into register.journal (position, sort, at, text, digest, root, nodes)
                values (:position, :sort, :at, :text, :digest, :root, :nodes)""")
                .bind("position", row.position())
                .bind("sort", row.sort())
                .bind("at", row.at().atOffset(UTC))
                .bind("text", row.text())
                .bind("digest", row.digest())
                .bind("root", row.root())
                .bind("nodes", row.nodes())
                .execute();
        return row;
    }

    /// The tree of the first so many records.
    static MerkleTree tree(Handle work, long size) {
        return new MerkleTree(size, wanted -> kept(work, wanted));
    }

    static String joined(List<Hash> nodes) {
        return nodes.stream().map(Hash::toString).collect(Collectors.joining());
    }

    static Map<Subtree, Hash> kept(Handle work, Set<Subtree> wanted) {
        Map<Long, String> nodes = new HashMap<>();
        work.createQuery("select position, nodes from register.journal where position in (<positions>)")
                .bindList("positions", wanted.stream().map(Subtree::end).distinct().toList())
                .map((row, _) -> nodes.put(row.getLong("position"), row.getString("nodes")))
                .list();
        return wanted.stream().collect(Collectors.toMap(part -> part, part -> node(nodes.getOrDefault(part.end(), ""), part)));
    }

    private static Hash node(String nodes, Subtree part) {
        int end = (part.level() + 1) * DIGITS;
        try {
            return Hash.parse(nodes.length() < end ? "" : nodes.substring(end - DIGITS, end));
        } catch (IllegalArgumentException e) {
            throw new OfficeUnavailable(new Phrase(Journal.class, "journal.treeDamaged", Long.toString(part.end())), e);
        }
    }

    static JournalHead head(Handle work) {
        return work.createQuery("""
                select j.position, j.root, (select coalesce(max(e.number), 0) from register.entry e) as entry
                from register.journal j
                where j.position = (select max(position) from register.journal)""")
                .map((row, _) -> new JournalHead(
                        new TreeHead(row.getLong("position"), Hash.parse(row.getString("root"))), new EntryNumber(row.getLong("entry"))))
                .findOne()
                .orElse(JournalHead.EMPTY);
    }

    /// The keys for heads that acts in the journal name, oldest first.
    static List<KeyChange> headKeys(Handle work) {
        return work.createQuery("select details from register.act where kind = :kind order by position")
                .bind("kind", Act.Kind.HEAD_KEY_CHANGED.name())
                .mapTo(String.class)
                .map(KeyChange::parse)
                .list();
    }

    static Optional<JournalRecord> at(Handle work, long position) {
        return work.createQuery(RECORDS + " where j.position = :position").bind("position", position).map(RECORD).findOne();
    }

    static Optional<JournalRecord> of(Handle work, EntryNumber entry) {
        return work.createQuery(RECORDS + " where e.number = :number").bind("number", entry.value()).map(RECORD).findOne();
    }

    static List<JournalRecord> all(Handle work) {
        return work.createQuery(RECORDS + " order by j.position").map(RECORD).list();
    }
}
