package org.undercroft.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.undercroft.land.EntryNumber;

/// Another program at the same office.
final class OtherProcess {
    private OtherProcess() {}

    /// @param work `hold` keeps the office open until its input ends, `enter` enters cellars and says each number, until it is killed
    static Process start(Path folder, String work) throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OtherProcess.class.getName(),
                folder.toString(),
                work).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Strongroom.Shelf> shelves = List.of(Strongroom.BOOK);
        try (Strongroom strongroom = Strongroom.isIn(folder) ? Strongroom.open(folder.toString(), shelves) : Strongroom.make(folder, shelves)) {
            System.out.println("open");
            if (arguments[1].equals("hold")) {
                while (System.in.read() >= 0) {
                    // until whoever started this is done
                }
                return;
            }
            long last = strongroom.register(Samples.FRAME).last().value();
            for (int sequence = (int) last + 1; sequence < 10_000; sequence++) {
                System.out.println(StrongroomTest.enter(strongroom, Samples.cellar(sequence), new EntryNumber(sequence - 1)).number());
            }
        }
    }
}
