package org.undercroft.casework;

import java.util.Optional;
import java.util.Set;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// Who asks, and what for.
///
/// @param officer who signed in; empty for somebody at the counter or a script, who sees what an enquirer sees
/// @param why the purpose, as he states it; only enquirers must
public record Enquirer(Optional<Officer> officer, String why) {
    public Enquirer {
        why = why.strip().replaceAll("\\R", " ");
    }

    public static Enquirer of(Officer officer, String why) {
        return new Enquirer(Optional.of(officer), why);
    }

    public static Enquirer anybody(String why) {
        return new Enquirer(Optional.empty(), why);
    }

    /// Whether he has to say why he asks: whoever works here asks in the course of a case.
    boolean mustSayWhy() {
        return officer.map(one -> one.roles().equals(Set.of(Role.ENQUIRER))).orElse(false);
    }
}
