package org.undercroft.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.undercroft.land.SpatialUnit;
import org.undercroft.register.JournalReport;
import org.undercroft.register.Register;
import org.undercroft.register.Strongroom;

/// Many register at one time, in threads and in processes, and no space gets two owners.
public final class RaceDrill {
    private static final int THREADS = 8;
    private static final int PROCESSES = 4;
    private static final int SEEDED_RUNS = 10;
    private static final int WITHOUT_CHECK = 30;
    /// Codes that one racer may use up.
    private static final int CODES = 500_000;

    private RaceDrill() {}

    /// What a race left behind.
    ///
    /// @param overlaps pairs of exclusive spaces that share more than the tolerance
    /// @param gaps whether numbers are missing, or one was given to two
    /// @param intact whether the journal verifies
    record Outcome(int entries, int refused, int waited, int overlaps, boolean gaps, boolean intact, double seconds) {
        boolean good() {
            return overlaps == 0 && !gaps && intact;
        }

        String line(String what) {
            return "%-42s %5d entries, %5d refused as overtaken, %3d asked to wait, %d double owners, %s, journal %s, %.1f s".formatted(what, entries, refused,
                    waited, overlaps, gaps ? "GAPS" : "no gap", intact ? "verifies" : "BROKEN", seconds);
        }
    }

    /// The full drill.
    ///
    /// @param count entries a race
    /// @return whether everything held
    public static boolean run(int count, PrintStream out) throws Exception {
        boolean good = true;
        Path folder = Files.createTempDirectory("undercroft-race");
        try (H2Server h2 = H2Server.in(folder)) {
            for (Database database : Database.values()) {
                Outcome threads = inThreads(url(database, h2, "threads"), THREADS, 1, count, true);
                out.println(threads.line(database + ", " + THREADS + " threads"));
                Outcome processes = inProcesses(url(database, h2, "processes"), PROCESSES, 2, count);
                out.println(processes.line(database + ", " + PROCESSES + " processes"));
                int lost = lostWithoutCheck(database);
                out.println("%-42s %d of %d seeded runs fail, as they must".formatted(database + ", " + THREADS + " threads, check taken out", lost,
                        SEEDED_RUNS));
                good &= threads.good() && processes.good() && lost >= SEEDED_RUNS - 1;
            }
        }
        return good;
    }

    private static String url(Database database, H2Server h2, String name) {
        return switch (database) {
            case H2 -> h2.url(name);
            case POSTGRESQL -> database.fresh();
        };
    }

    /// How many of the seeded runs give one space two owners when the book does not look again.
    static int lostWithoutCheck(Database database) throws Exception {
        int lost = 0;
        for (int seed = 1; seed <= SEEDED_RUNS; seed++) {
            lost += inThreads(database.fresh(), THREADS, seed, WITHOUT_CHECK, false).overlaps() > 0 ? 1 : 0;
        }
        return lost;
    }

    static Outcome inThreads(String url, int racers, long seed, int entries, boolean checked) throws Exception {
        long start = System.nanoTime();
        try (Strongroom strongroom = Strongroom.open(url, List.of(Strongroom.BOOK)); ExecutorService threads = Executors.newFixedThreadPool(racers)) {
            List<Callable<Racer.Result>> all = new ArrayList<>();
            for (int racer = 0; racer < racers; racer++) {
                int codes = racer * CODES + 1;
                all.add(() -> new Racer(strongroom, seed, codes, checked).race(entries));
            }
            List<Racer.Result> results = new ArrayList<>();
            for (Future<Racer.Result> done : threads.invokeAll(all)) {
                results.add(result(done));
            }
            return outcome(strongroom.register(Plots.FRAME), results, start);
        }
    }

    private static Racer.Result result(Future<Racer.Result> done) throws Exception {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    static Outcome inProcesses(String url, int racers, long seed, int entries) throws Exception {
        // the tables are there before anybody starts
        Strongroom.open(url, List.of(Strongroom.BOOK)).close();
        List<OwnProcess> all = new ArrayList<>();
        try {
            for (int racer = 0; racer < racers; racer++) {
                all.add(OwnProcess.start(Racer.class, url, String.valueOf(seed), String.valueOf(racer * CODES + 1), String.valueOf(entries)));
            }
            for (OwnProcess racer : all) {
                racer.awaitLine("ready");
            }
            long start = System.nanoTime();
            for (OwnProcess racer : all) {
                racer.tell("go");
            }
            List<Racer.Result> results = new ArrayList<>();
            for (OwnProcess racer : all) {
                results.add(read(racer.said()));
            }
            try (Strongroom strongroom = Strongroom.open(url, List.of(Strongroom.BOOK))) {
                return outcome(strongroom.register(Plots.FRAME), results, start);
            }
        } finally {
            all.forEach(OwnProcess::end);
        }
    }

    private static Racer.Result read(BufferedReader said) throws IOException {
        List<String> lines = said.lines().toList();
        if (lines.isEmpty()) {
            throw new IOException("a racer said nothing");
        }
        String[] counts = lines.getFirst().split(" ");
        return new Racer.Result(lines.stream().skip(1).map(Long::valueOf).toList(), Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
    }

    private static Outcome outcome(Register register, List<Racer.Result> results, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Long> numbers = results.stream().flatMap(result -> result.entered().stream()).sorted().toList();
        boolean gaps = !numbers.equals(LongStream.rangeClosed(1, register.last().value()).boxed().toList());
        return new Outcome(numbers.size(), results.stream().mapToInt(Racer.Result::refused).sum(), results.stream().mapToInt(Racer.Result::waited).sum(),
                overlaps(register.all()), gaps, register.verify() instanceof JournalReport.Intact, seconds);
    }

    /// All against all, from west to east.
    private static int overlaps(List<SpatialUnit> units) {
        List<SpatialUnit> sorted = units.stream().sorted(Comparator.comparingDouble(unit -> unit.space().box().minX())).toList();
        int overlaps = 0;
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size() && sorted.get(j).space().box().minX() <= sorted.get(i).space().box().maxX(); j++) {
                overlaps += Racer.conflict(sorted.get(i).space(), sorted.get(j).space()) ? 1 : 0;
            }
        }
        return overlaps;
    }
}
