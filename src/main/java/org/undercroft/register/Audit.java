package org.undercroft.register;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Phrase;
import org.undercroft.proof.Hash;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.KeyChange;
import org.undercroft.proof.RightEdge;
import org.undercroft.proof.TreeHead;

/// Goes through the journal from its first record, grows the tree once more from the texts, and writes every text and every row once more from the tables:
/// what was changed, taken out, put in or moved since does not fit. Page by page, so that a million records need no more memory than a thousand.
///
/// Where a new table goes is told in [AuditedTables].
final class Audit {
    private static final int PAGE = 500;
    private static final int MOST_HELD = 100_000;

    private final Handle work;
    private final Entries entries;
    private final Replay replay;
    private final Optional<KeptHead> kept;
    private final RightEdge edge = RightEdge.ofNothing();
    private String chain = Chain.BEGINNING;
    /// Texts that were found to be taken apart as they must be: the same places and papers are named again and again.
    private final Set<Long> held = new HashSet<>();
    private boolean keptIsMissed;
    private long lastEntry = 0;
    private Optional<HeadKey> headKey = Optional.empty();

    /// @param kept a head of this journal that was kept elsewhere
    Audit(Handle work, Entries entries, Replay replay, Optional<KeptHead> kept) {
        this.work = work;
        this.entries = entries;
        this.replay = replay;
        this.kept = kept;
        this.keptIsMissed = kept.isPresent();
    }

    /// What the tables hold about the records of a page, by position; not yet believed.
    ///
    /// @param misfits numbers of entries that would not be found by what they say
    private record Told(Map<Long, ActRow> acts, Map<Long, Long> entries, Set<Long> misfits) {}

    private record ActRow(String kind, String officer, String subject, String details) {
        Act act() {
            return new Act(Act.Kind.valueOf(kind), officer, subject, details);
        }
    }

    JournalReport report() {
        lookForKept();
        return records().or(this::strays).or(this::missedHead)
                .orElseGet(() -> new JournalReport.Intact(new JournalHead(edge.head(), new EntryNumber(lastEntry)), edge.head().size()));
    }

    private Optional<JournalReport> records() {
        for (List<Journal.Row> page = page(); !page.isEmpty(); page = page()) {
            List<Entries.Stored> read = new ArrayList<>();
            Optional<JournalReport> trouble = fit(page, read);
            Optional<JournalReport> otherRows = otherRows(read);
            if (otherRows.isPresent() || trouble.isPresent()) {
                // the rows belong to records before the trouble
                return otherRows.or(() -> trouble);
            }
        }
        return Optional.empty();
    }

    private List<Journal.Row> page() {
        return work.createQuery("select * from register.journal where position > :position order by position limit :page")
                .bind("position", edge.head().size())
                .bind("page", PAGE)
                .map(Journal.ROW)
                .list();
    }

