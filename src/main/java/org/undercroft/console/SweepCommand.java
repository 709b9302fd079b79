package org.undercroft.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Snap;
import picocli.CommandLine;

/// Holds every solid of large files against each other and writes a table of the pairs that meet; what was counted, and how long it took, goes to
/// standard error.
@CommandLine.Command(name = "sweep")
final class SweepCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    List<String> files = new ArrayList<>();

    @CommandLine.Option(names = "--tolerance", paramLabel = "M", descriptionKey = "tolerance", converter = Values.Length.class)
    double tolerance = FileExamination.STANDARD_TOLERANCE;

    @CommandLine.Option(names = "--clearance", paramLabel = "M", descriptionKey = "clearance", converter = Values.Length.class)
    double clearance;

    @CommandLine.Option(names = "--snap", paramLabel = "M", descriptionKey = "snap", converter = Values.Step.class)
    Snap snap = Snap.TENTH_OF_A_MILLIMETRE;

    @CommandLine.Option(names = "--threads", paramLabel = "N", descriptionKey = "threads", converter = Values.Threads.class)
    int threads = Runtime.getRuntime().availableProcessors();

    @CommandLine.Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    Optional<String> out = Optional.empty();

    @CommandLine.Option(names = "--no-contacts", descriptionKey = "no-contacts")
    boolean noContacts;

    @CommandLine.Option(names = "--no-depth", descriptionKey = "no-depth")
    boolean noDepth;

    @CommandLine.Mixin
    FileOptions reading = new FileOptions();

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<OutFile> table = out.isPresent() ? Optional.of(OutFile.named(out.get(), read())) : Optional.empty();
        int atOnce = Math.min(threads, Runtime.getRuntime().availableProcessors());
        if (atOnce < threads) {
            terminal.complain("sweep.threads", threads, atOnce);
        }
        Swept swept = new FileSweep(new FileSweep.Terms(tolerance, clearance, snap, atOnce, !noContacts, !noDepth)).of(files,
                new SurveyReader(reading.toRead()));
        new SweepWords(terminal).troubles(swept);
        long start = System.nanoTime();
        SweepTable written = new SweepTable(swept, !noDepth);
        if (table.isPresent()) {
            table.get().write(written::write);
        } else {
            written.write(terminal.out());
        }
        new SweepWords(terminal).summary(swept, (System.nanoTime() - start) / 1e9);
        return swept.foundSomething() ? ExitCode.FOUND : ExitCode.DONE;
    }

    private List<String> read() {
        List<String> read = new ArrayList<>(files);
        reading.mapping.ifPresent(read::add);
        return read;
    }
}
