package org.undercroft.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Papers that are no certificates, told by the acts that gave them: `series / subject`, and in the details their number.
final class Papers {
    private static final Pattern DETAILS = Pattern.compile("serial: (\\d+)\nissued: (\\S+)");

    private Papers() {}

    static Optional<GivenPaper> find(Handle work, String series, String about) {
        return work.createQuery("""
                select a.position, a.details, j.at from register.act a join register.journal j on j.position = a.position
                where a.kind = 'PAPER_GIVEN' and a.subject = :subject order by a.position""")
                .bind("subject", subject(series, about))
                .map((row, _) -> given(row.getLong("position"), series, row.getString("details"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .findFirst();
    }

    static String subject(String series, String about) {
        return series + " / " + about;
    }

    static String details(int serial, LocalDate issued) {
        return "serial: %d\nissued: %s".formatted(serial, issued);
    }

    private static GivenPaper given(long position, String series, String details, Instant at) {
        Matcher said = DETAILS.matcher(details);
        if (!said.lookingAt()) {
            throw new IllegalStateException("act %d gives no paper".formatted(position));
        }
        return new GivenPaper(position, series, Integer.parseInt(said.group(1)), LocalDate.parse(said.group(2)), at);
    }
}
