package org.undercroft.register;

import java.util.List;
import java.util.Map;

/// Every table of the book's schema, and what holds it to the journal. `TamperingTest` changes every column of every table that the database has and fails
/// for one that is not here, or not held.
///
/// **A new table** goes into one of the three lists:
/// - It says something about an entry: tell its facts in [Texts], write it in `Entries.write`, read it again in `Entries.find`, and put it, with the column that
///   holds the entry's number, into [#OF_ENTRIES]. [Audit] then finds every change by itself: what is read must give the record's text, and what is read,
///   written once more by [Replay], must give the same rows. What is derived (boxes, cells, ordinals) needs no text.
/// - Each row is a record of its own: give it a sort in [Journal.Sort] and a column `position`, put it into [#OF_RECORDS], and say in `Audit.fits` how the
///   text is made from the row.
/// - It is a working table, without which the book would say the same: put it into [#WORKING] with the reason.
final class AuditedTables {
    private AuditedTables() {}

    /// @param number its column for the entry's number
    record OfEntries(String table, String number) {}

    record OfRecords(String table, Journal.Sort sort) {}

    /// Rows that an entry consists of.
    static final List<OfEntries> OF_ENTRIES = List.of(
            new OfEntries("entry", "number"),
            new OfEntries("piece", "entry"),
            new OfEntries("cell", "entry"),
            new OfEntries("party", "entry"),
            new OfEntries("party_member", "entry"),
            new OfEntries("interest", "entry"),
            new OfEntries("holding", "entry"),
            new OfEntries("source", "entry"),
            new OfEntries("mortgage", "entry"),
            new OfEntries("seizure", "entry"),
            new OfEntries("objection", "entry"),
            new OfEntries("notice", "entry"),
            new OfEntries("figure", "entry"),
            new OfEntries("succession", "entry"));

    /// Rows that are a record's one row.
    static final List<OfRecords> OF_RECORDS = List.of(
            new OfRecords("entry", Journal.Sort.ENTRY),
            new OfRecords("act", Journal.Sort.ACT),
            new OfRecords("certificate", Journal.Sort.CERTIFICATE),
            new OfRecords("certificate_copy", Journal.Sort.COPY));

    /// Tables outside the journal, and why.
    static final Map<String, String> WORKING = Map.of(
            "counter", "numbers last given: the audit holds them against the last record and the last entry",
            "flyway_schema_history", "which scripts have run: says nothing about the register",
            "search_use", "which entries have a text: what is found by it is read in the book, and the audit holds it against the book",
            "search_gram", "what texts are found by: what is found by it is read in the book, and the audit misses what was taken out");
}
