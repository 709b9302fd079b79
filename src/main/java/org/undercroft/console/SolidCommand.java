package org.undercroft.console;

import java.util.concurrent.Callable;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Assembly;
import org.undercroft.geometry.Snap;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.land.SurveyPlan;
import picocli.CommandLine;

/// Tells of every solid of a file what it is, or what keeps it from being one.
@CommandLine.Command(name = "solid")
final class SolidCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "file")
    String file = "";

    @CommandLine.Option(names = "--snap", paramLabel = "M", descriptionKey = "snap", converter = Values.Step.class)
    Snap snap = Snap.TENTH_OF_A_MILLIMETRE;

    @CommandLine.Option(names = "--planar", paramLabel = "M", descriptionKey = "planar", converter = Values.Length.class)
    double planar = SoundnessCheck.STANDARD.planarDistance();

    @CommandLine.Option(names = "--angle", paramLabel = "DEG", descriptionKey = "angle", converter = Values.Length.class)
    double angle = SoundnessCheck.STANDARD.planarAngle();

    @CommandLine.Option(names = "--as", paramLabel = "unit|multisolid|compositesolid", descriptionKey = "as", converter = Values.AssemblyName.class)
    Assembly assembly = Assembly.UNIT;

    @CommandLine.Option(names = "--overlap", paramLabel = "M", descriptionKey = "overlap", converter = Values.Length.class)
    double overlap;

    @CommandLine.Mixin
    FileOptions reading = new FileOptions();

    @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
    Format format = Format.TEXT;

    SolidCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        SurveyPlan plan = new SurveyReader(reading.toRead()).read(Terminal.path(file));
        double reading = (System.nanoTime() - start) / 1e9;
        SolidReport report = SolidReport.of(file, plan, new SoundnessCheck(snap, planar, angle, overlap), assembly, reading);
        switch (format) {
            case JSON -> terminal.out().println(new SolidJson(terminal.language()).write(report));
            case TEXT -> new SolidText(terminal).print(report);
        }
        return report.foundSomething() ? ExitCode.FOUND : ExitCode.DONE;
    }
}
