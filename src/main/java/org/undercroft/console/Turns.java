package org.undercroft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does the same to many things on some threads, a few hundred at a time; results come in the order of the things.
final class Turns {
    private static final int TURN = 256;

    private final int threads;

    private Turns(int threads) {
        this.threads = threads;
    }

    static Turns of(int threads) {
        return new Turns(threads);
    }

    /// @throws CancellationException when the calling thread is interrupted
    <T, R> List<R> each(List<T> things, Function<T, R> doing) {
        if (threads == 1) {
            return things.stream().map(doing).toList();
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<R>>> turns = new ArrayList<>();
            for (int from = 0; from < things.size(); from += TURN) {
                List<T> some = things.subList(from, Math.min(things.size(), from + TURN));
                turns.add(pool.submit(() -> some.stream().map(doing).toList()));
            }
            List<R> done = new ArrayList<>(things.size());
            try {
                for (Future<List<R>> turn : turns) {
                    done.addAll(outcome(turn));
                }
            } finally {
                pool.shutdownNow();
            }
            return done;
        }
    }

    /// What went wrong in another thread goes wrong here.
    static <R> R outcome(Future<R> turn) {
        try {
            return turn.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error serious -> throw serious;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the work was interrupted");
        }
    }
}
