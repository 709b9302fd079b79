package org.undercroft.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.undercroft.exchange.AxisReader;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.PlanAxis;
import org.undercroft.geometry.Position;
import org.undercroft.land.SurveyPlan;
import picocli.CommandLine;

/// Cuts every solid of a file by a plane, along an axis or across it, tells what is cut, and draws it to scale.
@CommandLine.Command(name = "cut")
final class CutCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "file")
    String file = "";

    @CommandLine.Option(names = "--plane", paramLabel = "E,N,H,e,n,h", descriptionKey = "plane", converter = PlaneValue.class)
    Optional<PlaneValue.Given> plane = Optional.empty();

    @CommandLine.Option(names = "--axis", paramLabel = "FILE", descriptionKey = "axis")
    Optional<String> axis = Optional.empty();

    @CommandLine.Option(names = "--station", paramLabel = "M", descriptionKey = "station", converter = Metres.class)
    Optional<Double> station = Optional.empty();

    @CommandLine.Option(names = "--reach", paramLabel = "M", descriptionKey = "reach", converter = Values.Length.class)
    double reach = 50;

    @CommandLine.Option(names = "--out", paramLabel = "SVG", descriptionKey = "out")
    Optional<String> out = Optional.empty();

    @CommandLine.Mixin
    FileOptions reading = new FileOptions();

    @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
    Format format = Format.TEXT;

    CutCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (station.isPresent() && axis.isEmpty()) {
            throw new Misuse.Needs(spec.commandLine(), "--station", "--axis");
        }
        if (plane.isPresent() == axis.isPresent()) {
            throw new Misuse.OneOf(spec.commandLine(), "--plane", "--axis");
        }
        Optional<OutFile> drawing = out.isPresent() ? Optional.of(OutFile.named(out.get(), read())) : Optional.empty();
        Optional<PlanAxis> along = axis.map(name -> AxisReader.read(Terminal.path(name)));
        SurveyPlan plan = new SurveyReader(reading.toRead()).read(Terminal.path(file));
        FileCut cut = along.map(line -> station.map(at -> FileCut.across(plan, file, line, at, reach)).orElseGet(() -> FileCut.along(plan, file, line)))
                .orElseGet(() -> plane.map(given -> FileCut.by(plan, file, given.through(), given.normal())).orElseThrow());
        cut.notCut().forEach(unit -> unit.complain(terminal, "cut.unsound"));
        drawing.ifPresent(sheet -> draw(cut, sheet));
        switch (format) {
            case JSON -> terminal.out().println(new CutJson(terminal.language()).write(cut));
            case TEXT -> {
                if (out.isEmpty()) {
                    new CutText(terminal).print(cut);
                }
            }
        }
        return cut.notCut().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private List<String> read() {
        return Stream.of(Optional.of(file), axis, reading.mapping).flatMap(Optional::stream).toList();
    }

    private void draw(FileCut cut, OutFile drawing) {
        CutDrawing sheet = new CutDrawing(cut, terminal);
        String svg = sheet.svg();
        drawing.write(stream -> stream.write(svg.getBytes(StandardCharsets.UTF_8)));
        if (format == Format.TEXT) {
            terminal.say("cut.drawn", out.orElseThrow(), cut.units().size(), sheet.scale());
        }
    }

    /// Six numbers: a place east, north, height, and the normal, against which the drawing looks.
    static final class PlaneValue implements CommandLine.ITypeConverter<PlaneValue.Given> {
        record Given(Position through, Direction normal) {}

        @Override
        public Given convert(String value) {
            List<Double> numbers = List.of(value.split(",", -1)).stream().map(number -> Double.valueOf(number.strip())).toList();
            if (numbers.size() != 6) {
                throw new CommandLine.TypeConversionException(value);
            }
            return new Given(new Position(numbers.get(0), numbers.get(1), numbers.get(2)), Direction.of(numbers.get(3), numbers.get(4), numbers.get(5)));
        }
    }

    /// Any finite number: a station may lie before the beginning.
    static final class Metres implements CommandLine.ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double metres = Double.parseDouble(value);
            if (!Double.isFinite(metres)) {
                throw new CommandLine.TypeConversionException(value);
            }
            return metres;
        }
    }
}
