package org.undercroft.casework;

import java.time.Instant;
import java.util.Optional;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.UnitCode;

/// A case as lists show it.
///
/// @param clerk sign-in name of who took it in
/// @param since when it reached the stage
/// @param accepted when it was taken in
/// @param assignee who has it on his desk; empty when it lies in the common queue
/// @param path as which kind it is worked; empty for a case from before that was noted
public record CaseLine(
        CaseNumber number,
        Stage stage,
        UnitCode unit,
        String name,
        String clerk,
        Instant since,
        Instant accepted,
        Optional<String> assignee,
        Optional<Procedure.Path> path) {}
