package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything in an index against everything else in it: each pair that lies near enough is asked about once, on as many threads as wanted. Answers
/// come in one order, whatever the threads did.
public final class AllPairs {
    /// So many spaces at a time: enough to be worth a turn, few enough that no thread is left alone with the last ones.
    private static final int TURN = 128;

    private final SpaceIndex index;
    private final double reach;
    private final int threads;

    /// @param reach how near two spaces come, metres, for the pair to be asked about
    public AllPairs(SpaceIndex index, double reach, int threads) {
        if (!(reach >= 0) || threads < 1) {
            throw new IllegalArgumentException("a reach of %s and %d threads make no sense".formatted(reach, threads));
        }
        this.index = index;
        this.reach = reach;
        this.threads = threads;
    }

    /// What is asked about a pair; one of these for each thread.
    @FunctionalInterface
    public interface Question<R> {
        /// @param a the lower number
        /// @return nothing where nothing is to be said about the pair
        @Nullable
        R of(int a, int b);
    }

    /// @param candidates how many pairs were asked about
    /// @param found in ascending order of the lower, then of the higher number
    public record Answers<R>(long candidates, List<Found<R>> found) {
        public Answers {
            found = List.copyOf(found);
        }
    }

    public record Found<R>(int a, int b, R said) {}

    /// All pairs that touch or share room, with the volume they share.
    public Answers<Sharing> sharing(Relations relations) {
        return ask(() -> {
            Pairing pairing = relations.pairing();
            return (a, b) -> {
                Sharing sharing = pairing.sharing(index.space(a), index.space(b));
                return sharing.kind() == Sharing.Kind.APART ? null : sharing;
            };
        });
    }

    /// @param questions makes one for each thread
    /// @throws CancellationException when the calling thread is interrupted
    public <R> Answers<R> ask(Supplier<Question<R>> questions) {
        int[] order = index.besideEachOther();
        List<Turn<R>> turns = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        for (int t = 0; t < threads; t++) {
            turns.add(new Turn<>(order, next, questions.get()));
        }
        if (threads == 1) {
            turns.getFirst().run();
        } else {
            together(turns);
        }
        List<Found<R>> found = new ArrayList<>(turns.stream().mapToInt(turn -> turn.found.size()).sum());
        turns.forEach(turn -> found.addAll(turn.found));
        found.sort(Comparator.<Found<R>>comparingInt(Found::a).thenComparingInt(Found::b));
        return new Answers<>(turns.stream().mapToLong(turn -> turn.candidates).sum(), found);
    }

    private static <R> void together(List<Turn<R>> turns) {
        try (ExecutorService pool = Executors.newFixedThreadPool(turns.size())) {
            List<Future<?>> running = new ArrayList<>();
            turns.forEach(turn -> running.add(pool.submit(turn)));
            try {
                for (Future<?> future : running) {
                    future.get();
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException _) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("holding all against all was interrupted");
            }
        }
    }

    /// One thread's part. It takes spaces in the order in which they lie beside each other, so that neighbours are still at hand.
    private final class Turn<R> implements Runnable, IntConsumer {
        private final int[] order;
        private final AtomicInteger next;
        private final Question<R> question;
        private final List<Found<R>> found = new ArrayList<>();
        /// For each number the last one it was met from, plus one.
        private final int[] metFrom = new int[index.numbers()];
        private int[] met = new int[64];
        private int count;
        private int from;
        private long candidates;

        Turn(int[] order, AtomicInteger next, Question<R> question) {
            this.order = order;
            this.next = next;
            this.question = question;
        }

        @Override
        public void run() {
            for (int start = next.getAndAdd(TURN); start < order.length; start = next.getAndAdd(TURN)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("holding all against all was interrupted");
                }
                for (int i = start; i < Math.min(start + TURN, order.length); i++) {
                    take(order[i]);
                }
            }
        }

        private void take(int number) {
            from = number;
            count = 0;
            SpaceIndex.pieces(index.space(number), piece -> {
                SpaceIndex.grow(piece, reach);
                index.meeting(piece, this);
            });
            Arrays.sort(met, 0, count);
            for (int i = 0; i < count; i++) {
                candidates++;
                R said = question.of(number, met[i]);
                if (said != null) {
                    found.add(new Found<>(number, met[i], said));
                }
            }
        }

        @Override
        public void accept(int number) {
            if (number > from && metFrom[number] != from + 1) {
                metFrom[number] = from + 1;
                if (count == met.length) {
                    met = Arrays.copyOf(met, 2 * count);
                }
                met[count++] = number;
            }
        }
    }
}
