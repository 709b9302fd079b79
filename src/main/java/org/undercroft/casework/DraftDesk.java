package org.undercroft.casework;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where a clerk leaves an application that is not ready, and takes it up again. Beginning and throwing away are acts; saving in between is not, since
/// nothing before lodging has legal effect.
public final class DraftDesk {
    private final InnerOffice inner;

    DraftDesk(InnerOffice inner) {
        this.inner = inner;
    }

    public Draft begin(String title, Map<String, String> fields, Officer clerk) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK);
            Draft draft = new Draft(CaseFiles.next(work, "draft"), signed.name(), title, inner.now(), 0, fields);
            Drafts.add(work, draft);
            inner.record(work, Act.Kind.DRAFT_BEGUN, signed.name(), "draft " + draft.number(), InnerOffice.oneLine(title));
            return draft;
        });
    }

    /// @return the draft as it is now
    /// @throws CaseRefused when it is a colleague's, or was saved from elsewhere meanwhile
    public Draft save(Draft draft, Officer clerk) {
        refuseOthers(draft, clerk);
        return inner.act(work -> {
            inner.officer(work, clerk, Role.CLERK);
            Draft now = new Draft(draft.number(), draft.clerk(), draft.title(), inner.now(), draft.version(), draft.fields());
            Drafts.save(work, now);
            return Drafts.find(work, draft.number()).orElseThrow();
        });
    }

    /// Keeps a file that was dropped on the draft, so that it can be taken up elsewhere.
    public void keepFile(Draft draft, String name, byte[] content, Officer clerk) {
        refuseOthers(draft, clerk);
        inner.act(work -> {
            inner.officer(work, clerk, Role.CLERK);
            Drafts.keepFile(work, draft.number(), name, content);
            return draft;
        });
    }

    /// The newest file of that name.
    public Optional<byte[]> file(Draft draft, String name) {
        return inner.read(work -> Drafts.file(work, draft.number(), name));
    }

    /// Newest first.
    public List<Draft> of(Officer clerk) {
        return inner.read(work -> Drafts.of(work, clerk.name()));
    }

    /// @throws NoSuchElementException when it was lodged or thrown away
    public Draft get(long number) {
        return inner.read(work -> Drafts.find(work, number)).orElseThrow(() -> new NoSuchElementException("no draft " + number));
    }

    public void discard(Draft draft, Officer clerk) {
        refuseOthers(draft, clerk);
        inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK);
            Drafts.remove(work, draft);
            inner.record(work, Act.Kind.DRAFT_DISCARDED, signed.name(), "draft " + draft.number(), InnerOffice.oneLine(draft.title()));
            return draft;
        });
    }

    private static void refuseOthers(Draft draft, Officer clerk) {
        if (!draft.clerk().equals(clerk.name())) {
            throw new CaseRefused(new Phrase(DraftDesk.class, "draft.notHis", Long.toString(draft.number()), draft.clerk()));
        }
    }
}
