package org.undercroft.desk.intake;

import org.undercroft.land.Phrase;

/// What keeps a form from being handed in.
///
/// @param field beside which it is said
/// @param missing whether nothing was filled in yet; else what was filled in cannot be so
record Problem(Step step, String field, Phrase said, boolean missing) {}
