package org.undercroft.desk.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.undercroft.casework.Case;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;

/// The reviewer's two panes: the table of findings, and the one that lies open beside its case.
public final class Review {
    private final FindingsView table;
    private final CasePage page;

    /// @param certificate prints and opens the certificate of a registered case
    public Review(Words words, CaseWork work, Jobs jobs, Selection selection, Consumer<Case.Entered> certificate) {
        FindingWork hands = new FindingWork(work, jobs, selection);
        this.table = new FindingsView(words, work, hands, selection, List.of());
        this.page = new CasePage(words, work, Optional.of(new FindingPage(words, work, hands, selection)), certificate);
    }

    public Region table() {
        return table;
    }

    public Region page() {
        return page;
    }

    /// The next finding, or the one before; from the last to the first.
    public void step(int by) {
        table.step(by);
    }

    /// The next way of putting findings together.
    public void regroup() {
        table.regroup();
    }

    /// The button that a key does with Alt; empty where it does none.
    public static Optional<String> buttonOf(KeyCode key) {
        return Optional.ofNullable(FindingActions.KEYS.get(key));
    }
}
