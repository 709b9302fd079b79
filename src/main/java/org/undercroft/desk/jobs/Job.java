package org.undercroft.desk.jobs;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;

/// One piece of long work: what it is called, how far it is, and the way to stop it.
public final class Job {
    private final Phrase title;
    private final boolean stoppable;
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private volatile boolean cancelled;

    /// @param stoppable whether an officer may stop it; somebody relies on the end of what is not
    Job(Phrase title, boolean stoppable) {
        this.title = title;
        this.stoppable = stoppable;
    }

    public Phrase title() {
        return title;
    }

    /// From 0 to 1, or -1 while nobody knows.
    public DoubleProperty progress() {
        return progress;
    }

    public boolean stoppable() {
        return stoppable;
    }

    /// Asks the work to stop and forgets its result; what it has already entered stays entered. Does nothing to work that goes on to its end.
    public void cancel() {
        if (!stoppable) {
            return;
        }
        cancelled = true;
        Thread thread = worker.get();
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean cancelled() {
        return cancelled;
    }

    void begins() {
        worker.set(Thread.currentThread());
    }

    void ends() {
        worker.set(null);
    }
}
