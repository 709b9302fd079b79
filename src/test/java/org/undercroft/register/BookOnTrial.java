package org.undercroft.register;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;

/// A book in memory, with short ways to do what casework does.
final class BookOnTrial implements AutoCloseable {
    final Strongroom strongroom = Strongroom.open("jdbc:h2:mem:" + UUID.randomUUID(), List.of(Strongroom.BOOK));
    final Entries entries = new Entries(new Spaces(Samples.FRAME));
    final Register register = strongroom.register(Samples.FRAME);
    private final Replay replay = new Replay();
    final Registrar registrar = strongroom.registrar(Samples.FRAME, ReferenceSystem.BEILUN, InstantSource.system());

    /// Enters what was examined against the book as it is now.
    Registration enter(NewEntry entry) {
        return enter(entry, register.last());
    }

    Registration enter(NewEntry entry, EntryNumber seen) {
        return strongroom.write(work -> registrar.enter(work, entry, seen, 1));
    }

    void record(Act act) {
        strongroom.write(work -> {
            registrar.record(work, act);
            return act;
        });
    }

    /// What the audit says after a stroke of SQL behind the program's back, which is taken back afterwards.
    JournalReport after(String... strokes) {
        return strongroom.read(work -> {
            work.begin();
            try {
                for (String stroke : strokes) {
                    if (work.execute(stroke) == 0) {
                        throw new AssertionError("changed nothing: " + stroke);
                    }
                }
                return audit(work, Optional.empty());
            } finally {
                work.rollback();
            }
        });
    }

    /// What the audit says inside a unit of work that may have been tampered in.
    JournalReport audit(Handle work, Optional<KeptHead> kept) {
        return new Audit(work, entries, replay, kept).report();
    }

    @Override
    public void close() {
        replay.close();
        strongroom.close();
    }
}
