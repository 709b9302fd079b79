package org.undercroft.certificate;

import java.util.List;
import org.undercroft.land.Phrase;

/// One thing that was checked about a certificate, and what came of it.
public record CheckLine(Topic topic, Result result, Phrase phrase) {
    public enum Topic {
        SIGNATURE,
        SIGNER,
        TIME_STAMP,
        FACTS,
        PAGES,
        QR,
        GEOMETRY,
        CITY_MODEL,
        JOURNAL,
        REGISTER
    }

    public enum Result {
        GOOD,
        BAD,
        /// Nothing speaks against it, but what would vouch for it is not at hand.
        OPEN
    }

    static CheckLine good(Topic topic, String key, Object... values) {
        return new CheckLine(topic, Result.GOOD, new Phrase(CheckLine.class, key, values));
    }

    static CheckLine bad(Topic topic, String key, Object... values) {
        return new CheckLine(topic, Result.BAD, new Phrase(CheckLine.class, key, values));
    }

    static CheckLine open(Topic topic, String key, Object... values) {
        return new CheckLine(topic, Result.OPEN, new Phrase(CheckLine.class, key, values));
    }

    static boolean anyBad(List<CheckLine> lines) {
        return lines.stream().anyMatch(line -> line.result == Result.BAD);
    }
}
