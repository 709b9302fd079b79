package org.undercroft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.exchange.CrsTransform;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Snap;
import org.undercroft.land.Level;
import org.undercroft.office.OfficeSettings;
import picocli.CommandLine;

/// Holds every solid of some files against each other and, where an office is named, against the register.
@CommandLine.Command(name = "examine")
final class ExamineCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    List<String> files = new ArrayList<>();

    @CommandLine.Option(names = "--tolerance", paramLabel = "M", descriptionKey = "tolerance", converter = Values.Length.class)
    Optional<Double> tolerance = Optional.empty();

    @CommandLine.Option(names = "--snap", paramLabel = "M", descriptionKey = "snap", converter = Values.Step.class)
    Snap snap = Snap.TENTH_OF_A_MILLIMETRE;

    @CommandLine.Option(names = "--clearance", paramLabel = "M", descriptionKey = "clearance", converter = Values.Length.class)
    double clearance;

    @CommandLine.Mixin
    FileOptions reading = new FileOptions();

    @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
    Optional<String> office = Optional.empty();

    @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
    Format format = Format.TEXT;

    ExamineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        SurveyReader reader = new SurveyReader(reading.toRead());
        List<FileExamination.Read> read = files.stream().map(file -> new FileExamination.Read(file, reader.read(Terminal.path(file)))).toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        Optional<String> place = terminal.office(office);
        Report report = place.isPresent()
                ? besideTheRegister(place.get(), read, seconds)
                : new FileExamination(new FileExamination.Terms(tolerance, Optional.empty()), snap, clearance).of(read,
                        new Placement(PlacementCheck.byTheSystemAlone()), Neighbours.NONE, seconds);
        switch (format) {
            case JSON -> terminal.out().println(new ReportJson(terminal.language()).write(report));
            case TEXT -> new ReportText(terminal).print(report);
        }
        return report.foundSomething() ? ExitCode.FOUND : ExitCode.DONE;
    }

    /// As the office would judge it: what is applied for is taken to claim an exclusive right, and two surveys may differ by what their classes allow.
    private Report besideTheRegister(String place, List<FileExamination.Read> read, double seconds) {
        try (RegistryOffice registry = RegistryOffice.open(place)) {
            OfficeSettings settings = registry.settings();
            Placement placement = new Placement(PlacementCheck.against(settings.system(), settings.area(), new CrsTransform()::transform));
            double wanted = clearance > 0 ? clearance : settings.clearance();
            return new FileExamination(new FileExamination.Terms(tolerance, Optional.of(Level.PRIMARY_RIGHT)), snap, wanted).of(read, placement,
                    new RegisteredNeighbours(registry.register()), seconds);
        }
    }
}
