package org.undercroft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.register.NewEntry;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;
import org.undercroft.soak.OfficeAtWork;
import org.undercroft.soak.Plots;

/// An office in a folder with a district in its book. It is the registrar himself who enters it, a thousand units in one unit of work and each with everything
/// seen, so that what was entered is as lawful as ever and the journal verifies; only cases there are none. Kept from one run to the next.
final class Book {
    private static final int AT_ONCE = 1_000;

    private Book() {}

    static Path place(int size) {
        return Path.of(System.getProperty("undercroft.home", ""), "target", "books", Integer.toString(size));
    }

    /// Makes it unless it is there.
    static Path of(int size) throws IOException {
        Path place = place(size);
        Path whole = place.resolve("whole");
        if (Files.exists(whole)) {
            return place;
        }
        System.err.printf("Registering %,d units …%n", size);
        if (Files.exists(place.resolve("office.mv.db"))) {
            Files.delete(place.resolve("office.mv.db"));
        }
        OfficeAtWork.create(place).close();
        try (Strongroom strongroom = Strongroom.open(place.toString(), List.of(Strongroom.BOOK))) {
            Registrar registrar = strongroom.registrar(Plots.FRAME, ReferenceSystem.BEILUN, InstantSource.system());
            List<NewEntry> waiting = new ArrayList<>(AT_ONCE);
            long start = System.nanoTime();
            Towns.of(size).each(member -> {
                waiting.add(Plots.entry(member.number() + 1, member.definition()));
                if (waiting.size() == AT_ONCE) {
                    enter(strongroom, registrar, waiting);
                    if ((member.number() + 1) % 10_000 == 0) {
                        System.err.printf("%,d after %.0f s%n", member.number() + 1, (System.nanoTime() - start) / 1e9);
                    }
                }
            });
            enter(strongroom, registrar, waiting);
        }
        Files.createFile(whole);
        return place;
    }

    private static void enter(Strongroom strongroom, Registrar registrar, List<NewEntry> waiting) {
        strongroom.write(work -> {
            registrar.lock(work);
            long seen = work.createQuery("select coalesce(max(number), 0) from register.entry").mapTo(Long.class).one();
            for (NewEntry entry : waiting) {
                registrar.enter(work, entry, new EntryNumber(seen++), 0);
            }
            return seen;
        });
        waiting.clear();
    }
}
