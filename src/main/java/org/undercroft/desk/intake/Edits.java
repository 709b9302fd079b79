package org.undercroft.desk.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The sheet in hand, and the way back: every change can be undone and done again. What is typed into one field without a pause elsewhere is one change.
final class Edits {
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.EMPTY);
    private final Deque<Sheet> before = new ArrayDeque<>();
    private final Deque<Sheet> after = new ArrayDeque<>();
    private String typing = "";

    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    Sheet sheet() {
        return sheet.get();
    }

    /// Another draft: there is no way back into the one before.
    void begin(Sheet first) {
        before.clear();
        after.clear();
        typing = "";
        sheet.set(first);
    }

    void put(String field, String content) {
        if (sheet().get(field).equals(content)) {
            return;
        }
        if (!typing.equals(field)) {
            remember();
        }
        after.clear();
        typing = field;
        sheet.set(sheet().with(field, content));
    }

    /// Several fields at once, as one change.
    void change(UnaryOperator<Sheet> how) {
        Sheet changed = how.apply(sheet());
        if (!changed.equals(sheet())) {
            remember();
            after.clear();
            typing = "";
            sheet.set(changed);
        }
    }

    /// What follows from what was filled in; it is undone with it.
    void follow(UnaryOperator<Sheet> how) {
        sheet.set(how.apply(sheet()));
    }

    private void remember() {
        before.push(sheet());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            after.push(sheet());
            typing = "";
            sheet.set(before.pop());
        }
    }

    void redo() {
        if (canRedo()) {
            before.push(sheet());
            typing = "";
            sheet.set(after.pop());
        }
    }
}
