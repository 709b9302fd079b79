package org.undercroft.soak;

import java.nio.file.Path;
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.office.SampleOfficers;

/// Takes one application after another from the counter into the book, and says what it was told had been done, until somebody kills it.
final class Crasher {
    private Crasher() {}

    /// @param arguments place of an office that exists, a folder for plan files, the first sequence number
    public static void main(String[] arguments) {
        Path files = Path.of(arguments[1]);
        try (RegistryOffice office = RegistryOffice.open(arguments[0])) {
            System.out.println("open");
            for (int sequence = Integer.parseInt(arguments[2]);; sequence++) {
                Case.Lodged lodged = OfficeAtWork.lodge(office, sequence, files);
                System.out.println("lodged " + lodged.number() + " " + sequence);
                Case.Approved approved = OfficeAtWork.approve(office, lodged);
                System.out.println("approved " + lodged.number() + " " + sequence);
                Case.Registered registered = office.register(approved, SampleOfficers.CHEN);
                System.out.println("entered " + lodged.number() + " " + sequence + " " + registered.registration().number());
            }
        }
    }
}
