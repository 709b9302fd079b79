package org.undercroft.desk.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Application;
import org.undercroft.casework.Draft;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.office.Officer;

/// A new case in five steps. Every step can be left and come back to; whatever is filled in is kept in a draft at once.
public final class IntakePage extends BorderPane {
    /// How often a space that is being given is looked at for the draft.
    private static final Duration LOOK = Duration.millis(700);

    private final Words words;
    private final IntakeWork work;
    private final Selection selection;
    private final Templates templates;
    private final Consumer<PrintedPaper> printed;
    private final Consumer<CaseNumber> lodged;
    private final HandIn handing;
    private final Editors editors;
    private final VBox content = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label kept = new Label();
    private final Button back;
    private final Button next;
    private final Button undo;
    private final Button redo;
    private final StepHead head;
    private final VBox foot;
    private final Timeline look;
    private Fields fields;
    private List<Draft> drafts = List.of();
    private Optional<String> seated;
    private Step step = Step.KIND;
    private String shape = "";
    /// What came of the last form, in the language of now, until another is begun.
    private Optional<Supplier<DonePage>> done = Optional.empty();

    /// @param editor where a space is given; without it spaces come out of files only
    /// @param printed puts a paper among the papers and opens it, `lodged` is told of a case that was taken in, when its clerk wants to see it
    /// @param leave puts the page away
    public IntakePage(
            Words words, IntakeWork work, Selection selection, Templates templates, Optional<SpaceEditor> editor,
            Consumer<PrintedPaper> printed, Consumer<CaseNumber> lodged, Runnable leave) {
        this.words = words;
        this.work = work;
        this.selection = selection;
        this.templates = templates;
        this.printed = printed;
        this.lodged = lodged;
        this.handing = new HandIn(work);
        this.seated = work.officerProperty().get().map(Officer::name);
        this.editors = new Editors(words, work, selection, editor);
        this.fields = new Fields(words, work, selection);
        setId("intake");
        getStyleClass().add("page");
        back = Controls.button(words, "intake.back", Material2AL.ARROW_BACK, "Alt+PgUp", () -> go(step.before()));
        next = Controls.button(words, "intake.forward", Material2AL.ARROW_FORWARD, "Alt+PgDn", () -> go(step.next()));
        undo = Controls.iconButton(words, "intake.undo", Material2MZ.UNDO, "Ctrl+Z", this::undo);
        redo = Controls.iconButton(words, "intake.redo", Material2MZ.REDO, "Ctrl+Y", this::redo);
        head = new StepHead(words, this::go, () -> {
            selection.sightProperty().set(selection.sight().withPlanned(List.of()));
            leave.run();
        });
        kept.setId("intake-kept");
        kept.getStyleClass().add("small-muted");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox moves = new HBox(6, back, next, room, undo, redo);
        moves.setAlignment(Pos.CENTER_LEFT);
        foot = new VBox(4, moves, kept);
        foot.getStyleClass().add("pinned");
        content.getStyleClass().add("page-content");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        look = new Timeline(new KeyFrame(LOOK, _ -> keepSpace()));
        look.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                look.stop();
            } else {
                look.play();
            }
        });
        listen();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void listen() {
        work.edits().sheetProperty().addListener((_, before, sheet) -> {
            if (!sheet.equals(Sheet.EMPTY)) {
                done = Optional.empty();
            }
            editors.tell(sheet);
            if (!before.get("errand").equals(sheet.get("errand"))) {
                editors.meant();
            }
            show(false);
        });
        work.subjectProperty().addListener((_, _, _) -> show(false));
        work.verdictProperty().addListener((_, _, _) -> show(false));
        work.givenProperty().addListener((_, _, _) -> show(false));
        work.officerProperty().addListener((_, _, now) -> now.ifPresentOrElse(this::seat, () -> show(true)));
        work.keeper().savedProperty().addListener((_, _, _) -> showKept());
        words.languageProperty().addListener((_, _, _) -> show(true));
    }

    // ---- beginning

    /// A colleague's form was put away; what is in the editors is his.
    private void seat(Officer now) {
        if (seated.filter(name -> !name.equals(now.name())).isPresent()) {
            emptyForm();
        }
        seated = Optional.of(now.name());
        show(true);
    }

    private void emptyForm() {
        done = Optional.empty();
        work.begin(Sheet.EMPTY);
        editors.empty();
        drafts = List.of();
        step = Step.KIND;
    }

    /// Asks what is wanted, and offers what was left.
    public void begin() {
        emptyForm();
        show(true);
        work.drafts(found -> {
            drafts = found;
            show(true);
        });
    }

    /// Takes up a draft.
    public void resume(Draft draft) {
        // what is still in the editors is of another case
        emptyForm();
        work.resume(draft);
        editors.restore();
        step = Step.valueOf(work.edits().sheet().find("step").orElse(Step.KIND.name()));
        show(true);
    }

    /// A case that was sent back, with everything that was handed in for it; what was begun of its correction is taken up again.
    public void mend(CaseNumber number) {
        emptyForm();
        show(true);
        work.returned(number, this::resume, (sheet, survey) -> {
            emptyForm();
            work.begin(sheet);
            // the file of the space is found once it lies with the draft
            editors.await();
            work.shelf().keep(survey.plan().digest(), survey.bytes());
            work.keeper().whenKept(work.sitting().form(_ -> {
                editors.restore();
                show(true);
            }));
        });
    }

    /// A first registration out of a file that was dropped on the window; what is known of the file is filled in.
    public void begin(Path file) {
        emptyForm();
        work.begin(Prefill.usual(Errand.FIRST_RIGHT, work.today()));
        show(true);
        editors.take(file, () -> {
            editors.plan().flatMap(plan -> templates.find(file, plan)).ifPresent(this::fill);
            step = work.problems().isEmpty() ? Step.LODGE : Step.SPACE;
            show(true);
        });
    }

    private void fill(Application known) {
        work.edits().change(sheet -> Prefill.of(known, work.today())
                .with(Editors.SPACE, sheet.get(Editors.SPACE)).with(Editors.OUT_OF, sheet.get(Editors.OUT_OF)));
    }

    /// Puts a scan with the application; for files that are dropped, and for scanners.
    public void attach(Path file, Deed.DeedKind kind) {
        papers().attach(file, kind);
    }

    /// A survey file for the space.
    ///
    /// @return whether it was taken; not where what somebody came for brings no space
    public boolean survey(Path file) {
        boolean taken = editors.survey(file, () -> show(true));
        if (taken && step != Step.SPACE) {
            go(Step.SPACE);
        }
        return taken;
    }

    // ---- steps

    private void go(Step wanted) {
        keepSpace();
        step = wanted;
        work.edits().follow(sheet -> sheet.equals(Sheet.EMPTY) ? sheet : sheet.with("step", step.name()));
        show(true);
        scroll.setVvalue(0);
        Platform.runLater(this::enter);
    }

    /// The keyboard goes to the first field of the step, or to the way on, so that the next key is heard here.
    private void enter() {
        Stream.of(".text-input", ".button").flatMap(kind -> content.lookupAll(kind).stream()).filter(node -> !node.isDisabled()).findFirst()
                .orElse(next.isDisabled() ? back : next).requestFocus();
    }

    private void keepSpace() {
        if (step == Step.SPACE) {
            editors.keep();
        }
    }

    private void undo() {
        work.edits().undo();
        editors.meet();
    }

    private void redo() {
        work.edits().redo();
        editors.meet();
    }

    private void key(KeyEvent event) {
        if (done.isPresent()) {
            return;
        }
        boolean elsewhere = step == Step.SPACE && event.getTarget() instanceof Node node && isIn(node, spaceNode())
                && !(event.getTarget() instanceof TextInputControl);
        if (new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(event) && !elsewhere) {
            undo();
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN).match(event) && !elsewhere) {
            redo();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.PAGE_DOWN) {
            go(step.next());
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.PAGE_UP) {
            go(step.before());
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.S && step == Step.PAPERS) {
            work.slip(printed);
            event.consume();
        }
    }

    private Node spaceNode() {
        return editors.editor().map(SpaceEditor::node).orElse(this);
    }

    private static boolean isIn(Node inside, Node around) {
        return Stream.<Node>iterate(inside, Objects::nonNull, Node::getParent).anyMatch(around::equals);
    }

    // ---- showing

    private PapersStep papers() {
        return new PapersStep(words, work, printed);
    }

    /// @param anew whether the fields are made again in any case; else only when others are wanted than before
    private void show(boolean anew) {
        if (done.isPresent()) {
            if (anew) {
                put(done.get().get());
            }
            return;
        }
        String wanted = shapeOf();
        if (anew || !wanted.equals(shape)) {
            shape = wanted;
            build();
        }
        fields.refresh();
        showHead();
        showKept();
    }

    /// What decides which fields there are.
    private String shapeOf() {
        Sheet sheet = work.edits().sheet();
        return step + sheet.get("errand") + sheet.get(Blank.BASIS) + sheet.rows("holder") + "," + sheet.rows("debtor") + "," + sheet.rows("creditor") + ","
                + sheet.rows("paper") + work.papers().kinds() + sheet.rows("part") + spacesAsFields(sheet)
                + System.identityHashCode(work.subjectProperty().get().orElse(null)) + sheet.get(Editors.OUT_OF) + sheet.get(Shares.HELD)
                + switch (step) {
                    case KIND, PARTIES -> "";
                    case PAPERS -> work.problems().size();
                    case SPACE -> work.verdictProperty().get().flatMap(Verdict::balance).hashCode();
                    case LODGE -> work.problems().hashCode() + work.verdictProperty().get().hashCode() + sheet.hashCode();
                };
    }

    /// Only each part of a split has fields of its own; else the editor would leave the window as soon as its space stands.
    private int spacesAsFields(Sheet sheet) {
        boolean several = Errand.of(sheet).filter(errand -> errand.room() == Errand.Room.SEVERAL).isPresent();
        return several ? work.givenProperty().get().spaces().size() : 0;
    }

    private void build() {
        Optional<String> focused = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner()).filter(node -> isIn(node, content)).map(Node::getId);
        fields = new Fields(words, work, selection);
        Optional<Errand> errand = Errand.of(work.edits().sheet());
        List<Node> nodes = errand.isEmpty() || step == Step.KIND
                ? new KindStep(words, work, this::resume).build(fields, drafts)
                : switch (step) {
                    case KIND -> List.<Node>of();
                    case PARTIES -> new PartiesStep(words, work).build(fields, errand.get());
                    case PAPERS -> papers().build(fields, errand.get());
                    case SPACE -> new PlaceStep(words, work).build(fields, errand.get(), editors.editor(), editors.otherWay(errand.get()));
                    case LODGE -> new LodgeStep(words, work, this::go, this::handIn).build(errand.get());
                };
        content.getChildren().setAll(nodes);
        setTop(head);
        setCenter(scroll);
        setBottom(foot);
        focused.map(id -> content.lookup("#" + id)).ifPresent(node -> {
            node.requestFocus();
            if (node instanceof TextInputControl text) {
                text.end();
            }
        });
    }

    private void showHead() {
        Optional<Errand> errand = Errand.of(work.edits().sheet());
        head.show(errand, work.problems(), step);
        back.setDisable(step == Step.KIND);
        next.setDisable(step == Step.LODGE || errand.isEmpty());
        undo.setDisable(!work.edits().canUndo());
        redo.setDisable(!work.edits().canRedo());
    }

    private void showKept() {
        kept.setText(work.keeper().savedProperty().get()
                .map(at -> words.text("intake.kept", work.keeper().draftProperty().get().map(Draft::number).orElse(0L), Words.moment(at)))
                .orElseGet(() -> words.text("intake.keeps")));
    }

    // ---- handing in

    private void handIn() {
        Officer who = work.signedIn();
        switch (Errand.of(work.edits().sheet()).orElseThrow()) {
            case SIMULATION -> handing.simulate(one -> done(() -> DonePage.simulated(words, one, () -> work.report(one.number(), printed), this::begin)));
            case RESERVE -> handing.reserve(one -> done(() -> DonePage.reserved(words, one, this::begin)));
            case FIRST_RIGHT, TRANSFER, ALTERATION, SPLIT, MERGE, BOUNDARY, MORTGAGE, MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, EASEMENT, SEIZURE, OBJECTION,
                    NOTICE, ROOM_NOTICE, CORRECTION, CANCELLATION, ZONE ->
                handing.lodge(
                        one -> done(() -> DonePage.lodged(
                                words, one, () -> lodged.accept(one.number()), () -> work.receipt(one, who, printed), this::begin)),
                        work.sitting().officer(one -> work.receipt(one, who, printed)));
        }
    }

    /// The form and its editors are empty then: nothing of this case goes into the next.
    private void done(Supplier<DonePage> page) {
        emptyForm();
        done = Optional.of(page);
        put(page.get());
    }

    private void put(DonePage page) {
        setTop(null);
        setBottom(null);
        setCenter(page.scrolling());
    }
}
