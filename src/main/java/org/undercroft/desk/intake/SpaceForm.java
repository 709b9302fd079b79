package org.undercroft.desk.intake;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.LeastChange;
import org.undercroft.casework.LiveExamination;
import org.undercroft.casework.Trap;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.PointTable;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;

/// The fields in which a space is given, and below them what there is to say about it. Decides nothing: what is done with it is handed in.
final class SpaceForm {
    /// What the form's hands do.
    ///
    /// @param there told when the form comes into a window and when it leaves it
    record Hands(
            BiConsumer<SpaceDraft, String> become, Runnable undo, Runnable redo, Runnable chooseFile, Consumer<Path> file, Consumer<String> paste,
            Consumer<PlannedSpace> chosen, Consumer<Trap.Mend> mend, Consumer<Double> raise, Consumer<Optional<LeastChange.Offer>> look,
            Consumer<LeastChange.Offer> apply, Consumer<Boolean> draw, IntConsumer enter, Consumer<Boolean> there) {}

    private final Words words;
    private final Hands hands;
    private final Map<SpaceDraft.Way, ToggleButton> ways = new EnumMap<>(SpaceDraft.Way.class);
    private final Button undo;
    private final Button redo;
    private final ComboBox<SpaceDraft.Heights> heights;
    private final VBox heightsBox;
    private final FilePane file;
    private final VBox table = new VBox(6);
    private final OutlinePane outline;
    private final AxisPane axis;
    private final ToggleButton drawOutline;
    private final ToggleButton drawAxis;
    private final FindingsBox findings;
    private final ChangesBox changes;
    private final Label refusal = Controls.prose("", "problem");
    private final VBox content = new VBox(8);
    private final EventHandler<KeyEvent> keys = this::key;
    private SpaceDraft draft = SpaceDraft.EMPTY;
    private boolean filling;

