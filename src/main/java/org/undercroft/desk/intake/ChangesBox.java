package org.undercroft.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.LeastChange;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;

/// What would end the encroachments, the least of each kind: looked at as a ghost, and taken.
final class ChangesBox extends VBox {
    private final Words words;
    private final Consumer<Optional<LeastChange.Offer>> look;
    private final Consumer<LeastChange.Offer> take;

    ChangesBox(Words words, Consumer<Optional<LeastChange.Offer>> look, Consumer<LeastChange.Offer> take) {
        super(6);
        this.words = words;
        this.look = look;
        this.take = take;
        setId("space-changes");
    }

    void clear() {
        getChildren().clear();
    }

    void searching() {
        getChildren().setAll(Controls.prose(words.text("space.change.searching"), "muted"));
    }

    void show(List<LeastChange.Offer> offers) {
        getChildren().clear();
        if (offers.isEmpty()) {
            getChildren().add(Controls.prose(words.text("space.change.none"), "muted"));
            return;
        }
        getChildren().add(Controls.prose(words.text("space.change.title"), "section-title"));
        ToggleGroup group = new ToggleGroup();
        VBox chosen = new VBox(6);
        for (LeastChange.Offer offer : offers) {
            ToggleButton button = new ToggleButton(does(offer) + "\n" + remains(offer));
            button.setId("change-" + offer.way().name());
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().addAll("small", "left-aligned");
            button.setToggleGroup(group);
            button.selectedProperty().addListener((_, _, selected) -> {
                if (selected) {
                    consider(offer, chosen);
                }
            });
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((_, _, selected) -> {
            if (selected == null) {
                chosen.getChildren().clear();
                look.accept(Optional.empty());
            }
        });
        getChildren().add(chosen);
    }

    /// Shows the ghost, and what there would be to say about it.
    private void consider(LeastChange.Offer offer, VBox chosen) {
        look.accept(Optional.of(offer));
        Button accept = Controls.button(words, "space.change.take", Material2AL.CHECK, "", () -> take.accept(offer));
        accept.getStyleClass().add("accent");
        chosen.getChildren().setAll(accept);
        Label sum = Controls.prose(offer.grave() ? words.text("space.change.grave") : words.text("space.change.clear"), offer.grave() ? "alarm" : "calm");
        chosen.getChildren().add(sum);
        offer.findings().stream().filter(finding -> finding.grave() || finding instanceof Finding.Meeting).limit(6)
                .forEach(finding -> chosen.getChildren().add(Controls.prose(words.say(Wording.sentence(finding)), "small")));
    }

    private String does(LeastChange.Offer offer) {
        return switch (offer.way()) {
            case UP, DOWN, LOWER_ROOF -> words.text("space.change." + offer.way().name(), Words.metres(offer.metres()));
            case SIDEWAYS -> words.text("space.change.SIDEWAYS", Words.metres(offer.metres()), Words.number(offer.azimuth(), 1));
            case CUT_OFF -> words.text("space.change.CUT_OFF", Words.cubicMetres(offer.lost()));
        };
    }

    private String remains(LeastChange.Offer offer) {
        return offer.lost() > 0.005
                ? words.text("space.change.less", Words.cubicMetres(offer.volume()), Words.cubicMetres(offer.lost()))
                : words.text("space.change.same", Words.cubicMetres(offer.volume()));
    }
}
