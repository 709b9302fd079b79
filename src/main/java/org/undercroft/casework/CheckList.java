package org.undercroft.casework;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.land.Deed;
import org.undercroft.land.DocumentList;
import org.undercroft.land.Matter;
import org.undercroft.land.Phrase;

/// The papers an application must bring, held against those it has brought.
final class CheckList {
    private static final Set<String> KINDS = Arrays.stream(Deed.DeedKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private CheckList() {}

    /// @param filed documents in the case, beside the deeds that the application names
    /// @return by name, what is still to be brought
    static List<Phrase> missing(Application application, Collection<CaseDocument> filed) {
        Set<Deed.DeedKind> brought = EnumSet.noneOf(Deed.DeedKind.class);
        application.deeds().forEach(deed -> brought.add(deed.kind()));
        // a file also holds plans, opinions and former applications, which are no deeds
        filed.stream().map(CaseDocument::kind).filter(KINDS::contains).map(Deed.DeedKind::valueOf).forEach(brought::add);
        DocumentList list = DocumentList.of(application.kind(), Matter.of(application.interests()));
        return list.missing(brought).stream().map(DocumentList.Item::phrase).toList();
    }
}
