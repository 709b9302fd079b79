package org.undercroft.desk.units;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;
import org.undercroft.land.BAUnit;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.register.Register;

/// One unit's page: facts, holder, right, heights, sizes, entry, certificate.
public final class UnitPage extends ScrollPane {
    private record Known(SpatialUnit unit, double planArea, Optional<BAUnit> whole, List<Interest> interests, Optional<Registration> registration,
            Optional<CertificateNumber> certificate) {}

    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final java.util.function.Supplier<Register> register;
    private final ObservableList<SpatialUnit> units;
    private final VBox content = new VBox(10);
    private Optional<Known> shown = Optional.empty();

    public UnitPage(Words words, Selection selection, Jobs jobs, java.util.function.Supplier<Register> register, ObservableList<SpatialUnit> units) {
        this.words = words;
        this.selection = selection;
        this.jobs = jobs;
        this.register = register;
        this.units = units;
        setId("unit-page");
        setFitToWidth(true);
        getStyleClass().addAll("page", "edge-to-edge");
        content.getStyleClass().add("page-content");
        setContent(content);
        selection.bodyProperty().addListener(_ -> look());
        words.languageProperty().addListener(_ -> show());
        look();
    }

    private void look() {
        Optional<SpatialUnit> chosen = selection.chosen().map(Body::key)
                .flatMap(key -> units.stream().filter(unit -> unit.id().toString().equals(key)).findFirst());
        if (chosen.isEmpty()) {
            shown = Optional.empty();
            show();
            return;
        }
        SpatialUnit unit = chosen.get();
        jobs.run(Words.phrase("job.unit"), () -> known(unit), found -> {
            shown = Optional.of(found);
            show();
        });
    }

    private Known known(SpatialUnit unit) {
        Register book = register.get();
        Optional<Registration> registration = book.registrationOf(unit.unit());
        return new Known(unit, unit.space().planArea(), book.find(unit.unit()), book.interestsOn(unit.unit()), registration,
                registration.flatMap(entry -> book.certificateOf(entry.number())));
    }

    private void show() {
        content.getChildren().clear();
        if (shown.isEmpty()) {
            content.getChildren().add(Controls.prose(words.text("unit.empty"), "empty-hint"));
            return;
        }
        Known known = shown.get();
        SpatialUnit unit = known.unit();
        Label title = new Label(unit.name(), new Circle(6, Colours.of(unit.kind())));
        title.setWrapText(true);
        title.getStyleClass().add("page-title");
        content.getChildren().addAll(Controls.prose(unit.unit().printed() + " / " + unit.id().label(), "muted"), title);
        Facts facts = new Facts();
        facts.add(words.text("fact.kind"), words.say(unit.kind()));
        facts.add(words.text("fact.level"), words.say(unit.level()));
        known.whole().ifPresent(whole -> facts.add(words.text("fact.situs"), whole.situs()));
        content.getChildren().add(facts);
        for (Interest interest : known.interests()) {
            content.getChildren().add(card(interest));
        }
        content.getChildren().addAll(Controls.label(words, "unit.space", "section-title"), space(known));
        Facts proof = new Facts();
        known.registration().ifPresent(entry -> {
            proof.add(words.text("fact.entry"),
                    words.text("fact.entry.of", entry.number().toString(), entry.at().atZone(java.time.ZoneId.systemDefault()).toLocalDate().toString()));
            proof.add(words.text("fact.case"), entry.caseNumber().toString());
            proof.add(words.text("fact.officers"), entry.clerk() + " · " + entry.reviewer() + " · " + entry.registrar());
        });
        proof.add(words.text("fact.certificate"), known.certificate().map(Object::toString).orElse(words.text("fact.certificate.none")));
        proof.add(words.text("fact.basis"), words.say(unit.basis()));
        proof.add(words.text("fact.survey"), words.say(unit.surveyClass()));
        proof.add(words.text("fact.digest"), unit.digest().substring(0, Math.min(16, unit.digest().length())));
        content.getChildren().addAll(Controls.label(words, "unit.register", "section-title"), proof);
    }

    private VBox card(Interest interest) {
        Facts facts = new Facts();
        switch (interest) {
            case Interest.Right right -> {
                facts.add(words.text("fact.right"), words.say(right.kind()) + " · " + words.say(right.nature()));
                facts.add(words.text("fact.holder"), right.holdings().stream()
                        .map(holding -> holding.party().name() + (right.holdings().size() > 1 ? " " + holding.share() : ""))
                        .collect(Collectors.joining("\n")));
                facts.add(words.text("fact.use"), right.use());
                facts.add(words.text("fact.term"), right.term().map(term -> term.from() + " – " + term.to()).orElse(words.text("fact.term.none")));
            }
            case Interest.Restriction restriction -> facts.add(words.say(restriction.kind()), restriction.content());
            case Interest.Burden burden -> facts.add(words.say(burden.kind()), words.say(burden.summary()));
            case Interest.Responsibility responsibility -> facts.add(words.text("fact.duty"), responsibility.content());
        }
        VBox card = new VBox(facts);
        card.getStyleClass().add("card");
        return card;
    }

    private Facts space(Known known) {
        Box box = known.unit().space().box();
        Facts facts = new Facts();
        facts.add(words.text("fact.heights"), Words.metres(box.minZ()) + " … " + Words.metres(box.maxZ()));
        depthOf(known.unit()).ifPresent(depth -> facts.add(words.text("fact.cover"), Words.metres(depth)));
        facts.add(words.text("findings.volume"), Words.cubicMetres(known.unit().space().volume()));
        facts.add(words.text("fact.planArea"), Words.squareMetres(known.planArea()));
        facts.add(words.text("fact.system"), known.unit().system().toString());
        return facts;
    }

    /// From the ground over the middle down to the roof.
    private OptionalDouble depthOf(SpatialUnit unit) {
        if (selection.sight().ground().isEmpty()) {
            return OptionalDouble.empty();
        }
        Position middle = unit.space().frame().toWorld(unit.space().box().middle());
        OptionalDouble ground = selection.sight().ground().get().model().heightAt(middle.x(), middle.y());
        return ground.isPresent() ? OptionalDouble.of(ground.getAsDouble() - unit.space().top()) : OptionalDouble.empty();
    }
}
