package org.undercroft.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Days;
import org.undercroft.land.Phrase;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Officers;
import org.undercroft.office.Presentation;
import org.undercroft.office.Role;
import org.undercroft.register.Act;
import org.undercroft.register.Register;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;

/// What the desks of an office share behind its front: the unit of work, who may do what, the book and its journal, and the clock.
///
/// @param founded the settings that the office was set up with
/// @param clock what the office takes the time from
record InnerOffice(
        Strongroom strongroom, OfficeSettings founded, Presentations presentations, Officers officers, Register register, Registrar registrar,
        InstantSource clock) {
    /// As they hold now.
    OfficeSettings settings() {
        return founded.with(presentations.now());
    }

    /// What the office called itself, and how it numbered, when the record at this position came into the journal: a paper printed again says the same.
    Presentation presentationAt(long position) {
        return presentations.at(position);
    }

    /// A unit of work. Locks the book's counter first, so that everybody waits in the same order.
    <R> R act(Function<Handle, R> work) {
        return strongroom.write(handle -> {
            registrar.lock(handle);
            return work.apply(handle);
        });
    }

    <R> R read(Function<Handle, R> work) {
        return strongroom.read(work);
    }

    /// @return its position in the journal
    long record(Handle work, Act.Kind kind, String officer, String subject, String details) {
        return registrar.record(work, new Act(kind, officer, subject, details));
    }

    /// The account as it stands, not as the caller says.
    ///
    /// @param anyOf the roles of which one is enough
    /// @throws CaseRefused when there is none, or it lacks the role
    Officer officer(Handle work, Officer said, Role... anyOf) {
        Officer known = known(work, said);
        if (Arrays.stream(anyOf).noneMatch(known::is)) {
            Phrase roles = Arrays.stream(anyOf).map(Phrase::of).reduce((a, b) -> new Phrase(RegistryOffice.class, "officer.or", a, b)).orElseThrow();
            throw new CaseRefused(new Phrase(RegistryOffice.class, "officer.notHis", known.displayName(), roles));
        }
        return known;
    }

    /// Whoever works on cases may read them; who only asks the book asks by enquiry, within its limits.
    ///
    /// @throws CaseRefused when the account does not work on cases
    Officer reader(Handle work, Officer said) {
        return officer(work, said, Role.CLERK, Role.REVIEWER, Role.REGISTRAR, Role.ADMINISTRATOR);
    }

    /// What stands in the file of a case, for whoever works on cases. Whoever looks into a file that he has not opened that day opens it so, and the journal
    /// says it: nobody reads in a file unrecorded, and a page that is shown again and again does not fill the journal.
    ///
    /// @throws CaseRefused for an account that only asks the book
    /// @throws NoSuchElementException when there is no such case
    <R> R inFile(CaseNumber number, Officer said, Function<Handle, R> reading) {
        Officer signed = read(work -> reader(work, said));
        if (!hasOpened(number, signed)) {
            act(work -> {
                // asked again: somebody of the same name may have opened it while this waited for the book
                if (!hasOpened(number, signed)) {
                    openFile(work, number, signed);
                }
                return number;
            });
        }
        return read(reading);
    }

    /// Today.
    private boolean hasOpened(CaseNumber number, Officer signed) {
        return register.hasActed(Act.Kind.FILE_OPENED, signed.name(), number.toString(), Days.endOf(today().minusDays(1)));
    }

    /// Tells the journal that an officer opened the file of a case.
    ///
    /// @throws NoSuchElementException when there is no such case
    void openFile(Handle work, CaseNumber number, Officer signed) {
        if (CaseFiles.line(work, number).isEmpty()) {
            throw noCase(number);
        }
        record(work, Act.Kind.FILE_OPENED, signed.name(), number.toString(), "");
    }

    /// @throws CaseRefused when there is none
    Officer known(Handle work, Officer said) {
        return officers.find(work, said.name())
                .orElseThrow(() -> new CaseRefused(new Phrase(RegistryOffice.class, "officer.unknown", said.name())));
    }

    /// @throws CaseRefused when the case is over
    CaseFiles.Row open(Handle work, CaseNumber number) {
        CaseFiles.Row row = CaseFiles.find(work, number).orElseThrow(() -> noCase(number));
        if (!row.stage().open()) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "case.over", number.toString(), Phrase.of(row.stage())));
        }
        return row;
    }

    NoSuchElementException noCase(CaseNumber number) {
        return new NoSuchElementException("no case " + number);
    }

    Following following() {
        return new Following(register, founded.frame());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return day(now());
    }

    static LocalDate day(Instant at) {
        return Days.of(at);
    }

    /// As a line of an act's details.
    static String oneLine(String text) {
        return text.strip().replaceAll("\\R", " ");
    }
}
