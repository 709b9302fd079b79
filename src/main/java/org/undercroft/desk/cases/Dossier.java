package org.undercroft.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undercroft.casework.FindingBasis;
import org.undercroft.casework.FindingStep;
import org.undercroft.casework.GeometryChange;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.Settlement;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Interest;

/// Everything on file about one finding.
///
/// @param before on what it was decided last, or seen before, where that is another basis now; `changes` what that did to the spaces
/// @param papers of the case that it was seen in
/// @param sides what the register or the application says of each side, by its lasting name
record Dossier(
        LastingFinding finding,
        List<FindingStep> steps,
        List<Settlement> settlements,
        Optional<FindingBasis> before,
        List<GeometryChange> changes,
        List<Deed> papers,
        Map<String, Side> sides) {
    /// @param certificate given for the right, where one was
    record Side(Optional<Interest.Right> right, Optional<CertificateNumber> certificate) {}

    /// What was said last of how it is settled, whether that still holds or not.
    Optional<Settlement> lastSettlement() {
        return settlements.isEmpty() ? Optional.empty() : Optional.of(settlements.getLast());
    }
}
