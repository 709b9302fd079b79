package org.undercroft.register;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.soak.Database;
import org.undercroft.soak.PostgresqlServer;

/// A new book, with short ways to do what casework does.
final class BookOnTrial implements AutoCloseable {
    final Database database;
    final String url;
    final Strongroom strongroom;
    final Entries entries = new Entries(new Spaces(Samples.FRAME));
    final Register register;
    final Registrar registrar;
    private final Jdbi behind;
    private final Replay replay = new Replay();

    BookOnTrial(Database database) {
        this.database = database;
        url = database.fresh();
        strongroom = Strongroom.open(url, List.of(Strongroom.BOOK));
        register = strongroom.register(Samples.FRAME);
        registrar = strongroom.registrar(Samples.FRAME, ReferenceSystem.BEILUN, InstantSource.system());
        behind = Jdbi.create(Location.of(PostgresqlServer.asOwner(url)).url());
    }

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

    /// What the audit says after a stroke of SQL behind the program's back, which is taken back afterwards. It needs more rights than the program has.
    JournalReport after(String... strokes) {
        return behind.withHandle(work -> {
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

    long size() {
        return register.head().tree().size();
    }

    /// Work behind the program's back, with all rights.
    <R> R behind(HandleCallback<R, RuntimeException> work) {
        return behind.withHandle(work);
    }

    /// Strokes of SQL behind the program's back that stand.
    void behindItsBack(String... strokes) {
        behind.useTransaction(work -> List.of(strokes).forEach(work::execute));
    }

    @Override
    public void close() {
        replay.close();
        strongroom.close();
    }
}
