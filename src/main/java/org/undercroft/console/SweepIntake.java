package org.undercroft.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Snap;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.land.PlannedSpace;

/// Makes solids of what a reader hands on, on other threads while it goes on reading, and keeps only them. The reader has to wait when it is too far
/// ahead: what was surveyed takes ten times the room of its solid.
final class SweepIntake implements Consumer<PlannedSpace>, AutoCloseable {
    private static final int BATCH = 64;

    private final SoundnessCheck check;
    private final ExecutorService pool;
    private final int most;
    private final Deque<Future<List<Unit>>> running = new ArrayDeque<>();
    private List<PlannedSpace> batch = new ArrayList<>();
    private List<Unit> taken = new ArrayList<>();
    private @Nullable Frame frame;
    private long waited;

    SweepIntake(Snap snap, int threads) {
        this.check = new SoundnessCheck(snap, SoundnessCheck.STANDARD.planarDistance(), SoundnessCheck.STANDARD.planarAngle());
        this.pool = Executors.newFixedThreadPool(threads);
        this.most = 8 * threads;
    }

    /// @param space empty where the unit is not sound
    /// @param middle in the coordinates of the survey; empty where there is nothing in it
    record Unit(String id, Optional<Space> space, Optional<Position> middle, List<Fault> faults) {}

    @Override
    public void accept(PlannedSpace space) {
        if (frame == null) {
            frame = Places.first(space.parts()).map(at -> Frame.around(at.x(), at.y())).orElse(null);
        }
        batch.add(space);
        if (batch.size() == BATCH) {
            hand();
            while (running.size() > most) {
                take();
            }
        }
    }

    /// All that came since the last time this was asked, in its order.
    List<Unit> taken() {
        hand();
        while (!running.isEmpty()) {
            take();
        }
        List<Unit> units = taken;
        taken = new ArrayList<>();
        return units;
    }

    double secondsWaited() {
        return waited / 1e9;
    }

    private void hand() {
        List<PlannedSpace> some = batch;
        Frame here = frame == null ? Frame.ZERO : frame;
        running.add(pool.submit(() -> some.stream().map(space -> unit(space, here)).toList()));
        batch = new ArrayList<>(BATCH);
    }

    private void take() {
        long start = System.nanoTime();
        taken.addAll(Turns.outcome(running.remove()));
        waited += System.nanoTime() - start;
    }

    private Unit unit(PlannedSpace planned, Frame here) {
        return switch (check.examine(planned.parts(), here)) {
            case Soundness.Sound(Space space) ->
                new Unit(planned.id(), Optional.of(space), Optional.of(here.toWorld(space.box().middle())), List.of());
            case Soundness.Unsound(List<Fault> faults) -> new Unit(planned.id(), Optional.empty(), Places.middle(planned.parts()), faults);
        };
    }

    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}
