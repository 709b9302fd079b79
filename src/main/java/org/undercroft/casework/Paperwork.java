package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;

/// The table of documents. Works inside the unit of work it is handed.
final class Paperwork {
    private Paperwork() {}

    /// A paper that somebody signed.
    ///
    /// @return its place in the file
    static int add(Handle work, CaseNumber number, Deed deed, byte[] content, Instant at, String officer) {
        int ordinal = add(work, number, deed.kind().name(), deed.title(), Optional.of(deed.signed()), content, at, officer);
        work.createUpdate("update casework.document set party = :party where case_year = :year and case_serial = :serial and ordinal = :ordinal")
                .bind("party", deed.by().map(PartyId::value).orElse(null))
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("ordinal", ordinal)
                .execute();
        return ordinal;
    }

    /// @return its place in the file
    static int add(Handle work, CaseNumber number, String kind, String title, Optional<LocalDate> signed, byte[] content, Instant at, String officer) {
        int ordinal = 1 + work.createQuery("select coalesce(max(ordinal), 0) from casework.document where case_year = :year and case_serial = :serial")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .mapTo(Integer.class)
                .one();
        work.createUpdate("""
                insert into casework.document (case_year, case_serial, ordinal, kind, title, digest, content, signed, added_at, added_by)
                values (:year, :serial, :ordinal, :kind, :title, :digest, :content, :signed, :at, :officer)""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("ordinal", ordinal)
                .bind("kind", kind)
                .bind("title", title)
                .bind("digest", Digest.of(content))
                .bind("content", content)
                .bind("signed", signed.orElse(null))
                .bind("at", at.atOffset(UTC))
                .bind("officer", officer)
                .execute();
        return ordinal;
    }

    /// In the order they came in.
    static List<CaseDocument> list(Handle work, CaseNumber number) {
        return work.createQuery("""
                select ordinal, kind, title, digest, octet_length(content) as bytes, signed, added_at, added_by, party
                from casework.document where case_year = :year and case_serial = :serial order by ordinal""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map((row, _) -> new CaseDocument(
                        row.getInt("ordinal"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("digest"),
                        row.getLong("bytes"),
                        Optional.ofNullable(row.getObject("signed", LocalDate.class)),
                        Optional.ofNullable(row.getString("party")).map(PartyId::new),
                        Optional.ofNullable(row.getObject("added_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                        row.getString("added_by")))
                .list();
    }

    /// The papers in the file that somebody signed.
    static List<Deed> deeds(Handle work, CaseNumber number) {
        return list(work, number).stream().flatMap(document -> document.deed().stream()).toList();
    }

    /// Those of them that lay there at a moment: what came in after a decision was not decided on.
    static List<Deed> deeds(Handle work, CaseNumber number, Instant until) {
        return list(work, number).stream()
                .filter(document -> document.addedAt().map(at -> !at.isAfter(until)).orElse(true))
                .flatMap(document -> document.deed().stream())
                .toList();
    }

    /// What the check list asks for and neither the application names nor the file holds.
    static List<Phrase> missing(Handle work, CaseNumber number, Application application) {
        return Requirements.missingPapers(application, deeds(work, number));
    }

    /// The newest plan file.
    static byte[] planFile(Handle work, CaseNumber number) {
        return read(work, number, work.createQuery("""
                select max(ordinal) from casework.document where case_year = :year and case_serial = :serial and kind = 'SURVEY_PLAN'""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .mapTo(Integer.class)
                .one());
    }

    /// @throws CaseRefused when its bytes are not those that were handed in
    /// @throws NoSuchElementException when there is none of this number
    static byte[] read(Handle work, CaseNumber number, int ordinal) {
        return work.createQuery("""
                select title, digest, content from casework.document where case_year = :year and case_serial = :serial and ordinal = :ordinal""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("ordinal", ordinal)
                .map((row, _) -> {
                    byte[] content = row.getBytes("content");
                    if (!Digest.of(content).equals(row.getString("digest"))) {
                        throw new CaseRefused(new Phrase(Paperwork.class, "document.changed", ordinal, row.getString("title"), number.toString()));
                    }
                    return content;
                })
                .findOne()
                .orElseThrow(() -> new NoSuchElementException("no document %d in case %s".formatted(ordinal, number)));
    }
}
