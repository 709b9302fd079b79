package org.undercroft.desk.intake;

import java.util.ArrayDeque;
import java.util.Deque;

/// What there was before, and what was taken back. Changes to one and the same thing, one letter after the other, count as one.
final class History<T> {
    private static final int DEEPEST = 200;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> undone = new ArrayDeque<>();
    private T present;
    private String thing = "";

    History(T first) {
        this.present = first;
    }

    T present() {
        return present;
    }

    /// @param what is being changed; blank for something that is always a change of its own
    void become(T next, String what) {
        if (next.equals(present)) {
            return;
        }
        if (what.isEmpty() || !what.equals(thing) || before.isEmpty()) {
            before.push(present);
            if (before.size() > DEEPEST) {
                before.removeLast();
            }
        }
        thing = what;
        present = next;
        undone.clear();
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            undone.push(present);
            present = before.pop();
            thing = "";
        }
    }

    void redo() {
        if (canRedo()) {
            before.push(present);
            present = undone.pop();
            thing = "";
        }
    }

    /// Begins anew.
    void restart(T first) {
        before.clear();
        undone.clear();
        present = first;
        thing = "";
    }
}
