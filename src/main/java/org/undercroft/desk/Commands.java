package org.undercroft.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// Every command of the desk, found on its buttons: whatever can be pressed can be called by its name, in either language.
final class Commands {
    /// @param key of its name, `shortcut` empty where there is none
    record Command(String key, String shortcut, Runnable act) {
        boolean isCalled(String wanted) {
            return Stream.of(Words.ENGLISH, Words.CHINESE).anyMatch(language -> Words.phrase(key).in(language).toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    private Commands() {}

    /// Those on the buttons under a node that are open now.
    ///
    /// @param before what brings the button into sight
    static List<Command> under(Node node, Runnable before) {
        List<Command> commands = new ArrayList<>();
        gather(node, before, commands);
        return commands;
    }

    private static void gather(Node node, Runnable before, List<Command> commands) {
        if (node.isDisable() || !node.isVisible()) {
            return;
        }
        if (node instanceof ButtonBase button) {
            Controls.commandOf(button).filter(command -> Words.knows(command.key())).ifPresent(command -> commands.add(
                    new Command(command.key(), command.shortcut(), () -> {
                        before.run();
                        button.fire();
                    })));
            return;
        }
        below(node).forEach(child -> gather(child, before, commands));
    }

    /// Also what a control will only show once it is drawn.
    private static List<Node> below(Node node) {
        return switch (node) {
            case ScrollPane pane -> pane.getContent() == null ? List.of() : List.of(pane.getContent());
            case SplitPane pane -> pane.getItems();
            case TitledPane pane -> pane.getContent() == null ? List.of() : List.of(pane.getContent());
            case TabPane pane -> pane.getTabs().stream().flatMap(tab -> Stream.ofNullable(tab.getContent())).toList();
            case Parent parent -> parent.getChildrenUnmodifiable();
            default -> List.of();
        };
    }
}
