package org.undercroft.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A matter that several programs talk about: a topic of the BIM Collaboration Format 3.0.
///
/// @param number as the office prints it (`ServerAssignedId`)
/// @param type what kind of matter, `status` how far it is; neither may be blank
/// @param author who raised it
public record BcfTopic(
        UUID id,
        Optional<String> number,
        String type,
        String status,
        String title,
        Optional<String> priority,
        List<String> labels,
        Instant created,
        String author,
        Optional<LocalDate> due,
        Optional<String> assignee,
        Optional<String> description,
        List<Comment> comments,
        Optional<BcfView> view) {
    public BcfTopic {
        labels = List.copyOf(labels);
        comments = List.copyOf(comments);
        if (type.isBlank() || status.isBlank() || title.isBlank() || author.isBlank()) {
            throw new IllegalArgumentException("a topic has type, status, title and author: %s, %s, %s, %s".formatted(type, status, title, author));
        }
    }

    /// Something that somebody wrote beside it.
    public record Comment(UUID id, Instant at, String author, String text) {}
}
