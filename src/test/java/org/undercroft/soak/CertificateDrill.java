package org.undercroft.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.land.EntryNumber;
import org.undercroft.register.CertificateLine;
import org.undercroft.register.JournalReport;

/// All certificates of an office are printed; the program is killed half way, and the next run goes on where it stood: every file whole, every number given
/// once, none in between left out.
public final class CertificateDrill {
    private static final int PRESSES = 2;

    private CertificateDrill() {}

    /// What came of it.
    ///
    /// @param before how many certificates were done when the program was killed, `skipped` how many the next run left alone
    /// @param heap megabytes needed in the second run, one figure every 50 certificates
    record Outcome(int before, int skipped, int printed, double perSecond, List<Long> heap, List<String> wrong) {}

    /// The full drill.
    ///
    /// @param count units
    public static boolean run(int count, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("undercroft-certificates");
        long begun = System.nanoTime();
        Path office = office(folder, count);
        out.println("%d units registered in %.0f s".formatted(count, (System.nanoTime() - begun) / 1e9));
        Outcome outcome = killedAndResumed(folder, office, count);
        out.println("killed after %d; then %d lay there and %d were printed, %.2f a second by %d presses".formatted(outcome.before(), outcome.skipped(),
                outcome.printed(), outcome.perSecond(), PRESSES));
        out.println("megabytes needed after each 50: " + outcome.heap());
        outcome.wrong().forEach(out::println);
        return outcome.wrong().isEmpty();
    }

    /// An office with so many units.
    static Path office(Path folder, int count) throws IOException {
        Path place = folder.resolve("office");
        Path files = Files.createDirectories(folder.resolve("files"));
        try (RegistryOffice office = OfficeAtWork.create(place)) {
            for (int sequence = 1; sequence <= count; sequence++) {
                OfficeAtWork.register(office, sequence, files);
            }
        }
        return place;
    }

    static Outcome killedAndResumed(Path folder, Path office, int count) throws Exception {
        Path out = folder.resolve("out");
        Path key = folder.resolve("key.p12");
        int before = killed(office, out, key, count / 2);
        Run second = finished(office, out, key);
        List<String> wrong = new ArrayList<>();
        if (second.skipped + second.printed != count || second.skipped < before - PRESSES) {
            wrong.add("of %d certificates %d were done before the kill, %d lay there and %d were printed".formatted(count, before, second.skipped,
                    second.printed));
        }
        look(office, out, key, count, wrong);
        return new Outcome(before, second.skipped, second.printed, second.printed / second.seconds, second.heap, wrong);
    }

    /// @return how many it said were done
    private static int killed(Path office, Path out, Path key, int after) throws Exception {
        OwnProcess program = start(office, out, key);
        try {
            int done = 0;
            while (done < after) {
                String line = program.said().readLine();
                if (line == null || line.startsWith("outcome")) {
                    throw new IOException("it ended by itself: " + line);
                }
                done = line.startsWith("done ") ? Integer.parseInt(line.split(" ")[1]) : done;
            }
            program.kill();
            return done;
        } finally {
            program.end();
        }
    }

    private record Run(int printed, int skipped, double seconds, List<Long> heap) {}

    /// Comes back when the program has ended, and with it its hold on the office.
    private static Run finished(Path office, Path out, Path key) throws Exception {
        OwnProcess program = start(office, out, key);
        try {
            List<Long> heap = new ArrayList<>();
            for (String line = program.said().readLine(); line != null; line = program.said().readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("done") && words.length == 4) {
                    heap.add(Long.parseLong(words[3]));
                }
                if (words[0].equals("outcome")) {
                    int code = program.exitCode();
                    if (code != 0) {
                        throw new IOException("it ended with " + code);
                    }
                    return new Run(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Double.parseDouble(words[4]), heap);
                }
            }
            throw new IOException("it ended without an outcome");
        } finally {
            program.end();
        }
    }

    private static OwnProcess start(Path office, Path out, Path key) throws IOException {
        return OwnProcess.start(CertificatePrinter.class, office.toString(), out.toString(), key.toString(), Integer.toString(PRESSES));
    }

    /// Numbers run on, files are whole, the journal is as it should be.
    private static void look(Path place, Path out, Path key, int count, List<String> wrong) throws IOException {
        Trust trust = Trust.of(OfficeKey.open(key, "drill".toCharArray()).certificates());
        try (RegistryOffice office = RegistryOffice.open(place.toString()); Stream<Path> listed = Files.list(out)) {
            List<Path> files = listed.filter(file -> !file.getFileName().toString().equals(".printing")).sorted().toList();
            if (files.size() != count || files.stream().anyMatch(file -> !file.toString().endsWith(".pdf"))) {
                wrong.add("%d files for %d certificates".formatted(files.size(), count));
            }
            for (Path file : files.subList(0, Math.min(files.size(), 20))) {
                if (!(RegistryOffice.certificateVerifier().verify(Files.readAllBytes(file), trust) instanceof Verification.Intact)) {
                    wrong.add(file.getFileName() + " is not whole");
                }
            }
            List<CertificateLine> given = office.register().certificates(EntryNumber.NONE);
            for (int serial = 1; serial <= given.size(); serial++) {
                CertificateLine line = given.get(serial - 1);
                if (line.given().number().serial() != serial || line.copies() < 1) {
                    wrong.add("%s is certificate %d of the year and has %d copies".formatted(line.given().number(), serial, line.copies()));
                }
            }
            if (given.size() != count) {
                wrong.add("%d numbers for %d entries".formatted(given.size(), count));
            }
            if (office.register().verify() instanceof JournalReport.Broken broken) {
                wrong.add("the journal does not verify: " + broken);
            }
        }
    }
}
