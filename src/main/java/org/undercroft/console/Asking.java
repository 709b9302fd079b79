package org.undercroft.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.undercroft.casework.AsOf;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.EntryNumber;
import picocli.CommandLine;

/// What every enquiry is given: at which office, who asks and why, as of when, and for whom the answer is written.
final class Asking {
    @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
    Optional<String> office = Optional.empty();

    @CommandLine.Option(names = "--officer", paramLabel = "NAME", descriptionKey = "asker")
    Optional<String> officer = Optional.empty();

    @CommandLine.Option(names = "--why", paramLabel = "TEXT", descriptionKey = "why")
    String why = "";

    @CommandLine.Option(names = "--as-of", paramLabel = "DATE|ENTRY", descriptionKey = "asOf", converter = Moment.class)
    Optional<Moment.Given> asOf = Optional.empty();

    @CommandLine.Option(names = "--in-force", paramLabel = "DATE", descriptionKey = "inForce", converter = DayValue.class)
    Optional<LocalDate> inForce = Optional.empty();

    @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "answerFormat", converter = Values.FormatName.class)
    Format format = Format.TEXT;

    RegistryOffice open(Terminal terminal) {
        return RegistryOffice.open(terminal.officeOrOwn(office));
    }

    Enquirer enquirer(RegistryOffice registry, Terminal terminal) {
        return officer.map(name -> Enquirer.of(registry.signIn(name, terminal.password()), why)).orElseGet(() -> Enquirer.anybody(why));
    }

    AsOf asOf(RegistryOffice registry) {
        return new AsOf(asOf.map(moment -> switch (moment) {
            case Moment.Day(var day) -> registry.enquiries().asOf(day);
            case Moment.Entry(var number) -> number;
        }), inForce);
    }

    static final class DayValue implements CommandLine.ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new CommandLine.TypeConversionException(value);
            }
        }
    }

    /// A day, at its end, or the number of an entry.
    static final class Moment implements CommandLine.ITypeConverter<Moment.Given> {
        sealed interface Given {}

        record Day(LocalDate day) implements Given {}

        record Entry(EntryNumber number) implements Given {}

        @Override
        public Given convert(String value) {
            try {
                return value.matches("\\d{1,15}") ? new Entry(new EntryNumber(Long.parseLong(value))) : new Day(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                throw new CommandLine.TypeConversionException(value);
            }
        }
    }
}
