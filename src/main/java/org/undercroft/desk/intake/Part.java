package org.undercroft.desk.intake;

import java.util.Locale;

/// As what somebody takes part.
enum Part {
    /// Several may hold a right, each a share.
    HOLDER,
    CREDITOR,
    /// Whose debt it is, where that is not the holder.
    DEBTOR,
    COURT,
    OBJECTOR,
    PROMISEE;

    boolean several() {
        return this == HOLDER;
    }

    boolean needed() {
        return this != DEBTOR;
    }

    /// Its list in a draft.
    String list() {
        return name().toLowerCase(Locale.ROOT);
    }
}
