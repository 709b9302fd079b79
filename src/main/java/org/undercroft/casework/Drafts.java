package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.Phrase;

/// The tables of drafts. Works inside the unit of work it is handed.
final class Drafts {
    private Drafts() {}

    static void add(Handle work, Draft draft) {
        work.createUpdate("insert into casework.draft (number, clerk, title, saved_at, version) values (:number, :clerk, :title, :at, :version)")
                .bind("number", draft.number())
                .bind("clerk", draft.clerk())
                .bind("title", draft.title())
                .bind("at", draft.savedAt().atOffset(UTC))
                .bind("version", draft.version())
                .execute();
        addFields(work, draft);
    }

    private static void addFields(Handle work, Draft draft) {
        draft.fields().forEach((name, content) -> work
                .createUpdate("insert into casework.draft_field (draft, name, content) values (:draft, :name, :content)")
                .bind("draft", draft.number())
                .bind("name", name)
                .bind("content", content)
                .execute());
    }

    /// @param draft as it is to be, with the version it had
    /// @throws CaseRefused when it was saved from elsewhere meanwhile, lodged, or thrown away
    static void save(Handle work, Draft draft) {
        int saved = work
                .createUpdate(
                        """
                update casework.draft set title = :title, saved_at = :at, version = version + 1 where number = :number and version = :version and clerk = :clerk""")
                .bind("clerk", draft.clerk())
                .bind("title", draft.title())
                .bind("at", draft.savedAt().atOffset(UTC))
                .bind("number", draft.number())
                .bind("version", draft.version())
                .execute();
        refuseUnless(saved == 1, draft);
        work.createUpdate("delete from casework.draft_field where draft = :number").bind("number", draft.number()).execute();
        addFields(work, draft);
    }

    /// @throws CaseRefused when it was saved from elsewhere meanwhile, lodged, or thrown away
    static void remove(Handle work, Draft draft) {
        for (String table : List.of("casework.draft_field", "casework.draft_file")) {
            work.createUpdate("delete from " + table + " where draft = :number").bind("number", draft.number()).execute();
        }
        int removed = work.createUpdate("delete from casework.draft where number = :number and version = :version and clerk = :clerk")
                .bind("clerk", draft.clerk())
                .bind("number", draft.number())
                .bind("version", draft.version())
                .execute();
        refuseUnless(removed == 1, draft);
    }

    private static void refuseUnless(boolean found, Draft draft) {
        if (!found) {
            throw new CaseRefused(new Phrase(Drafts.class, "draft.movedOn", Long.toString(draft.number())));
        }
    }

    static Optional<Draft> find(Handle work, long number) {
        return list(work, "number = :key", number).stream().findFirst();
    }

    /// Newest first.
    static List<Draft> of(Handle work, String clerk) {
        return list(work, "clerk = :key", clerk);
    }

    private static List<Draft> list(Handle work, String which, Object key) {
        return work.createQuery("select * from casework.draft where " + which + " order by saved_at desc, number desc")
                .bind("key", key)
                .map((row, _) -> new Draft(
                        row.getLong("number"),
                        row.getString("clerk"),
                        row.getString("title"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getLong("version"),
                        fields(work, row.getLong("number"))))
                .list();
    }

    private static Map<String, String> fields(Handle work, long draft) {
        return work.createQuery("select name, content from casework.draft_field where draft = :draft")
                .bind("draft", draft)
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("content")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void keepFile(Handle work, long draft, String name, byte[] content) {
        work.createUpdate("""
                insert into casework.draft_file (draft, ordinal, name, content)
                values (:draft, (select count(*) + 1 from casework.draft_file where draft = :draft), :name, :content)""")
                .bind("draft", draft)
                .bind("name", name)
                .bind("content", content)
                .execute();
    }

    /// The newest file of the name.
    static Optional<byte[]> file(Handle work, long draft, String name) {
        return work.createQuery("select content from casework.draft_file where draft = :draft and name = :name order by ordinal desc")
                .bind("draft", draft)
                .bind("name", name)
                .map((row, _) -> row.getBytes("content"))
                .findFirst();
    }
}
