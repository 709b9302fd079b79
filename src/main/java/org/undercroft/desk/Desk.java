package org.undercroft.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.AsOf;
import org.undercroft.casework.Case;
import org.undercroft.casework.Column;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.UnitLine;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.cases.CasePage;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.cases.OpinionList;
import org.undercroft.desk.cases.QueueView;
import org.undercroft.desk.cases.Review;
import org.undercroft.desk.cases.ViewsPane;
import org.undercroft.desk.intake.IntakePage;
import org.undercroft.desk.intake.IntakeWork;
import org.undercroft.desk.intake.ProjectList;
import org.undercroft.desk.intake.SpaceStep;
import org.undercroft.desk.intake.Templates;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.plan.PlanView;
import org.undercroft.desk.plan.SectionView;
import org.undercroft.desk.scene.SceneView;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.units.BoreholePane;
import org.undercroft.desk.units.LayerPane;
import org.undercroft.desk.units.RegisterList;
import org.undercroft.desk.units.TimePane;
import org.undercroft.desk.units.UnitBook;
import org.undercroft.desk.units.UnitPage;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Point2;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.SpatialUnit;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.Session;

/// The officers' window over an open office. Makes the rooms, hands each what it needs, and puts them side by side.
public final class Desk {
    /// Pixels that a form needs to be filled in, and what is left to the list beside it.
    private static final double FORM = 440;
    private static final double FORM_LIST = 345;

    private final Words words;
    private final Selection selection;
    private final Jobs jobs;
    private final CaseWork work;
    private final Delivery delivery;
    private final Entrance entrance;

    private final SceneView scene;
    private final PlanView plan;
    private final SectionView section;
    private final Rail rail;
    private final TopBar top;
    private final MessageBar message;
    private final SignIn signIn;
    private final SidePane list;
    private final StackPane page = new StackPane();
    private final SplitPane centre;
    private final Round round;
    private final Shortcuts shortcuts;
    private final GroundPane ground;
    private final QueueView queue;
    private final RegisterList register;
    private final CertificateList certificates;
    private final StackPane wide = new StackPane();
    private final HelpPane help;
    private final ReportPage reports;
    private final OfficePage officePage;
    private final VerifyPage verifyPage;
    private final CasePage casePage;
    private final IntakePage intake;
    private final CaseLists caseLists;
    private final Review review;
    private final UnitPage unitPage;
    private final StackPane root;
    private Room room = Room.CASES;
    private Optional<String> seated = Optional.empty();
    private double listWidth;
    private double pageWidth;

    /// @param key what certificates are signed with; asked for when the first is printed
    /// @param language the first language; the officer may change it
    /// @param templates what the lodging form is filled with for files that come with their application
    /// @param papers folder where printed certificates are put
    /// @param opener shows a file in the system's own program for it
    public Desk(RegistryOffice office, Supplier<OfficeKey> key, Locale language, Templates templates, Path papers, Consumer<Path> opener) {
        this(office, key, language, templates, papers, opener, Jobs::ofThisMachine);
    }

    /// @param jobsFor makes the jobs, given who is told of troubles
    Desk(RegistryOffice office, Supplier<OfficeKey> key, Locale language, Templates templates, Path papers, Consumer<Path> opener,
            Function<Consumer<Throwable>, Jobs> jobsFor) {
        this(new Entrance(office, key, language, Memory.none(), jobsFor), templates, papers, opener);
    }

