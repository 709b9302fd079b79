package org.undercroft.desk.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.cell.CheckBoxTreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colours;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Position;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.SpaceKind;

/// Everything in sight as a tree with a box before each: what is not ticked is not shown, in any view.
public final class LayerPane extends VBox {
    /// By what the tree is arranged.
    private enum Order {
        KIND,
        DEPTH
    }

    /// A branch, or one space.
    ///
    /// @param body empty for a branch
    private record Line(String text, List<Body> body) {}

    private static final List<SpaceKind> KINDS = List.of(SpaceKind.values());

    private final Words words;
    private final Selection selection;
    private final TextField search = new TextField();
    private final ComboBox<Order> order;
    private final TreeView<Line> tree = new TreeView<>();
    private boolean busy;

    public LayerPane(Words words, Selection selection) {
        this.words = words;
        this.selection = selection;
        getStyleClass().add("list-pane");
        setId("layers");
        order = Controls.choice(words, "layers.order", one -> words.text("layers.order." + one.name()));
        order.getItems().setAll(Order.values());
        order.setValue(Order.KIND);
        order.setMinWidth(120);
        order.valueProperty().addListener(_ -> fill());
        search.setId("layers-search");
        search.promptTextProperty().bind(words.of("layers.search"));
        search.accessibleTextProperty().bind(words.of("layers.search"));
        search.textProperty().addListener(_ -> fill());
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox choices = new HBox(6, order, search);
        choices.getStyleClass().add("pane-controls");
        Button all = Controls.iconButton(words, "layers.all", Material2MZ.VISIBILITY, "", selection.appearance()::showAll);
        HBox head = new HBox(6, Controls.label(words, "layers.title", "pane-title"), all);
        head.getStyleClass().add("pane-head");
        tree.setId("layers-tree");
        tree.accessibleTextProperty().bind(words.of("layers.title"));
        tree.setShowRoot(true);
        tree.setCellFactory(_ -> cell());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head, choices, tree);
        selection.sightProperty().addListener(_ -> fill());
        selection.appearance().layersProperty().addListener(_ -> fill());
        selection.appearance().hiddenProperty().addListener(_ -> tick());
        words.languageProperty().addListener(_ -> fill());
        fill();
    }

    private DepthLayers layers() {
        return selection.appearance().layersProperty().get();
    }

    private CheckBoxTreeCell<Line> cell() {
        CheckBoxTreeCell<Line> cell = new CheckBoxTreeCell<>() {
            @Override
            public void updateItem(@Nullable Line line, boolean none) {
                super.updateItem(line, none);
                String said = none || line == null ? "" : line.text();
                setAccessibleText(said);
                if (getGraphic() instanceof CheckBox box) {
                    // the blank ticks, for the tree has the keyboard
                    box.setFocusTraversable(false);
                    box.setAccessibleText(said);
                }
            }
        };
        cell.setConverter(new StringConverter<>() {
            @Override
            public String toString(TreeItem<Line> item) {
                return item.getValue().text();
            }

            @Override
            public TreeItem<Line> fromString(String text) {
                throw new UnsupportedOperationException("nothing is written in the tree");
            }
        });
        return cell;
    }

    /// Blank ticks, Enter goes there.
    private void key(KeyEvent event) {
        if (tree.getSelectionModel().getSelectedItem() instanceof CheckBoxTreeItem<Line> item) {
            if (event.getCode() == KeyCode.SPACE) {
                item.setSelected(!item.isSelected());
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                item.getValue().body().forEach(selection::choose);
                event.consume();
            }
        }
    }

    // ---- the tree

    private void fill() {
        busy = true;
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        Map<Integer, List<Body>> branches = new TreeMap<>();
        for (Body body : selection.sight().bodies()) {
            if (wanted.isEmpty() || body.name().toLowerCase(Locale.ROOT).contains(wanted) || words.say(body.kind()).toLowerCase(Locale.ROOT).contains(wanted)) {
                branches.computeIfAbsent(branch(body), _ -> new ArrayList<>()).add(body);
            }
        }
        Function<Integer, String> name = order.getValue() == Order.KIND
                ? place -> words.say(KINDS.get(place))
                : this::layer;
        List<TreeItem<Line>> items = new ArrayList<>();
        branches.forEach((place, bodies) -> items.add(item(name.apply(place), bodies, !wanted.isEmpty())));
        int count = branches.values().stream().mapToInt(List::size).sum();
        CheckBoxTreeItem<Line> root = new CheckBoxTreeItem<>(new Line(words.text("layers.everything", count), List.of()));
        root.getChildren().setAll(items);
        root.setExpanded(true);
        tree.setRoot(root);
        leaves().forEach(leaf -> leaf.selectedProperty().addListener(_ -> hide()));
        busy = false;
        tick();
    }

    private CheckBoxTreeItem<Line> item(String name, List<Body> bodies, boolean open) {
        CheckBoxTreeItem<Line> branch = new CheckBoxTreeItem<>(new Line(words.text("layers.branch", name, bodies.size()), List.of()));
        bodies.stream().sorted(Comparator.comparing(Body::name)).forEach(body -> branch.getChildren().add(new CheckBoxTreeItem<>(
                new Line(body.name(), List.of(body)), spot(body))));
        branch.setExpanded(open);
        return branch;
    }

    private static StackPane spot(Body body) {
        StackPane spot = new StackPane(new Circle(5, Colours.of(body.kind())));
        spot.setPadding(new Insets(0, 0, 0, 6));
        return spot;
    }

    private int branch(Body body) {
        return order.getValue() == Order.KIND ? KINDS.indexOf(body.kind()) : depth(body);
    }

    /// Layers are counted from the ground over the middle down to the roof.
    private int depth(Body body) {
        Position middle = body.space().frame().toWorld(body.space().box().middle());
        OptionalDouble ground = selection.sight().ground().map(survey -> survey.model().heightAt(middle.x(), middle.y())).orElse(OptionalDouble.empty());
        return layers().layerOf(Math.max(0, ground.orElse(0) - body.space().top()));
    }

    private String layer(int ordinal) {
        String from = ordinal == 0 ? "0" : Words.plain(layers().limits().get(ordinal - 1));
        return ordinal < layers().limits().size()
                ? words.text("layers.depth", from, Words.plain(layers().limits().get(ordinal)))
                : words.text("layers.deeper", from);
    }

    // ---- what is ticked

    private Stream<CheckBoxTreeItem<Line>> leaves() {
        return tree.getRoot().getChildren().stream().flatMap(branch -> branch.getChildren().stream()).map(item -> (CheckBoxTreeItem<Line>) item);
    }

    private void hide() {
        if (busy) {
            return;
        }
        Set<String> hidden = new HashSet<>(selection.appearance().hiddenProperty().get());
        leaves().forEach(leaf -> leaf.getValue().body().forEach(body -> {
            if (leaf.isSelected()) {
                hidden.remove(body.key());
            } else {
                hidden.add(body.key());
            }
        }));
        busy = true;
        selection.appearance().hiddenProperty().set(Set.copyOf(hidden));
        busy = false;
    }

    private void tick() {
        if (busy) {
            return;
        }
        busy = true;
        Set<String> hidden = selection.appearance().hiddenProperty().get();
        leaves().forEach(leaf -> leaf.setSelected(leaf.getValue().body().stream().noneMatch(body -> hidden.contains(body.key()))));
        busy = false;
    }
}
