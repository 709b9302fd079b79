package org.undercroft.office;

import java.util.Set;
import org.undercroft.land.SpaceKind;

/// What somebody may see in the answer to an enquiry.
public record Sight(Set<Hidden> hidden) {
    /// A field of the answers about one kind of space.
    public record Hidden(EnquiryField field, SpaceKind kind) {}

    /// Everything.
    public static final Sight WHOLE = new Sight(Set.of());

    public Sight {
        hidden = Set.copyOf(hidden);
    }

    public boolean shows(EnquiryField field, SpaceKind kind) {
        return !hidden.contains(new Hidden(field, kind));
    }

    /// Whether it is shown of every kind of space.
    public boolean showsEverywhere(EnquiryField field) {
        return hidden.stream().noneMatch(one -> one.field() == field);
    }
}