    private Desk(Entrance entrance, Templates templates, Path papers, Consumer<Path> opener) {
        this.entrance = entrance;
        this.words = entrance.words();
        this.selection = entrance.selection();
        this.jobs = entrance.jobs();
        this.work = entrance.work();
        this.message = entrance.message();
        this.signIn = entrance.signIn();
        this.root = entrance.root();
        this.listWidth = entrance.memory().get(Memory.Measure.LIST).orElse(372);
        this.pageWidth = entrance.memory().get(Memory.Measure.PAGE).orElse(322);
        this.delivery = new Delivery(jobs, message, new PaperFolder(papers), opener);
        RegistryOffice office = work.office();
        this.scene = new SceneView(words, selection, jobs);
        this.plan = new PlanView(words, selection, jobs);
        this.section = new SectionView(words, selection, jobs, plan);
        this.queue = new QueueView(words, work, this::newCase, this::chooseFile);
        this.register = new RegisterList(words, selection, jobs, work.units());
        this.certificates = new CertificateList(words, work, jobs, selection, this::openCertificate, message::tell);
        this.reports = new ReportPage(words, work, jobs);
        this.help = new HelpPane(words);
        this.officePage = new OfficePage(words, work, jobs, message::tell, this::toggleTheme, this::takeLayers);
        this.verifyPage = new VerifyPage(words, work, jobs, entrance.key());
        this.casePage = CasePage.of(words, work, this::certify, delivery::deliver, this::mend);
        this.review = new Review(words, work, jobs, selection, this::picture, scene::focus, message::tell, this::certify);
        IntakeWork counter = new IntakeWork(office, jobs, work.officerProperty(), entrance.key());
        SpaceStep space = new SpaceStep(words, jobs, selection, office.settings(), () -> office.live(work.officerProperty().get().orElseThrow()),
                office.traps(), counter.shelf());
        this.intake = new IntakePage(words, counter, selection, templates, Optional.of(space), delivery::deliver, this::openLodged, this::leaveIntake);
        this.caseLists = new CaseLists(words, queue, new OpinionList(words, work), new ProjectList(words, counter, delivery::deliver));
        UnitBook book = new UnitBook(office, work.officerProperty()::get, entrance.key());
        this.unitPage = new UnitPage(words, selection, jobs, book, work.units(), delivery::file);
        this.rail = new Rail(words, this::go);
        this.top = new TopBar(words, work, new SearchBox(words, jobs, finder().sources(this::aside)), this::toggleTheme, this::openHelp, work::signOut);
        this.list = new SidePane(words, new LayerPane(words, selection),
                new TimePane(words, selection, jobs, office::register, work.units()),
                new BoreholePane(words, selection, jobs, this::column, book, delivery::file),
                new ViewsPane(words, work, jobs, scene::viewpoint, view -> scene.show(view)));
        this.ground = new GroundPane(words, jobs, scene, plan, section, selection.sketch(), entrance.memory());
        this.centre = new SplitPane(list, ground, page);
        this.round = new Round(List.of(list, scene, plan, section, page, wide));
        this.shortcuts = keys();
        scene.darkProperty().bind(entrance.darkProperty());
        plan.darkProperty().bind(entrance.darkProperty());
        section.darkProperty().bind(entrance.darkProperty());
        takeLayers();
        selection.appearance().colouringProperty().addListener(_ -> readFacts());
        words.languageProperty().addListener(_ -> readFacts());
        work.units().addListener((ListChangeListener<SpatialUnit>) _ -> {
            selection.unitsProperty().set(work.units().stream().collect(Collectors.toMap(unit -> unit.id().toString(), unit -> unit, (one, _) -> one)));
            readFacts();
        });
    }

    /// Holders, status and days are read from the book only when the views are coloured by them.
    private void readFacts() {
        switch (selection.appearance().colouringProperty().get()) {
            case KIND, LAYER -> {}
            case HOLDER, STATUS, DATE -> {
                List<SpatialUnit> units = List.copyOf(work.units());
                Locale language = words.language();
                jobs.run(Words.phrase("job.facts"), () -> BookFacts.of(work.office().register(), units, phrase -> phrase.in(language)),
                        selection.appearance().factsProperty()::set);
            }
        }
    }

    /// Opens the window at its sign-in, which needs little, and furnishes the desk behind it once that is drawn: nobody waits for what he cannot use yet.
    ///
    /// @param memory what this desk remembers
    /// @param usable told when the sign-in can be used, `furnished` when the desk behind it stands; parameters otherwise as for the constructor
    public static void open(Stage stage, RegistryOffice office, Supplier<OfficeKey> key, Locale language, Memory memory, Templates templates, Path papers,
            Consumer<Path> opener, Runnable usable, Runnable furnished) {
        Entrance entrance = new Entrance(office, key, language, memory, Jobs::ofThisMachine);
        entrance.show(stage, () -> FirstPicture.then(() -> {
            usable.run();
            Desk desk = new Desk(entrance, templates, papers, opener);
            desk.furnish();
            desk.officePage.offer(entrance.officers());
            FirstPicture.then(furnished);
        }));
    }

    /// The window with everything in it at once.
    void show(Stage stage) {
        entrance.show(stage, () -> officePage.offer(entrance.officers()));
        furnish();
    }

    /// What all rooms look at; for the one who opened the desk.
    public Selection selection() {
        return selection;
    }

    CaseWork work() {
        return work;
    }

    Review review() {
        return review;
    }

    OfficePage office() {
        return officePage;
    }

    VerifyPage verifyPage() {
        return verifyPage;
    }

    SceneView scene() {
        return scene;
    }

