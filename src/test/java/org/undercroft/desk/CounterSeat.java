package org.undercroft.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import org.undercroft.office.SampleOfficers;

/// The counter in the real window over a fresh sample office, and hands for it. The units are chambers of 10 × 10 × 4 m that nobody else is near.
final class CounterSeat implements AutoCloseable {
    static final Party FIRM = new Party.Organisation(new PartyId("FIRM-1"), "Sample Chambers Ltd (invented)", "FIRM-1");

    final FxRobot robot = new FxRobot();
    final List<Path> opened = new CopyOnWriteArrayList<>();
    final Path folder;
    final Stage stage;
    private final RegistryOffice office;
    private Desk desk;

    /// @param chambers registered beforehand, 40 m apart, from code 30 on
    CounterSeat(Path folder, int chambers) throws TimeoutException {
        this.folder = folder;
        office = SampleOffice.in(SampleGround.FOLDER, Locale.ENGLISH).found(folder.resolve("office"), _ -> {});
        for (int place = 0; place < chambers; place++) {
            registered(code(30 + place), place * 40);
        }
        stage = FxToolkit.registerPrimaryStage();
        desk = openTheDesk();
    }

    /// Another window over the same office, as after the first one died.
    Desk openTheDesk() throws TimeoutException {
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        desk = Pictures.onScreenThread(() -> {
            Desk made = new Desk(office, () -> key, Words.ENGLISH, (_, _) -> Optional.empty(), folder.resolve("papers"), opened::add);
            made.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.toFront();
            return made;
        });
        until(() -> !robot.lookup("#sign-in-officer").queryAs(ComboBox.class).getItems().isEmpty());
        sit(SampleOfficers.WANG);
        until(() -> desk.work().units().size() >= 13);
        return desk;
    }

