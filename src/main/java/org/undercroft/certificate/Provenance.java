package org.undercroft.certificate;

/// What the certificate was made with.
///
/// @param program name and version, as in `Undercroft 0.1.0`
/// @param ruleSet name and version of the rules that the plan was examined by
public record Provenance(String program, String ruleSet) {}
