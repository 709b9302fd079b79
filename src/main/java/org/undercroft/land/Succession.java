package org.undercroft.land;

import java.util.List;

/// Where a statement under a new code comes from. A changed boundary, top and bottom included, makes new codes (rules on unit codes 8.4); the old ones are
/// retired, stay readable for ever and are never given again.
///
/// @param from the statements it follows, in the book until then
public record Succession(Event event, List<StatementId> from) {
    public Succession {
        from = List.copyOf(from);
        if (from.isEmpty() || from.stream().distinct().count() != from.size()) {
            throw new IllegalArgumentException("what succeeds follows something, each once: " + from);
        }
        if (event == Event.MERGE ? from.size() < 2 : from.size() > 1) {
            throw new IllegalArgumentException("%s of %d statements".formatted(event, from.size()));
        }
    }

    /// What happened to the units.
    public enum Event {
        /// One becomes several, which fill it.
        SPLIT,
        /// Several become one, which they fill.
        MERGE,
        /// The boundary moved: more room, less room, or other room.
        BOUNDARY,
        /// Same boundary, other characters: ownership of the land or the district changed.
        RECODED;

        /// Whether what comes must fill what was, without gap and without a share more.
        public boolean keepsTheRoom() {
            return switch (this) {
                case SPLIT, MERGE, RECODED -> true;
                case BOUNDARY -> false;
            };
        }
    }
}