    IntakePage intake() {
        return intake;
    }

    Jobs jobs() {
        return jobs;
    }

    Words words() {
        return words;
    }

    // ---- the window

    private void furnish() {
        list.setMinWidth(240);
        page.setMinWidth(290);
        centre.setId("centre");
        centre.widthProperty().addListener(_ -> Platform.runLater(this::share));
        centre.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
            if (!page.getChildren().contains(intake)) {
                listWidth = list.getWidth();
                pageWidth = page.getWidth();
                entrance.memory().keep(Memory.Measure.LIST, listWidth);
                entrance.memory().keep(Memory.Measure.PAGE, pageWidth);
            }
        });
        BorderPane desk = new BorderPane(new StackPane(centre, wide));
        desk.setTop(top);
        desk.setLeft(rail);
        desk.setBottom(new VBox(message, new StatusBar(words, jobs, selection, work.settings().system())));
        root.getChildren().addFirst(desk);
        root.getChildren().add(help);
        Scene window = root.getScene();
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        PauseTransition alone = new PauseTransition(Duration.minutes((double) Session.STANDARD_IDLE.toMinutes()));
        alone.setOnFinished(_ -> work.lock());
        window.addEventFilter(InputEvent.ANY, _ -> alone.playFromStart());
        window.setOnDragOver(this::over);
        window.setOnDragDropped(this::dropped);
        work.officerProperty().addListener((_, _, officer) -> seat(officer));
        work.openProperty().addListener((_, _, opened) -> {
            // whoever opens a case wants to see it; the form he leaves is kept as a draft
            if (opened.isPresent() && page.getChildren().contains(intake)) {
                page.getChildren().setAll(casePage);
                share();
            }
        });
        seat(Optional.empty());
        go(Room.CASES);
    }

    /// Lists and pages get what they need to be read, the ground gets the rest.
    private void share() {
        double width = centre.getWidth();
        if (width > 0) {
            boolean form = page.getChildren().contains(intake);
            centre.setDividerPositions((form ? Math.min(listWidth, FORM_LIST) : listWidth) / width, 1 - (form ? Math.max(pageWidth, FORM) : pageWidth) / width);
        }
    }

    /// The administrator may have changed them, here or at another seat.
    private void takeLayers() {
        selection.appearance().layersProperty().set(work.settings().layers());
    }

    private void seat(Optional<Officer> officer) {
        signIn.setVisible(officer.isEmpty());
        root.getChildren().getFirst().setDisable(officer.isEmpty());
        rail.showFor(officer);
        if (officer.isPresent()) {
            message.putAway();
            takeLayers();
            hand(officer.get());
            work.reload();
            certificates.reload();
            jobs.run(Words.phrase("job.rules"), () -> work.office().evidence().rules(), selection.rulesProperty()::set);
            if (!room.opensTo(officer.get())) {
                Stream.of(Room.values()).filter(one -> one.opensTo(officer.get())).findFirst().ifPresent(this::go);
            }
        }
    }

    /// Who comes back finds his form as he left it; a colleague does not sit down at it. It is kept as a draft of whoever filled it in.
    private void hand(Officer officer) {
        boolean another = seated.filter(name -> !name.equals(officer.name())).isPresent();
        seated = Optional.of(officer.name());
        if (another && page.getChildren().contains(intake)) {
            page.getChildren().setAll(casePage);
            share();
            work.close();
        }
    }

    private static boolean mayLodge(Officer officer) {
        return officer.is(Role.CLERK) || officer.is(Role.REVIEWER);
    }

    private void go(Room wanted) {
        room = wanted;
        rail.mark(wanted);
        switch (wanted) {
            case CASES -> put(caseLists, casePage);
            case REVIEW -> put(review.table(), review.page());
            case REGISTER -> put(register, unitPage);
            case CERTIFICATES -> put(certificates, unitPage);
            case REPORTS -> spread(reports);
            case OFFICE -> spread(officePage);
            case VERIFY -> spread(verifyPage);
        }
    }

    /// A page that needs the whole width; the ground waits behind it.
    private void spread(Region whole) {
        centre.setVisible(false);
        wide.getChildren().setAll(whole);
        wide.setVisible(true);
    }

    private void put(Region left, Region right) {
        wide.getChildren().clear();
        wide.setVisible(false);
        centre.setVisible(true);
        list.put(left);
        page.getChildren().setAll(right);
    }

    /// How the ground is seen now.
    private Review.Picture picture() {
        WritableImage seen = scene.snapshotOfGround();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(seen, null), "png", png);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return new Review.Picture(scene.viewpoint(), new Review.Png(png.toByteArray()), seen.getWidth() / seen.getHeight());
    }

    private Column column(Point2 place) {
        Officer who = work.officerProperty().get().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        return work.office().enquiries().at(Enquirer.of(who, words.text("borehole.why")), place, AsOf.NOW);
    }

    // ---- the officer's acts

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("lodge.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(words.text("lodge.files"), "*.json", "*.jsonl", "*.csv", "*.obj"),
                        new FileChooser.ExtensionFilter(words.text("lodge.files.all"), "*"));
        java.io.@Nullable File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            take(file.toPath());
        }
    }

    /// A form that lies open in sight and waits for its space takes it; else a new case begins with it.
    private void take(Path file) {
        if (!centre.isVisible() || !page.getChildren().contains(intake) || !intake.survey(file)) {
            lodge(file);
        }
    }

    /// A new case from a survey file.
    void lodge(Path file) {
        if (showIntake()) {
            intake.begin(file);
        }
    }

    void newCase() {
        if (showIntake()) {
            intake.begin();
        }
    }

    /// A case that was sent back, as a form with everything in it.
    private void mend(CaseNumber number) {
        if (showIntake()) {
            intake.mend(number);
        }
    }

    /// @return whether the officer may fill it in
    private boolean showIntake() {
        if (work.officerProperty().get().filter(Desk::mayLodge).isEmpty()) {
            message.warn(Words.phrase("queue.new.role"));
            return false;
        }
        go(Room.CASES);
        work.close();
        page.getChildren().setAll(intake);
        share();
        return true;
    }

    private void leaveIntake() {
        page.getChildren().setAll(casePage);
        share();
        work.reload();
    }

    private void openLodged(CaseNumber number) {
        leaveIntake();
        work.open(number);
    }

    private void certify(Case.Entered registered) {
        work.certify(registered, certificate -> delivery.deliver(certificate, certificates::reload));
    }

    private void openCertificate(CaseNumber number) {
        jobs.await(Words.phrase("job.open", number.toString()), () -> work.office().get(number, work.officerProperty().get().orElseThrow()), found -> {
            if (found instanceof Case.Entered registered) {
                certify(registered);
            }
        });
    }

    void toggleTheme() {
        entrance.toggleTheme();
    }

    // ---- search

    private Finder finder() {
        return new Finder(words, work, this::commands, new Finder.Ways() {
            @Override
            public void go(Room wanted) {
                Desk.this.go(wanted);
            }

            @Override
            public void openCase(CaseNumber number) {
                Desk.this.go(Room.CASES);
                work.open(number);
            }

            @Override
            public void openUnit(UnitLine unit) {
                Desk.this.go(Room.REGISTER);
                selection.sight().bodies().stream().filter(body -> body.key().startsWith(unit.unit().value() + "/")).findFirst().ifPresentOrElse(body -> {
                    selection.choose(body);
                    scene.focus();
                }, () -> unitPage.open(unit.unit()));
            }

            @Override
            public void openPlace(Point2 place) {
                list.show(SidePane.Side.BOREHOLE);
                selection.boreholeProperty().set(Optional.of(place));
            }
        });
    }

    /// What can be pressed in the place one is in comes first.
    private List<Commands.Command> commands() {
        Runnable here = () -> {};
        List<Commands.Command> found = new ArrayList<>(Commands.under(root.getChildren().getFirst(), here));
        Map.of(Room.CASES, queue, Room.REVIEW, review.table(), Room.REPORTS, reports, Room.OFFICE, officePage, Room.VERIFY, verifyPage)
                .forEach((other, pane) -> {
                    if (other != room && work.officerProperty().get().map(other::opensTo).orElse(false)) {
                        found.addAll(Commands.under(pane, () -> go(other)));
                    }
                });
        return found;
    }

    /// Work whose outcome nobody waits for.
    private void aside(Runnable act) {
        jobs.quietly(Words.phrase("job.search"), () -> {
            act.run();
            return root;
        }, _ -> {});
    }

    // ---- help

    private void openHelp() {
        help.show(helpPage());
    }

    /// The page for the place one is in.
    private HelpPane.Page helpPage() {
        if (work.officerProperty().get().isEmpty()) {
            return HelpPane.Page.START;
        }
        Node focus = root.getScene().getFocusOwner();
        if (focus instanceof SearchBox) {
            return HelpPane.Page.SEARCH;
        }
        if (centre.isVisible() && isIn(ground, focus)) {
            return HelpPane.Page.GROUND;
        }
        if (centre.isVisible() && page.getChildren().contains(intake)) {
            return HelpPane.Page.LODGE;
        }
        return centre.isVisible() && list.open() != SidePane.Side.LIST ? HelpPane.Page.valueOf(list.open().name()) : HelpPane.Page.valueOf(room.name());
    }

    private static boolean isIn(Node pane, @Nullable Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    // ---- keys and files

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F1 || (event.getCode() == KeyCode.ESCAPE && help.isVisible())) {
            if (help.isVisible()) {
                help.putAway();
            } else {
                openHelp();
            }
            event.consume();
            return;
        }
        if (work.officerProperty().get().isPresent()) {
            shortcuts.use(event);
        } else if (new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN).match(event)) {
            words.toggle();
            event.consume();
        }
    }

    private Shortcuts keys() {
        return new Shortcuts()
                .command(KeyCode.K, top::beginSearch)
                .on(event -> event.isShortcutDown() && event.getCode() == KeyCode.O && room == Room.VERIFY, verifyPage::choose)
                .command(KeyCode.O, this::chooseFile)
                .command(KeyCode.L, words::toggle)
                .command(KeyCode.T, this::toggleTheme)
                .command(KeyCode.U, work::signOut)
                .command(KeyCode.E, () -> press("step-examine"))
                .command(KeyCode.ENTER, () -> press(page.getChildren().getFirst().equals(intake) ? "intake-lodge" : "step-approve"))
                .command(KeyCode.N, this::newCase)
                .command(KeyCode.M, () -> press("case-mend"))
                .command(KeyCode.Q, () -> press("step-requisition"))
                .command(KeyCode.D, () -> press("step-refuse"))
                .command(KeyCode.R, () -> press("step-register"))
                .command(KeyCode.P, () -> press("step-certify"))
                .command(KeyCode.J, this::verify)
                .using(event -> event.isControlDown() && event.getCode().isDigitKey(), event -> goByDigit(event.getCode().getName()))
                .on(event -> room == Room.REVIEW && Shortcuts.letter(KeyCode.N).test(event), () -> review.step(1))
                .on(event -> room == Room.REVIEW && Shortcuts.letter(KeyCode.P).test(event), () -> review.step(-1))
                .using(event -> event.isAltDown() && event.getCode().isDigitKey(), event -> list.show(event.getCode().getName()))
                .on(event -> room == Room.REVIEW && event.isAltDown() && event.getCode() == KeyCode.Y, review::regroup)
                .using(event -> room == Room.REVIEW && event.isAltDown(), event -> {
                    Review.buttonOf(event.getCode()).ifPresent(this::press);
                    return Review.buttonOf(event.getCode()).isPresent();
                })
                .using(event -> event.getCode() == KeyCode.F6, event -> {
                    round.step(root.getScene().getFocusOwner(), event.isShiftDown() ? -1 : 1);
                    return true;
                })
                .on(event -> event.getCode() == KeyCode.ESCAPE && message.isVisible(), message::putAway);
    }

    private void verify() {
        if (work.officerProperty().get().map(Room.OFFICE::opensTo).orElse(false)) {
            go(Room.OFFICE);
            officePage.open("office.keeping");
            officePage.verify();
        }
    }

    private boolean goByDigit(String digit) {
        Optional<Room> wanted = Stream.of(Room.values()).filter(one -> one.digit().equals(digit)).findFirst();
        wanted.filter(one -> work.officerProperty().get().map(one::opensTo).orElse(false)).ifPresent(to -> {
            go(to);
            // a page shown for the first time has nothing yet that takes keys
            wide.applyCss();
            wide.layout();
            round.enter(centre.isVisible() ? list : wide);
        });
        return wanted.isPresent();
    }

    /// A key does what the button in sight would do, and nothing where the button is not open.
    private void press(String id) {
        // a page that is out of sight is not worked on: what cannot be read is not entered
        if (!centre.isVisible()) {
            return;
        }
        for (Region where : List.of(page, list)) {
            Node node = where.lookup("#" + id);
            if (node instanceof javafx.scene.control.ButtonBase button && !button.isDisabled()) {
                button.fire();
                return;
            }
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && work.officerProperty().get().isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        boolean taken = board.hasFiles() && work.officerProperty().get().isPresent();
        if (taken) {
            take(board.getFiles().getFirst().toPath());
        }
        event.setDropCompleted(taken);
        event.consume();
    }
}
