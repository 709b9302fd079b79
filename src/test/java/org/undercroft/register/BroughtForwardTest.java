package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.land.EntryNumber;

/// A book that version 0.1 wrote, when the journal was a chain: sign-in, cellars 1 to 3, an easement, a certificate with a copy, a transfer, a unit of tube and
/// block, a cancellation. Its texts are what they were, whatever later versions add to theirs.
@Timeout(60)
class BroughtForwardTest {
    private static final KeptHead KEPT_AT_RECORD_7 = KeptHead.OfChain.parse("7 4 6ddd60aef40710d327210f7747636e2f42a92a43925f0928480e60a634bd0acb");
    private static final KeptHead KEPT_AT_THE_END = KeptHead.OfChain.parse("10 7 2832720cbeae174b09dea3a0ab8be2bcbb3f95b0e38ce620974ff65d092bc44c");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private final Connection old;

    BroughtForwardTest() throws SQLException {
        old = DriverManager.getConnection(Location.of(url).url());
        run("runscript from 'classpath:org/undercroft/register/book-of-version-0.1.sql' charset 'UTF-8'");
    }

    @AfterEach
    void close() throws SQLException {
        old.close();
    }

    @Test
    void whatTheFirstVersionWroteFitsIntoTheTreeAndGoesOn() {
        try (Strongroom strongroom = Strongroom.open(url, List.of(Strongroom.BOOK))) {
            Register register = strongroom.register(Samples.FRAME);
            assertThat(register.verify()).isEqualTo(new JournalReport.Intact(register.head(), 10));
            assertThat(register.entry(new EntryNumber(6)).journal()).isEqualTo(register.tree().head(9));

            StrongroomTest.enter(strongroom, Samples.cellar(7), new EntryNumber(7));
            assertThat(register.verify()).isEqualTo(new JournalReport.Intact(register.head(), 11));
        }
        // opened once more: nothing is planted twice
        try (Strongroom strongroom = Strongroom.open(url, List.of(Strongroom.BOOK))) {
            assertThat(strongroom.register(Samples.FRAME).verify()).isInstanceOf(JournalReport.Intact.class);
        }
    }

    @Test
    void headsThatWereKeptThenStillHold() {
        try (Strongroom strongroom = Strongroom.open(url, List.of(Strongroom.BOOK))) {
            Register register = strongroom.register(Samples.FRAME);
            assertThat(register.verify(KEPT_AT_RECORD_7)).isInstanceOf(JournalReport.Intact.class);
            assertThat(register.verify(KEPT_AT_THE_END)).isInstanceOf(JournalReport.Intact.class);
            assertThat(register.verify(new KeptHead.OfChain(7, "0".repeat(64)))).isInstanceOf(JournalReport.Broken.class);
            assertThat(register.verify(new KeptHead.OfChain(12, "0".repeat(64)))).isInstanceOf(JournalReport.Broken.class);
        }
    }

    @Test
    void aJournalThatDoesNotFitIsNotCarriedOver() throws SQLException {
        run("update register.journal set text = replace(text, 'wang', 'lin') where position = 3");
        assertThatThrownBy(() -> Strongroom.open(url, List.of(Strongroom.BOOK))).isInstanceOfSatisfying(OfficeUnavailable.class, refusal -> {
            assertThat(refusal.phrase().in(Locale.ENGLISH)).contains("does not fit at record 3");
            assertThat(refusal.phrase().in(Locale.SIMPLIFIED_CHINESE)).contains("第 3 条");
        });
        // as the first version left it: it can be mended there
        run("select chain from register.journal where position = 3");
    }

    private void run(String sql) throws SQLException {
        try (var statement = old.createStatement()) {
            statement.execute(sql);
        }
    }
}
