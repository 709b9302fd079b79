package org.undercroft.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where a clerk leaves an application that is not ready, and a reviewer what he would simulate or keep, and takes it up again. Beginning and throwing away are acts; saving in between is not, since
/// nothing before lodging has legal effect.
public final class DraftDesk {
    private final InnerOffice inner;

    DraftDesk(InnerOffice inner) {
        this.inner = inner;
    }

    public Draft begin(String title, Map<String, String> fields, Officer clerk) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK, Role.REVIEWER);
            Draft draft = new Draft(CaseFiles.next(work, "draft"), signed.name(), title, inner.now(), 0, fields);
            Drafts.add(work, draft);
            inner.record(work, Act.Kind.DRAFT_BEGUN, signed.name(), "draft " + draft.number(), InnerOffice.oneLine(title));
            return draft;
        });
    }

    /// @return the draft as it is now
    /// @throws CaseRefused when it is a colleague's, or was saved from elsewhere meanwhile
    public Draft save(Draft draft, Officer clerk) {
        return inner.act(work -> {
            own(work, draft.number(), clerk);
            Draft now = new Draft(draft.number(), draft.clerk(), draft.title(), inner.now(), draft.version(), draft.fields());
            Drafts.save(work, now);
            return Drafts.find(work, draft.number()).orElseThrow();
        });
    }

    /// Keeps a file that was dropped on the draft, so that it can be taken up elsewhere.
    public void keepFile(Draft draft, String name, byte[] content, Officer clerk) {
        inner.act(work -> {
            own(work, draft.number(), clerk);
            Drafts.keepFile(work, draft.number(), name, content);
            return draft;
        });
    }

    /// The newest file of that name.
    ///
    /// @throws CaseRefused when the draft is a colleague's
    public Optional<byte[]> file(Draft draft, String name, Officer clerk) {
        return inner.read(work -> Drafts.file(work, own(work, draft.number(), clerk).number(), name));
    }

    /// Newest first.
    public List<Draft> of(Officer clerk) {
        return inner.read(work -> Drafts.of(work, inner.officer(work, clerk, Role.CLERK, Role.REVIEWER).name()));
    }

    /// @throws CaseRefused when it is a colleague's, was lodged or thrown away
    public Draft get(long number, Officer clerk) {
        return inner.read(work -> own(work, number, clerk));
    }

    public void discard(Draft draft, Officer clerk) {
        inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK, Role.REVIEWER);
            own(work, draft.number(), clerk);
            Drafts.remove(work, draft);
            inner.record(work, Act.Kind.DRAFT_DISCARDED, signed.name(), "draft " + draft.number(), InnerOffice.oneLine(draft.title()));
            return draft;
        });
    }

    /// As it is kept, not as the caller says: whose it is decides who may read it.
    private Draft own(Handle work, long number, Officer clerk) {
        Draft kept = Drafts.find(work, number)
                .orElseThrow(() -> new CaseRefused(new Phrase(Drafts.class, "draft.movedOn", Long.toString(number))));
        refuseOthers(kept, inner.officer(work, clerk, Role.CLERK, Role.REVIEWER));
        return kept;
    }

    /// @throws CaseRefused when it is a colleague's
    static void refuseOthers(Draft kept, Officer signed) {
        if (!kept.clerk().equals(signed.name())) {
            throw new CaseRefused(new Phrase(DraftDesk.class, "draft.notHis", Long.toString(kept.number()), kept.clerk()));
        }
    }
}
