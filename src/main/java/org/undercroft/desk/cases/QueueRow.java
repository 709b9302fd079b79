package org.undercroft.desk.cases;

import java.util.Optional;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.Deadline;

/// A case in the queue.
///
/// @param deadline empty once the case is over
public record QueueRow(CaseLine line, Optional<Deadline> deadline) {
    /// Working days that are left, for sorting: what stands still and what is over comes last.
    int urgency() {
        return deadline.filter(one -> one.due().isPresent()).map(Deadline::left).orElse(Integer.MAX_VALUE);
    }
}
