package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import javafx.animation.AnimationTimer;
import javafx.animation.Interpolator;
import javafx.animation.PauseTransition;
import javafx.animation.Transition;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.DepthTest;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Solid;
import org.undercroft.land.GroundSurvey;

/// The ground in three dimensions. Shows the selection and changes it; whatever it shows can also be read in a table or a sentence.
///
/// Draw order instead of sorting: first what is looked through, without depth, then what is solid, last the room that two spaces share. So the red
/// body is seen through everything, from every side.
public final class SceneView extends StackPane {
    /// Metres within which an origin serves: the screen counts in `float`, whose step at 5 km is half a millimetre.
    private static final double NEAR_ENOUGH = 5000;
    /// Radians: looked at from lower, roofs are lines.
    private static final double LOW = Math.toRadians(14);

    private final Words words;
    private final Selection selection;
    private final BooleanProperty dark = new SimpleBooleanProperty();

    private final Group groundGroup = new Group();
    private final Group overlapGroup = new Group();
    private final Town town = new Town();
    private final CutFaces cutFaces = new CutFaces();
    private final @Nullable Picture picture;
    private final Canvas canvas = new Canvas();
    private final Overlay overlay;
    private final VBox legend = new VBox(4);
    private final HBox tools = new HBox(2);
    private final Label hint = new Label();
    private final Slider groundSlider = new Slider(0, 1, 0.25);
    private final ToggleButton planToggle;
    private final ToggleButton findingToggle;