    void sit(Officer officer) {
        robot.interact(() -> desk.work().officerProperty().set(Optional.of(officer)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    Desk desk() {
        return desk;
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        office.close();
    }

    // ---- what a hand does

    void speak(Locale language) {
        robot.interact(() -> desk.words().languageProperty().set(language));
    }

    void begin(String kind) throws TimeoutException {
        press(KeyCode.CONTROL, KeyCode.N);
        until(() -> robot.lookup("#intake-kind-" + kind).tryQuery().isPresent() && Pictures.onScreenThread(() -> desk.jobs().running().isEmpty()));
        robot.interact(() -> robot.lookup("#intake-kind-" + kind).queryAs(ButtonBase.class).fire());
        until(() -> robot.lookup("#intake-unit").tryQuery().or(() -> robot.lookup("#intake-code").tryQuery()).isPresent());
    }

    void forward(String step) throws TimeoutException {
        robot.clickOn("#intake-forward");
        until(() -> robot.lookup("#intake-step-" + step).queryAs(javafx.scene.control.ToggleButton.class).isSelected());
    }

    Case handIn() throws TimeoutException {
        int papers = opened.size();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#intake-open").tryQuery().isPresent());
        until(() -> opened.size() > papers);
        CaseLine newest = office().cases(SampleOfficers.WANG).getFirst();
        return office().get(newest.number(), SampleOfficers.WANG);
    }

    void type(String field, String text) {
        TextInputControl control = robot.lookup("#intake-" + field).queryTextInputControl();
        robot.interact(() -> {
            control.requestFocus();
            control.selectAll();
        });
        robot.type(KeyCode.BACK_SPACE);
        robot.interact(() -> robot.lookup("#intake-" + field).queryTextInputControl().requestFocus());
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// For signs that no key types here.
    void set(String field, String text) {
        robot.interact(() -> robot.lookup("#intake-" + field).queryTextInputControl().setText(text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What may lie below what is seen of the page.
    void fire(String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void undo() {
        press(KeyCode.CONTROL, KeyCode.Z);
    }

    /// Whether nothing is under way.
    boolean quiet() {
        return Pictures.onScreenThread(() -> desk.jobs().running().isEmpty());
    }

    String field(String field) {
        return robot.lookup("#intake-" + field).queryTextInputControl().getText();
    }

    String text(String where) {
        return robot.lookup(where).tryQuery().map(CounterSeat::textIn).orElse("");
    }

    static String textIn(Node node) {
        return switch (node) {
            case Label label -> label.isVisible() ? label.getText() : "";
            case javafx.scene.Parent parent -> parent.getChildrenUnmodifiable().stream().map(CounterSeat::textIn).reduce("", (a, b) -> a + "\n" + b);
            default -> "";
        };
    }

    List<String> said(String where) {
        return robot.lookup(where).queryAll().stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList();
    }

    boolean disabled(String button) {
        return robot.lookup(button).tryQuery().map(Node::isDisabled).orElse(true);
    }

    void press(KeyCode held, KeyCode code) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(held).press(code).release(code).release(held);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(KeyCode code) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// As it looks now.
    void snap(String name) throws TimeoutException {
        until(this::quiet);
        Pictures.save(stage.getScene(), name);
    }

    /// Once light, once dark, when nothing moves any more.
    void picture(String name) throws TimeoutException {
        until(() -> Pictures.onScreenThread(() -> desk.jobs().running().isEmpty()));
        for (String theme : new String[]{"light", "dark"}) {
            WaitForAsyncUtils.waitForFxEvents();
            Pictures.save(stage.getScene(), name + "-" + theme);
            robot.interact(desk::toggleTheme);
        }
    }

    void until(Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            Pictures.save(stage.getScene(), "late-intake");
            throw late;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    // ---- what stands in the office

    RegistryOffice office() {
        return office;
    }

    static UnitCode code(int sequence) {
        return UnitCode.ofParcel("330206012003", "GX", sequence);
    }

    void enter(Case lodged) throws TimeoutException {
        Case.Examined examined = office().examine((Case.Pending) lodged, SampleOfficers.LIN);
        office().register(office().approve(examined, SampleOfficers.LIN, "checked"), SampleOfficers.CHEN);
        robot.interact(desk.work()::reload);
        until(() -> Pictures.onScreenThread(() -> desk.jobs().running().isEmpty()));
    }

    void registered(UnitCode unit, double east) {
        Path file = survey(unit.brief() + ".csv", east, List.of(new double[]{0, 10}));
        Case.Examined examined = office().examine(office().lodge(application(unit, file), file, SampleOfficers.WANG), SampleOfficers.LIN);
        office().register(office().approve(examined, SampleOfficers.LIN, "checked"), SampleOfficers.CHEN);
    }

    static Application application(UnitCode unit, Path file) {
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(file);
        Interest right = new Interest.Right(unit, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(FIRM)), "storage",
                Optional.empty());
        return new Application(RegistrationKind.FIRST, unit, "Chamber " + unit.brief(), "Sample Hill", Level.PRIMARY_RIGHT, SpaceKind.CAVERN,
                EnvelopeBasis.EXCAVATION_LINE, SurveyClass.FIRST, List.of(right), List.of(), plan, plan.spaces().stream().map(PlannedSpace::id).toList(),
                List.of(), "");
    }

    /// Blocks 10 m wide and 4 m high, each from an easting to another.
    Path survey(String name, double east, List<double[]> blocks) {
        StringBuilder text = new StringBuilder("# crs: EPSG:4550\n# datum: EPSG:5737\n# survey class: 1\n单元,部件,环,点号,X,Y,底高程,顶高程\n");
        double e = 400_300 + east;
        double n = 3_311_200;
        for (int block = 0; block < blocks.size(); block++) {
            double[] between = blocks.get(block);
            double[][] corners = {{n, e + between[0]}, {n, e + between[1]}, {n + 10, e + between[1]}, {n + 10, e + between[0]}};
            for (int point = 0; point < corners.length; point++) {
                text.append("B%d,1,0,%d,%.3f,%.3f,-40,-36%n".formatted(block + 1, point + 1, corners[point][0], corners[point][1]));
            }
        }
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
