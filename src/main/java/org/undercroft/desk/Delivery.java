package org.undercroft.desk;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Words;

/// Puts printed papers among the others and opens them in the system's own program, from which they are printed on paper.
///
/// @param opener throws [UncheckedIOException] where no program opens them
record Delivery(Jobs jobs, MessageBar message, PaperFolder papers, Consumer<Path> opener) {
    void deliver(PrintedPaper paper) {
        file(paper.number() + ".pdf", paper.pdf());
    }

    void file(String name, byte[] bytes) {
        jobs.await(Words.phrase("job.paper"), () -> papers.keep(name, bytes), file -> {
            message.tell(Words.phrase("paper.done", file.toString()));
            show(file);
        });
    }

    /// @param after what is shown anew when it lies there
    void deliver(Certificate certificate, Runnable after) {
        jobs.await(Words.phrase("job.certificate"), () -> papers.keep(certificate.number() + ".pdf", certificate.pdf()), file -> {
            message.tell(Words.phrase("certificate.done", certificate.number().toString(), file.toString()));
            after.run();
            show(file);
        });
    }

    private void show(Path file) {
        try {
            opener.accept(file);
        } catch (UncheckedIOException none) {
            message.warn(Words.phrase("paper.noProgram", file.toString()));
        }
    }
}