    /// @param read takes the entries whose texts fit
    private Optional<JournalReport> fit(List<Journal.Row> page, List<Entries.Stored> read) {
        Map<Long, Long> numbers = entryNumbers(page);
        Told told = new Told(acts(page), numbers, misfits(numbers.values()));
        for (Journal.Row row : page) {
            TreeHead before = edge.head();
            Optional<JournalReport> trouble = grows(row).or(() -> fits(row, told, before, read));
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    // ---- the tree

    private Optional<JournalReport> grows(Journal.Row row) {
        long position = edge.head().size() + 1;
        if (row.position() != position) {
            return broken(position, "journal.missing", position);
        }
        if (!Chain.digest(row.text()).equals(row.digest())) {
            return broken(position, "journal.textChanged");
        }
        List<Hash> completed = edge.append(Hash.leaf(row.text()));
        if (!Journal.joined(completed).equals(row.nodes()) || !edge.head().root().toString().equals(row.root())) {
            return broken(position, "journal.treeBroken");
        }
        chain = Chain.next(chain, row.digest());
        lookForKept();
        return Optional.empty();
    }

    private void lookForKept() {
        TreeHead here = edge.head();
        keptIsMissed = keptIsMissed && !kept.map(head -> switch (head) {
            case KeptHead.OfTree(TreeHead tree) -> tree.equals(here);
            case KeptHead.OfChain(long position, String value) -> position == here.size() && value.equals(chain);
        }).orElse(true);
    }

    private Optional<JournalReport> missedHead() {
        long size = kept.map(KeptHead::records).orElse(0L);
        return keptIsMissed ? broken(Math.min(size, edge.head().size() + 1), "journal.headDiffers", size) : Optional.empty();
    }

    // ---- the tables

    private Optional<JournalReport> fits(Journal.Row row, Told told, TreeHead before, List<Entries.Stored> read) {
        try {
            return switch (Journal.Sort.valueOf(row.sort())) {
                case ENTRY -> entryFits(row, told, read);
                case ACT -> actFits(row, Optional.ofNullable(told.acts().get(row.position())).map(ActRow::act), before);
                case CERTIFICATE -> textFits(row, Certificates.at(work, row.position()).map(certificate -> Texts.of(certificate, row.at())));
                case COPY -> textFits(row, Certificates.copyAt(work, row.position()).map(copy -> Texts.of(copy, row.at())));
            };
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            // a value that no writer of ours could have put there
            return broken(row.position(), "journal.tableUnreadable", String.valueOf(e.getMessage()));
        }
    }

    private Optional<JournalReport> textFits(Journal.Row row, Optional<String> fromTables) {
        if (fromTables.isEmpty()) {
            return broken(row.position(), "journal.rowMissing");
        }
        return fromTables.get().equals(row.text()) ? Optional.empty() : broken(row.position(), "journal.tableDiffers");
    }

    private Optional<JournalReport> entryFits(Journal.Row row, Told told, List<Entries.Stored> read) {
        Optional<Entries.Stored> stored = Optional.ofNullable(told.entries().get(row.position())).flatMap(it -> entries.find(work, new EntryNumber(it)));
        Optional<JournalReport> trouble = textFits(row, stored.map(it -> Texts.of(it.registration(), it.label(), it.replaces())));
        if (trouble.isPresent()) {
            return trouble;
        }
        lastEntry++;
        if (told.misfits().contains(lastEntry)) {
            return broken(row.position(), "journal.searchDiffers");
        }
        boolean holdsAsItMust = stored.map(it -> it.holdsFrom().equals(Entries.holdsFrom(work, it.registration().kind(), it.replaces()))).orElse(true);
        if (!holdsAsItMust) {
            return broken(row.position(), "journal.rowsDiffer", "register.entry");
        }
        read.addAll(stored.stream().toList());
        return stored.map(it -> it.registration().number().value()).equals(Optional.of(lastEntry))
                ? Optional.empty()
                : broken(row.position(), "journal.gap", lastEntry);
    }

    private Optional<JournalReport> actFits(Journal.Row row, Optional<Act> act, TreeHead before) {
        Optional<JournalReport> trouble = textFits(row, act.map(it -> Texts.of(it, row.at())));
        if (trouble.isPresent() || act.isEmpty() || act.get().kind() != Act.Kind.HEAD_KEY_CHANGED) {
            return trouble;
        }
        KeyChange change = KeyChange.parse(act.get().details());
        boolean follows = change.holds() && change.before().equals(headKey) && change.head().equals(before);
        headKey = Optional.of(change.next());
        return follows ? Optional.empty() : broken(row.position(), "journal.keyNotVouchedFor");
    }

    /// What follows from the facts (boxes, cells, order), and what nobody reads.
    private Optional<JournalReport> otherRows(List<Entries.Stored> read) {
        return replay.firstDifference(work, entries, read).flatMap(difference -> broken(positionOf(difference.entry(), read), "journal.rowsDiffer",
                "register." + difference.table()));
    }

    private static long positionOf(long entry, List<Entries.Stored> read) {
        return read.stream().filter(stored -> stored.registration().number().value() == entry).mapToLong(Entries.Stored::position).findFirst().orElse(0);
    }

    private Map<Long, ActRow> acts(List<Journal.Row> page) {
        Map<Long, ActRow> acts = new HashMap<>();
        work.createQuery("select * from register.act where position between :first and :last")
                .bind("first", page.getFirst().position())
                .bind("last", page.getLast().position())
                .map((row, _) -> acts.put(row.getLong("position"),
                        new ActRow(row.getString("kind"), row.getString("officer"), row.getString("subject"), row.getString("details"))))
                .list();
        return acts;
    }

    private Map<Long, Long> entryNumbers(List<Journal.Row> page) {
        Map<Long, Long> numbers = new HashMap<>();
        work.createQuery("select position, number from register.entry where position between :first and :last")
                .bind("first", page.getFirst().position())
                .bind("last", page.getLast().position())
                .map((row, _) -> numbers.put(row.getLong("position"), row.getLong("number")))
                .list();
        return numbers;
    }

    private Set<Long> misfits(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        if (held.size() > MOST_HELD) {
            held.clear();
        }
        return SearchIndex.misfits(work, numbers, held);
    }

    // ---- what no record tells of

    /// Rows without a record or without an entry, and a journal whose end was cut off. Each is asked in one statement, so that an entry that a colleague makes
    /// meanwhile is there with all its rows or not at all.
    private Optional<JournalReport> strays() {
        for (AuditedTables.OfRecords table : AuditedTables.OF_RECORDS) {
            Optional<Long> stray = one("""
                    select min(t.position) from register.%s t
                    where not exists (select 1 from register.journal j where j.position = t.position and j.sort = '%s')"""
                    .formatted(table.table(), table.sort()));
            if (stray.isPresent()) {
                return broken(stray.get(), "journal.strayRows", "register." + table.table());
            }
        }
        for (AuditedTables.OfEntries table : AuditedTables.OF_ENTRIES) {
            boolean strays = one("""
                    select min(t.%s) from register.%s t where not exists (select 1 from register.entry e where e.number = t.%1$s)"""
                    .formatted(table.number(), table.table())).isPresent();
            if (strays) {
                return broken(edge.head().size() + 1, "journal.strayRows", "register." + table.table());
            }
        }
        return cutOff("journal", "position", "register.journal").or(() -> cutOff("entry", "number", "register.entry"));
    }

    private Optional<JournalReport> cutOff(String counter, String number, String table) {
        return one("select last_given from register.counter where name = '%s' and last_given <> (select coalesce(max(%s), 0) from %s)"
                .formatted(counter, number, table)).flatMap(given -> broken(edge.head().size() + 1, "journal.cutOff", given));
    }

    private Optional<Long> one(String question) {
        return work.createQuery(question).mapTo(Long.class).findOne();
    }

    private Optional<JournalReport> broken(long at, String key, Object... values) {
        Optional<EntryNumber> entry = work.createQuery("select number from register.entry where position = :position")
                .bind("position", at)
                .mapTo(Long.class)
                .findFirst()
                .map(EntryNumber::new);
        List<String> said = Arrays.stream(values).map(String::valueOf).toList();
        return Optional.of(new JournalReport.Broken(at, entry, new Phrase(Audit.class, key, said.toArray())));
    }
}
