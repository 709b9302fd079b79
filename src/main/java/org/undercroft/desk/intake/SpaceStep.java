package org.undercroft.desk.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.LeastChange;
import org.undercroft.casework.LiveExamination;
import org.undercroft.casework.SurveyFile;
import org.undercroft.casework.Trap;
import org.undercroft.casework.Traps;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sketch;
import org.undercroft.desk.selection.Spot;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.exchange.Mends;
import org.undercroft.exchange.PointTable;
import org.undercroft.exchange.UnreadableFile;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Level;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;

/// The space of a new case, given in one of four ways: from a file, from a pasted table, drawn as an outline, or as a section along an axis. Whatever is typed
/// or dragged is examined at once, in the background; what would end an encroachment is offered. Every change can be undone.
public final class SpaceStep implements SpaceEditor {
    /// What the other steps of the case say about the space.
    ///
    /// @param name as the officers will call it, and the space in its survey
    public record About(Optional<UnitCode> unit, String name, Level level, SpaceKind kind, SurveyClass surveyClass) {}

    /// @param draft that was examined
    /// @param file the surveyor's own, where the draft came out of one and nothing of it was changed
    private record Seen(SpaceDraft draft, LiveExamination.Result result, List<Trap> traps, Optional<SurveyFile> file) {}

