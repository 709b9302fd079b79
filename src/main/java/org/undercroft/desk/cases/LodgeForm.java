package org.undercroft.desk.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.Application;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Fault;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Role;

/// One sheet from a file to a lodged case. What the file or its template knows is filled in; what is missing or wrong is said beside the field.
public final class LodgeForm extends ScrollPane {
    private final Words words;
    private final CaseWork work;
    private final Templates templates;
    private final VBox content = new VBox(7);
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final TextField situs = new TextField();
    private final ComboBox<SpaceKind> kind = choice(SpaceKind.values());
    private final ComboBox<Level> level = choice(Level.values());
    private final ComboBox<EnvelopeBasis> basis = choice(EnvelopeBasis.values());
    private final ComboBox<SurveyClass> surveyClass = choice(SurveyClass.values());
    private final TextField holder = new TextField();
    private final ComboBox<RightKind> right = choice(RightKind.values());
    private final ComboBox<RightNature> nature = choice(RightNature.values());
    private final TextField use = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Label codeProblem = Controls.prose("", "problem");
    private final Label nameProblem = Controls.prose("", "problem");
    private final Label holderProblem = Controls.prose("", "problem");
    private final Label termProblem = Controls.prose("", "problem");
    private final Label whyNot = Controls.prose("", "why");
    private final Button lodge;
    private @Nullable Read read;
    private Optional<Application> template = Optional.empty();

    /// A file that was read.
    private record Read(CaseWork.Read file) {}

    /// @param done called when the case is lodged or the form is left
    public LodgeForm(Words words, CaseWork work, Templates templates, Runnable done) {
        this.words = words;
        this.work = work;
        this.templates = templates;
        setId("lodge-form");
        setFitToWidth(true);
        getStyleClass().addAll("page", "edge-to-edge");
        content.getStyleClass().add("page-content");
        lodge = Controls.button(words, "lodge.lodge", Material2AL.INBOX, "Ctrl+Enter", () -> lodge(done));
        lodge.getStyleClass().add("accent");
        lodge.setDefaultButton(true);
        setContent(content);
        for (TextField field : List.of(code, name, holder, use, situs)) {
            field.textProperty().addListener(_ -> check());
        }
        code.setId("lodge-code");
        name.setId("lodge-name");
        holder.setId("lodge-holder");
        level.valueProperty().addListener(_ -> check());
        from.valueProperty().addListener(_ -> check());
        to.valueProperty().addListener(_ -> check());
        kind.valueProperty().addListener(_ -> preview());
        work.officerProperty().addListener(_ -> check());
        words.languageProperty().addListener(_ -> build(done));
        content.getChildren().add(Controls.prose(words.text("lodge.reading"), "empty-hint"));
        this.done = done;
    }

    private final Runnable done;

    /// Reads a file and fills the form with what is known of it.
    public void begin(Path file) {
        work.read(file, found -> {
            read = new Read(found);
            template = templates.find(file, found.plan());
            fill(found);
            build(done);
            preview();
        });
    }

    private void fill(CaseWork.Read found) {
        code.setText(template.map(a -> a.unit().printed()).orElse(""));
        name.setText(template.map(Application::name).orElseGet(() -> found.plan().spaces().stream().map(PlannedSpace::id).findFirst().orElse("")));
        situs.setText(template.map(Application::situs).orElse(""));
        kind.setValue(template.map(Application::spaceKind).orElse(SpaceKind.OTHER));
        Level asked = template.map(Application::level).orElse(Level.PRIMARY_RIGHT);
        level.getItems().setAll(asked.isHeld() ? Stream.of(Level.values()).filter(Level::isHeld).toList() : List.of(asked));
        level.setValue(asked);
        basis.setValue(template.map(Application::basis).orElse(EnvelopeBasis.EXCAVATION_LINE));
        surveyClass.setValue(template.map(Application::surveyClass).or(() -> found.plan().surveyClass()).orElse(SurveyClass.FIRST));
        Optional<Interest.Right> known = template
                .flatMap(a -> a.interests().stream().filter(Interest.Right.class::isInstance).map(Interest.Right.class::cast).findFirst());
        holder.setText(known.map(r -> String.join("、", r.holdings().stream().map(h -> h.party().name()).toList())).orElse(""));
        right.setValue(known.map(Interest.Right::kind).orElse(RightKind.STATE_CONSTRUCTION_LAND_USE));
        nature.setValue(known.map(Interest.Right::nature).orElse(RightNature.GRANT));
        use.setText(known.map(Interest.Right::use).orElse(""));
        from.setValue(known.flatMap(Interest.Right::term).map(Term::from).orElse(null));
        to.setValue(known.flatMap(Interest.Right::term).map(Term::to).orElse(null));
    }

