package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import javafx.animation.AnimationTimer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.selection.Spot;
import org.undercroft.desk.selection.Tint;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Position;

/// The ground in three dimensions. Shows the selection and changes it; whatever it shows can also be read in a table or a sentence.
///
/// Draw order instead of sorting: first what is looked through, without depth, then what is solid, last the room that two spaces share. So the red
/// body is seen through everything, from every side.
public final class SceneView extends StackPane {
    /// Metres within which an origin serves: the screen counts in `float`, whose step at 5 km is half a millimetre.
    private static final double NEAR_ENOUGH = 5000;
    /// Radians: looked at from lower, roofs are lines.
    private static final double LOW = Math.toRadians(14);
    /// Triangles: over a picture of more, lines wait until the eye rests, too.
    private static final int BUSY = 60_000;
    /// Points: narrower than this nothing can be seen in a picture, and narrower than that the legend would hide it.
    private static final double NARROWEST = 180;
    private static final double TOO_NARROW_FOR_LEGEND = 420;
    private static final double ROOM_FOR_TOOLS = 345;

    private final Words words;
    private final Selection selection;
    private final Appearance appearance;
    private final Jobs jobs;
    private final BooleanProperty dark = new SimpleBooleanProperty();

    private final Earth earth = new Earth();
    private final Town town = new Town();
    private final CutFaces cutFaces = new CutFaces();
    private final Marked marked = new Marked();
    private final @Nullable Picture picture;
    private final Canvas canvas = new Canvas();
    private final Overlay overlay;
    private final Notes notes;
    private final LegendBox legend;
    private final ViewTools tools;
    private final ViewPanel panel;
    private final ViewCube cube;
    private final Label hint = new Label();
    private final Label said = new Label();
    private final Viewer viewer = new Viewer(this::look, this::refine);
    private final AnimationTimer finishing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            refine();
        }
    };

    private final Shaping shaping;
    private final Pointing pointing;
    private final Framing framing;

    private Origin origin = Origin.NOWHERE;
    private Kept kept = Kept.EVERYTHING;
    private ToIntFunction<Body> paint = _ -> 0;
    private ToDoubleFunction<Body> lift = _ -> 0;
    private boolean fitted;

    public SceneView(Words words, Selection selection, Jobs jobs) {
        this.words = words;
        this.selection = selection;
        this.appearance = selection.appearance();
        this.jobs = jobs;
        this.shaping = new Shaping(selection);
        this.pointing = new Pointing(this, words, viewer, selection, jobs, town);
        this.framing = new Framing(this, viewer, selection, town);
        this.overlay = new Overlay(canvas, words);
        this.notes = new Notes(words, selection);
        this.legend = new LegendBox(words, selection);
        this.cube = new ViewCube(words);
        setId("scene");
        getStyleClass().add("ground-view");
        setMinSize(120, 90);
        setFocusTraversable(true);
        accessibleTextProperty().bind(words.of("scene.title"));
        if (Platform.isSupported(ConditionalFeature.SCENE3D)) {
            picture = new Picture(earth.group(), town.glass(), cutFaces.glass(), town.solid(), cutFaces.solid(), marked.group());
            getChildren().add(picture);
        } else {
            picture = null;
            hint.textProperty().bind(words.of("scene.none"));
            hint.setId("scene-none");
        }
        tools = new ViewTools(words, selection, this);
        panel = new ViewPanel(words, selection, this);
        furnish();
        listen();
        new Hands(this, viewer, selection);
        look();
        rebuild();
    }

    private void furnish() {
        canvas.setId("scene-notes");
        canvas.setMouseTransparent(true);
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(320);
        hint.setMouseTransparent(true);
        said.setId("scene-said");
        said.getStyleClass().add("view-said");
        said.setMouseTransparent(true);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        panel.setVisible(false);
        tools.setVisible(picture != null);
        cube.setVisible(picture != null);
        cube.setOnMouseClicked(event -> {
            cube.at(event.getX(), event.getY()).ifPresent(side -> viewer.fly(side.seenBy(viewer.eye())));
            event.consume();
        });
        getChildren().addAll(canvas, legend, cube, hint, said, panel, tools);
        setAlignment(canvas, Pos.TOP_LEFT);
        setAlignment(legend, Pos.TOP_LEFT);
        setAlignment(tools, Pos.TOP_RIGHT);
        setAlignment(cube, Pos.TOP_RIGHT);
        setAlignment(panel, Pos.TOP_RIGHT);
        setAlignment(said, Pos.BOTTOM_CENTER);
        setMargin(legend, new Insets(52, 8, 8, 8));
        setMargin(tools, new Insets(6));
        setMargin(cube, new Insets(50, 8, 8, 8));
        setMargin(panel, new Insets(50, 6, 6, 6));
        setMargin(said, new Insets(8, 60, 10, 170));
    }

    /// Whether this computer draws in three dimensions at all.
    public boolean hasPicture() {
        return picture != null;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    // ---- where it is looked at from

    /// Shows everything.
    public void fitAll() {
        town.builtBox().ifPresent(box -> viewer.fly(viewer.eye().fitting(origin.local(box), width(), height())));
    }

    /// Goes to the finding or the chosen body.
    public void focus() {
        framing.focusBox().ifPresentOrElse(box -> viewer.fly(viewer.eye().fitting(origin.local(box), width(), height())), this::fitAll);
    }

    public void togglePlan() {
        viewer.fly(viewer.eye().flat() ? viewer.eye().asPerspective() : viewer.eye().asPlan());
    }

    /// Looks squarely at a side of the cube.
    void face(ViewCube.Side side) {
        viewer.fly(side.seenBy(viewer.eye()));
    }

    void approach(double x, double y) {
        pointing.pick(x, y).ifPresent(hit -> viewer.fly(viewer.eye().at(origin.local(hit.place()).moved(0, 0, lift.applyAsDouble(hit.body())))
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
        return new Now(origin, kept, paint, lift);
    }

    void thickenGround() {
        tools.thickenGround();
    }

    void togglePanel() {
        panel.setVisible(!panel.isVisible());
        cube.setVisible(picture != null && !panel.isVisible());
        setMargin(said, new Insets(8, panel.isVisible() ? ViewPanel.WIDTH + 14 : 60, 10, panel.isVisible() ? 8 : 170));
        backdrop();
        requestLayout();
    }

    /// What shows behind the panel; without it every point of the window would be painted once more for nothing.
    private void backdrop() {
        setBackground(panel.isVisible() ? Background.fill(overlay.paper()) : null);
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
        return selection.finding()
                .flatMap(finding -> Selection.overlapOf(finding)
                        .map(overlap -> framing.onScreen(origin.local(Spot.in(origin.frame(), finding.a().space().frame(), overlap.body().box())))));
    }

    /// The 3D picture alone, as it is on the screen, without what is written over it.
    public WritableImage snapshotOfGround() {
        return picture == null ? snapshot(null, null) : picture.take();
    }

    /// Where a body's middle lies in the picture.
    public Optional<Point2D> onScreen(Body body) {
        return viewer.eye().project(origin.local(body.space().box()).middle().moved(0, 0, lift.applyAsDouble(body)), width(), height());
    }

    /// How many bodies the section cuts at the moment.
    public int cutCount() {
        return cutFaces.count();
    }

    /// Whether nothing moves and everything is drawn as closely as it will be.
    public boolean settled() {
        return viewer.resting() && town.settled();
    }

    // ---- what is drawn

    private void listen() {
        selection.sightProperty().addListener((_, before, after) -> {
            boolean elsewhere = before.bodies().isEmpty() || !before.frame().equals(after.frame());
            rebuild();
            if (elsewhere) {
                fitted = false;
                requestLayout();
            }
        });
        selection.findingProperty().addListener((_, before, opened) -> {
            if (before.isPresent() != opened.isPresent() && appearance.explodeProperty().get() != 0) {
                rebuild();
            } else {
                repaint();
            }
            if (opened.isPresent()) {
                focus();
            }
        });
        selection.bodyProperty().addListener((_, before, _) -> {
            if (pointing.tool() == Tool.MEASURE) {
                before.flatMap(key -> selection.sight().find(key)).ifPresent(one -> selection.chosen().ifPresent(other -> pointing.measureBetween(one, other)));
            }
        });
        InvalidationListener repaint = _ -> repaint();
        for (var watched : List.of(selection.bodyProperty(), selection.findingShownProperty(), selection.differenceProperty(),
                selection.sketch().againstProperty(), appearance.hiddenProperty(),
                appearance.isolatedProperty(),
                appearance.ghostingProperty(), appearance.colouringProperty(), appearance.factsProperty(), appearance.layersProperty(),
                words.languageProperty(), dark)) {
            watched.addListener(repaint);
        }
        selection.sketch().bodyProperty().addListener(_ -> {
            marked.build(selection, origin);
            viewer.stir();
            refine();
        });
        selection.sketch().spotProperty().addListener((_, _, spot) -> spot.map(box -> Spot.in(origin.frame(), Frame.ZERO, box))
                .ifPresent(box -> viewer.fly(viewer.eye().fitting(origin.local(box.grown(10)), width(), height()))));
        appearance.planeProperty().addListener(_ -> cut());
        appearance.boxProperty().addListener(_ -> cut());
        appearance.explodeProperty().addListener(_ -> rebuild());
        appearance.exaggerationProperty().addListener((_, _, factor) -> viewer.look(viewer.eye().withExaggeration(factor.doubleValue())));
        tools.groundProperty().addListener(_ -> paintGround());
    }

    private void rebuild() {
        Sight sight = selection.sight();
        Position middle = sight.box().map(box -> new Position(Math.rint(box.middle().x()), Math.rint(box.middle().y()), Math.rint(box.middle().z())))
                .orElse(origin.at());
        boolean sameOrigin = !town.tiles().isEmpty() && sight.frame().equals(origin.frame()) && middle.distance(origin.at()) < NEAR_ENOUGH;
        if (!sameOrigin) {
            origin = new Origin(sight.frame(), middle);
        }
        lift = lift(sight);
        if (picture != null) {
            town.build(sight.bodies(), origin.at(), lift, sameOrigin);
            earth.build(sight, origin);
            hint.setText(sight.bodies().isEmpty() ? words.text("scene.empty") : "");
        }
        pointing.rebuilt();
        repaint();
    }

    /// At an explosion of 1 a body lies as far again below the highest as it does; an open finding is shown as it lies.
    private ToDoubleFunction<Body> lift(Sight sight) {
        double explode = selection.finding().isPresent() ? 0 : appearance.explodeProperty().get();
        double top = explode == 0 ? 0 : sight.builtBox().map(Box::maxZ).orElse(0.0);
        return explode == 0 ? _ -> 0 : body -> explode * Math.min(0, (body.space().top() + body.space().bottom()) / 2 - top);
    }

    /// Gives every body its paint for the present selection, and the finding its red.
    private void repaint() {
        Color paper = dark.get() ? Color.web("#171c22") : Color.web("#f3f5f7");
        Color ink = dark.get() ? Color.web("#e6ebf0") : Color.web("#1d2733");
        overlay.colours(ink, paper);
        backdrop();
        if (picture != null) {
            picture.fill(paper);
            if (selection.sight().bodies().isEmpty()) {
                hint.setText(words.text("scene.empty"));
            }
        }
        paint = Paint.of(selection, dark.get());
        marked.build(selection, origin);
        paintGround();
        legend.fill(Tint.scheme(selection));
        speak();
        cut();
    }

    /// Paints every body, hides what the section takes away, and cuts what its planes meet.
    private void cut() {
        if (picture == null) {
            return;
        }
        kept = Kept.of(appearance, origin.frame());
        List<Body> met = new ArrayList<>();
        List<Double> lifts = new ArrayList<>();
        for (Tile tile : town.tiles()) {
            tile.paint(kept, paint, (body, its) -> {
                met.add(body);
                lifts.add(its);
            });
        }
        cutFaces.cut(kept, met, lifts, origin.at(), paint, Overlay.nice(viewer.eye().span() / 25), dark.get());
        paintNotes();
        viewer.stir();
        refine();
    }

    private void paintNotes() {
        notes.write(origin, pointing.measure(), Tint.scheme(selection), lift, kept,
                body -> paint.applyAsInt(body) != 0 && kept.side(body.space().box()) != Kept.Side.AWAY,
                dark.get());
        drawOverlay();
    }

    private void paintGround() {
        earth.paint(tools.groundProperty().get(), selection.painted().isPresent(), dark.get());
    }

    /// What the tool in hand has to say.
    void say() {
        speak();
        paintNotes();
    }

    /// Answers somebody who wrote what cannot be done; until the next word.
    void tell(String sentence) {
        said.setText(sentence);
        said.setAccessibleText(sentence);
    }

    private void speak() {
        String text = pointing.measured();
        said.setText(text.isEmpty() && pointing.tool() != Tool.CHOOSE ? words.text("tool." + pointing.tool().name()) : text);
        said.setAccessibleText(said.getText());
    }

    /// Puts the camera where the eye is, with the near and far planes close around the scene: depth has only 24 bits.
    private void look() {
        Eye eye = viewer.eye();
        if (picture != null) {
            double reach = town.box().map(origin::local).map(eye::reach).orElse(1000.0);
            picture.look(eye, Math.max(eye.distance() * 0.01, eye.distance() - reach), eye.distance() + reach);
        }
        refine();
    }

    /// Chooses what is drawn and how closely; as long as something is missing, again for the next picture.
    private void refine() {
        if (picture == null) {
            return;
        }
        Eye eye = viewer.eye();
        town.see(new Frustum(eye, width(), height()), origin.at(), Math.abs(eye.elevation()) < LOW, viewer.resting());
        picture.rest(viewer.resting(), town.drawn());
        if (town.settled()) {
            finishing.stop();
        } else {
            finishing.start();
        }
        drawOverlay();
    }

    private void drawOverlay() {
        if (picture == null) {
            return;
        }
        cube.draw(viewer.eye(), overlay.ink(), overlay.paper());
        // a sheet as large as the picture costs as much as the picture: names wait until the eye rests
        boolean wanted = viewer.resting() || (notes.hasLines() && town.drawn() < BUSY);
        canvas.setVisible(wanted);
        if (!wanted) {
            return;
        }
        List<Bounds> taken = new ArrayList<>();
        if (legend.isVisible()) {
            taken.add(legend.getBoundsInParent());
        }
        taken.add(tools.getBoundsInParent());
        taken.add(panel.isVisible() ? panel.getBoundsInParent() : cube.getBoundsInParent());
        if (said.isVisible()) {
            taken.add(said.getBoundsInParent());
        }
        selection.painted().flatMap(_ -> overlapOnScreen()).filter(box -> box.getWidth() < width() * 0.8).ifPresent(taken::add);
        Optional<Box> heights = (selection.painted().isPresent() ? framing.focusBox() : selection.chosen().map(framing::lifted).or(town::builtBox))
                .map(origin::local);
        overlay.draw(viewer.eye(), notes.lines(), notes.names(), heights, origin.at().z(), framing.limits(heights), taken);
    }

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
        if (picture != null) {
            picture.resizeRelocate(0, 0, width(), height());
        }
        canvas.setWidth(width());
        canvas.setHeight(height());
        tools.narrow(width() < ROOM_FOR_TOOLS);
        legend.setVisible(width() > TOO_NARROW_FOR_LEGEND && !legend.getChildren().isEmpty());
        if (!fitted && getWidth() > 60 && town.builtBox().isPresent()) {
            fitted = true;
            viewer.look(viewer.eye().fitting(origin.local(town.builtBox().orElseThrow()), width(), height()));
        }
        drawOverlay();
    }
}
