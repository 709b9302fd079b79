package org.undercroft.desk.cases;

import java.util.Optional;
import org.undercroft.casework.Stage;
import org.undercroft.office.Officer;

/// Which cases of the queue are shown.
enum QueueFilter {
    ALL,
    MINE,
    UNASSIGNED,
    DUE,
    RETURNED;

    /// Working days that are few.
    static final int FEW = 3;

    boolean shows(QueueRow row, Optional<Officer> reader) {
        return switch (this) {
            case ALL -> true;
            case MINE -> row.deadline().isPresent() && reader.isPresent() && row.line().assignee().equals(reader.map(Officer::name));
            case UNASSIGNED -> row.deadline().isPresent() && row.line().assignee().isEmpty();
            case DUE -> row.urgency() <= FEW;
            case RETURNED -> row.line().stage() == Stage.REQUISITIONED;
        };
    }

    String key() {
        return "queue.filter." + name();
    }
}
