package org.undercroft.desk.jobs;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.undercroft.land.Phrase;

/// Does long work elsewhere and shows its result on the screen's own thread: `jobs.run(title, () -> office.examine(lodged), findings::show)`.
/// Code below the desk is plain and blocking; only this room knows threads. In tests every executor is `Runnable::run`.
public final class Jobs implements AutoCloseable {
    private final Executor waiting;
    private final Executor computing;
    private final Executor screen;
    private final Consumer<Throwable> troubled;
    private final ObservableList<Job> running = FXCollections.observableArrayList();

    /// @param waiting for work that waits for disk or database, `computing` for work that keeps a core busy
    /// @param screen the thread that may touch the window
    /// @param troubled told on the screen's thread of everything that went wrong
    public Jobs(Executor waiting, Executor computing, Executor screen, Consumer<Throwable> troubled) {
        this.waiting = waiting;
        this.computing = computing;
        this.screen = screen;
        this.troubled = troubled;
    }

    /// Virtual threads for waiting; as many computing threads as the machine has cores, less one for the screen.
    public static Jobs ofThisMachine(Consumer<Throwable> troubled) {
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        ExecutorService computing = Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().name("computing-", 0).factory());
        return new Jobs(Executors.newVirtualThreadPerTaskExecutor(), computing, Platform::runLater, troubled);
    }

    /// Everything under way, to be shown.
    public ObservableList<Job> running() {
        return running;
    }

    /// Work that keeps a core busy.
    public <T> Job run(Phrase title, Supplier<? extends T> work, Consumer<? super T> onDone) {
        return start(computing, new Job(title, Job.Stop.AT_ONCE), work, onDone);
    }

    /// Work that mostly waits.
    public <T> Job await(Phrase title, Supplier<? extends T> work, Consumer<? super T> onDone) {
        return start(waiting, new Job(title, Job.Stop.AT_ONCE), work, onDone);
    }

    /// Work that mostly waits and goes on to its end, whatever happens: what comes after it waits for its outcome. Nobody can stop it.
    public <T> Job steadily(Phrase title, Supplier<? extends T> work, Consumer<? super T> onDone) {
        return start(waiting, new Job(title, Job.Stop.NEVER), work, onDone);
    }

    /// Hears how far long work is, from any thread.
    @FunctionalInterface
    public interface Progress {
        /// @return whether to go on with the next piece
        boolean done(int done, int of);
    }

    /// Work of many pieces, which says how far it is and can be stopped between two of them. What it did until then is told like any result.
    public <T> Job piecewise(Phrase title, Function<Progress, ? extends T> work, Consumer<? super T> onDone) {
        Job job = new Job(title, Job.Stop.BETWEEN_PIECES);
        Progress progress = (done, of) -> {
            screen.execute(() -> job.progress().set(of == 0 ? 1 : (double) done / of));
            return !job.cancelled();
        };
        return start(waiting, job, () -> work.apply(progress), onDone);
    }

    /// Work so short that it is not shown among what is running, as the look-up after each key of a search. What goes wrong is told as ever.
    public <T> Job quietly(Phrase title, Supplier<? extends T> work, Consumer<? super T> onDone) {
        Job job = new Job(title, Job.Stop.AT_ONCE);
        begin(waiting, job, work, onDone);
        return job;
    }

    private <T> Job start(Executor where, Job job, Supplier<? extends T> work, Consumer<? super T> onDone) {
        screen.execute(() -> running.add(job));
        begin(where, job, work, onDone);
        return job;
    }

    private <T> void begin(Executor where, Job job, Supplier<? extends T> work, Consumer<? super T> onDone) {
        where.execute(() -> {
            job.begins();
            try {
                if (!job.cancelled()) {
                    T result = work.get();
                    screen.execute(() -> finish(job, () -> onDone.accept(result)));
                } else {
                    screen.execute(() -> running.remove(job));
                }
            } catch (RuntimeException | Error trouble) {
                screen.execute(() -> finish(job, () -> troubled.accept(trouble)));
            } finally {
                job.ends();
                Thread.interrupted();
            }
        });
    }

    private void finish(Job job, Runnable show) {
        running.remove(job);
        if (job.forgotten()) {
            return;
        }
        try {
            show.run();
        } catch (RuntimeException trouble) {
            troubled.accept(trouble);
        }
    }

    @Override
    public void close() {
        if (computing instanceof ExecutorService pool) {
            pool.shutdownNow();
        }
        if (waiting instanceof ExecutorService pool) {
            pool.shutdown();
        }
    }
}
