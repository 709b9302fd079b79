package org.undercroft.register;

import java.time.Instant;
import java.time.LocalDate;

/// A paper that is no certificate, as the journal knows it.
///
/// @param position where in the journal it was given
/// @param serial counted from 1 in each year, for each series
public record GivenPaper(long position, String series, int serial, LocalDate issued, Instant at) {}
