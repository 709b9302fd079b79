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

    private record Paper(BiConsumer<Draft, Officer> keep, Runnable kept) {}

    private record Done(Optional<Draft> draft, Optional<RuntimeException> trouble) {}

    private final DraftDesk desk;
    private final Jobs jobs;
    private final Supplier<Officer> officer;
    private final ReadOnlyObjectWrapper<Optional<Draft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Paper> papers = new ArrayList<>();
    private final List<Consumer<Draft>> waiting = new ArrayList<>();
    private Optional<Kept> next = Optional.empty();
    private boolean writing;
    private int volume;

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

    /// From now on another draft is kept, or a new one.
    void take(Optional<Draft> other) {
        volume++;
        next = Optional.empty();
        papers.clear();
        waiting.clear();
        writing = false;
        draft.set(other);
        saved.set(other.map(Draft::savedAt));
    }

    void keep(String title, Sheet sheet) {
        next = Optional.of(new Kept(title, sheet));
        write();
    }

    /// Keeps a file with the draft, under its digest.
    void keepFile(String digest, byte[] content, Runnable kept) {
        papers.add(new Paper((mine, who) -> desk.keepFile(mine, digest, content, who), kept));
        write();
    }

    /// What has to be done with the draft once everything is kept.
    void whenKept(Consumer<Draft> act) {
        waiting.add(act);
        write();
    }

    private void write() {
        if (writing || (draft.get().isEmpty() && next.isEmpty())) {
            return;
        }
        if (next.isEmpty() && papers.isEmpty()) {
            List<Consumer<Draft>> acts = List.copyOf(waiting);
            waiting.clear();
            draft.get().ifPresent(kept -> acts.forEach(act -> act.accept(kept)));
            return;
        }
        writing = true;
        Optional<Draft> before = draft.get();
        Optional<Kept> now = next;
        List<Paper> files = List.copyOf(papers);
        next = Optional.empty();
        papers.clear();
        int mine = volume;
        Officer who = officer.get();
        jobs.await(Words.phrase("job.draft"), () -> written(before, now, files, who), done -> {
            if (mine == volume) {
                show(done, files);
            }
        });
    }

    private Done written(Optional<Draft> before, Optional<Kept> now, List<Paper> files, Officer who) {
        try {
            Optional<Draft> kept = now.<Draft>map(it -> before
                    .map(known -> desk.save(known.with(it.title(), it.sheet().fields()), who))
                    .orElseGet(() -> desk.begin(it.title(), it.sheet().fields(), who))).or(() -> before);
            kept.ifPresent(one -> files.forEach(file -> file.keep().accept(one, who)));
            return new Done(kept, Optional.empty());
        } catch (RuntimeException trouble) {
            return new Done(before, Optional.of(trouble));
        }
    }

    /// @throws RuntimeException what went wrong, to be said once
    private void show(Done done, List<Paper> files) {
        writing = false;
        if (done.trouble().isPresent()) {
            waiting.clear();
            throw done.trouble().get();
        }
        draft.set(done.draft());
        saved.set(done.draft().map(Draft::savedAt));
        files.forEach(file -> file.kept().run());
        write();
    }
}
