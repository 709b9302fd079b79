package org.undercroft.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.undercroft.land.Deed;
import org.undercroft.land.Phrase;
import org.undercroft.land.RegistrationKind;

/// The papers an application must bring, held against those it has brought.
final class CheckList {
    private CheckList() {}

    /// @param filed documents in the case, beside the deeds that the application names
    /// @return by name, what is still to be brought
    static List<Phrase> missing(Application application, Collection<CaseDocument> filed) {
        List<Phrase> missing = new ArrayList<>();
        if (application.kind() == RegistrationKind.FIRST) {
            for (Deed.DeedKind kind : List.of(Deed.DeedKind.APPLICATION, Deed.DeedKind.IDENTITY)) {
                boolean there = application.deeds().stream().anyMatch(deed -> deed.kind() == kind)
                        || filed.stream().anyMatch(document -> document.kind().equals(kind.name()));
                if (!there) {
                    missing.add(Phrase.of(kind));
                }
            }
        }
        return missing;
    }
}
