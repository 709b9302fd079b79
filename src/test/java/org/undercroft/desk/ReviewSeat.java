package org.undercroft.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.SubScene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeTableRow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.FindingState;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.exchange.OfficeFacts;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;

/// A reviewer's seat in the real window of 1280×800, over the sample office with the gallery that enters the rail tunnel; and what hands do there.
final class ReviewSeat {
    final FxRobot robot = new FxRobot();
    final Desk desk;
    final CaseNumber gallery;
    private final SampleOffice sample;
    private final RegistryOffice office;
    private final Path folder;
    private final Stage stage;
    private final Lookout lookout;

    /// @param easement whether the contract that both have made is among the papers of the case
    ReviewSeat(Path folder, Locale language, boolean easement) throws IOException, TimeoutException {
        this.folder = folder;
        sample = SampleOffice.in(SampleGround.FOLDER, language);
        office = sample.found(folder.resolve("office"), _ -> {});
        gallery = office.examine(sample.lodge(office, application()), sample.officer(Role.CLERK)).number();
        if (easement) {
            byte[] contract = "easement".getBytes(StandardCharsets.UTF_8);
            Deed deed = new Deed("Easement contract (invented)", sha256(contract), Deed.DeedKind.EASEMENT_CONTRACT, LocalDate.of(2026, 3, 2));
            office.intake().attach(gallery, deed, contract, sample.officer(Role.CLERK));
        }
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        stage = FxToolkit.registerPrimaryStage();
        Desk[] made = new Desk[1];
        robot.interact(() -> {
            made[0] = new Desk(office, () -> key, language, (_, _) -> Optional.empty(), folder.resolve("papers"), _ -> {});
            made[0].show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.toFront();
        });
        desk = made[0];
        lookout = new Lookout(stage, desk);
        until(() -> !robot.lookup("#sign-in-officer").queryAs(ComboBox.class).getItems().isEmpty());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void leave() throws TimeoutException {
        FxToolkit.cleanupStages();
        office.close();
    }

    Stage stage() {
        return stage;
    }

    private OfficeFacts.Entry application() {
        return sample.facts().applications().stream().filter(entry -> entry.file().endsWith("encroaching-gallery.csv")).findFirst().orElseThrow();
    }

    // ---- what a hand does

    void sit(String name) throws TimeoutException {
        robot.interact(() -> {
            ComboBox<Officer> chooser = robot.lookup("#sign-in-officer").queryComboBox();
            chooser.setValue(chooser.getItems().stream().filter(officer -> officer.name().equals(name)).findFirst().orElseThrow());
        });
        click("#signIn-enter");
        until(() -> desk.work().officerProperty().get().isPresent() && desk.selection().sight().bodies().size() >= 10);
    }

    void openCase() throws TimeoutException {
        click("#rail-review");
        choose("#findings-case", text -> text.startsWith(gallery.toString()));
        until(() -> desk.work().openProperty().get().map(one -> one.number().equals(gallery)).orElse(false) && quiet());
        chooseFirstFinding();
    }

    /// By the search field; the case is read anew.
    void findCase() throws TimeoutException {
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write(gallery.toString(), 0);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        until(() -> desk.work().openProperty().get().map(one -> one.number().equals(gallery)).orElse(false) && quiet());
    }

    void chooseFirstFinding() throws TimeoutException {
        Callable<Optional<Node>> row = () -> robot.lookup("#findings").query().lookupAll(".tree-table-row-cell").stream()
                .filter(one -> one instanceof TreeTableRow<?> line && !line.isEmpty() && line.getIndex() == 0).findFirst();
        until(() -> row.call().isPresent());
        clickOn(row);
        until(() -> desk.selection().finding().isPresent() && quiet());
    }

    private void clickOn(Callable<? extends Optional<? extends Node>> found) {
        try {
            robot.clickOn(found.call().orElseThrow());
        } catch (Exception trouble) {
            throw new IllegalStateException(trouble);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A click on something that is in sight, or scrolled into it, and open.
    void click(String id) throws TimeoutException {
        until(() -> robot.lookup(id).tryQuery().map(node -> !node.isDisabled() && node.isVisible()).orElse(false));
        Node node = robot.lookup(id).query();
        if (node.isFocusTraversable()) {
            robot.interact(node::requestFocus);
        }
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Opens a choice and takes a line of it.
    void choose(String id, Predicate<String> line) throws TimeoutException {
        click(id);
        Callable<Optional<ListCell<?>>> cell = () -> robot.lookup(".list-cell").queryAll().stream().filter(ListCell.class::isInstance)
                .<ListCell<?>>map(ListCell.class::cast)
                .filter(one -> one.getListView() != null && !one.isEmpty() && one.getText() != null && line.test(one.getText())).findFirst();
        until(() -> cell.call().isPresent());
        clickOn(cell);
    }

    void write(String id, String words) throws TimeoutException {
        click(id);
        robot.write(words, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(KeyCode... keys) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(KeyCode... keys) {
        robot.type(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    // ---- what others do meanwhile

    /// The gallery a metre lower: sent back, corrected by the clerk, examined again.
    void changeTheSurvey() throws IOException {
        Path lower = folder.resolve("lower.csv");
        Files.writeString(lower, Files.readString(SampleGround.FOLDER.resolve("applications/encroaching-gallery.csv")).replace("-70.8", "-71.3"));
        Case.Requisitioned back = office.requisition((Case.Pending) office.get(gallery, sample.officer(Role.REVIEWER)), sample.officer(Role.REVIEWER), "lower");
        Application first = back.application();
        Application corrected = new Application(first.kind(), first.unit(), first.name(), first.situs(), first.level(), first.spaceKind(), first.basis(),
                first.surveyClass(), first.interests(), first.deeds(), new SurveyReader(ReadOptions.STANDARD).read(lower), first.spaceIds(), first.figures(),
                first.remarks());
        office.examine(office.intake().correct(back, corrected, lower, sample.officer(Role.CLERK)), sample.officer(Role.CLERK));
    }

    // ---- what is seen

    FindingState state() {
        return lasting().state();
    }

    LastingFinding lasting() {
        return office.findings().of(gallery, SampleOfficers.LIN).stream()
                .filter(one -> one.name().b().contains("GX00011") || one.name().a().contains("GX00011"))
                .filter(one -> one.severity().stops()).findFirst().orElseThrow();
    }

    String number() {
        return lasting().number().toString();
    }

    /// The red body stands in the scene and is red in the picture.
    void seeTheRedBody() throws TimeoutException {
        until(() -> desk.selection().finding().isPresent());
        robot.interact(desk.scene()::arrive);
        until(() -> redBodies() == 1);
        until(() -> Pictures.redInside(desk.scene()) >= 50);
    }

    long redBodies() {
        return Pictures.onScreenThread(() -> desk.scene().lookupAll("SubScene").stream().map(SubScene.class::cast)
                .mapToLong(picture -> picture.getRoot().lookupAll("#overlap").size()).sum());
    }

    String text(String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).reduce("", (one, other) -> one + " " + other);
    }

    /// Whether all of something lies within the pane that scrolls it.
    boolean inSight(String id) {
        return Pictures.onScreenThread(() -> {
            Node node = robot.lookup(id).query();
            Node pane = node;
            while (!(pane instanceof ScrollPane)) {
                pane = pane.getParent();
            }
            return pane.localToScene(pane.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
        });
    }

    boolean isOpen(String id) {
        return robot.lookup(id).tryQuery().map(node -> !node.isDisabled()).orElse(false);
    }

    Optional<String> focused() {
        return Optional.ofNullable(stage.getScene().getFocusOwner()).map(Node::getId);
    }

    boolean quiet() {
        return lookout.quiet();
    }

    void picture(String name) throws TimeoutException {
        lookout.picture(name);
    }

    void until(Callable<Boolean> condition) throws TimeoutException {
        lookout.until(condition);
    }
}
