package org.undercroft.desk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.desk.words.Words;

/// Long work that is stopped: what it did is told or forgotten, as was agreed.
@Timeout(20)
class JobsTest {
    private final List<Throwable> troubles = new ArrayList<>();
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, Runnable::run, troubles::add);
    private final List<Integer> told = new ArrayList<>();

    @Test
    void workOfManyPiecesIsStoppedBetweenTwoOfThemAndTellsWhatItDid() {
        List<Double> shown = new ArrayList<>();
        jobs.piecewise(Words.phrase("job.certificates.all"), progress -> {
            Job job = jobs.running().getFirst();
            int done = 0;
            while (progress.done(++done, 10)) {
                shown.add(job.progress().get());
                if (done == 3) {
                    job.cancel();
                }
            }
            assertThat(Thread.currentThread().isInterrupted()).as("a piece is never broken off").isFalse();
            return done;
        }, told::add);
        assertThat(shown).containsExactly(0.1, 0.2, 0.3);
        assertThat(told).containsExactly(4);
        assertThat(jobs.running()).isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Test
    void otherWorkThatIsStoppedIsForgotten() {
        jobs.await(Words.phrase("job.certificates"), () -> {
            jobs.running().getFirst().cancel();
            return 1;
        }, told::add);
        assertThat(told).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }
}
