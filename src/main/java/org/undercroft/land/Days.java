package org.undercroft.land;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days are those of the place, whatever clock the computer keeps (domain page 9). A period counts from the day after the event (Civil Code 201), and its last
/// day ends at 24:00.
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Days() {}

    public static LocalDate of(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /// 24:00 of the day: the first moment that is no longer part of it.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
