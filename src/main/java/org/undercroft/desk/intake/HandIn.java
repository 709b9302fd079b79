package org.undercroft.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.undercroft.casework.Case;
import org.undercroft.casework.Draft;
import org.undercroft.casework.Filing;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.Reserve;
import org.undercroft.casework.Scan;
import org.undercroft.casework.Simulation;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;

/// Hands in what is filled in, once all of it is kept; the draft is used up by it.
final class HandIn {
    private final IntakeWork work;

    HandIn(IntakeWork work) {
        this.work = work;
    }

    /// A new case, or the one that is mended.
    ///
    /// @param onDone told where the form still lies open, `lodged` in any case
    void lodge(Consumer<Case.Lodged> onDone, Consumer<Case.Lodged> lodged) {
        Composer composer = work.composer();
        Officer who = work.signedIn();
        Optional<CaseNumber> mends = Reopened.caseOf(composer.sheet());
        RegistryOffice office = work.office();
        hand(Words.phrase("job.lodge"), (draft, it) -> {
            Filing filing = it.filing(office.intake(), scans(draft, it, who));
            return mends.isPresent() ? office.intake().mend(mends.get(), filing, draft, who) : office.intake().handIn(filing, draft, who);
        }, composer, onDone, lodged);
    }

    void simulate(Consumer<Simulation> onDone) {
        Officer who = work.signedIn();
        hand(Words.phrase("job.simulate"), (draft, it) -> work.office().simulations().simulate(it.filing(work.office().intake(), List.of()), draft, who),
                work.composer(), onDone, _ -> {});
    }

    void reserve(Consumer<Reserve> onDone) {
        Officer who = work.signedIn();
        Composer composer = work.composer();
        LocalDate until = composer.sheet().find(Blank.KEPT_UNTIL).flatMap(Check::day).orElseThrow();
        String basis = composer.sheet().get(Blank.GROUNDS).strip();
        hand(Words.phrase("job.reserve"), (draft, it) -> work.office().reserves().keep(it.filing(work.office().intake(), List.of()), until, basis, draft, who),
                composer, onDone, _ -> {});
    }

    private <T> void hand(Phrase title, BiFunction<Draft, Composer, T> act, Composer composer, Consumer<T> onDone, Consumer<T> handed) {
        Consumer<T> told = work.sitting().<T>form(done -> {
            work.begin(Sheet.EMPTY);
            onDone.accept(done);
        }).andThen(handed);
        work.keeper().whenKept(draft -> work.jobs().run(title, () -> act.apply(draft, composer), told));
    }

    /// Those that came with this draft; what lay in the file of a mended case lies there still.
    private List<Scan> scans(Draft draft, Composer composer, Officer who) {
        List<Scan> scans = new ArrayList<>();
        Sheet sheet = composer.sheet();
        for (int row = 0; row < sheet.rows("paper"); row++) {
            Deed deed = Composer.deed(sheet, row);
            Optional<byte[]> content = work.office().drafts().file(draft, deed.digest(), who);
            if (content.isPresent()) {
                scans.add(new Scan(deed, content.get()));
            } else if (sheet.get("paper." + row + ".scanned").equals("yes")) {
                throw Unfinished.scan(deed.title());
            }
        }
        return scans;
    }
}
