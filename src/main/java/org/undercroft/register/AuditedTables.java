package org.undercroft.register;

import java.util.LinkedHashMap;
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

    /// Rows that an entry consists of: table, and its column for the entry's number.
    static final Map<String, String> OF_ENTRIES = inOrder(Map.entry("entry", "number"), Map.entry("piece", "entry"), Map.entry("cell", "entry"),
            Map.entry("party", "entry"), Map.entry("party_member", "entry"), Map.entry("interest", "entry"), Map.entry("holding", "entry"),
            Map.entry("mortgage", "entry"), Map.entry("seizure", "entry"), Map.entry("objection", "entry"), Map.entry("notice", "entry"),
            Map.entry("figure", "entry"), Map.entry("succession", "entry"), Map.entry("source", "entry"));

    /// Rows that are a record's one row: table, and the sort of record that tells it.
    static final Map<String, Journal.Sort> OF_RECORDS = inOrder(Map.entry("entry", Journal.Sort.ENTRY), Map.entry("act", Journal.Sort.ACT),
            Map.entry("certificate", Journal.Sort.CERTIFICATE), Map.entry("certificate_copy", Journal.Sort.COPY));

    /// Tables outside the journal, and why.
    static final Map<String, String> WORKING = Map.of("counter", "numbers last given: the audit holds them against the last record and the last entry",
            "flyway_schema_history", "which scripts have run: says nothing about the register", "search_use",
            "which entries have a text: what enquiries find by it is read in the book, and the audit holds it against the book",
            "search_gram", "what texts are found by: what enquiries find by it is read in the book, and the audit misses what was taken out");

    private static <V> Map<String, V> inOrder(Map.Entry<String, V>... tables) {
        Map<String, V> ordered = new LinkedHashMap<>();
        List.of(tables).forEach(table -> ordered.put(table.getKey(), table.getValue()));
        return ordered;
    }
}
