package org.undercroft.register;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.undercroft.land.EntryNumber;
import org.undercroft.proof.TreeHead;

/// What a backup says about itself: text, a fact a line.
///
/// @param head of the journal that it holds
/// @param versions newest script by schema
/// @param tables by name, in the order in which they are put back
public record Manifest(Instant made, JournalHead head, Map<String, String> versions, Map<String, Table> tables) {
    static final String NAME = "manifest.txt";
    private static final String TITLE = "undercroft backup 1";

    /// @param digest SHA-256 of the table's file
    public record Table(long rows, String digest) {}

    public long rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }

    /// Names every table's digest, so that this one stands for the whole backup.
    public String digest() {
        return Chain.digest(text());
    }

    String text() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        text.append("made: ").append(made).append('\n');
        text.append("head: ").append(head.tree()).append(' ').append(head.last()).append('\n');
        versions.forEach((schema, version) -> text.append("version: ").append(schema).append(' ').append(version).append('\n'));
        tables.forEach((name, table) -> text.append("table: ").append(name).append(' ').append(table.rows()).append(' ').append(table.digest()).append('\n'));
        return text.toString();
    }

    /// @throws BackupRefused when the text is no manifest
    static Manifest parse(String text, Path file) {
        Map<String, String> versions = new LinkedHashMap<>();
        Map<String, Table> tables = new LinkedHashMap<>();
        Map<String, String> facts = new LinkedHashMap<>();
        try {
            for (String line : text.lines().skip(1).toList()) {
                String[] words = line.substring(line.indexOf(": ") + 2).split(" ");
                switch (line.substring(0, line.indexOf(": "))) {
                    case "version" -> versions.put(words[0], words[1]);
                    case "table" -> tables.put(words[0], new Table(Long.parseLong(words[1]), words[2]));
                    case String fact -> facts.put(fact, line.substring(line.indexOf(": ") + 2));
                }
            }
            if (!text.startsWith(TITLE + "\n") || tables.isEmpty()) {
                throw new IllegalArgumentException("not its title");
            }
            return new Manifest(Instant.parse(facts.getOrDefault("made", "")), head(facts.getOrDefault("head", "")), versions, tables);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new BackupRefused("backup.none", e, file.toString());
        }
    }

    /// Size and root of the tree, and the newest entry.
    private static JournalHead head(String text) {
        int last = text.lastIndexOf(' ');
        return new JournalHead(TreeHead.parse(text.substring(0, last)), new EntryNumber(Long.parseLong(text.substring(last + 1))));
    }
}
