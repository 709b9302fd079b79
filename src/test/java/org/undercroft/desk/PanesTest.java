package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Point2;
import org.undercroft.land.Days;
import org.undercroft.office.Role;

/// The panes beside the ground: layers, time, borehole column and kept views.
@Timeout(120)
class PanesTest {
    /// North and east of a place over the undersea rail tunnel and the gallery.
    private static final Point2 PLACE = new Point2(398_700, 3_312_700);

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private Optional<RegistryOffice> open = Optional.empty();
    private Stage stage;
    private Desk desk;

    @AfterEach
    void leave() throws TimeoutException {
        FxToolkit.cleanupStages();
        open.ifPresent(RegistryOffice::close);
    }

    @Test
    void layersHideTimeComparesTheColumnReadsAndViewsAreKept() throws Exception {
        openDesk();
        layers();
        time();
        column();
        views();
        robot.interact(desk.words()::toggle);
        for (int pane = 2; pane <= 5; pane++) {
            press(KeyCode.ALT, KeyCode.valueOf("DIGIT" + pane));
            picture("pane-" + pane + "-zh");
        }
    }

    private void layers() throws TimeoutException {
        press(KeyCode.ALT, KeyCode.DIGIT2);
        TreeView<?> tree = robot.lookup("#layers-tree").queryAs(TreeView.class);
        CheckBoxTreeItem<?> root = (CheckBoxTreeItem<?>) tree.getRoot();
        assertThat(root.isSelected()).isTrue();
        CheckBoxTreeItem<?> kind = (CheckBoxTreeItem<?>) root.getChildren().getFirst();
        int before = desk.selection().sight().bodies().size();
        robot.interact(() -> kind.setSelected(false));
        assertThat(root.isIndeterminate()).as("some are shown, some are not").isTrue();
        assertThat(hidden()).hasSize(kind.getChildren().size());
        robot.interact(() -> {
            tree.requestFocus();
            tree.getSelectionModel().select(0);
        });
        press(KeyCode.SPACE);
        press(KeyCode.SPACE);
        assertThat(hidden()).as("all of them hidden by the blank, or none").satisfiesAnyOf(
                hidden -> assertThat(hidden).isEmpty(), hidden -> assertThat(hidden).hasSize(before));
        robot.interact(() -> desk.selection().appearance().hide(desk.selection().sight().bodies().getLast().key()));
        assertThat(root.isIndeterminate() || root.isSelected()).isTrue();
        robot.interact(() -> root.getChildren().forEach(one -> one.setExpanded(true)));
        picture("pane-layers");
        robot.interact(() -> robot.lookup("#layers-search").queryTextInputControl().setText("rail"));
        assertThat(((CheckBoxTreeItem<?>) tree.getRoot()).getChildren()).as("the search leaves the kind that holds the undersea rail tunnel").hasSize(1);
        robot.interact(() -> robot.lookup("#layers-search").queryTextInputControl().setText(""));
        fire("#layers-all");
        assertThat(hidden()).isEmpty();
        assertThat(root.isSelected()).isTrue();
    }

