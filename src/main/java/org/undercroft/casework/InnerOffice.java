package org.undercroft.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.Phrase;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Officers;
import org.undercroft.office.Role;
import org.undercroft.register.Act;
import org.undercroft.register.Register;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;

/// What the desks of an office share behind its front: the unit of work, who may do what, the book and its journal, and the clock.
///
/// @param clock what the office takes the time from
record InnerOffice(Strongroom strongroom, OfficeSettings settings, Officers officers, Register register, Registrar registrar, InstantSource clock) {
    /// Days and years are those of the place, whatever clock the computer keeps (domain page 9).
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// A unit of work. Locks the book's counter first, so that everybody waits in the same order.
    <R> R act(Function<Handle, R> work) {
        return strongroom.write(handle -> {
            registrar.lock(handle);
            return work.apply(handle);
        });
    }

    <R> R read(Function<Handle, R> work) {
        return strongroom.read(work);
    }

    void record(Handle work, Act.Kind kind, String officer, String subject, String details) {
        registrar.record(work, new Act(kind, officer, subject, details));
    }

    /// The account as it stands, not as the caller says.
    ///
    /// @throws CaseRefused when there is none, or it lacks the role
    Officer officer(Handle work, Officer said, Role role) {
        Officer known = officer(work, said);
        if (!known.is(role)) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "officer.notHis", known.displayName(), Phrase.of(role)));
        }
        return known;
    }

    /// @throws CaseRefused when there is none
    Officer officer(Handle work, Officer said) {
        return officers.find(work, said.name())
                .orElseThrow(() -> new CaseRefused(new Phrase(RegistryOffice.class, "officer.unknown", said.name())));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return day(now());
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /// As a line of an act's details.
    static String oneLine(String text) {
        return text.strip().replaceAll("\\R", " ");
    }
}