    private Eye eye = Eye.START;
    private Position origin = new Position(0, 0, 0);
    private Frame frame = Frame.ZERO;
    private final IdentityHashMap<Mesh, List<Position[]>> edges = new IdentityHashMap<>();
    private @Nullable Picker picker;
    private Kept kept = Kept.EVERYTHING;
    private ToIntFunction<Body> paint = _ -> 0;
    private final AnimationTimer finishing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            refine();
        }
    };
    private final PauseTransition rest = new PauseTransition(Duration.millis(160));
    private boolean resting;
    private List<Overlay.Lines> lines = List.of();
    private List<Overlay.Name> names = List.of();
    private @Nullable Transition flight;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean fitted;

    public SceneView(Words words, Selection selection) {
        this.words = words;
        this.selection = selection;
        this.overlay = new Overlay(canvas, words);
        setId("scene");
        getStyleClass().add("ground-view");
        setMinSize(120, 90);
        setFocusTraversable(true);
        setAccessibleText(words.text("scene.title"));

        planToggle = Controls.iconToggle(words, "scene.flat", Material2MZ.MAP, "O");
        findingToggle = Controls.iconToggle(words, "scene.finding", Material2MZ.VISIBILITY, "H");
        findingToggle.selectedProperty().bindBidirectional(selection.findingShownProperty());
        if (Platform.isSupported(ConditionalFeature.SCENE3D)) {
            picture = new Picture(groundGroup, town.glass(), cutFaces.glass(), town.solid(), cutFaces.solid(), overlapGroup);
            getChildren().add(picture);
        } else {
            picture = null;
            hint.textProperty().bind(words.of("scene.none"));
        }
        canvas.setMouseTransparent(true);
        makeTools();
        legend.getStyleClass().add("legend");
        legend.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        legend.setMouseTransparent(true);
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(320);
        hint.setMouseTransparent(true);
        getChildren().addAll(canvas, legend, tools, hint);
        setAlignment(legend, Pos.TOP_LEFT);
        setAlignment(tools, Pos.TOP_RIGHT);
        setMargin(legend, new Insets(52, 8, 8, 8));
        setMargin(tools, new Insets(6));

        listen();
        handleMouse();
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        look();
        rebuild();
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /// Shows everything.
    public void fitAll() {
        selection.sight().builtBox().ifPresent(box -> fly(eye.fitting(local(box), width(), height())));
    }

    /// Goes to the finding or the chosen body.
    public void focus() {
        focusBox().ifPresentOrElse(box -> fly(eye.fitting(local(box), width(), height())), this::fitAll);
    }

    public void togglePlan() {
        planToggle.setSelected(!planToggle.isSelected());
    }

    public void toggleFinding() {
        findingToggle.setSelected(!findingToggle.isSelected());
    }

    /// Where the room shared by the open finding's spaces lies in the picture, in the coordinates of this view; empty where there is none.
    public Optional<Bounds> overlapOnScreen() {
        return selection.finding().flatMap(finding -> Selection.overlapOf(finding).map(overlap -> {
            Box box = local(inSight(finding.a().space().frame(), overlap.body().box()));
            return onScreen(box);
        }));
    }

    /// The 3D picture alone, as it is on the screen, without what is written over it.
    public WritableImage snapshotOfGround() {
        return picture == null ? snapshot(null, null) : picture.take();
    }

    /// The body that shows at a place of this view.
    public Optional<Body> bodyAt(double x, double y) {
        return pick(x, y).map(Picker.Hit::body);
    }

    /// How many bodies the section cuts at the moment.
    public int cutCount() {
        return cutFaces.count();
    }

    /// Whether nothing moves and everything is drawn as closely as it will be.
    public boolean settled() {
        return flight == null && resting && town.settled();
    }

    /// Where a body's middle lies in the picture.
    public Optional<Point2D> onScreen(Body body) {
        return eye.project(local(body.space().box()).middle(), width(), height());
    }

    /// Ends a flight at once, for pictures and tests.
    public void arrive() {
        if (flight != null) {
            flight.jumpTo(flight.getTotalDuration());
            flight.stop();
            flight = null;
        }
    }

    /// Where the officer stands now and what is shown, to be kept.
    public Viewpoint viewpoint() {
        Frame here = selection.sight().frame();
        Position place = here.toWorld(eye.place().moved(origin.x(), origin.y(), origin.z()));
        Viewpoint.Lens lens = eye.flat() ? new Viewpoint.Parallel(2 * eye.span()) : new Viewpoint.Perspective(eye.lens());
        Appearance appearance = selection.appearance();
        return new Viewpoint(
                place,
                eye.direction(),
                eye.top(),
                lens,
                eye.exaggeration(),
                appearance.planeProperty().get(),
                appearance.boxProperty().get(),
                appearance.hiddenProperty().get(),
                appearance.isolatedProperty().get(),
                selection.bodyProperty().get().map(Set::of).orElse(Set.of()));
    }

    /// Stands where somebody stood, and shows what was shown. An open finding stays open.
    public void show(Viewpoint wanted) {
        Appearance appearance = selection.appearance();
        appearance.exaggerationProperty().set(wanted.exaggeration());
        appearance.planeProperty().set(wanted.plane());
        appearance.boxProperty().set(wanted.box());
        appearance.hiddenProperty().set(wanted.hidden());
        appearance.isolatedProperty().set(wanted.isolated());
        if (selection.finding().isEmpty()) {
            selection.bodyProperty().set(wanted.selected().stream().findFirst());
        }
        Position place = selection.sight().frame().toLocal(wanted.eye()).moved(-origin.x(), -origin.y(), -origin.z());
        double middle = selection.sight().builtBox().map(box -> local(box).middle().distance(place)).orElse(100.0);
        look(switch (wanted.lens()) {
            case Viewpoint.Perspective(double angle) -> Eye.standing(place, wanted.direction(), wanted.up(), middle, angle, wanted.exaggeration());
            case Viewpoint.Parallel(double height) -> Eye.standing(place, wanted.direction(), wanted.up(), middle, Eye.LONG, wanted.exaggeration())
                    .withSpan(height / 2);
        });
    }

    private void makeTools() {
        groundSlider.setPrefWidth(70);
        groundSlider.setId("scene-ground");
        Controls.tip(groundSlider, words, "scene.ground", "G");
        groundSlider.accessibleTextProperty().bind(words.of("scene.ground"));
        FontIcon terrain = new FontIcon(Material2MZ.TERRAIN);
        tools.getChildren()
                .addAll(
                        terrain,
                        groundSlider,
                        findingToggle,
                        planToggle,
                        Controls.iconButton(words, "scene.exaggerate", Material2AL.HEIGHT, "X", this::exaggerateMore),
                        Controls.iconButton(words, "scene.focus", Material2AL.CENTER_FOCUS_STRONG, "F", this::focus),
                        Controls.iconButton(words, "scene.fit", Material2MZ.ZOOM_OUT_MAP, "Home", this::fitAll));
        tools.setAlignment(Pos.CENTER);
        tools.getStyleClass().add("view-tools");
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    private void listen() {
        selection.sightProperty().addListener((_, before, after) -> {
            boolean elsewhere = before.bodies().isEmpty() || !before.frame().equals(after.frame());
            rebuild();
            if (elsewhere) {
                fitted = false;
                requestLayout();
            }
        });
        selection.bodyProperty().addListener(_ -> repaint());
        selection.findingProperty().addListener((_, _, opened) -> {
            repaint();
            if (opened.isPresent()) {
                focus();
            }
        });
        selection.findingShownProperty().addListener(_ -> repaint());
        selection.appearance().hiddenProperty().addListener(_ -> repaint());
        selection.appearance().isolatedProperty().addListener(_ -> repaint());
        selection.appearance().ghostingProperty().addListener(_ -> repaint());
        selection.appearance().exaggerationProperty().addListener((_, _, factor) -> {
            eye = eye.withExaggeration(factor.doubleValue());
            look();
        });
        selection.appearance().colouringProperty().addListener(_ -> repaint());
        selection.appearance().factsProperty().addListener(_ -> repaint());
        selection.appearance().layersProperty().addListener(_ -> repaint());
        selection.appearance().planeProperty().addListener(_ -> cut());
        selection.appearance().boxProperty().addListener(_ -> cut());
        selection.appearance().explodeProperty().addListener(_ -> rebuild());
        rest.setOnFinished(_ -> {
            resting = true;
            refine();
        });
        words.languageProperty().addListener(_ -> repaint());
        dark.addListener(_ -> repaint());
        groundSlider.valueProperty().addListener(_ -> paintGround());
        planToggle.selectedProperty().addListener((_, _, flat) -> fly(flat ? eye.asPlan() : eye.asPerspective()));
    }

    private void exaggerateMore() {
        double now = selection.appearance().exaggerationProperty().get();
        selection.appearance().exaggerationProperty().set(now < 2 ? 2 : now < 5 ? 5 : 1);
    }

    // ---- what is drawn

    private void rebuild() {
        Sight sight = selection.sight();
        Position middle = sight.box().map(box -> new Position(Math.rint(box.middle().x()), Math.rint(box.middle().y()), Math.rint(box.middle().z())))
                .orElse(origin);
        boolean sameOrigin = !town.tiles().isEmpty() && sight.frame().equals(frame) && middle.distance(origin) < NEAR_ENOUGH;
        if (!sameOrigin) {
            origin = middle;
            edges.clear();
        }
        frame = sight.frame();
        town.build(sight.bodies(), origin, lift(sight), sameOrigin);
        picker = null;
        groundGroup.getChildren().clear();
        sight.box().ifPresent(box -> sight.ground().ifPresent(ground -> addGround(ground, sight, box)));
        if (picture != null) {
            hint.setText(sight.bodies().isEmpty() ? words.text("scene.empty") : "");
        }
        repaint();
    }

    private void addGround(GroundSurvey ground, Sight sight, Box box) {
        double margin = Math.max(30, 0.1 * Math.max(box.maxX() - box.minX(), box.maxY() - box.minY()));
        TriangleMesh sheet = GroundSheet.over(ground.model(), sight.frame(), box.grown(margin), origin);
        MeshView view = new MeshView(sheet);
        view.setCullFace(CullFace.NONE);
        groundGroup.getChildren().add(view);
    }

    /// At an explosion of 1 a body lies as far again below the highest as it does.
    private ToDoubleFunction<Body> lift(Sight sight) {
        double explode = selection.appearance().explodeProperty().get();
        double top = sight.builtBox().map(Box::maxZ).orElse(0.0);
        return explode == 0 ? _ -> 0 : body -> explode * Math.min(0, (body.space().top() + body.space().bottom()) / 2 - top);
    }

    private static MeshView view(TriangleMesh mesh) {
        MeshView view = new MeshView(mesh);
        view.setCullFace(CullFace.BACK);
        view.setMouseTransparent(true);
        return view;
    }

    /// Gives every body its paint for the present selection, and the finding its red.
    private void repaint() {
        Color paper = dark.get() ? Color.web("#171c22") : Color.web("#f3f5f7");
        Color ink = dark.get() ? Color.web("#e6ebf0") : Color.web("#1d2733");
        if (picture != null) {
            picture.fill(paper);
            if (selection.sight().bodies().isEmpty()) {
                hint.setText(words.text("scene.empty"));
            }
        }
        overlay.colours(ink, paper);
        setAccessibleText(words.text("scene.title"));
        paint = Paint.of(selection, dark.get());
        cut();
        overlapGroup.getChildren().clear();
        selection.painted().ifPresent(this::paintShared);
        arrangeGround();
        paintGround();
        nameThings();
        fillLegend();
        drawOverlay();
    }

    /// Paints every body, hides what the section takes away, and cuts what its planes meet.
    private void cut() {
        kept = Kept.of(selection.appearance(), frame);
        List<Body> met = new ArrayList<>();
        List<Double> lifts = new ArrayList<>();
        for (Tile tile : town.tiles()) {
            Kept.Side whole = kept.side(tile.box());
            tile.palette().clear();
            for (int i = 0; i < tile.bodies().size() && whole != Kept.Side.AWAY; i++) {
                Body body = tile.bodies().get(i);
                Kept.Side side = whole == Kept.Side.KEPT ? whole : kept.side(body.space().box());
                int argb = side == Kept.Side.AWAY ? 0 : paint.applyAsInt(body);
                if (side == Kept.Side.CUT && argb != 0) {
                    met.add(body);
                    lifts.add(tile.lift(i));
                } else {
                    tile.palette().paint(i, argb);
                }
            }
            tile.palette().show();
        }
        cutFaces.cut(kept, met, lifts, origin, paint, Overlay.nice(eye.span() / 25), dark.get());
        moved();
    }

    private void paintShared(Finding.OfTwo finding) {
        Optional<Overlap> overlap = Selection.overlapOf(finding);
        if (overlap.isPresent() && overlap.get().body().triangleCount() > 0) {
            Position there = finding.a().space().frame().toLocal(selection.sight().frame().toWorld(origin));
            MeshView red = view(alone(overlap.get().body(), there));
            red.setId("overlap");
            Palette palette = new Palette(1);
            palette.paint(0, Paint.argb(Colours.CONFLICT, 1));
            palette.show();
            PhongMaterial material = palette.solidMaterial();
            red.setMaterial(material);
            overlapGroup.getChildren().add(red);
        }
    }

    /// A single mesh by itself.
    private static TriangleMesh alone(Mesh mesh, Position origin) {
        Facets facets = new Facets(origin, mesh.triangleCount());
        facets.add(mesh, 0, 0);
        return facets.mesh(new Palette(1).places(1));
    }

    /// The ground hides what lies below it as far as its slider says, but never a finding.
    private void arrangeGround() {
        boolean behind = selection.painted().isPresent();
        groundGroup.setDepthTest(behind ? DepthTest.DISABLE : DepthTest.INHERIT);
        if (behind) {
            groundGroup.toBack();
        } else {
            groundGroup.toFront();
        }
    }

    private void paintGround() {
        double part = selection.painted().isPresent() ? Math.min(0.15, groundSlider.getValue()) : groundSlider.getValue();
        Color earth = dark.get() ? Color.web("#8f8a76") : Color.web("#b3a98a");
        // a map, because the renderer takes a translucent plain colour for one already multiplied by its alpha
        WritableImage soil = new WritableImage(1, 1);
        soil.getPixelWriter().setColor(0, 0, Color.color(earth.getRed(), earth.getGreen(), earth.getBlue(), part));
        PhongMaterial material = new PhongMaterial(Color.WHITE);
        material.setDiffuseMap(soil);
        for (Node sheet : groundGroup.getChildren()) {
            ((MeshView) sheet).setMaterial(material);
            sheet.setVisible(part > 0.01);
        }
    }

    private void nameThings() {
        List<Overlay.Lines> newLines = new ArrayList<>();
        List<Overlay.Name> newNames = new ArrayList<>();
        Color edge = dark.get() ? Color.gray(0.92, 0.55) : Color.gray(0.1, 0.5);
        Optional<Finding.OfTwo> finding = selection.painted();
        if (finding.isPresent()) {
            Finding.OfTwo f = finding.get();
            newLines.add(
                    new Overlay.Lines(edgesOf(f.a().space().frame(), f.a().space().parts()), Colours.SIDE_A.deriveColor(0, 1, dark.get() ? 1.2 : 0.8, 0.7), 1));
            newLines.add(new Overlay.Lines(edgesOf(f.b().space().frame(), f.b().space().parts()),
                    Colours.SIDE_B.deriveColor(0, 1, dark.get() ? 1.1 : 0.75, 0.8), 1));
            Selection.overlapOf(f).ifPresent(overlap -> {
                Position shift = shiftFrom(f.a().space().frame());
                newLines.add(new Overlay.Lines(Edges.of(overlap.body(), shift.x(), shift.y(), shift.z()), Color.rgb(120, 0, 0), 1.2));
                newNames.add(new Overlay.Name(words.text("scene.depth", Words.metres(overlap.depth())),
                        overlap.body().box().middle().moved(shift.x(), shift.y(), shift.z()), Colours.CONFLICT));
            });
            if (f.relation() instanceof Relation.Apart apart) {
                Position shift = shiftFrom(f.a().space().frame());
                Position onA = apart.onA().moved(shift.x(), shift.y(), shift.z());
                Position onB = apart.onB().moved(shift.x(), shift.y(), shift.z());
                newLines.add(new Overlay.Lines(List.<Position[]>of(new Position[]{onA, onB}), Colours.CONFLICT, 2.5));
                newNames.add(new Overlay.Name(Words.metres(apart.distance()), middle(onA, onB), Colours.CONFLICT));
            }
            newNames.add(new Overlay.Name("A  " + f.a().name(), nearFinding(f, f.a().space().frame(), f.a().space().box()), Colours.SIDE_A));
            newNames.add(new Overlay.Name("B  " + f.b().name(), nearFinding(f, f.b().space().frame(), f.b().space().box()), Colours.SIDE_B));
        } else {
            Optional<Body> chosen = selection.chosen();
            chosen.ifPresent(body -> {
                newLines.add(new Overlay.Lines(edgesOf(body.space().frame(), body.space().parts()), edge, 1.2));
                newNames.add(new Overlay.Name(body.name(), local(body.space().box()).middle(), Colours.of(body.kind())));
            });
            if (chosen.isEmpty()) {
                selection.sight().bodies().stream()
                        .filter(body -> !body.glassy())
                        .sorted(Comparator.comparingDouble((Body body) -> -body.space().volume()))
                        .limit(60)
                        .forEach(body -> newNames.add(new Overlay.Name(body.name(), crown(body), Colours.of(body.kind()))));
            }
        }
        lines = newLines;
        names = newNames;
    }

    /// The middle of a body's roof: names stand above things.
    private Position crown(Body body) {
        Box box = local(body.space().box());
        return new Position(box.middle().x(), box.middle().y(), box.maxZ());
    }

    /// The point of a side's box nearest to the finding, so that the name of a long tunnel stands where one looks.
    private Position nearFinding(Finding.OfTwo finding, Frame frame, Box box) {
        Box whole = local(inSight(frame, box));
        Box around = focusBox().map(this::local).orElse(whole);
        return new Position(
                Math.clamp((Math.max(whole.minX(), around.minX()) + Math.min(whole.maxX(), around.maxX())) / 2, whole.minX(), whole.maxX()),
                Math.clamp((Math.max(whole.minY(), around.minY()) + Math.min(whole.maxY(), around.maxY())) / 2, whole.minY(), whole.maxY()),
                finding.a().space().box().equals(box) ? whole.maxZ() : whole.minZ());
    }

    private List<Position[]> edgesOf(Frame of, List<Solid> parts) {
        Position shift = shiftFrom(of);
        List<Position[]> all = new ArrayList<>();
        for (Solid part : parts) {
            all.addAll(edges.computeIfAbsent(part.mesh(), mesh -> Edges.of(mesh, shift.x(), shift.y(), shift.z())));
        }
        return all;
    }

    private void fillLegend() {
        legend.getChildren().clear();
        Optional<Finding.OfTwo> finding = selection.painted();
        if (finding.isPresent()) {
            legend.getChildren().add(legendLine(Colours.SIDE_A, "A  " + finding.get().a().name()));
            legend.getChildren().add(legendLine(Colours.SIDE_B, "B  " + finding.get().b().name()));
            if (Selection.overlapOf(finding.get()).isPresent()) {
                legend.getChildren().add(legendLine(Colours.CONFLICT, words.text("scene.shared")));
            }
        } else {
            selection.sight().bodies().stream()
                    .map(Body::kind)
                    .distinct()
                    .sorted()
                    .forEach(kind -> legend.getChildren().add(legendLine(Colours.of(kind), words.say(kind))));
        }
        legend.setVisible(!legend.getChildren().isEmpty());
    }

    private static Label named(String text) {
        Label label = new Label(text);
        label.setMaxWidth(230);
        return label;
    }

    private static HBox legendLine(Color colour, String text) {
        HBox line = new HBox(6, new Circle(5, colour), named(text));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    // ---- where it is looked at from

    private void fly(Eye there) {
        if (flight != null) {
            flight.stop();
        }
        Eye from = eye.through(there.lens());
        Transition flying = new Transition() {
            {
                setCycleDuration(Duration.millis(350));
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double part) {
                eye = part >= 1 ? there : from.towards(there, part);
                look();
            }
        };
        flight = flying;
        flying.play();
    }

    private void look(Eye there) {
        if (flight != null) {
            flight.stop();
            flight = null;
        }
        eye = there;
        look();
    }

    /// Puts the camera where the eye is, with the near and far planes close around the scene: depth has only 24 bits.
    private void look() {
        double reach = town.box().map(this::local).map(box -> {
            double dx = Math.max(Math.abs(box.minX() - eye.target().x()), Math.abs(box.maxX() - eye.target().x()));
            double dy = Math.max(Math.abs(box.minY() - eye.target().y()), Math.abs(box.maxY() - eye.target().y()));
            double dz = Math.max(Math.abs(box.minZ() - eye.target().z()), Math.abs(box.maxZ() - eye.target().z()));
            return 1.3 * Math.sqrt(dx * dx + dy * dy + dz * dz * eye.exaggeration() * eye.exaggeration()) + 100;
        }).orElse(1000.0);
        if (picture != null) {
            picture.look(eye, Math.max(eye.distance() * 0.01, eye.distance() - reach), eye.distance() + reach);
        }
        moved();
        drawOverlay();
    }

    /// The picture changes: drawn quickly until it rests.
    private void moved() {
        resting = false;
        rest.playFromStart();
        refine();
    }

    /// Chooses what is drawn and how closely; as long as something is missing, again for the next picture.
    private void refine() {
        if (picture == null) {
            return;
        }
        town.see(new Frustum(eye, width(), height()), origin, Math.abs(eye.elevation()) < LOW, resting);
        picture.rest(resting, town.drawn());
        if (town.settled()) {
            finishing.stop();
        } else {
            finishing.start();
        }
    }

    private void drawOverlay() {
        if (picture == null) {
            return;
        }
        List<Bounds> taken = new ArrayList<>();
        taken.add(legend.getBoundsInParent());
        taken.add(tools.getBoundsInParent());
        selection.painted().flatMap(_ -> overlapOnScreen()).filter(box -> box.getWidth() < width() / 2).ifPresent(taken::add);
        Optional<Box> heights = (selection.painted().isPresent()
                ? focusBox()
                : selection.chosen().map(body -> body.space().box()).or(() -> selection.sight().builtBox()))
                .map(this::local);
        overlay.draw(eye, lines, names, heights, origin.z(), taken);
    }

    /// What to look at for the open finding or the chosen body, in the sight's frame.
    private Optional<Box> focusBox() {
        Optional<Finding.OfTwo> finding = selection.finding();
        if (finding.isEmpty()) {
            return selection.chosen().map(body -> body.space().box());
        }
        Finding.OfTwo f = finding.get();
        Frame frame = f.a().space().frame();
        Optional<Overlap> overlap = Selection.overlapOf(f);
        Box box;
        if (overlap.isPresent() && overlap.get().body().triangleCount() > 0) {
            box = overlap.get().body().box();
        } else if (f.relation() instanceof Relation.Apart apart) {
            box = around(apart.onA()).with(around(apart.onB()));
        } else {
            box = meeting(f.a().space().box(), f.b().space().in(frame).box());
        }
        double size = Math.max(box.maxX() - box.minX(), Math.max(box.maxY() - box.minY(), box.maxZ() - box.minZ()));
        return Optional.of(inSight(frame, box.grown(Math.clamp(size * 0.6, 4, 60))));
    }

    private static Box around(Position place) {
        return new Box(place.x(), place.y(), place.z(), place.x(), place.y(), place.z());
    }

    private static Box meeting(Box a, Box b) {
        return a.meets(b)
                ? new Box(
                        Math.max(a.minX(), b.minX()),
                        Math.max(a.minY(), b.minY()),
                        Math.max(a.minZ(), b.minZ()),
                        Math.min(a.maxX(), b.maxX()),
                        Math.min(a.maxY(), b.maxY()),
                        Math.min(a.maxZ(), b.maxZ()))
                : a.with(b);
    }

    private Box inSight(Frame frame, Box box) {
        Position low = selection.sight().frame().toLocal(frame.toWorld(new Position(box.minX(), box.minY(), box.minZ())));
        Position high = selection.sight().frame().toLocal(frame.toWorld(new Position(box.maxX(), box.maxY(), box.maxZ())));
        return new Box(low.x(), low.y(), low.z(), high.x(), high.y(), high.z());
    }

    /// What to add to a place in a frame to have it counted from the scene's origin.
    private Position shiftFrom(Frame frame) {
        Position there = frame.toLocal(selection.sight().frame().toWorld(origin));
        return new Position(-there.x(), -there.y(), -there.z());
    }

    private Box local(Box box) {
        return new Box(
                box.minX() - origin.x(),
                box.minY() - origin.y(),
                box.minZ() - origin.z(),
                box.maxX() - origin.x(),
                box.maxY() - origin.y(),
                box.maxZ() - origin.z());
    }

    private static Position middle(Position a, Position b) {
        return new Position((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, (a.z() + b.z()) / 2);
    }

    private Bounds onScreen(Box box) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            Optional<Point2D> at = eye.project(
                    (corner & 1) == 0 ? box.minX() : box.maxX(),
                    (corner & 2) == 0 ? box.minY() : box.maxY(),
                    (corner & 4) == 0 ? box.minZ() : box.maxZ(),
                    width(),
                    height());
            if (at.isPresent()) {
                left = Math.min(left, at.get().getX());
                right = Math.max(right, at.get().getX());
                top = Math.min(top, at.get().getY());
                bottom = Math.max(bottom, at.get().getY());
            }
        }
        return left > right ? new BoundingBox(0, 0, 0, 0) : new BoundingBox(left, top, right - left, bottom - top);
    }

    private double width() {
        return Math.max(1, getWidth());
    }

    private double height() {
        return Math.max(1, getHeight());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (picture != null) {
            picture.resizeRelocate(0, 0, width(), height());
        }
        canvas.setWidth(width());
        canvas.setHeight(height());
        if (!fitted && getWidth() > 60 && selection.sight().builtBox().isPresent()) {
            fitted = true;
            look(eye.fitting(local(selection.sight().builtBox().orElseThrow()), width(), height()));
        }
        drawOverlay();
    }

    // ---- hands

    private void handleMouse() {
        setOnMousePressed(event -> {
            requestFocus();
            pressedX = lastX = event.getX();
            pressedY = lastY = event.getY();
        });
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
        setOnMouseMoved(this::move);
        setOnMouseExited(_ -> selection.pointerProperty().set(Optional.empty()));
        addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                look(eye.zoomed(Math.pow(0.999, event.getDeltaY()), event.getX(), event.getY(), width(), height()));
            }
        });
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        boolean pan = event.getButton() != MouseButton.PRIMARY || event.isShiftDown() || planToggle.isSelected();
        if (pan) {
            double perPixel = 2 * eye.span() / height();
            look(eye.panned(-dx * perPixel, dy * perPixel));
        } else {
            look(eye.orbited(Math.toRadians(dx * 0.35), Math.toRadians(dy * 0.35)));
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > 4) {
            return;
        }
        Optional<Picker.Hit> hit = pick(event.getX(), event.getY());
        if (event.getClickCount() == 2) {
            hit.ifPresent(found -> fly(eye.at(found.place().moved(-origin.x(), -origin.y(), -origin.z())).withSpan(eye.span() * 0.5)));
        } else {
            hit.ifPresentOrElse(found -> selection.choose(found.body()), selection::clear);
        }
    }

    private void move(MouseEvent event) {
        Optional<Position> place = pick(event.getX(), event.getY()).map(Picker.Hit::place).or(() -> groundUnder(event.getX(), event.getY()));
        selection.pointerProperty().set(place.map(found -> selection.sight().frame().toWorld(found)));
    }

    private Optional<Picker.Hit> pick(double x, double y) {
        Picker ready = picker == null ? new Picker(town.tiles()) : picker;
        picker = ready;
        return ready.pick(ray(x, y), kept, body -> {
            int alpha = paint.applyAsInt(body) >>> 24;
            return alpha == 0 ? -1 : alpha > 100 ? 0 : body.glassy() ? 1 : 2;
        });
    }

    /// In the frame of the sight.
    private Ray ray(double x, double y) {
        return eye.through(x, y, width(), height()).moved(origin.x(), origin.y(), origin.z());
    }

    /// Where the line of sight first goes below the ground, found by steps and then by halving.
    private Optional<Position> groundUnder(double x, double y) {
        Sight sight = selection.sight();
        if (sight.ground().isEmpty()) {
            return Optional.empty();
        }
        Ray ray = ray(x, y);
        double from = 0;
        double to = 3 * eye.distance();
        double above = from;
        for (int step = 1; step <= 200; step++) {
            double t = from + (to - from) * step / 200;
            OptionalDouble height = heightAbove(sight, ray.at(t));
            if (height.isPresent() && height.getAsDouble() <= 0) {
                double low = above;
                double high = t;
                for (int i = 0; i < 30; i++) {
                    double half = (low + high) / 2;
                    if (heightAbove(sight, ray.at(half)).orElse(1) > 0) {
                        low = half;
                    } else {
                        high = half;
                    }
                }
                return Optional.of(ray.at(high));
            }
            above = t;
        }
        return Optional.empty();
    }

    private static OptionalDouble heightAbove(Sight sight, Position local) {
        Position place = sight.frame().toWorld(local);
        OptionalDouble ground = sight.ground().orElseThrow().model().heightAt(place.x(), place.y());
        return ground.isPresent() ? OptionalDouble.of(place.z() - ground.getAsDouble()) : OptionalDouble.empty();
    }

    private void key(KeyEvent event) {
        double step = event.isControlDown() ? 0.25 : 1;
        double metres = eye.span() * 0.1 * step;
        double degrees = Math.toRadians(6 * step);
        boolean pan = event.isShiftDown() || planToggle.isSelected();
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> look(pan ? eye.panned(-metres, 0) : eye.orbited(-degrees, 0));
            case RIGHT -> look(pan ? eye.panned(metres, 0) : eye.orbited(degrees, 0));
            case UP -> look(pan ? eye.panned(0, metres) : eye.orbited(0, degrees));
            case DOWN -> look(pan ? eye.panned(0, -metres) : eye.orbited(0, -degrees));
            case PLUS, ADD, EQUALS, PAGE_UP -> look(eye.withSpan(eye.span() * (1 - 0.2 * step)));
            case MINUS, SUBTRACT, PAGE_DOWN -> look(eye.withSpan(eye.span() * (1 + 0.25 * step)));
            case HOME -> fitAll();
            case F -> focus();
            case O -> togglePlan();
            case H -> toggleFinding();
            case X -> exaggerateMore();
            case G -> groundSlider.setValue(groundSlider.getValue() >= 1 ? 0 : Math.min(1, groundSlider.getValue() + 0.25));
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }
}
