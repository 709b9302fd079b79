package org.undercroft.register;

import java.time.LocalDate;
import java.util.Optional;
import org.undercroft.land.EntryNumber;
import org.undercroft.proof.HeadKey;
import org.undercroft.soak.Database;

/// A small book that has a row in every table, for those who tamper with it. **Whoever adds a table enters something here that writes into it**; otherwise
/// [TamperingTest] fails and says so.
final class TrialBook {
    /// Records in it, and the number of the last entry, which is the last record.
    static final int RECORDS = 13;

    static final int LAST_ENTRY = 9;

    private TrialBook() {}

    /// Positions: 1 a sign-in, 2 to 4 cellars 1 to 3, 5 an easement on cellar 1, 6 a certificate for entry 1, 7 its first copy, 8 cellar 1 transferred, 9 the
    /// key for heads named, 10 cellar 2 cancelled and 11 followed by cellar 4 with more room, 12 entry 5 corrected, with everything the law knows on it, 13
    /// cellar 3 cancelled.
    static BookOnTrial filled(Database database) {
        BookOnTrial book = new BookOnTrial(database);
        book.record(new Act(Act.Kind.SIGNED_IN, "wang", "wang", "first line\nsecond line"));
        for (int sequence = 1; sequence <= 3; sequence++) {
            book.enter(Samples.cellar(sequence));
        }
        book.enter(Samples.easement(1, "E1", Samples.block(102, 2, -10, 104, 4, -6)));
        book.strongroom.write(work -> {
            GivenCertificate given = book.registrar.certificate(work, new EntryNumber(1), "浙", "宁波市北仑区", LocalDate.of(2026, 11, 22), "chen");
            return book.registrar.copyPrinted(work, given.number(), "01".repeat(32), "02".repeat(32), "chen");
        });
        book.enter(Samples.transfer(1, Samples.block(100, 0, -10, 110, 10, -6)));
        book.strongroom.write(work -> {
            book.registrar.changeHeadKey(work, key(), Optional.empty(), "admin");
            return work;
        });
        book.strongroom.write(work -> book.registrar.enter(work, Samples.moved(2, 4), book.register.last(), 1));
        book.enter(Samples.burdened(Samples.correction(1, Samples.block(100, 0, -10, 110, 10, -6))));
        book.enter(Samples.cancellation(3));
        return book;
    }

    /// The public key of RFC 8032's first test: of no office.
    static HeadKey key() {
        return new HeadKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    }
}
