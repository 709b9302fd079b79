package org.undercroft.desk.units;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.undercroft.casework.Stack;
import org.undercroft.casework.UnitAnswer;
import org.undercroft.casework.UnitLine;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.Phrase;
import org.undercroft.land.UnitCode;

/// The parts of a unit's page, each made of what the book answered.
final class UnitSections {
    private final Words words;

    UnitSections(Words words) {
        this.words = words;
    }

    Node interest(UnitLine line) {
        Facts facts = new Facts();
        line.right().ifPresent(right -> facts.add(words.text("fact.right"), words.say(right)));
        line.restriction().ifPresent(restriction -> facts.add(words.text("fact.right"), words.say(restriction)));
        facts.add(words.text("fact.holder"), line.holders().stream()
                .map(holder -> holder.name().orElse(words.text("unit.withheld")) + (line.holders().size() > 1 && !line.joint() ? "  " + holder.share() : "")
                        + holder.number().map(number -> "\n" + number).orElse(""))
                .collect(Collectors.joining("\n")));
        if (line.joint()) {
            facts.add(words.text("fact.coOwnership"), words.say(CoOwnership.JOINT));
        }
        line.use().ifPresent(use -> facts.add(words.text("fact.use"), use));
        facts.add(words.text("fact.term"), line.term().map(term -> term.from() + " – " + term.to()).orElse(words.text("fact.term.none")));
        facts.add(words.text("fact.certificate"), line.certificate().map(Object::toString).orElse(words.text("fact.certificate.none")));
        if (!line.withheld().isEmpty()) {
            facts.add(words.text("unit.withheld"), line.withheld().stream().sorted().map(words::say).collect(Collectors.joining(", ")));
        }
        return card(facts);
    }

    Node standing(UnitAnswer.Hanging one) {
        Facts facts = new Facts();
        facts.add(words.say(one.matter()), one.id().label() + (one.rank().isPresent() ? "  " + words.text("unit.rank", one.rank().getAsInt()) : ""));
        one.beneficiary().ifPresent(name -> facts.add(words.text("unit.for"), name));
        facts.add(words.text("fact.entry"), one.entry().toString());
        one.lastDay().ifPresent(day -> facts.add(words.text("unit.until"), day.toString()));
        return card(facts);
    }

    Node piece(UnitAnswer.Piece piece) {
        Facts facts = new Facts();
        facts.add(words.text("fact.kind"), words.say(piece.kind()) + " · " + words.say(piece.level()));
        if (piece.bottom().isPresent() && piece.top().isPresent()) {
            facts.add(words.text("fact.heights"), Words.metres(piece.bottom().getAsDouble()) + " … " + Words.metres(piece.top().getAsDouble()));
        }
        facts.add(words.text("findings.volume"), Words.cubicMetres(piece.volume()));
        facts.add(words.text("fact.planArea"), Words.squareMetres(piece.planArea()));
        return new VBox(2, Controls.prose(piece.label() + "  " + piece.name(), "side-name"), facts);
    }

    /// One line for each that lies above, beside or below, from the top down.
    Node layer(Stack.Layer layer, Consumer<UnitCode> open) {
        Hyperlink name = new Hyperlink(layer.unit().name().isBlank() ? layer.unit().unit().brief() : layer.unit().name());
        name.setWrapText(true);
        name.setOnAction(_ -> open.accept(layer.unit().unit()));
        Label where = Controls.prose(place(layer), "small-muted");
        VBox text = new VBox(0, name, where);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(8, new Circle(5, Colours.of(layer.unit().space())), text);
    }

    private String place(Stack.Layer layer) {
        String said = words.say(layer.place()) + " · " + layer.unit().unit().brief();
        OptionalDouble gap = layer.gap();
        return gap.isPresent() ? said + " · " + words.text("unit.stack.gap", Words.metres(gap.getAsDouble())) : said;
    }

    Node documents(List<UnitLine> lines) {
        Facts facts = new Facts();
        lines.stream().flatMap(line -> line.documents().stream()).distinct()
                .forEach(document -> facts.add(document.digest().substring(0, Math.min(12, document.digest().length())), document.title()));
        return facts;
    }

    Node proof(UnitBook.Proved proved) {
        Phrase said = Words.phrase(proved.holds() ? "unit.proof.holds" : "unit.proof.fails", proved.line().entry().toString(),
                Long.toString(proved.record().position()), Long.toString(proved.tree().size()), Integer.toString(proved.proof().path().size()),
                proved.tree().head().root().toString().substring(0, 16));
        return Controls.prose(words.say(said), proved.holds() ? "calm" : "alarm");
    }

    private static VBox card(Facts facts) {
        VBox card = new VBox(facts);
        card.getStyleClass().add("card");
        return card;
    }
}
