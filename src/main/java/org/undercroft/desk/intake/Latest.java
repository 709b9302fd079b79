package org.undercroft.desk.intake;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.land.Phrase;

/// Does the newest of many wishes: while one is being done, of those that come only the last is kept. Nobody waits, and nothing old is shown after something
/// new was asked for.
final class Latest<T> {
    private final Jobs jobs;
    private final Phrase title;
    private final Consumer<T> show;
    private final Runnable failed;
    private Optional<Supplier<T>> next = Optional.empty();
    private boolean busy;
    private long asked;

    /// @param failed told before what went wrong with the newest wish is said
    Latest(Jobs jobs, Phrase title, Consumer<T> show, Runnable failed) {
        this.jobs = jobs;
        this.title = title;
        this.show = show;
        this.failed = failed;
    }

    void ask(Supplier<T> work) {
        asked++;
        if (busy) {
            next = Optional.of(work);
        } else {
            begin(work);
        }
    }

    /// Whatever is under way is no longer wanted.
    void forget() {
        asked++;
        next = Optional.empty();
    }

    boolean busy() {
        return busy;
    }

    private void begin(Supplier<T> work) {
        busy = true;
        long mine = asked;
        // nobody stops it: then its end would never be heard, and nothing be done any more
        jobs.steadily(title, () -> done(work), outcome -> {
            busy = false;
            Optional<Supplier<T>> waiting = next;
            next = Optional.empty();
            try {
                if (mine == asked) {
                    outcome.show();
                }
            } finally {
                waiting.ifPresent(this::begin);
            }
        });
    }

    /// What went wrong is carried over to the screen's thread, so that the next wish is still heard.
    private Outcome done(Supplier<T> work) {
        try {
            T result = work.get();
            return () -> show.accept(result);
        } catch (RuntimeException trouble) {
            return () -> {
                failed.run();
                throw trouble;
            };
        }
    }

    @FunctionalInterface
    private interface Outcome {
        void show();
    }
}