    SpaceForm(Words words, Hands hands) {
        this.words = words;
        this.hands = hands;
        this.undo = Controls.iconButton(words, "space.undo", Material2MZ.UNDO, "Ctrl+Z", hands.undo());
        this.redo = Controls.iconButton(words, "space.redo", Material2MZ.REDO, "Ctrl+Y", hands.redo());
        this.heights = Controls.choice(words, "space.heights", one -> words.text("space.heights." + one.name()));
        heights.getItems().setAll(SpaceDraft.Heights.values());
        heights.valueProperty().addListener((_, _, wanted) -> {
            if (!filling && wanted != null) {
                hands.become().accept(draft.from(wanted), "");
            }
        });
        this.heightsBox = new VBox(2, Controls.label(words, "space.heights", "field-name"), heights);
        this.file = new FilePane(words, hands.chooseFile(), hands.chosen());
        this.drawOutline = drawButton("space.draw");
        this.drawAxis = drawButton("space.draw.axis");
        this.outline = new OutlinePane(words, hands.become(), hands.enter(), drawOutline);
        this.axis = new AxisPane(words, hands.become(), hands.enter(), drawAxis);
        this.findings = new FindingsBox(words, hands.mend(), hands.raise());
        this.changes = new ChangesBox(words, hands.look(), hands.apply());
        fillTable();
        refusal.setId("space-refusal");
        tell("");
        content.getChildren().addAll(head(), wayStrip(), heightsBox, new StackPane(file, table, outline, axis), refusal, findings, changes);
        content.setId("space-step");
        content.sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                hands.there().accept(true);
            } else {
                // a page that is made anew puts the form back at once: what is being drawn goes on
                Platform.runLater(() -> {
                    if (content.getScene() == null) {
                        hands.there().accept(false);
                    }
                });
            }
        });
        content.setOnDragOver(this::over);
        content.setOnDragDropped(this::dropped);
    }

    Node node() {
        return content;
    }

    FilePane file() {
        return file;
    }

    ChangesBox changes() {
        return changes;
    }

    // ---- parts

    private Node head() {
        Label title = Controls.label(words, "space.title", "page-title");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(4, title, spring, undo, redo);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node wayStrip() {
        ToggleGroup group = new ToggleGroup();
        HBox strip = new HBox(4);
        for (SpaceDraft.Way way : SpaceDraft.Way.values()) {
            String key = "space.way." + way.name();
            ToggleButton button = new ToggleButton();
            button.setId("space-way-" + way.name());
            button.setGraphic(new FontIcon(icon(way)));
            button.textProperty().bind(words.of(key));
            Controls.tip(button, words, key, "Ctrl+Shift+" + key(way));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(10);
            button.getStyleClass().add("way-button");
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> go(way));
            ways.put(way, button);
            strip.getChildren().add(button);
        }
        return strip;
    }

    private static Ikon icon(SpaceDraft.Way way) {
        return switch (way) {
            case FILE -> Material2AL.INSERT_DRIVE_FILE;
            case TABLE -> Material2MZ.TABLE_CHART;
            case OUTLINE -> Material2AL.EDIT;
            case AXIS -> Material2MZ.TIMELINE;
        };
    }

    /// With Ctrl and Shift the key that chooses it: digits open rooms.
    private static String key(SpaceDraft.Way way) {
        return switch (way) {
            case FILE -> "F";
            case TABLE -> "T";
            case OUTLINE -> "P";
            case AXIS -> "S";
        };
    }

    private void go(SpaceDraft.Way way) {
        ToggleButton button = ways.get(way);
        if (button != null) {
            button.setSelected(true);
        }
        hands.become().accept(draft.by(way), "");
    }

    private void fillTable() {
        TextArea area = new TextArea();
        area.setId("space-paste");
        area.setPrefRowCount(7);
        area.promptTextProperty().bind(words.of("space.table.prompt"));
        area.accessibleTextProperty().bind(words.of("space.way.TABLE"));
        Button read = Controls.button(words, "space.table.read", Material2AL.CHECK, "Ctrl+Enter", () -> hands.paste().accept(area.getText()));
        read.disableProperty().bind(area.textProperty().isEmpty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !read.isDisabled()) {
                read.fire();
                event.consume();
            }
        });
        Label how = Controls.prose(words.text("space.table.how"), "muted");
        words.languageProperty().addListener(_ -> how.setText(words.text("space.table.how")));
        table.getChildren().addAll(how, area, read);
    }

    private ToggleButton drawButton(String key) {
        ToggleButton button = new ToggleButton();
        button.setId(key.replace('.', '-'));
        button.setGraphic(new FontIcon(Material2AL.GESTURE));
        button.textProperty().bind(words.of(key));
        Controls.tip(button, words, key, "Ctrl+Shift+D");
        button.setOnAction(_ -> hands.draw().accept(button.isSelected()));
        return button;
    }

    // ---- showing

    void show(SpaceDraft wanted, Map<String, Phrase> problems, boolean canUndo, boolean canRedo) {
        draft = wanted;
        filling = true;
        ToggleButton button = ways.get(wanted.way());
        if (button != null) {
            button.setSelected(true);
        }
        heights.setValue(wanted.heights());
        boolean typed = wanted.way() == SpaceDraft.Way.OUTLINE || wanted.way() == SpaceDraft.Way.AXIS;
        appear(heightsBox, typed);
        appear(file, wanted.way() == SpaceDraft.Way.FILE);
        appear(table, wanted.way() == SpaceDraft.Way.TABLE);
        appear(outline, wanted.way() == SpaceDraft.Way.OUTLINE);
        appear(axis, wanted.way() == SpaceDraft.Way.AXIS);
        file.show(wanted);
        outline.show(wanted, problems);
        axis.show(wanted, problems);
        undo.setDisable(!canUndo);
        redo.setDisable(!canRedo);
        filling = false;
        tell("");
    }

    private static void appear(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    void say(String hint, List<Trap> traps, LiveExamination.Result result) {
        findings.show(hint, traps, result);
    }

    /// Says why something that was pasted or dropped cannot be taken.
    void refuse(String why) {
        tell(why);
    }

    private void tell(String why) {
        refusal.setText(why);
        appear(refusal, !why.isEmpty());
    }

    /// Whether corners are being added on the plan.
    void drawing(boolean open) {
        drawOutline.setSelected(open);
        drawAxis.setSelected(open);
    }

    /// Asks what the columns of a table mean.
    void map(PointTable pasted, boolean asAxis, Consumer<Optional<MappingDialog.Taken>> done) {
        Stage dialog = new Stage();
        MappingDialog mapping = new MappingDialog(words, pasted, asAxis, taken -> {
            dialog.close();
            content.getScene().getWindow().requestFocus();
            done.accept(taken);
        });
        Parent owner = content.getScene().getRoot();
        StackPane root = new StackPane(mapping);
        root.getStyleClass().addAll(owner.getStyleClass());
        root.setStyle(owner.getStyle());
        Scene scene = new Scene(root, 860, 520);
        scene.getStylesheets().addAll(content.getScene().getStylesheets());
        dialog.initOwner(content.getScene().getWindow());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.titleProperty().bind(words.of("space.mapping.title"));
        dialog.setScene(scene);
        dialog.show();
    }

    // ---- keys and files

    /// Also while the hand is on the plan, but not in a field of somebody else's.
    private void key(KeyEvent event) {
        boolean elsewhere = event.getTarget() instanceof TextInputControl field && !isInside(field);
        if (elsewhere || !content.isVisible()) {
            return;
        }
        boolean used = true;
        Optional<SpaceDraft.Way> way = Stream.of(SpaceDraft.Way.values()).filter(one -> key(one).equals(event.getCode().getName())).findFirst();
        if (event.isShortcutDown() && event.isShiftDown() && way.isPresent()) {
            go(way.get());
        } else if (event.isShortcutDown() && event.isShiftDown() && event.getCode() == KeyCode.D) {
            (draft.way() == SpaceDraft.Way.AXIS ? drawAxis : drawOutline).fire();
        } else if (event.isShortcutDown() && event.isShiftDown() && event.getCode() == KeyCode.Z) {
            hands.redo().run();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            hands.undo().run();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
            hands.redo().run();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.V && severalLines() && event.getTarget() instanceof TextField) {
            hands.paste().accept(Clipboard.getSystemClipboard().getString());
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(content)) {
                return true;
            }
        }
        return false;
    }

    /// One number is pasted into its field; a table is a table wherever it is pasted.
    static boolean severalLines() {
        Clipboard board = Clipboard.getSystemClipboard();
        return board.hasString() && board.getString().strip().contains("\n");
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            hands.file().accept(event.getDragboard().getFiles().getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