    private void time() throws TimeoutException {
        press(KeyCode.ALT, KeyCode.DIGIT3);
        until(() -> robot.lookup("#time-earlier").queryAs(DatePicker.class).getValue() != null && quiet());
        long now = registered();
        assertThat(now).isGreaterThanOrEqualTo(10);
        fire("#time-compare");
        until(() -> desk.selection().differenceProperty().get().isPresent());
        assertThat(desk.selection().differenceProperty().get().orElseThrow().added())
                .as("everything was entered today; zones and parcels are said, not painted")
                .hasSize((int) desk.selection().sight().bodies().stream().filter(body -> !body.planned() && !body.glassy()).count());
        assertThat(robot.lookup("#time .label").queryAllAs(Label.class)).filteredOn(label -> label.getText().startsWith("+ ")).hasSize((int) now);
        picture("pane-time");
        LocalDate yesterday = LocalDate.now(Days.ZONE).minusDays(1);
        robot.interact(() -> {
            DatePicker day = robot.lookup("#time-day").queryAs(DatePicker.class);
            day.setValue(yesterday);
        });
        until(() -> registered() == 0);
        assertThat(desk.selection().differenceProperty().get()).isEmpty();
        press(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(registered()).as("whoever leaves the pane sees today").isEqualTo(now);
    }

    private void column() throws TimeoutException {
        press(KeyCode.ALT, KeyCode.DIGIT4);
        robot.interact(() -> {
            robot.lookup("#borehole-north").queryTextInputControl().setText("3312700");
            robot.lookup("#borehole-east").queryTextInputControl().setText("398,700");
        });
        fire("#borehole-read");
        until(() -> robot.lookup(".stratum").tryQuery().isPresent());
        String told = robot.lookup(".stratum .label").queryAllAs(Label.class).stream().map(Label::getText).reduce("", (one, other) -> one + "\n" + other);
        List<Cuts.Span> spans = desk.selection().sight().bodies().stream()
                .flatMap(body -> Cuts.borehole(body.space(), body.space().frame().toLocal(PLACE)).stream()).toList();
        assertThat(spans).isNotEmpty();
        assertThat(spans).allSatisfy(span -> assertThat(told).contains(Words.metres(span.top()) + " down to " + Words.metres(span.bottom())));
        assertThat(told).contains("Undersea rail tunnel");
        picture("pane-column");
    }

    private void views() throws TimeoutException {
        press(KeyCode.ALT, KeyCode.DIGIT5);
        robot.interact(() -> robot.lookup("#views-name").queryTextInputControl().setText("from below"));
        Viewpoint before = Pictures.onScreenThread(desk.scene()::viewpoint);
        fire("#views-keep");
        ListView<?> list = robot.lookup("#views-list").queryListView();
        until(() -> list.getItems().size() == 1);
        robot.interact(() -> {
            desk.scene().fitAll();
            desk.scene().arrive();
            list.getSelectionModel().select(0);
        });
        picture("pane-views");
        fire("#views-go");
        robot.interact(desk.scene()::arrive);
        Viewpoint after = Pictures.onScreenThread(desk.scene()::viewpoint);
        assertThat(after.eye().x()).isCloseTo(before.eye().x(), within(0.5));
        assertThat(after.eye().z()).isCloseTo(before.eye().z(), within(0.5));
    }

    // ---- what a hand does

    private void openDesk() throws Exception {
        SampleOffice sample = SampleOffice.in(SampleGround.FOLDER, Locale.ENGLISH);
        RegistryOffice office = sample.found(folder.resolve("office"), _ -> {});
        open = Optional.of(office);
        Case.Lodged cavern = sample.lodge(office, sample.facts().applications().getFirst());
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            desk = new Desk(office, () -> key, Words.ENGLISH, (_, _) -> Optional.empty(), folder.resolve("papers"), _ -> {});
            desk.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            desk.work().officerProperty().set(Optional.of(sample.officer(Role.REVIEWER)));
        });
        until(() -> desk.selection().sight().bodies().size() >= 10 && quiet());
        robot.interact(() -> desk.work().open(cavern.number()));
        until(() -> desk.work().openProperty().get().isPresent() && quiet());
        robot.interact(() -> {
            desk.selection().clear();
            desk.scene().fitAll();
        });
        assertThat(desk.selection().sight().bodies()).anyMatch(Body::planned);
    }

    private long registered() {
        return desk.selection().sight().bodies().stream().filter(body -> !body.planned()).count();
    }

    private Set<String> hidden() {
        return desk.selection().appearance().hiddenProperty().get();
    }

    private void fire(String id) throws TimeoutException {
        until(() -> robot.lookup(id).tryQueryAs(ButtonBase.class).map(one -> !one.isDisabled()).orElse(false));
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode... keys) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean quiet() {
        return new Lookout(stage, desk).quiet();
    }

    private void picture(String name) throws TimeoutException {
        new Lookout(stage, desk).picture(name);
    }

    private void until(Callable<Boolean> condition) throws TimeoutException {
        new Lookout(stage, desk).until(condition);
    }
}
