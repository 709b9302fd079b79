package org.undercroft.casework;

import java.time.LocalDate;

/// A claim put up for everybody to read before it is entered (Implementing Rules, article 17). Its days do not count against the office's time.
///
/// @param days working days it stays up, counted from the day after `posted`
/// @param lastDay the last of them: whoever objects does so until its end
/// @param claim digests of the plan that is on notice; another plan needs another notice
/// @param place where it was put up
public record PublicNotice(String postedBy, LocalDate posted, LocalDate lastDay, int days, String claim, String place) {
    /// Whether everybody has had the time to read it.
    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /// What somebody says against the claim on notice.
    ///
    /// @param answer how it was settled; empty as long as it stands in the way
    public record Objection(int ordinal, LocalDate received, String objector, String content, String recordedBy, String answer, String answeredBy) {
        public boolean isOpen() {
            return answer.isEmpty();
        }
    }
}
