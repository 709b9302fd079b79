package org.undercroft.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.CertificatePress;
import org.undercroft.certificate.Signers;
import org.undercroft.land.Digest;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.office.Officer;
import org.undercroft.register.CertificateStatus;

/// Prints the certificates of all rights in force into a folder, one file each. What lies there already, as it was printed here, is left alone: so a run
/// that was stopped or killed goes on where it stood. Each file takes its place when it is whole, and no number is given that has no entry.
public final class CertificateRun {
    private final InnerOffice inner;
    private final CertificateDesk desk;
    private final Officer officer;
    private final Signers signers;
    private final Path folder;
    /// The book has one writer: presses that wait for it hold no connection meanwhile.
    private final ReentrantLock book = new ReentrantLock();
    private final AtomicInteger printed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    CertificateRun(InnerOffice inner, CertificateDesk desk, Officer officer, Signers signers, Path folder) {
        this.inner = inner;
        this.desk = desk;
        this.officer = officer;
        this.signers = signers;
        this.folder = folder;
    }

    /// Is told how a run stands; may be called from several threads.
    @FunctionalInterface
    public interface Watch {
        /// @return whether to go on
        boolean done(int done, int of);
    }

    /// @param skipped those that lay in the folder already
    /// @param of all there are; more than printed and skipped when it was stopped
    public record Outcome(int printed, int skipped, int of, double seconds) {
        /// Whether some are left for the next run.
        public boolean stopped() {
            return printed + skipped < of;
        }

        public double perSecond() {
            return seconds == 0 ? 0 : printed / seconds;
        }
    }

    /// @param presses how many print at once
    ///
    /// @throws CaseRefused when another run prints into the same folder
    Outcome run(int presses, Watch watch) {
        try (FolderLock lock = FolderLock.of(folder)) {
            lock.clearDrafts();
            return printing(presses, watch);
        }
    }

    private Outcome printing(int presses, Watch watch) {
        long begun = System.nanoTime();
        List<EntryNumber> entries = inner.register().codes().stream()
                .flatMap(code -> inner.register().registrationOf(code).stream())
                .filter(CertificateDesk::certifiable)
                .map(Registration::number)
                .sorted()
                .toList();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(presses)) {
            Callable<Integer> press = () -> work(entries, next, watch);
            for (Future<Integer> done : pool.invokeAll(Collections.nCopies(presses, press))) {
                done.get();
            }
        } catch (InterruptedException e) {
            stopped.set(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException trouble ? trouble : new IllegalStateException(e.getCause());
        }
        return new Outcome(printed.get(), skipped.get(), entries.size(), (System.nanoTime() - begun) / 1e9);
    }

    private int work(List<EntryNumber> entries, AtomicInteger next, Watch watch) {
        CertificatePress press = new CertificatePress(inner.clock());
        int own = 0;
        try {
            for (int i = next.getAndIncrement(); i < entries.size() && !stopped.get(); i = next.getAndIncrement()) {
                (print(entries.get(i), press) ? printed : skipped).incrementAndGet();
                own++;
                if (Thread.currentThread().isInterrupted() || !watch.done(printed.get() + skipped.get(), entries.size())) {
                    stopped.set(true);
                }
            }
            return own;
        } catch (RuntimeException trouble) {
            // what stops one press stops all: a full disk, a missing key
            stopped.set(true);
            throw trouble;
        }
    }

    /// @return false where it lay there
    private boolean print(EntryNumber entry, CertificatePress press) {
        CertificateDesk.Prepared prepared = alone(() -> desk.prepare(entry, officer));
        String number = prepared.given().number().toString();
        Path file = folder.resolve("%s-%s.pdf".formatted(number.replaceAll("[^0-9\\p{IsHan}]", "-"), prepared.registration().unit().code().brief()));
        try {
            if (Files.exists(file)
                    && inner.register().certificateStatus(prepared.given().number(), Digest.of(Files.readAllBytes(file))) == CertificateStatus.IN_FORCE) {
                return false;
            }
            Certificate certificate = press.print(desk.content(prepared, signers), signers);
            // not a temporary file of the system's: only its owner could read the result
            Path draft = folder.resolve("." + file.getFileName() + FolderLock.DRAFT);
            try {
                Files.write(draft, certificate.pdf());
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            alone(() -> {
                desk.keep(prepared, certificate, officer);
                return certificate;
            });
            return true;
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.notWritten", file.toString(), number), e);
        }
    }

    private <R> R alone(Supplier<R> act) {
        book.lock();
        try {
            return act.get();
        } finally {
            book.unlock();
        }
    }
}
