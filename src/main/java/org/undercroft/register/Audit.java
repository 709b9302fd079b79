package org.undercroft.register;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.SpatialUnit;

/// Goes through the journal from its first record and writes every text once more from the tables: what was changed, taken out, put in or moved since
/// does not fit.
final class Audit {
    private static final int PAGE = 500;

    private final Handle work;
    private final Entries entries;
    private long position = 0;
    private String chain = JournalHead.NO_CHAIN;
    private long lastEntry = 0;

    Audit(Handle work, Entries entries) {
        this.work = work;
        this.entries = entries;
    }

    JournalReport report() {
        return records().or(this::strays).orElseGet(() -> new JournalReport.Intact(new JournalHead(position, new EntryNumber(lastEntry), chain), position));
    }

    /// @param kept a head of this journal that was kept elsewhere: the journal must still contain it
    JournalReport report(JournalHead kept) {
        return switch (report()) {
            case JournalReport.Broken broken -> broken;
            case JournalReport.Intact intact -> {
                String now = kept.position() == 0 ? JournalHead.NO_CHAIN : Journal.at(work, kept.position()).map(Journal.Row::chain).orElse("");
                yield now.equals(kept.chain()) ? intact : broken(Math.min(kept.position(), position + 1), "journal.headDiffers", kept.position());
            }
        };
    }

    private Optional<JournalReport> records() {
        for (List<Journal.Row> page = page(); !page.isEmpty(); page = page()) {
            for (Journal.Row row : page) {
                Optional<JournalReport> trouble = fits(row);
                if (trouble.isPresent()) {
                    return trouble;
                }
                position = row.position();
                chain = row.chain();
            }
        }
        return Optional.empty();
    }

    private List<Journal.Row> page() {
        return work.createQuery("select * from register.journal where position > :position order by position limit :page")
                .bind("position", position)
                .bind("page", PAGE)
                .map(Journal.ROW)
                .list();
    }

    private Optional<JournalReport> fits(Journal.Row row) {
        if (row.position() != position + 1) {
            return Optional.of(broken(position + 1, "journal.missing", position + 1));
        }
        if (!Chain.digest(row.text()).equals(row.digest())) {
            return Optional.of(broken(row.position(), "journal.textChanged"));
        }
        if (!Chain.next(chain, row.digest()).equals(row.chain())) {
            return Optional.of(broken(row.position(), "journal.chainBroken"));
        }
        try {
            return switch (row.sort()) {
                case ENTRY -> entryFits(row);
                case ACT -> textFits(row, act(row.position()).map(act -> Texts.of(act, row.at())));
                case CERTIFICATE -> textFits(row, Certificates.at(work, row.position()).map(certificate -> Texts.of(certificate, row.at())));
                case COPY -> textFits(row, Certificates.copyAt(work, row.position()).map(copy -> Texts.of(copy, row.at())));
            };
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            // a value that no writer of ours could have put there
            return Optional.of(broken(row.position(), "journal.tableUnreadable", String.valueOf(e.getMessage())));
        }
    }

    private Optional<JournalReport> textFits(Journal.Row row, Optional<String> fromTables) {
        if (fromTables.isEmpty()) {
            return Optional.of(broken(row.position(), "journal.rowMissing"));
        }
        return fromTables.get().equals(row.text()) ? Optional.empty() : Optional.of(broken(row.position(), "journal.tableDiffers"));
    }

    private Optional<JournalReport> entryFits(Journal.Row row) {
        Optional<Long> number = work.createQuery("select number from register.entry where position = :position")
                .bind("position", row.position())
                .mapTo(Long.class)
                .findOne();
        Optional<Entries.Stored> stored = number.flatMap(it -> entries.find(work, new EntryNumber(it)));
        Optional<JournalReport> trouble = textFits(row, stored.map(it -> Texts.of(it.registration(), it.label(), it.replaces())));
        if (trouble.isPresent()) {
            return trouble;
        }
        if (number.orElse(0L) != lastEntry + 1) {
            return Optional.of(broken(row.position(), "journal.gap", lastEntry + 1));
        }
        lastEntry++;
        boolean rightFits = stored.map(it -> Entries.statesRight(it.registration())).equals(work
                .createQuery("select states_right from register.entry where position = :position")
                .bind("position", row.position())
                .mapTo(Boolean.class)
                .findOne());
        if (!rightFits) {
            return Optional.of(broken(row.position(), "journal.tableDiffers"));
        }
        if (!SearchIndex.fits(work, new EntryNumber(lastEntry))) {
            return Optional.of(broken(row.position(), "journal.searchDiffers"));
        }
        boolean derivedFits = stored.stream().flatMap(it -> it.registration().unit().units().stream()).allMatch(this::derivedFits);
        return derivedFits ? Optional.empty() : Optional.of(broken(row.position(), "journal.spaceDiffers"));
    }

    /// Box and cells are derived from the definition; a changed one would hide a neighbour.
    private boolean derivedFits(SpatialUnit unit) {
        Box box = Entries.world(unit.space().box(), entries.frame());
        Box storedBox = work.createQuery("select * from register.piece where entry = :entry and label = :label")
                .bind("entry", unit.lifespan().since().value())
                .bind("label", unit.id().label())
                .map((row, _) -> new Box(
                        row.getDouble("min_east"),
                        row.getDouble("min_north"),
                        row.getDouble("min_height"),
                        row.getDouble("max_east"),
                        row.getDouble("max_north"),
                        row.getDouble("max_height")))
                .one();
        Set<Cells.Cell> storedCells = work.createQuery("""
                select c.east, c.north from register.cell c join register.piece p on p.entry = c.entry and p.ordinal = c.piece
                where p.entry = :entry and p.label = :label""")
                .bind("entry", unit.lifespan().since().value())
                .bind("label", unit.id().label())
                .map((row, _) -> new Cells.Cell(row.getInt("east"), row.getInt("north")))
                .collect(Collectors.toSet());
        return GeometryDigest.of(unit.definitions()).equals(unit.digest()) && box.equals(storedBox) && storedCells.equals(Cells.under(unit.space()));
    }

    private Optional<Act> act(long at) {
        return work.createQuery("select * from register.act where position = :position")
                .bind("position", at)
                .map((row, _) -> new Act(Act.Kind.valueOf(row.getString("kind")), row.getString("officer"), row.getString("subject"), row.getString("details")))
                .findOne();
    }

    /// Rows that no record tells of, and a journal whose end was cut off.
    private Optional<JournalReport> strays() {
        long told = work.createQuery("""
                select (select count(*) from register.act) + (select count(*) from register.entry)
                     + (select count(*) from register.certificate) + (select count(*) from register.certificate_copy)""").mapTo(Long.class).one();
        if (told != position) {
            return Optional.of(broken(position + 1, "journal.strayRows"));
        }
        if (Journal.lastGiven(work, "journal") != position || Journal.lastGiven(work, "entry") != lastEntry) {
            return Optional.of(broken(position + 1, "journal.cutOff", Journal.lastGiven(work, "journal")));
        }
        return Optional.empty();
    }

    private JournalReport.Broken broken(long at, String key, Object... values) {
        Optional<EntryNumber> entry = work.createQuery("select number from register.entry where position = :position")
                .bind("position", at)
                .mapTo(Long.class)
                .findOne()
                .map(EntryNumber::new);
        List<String> said = Arrays.stream(values).map(String::valueOf).toList();
        return new JournalReport.Broken(at, entry, new Phrase(Audit.class, key, said.toArray()));
    }
}
