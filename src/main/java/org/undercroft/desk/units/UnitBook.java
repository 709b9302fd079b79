package org.undercroft.desk.units;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.undercroft.casework.AsOf;
import org.undercroft.casework.CaseRefused;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.NoticeList;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.Stack;
import org.undercroft.casework.UnitAnswer;
import org.undercroft.casework.UnitLine;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.certificate.Signers;
import org.undercroft.geometry.Point2;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.proof.Hash;
import org.undercroft.proof.InclusionProof;
import org.undercroft.proof.MerkleTree;
import org.undercroft.proof.RecordProof;
import org.undercroft.register.JournalRecord;

/// What the pages of the register ask the book, for whoever sits here: within the limits of the role, and each enquiry in the journal.
public final class UnitBook {
    private final RegistryOffice office;
    private final Supplier<Optional<Officer>> who;
    private final Supplier<OfficeKey> key;

    public UnitBook(RegistryOffice office, Supplier<Optional<Officer>> who, Supplier<OfficeKey> key) {
        this.office = office;
        this.who = who;
        this.key = key;
    }

    /// A unit, what lies above and below it, and the proofs of its entries.
    ///
    /// @param stack empty where nothing with a space is in force
    record Told(UnitAnswer answer, Optional<Stack> stack, List<Proved> proofs) {}

    /// That an entry stands in the journal where it stood.
    ///
    /// @param holds whether the hashes lead from the record's text to the root of the journal
    record Proved(UnitLine line, JournalRecord record, InclusionProof proof, MerkleTree tree, boolean holds) {}

    /// Whether who sits here must say why he asks.
    boolean mustSayWhy() {
        return who.get().map(officer -> officer.roles().equals(Set.of(Role.ENQUIRER))).orElse(false);
    }

    /// Whether who sits here may print papers.
    boolean prints() {
        return who.get().map(officer -> officer.is(Role.CLERK) || officer.is(Role.REVIEWER) || officer.is(Role.REGISTRAR)).orElse(false);
    }

    boolean isSeated() {
        return who.get().isPresent();
    }

    /// @throws IllegalStateException when nobody sits here
    private Officer officer() {
        return who.get().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    Supplier<Told> unit(UnitCode unit, String why) {
        Enquirer enquirer = Enquirer.of(officer(), why);
        return () -> {
            UnitAnswer answer = office.enquiries().unit(enquirer, unit, AsOf.NOW);
            return new Told(answer, stack(enquirer, answer), answer.lines().stream().map(this::proved).toList());
        };
    }

    private Optional<Stack> stack(Enquirer enquirer, UnitAnswer answer) {
        if (answer.pieces().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(office.enquiries().stack(enquirer, answer.unit(), AsOf.NOW));
        } catch (CaseRefused nothingInForce) {
            return Optional.empty();
        }
    }

    private Proved proved(UnitLine line) {
        JournalRecord record = office.register().recordOf(line.entry());
        MerkleTree tree = office.register().tree();
        InclusionProof proof = tree.inclusion(record.position() - 1);
        return new Proved(line, record, proof, tree, proof.leads(Hash.leaf(record.text()), tree.head()));
    }

    Supplier<NoticeList> notices(UnitCode unit, String why) {
        Enquirer enquirer = Enquirer.of(officer(), why);
        return () -> office.enquiries().notices(enquirer, unit, AsOf.NOW);
    }

    Supplier<PrintedPaper> extract(UnitCode unit, String why) {
        Officer officer = officer();
        return () -> office.papers().extract(unit, why, officer, Signers.of(key.get()));
    }

    /// Everything above and below a parcel.
    Supplier<PrintedPaper> column(UnitCode parcel, String why) {
        Officer officer = officer();
        return () -> office.papers().column(parcel, why, officer, Signers.of(key.get()));
    }

    /// All that is held as this unit is, in one document.
    Supplier<PrintedPaper> collective(UnitCode unit) {
        Officer officer = officer();
        return () -> office.papers().collective(office.papers().heldAs(unit, officer), officer, Signers.of(key.get()));
    }

    boolean certifies() {
        return who.get().map(officer -> officer.is(Role.REGISTRAR)).orElse(false);
    }

    Supplier<PrintedPaper> column(Point2 place, String why) {
        Officer officer = officer();
        return () -> office.papers().column(place, why, officer, Signers.of(key.get()));
    }

    /// The proof as a file that anybody can check without this office.
    String file(Proved proved) {
        return new RecordProof(proved.record().position(), proved.record().text(), proved.proof(),
                office.say(proved.tree().head(), Signers.of(key.get()).heads())).text();
    }
}
