package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.DocumentList;
import org.undercroft.land.Matter;
import org.undercroft.land.Phrase;
import org.undercroft.register.Statement;

/// The papers of the form that lies open: what the law asks for, what is there of it, and what is put with it.
final class Papers {
    private final IntakeWork work;

    Papers(IntakeWork work) {
        this.work = work;
    }

    /// The papers that the form asks for.
    Optional<DocumentList> list() {
        return Errand.of(work.edits().sheet()).filter(Errand::lodges).map(errand -> DocumentList.of(errand.kind(), matter(errand)));
    }

    /// What is cancelled decides which papers that needs.
    private Matter matter(Errand errand) {
        return errand == Errand.CANCELLATION
                ? work.subjectProperty().get().flatMap(one -> one.statement(work.edits().sheet().get(Blank.ABOUT).strip())).map(Statement::matter)
                        .orElse(Matter.RIGHT)
                : errand.matter();
    }

    /// Of the check list, what no paper answers yet.
    List<Phrase> missing() {
        List<Deed.DeedKind> there = kinds();
        return list().map(DocumentList::items).orElse(List.of()).stream().filter(item -> item.anyOf().stream().noneMatch(there::contains))
                .map(DocumentList.Item::phrase).toList();
    }

    List<Deed.DeedKind> kinds() {
        Sheet sheet = work.edits().sheet();
        List<Deed.DeedKind> kinds = new ArrayList<>();
        for (int row = 0; row < sheet.rows("paper"); row++) {
            kinds.add(Deed.DeedKind.valueOf(sheet.get("paper." + row + ".kind")));
        }
        return kinds;
    }

    /// Puts a scan with the draft.
    void attach(String title, Deed.DeedKind kind, byte[] content) {
        String digest = Digest.of(content);
        work.edits().change(sheet -> {
            String at = "paper." + sheet.rows("paper");
            return sheet.with(at + ".kind", kind.name()).with(at + ".title", title).with(at + ".digest", digest)
                    .with(at + ".signed", work.today().toString()).with(at + ".scanned", "yes");
        });
        work.keeper().keepFile(digest, content);
    }
}
