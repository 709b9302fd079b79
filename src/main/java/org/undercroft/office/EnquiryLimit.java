package org.undercroft.office;

import java.util.Optional;
import org.undercroft.land.SpaceKind;

/// One thing an enquiry keeps back from officers of a role.
///
/// @param kind of which spaces; empty for all
public record EnquiryLimit(Role role, EnquiryField field, Optional<SpaceKind> kind) {}
