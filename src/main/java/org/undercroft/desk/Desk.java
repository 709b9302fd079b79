package org.undercroft.desk;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.undercroft.casework.AsOf;
import org.undercroft.casework.Case;
import org.undercroft.casework.Column;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.desk.cases.CasePage;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.cases.OpinionList;
import org.undercroft.desk.cases.QueueView;
import org.undercroft.desk.cases.Review;
import org.undercroft.desk.cases.ViewsPane;
import org.undercroft.desk.intake.IntakePage;
import org.undercroft.desk.intake.IntakeWork;
import org.undercroft.desk.intake.ProjectList;
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
import org.undercroft.desk.units.UnitPage;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Point2;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Refusal;
import org.undercroft.land.SpatialUnit;
import org.undercroft.office.Officer;
import org.undercroft.office.Session;

/// The officers' window over an open office. Makes the rooms, hands each what it needs, and puts them side by side.
public final class Desk {
    /// Pixels that a form needs to be filled in, and what is left to the list beside it.
    private static final double FORM = 440;
    private static final double FORM_LIST = 345;
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Words words;
    private final Selection selection = new Selection();
    private final Jobs jobs;
    private final CaseWork work;
    private final Path papers;
    private final Consumer<Path> opener;
    private final AtomicInteger troubles = new AtomicInteger();
    private final BooleanProperty dark = new SimpleBooleanProperty();

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
    private final QueueView queue;
    private final RegisterList register;
    private final CertificateList certificates;
    private final ReportPage reports;
    private final OfficePage officePage;
    private final CasePage casePage;
    private final IntakePage intake;
    private final CaseLists caseLists;
    private final Review review;
    private final UnitPage unitPage;
    private final StackPane root = new StackPane();
    private Room room = Room.CASES;
    private double listWidth = 372;
    private double pageWidth = 322;

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
        this.words = new Words(language);
        this.papers = papers;
        this.opener = opener;
        this.message = new MessageBar(words);
        this.jobs = jobsFor.apply(this::troubled);
        this.work = new CaseWork(office, key, jobs, selection);
        this.scene = new SceneView(words, selection, jobs);
        this.plan = new PlanView(words, selection, jobs);
        this.section = new SectionView(words, selection, jobs, plan);
        this.queue = new QueueView(words, work, this::newCase, this::chooseFile);
        this.register = new RegisterList(words, selection, work.units());
        this.certificates = new CertificateList(words, work, jobs, selection, this::openCertificate);
        this.reports = new ReportPage(words, work);
        this.officePage = new OfficePage(words, work, jobs, message::tell);
        this.casePage = CasePage.of(words, work, this::certify, this::deliver);
        this.review = new Review(words, work, jobs, selection, this::picture, message::tell, this::certify);
        IntakeWork counter = new IntakeWork(office, jobs, work.officerProperty(), key);
        this.intake = new IntakePage(words, counter, selection, templates, Optional.empty(), this::deliver, this::openLodged, this::leaveIntake);
        this.caseLists = new CaseLists(words, queue, new OpinionList(words, work), new ProjectList(words, counter, this::deliver));
        this.unitPage = new UnitPage(words, selection, jobs, office::register, work.units());
        this.rail = new Rail(words, this::go);
        this.top = new TopBar(words, work, this::everything, this::toggleTheme, work::signOut);
        this.signIn = new SignIn(words, work);
        this.list = new SidePane(words, new LayerPane(words, selection, work.settings().layers()),
                new TimePane(words, selection, jobs, office::register, work.units()), new BoreholePane(words, selection, jobs, this::column),
                new ViewsPane(words, work, jobs, scene::viewpoint, view -> scene.show(view)));
        this.centre = new SplitPane(list, new GroundPane(words, jobs, scene, plan, section), page);
        this.round = new Round(List.of(list, scene, plan, section, page));
        scene.darkProperty().bind(dark);
        plan.darkProperty().bind(dark);
        section.darkProperty().bind(dark);
        selection.appearance().layersProperty().set(work.settings().layers());
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

