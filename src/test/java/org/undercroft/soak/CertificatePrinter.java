package org.undercroft.soak;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.undercroft.casework.CertificateRun;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Signers;
import org.undercroft.office.SampleOfficers;

/// Prints all certificates of an office into a folder and says how far it is and what it holds in memory, until it is done or somebody kills it.
final class CertificatePrinter {
    private static final int EVERY = 50;

    private CertificatePrinter() {}

    /// @param arguments place of an office that exists, the folder, a key store, how many presses
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        OfficeKey key = OfficeKey.openOrMake(Path.of(arguments[2]), "drill".toCharArray(), Instant.now());
        try (RegistryOffice office = RegistryOffice.open(arguments[0])) {
            System.out.println("open");
            Signers signers = new Signers(key, Optional.empty(), Optional.empty());
            CertificateRun.Outcome outcome = office.certifyAll(SampleOfficers.CHEN, signers, folder, Integer.parseInt(arguments[3]), (done, of) -> {
                System.out.println("done " + done + " " + of + (done % EVERY == 0 ? " " + megabytes() : ""));
                return Files.notExists(folder.resolve("stop"));
            });
            System.out.println("outcome %d %d %d %.1f".formatted(outcome.printed(), outcome.skipped(), outcome.of(), outcome.seconds()));
        }
    }

    /// What is still needed after everything that is not was thrown away.
    private static long megabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1 << 20);
    }
}
