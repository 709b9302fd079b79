package org.undercroft.desk.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.undercroft.casework.Draft;
import org.undercroft.casework.DraftDesk;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Words;
import org.undercroft.office.Officer;

/// Keeps what is filled in, each change at once and elsewhere; while one is being written the newest of those that follow waits. So a window that dies takes
/// with it no more than the last stroke.
final class DraftKeeper {
    private record Kept(String title, Sheet sheet) {}

    /// @param sheet that could not be kept, `papers` likewise, what went wrong
    private record Done(Optional<Draft> draft, Optional<Kept> sheet, List<BiConsumer<Draft, Officer>> papers, Optional<RuntimeException> trouble) {}

    private final DraftDesk desk;
    private final Jobs jobs;
    private final Supplier<Officer> officer;
    private final ReadOnlyObjectWrapper<Optional<Draft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Line open = new Line(Optional.empty());

    DraftKeeper(DraftDesk desk, Jobs jobs, Supplier<Officer> officer) {
        this.desk = desk;
        this.jobs = jobs;
        this.officer = officer;
    }

    /// The draft as it was last kept; empty before anything was filled in.
    ReadOnlyObjectProperty<Optional<Draft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// When it was last kept.
    ReadOnlyObjectProperty<Optional<Instant>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// From now on another draft is kept, or a new one. What is still to be written of the one before is written all the same.
    void take(Optional<Draft> other) {
        open = new Line(other);
        open.show();
    }

    void keep(String title, Sheet sheet) {
        open.owner = open.owner.or(() -> Optional.of(officer.get()));
        open.next = Optional.of(new Kept(title, sheet));
        open.write();
    }

    /// Keeps a file with the draft, under its digest.
    void keepFile(String digest, byte[] content) {
        open.papers.add((mine, who) -> desk.keepFile(mine, digest, content, who));
        open.write();
    }

    /// What has to be done with the draft once everything is kept.
    /// Where nothing was filled in that is said.
    void whenKept(Consumer<Draft> act) {
        if (open.isEmpty()) {
            jobs.quietly(Words.phrase("job.draft"), DraftKeeper::nothing, _ -> {});
            return;
        }
        open.waiting.add(act);
        open.write();
    }

    private static Draft nothing() {
        throw Unfinished.nothing();
    }

    /// One draft, and what waits to be written into it.
    private final class Line {
        private final List<BiConsumer<Draft, Officer>> papers = new ArrayList<>();
        private final List<Consumer<Draft>> waiting = new ArrayList<>();
        private Optional<Draft> kept;
        private Optional<Kept> next = Optional.empty();
        /// Whoever fills it in, whoever sits here when it is written.
        private Optional<Officer> owner = Optional.empty();
        private boolean writing;

        Line(Optional<Draft> kept) {
            this.kept = kept;
        }

        boolean isEmpty() {
            return kept.isEmpty() && next.isEmpty() && !writing;
        }

        void write() {
            if (writing || (kept.isEmpty() && next.isEmpty())) {
                return;
            }
            if (next.isEmpty() && papers.isEmpty()) {
                List<Consumer<Draft>> acts = List.copyOf(waiting);
                waiting.clear();
                kept.ifPresent(one -> acts.forEach(act -> act.accept(one)));
                return;
            }
            Officer who = owner.orElseGet(officer);
            owner = Optional.of(who);
            writing = true;
            Optional<Draft> before = kept;
            Optional<Kept> now = next;
            List<BiConsumer<Draft, Officer>> files = List.copyOf(papers);
            next = Optional.empty();
            papers.clear();
            jobs.steadily(Words.phrase("job.draft"), () -> written(before, now, files, who), this::done);
        }

        private Done written(Optional<Draft> before, Optional<Kept> now, List<BiConsumer<Draft, Officer>> files, Officer who) {
            Optional<Draft> after = before;
            Optional<Kept> sheet = now;
            int done = 0;
            try {
                if (now.isPresent()) {
                    Kept it = now.get();
                    after = Optional.of(before.isPresent()
                            ? desk.save(before.get().with(it.title(), it.sheet().fields()), who)
                            : desk.begin(it.title(), it.sheet().fields(), who));
                    sheet = Optional.empty();
                }
                if (after.isPresent()) {
                    for (BiConsumer<Draft, Officer> file : files) {
                        file.accept(after.get(), who);
                        done++;
                    }
                }
                return new Done(after, sheet, List.of(), Optional.empty());
            } catch (RuntimeException trouble) {
                return new Done(after, sheet, files.subList(done, files.size()), Optional.of(trouble));
            }
        }

        /// What could not be kept stands first in the line again, and is written with the next change.
        ///
        /// @throws RuntimeException what went wrong, to be said once
        private void done(Done done) {
            writing = false;
            next = next.or(done::sheet);
            papers.addAll(0, done.papers());
            if (done.trouble().isPresent()) {
                waiting.clear();
                kept = done.draft();
                show();
                throw done.trouble().get();
            }
            kept = done.draft();
            show();
            write();
        }

        private void show() {
            if (open.equals(this)) {
                draft.set(kept);
                saved.set(kept.map(Draft::savedAt));
            }
        }
    }
}