    private void build(Runnable leave) {
        Read now = read;
        if (now == null) {
            return;
        }
        CaseWork.Read found = now.file();
        content.getChildren().clear();
        content.getChildren().addAll(
                Controls.prose(words.text("lodge.title"), "page-title"),
                Controls.prose(words.text("lodge.file", found.plan().title(), found.plan().spaces().size(),
                        found.plan().system().map(Object::toString).orElse(words.text("lodge.noSystem"))), "muted"));
        found.plan().notes().forEach(note -> content.getChildren().add(Controls.prose(words.say(note), "muted")));
        if (!found.faults().isEmpty()) {
            content.getChildren().add(Controls.prose(words.text("lodge.unsound", found.faults().size()), "problem"));
            for (Fault fault : found.faults().stream().limit(4).toList()) {
                content.getChildren().add(Controls.prose(words.text("fault.line", fault.code(), words.place(fault.where())), "problem"));
            }
        }
        if (template.isPresent()) {
            content.getChildren().add(Controls.prose(words.text("lodge.template"), "muted"));
        }
        field("fact.unit", code, codeProblem);
        field("lodge.name", name, nameProblem);
        field("fact.situs", situs, null);
        pair("fact.kind", kind, "fact.level", level);
        field("fact.holder", holder, holderProblem);
        pair("fact.right", right, "fact.nature", nature);
        field("fact.use", use, null);
        pair("lodge.from", from, "lodge.to", to);
        content.getChildren().add(termProblem);
        pair("fact.basis", basis, "fact.survey", surveyClass);
        Button cancel = Controls.button(words, "lodge.cancel", Material2AL.CLOSE, "Esc", () -> {
            work.close();
            leave.run();
        });
        HBox buttons = new HBox(8, lodge, cancel);
        content.getChildren().addAll(buttons, whyNot);
        for (ComboBox<?> box : List.of(kind, level, basis, surveyClass, right, nature)) {
            renew(box);
        }
        check();
    }