    public void show(Stage stage) {
        furnish();
        Scene window = new Scene(root, 1440, 880);
        window.getStylesheets().add(Objects.requireNonNull(Desk.class.getResource("desk.css")).toExternalForm());
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        PauseTransition alone = new PauseTransition(Duration.minutes((double) Session.STANDARD_IDLE.toMinutes()));
        alone.setOnFinished(_ -> work.lock());
        window.addEventFilter(InputEvent.ANY, _ -> alone.playFromStart());
        window.setOnDragOver(this::over);
        window.setOnDragDropped(this::dropped);
        applyTheme();
        stage.titleProperty().bind(words.of("window.title"));
        stage.setScene(window);
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setOnHidden(_ -> jobs.close());
        stage.show();
        jobs.await(Words.phrase("job.officers"), () -> work.office().officers(), officers -> {
            work.offer(officers);
            signIn.offer(officers);
            officePage.offer(officers);
        });
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
            }
        });
        BorderPane desk = new BorderPane(centre);
        desk.setTop(top);
        desk.setLeft(rail);
        desk.setBottom(new VBox(message, new StatusBar(words, jobs, selection, work.settings().system())));
        root.getChildren().setAll(desk, signIn);
        root.setId("desk");
        work.officerProperty().addListener((_, _, officer) -> seat(officer));
        words.languageProperty().addListener(_ -> speak());
        speak();
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

    /// Chinese has its own fonts; the one for Latin text would draw boxes.
    private void speak() {
        List<String> families = javafx.scene.text.Font.getFamilies();
        String wanted = Stream.of("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC")
                .filter(families::contains)
                .findFirst()
                .orElse("System");
        root.setStyle("-fx-font-family: \"" + wanted + "\";");
    }

    private void seat(Optional<Officer> officer) {
        signIn.setVisible(officer.isEmpty());
        root.getChildren().getFirst().setDisable(officer.isEmpty());
        rail.showFor(officer);
        if (officer.isPresent()) {
            message.putAway();
            work.reload();
            certificates.reload();
            jobs.run(Words.phrase("job.rules"), () -> work.office().evidence().rules(), selection.rulesProperty()::set);
            if (!room.opensTo(officer.get())) {
                Stream.of(Room.values()).filter(one -> one.opensTo(officer.get())).findFirst().ifPresent(this::go);
            }
        }
    }

    private void go(Room wanted) {
        room = wanted;
        rail.mark(wanted);
        switch (wanted) {
            case CASES -> put(caseLists, casePage);
            case REVIEW -> put(review.table(), review.page());
            case REGISTER -> put(register, unitPage);
            case CERTIFICATES -> put(certificates, unitPage);
            case REPORTS -> put(reports, unitPage);
            case OFFICE -> put(officePage, unitPage);
        }
    }

    private void put(Region left, Region right) {
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
            lodge(file.toPath());
        }
    }

    /// A new case from a survey file.
    void lodge(Path file) {
        showIntake();
        intake.begin(file);
    }

    void newCase() {
        showIntake();
        intake.begin();
    }

    private void showIntake() {
        go(Room.CASES);
        work.close();
        page.getChildren().setAll(intake);
        share();
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
        work.certify(registered, certificate -> {
            deliver(certificate.number().toString(), certificate.pdf(), "certificate.done");
            certificates.reload();
        });
    }

    private void openCertificate(CaseNumber number) {
        jobs.await(Words.phrase("job.open", number.toString()), () -> work.office().get(number, work.officerProperty().get().orElseThrow()), found -> {
            if (found instanceof Case.Entered registered) {
                certify(registered);
            }
        });
    }

    private void deliver(PrintedPaper paper) {
        deliver(paper.number(), paper.pdf(), "paper.done");
    }

    /// Puts what was printed among the papers and opens it.
    private void deliver(String number, byte[] pdf, String done) {
        jobs.await(Words.phrase("job.paper"), () -> {
            try {
                Files.createDirectories(papers);
                return Files.write(papers.resolve(number + ".pdf"), pdf);
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }, file -> {
            message.tell(Words.phrase(done, number, file.toString()));
            opener.accept(file);
        });
    }

    private void troubled(Throwable trouble) {
        if (trouble instanceof Refusal refusal) {
            if (work.officerProperty().get().isEmpty()) {
                signIn.refuse(refusal);
            } else {
                message.warn(refusal.phrase());
            }
            return;
        }
        String number = "U-%04d".formatted(troubles.incrementAndGet());
        LOG.error("trouble {}", number, trouble);
        message.warn(Words.phrase("trouble", number));
    }

    void toggleTheme() {
        dark.set(!dark.get());
        applyTheme();
    }

    private void applyTheme() {
        Application.setUserAgentStylesheet(dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().removeAll("dark", "light");
        root.getStyleClass().add(dark.get() ? "dark" : "light");
    }

    /// What the search field finds: commands, rooms, cases, units.
    private Stream<TopBar.Find> everything() {
        Stream<TopBar.Find> rooms = Stream.of(Room.values())
                .filter(one -> work.officerProperty().get().map(one::opensTo).orElse(false))
                .map(one -> new TopBar.Find(words.text("search.room", words.text(one.key())), () -> go(one)));
        Stream<TopBar.Find> commands = Stream.of(
                new TopBar.Find(words.text("search.command", words.text("queue.new")), this::newCase),
                new TopBar.Find(words.text("search.command", words.text("queue.lodge")), this::chooseFile),
                new TopBar.Find(words.text("search.command", words.text("scene.fit")), scene::fitAll),
                new TopBar.Find(words.text("search.command", words.text("top.theme")), this::toggleTheme),
                new TopBar.Find(words.text("search.command", words.text("top.chinese")), words::toggle));
        Stream<TopBar.Find> cases = work.lines().stream()
                .map(line -> new TopBar.Find(words.text("search.case", line.number().toString(), line.name(), words.text("stage." + line.stage().name())),
                        () -> {
                            go(Room.CASES);
                            work.open(line.number());
                        }));
        Stream<TopBar.Find> units = work.units().stream()
                .map(unit -> new TopBar.Find(words.text("search.unit", unit.name(), words.say(unit.kind()), unit.unit().printed()), () -> {
                    go(Room.REGISTER);
                    selection.sight().find(unit.id().toString()).ifPresent(selection::choose);
                    scene.focus();
                }));
        return Stream.of(cases, units, rooms, commands).flatMap(Function.identity());
    }

    // ---- keys and files

    private void key(KeyEvent event) {
        if (work.officerProperty().get().isEmpty()) {
            if (ctrl(KeyCode.L).match(event)) {
                words.toggle();
                event.consume();
            }
            return;
        }
        boolean writing = event.getTarget() instanceof TextInputControl;
        boolean used = true;
        if (ctrl(KeyCode.K).match(event)) {
            top.beginSearch();
        } else if (ctrl(KeyCode.O).match(event)) {
            chooseFile();
        } else if (ctrl(KeyCode.L).match(event)) {
            words.toggle();
        } else if (ctrl(KeyCode.T).match(event)) {
            toggleTheme();
        } else if (ctrl(KeyCode.U).match(event)) {
            work.signOut();
        } else if (ctrl(KeyCode.E).match(event)) {
            press("step-examine");
        } else if (ctrl(KeyCode.ENTER).match(event)) {
            press(page.getChildren().getFirst().equals(intake) ? "intake-lodge" : "step-approve");
        } else if (ctrl(KeyCode.N).match(event)) {
            newCase();
        } else if (ctrl(KeyCode.Q).match(event)) {
            press("step-requisition");
        } else if (ctrl(KeyCode.D).match(event)) {
            press("step-refuse");
        } else if (ctrl(KeyCode.R).match(event)) {
            press("step-register");
        } else if (ctrl(KeyCode.P).match(event)) {
            press("step-certify");
        } else if (ctrl(KeyCode.J).match(event)) {
            press("office-verify");
        } else if (event.isControlDown() && event.getCode().isDigitKey()) {
            used = goByDigit(event.getCode().getName());
        } else if (!writing && room == Room.REVIEW && event.getCode() == KeyCode.N && !event.isControlDown()) {
            review.step(1);
        } else if (!writing && room == Room.REVIEW && event.getCode() == KeyCode.P && !event.isControlDown()) {
            review.step(-1);
        } else if (event.isAltDown() && event.getCode().isDigitKey()) {
            used = list.show(event.getCode().getName());
        } else if (room == Room.REVIEW && event.isAltDown() && event.getCode() == KeyCode.Y) {
            review.regroup();
        } else if (room == Room.REVIEW && event.isAltDown() && Review.buttonOf(event.getCode()).isPresent()) {
            press(Review.buttonOf(event.getCode()).get());
        } else if (event.getCode() == KeyCode.F6) {
            round.step(root.getScene().getFocusOwner(), event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE && message.isVisible()) {
            message.putAway();
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private boolean goByDigit(String digit) {
        Optional<Room> wanted = Stream.of(Room.values()).filter(one -> one.digit().equals(digit)).findFirst();
        wanted.filter(one -> work.officerProperty().get().map(one::opensTo).orElse(false)).ifPresent(to -> {
            go(to);
            round.enter(list);
        });
        return wanted.isPresent();
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /// A key does what the button in sight would do, and nothing where the button is not open.
    private void press(String id) {
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
            lodge(board.getFiles().getFirst().toPath());
        }
        event.setDropCompleted(taken);
        event.consume();
    }
}
