package org.undercroft.soak;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpatialUnit;
import org.undercroft.register.EntryRefused;
import org.undercroft.register.Neighbourhood;
import org.undercroft.register.NewEntry;
import org.undercroft.register.OfficeUnavailable;
import org.undercroft.register.Register;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;

/// One who registers space as fast as he can, always where the others want to build as well. He looks before he enters, as an examination does; what comes
/// between his look and his entry is for the book to refuse.
final class Racer {
    /// Metres: deeper than this, two exclusive spaces are one space with two owners.
    static final double TOLERANCE = 0.01;
    private static final double MARGIN = 0.5;
    /// Plots beyond the newest entry on which he tries his luck.
    private static final int WANTED = 3;

    private final Strongroom strongroom;
    private final Register register;
    private final Registrar registrar;
    private final RandomGenerator random;
    private final int codes;
    private final boolean checked;
    private final List<Long> entered = new ArrayList<>();
    private int refused;
    private int waited;
    private int inVain;

    /// @param codes the first sequence number of the unit codes he may give
    /// @param checked whether the book may refuse what has come since he looked; otherwise it is told that he has seen everything
    Racer(Strongroom strongroom, long seed, int codes, boolean checked) {
        this.strongroom = strongroom;
        this.register = strongroom.register(Plots.FRAME);
        this.registrar = strongroom.registrar(Plots.FRAME, ReferenceSystem.BEILUN, InstantSource.system());
        this.random = new SplittableRandom(seed * 1_000_003 + codes);
        this.codes = codes;
        this.checked = checked;
    }

    /// @param entered numbers given to him, `refused` times that somebody was faster, `waited` times that the database asked to try again
    record Result(List<Long> entered, int refused, int waited) {}

    /// Goes on until the book has so many entries.
    Result race(int entries) {
        for (int sequence = codes;; sequence++) {
            long last = register.last().value();
            if (last >= entries) {
                return new Result(entered, refused, waited);
            }
            // where everything is taken already, one has to look further
            tryOne(sequence, Plots.block((int) last + random.nextInt(WANTED + inVain), random));
        }
    }

    private void tryOne(int sequence, Box block) {
        Neighbourhood near = register.neighboursOf(block.grown(MARGIN), Plots.FRAME);
        Space space = space(block);
        if (near.units().stream().map(SpatialUnit::space).anyMatch(other -> conflict(space, other))) {
            inVain++;
            return;
        }
        inVain = 0;
        NewEntry entry = Plots.entry(sequence, block);
        try {
            long number = strongroom.write(work -> registrar.enter(work, entry, checked ? near.seen() : everything(work), MARGIN)).number().value();
            entered.add(number);
        } catch (EntryRefused somebodyWasFaster) {
            refused++;
        } catch (OfficeUnavailable busy) {
            if (!"place.busy".equals(busy.phrase().key())) {
                throw busy;
            }
            waited++;
        }
    }

    private EntryNumber everything(Handle work) {
        registrar.lock(work);
        return new EntryNumber(work.createQuery("select coalesce(max(number), 0) from register.entry").mapTo(Long.class).one());
    }

    static boolean conflict(Space one, Space other) {
        return Relations.STANDARD.sharing(one, other).kind().sharesRoom() && Relations.STANDARD.isDeeper(one, other, TOLERANCE);
    }

    private static Space space(Box block) {
        return switch (SoundnessCheck.STANDARD.examine(List.of(Plots.prism(block)), Plots.FRAME)) {
            case Soundness.Sound sound -> sound.space();
            case Soundness.Unsound unsound -> throw new AssertionError(unsound.faults());
        };
    }

    /// A racer in a process of its own: URL, seed, codes, entries. Waits for a line before he starts; says at the end the numbers given to him and how often
    /// he was refused and asked to wait.
    public static void main(String[] arguments) throws Exception {
        try (Strongroom strongroom = Strongroom.open(arguments[0], List.of(Strongroom.BOOK))) {
            Racer racer = new Racer(strongroom, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), true);
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            Result result = racer.race(Integer.parseInt(arguments[3]));
            System.out.println(result.refused() + " " + result.waited());
            result.entered().forEach(System.out::println);
        }
    }
}
