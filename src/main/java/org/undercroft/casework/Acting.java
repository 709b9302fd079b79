package org.undercroft.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Officers;
import org.undercroft.office.Role;
import org.undercroft.register.Act;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;

/// What it takes to do something that the journal tells of: one unit of work, the officer as the office knows him, the time.
record Acting(Strongroom strongroom, Registrar registrar, Officers officers, InstantSource clock) {
    /// Locks the book's counter first, so that everybody waits in the same order.
    <R> R act(Function<Handle, R> work) {
        return strongroom.write(handle -> {
            registrar.lock(handle);
            return work.apply(handle);
        });
    }

    void record(Act act) {
        act(work -> {
            registrar.record(work, act);
            return act;
        });
    }

    /// The account as it stands, not as the caller says.
    Officer officer(Handle work, Officer said, Role role) {
        Officer known = known(work, said);
        if (!known.is(role)) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "officer.notHis", known.displayName(), Phrase.of(role)));
        }
        return known;
    }

    Officer known(Handle work, Officer said) {
        return officers.find(work, said.name())
                .orElseThrow(() -> new CaseRefused(new Phrase(RegistryOffice.class, "officer.unknown", said.name())));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
