package org.undercroft.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The panes in the order in which F6 goes round them: from one to the next the tabulator would take forty steps.
final class Round {
    private final List<Region> panes;

    Round(List<Region> panes) {
        this.panes = List.copyOf(panes);
    }

    /// @param by 1 for the next pane, −1 for the one before
    void step(@Nullable Node focused, int by) {
        int now = IntStream.range(0, panes.size()).filter(i -> isIn(focused, panes.get(i))).findFirst().orElse(by > 0 ? -1 : 0);
        for (int i = 1; i <= panes.size(); i++) {
            if (enter(panes.get(Math.floorMod(now + i * by, panes.size())))) {
                return;
            }
        }
    }

    /// Takes the keyboard to a pane: to its table where there is one, else to whatever takes keys first.
    ///
    /// @return whether there was something to take it to
    boolean enter(Region pane) {
        if (!isInSight(pane)) {
            return false;
        }
        Optional<Node> entry = nodes(pane).filter(Round::holdsRows).findFirst().or(() -> nodes(pane).findFirst());
        entry.ifPresent(Node::requestFocus);
        return entry.isPresent();
    }

    private static boolean isInSight(Node node) {
        return node.isVisible() && (node.getParent() == null || isInSight(node.getParent()));
    }

    private static boolean isIn(@Nullable Node node, Region pane) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsRows(Node node) {
        return node instanceof TreeTableView<?> || node instanceof TableView<?> || node instanceof ListView<?> || node instanceof TreeView<?>;
    }

    /// Everything in sight that takes keys, from the top.
    static Stream<Node> nodes(Node from) {
        if (!from.isVisible() || from.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> itself = from.isFocusTraversable() ? Stream.of(from) : Stream.empty();
        Stream<Node> within = from instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(Round::nodes) : Stream.empty();
        return Stream.concat(itself, within);
    }
}
