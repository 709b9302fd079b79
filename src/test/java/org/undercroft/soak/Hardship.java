package org.undercroft.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.Refusal;
import org.undercroft.register.JournalReport;

/// A program that meets a full disk, or one it may not write to, and says what it was told.
final class Hardship {
    private Hardship() {}

    /// @param arguments `full` or `open`, and a folder
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("full")) {
            fill(folder);
        } else {
            say(() -> RegistryOffice.open(folder.resolve("office").toString()).close());
        }
    }

    /// Registers until the disk is full, makes room, and opens again.
    private static void fill(Path folder) throws IOException {
        Path ballast = Files.write(folder.resolve("ballast"), new byte[1_000_000]);
        // the applicants' files come from elsewhere: it is the office's disk that is to fill
        Path papers = Files.createTempDirectory("undercroft-papers");
        Path place = folder.resolve("office");
        long acknowledged = 0;
        try (RegistryOffice office = OfficeAtWork.create(place)) {
            for (int sequence = 1; sequence < 10_000; sequence++) {
                acknowledged = OfficeAtWork.register(office, sequence, papers).registration().number().value();
            }
        } catch (Refusal refusal) {
            say(refusal);
        }
        Files.delete(ballast);
        try (RegistryOffice office = RegistryOffice.open(place.toString())) {
            System.out.println("acknowledged " + acknowledged);
            System.out.println("there " + office.register().last());
            System.out.println("verifies " + (office.register().verify() instanceof JournalReport.Intact));
        }
    }

    private static void say(Runnable act) {
        try {
            act.run();
            System.out.println("done");
        } catch (Refusal refusal) {
            say(refusal);
        }
    }

    private static void say(Refusal refusal) {
        System.out.println(refusal.phrase().in(Locale.ENGLISH));
        System.out.println(refusal.phrase().in(Locale.SIMPLIFIED_CHINESE));
    }
}
