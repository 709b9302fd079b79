package org.undercroft.casework;

import java.time.Instant;
import java.util.List;
import org.undercroft.examination.Agreements;
import org.undercroft.examination.SubDistrict;

/// What is on file that examinations go by, beside the rules and what belongs to one case.
///
/// @param supports agreed by easement, in the order of the units, newest last
/// @param titles surface titles marked as of unknown depth, in their order
/// @param subDistricts the map in force; empty where the office has none
/// @param more whether there are more than were asked for
public record FiledEvidence(List<Support> supports, List<Title> titles, List<SubDistrict> subDistricts, boolean more) {
    public FiledEvidence {
        supports = List.copyOf(supports);
        titles = List.copyOf(titles);
        subDistricts = List.copyOf(subDistricts);
    }

    /// @param paper title of the easement contract, `digest` SHA-256 of its bytes
    public record Support(Agreements.Support agreed, String paper, String digest, String officer, Instant since) {}

    /// @param lasting name of the title, as in `330206012003GB00001W00000000/1`
    /// @param counts whether the title still has the geometry that was marked; else it has been surveyed since, or is gone
    public record Title(String lasting, boolean counts, String officer, Instant since) {}
}
