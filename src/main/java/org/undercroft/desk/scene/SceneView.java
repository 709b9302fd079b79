package org.undercroft.desk.scene;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Tint;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.FocusLine;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;

/// The ground in three dimensions. Shows the selection and changes it; whatever it shows can also be read in a table or a sentence.
public final class SceneView extends StackPane {
    /// Points: narrower than this nothing can be seen in a picture, and narrower than that the legend would hide it.
    private static final double NARROWEST = 180;
    private static final double TOO_NARROW_FOR_LEGEND = 420;
    private static final double ROOM_FOR_TOOLS = 345;
    /// Of the picture's height: a legend higher than that hides what one looks for.
    private static final double LARGE = 0.4;

    private final Selection selection;
    private final Jobs jobs;
    private final BooleanProperty dark = new SimpleBooleanProperty();

    private final Ground ground;
    private final Lettering lettering;
    private final LegendBox legend;
    private final ViewTools tools;
    private final ViewPanel panel;
    private final ViewCube cube;
    private final FocusLine focus = new FocusLine(this);
    private final Sayings sayings;
    private final Projector projector;
    private final Viewer viewer;
    /// What lies over the picture.
    private final List<Node> over;
    private final Shaping shaping;
    private final Pointing pointing;
    private final Framing framing;

    private boolean fitted;

    public SceneView(Words words, Selection selection, Jobs jobs) {
        this.selection = selection;
        this.jobs = jobs;
        this.shaping = new Shaping(selection);
        this.ground = new Ground(selection);
        this.projector = new Projector(this, ground);
        this.viewer = projector.viewer();
        this.lettering = new Lettering(words, selection, ground);
        this.pointing = new Pointing(this, words, viewer, selection, jobs, ground.town());
        this.framing = new Framing(this, viewer, selection, ground.town());
        this.legend = new LegendBox(words, selection);
        this.cube = new ViewCube(words);
        this.sayings = new Sayings(words);
        setId("scene");
        getStyleClass().add("ground-view");
        setMinSize(120, 90);
        setFocusTraversable(true);
        accessibleTextProperty().bind(words.of("scene.title"));
        Picture picture = projector.picture();
        if (picture == null) {
            sayings.hint().setId("scene-none");
        } else {
            getChildren().add(picture);
        }
        tools = new ViewTools(words, selection, this);
        panel = new ViewPanel(words, selection, this);
        over = List.of(legend, tools, panel, cube, sayings.said());
        furnish();
        new Attention(this, words, selection).follow(viewer, ground, pointing, tools.groundProperty());
        new Hands(this, viewer, selection);
        projector.look();
        rebuild();
    }

    private void furnish() {
        panel.setVisible(false);
        tools.setVisible(hasPicture());
        cube.setVisible(hasPicture());
        cube.setOnMouseClicked(event -> {
            cube.at(event.getX(), event.getY()).ifPresent(side -> viewer.fly(side.seenBy(viewer.eye())));
            event.consume();
        });
        getChildren().addAll(lettering.sheet(), legend, cube, sayings.hint(), sayings.said(), panel, tools, focus);
        setAlignment(focus, Pos.BOTTOM_LEFT);
        setAlignment(lettering.sheet(), Pos.TOP_LEFT);
        setAlignment(legend, Pos.TOP_LEFT);
        setAlignment(tools, Pos.TOP_RIGHT);
        setAlignment(cube, Pos.TOP_RIGHT);
        setAlignment(panel, Pos.TOP_RIGHT);
        setAlignment(sayings.said(), Pos.BOTTOM_CENTER);
        setMargin(legend, new Insets(52, 8, 8, 8));
        setMargin(tools, new Insets(6));
        setMargin(cube, new Insets(50, 8, 8, 8));
        setMargin(panel, new Insets(50, 6, 6, 6));
        setMargin(sayings.said(), new Insets(8, 60, 10, 170));
    }

