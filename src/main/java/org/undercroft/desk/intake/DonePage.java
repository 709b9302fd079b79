package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Case;
import org.undercroft.casework.Reserve;
import org.undercroft.casework.Simulation;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;

/// What came of it, and what can be done next.
final class DonePage extends VBox {
    private DonePage(List<Label> said, List<Button> next) {
        super(10);
        setId("intake-done");
        getStyleClass().add("page-content");
        getChildren().addAll(said);
        getChildren().addAll(next);
    }

    static DonePage lodged(Words words, Case.Lodged one, Runnable open, Runnable receipt, Runnable another) {
        Button opening = Controls.button(words, "intake.open", Material2AL.LAUNCH, "Enter", open);
        opening.getStyleClass().add("accent");
        return new DonePage(
                List.of(title(words.text("intake.done", one.number().toString())), Controls.prose(words.text("intake.done.what"), "muted")),
                List.of(opening, Controls.button(words, "intake.receipt", Material2MZ.PRINT, "", receipt), another(words, another)));
    }

    /// @param report prints it
    static DonePage simulated(Words words, Simulation one, Runnable report, Runnable another) {
        List<Label> said = new ArrayList<>();
        said.add(title(words.text("intake.simulated", one.number().toString())));
        said.add(Controls.prose(words.text("intake.simulated.what"), "alarm"));
        List<Finding> findings = one.examination().findings();
        int grave = one.examination().graveFindings().size();
        said.add(Controls.prose(words.text("intake.simulated.count", findings.size(), grave), grave > 0 ? "alarm" : "calm"));
        findings.forEach(finding -> said.add(Controls.prose(words.say(Wording.of(finding)), finding.grave() ? "problem" : "small")));
        Button print = Controls.button(words, "intake.report", Material2MZ.PRINT, "", report);
        print.getStyleClass().add("accent");
        return new DonePage(said, List.of(print, another(words, another)));
    }

    static DonePage reserved(Words words, Reserve one, Runnable another) {
        return new DonePage(
                List.of(title(words.text("intake.reserved", one.number().toString())),
                        Controls.prose(words.text("intake.reserved.what", one.until().toString()), "muted")),
                List.of(another(words, another)));
    }

    ScrollPane scrolling() {
        ScrollPane page = new ScrollPane(this);
        page.setFitToWidth(true);
        page.getStyleClass().addAll("page", "edge-to-edge");
        return page;
    }

    private static Label title(String text) {
        return Controls.prose(text, "page-title");
    }

    private static Button another(Words words, Runnable another) {
        return Controls.button(words, "intake.another", Material2AL.ADD, "Ctrl+N", another);
    }
}
