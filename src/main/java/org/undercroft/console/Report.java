package org.undercroft.console;

import java.util.List;
import java.util.Optional;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Verdict;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Space;
import org.undercroft.land.Phrase;

/// What an examination of files says, before it is put into words or JSON.
///
/// @param files as the caller named them
/// @param crs empty where no file names a reference system and none was asked for
/// @param findings sorted by the identifiers of both sides
/// @param notCompared identifiers of units that were held against nothing
/// @param skipped identifiers of objects without a solid
record Report(
        List<String> files, Optional<String> crs, List<Phrase> notes, List<Unit> units, List<Finding.OfTwo> findings, List<String> notCompared,
        List<String> skipped, Seconds seconds) {
    Report {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
        units = List.copyOf(units);
        findings = List.copyOf(findings);
        notCompared = List.copyOf(notCompared);
        skipped = List.copyOf(skipped);
    }

    /// @param space empty where the unit is not sound
    record Unit(String id, Optional<String> lod, Optional<Space> space, List<Trouble> faults) {
        Unit {
            faults = List.copyOf(faults);
        }
    }

    /// A fault with its place in the file's coordinates.
    record Trouble(String code, Position where, Phrase text) {}

    record Seconds(double read, double soundness, double pairs) {}

    /// Whether anything stands against the files: contact and what the law allows does not.
    boolean foundSomething() {
        return units.stream().anyMatch(unit -> unit.space().isEmpty() || !unit.faults().isEmpty()) || findings.stream().anyMatch(Report::counts);
    }

    static boolean counts(Finding.OfTwo finding) {
        return counts(finding.verdict());
    }

    static boolean counts(Verdict verdict) {
        return switch (verdict) {
            case CONTACT, ALLOWED -> false;
            case WITHIN_TOLERANCE, CONFLICT, CLEARANCE_SHORT -> true;
        };
    }
}