    /// Whether this computer draws in three dimensions at all.
    public boolean hasPicture() {
        return projector.isShown();
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    // ---- where it is looked at from

    /// Shows everything.
    public void fitAll() {
        ground.town().builtBox().ifPresent(box -> viewer.fly(before(box)));
    }

    /// Goes to the finding or the chosen body.
    public void focus() {
        framing.focusBox().ifPresentOrElse(box -> viewer.fly(before(box)), this::fitAll);
    }

    /// Where the eye sees all of a box, beside a legend that is large enough to hide some of it.
    private Eye before(Box box) {
        // a legend that was filled a moment ago has no size before its style
        legend.applyCss();
        boolean large = legend.isVisible() && legend.prefHeight(-1) > height() * LARGE;
        double covered = large ? legend.prefWidth(-1) : 0;
        Eye eye = viewer.eye().fitting(ground.origin().local(box), Math.max(NARROWEST, width() - covered), height());
        return eye.panned(-covered * eye.span() / height(), 0);
    }

    public void togglePlan() {
        viewer.fly(viewer.eye().flat() ? viewer.eye().asPerspective() : viewer.eye().asPlan());
    }

    /// Looks squarely at a side of the cube.
    void face(ViewCube.Side side) {
        viewer.fly(side.seenBy(viewer.eye()));
    }

    void approach(double x, double y) {
        pointing.pick(x, y).ifPresent(hit -> viewer.fly(viewer.eye().at(ground.origin().local(hit.place()).moved(0, 0, ground.lift(hit.body())))
                .withSpan(viewer.eye().span() * 0.5)));
    }

    /// Ends a flight at once, for pictures and tests.
    public void arrive() {
        viewer.arrive();
    }

    /// Where the officer stands now and what is shown, to be kept.
    public Viewpoint viewpoint() {
        return framing.viewpoint();
    }

    /// Stands where somebody stood, and shows what was shown. An open finding stays open.
    public void show(Viewpoint wanted) {
        framing.show(wanted);
    }

    // ---- how it is shown

    /// Cuts the ground upright through what is looked at, or no longer.
    public void toggleCut() {
        shaping.toggleCut();
    }

    /// Shows only a box around what is looked at, or everything again.
    public void toggleBox() {
        shaping.toggleBox();
    }

    /// What an officer makes of the picture.
    Shaping shaping() {
        return shaping;
    }

    /// What points at things.
    Pointing pointing() {
        return pointing;
    }

    Now now() {
        return ground.now();
    }

    void thickenGround() {
        tools.thickenGround();
    }

    void togglePanel() {
        panel.setVisible(!panel.isVisible());
        cube.setVisible(hasPicture() && !panel.isVisible());
        setMargin(sayings.said(), new Insets(8, panel.isVisible() ? ViewPanel.WIDTH + 14 : 60, 10, panel.isVisible() ? 8 : 170));
        backdrop();
        requestLayout();
    }

    /// What shows behind the panel; without it every point of the window would be painted once more for nothing.
    private void backdrop() {
        setBackground(panel.isVisible() ? Background.fill(lettering.paper()) : null);
    }

    void savePicture() {
        new Snapshot(jobs).save(getScene().getWindow(), take());
    }

    /// All of the view as it is on the screen.
    public WritableImage take() {
        return snapshot(null, null);
    }

    // ---- for those who look on

    /// Measures from one body to another, as the kernel does.
    public void measureBetween(Body a, Body b) {
        pointing.measureBetween(a, b);
    }

    /// What was measured, in words; empty where nothing was.
    public String measured() {
        return pointing.measured();
    }

    /// The body that shows at a place of this view.
    public Optional<Body> bodyAt(double x, double y) {
        return pointing.pick(x, y).map(Picker.Hit::body);
    }

    /// Where the room shared by the open finding's spaces lies in the picture, in the coordinates of this view; empty where there is none.
    public Optional<Bounds> overlapOnScreen() {
        return framing.overlapOnScreen();
    }

    /// The 3D picture alone, as it is on the screen, without what is written over it.
    public WritableImage snapshotOfGround() {
        return projector.take();
    }

    /// Where a body's middle lies in the picture.
    public Optional<Point2D> onScreen(Body body) {
        return viewer.eye().project(ground.origin().local(body.space().box()).middle().moved(0, 0, ground.lift(body)), width(), height());
    }

    /// Where a place lies in the picture.
    ///
    /// @param world in the coordinates of the office's reference system
    public Optional<Point2D> onScreen(Position world) {
        return viewer.eye().project(ground.origin().fromWorld(world), width(), height());
    }

    /// How many bodies the section cuts at the moment.
    public int cutCount() {
        return ground.cutCount();
    }

    /// Whether nothing moves and everything is drawn as closely as it will be.
    public boolean settled() {
        return projector.settled();
    }

    // ---- what is drawn

    /// Shows from afar what has come into sight.
    void fitAnew() {
        fitted = false;
        requestLayout();
    }

    /// Takes what is in sight.
    void rebuild() {
        ground.build(hasPicture());
        pointing.rebuilt();
        repaint();
    }

    /// Gives every body its paint for the present selection, and the finding its red.
    void repaint() {
        lettering.colours(dark.get());
        backdrop();
        projector.fill(lettering.paper());
        ground.paint(dark.get());
        paintSurface();
        legend.fill(Tint.scheme(selection));
        speak();
        cut();
    }

    /// Hides what the section takes away, and cuts what its planes meet.
    void cut() {
        if (!hasPicture()) {
            return;
        }
        ground.cut(viewer.eye().span(), dark.get());
        trace();
        write();
        viewer.stir();
        projector.refine();
    }

    /// Draws where the section and the borehole are.
    void trace() {
        ground.trace(viewer.eye().span(), dark.get());
    }

    private void write() {
        lettering.write(pointing.measure(), dark.get());
        drawLetters();
    }

    void refine() {
        projector.refine();
    }

    /// As thick as the slider says.
    void paintSurface() {
        ground.paintSurface(tools.groundProperty().get(), dark.get());
    }

    /// What the tool in hand has to say.
    void say() {
        speak();
        write();
    }

    /// Answers somebody who wrote what cannot be done; until the next word.
    void tell(String sentence) {
        sayings.tell(sentence);
    }

    private void speak() {
        sayings.speak(pointing.measured(), pointing.tool(), ground.explosion() != 0);
        sayings.instead(projector.picture() == null ? "scene.none" : !hasPicture() ? "scene.lost" : selection.sight().bodies().isEmpty() ? "scene.empty" : "");
    }

    /// Writes over the picture what belongs there as the eye sees it now.
    void drawLetters() {
        if (!hasPicture()) {
            return;
        }
        cube.draw(viewer.eye(), lettering.ink(), lettering.paper());
        lettering.draw(viewer.eye(), framing, viewer.resting(), over);
    }

    // ---- where the picture is lost

    /// Looks whether the picture is still drawn: a graphics driver that slept or was replaced can lose it without a word. Lost, it is done without, and
    /// when it is back it is shown again.
    public void check() {
        if (projector.isOtherwise()) {
            lose(hasPicture());
        }
    }

    /// Does without the picture, and says so once; or takes it up again.
    public void lose(boolean lost) {
        projector.lose(lost);
        for (Node part : List.of(tools, lettering.sheet())) {
            part.setVisible(hasPicture());
        }
        cube.setVisible(hasPicture() && !panel.isVisible());
        rebuild();
        requestLayout();
    }

    // ---- where everything stands

    /// How wide the picture is: the panel stands beside it, so that it never lies over what is looked at.
    double width() {
        double panelled = getWidth() - (panel.isVisible() ? ViewPanel.WIDTH + 6 : 0);
        return Math.max(1, panelled >= NARROWEST ? panelled : getWidth());
    }

    double height() {
        return Math.max(1, getHeight());
    }

    @Override
    protected void layoutChildren() {
        panel.setMaxHeight(Math.max(60, Math.min(panel.prefHeight(-1), getHeight() - 58)));
        super.layoutChildren();
        projector.place(width(), height());
        lettering.sheet().setWidth(width());
        lettering.sheet().setHeight(height());
        tools.narrow(width() < ROOM_FOR_TOOLS);
        legend.setVisible(hasPicture() && width() > TOO_NARROW_FOR_LEGEND && !legend.getChildren().isEmpty());
        if (!fitted && getWidth() > 60 && ground.town().builtBox().isPresent()) {
            fitted = true;
            viewer.look(before(ground.town().builtBox().orElseThrow()));
        }
        drawLetters();
    }
}
