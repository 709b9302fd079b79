package org.undercroft.casework;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.undercroft.office.Presentation;
import org.undercroft.office.SettingsFile;

/// How the office presents itself, now and then. Kept in hand, because every page asks for it; read again when somebody signs in, so that a change made at
/// another seat arrives.
final class Presentations {
    private final Presentation first;
    private final AtomicReference<List<SettingsFile.Since>> later;

    Presentations(Presentation first, List<SettingsFile.Since> later) {
        this.first = first;
        this.later = new AtomicReference<>(List.copyOf(later));
    }

    Presentation now() {
        List<SettingsFile.Since> all = later.get();
        return all.isEmpty() ? first : all.getLast().presentation();
    }

    Presentation at(Instant moment) {
        return later.get().reversed().stream().filter(one -> !one.since().isAfter(moment)).findFirst().map(SettingsFile.Since::presentation).orElse(first);
    }

    /// As it stands in this unit of work, whatever another seat has changed since somebody signed in here.
    Presentation in(Handle work) {
        read(work);
        return now();
    }

    private void read(Handle work) {
        later.set(List.copyOf(new SettingsFile().presentations(work)));
    }
}
