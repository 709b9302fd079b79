package org.undercroft.casework;

/// Space that somebody asked for, or had kept, before: what is examined later is held against it.
///
/// @param id of a case, `2026-000012`, or of a reserve, `R2026-000003`
record Claim(String id, Application application) {}
