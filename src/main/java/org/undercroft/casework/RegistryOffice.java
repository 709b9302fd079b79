package org.undercroft.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.undercroft.land.CaseNumber;
import org.undercroft.office.Officer;
import org.undercroft.office.OfficeSettings;
import org.undercroft.register.Register;

/// A registry office that is open: lodge, examine, decide, register, certify.
@SuppressWarnings("DoNotCallSuggester") // a skeleton, filled in the next commits
public final class RegistryOffice implements AutoCloseable {
    /// A new office in a folder that is empty or not there yet.
    ///
    /// @param accounts officers with their first passwords
    public static RegistryOffice create(Path folder, OfficeSettings settings, Map<Officer, String> accounts) {
        throw new UnsupportedOperationException();
    }

    /// An office that exists.
    ///
    /// @param place a folder, or the JDBC URL of a database (`jdbc:…`)
    public static RegistryOffice open(String place) {
        throw new UnsupportedOperationException();
    }

    /// Whether an office was made in this folder.
    public static boolean existsIn(Path folder) {
        throw new UnsupportedOperationException();
    }

    public OfficeSettings settings() {
        throw new UnsupportedOperationException();
    }

    public List<Officer> officers() {
        throw new UnsupportedOperationException();
    }

    /// @throws org.undercroft.office.SignInRefused when name and password do not belong together; that, too, stands in the journal
    public Officer signIn(String name, char[] password) {
        throw new UnsupportedOperationException();
    }

    /// Takes an application in.
    ///
    /// @param planFile the very file `application.plan()` was read from; its bytes are kept
    public Case.Lodged lodge(Application application, Path planFile, Officer clerk) {
        throw new UnsupportedOperationException();
    }

    /// Holds the plan against book, earlier pending cases and rules.
    public Case.Examined examine(Case.Pending pending) {
        throw new UnsupportedOperationException();
    }

    /// @throws CaseRefused when a finding is grave, or the reviewer took the case in himself
    public Case.Approved approve(Case.Examined examined, Officer reviewer, String reasons) {
        throw new UnsupportedOperationException();
    }

    public Case.Requisitioned requisition(Case.Examined examined, Officer reviewer, String reasons) {
        throw new UnsupportedOperationException();
    }

    public Case.Refused refuse(Case.Examined examined, Officer reviewer, String reasons) {
        throw new UnsupportedOperationException();
    }

    /// Entry and case file in one transaction.
    ///
    /// @throws org.undercroft.register.EntryRefused when the book has moved nearby since the examination: examine and decide again
    public Case.Registered register(Case.Approved approved, Officer registrar) {
        throw new UnsupportedOperationException();
    }

    /// Newest first.
    public List<CaseLine> cases() {
        throw new UnsupportedOperationException();
    }

    public Case get(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /// The bytes of the plan file as lodged.
    public byte[] planFile(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public Register register() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