    private final Words words;
    private final Jobs jobs;
    private final Sketch sketch;
    private final OfficeSettings settings;
    private final Supplier<LiveExamination> opened;
    private final Traps traps;
    private final AtomicReference<@Nullable LiveExamination> live = new AtomicReference<>();
    private final History<SpaceDraft> history = new History<>(SpaceDraft.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<PlannedSpace>> space = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<About> about = new SimpleObjectProperty<>();
    private final Latest<Seen> examining;
    private final Latest<List<LeastChange.Offer>> changing;
    private final SpaceForm form;
    private final SurveyFiles files;
    private Optional<Seen> newest = Optional.empty();
    private boolean inWindow;
    private boolean drawingBack;
    private boolean lookThere;

    /// @param opened begins to examine for whoever sits at the desk; asked in the background, each time the form comes into a window
    /// @param shelf where the surveyor's file is kept
    public SpaceStep(
            Words words, Jobs jobs, Selection selection, OfficeSettings settings, Supplier<LiveExamination> opened, Traps traps, Shelf shelf) {
        this.files = new SurveyFiles(shelf);
        this.words = words;
        this.jobs = jobs;
        this.sketch = selection.sketch();
        this.settings = settings;
        this.opened = opened;
        this.traps = traps;
        this.examining = new Latest<>(jobs, Words.phrase("job.live"), this::seen, this::unseen);
        this.changing = new Latest<>(jobs, Words.phrase("job.change"), this::offered, () -> offered(List.of()));
        this.form = new SpaceForm(words, new SpaceForm.Hands(
                this::become, this::undo, this::redo, this::chooseFile, this::take, this::paste, this::chosen, this::mend, this::raise, this::look, this::apply,
                this::draw, this::enter, this::there));
        about.set(new About(Optional.empty(), words.text("space.name"), Level.PRIMARY_RIGHT, SpaceKind.OTHER, SurveyClass.FIRST));
        about.addListener(_ -> examine());
        words.languageProperty().addListener(_ -> refresh());
        sketch.lineProperty().addListener((_, before, line) -> drawn(before, line));
        show();
    }

    @Override
    public Node node() {
        return form.node();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<PlannedSpace>> space() {
        return space.getReadOnlyProperty();
    }

    @Override
    public Optional<SurveyFile> file() {
        return newest.filter(seen -> seen.draft().equals(history.present())).flatMap(Seen::file);
    }

    @Override
    public String state() {
        return DraftText.write(history.present());
    }

    @Override
    public void restore(String state) {
        if (state.equals(state())) {
            return;
        }
        history.restart(DraftText.read(state));
        newest = Optional.empty();
        sketch.bodyProperty().set(Optional.empty());
        lookThere = true;
        show();
    }

    /// What the rest of the case says about the space: its examination depends on it.
    public ObjectProperty<About> aboutProperty() {
        return about;
    }

    /// The newest examination; empty while there is nothing to examine.
    public Optional<LiveExamination.Result> examined() {
        return newest.map(Seen::result);
    }

    /// When the form is left, its space goes out of the views; what is still being examined is heard all the same, since the case goes on with it. When the
    /// form is entered again, whoever sits there now examines it.
    private void there(boolean entered) {
        inWindow = entered;
        live.set(null);
        if (entered) {
            show();
        } else {
            changing.forget();
            sketch.clear();
        }
    }

    private LiveExamination live() {
        LiveExamination known = live.get();
        if (known != null) {
            return known;
        }
        LiveExamination begun = opened.get();
        live.set(begun);
        return begun;
    }

    // ---- giving a space

    /// Reads a survey file that was dropped or chosen.
    public void take(Path file) {
        jobs.await(Words.phrase("job.read", file.getFileName().toString()), () -> SurveyFiles.read(file), files.whileOpen(this::read));
    }

    private void read(SurveyFile file) {
        SurveyPlan plan = file.plan();
        files.keep(file);
        form.file().offer(plan);
        plan.spaces().stream().findFirst().ifPresentOrElse(this::chosen, () -> form.refuse(words.text("space.file.empty", plan.title())));
    }

    private void chosen(PlannedSpace one) {
        lookThere = true;
        form.file().plan().ifPresent(plan -> become(history.present().read(plan, one), ""));
    }

    private void chooseFile() {
        SurveyChooser.ask(words, node().getScene().getWindow()).ifPresent(this::take);
    }

    /// Cuts a pasted text into columns and asks what they mean.
    void paste(String text) {
        try {
            PointTable table = PointTable.of(text);
            form.map(table, history.present().way() == SpaceDraft.Way.AXIS, taken -> taken.ifPresent(mapped -> became(table, mapped)));
        } catch (UnreadableFile wrong) {
            form.refuse(words.say(wrong.phrase()));
        }
    }

    private void became(PointTable table, MappingDialog.Taken taken) {
        lookThere = true;
        become(Pasted.into(history.present(), table, taken), "");
    }

    private void mend(Trap.Mend proposal) {
        lookThere = true;
        become(history.present().mended(proposal.parts(), proposal.system().map(ReferenceSystem::toString)), "");
    }

    /// Heights of another datum brought over by so many metres.
    private void raise(double metres) {
        become(history.present().taking(traps.raised(parts(), metres), history.present().file().source()), "");
    }

    private void apply(LeastChange.Offer offer) {
        become(history.present().taking(offer.parts(), words.text("space.changed")), "");
    }

    private void undo() {
        history.undo();
        show();
    }

    private void redo() {
        history.redo();
        show();
    }

    // ---- drawing on the plan

    /// Begins to draw, or ends it.
    private void draw(boolean wanted) {
        Sketch.Line line = sketch.lineProperty().get();
        sketch.lineProperty().set(new Sketch.Line(form(history.present()), line.corners(), wanted, -1, line.step()));
    }

    private void enter(int row) {
        Sketch.Line line = sketch.lineProperty().get();
        if (row < line.corners().size() && row != line.chosen()) {
            sketch.lineProperty().set(new Sketch.Line(line.form(), line.corners(), line.open(), row, line.step()));
        }
    }

    /// Corners that were changed on the plan go into the fields.
    private void drawn(Sketch.Line before, Sketch.Line line) {
        form.drawing(line.open());
        if (drawingBack || line.form() == Sketch.Form.NONE || line.corners().equals(before.corners())) {
            return;
        }
        List<SpaceDraft.Row> rows = history.present().drawn(line.corners());
        become(history.present().withRows(rows), "drawn " + line.step());
    }

    private static Sketch.Form form(SpaceDraft draft) {
        return switch (draft.way()) {
            case OUTLINE -> Sketch.Form.OUTLINE;
            case AXIS -> Sketch.Form.AXIS;
            case FILE, TABLE -> Sketch.Form.NONE;
        };
    }

    // ---- showing it

    private void become(SpaceDraft next, String what) {
        history.become(next, what);
        show();
    }

    private void show() {
        refresh();
        examine();
    }

    private void refresh() {
        SpaceDraft draft = history.present();
        Reading reading = new Reading(draft);
        form.show(draft, reading.problems(), history.canUndo(), history.canRedo());
        drawingBack = true;
        Sketch.Line line = sketch.lineProperty().get();
        boolean open = line.open() && line.form() == form(draft);
        sketch.lineProperty().set(new Sketch.Line(form(draft), draft.rows().stream().flatMap(row -> Between.place(row).stream()).toList(), open,
                line.chosen(), line.step()));
        drawingBack = false;
        newest.ifPresent(seen -> form.say(hint(reading), seen.traps(), seen.result()));
    }

    private List<SpaceDefinition> parts() {
        return new Reading(history.present()).parts();
    }

    /// What the coordinates mean, as far as the fields or the file say.
    @Override
    public Optional<ReferenceSystem> system() {
        SpaceDraft draft = history.present();
        ReferenceSystem own = settings.system();
        if (draft.way() == SpaceDraft.Way.FILE && !draft.system().isBlank()) {
            return draft.system().equals(SpaceDraft.UNNAMED) ? Optional.empty() : Optional.of(ReferenceSystem.parse(draft.system()));
        }
        return Optional.of(draft.typed(own));
    }

    /// Depths typed as such become heights where the ground is known.
    private List<SpaceDefinition> asHeights(List<SpaceDefinition> parts) {
        if (history.present().heights() != SpaceDraft.Heights.DEPTH) {
            return parts;
        }
        return settings.ground().map(GroundSurvey::model).flatMap(ground -> Mends.heightsOfDepths(parts, ground)).orElse(List.of());
    }

    private String hint(Reading reading) {
        return reading.parts().isEmpty() ? words.text("space.wanting." + history.present().way().name()) : "";
    }

    private void examine() {
        Reading reading = new Reading(history.present());
        List<SpaceDefinition> parts = asHeights(reading.parts());
        changing.forget();
        form.changes().clear();
        if (parts.isEmpty()) {
            examining.forget();
            newest = Optional.empty();
            space.set(Optional.empty());
            sketch.bodyProperty().set(Optional.empty());
            form.say(reading.parts().isEmpty() ? hint(reading) : words.text("space.noGround"), List.of(), NOTHING);
            return;
        }
        SpaceDraft present = history.present();
        // of another draft than the one that was found sound nothing is known yet; the same one may have got another name
        space.set(space.get().filter(_ -> newest.filter(seen -> seen.draft().equals(present)).isPresent()).map(_ -> planned(parts)));
        LiveExamination.Draft draft = draft(parts);
        examining.ask(() -> new Seen(present, live().examine(draft), traps.in(draft.system(), draft.parts()), files.of(present, draft.system())));
    }

    private PlannedSpace planned(List<SpaceDefinition> parts) {
        return new PlannedSpace(about.get().name(), Optional.empty(), parts);
    }

    private static final LiveExamination.Result NOTHING = new LiveExamination.Result(Optional.empty(), List.of(), List.of());

    private LiveExamination.Draft draft(List<SpaceDefinition> parts) {
        About known = about.get();
        return new LiveExamination.Draft(known.unit(), known.name(), known.level(), known.kind(), known.surveyClass(), system(), parts);
    }

    private void seen(Seen seen) {
        LiveExamination.Result result = seen.result();
        newest = Optional.of(seen);
        List<SpaceDefinition> parts = asHeights(parts());
        space.set(result.space().map(_ -> planned(parts)));
        if (!inWindow) {
            return;
        }
        boolean first = sketch.spotProperty().get().isEmpty();
        sketch.bodyProperty().set(result.space().map(body -> new Sketch.Body(body, shared(result), Optional.empty())));
        if ((lookThere || first) && result.space().isPresent()) {
            Space body = result.space().get();
            lookThere = false;
            sketch.spotProperty().set(Optional.of(Spot.in(Frame.ZERO, body.frame(), body.box())));
        }
        form.say("", seen.traps(), result);
        if (!result.encroachments().isEmpty()) {
            LiveExamination.Draft draft = draft(parts);
            form.changes().searching();
            Supplier<List<LeastChange.Offer>> search = () -> live().leastChange().offers(draft);
            changing.ask(search);
        }
    }

    /// The examination went wrong: what was said of an earlier shape is not said of this one.
    private void unseen() {
        newest = Optional.empty();
        space.set(Optional.empty());
        sketch.bodyProperty().set(Optional.empty());
        form.say("", List.of(), NOTHING);
    }

    private void offered(List<LeastChange.Offer> offers) {
        form.changes().show(offers);
    }

    private void look(Optional<LeastChange.Offer> offer) {
        Optional<Space> ghost = offer.map(LeastChange.Offer::space);
        sketch.bodyProperty().set(sketch.bodyProperty().get().map(body -> new Sketch.Body(body.space(), body.shared(), ghost)));
    }

    private static List<Sketch.Shared> shared(LiveExamination.Result result) {
        List<Sketch.Shared> all = new ArrayList<>();
        for (Finding.Encroachment finding : result.encroachments()) {
            Optional<Overlap> overlap = Selection.overlapOf(finding).filter(one -> one.body().triangleCount() > 0);
            overlap.ifPresent(one -> all.add(new Sketch.Shared(finding.a().space().frame(), one.body(), Body.keyOf(finding.b()), finding.b().space())));
        }
        return all;
    }
}
