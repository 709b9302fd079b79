package org.undercroft.register;

import java.time.LocalDate;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;

/// A certificate as the book knows it.
///
/// @param position where in the journal it was given
/// @param entry what it shows, as the book stood after the entry `asOf`: printed again, it says the same
/// @param officer sign-in name of who gave it
public record GivenCertificate(long position, CertificateNumber number, EntryNumber entry, EntryNumber asOf, LocalDate issued, String officer) {}
