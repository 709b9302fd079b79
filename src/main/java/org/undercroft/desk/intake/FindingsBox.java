package org.undercroft.desk.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.LiveExamination;
import org.undercroft.casework.Trap;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Space;

/// What there is to say about the space while it is given: slips with what mends them, its figures, and what the examination finds.
final class FindingsBox extends VBox {
    private static final int MOST = 12;

    private final Words words;
    private final Consumer<Trap.Mend> mend;
    private final Consumer<Double> raise;

    /// @param mend takes a proposal, `raise` takes metres to be added to all heights
    FindingsBox(Words words, Consumer<Trap.Mend> mend, Consumer<Double> raise) {
        super(6);
        this.words = words;
        this.mend = mend;
        this.raise = raise;
        setId("space-findings");
    }

    /// @param hint what is still missing before anything can be said; blank where nothing is
    void show(String hint, List<Trap> traps, LiveExamination.Result result) {
        getChildren().clear();
        if (!hint.isBlank()) {
            getChildren().add(Controls.prose(hint, "muted"));
            return;
        }
        traps.forEach(trap -> getChildren().add(trap(trap)));
        result.space().ifPresent(space -> getChildren().add(figures(space)));
        // what a trap says with its remedy need not be said twice
        List<Finding> said = result.findings().stream()
                .filter(finding -> traps.isEmpty() || !(finding instanceof Finding.Misplaced))
                .sorted(Comparator.comparing((Finding finding) -> !finding.grave()).thenComparing(finding -> !(finding instanceof Finding.Encroachment)))
                .toList();
        if (result.space().isPresent()) {
            long grave = said.stream().filter(Finding::grave).count();
            Label sum = Controls.prose(grave == 0 ? words.text("space.clear") : words.text("space.grave", grave), grave == 0 ? "calm" : "alarm");
            sum.setId("space-verdict");
            getChildren().add(sum);
        }
        said.stream().limit(MOST).forEach(finding -> getChildren().add(line(finding)));
        if (said.size() > MOST) {
            getChildren().add(Controls.prose(words.text("space.more", said.size() - MOST), "muted"));
        }
    }

    private Node figures(Space space) {
        Facts facts = new Facts();
        facts.add(words.text("space.volume"), Words.cubicMetres(space.volume()));
        facts.add(words.text("space.area"), Words.squareMetres(space.planArea()));
        facts.add(words.text("space.heights.both"), Words.number(space.bottom(), 2) + " … " + Words.metres(space.top()));
        return facts;
    }

    private Node line(Finding finding) {
        FontIcon icon = new FontIcon(finding.grave() ? Material2AL.BLOCK : Material2AL.INFO);
        icon.getStyleClass().addAll("verdict-icon", finding.grave() ? "verdict-conflict" : "verdict-contact");
        Label text = Controls.prose(words.say(Wording.of(finding)), finding.grave() ? "finding-line" : "small");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(6, icon, text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Node trap(Trap trap) {
        Label text = Controls.prose(words.say(trap.what()), "small");
        FontIcon icon = new FontIcon(Material2MZ.WARNING);
        icon.getStyleClass().addAll("verdict-icon", "verdict-clearance");
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox card = new VBox(6, new HBox(6, icon, text));
        card.getStyleClass().addAll("card", "change-card");
        card.setId("trap-" + trap.kind().name());
        for (Trap.Mend proposal : trap.mends()) {
            Button button = new Button(words.say(proposal.does()));
            button.setId("mend-" + trap.kind().name());
            button.setOnAction(_ -> mend.accept(proposal));
            card.getChildren().add(button);
        }
        if (trap.kind() == Trap.Kind.OTHER_HEIGHT_DATUM) {
            Field shift = new Field(words, "space.shift", () -> {});
            Button button = Controls.button(words, "space.raise", Material2AL.CHECK, "Enter", () -> raised(shift));
            shift.input().setOnAction(_ -> raised(shift));
            card.getChildren().addAll(shift, button);
        }
        return card;
    }

    private void raised(Field shift) {
        Optional<Double> metres = Reading.parsed(shift.input().getText());
        shift.tell(metres.isEmpty() ? words.text("space.problem.shift") : "");
        metres.ifPresent(raise);
    }
}