    private <E extends Enum<E>> ComboBox<E> choice(E[] constants) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(constants);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(_ -> cell());
        box.setButtonCell(cell());
        return box;
    }

    private <E> void renew(ComboBox<E> box) {
        box.setButtonCell(cell());
    }

    private <E> ListCell<E> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable E item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || !(item instanceof Enum<?> constant) ? "" : words.say(constant));
            }
        };
    }

    private void field(String key, Node field, @Nullable Label problem) {
        content.getChildren().add(labelled(key, field));
        if (problem != null) {
            content.getChildren().add(problem);
        }
    }

    private void pair(String left, Node first, String rightKey, Node second) {
        VBox a = labelled(left, first);
        VBox b = labelled(rightKey, second);
        HBox.setHgrow(a, Priority.ALWAYS);
        HBox.setHgrow(b, Priority.ALWAYS);
        a.setPrefWidth(10);
        b.setPrefWidth(10);
        content.getChildren().add(new HBox(8, a, b));
    }

    private VBox labelled(String key, Node field) {
        Label label = Controls.label(words, key, "field-name");
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    private void preview() {
        Read now = read;
        if (now != null) {
            SpaceKind shown = kind.getValue() == null ? SpaceKind.OTHER : kind.getValue();
            work.preview(now.file().bodies().stream()
                    .map(body -> new Body(body.key(), name.getText().isBlank() ? body.name() : name.getText(), shown, body.space(), true)).toList());
        }
    }

    /// Says beside each field what is wrong with it.
    ///
    /// @return whether the form can be lodged
    private boolean check() {
        tell(codeProblem, codeWrong());
        tell(nameProblem, name.getText().isBlank() ? "lodge.problem.name" : "");
        tell(holderProblem, holderNeeded() && holder.getText().isBlank() ? "lodge.problem.holder" : "");
        tell(termProblem, termWrong());
        boolean sound = Stream.of(codeProblem, nameProblem, holderProblem, termProblem).allMatch(problem -> problem.getText().isEmpty());
        boolean clerk = work.officerProperty().get().map(officer -> officer.is(Role.CLERK)).orElse(false);
        whyNot.setText(clerk ? sound ? "" : words.text("lodge.incomplete") : words.text("why.role.lodge"));
        whyNot.setVisible(!whyNot.getText().isEmpty());
        lodge.setDisable(!sound || !clerk || read == null);
        return sound && clerk;
    }

    private void tell(Label label, String problem) {
        label.setText(problem.isEmpty() ? "" : words.text(problem));
        label.setVisible(!problem.isEmpty());
        label.setManaged(!problem.isEmpty());
    }

    private String codeWrong() {
        if (code.getText().isBlank()) {
            return "lodge.problem.code.missing";
        }
        try {
            return new UnitCode(code.getText()).value().isEmpty() ? "lodge.problem.code" : "";
        } catch (IllegalArgumentException wrong) {
            return "lodge.problem.code";
        }
    }

    private String termWrong() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null && last == null) {
            return "";
        }
        return first == null || last == null || last.isBefore(first) ? "lodge.problem.term" : "";
    }

    private boolean holderNeeded() {
        // While the choice is laid out anew nothing is chosen for a moment.
        return Optional.ofNullable(level.getValue()).map(Level::isHeld).orElse(true);
    }

    private void lodge(Runnable leave) {
        Read now = read;
        if (now == null || !check()) {
            return;
        }
        work.lodge(application(now.file()), now.file().file(), _ -> leave.run());
    }

    private Application application(CaseWork.Read found) {
        UnitCode unit = new UnitCode(code.getText());
        return new Application(
                template.map(Application::kind).orElse(RegistrationKind.FIRST),
                unit,
                template.map(Application::label).orElse("1"),
                name.getText().strip(),
                situs.getText().strip(),
                level.getValue(),
                kind.getValue(),
                basis.getValue(),
                surveyClass.getValue(),
                interests(unit),
                template.map(Application::deeds).orElse(List.of()),
                found.plan(),
                template.map(Application::spaceIds).orElseGet(() -> found.plan().spaces().stream().map(PlannedSpace::id).toList()),
                template.map(Application::figures).orElse(List.of()),
                template.map(Application::remarks).orElse(""));
    }

    /// The template's own interests where the clerk left them alone: they may say more than the form can.
    private List<Interest> interests(UnitCode unit) {
        Optional<Application> known = template.filter(a -> a.unit().equals(unit));
        if (!holderNeeded()) {
            return known.map(Application::interests)
                    .orElseGet(() -> List.of(new Interest.Restriction(unit, RestrictionKind.CONTROL_PROTECTION_ZONE, Optional.empty(), use.getText().strip())));
        }
        Supplier<List<Holding>> asked = () -> List
                .of(Holding.whole(new Party.Organisation(new PartyId(holder.getText().strip()), holder.getText().strip(), "")));
        Optional<Interest.Right> right0 = known
                .flatMap(a -> a.interests().stream().filter(Interest.Right.class::isInstance).map(Interest.Right.class::cast).findFirst());
        List<Holding> holdings = right0.filter(r -> String.join("、", r.holdings().stream().map(h -> h.party().name()).toList()).equals(holder.getText()))
                .map(Interest.Right::holdings)
                .orElseGet(asked);
        Optional<Term> term = from.getValue() == null || to.getValue() == null ? Optional.empty() : Optional.of(new Term(from.getValue(), to.getValue()));
        List<Interest> all = new ArrayList<>();
        all.add(new Interest.Right(unit, right.getValue(), nature.getValue(), holdings, use.getText().strip(), term));
        known.ifPresent(a -> a.interests().stream().filter(interest -> !(interest instanceof Interest.Right)).forEach(all::add));
        return all;
    }
}
