package org.undercroft.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.Stage;
import org.undercroft.land.Registration;
import org.undercroft.office.SampleOfficers;
import org.undercroft.register.JournalReport;

/// The program is killed at random moments while it lodges and enters, and each time the office opens again with everything it had acknowledged, and nothing
/// in half.
public final class CrashDrill {
    /// Steps that are acknowledged before the kill, at most.
    private static final int STEPS = 6;
    /// Nanoseconds between the last acknowledged step and the kill, at most.
    private static final int MOMENT = 40_000_000;

    private final Database database;
    private final String place;
    private final Path files;
    private final SplittableRandom random;
    private final Map<String, Stage> acknowledged = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int sequence = 1;
    private long entries;

    private CrashDrill(Database database, String place, Path files, long seed) {
        this.database = database;
        this.place = place;
        this.files = files;
        this.random = new SplittableRandom(seed);
    }

    /// What came of it.
    ///
    /// @param entries in the book at the end
    /// @param cases that were acknowledged
    record Outcome(int kills, int cases, long entries, List<String> wrong, double seconds) {}

    /// The full drill.
    ///
    /// @param count kills a database
    public static boolean run(int count, PrintStream out) throws Exception {
        boolean good = true;
        for (Database database : Database.values()) {
            Outcome outcome = killed(database, Files.createTempDirectory("undercroft-crash"), count, 1);
            out.println("%-12s %d kills, opened again each time; %d acknowledged cases, %d entries, %d things wrong, %.0f s".formatted(database,
                    outcome.kills(), outcome.cases(), outcome.entries(), outcome.wrong().size(), outcome.seconds()));
            outcome.wrong().forEach(out::println);
            good &= outcome.wrong().isEmpty();
        }
        return good;
    }

    /// @param folder for the office, if it lies in one, and for plan files
    static Outcome killed(Database database, Path folder, int kills, long seed) throws Exception {
        long start = System.nanoTime();
        String place = switch (database) {
            case H2 -> folder.resolve("office").toString();
            case POSTGRESQL -> database.fresh();
        };
        (database == Database.H2 ? OfficeAtWork.create(Path.of(place)) : OfficeAtWork.create(place)).close();
        CrashDrill drill = new CrashDrill(database, place, folder, seed);
        for (int kill = 1; kill <= kills; kill++) {
            drill.workAndDie();
            drill.look("after kill " + kill);
        }
        return new Outcome(kills, drill.acknowledged.size(), drill.entries, drill.wrong, (System.nanoTime() - start) / 1e9);
    }

    private void workAndDie() throws Exception {
        OwnProcess program = OwnProcess.start(Crasher.class, place, files.toString(), String.valueOf(sequence));
        try {
            program.awaitLine("open");
            BufferedReader said = program.said();
            for (int steps = random.nextInt(STEPS); steps > 0; steps--) {
                hear(said.readLine());
            }
            LockSupport.parkNanos(random.nextInt(MOMENT));
            program.kill();
            // what it still said before its end counts as well
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hear(line);
            }
        } finally {
            program.end();
        }
        // the code of what was begun last may be taken or not
        sequence++;
        if (database == Database.POSTGRESQL) {
            PostgresqlServer.shared().awaitNobodyElse(place);
        }
    }

    private void hear(String line) throws IOException {
        String[] words = String.valueOf(line).split(" ");
        if (words.length < 3) {
            throw new IOException("the program ended by itself: " + line);
        }
        acknowledged.put(words[1], switch (words[0]) {
            case "lodged" -> Stage.LODGED;
            case "approved" -> Stage.APPROVED;
            case "entered" -> Stage.REGISTERED;
            default -> throw new IOException(line);
        });
        sequence = Math.max(sequence, Integer.parseInt(words[2]) + 1);
    }

    private void look(String when) {
        try (RegistryOffice office = RegistryOffice.open(place)) {
            if (office.register().verify() instanceof JournalReport.Broken broken) {
                wrong.add(when + ": the journal does not verify: " + broken);
            }
            Map<String, Stage> cases = office.cases(SampleOfficers.LIN).stream().collect(Collectors.toMap(line -> line.number().toString(), CaseLine::stage));
            acknowledged.forEach((number, stage) -> {
                Stage found = cases.get(number);
                if (found == null || found.ordinal() < stage.ordinal()) {
                    wrong.add("%s: case %s was acknowledged as %s and is %s".formatted(when, number, stage, found));
                }
            });
            List<String> entered = office.register().entries().stream().map(Registration::caseNumber).map(Object::toString).sorted().toList();
            List<String> registered = cases.entrySet().stream().filter(line -> line.getValue() == Stage.REGISTERED).map(Map.Entry::getKey).sorted().toList();
            if (!entered.equals(registered)) {
                wrong.add("%s: entries for %s, registered cases %s".formatted(when, entered, registered));
            }
            entries = entered.size();
        }
    }
}
