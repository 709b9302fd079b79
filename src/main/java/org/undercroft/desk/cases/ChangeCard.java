package org.undercroft.desk.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.Case;
import org.undercroft.casework.FindingBasis;
import org.undercroft.casework.FindingChange;
import org.undercroft.casework.GeometryChange;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.Settlement;
import org.undercroft.desk.selection.Difference;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;

/// What has changed since the open finding was decided last, or seen before: said, and painted where somebody wants to see it.
final class ChangeCard extends VBox {
    private final Words words;
    private final CaseWork work;
    private final FindingWork hands;
    private final Selection selection;
    private final ToggleButton paint;

    ChangeCard(Words words, CaseWork work, FindingWork hands, Selection selection) {
        super(6);
        this.words = words;
        this.work = work;
        this.hands = hands;
        this.selection = selection;
        setId("finding-change");
        getStyleClass().addAll("card", "change-card");
        paint = new ToggleButton();
        paint.setId("finding-paint");
        paint.textProperty().bind(words.of("change.paint"));
        paint.setGraphic(new org.kordamp.ikonli.javafx.FontIcon(Material2AL.COMPARE));
        Controls.tip(paint, words, "change.paint", "Alt+D");
        paint.selectedProperty().addListener(_ -> paint());
        work.chosenFinding().addListener(_ -> paint.setSelected(false));
    }

    void show() {
        getChildren().clear();
        Optional<Dossier> dossier = hands.dossierProperty().get();
        List<Phrase> said = dossier.map(this::said).orElse(List.of());
        setVisible(!said.isEmpty());
        setManaged(!said.isEmpty());
        if (said.isEmpty()) {
            return;
        }
        getChildren().add(Controls.prose(said.stream().map(words::say).collect(Collectors.joining(" "))));
        if (dossier.map(open -> !open.changes().isEmpty()).orElse(false)) {
            getChildren().add(paint);
        }
    }

    private List<Phrase> said(Dossier dossier) {
        LastingFinding now = dossier.finding();
        List<Phrase> said = new ArrayList<>();
        if (dossier.before().isEmpty() || now.change() == FindingChange.GONE) {
            return said;
        }
        FindingBasis then = dossier.before().get();
        dossier.lastSettlement().filter(last -> last.basis().equals(then))
                .ifPresentOrElse(last -> said.add(openAgain(last)), () -> said.add(Words.phrase("change.since")));
        dossier.changes().forEach(change -> said.add(moved(change)));
        boolean geometry = !then.digestA().equals(now.basis().digestA()) || !then.digestB().equals(now.basis().digestB());
        if (geometry && dossier.changes().isEmpty()) {
            said.add(Words.phrase("change.geometry"));
        }
        if (then.tolerance() != now.basis().tolerance()) {
            said.add(Words.phrase("change.tolerance", Words.number(then.tolerance(), 3), Words.number(now.basis().tolerance(), 3)));
        }
        if (then.rules() != now.basis().rules()) {
            said.add(Words.phrase("change.rules", Integer.toString(then.rules()), Integer.toString(now.basis().rules())));
        }
        return said;
    }

    private Phrase openAgain(Settlement last) {
        return Words.phrase("change.openAgain", last.way(), work.officerNamed(last.officer()), Words.moment(last.at()));
    }

    private static Phrase moved(GeometryChange change) {
        return Words.phrase("change.moved", change.name(), Words.cubicMetres(change.addedVolume()), Words.cubicMetres(change.removedVolume()));
    }

    /// The open finding steps aside as long as the difference is painted.
    private void paint() {
        Optional<Dossier> dossier = hands.dossierProperty().get().filter(_ -> paint.isSelected());
        Optional<Case> open = work.openProperty().get();
        selection.findingShownProperty().set(dossier.isEmpty());
        selection.differenceProperty().set(dossier.filter(_ -> open.isPresent()).map(one -> new Difference(
                one.changes().stream().flatMap(change -> change.added().stream()).toList(),
                one.changes().stream().flatMap(change -> change.removed().stream()).toList())));
    }
}
