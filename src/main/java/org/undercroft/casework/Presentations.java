package org.undercroft.casework;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.undercroft.office.Presentation;
import org.undercroft.office.SettingsFile;

/// How the office presents itself, now and then. Kept in hand, because every page asks for it; read again when somebody signs in and when a number is given,
/// so that a change made at another seat arrives.
final class Presentations {
    private final Presentation first;
    private final AtomicReference<List<SettingsFile.Since>> later;

    Presentations(Presentation first, List<SettingsFile.Since> later) {
        this.first = first;
        this.later = new AtomicReference<>(List.copyOf(later));
    }

    Presentation now() {
        return last(later.get());
    }

    /// What a record at this position of the journal goes by.
    Presentation at(long position) {
        return later.get().reversed().stream().filter(one -> one.position() < position).findFirst().map(SettingsFile.Since::presentation).orElse(first);
    }

    /// As it stands in this unit of work, whatever another seat has changed since somebody signed in here.
    Presentation in(Handle work) {
        List<SettingsFile.Since> read = List.copyOf(new SettingsFile().presentations(work));
        // rows are only added: a longer list is a later one
        later.accumulateAndGet(read, (kept, found) -> found.size() > kept.size() ? found : kept);
        return last(read);
    }

    private Presentation last(List<SettingsFile.Since> all) {
        return all.isEmpty() ? first : all.getLast().presentation();
    }
}
