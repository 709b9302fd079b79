package org.undercroft.desk.jobs;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;

/// One piece of long work: what it is called, how far it is, and the way to stop it.
public final class Job {
    private final Phrase title;
    private final Stop stop;
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private volatile boolean cancelled;

    /// How an officer may stop it.
    enum Stop {
        /// Not at all: somebody relies on its end.
        NEVER,
        /// It is asked between two of its pieces, and what it did until then is told.
        BETWEEN_PIECES,
        /// At once, and its result is forgotten.
        AT_ONCE
    }

    Job(Phrase title, Stop stop) {
        this.title = title;
        this.stop = stop;
    }

    public Phrase title() {
        return title;
    }

    /// From 0 to 1, or -1 while nobody knows.
    public DoubleProperty progress() {
        return progress;
    }

    public boolean stoppable() {
        return stop != Stop.NEVER;
    }

    /// Asks the work to stop; what it has already entered stays entered. Does nothing to work that goes on to its end.
    public void cancel() {
        if (stop == Stop.NEVER) {
            return;
        }
        cancelled = true;
        Thread thread = worker.get();
        if (thread != null && stop == Stop.AT_ONCE) {
            thread.interrupt();
        }
    }

    public boolean cancelled() {
        return cancelled;
    }

    /// Whether nobody waits for its result any more.
    boolean forgotten() {
        return cancelled && stop == Stop.AT_ONCE;
    }

    void begins() {
        worker.set(Thread.currentThread());
    }

    void ends() {
        worker.set(null);
    }
}
