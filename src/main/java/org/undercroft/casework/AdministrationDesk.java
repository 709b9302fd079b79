package org.undercroft.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.undercroft.office.Holidays;
import org.undercroft.office.Officer;
import org.undercroft.office.Presentation;
import org.undercroft.office.Role;
import org.undercroft.office.SettingsFile;
import org.undercroft.office.SpecialDay;
import org.undercroft.office.WorkingDays;
import org.undercroft.register.Act;

/// Where the administrator says which days are worked and how cases of each kind go. Every change is an act that tells the whole of what holds from then on.
public final class AdministrationDesk {
    private final InnerOffice inner;

    AdministrationDesk(InnerOffice inner) {
        this.inner = inner;
    }

    public WorkingDays workingDays() {
        return inner.read(Holidays::workingDays);
    }

    /// By date.
    public List<SpecialDay> specialDays() {
        return inner.read(Holidays::list);
    }

    /// Enters a year's holiday notice, in place of what was entered for that year before. Deadlines of open cases follow.
    ///
    /// @param notice that orders the days, by its number
    /// @throws IllegalArgumentException when a day lies in another year, or stands there twice
    public void enterHolidays(int year, String notice, List<SpecialDay> days, Officer administrator) {
        inner.act(work -> {
            Officer signed = inner.officer(work, administrator, Role.ADMINISTRATOR);
            Holidays.enter(work, year, notice, days);
            String told = days.stream()
                    .sorted()
                    .map(day -> "%s: %s %s".formatted(day.worked() ? "worked" : "off", day.day(), InnerOffice.oneLine(day.name())))
                    .collect(Collectors.joining("\n"));
            inner.record(work, Act.Kind.HOLIDAYS_ENTERED, signed.name(), "holidays " + year, "notice: %s\n%s".formatted(InnerOffice.oneLine(notice), told));
            return year;
        });
    }

    /// One for each kind of case.
    public List<Procedure> procedures() {
        return inner.read(Procedures::list);
    }

    public void set(Procedure procedure, Officer administrator) {
        inner.act(work -> {
            Officer signed = inner.officer(work, administrator, Role.ADMINISTRATOR);
            Procedure before = Procedures.of(work, procedure.path());
            Procedures.set(work, procedure);
            inner.record(work, Act.Kind.PROCEDURE_SET, signed.name(), "procedure " + procedure.path(),
                    "before: %s\nnow: %s".formatted(told(before), told(procedure)));
            return procedure;
        });
    }

    /// How the office presents itself from now on: on papers given from this moment, in reports and on the windows of whoever signs in next. Papers given before
    /// go on saying what held then.
    public void present(Presentation presentation, Officer administrator) {
        inner.act(work -> {
            Officer signed = inner.officer(work, administrator, Role.ADMINISTRATOR);
            Presentation before = inner.presentations().in(work);
            long position = inner.record(work, Act.Kind.PRESENTATION_CHANGED, signed.name(), presentation.nameZh(),
                    "before: %s\nnow: %s".formatted(told(before), told(presentation)));
            new SettingsFile().change(work, presentation, position);
            return presentation;
        });
        inner.read(work -> inner.presentations().in(work));
    }

    private static String told(Presentation presentation) {
        return "%s / %s, numbers %s %s, depth layers %s".formatted(InnerOffice.oneLine(presentation.nameZh()), InnerOffice.oneLine(presentation.nameEn()),
                presentation.province(), InnerOffice.oneLine(presentation.place()), presentation.layers().limits());
    }

    private static String told(Procedure procedure) {
        return "days %d, reviews %d, notice %s %d, papers %s".formatted(
                procedure.days(), procedure.reviews(), procedure.notice(), procedure.noticeDays(), procedure.papers());
    }
}
