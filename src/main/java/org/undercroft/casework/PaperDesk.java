package org.undercroft.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.certificate.OfficeName;
import org.undercroft.certificate.OfficePaper;
import org.undercroft.certificate.PaperPress;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.certificate.Provenance;
import org.undercroft.certificate.Signers;
import org.undercroft.geometry.Point2;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Digest;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import org.undercroft.office.Presentation;
import org.undercroft.office.Role;
import org.undercroft.proof.MerkleTree;
import org.undercroft.register.Act;
import org.undercroft.register.GivenPaper;
import org.undercroft.register.Register;

/// Where papers that are no certificate are numbered and printed. Asked again for the same, it prints the same paper under the same number, as one more copy.
public final class PaperDesk {
    /// Characters of the journal's subject that a list of entries may fill.
    private static final int ABOUT = 120;
    private static final Role[] STAFF = {Role.CLERK, Role.REVIEWER, Role.REGISTRAR};

    private final InnerOffice inner;
    private final FilingCabinet files;
    private final Enquiries enquiries;
    private final SimulationDesk simulations;
    private final CertificateDesk certificates;

    PaperDesk(InnerOffice inner, FilingCabinet files, Enquiries enquiries, SimulationDesk simulations, CertificateDesk certificates) {
        this.certificates = certificates;
        this.inner = inner;
        this.files = files;
        this.enquiries = enquiries;
        this.simulations = simulations;
    }

    /// A row of numbers that starts again each year, and what stands between place and number.
    enum Series {
        PROOF("不动产证明"),
        EXTRACT("登记簿摘录"),
        COLUMN("竖向空间证明"),
        REPORT("预审报告"),
        REFUSAL("不予登记告知"),
        RECEIPT("受理通知"),
        RETURN_SLIP("补正告知"),
        SIMULATION("模拟审批报告"),
        COLLECTIVE("不动产权集成");

        private final String word;

        Series(String word) {
            this.word = word;
        }

        String number(Presentation presented, GivenPaper given) {
            return "%s(%d)%s%s第%07d号".formatted(presented.province(), given.issued().getYear(), presented.place(), word, given.serial());
        }
    }

    // ---- what there is to print

    /// Whether an entry states something that has a proof of registration.
    public static boolean proves(Registration registration) {
        return registration.interests().stream().anyMatch(PaperBlocks::provable);
    }

    /// 不动产登记证明 of an entry that states a mortgage, an easement, a notice or an objection.
    ///
    /// @throws CaseRefused when the entry states none of them; a seizure has no proof; or when what it states has ended
    public PrintedPaper proof(EntryNumber entry, Officer registrar, Signers signers) {
        Registration registration = inner.register().entry(entry);
        Interest stated = registration.interests().stream()
                .filter(PaperBlocks::provable)
                .findFirst()
                .orElseThrow(() -> new CaseRefused(new Phrase(RegistryOffice.class, "paper.noProof", entry.toString())));
        UnitCode unit = registration.unit().code();
        boolean holds = inner.register().inForce(inner.today()).standing(unit).statements().stream().anyMatch(it -> it.entry().number().equals(entry));
        if (!holds) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "paper.proofEnded", entry.toString(), unit.printed()));
        }
        return print(OfficePaper.Kind.REGISTRATION_PROOF, Series.PROOF, "entry " + entry, Optional.of(registration.unit().code()), registrar, signers,
                () -> PaperBlocks.proof(inner.register().asOf(entry), registration, stated), Role.REGISTRAR);
    }

    /// The collective edition (集成版) of ownership certificates: several units that the same holders hold, each with the fields of its own certificate, its
    /// number, its plans and sections.
    ///
    /// @throws CaseRefused when there are not two of them, one has no right in force, or they are not held by the same holders in the same shares
    public PrintedPaper collective(List<UnitCode> units, Officer registrar, Signers signers) {
        inner.read(work -> inner.officer(work, registrar, Role.REGISTRAR));
        EntryNumber asOf = inner.register().last();
        Register then = inner.register().asOf(asOf);
        List<Registration> rights = units.stream().distinct().sorted(Comparator.comparing(UnitCode::value)).map(unit -> then.registrationOf(unit)
                .filter(CertificateDesk::certifiable)
                .orElseThrow(() -> new CaseRefused(new Phrase(RegistryOffice.class, "paper.noRight", unit.printed())))).toList();
        if (rights.size() < 2) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "paper.collectiveOne"));
        }
        if (rights.stream().map(right -> CollectiveBlocks.holdings(right)).distinct().count() > 1) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "paper.collectiveHolders"));
        }
        String entries = rights.stream().map(right -> right.number().toString()).collect(Collectors.joining(" "));
        String about = "entries %s as of %s".formatted(
                entries.length() < ABOUT ? entries : Digest.of(entries.getBytes(StandardCharsets.US_ASCII)), asOf);
        return print(OfficePaper.Kind.COLLECTIVE_EDITION, Series.COLLECTIVE, about, Optional.empty(), registrar, signers, () -> CollectiveBlocks.of(then,
                rights.stream().map(right -> certificates.content(certificates.prepare(right.number(), registrar), signers)).toList()), Role.REGISTRAR);
    }

    /// Every unit in force that is held as this one is, itself among them, in the order of codes: what a collective edition is made of.
    ///
    /// @throws CaseRefused for whoever may not print one, before anything is said about holders
    public List<UnitCode> heldAs(UnitCode unit, Officer registrar) {
        inner.read(work -> inner.officer(work, registrar, Role.REGISTRAR));
        return inner.register().registrationOf(unit).filter(CertificateDesk::certifiable).map(right -> heldAs(CollectiveBlocks.holdings(right)))
                .orElseGet(List::of);
    }

    /// Whatever else the same holders hold, the first of them holds too: only what is his is compared.
    private List<UnitCode> heldAs(Set<Holding> wanted) {
        Register book = inner.register();
        PartyId one = wanted.iterator().next().party().id();
        return enquiries.heldBy(one).stream()
                .filter(code -> book.registrationOf(code)
                        .filter(CertificateDesk::certifiable)
                        .map(right -> CollectiveBlocks.holdings(right).equals(wanted))
                        .orElse(false))
                .toList();
    }

    /// What the book says under a code, today.
    public PrintedPaper extract(UnitCode unit, String why, Officer officer, Signers signers) {
        UnitAnswer answer = enquiries.unit(Enquirer.of(officer, why), unit, AsOf.NOW);
        if (answer.lines().isEmpty()) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "enquiry.noUnit", unit.printed()));
        }
        List<Interest> interests = inner.register().asOf(answer.asOf()).interestsOn(unit);
        return print(OfficePaper.Kind.EXTRACT, Series.EXTRACT, "%s as of %s".formatted(unit.value(), answer.asOf()), Optional.of(unit), officer, signers,
                () -> PaperBlocks.extract(answer, interests), STAFF);
    }

    /// Every right from the ground down at a place.
    ///
    /// @param place in the office's reference system
    public PrintedPaper column(Point2 place, String why, Officer officer, Signers signers) {
        Column column = enquiries.at(Enquirer.of(officer, why), place, AsOf.NOW);
        return print(OfficePaper.Kind.STRATA_COLUMN, Series.COLUMN, "%s,%s as of %s".formatted(place.x(), place.y(), column.asOf()), Optional.empty(),
                officer, signers, () -> PaperBlocks.column(column), STAFF);
    }

    /// Every right above and below a parcel.
    public PrintedPaper column(UnitCode parcel, String why, Officer officer, Signers signers) {
        Stack stack = enquiries.stack(Enquirer.of(officer, why), parcel, AsOf.NOW);
        return print(OfficePaper.Kind.STRATA_COLUMN, Series.COLUMN, "%s as of %s".formatted(parcel.value(), stack.asOf()), Optional.of(parcel),
                officer, signers, () -> PaperBlocks.stack(stack), STAFF);
    }

    /// What the examination of a case found, whatever became of the case.
    ///
    /// @throws CaseRefused when it was never examined
    public PrintedPaper report(CaseNumber number, Officer officer, Signers signers) {
        Case one = files.get(number, officer);
        Examination examination = one.lastExamination()
                .orElseThrow(() -> new CaseRefused(new Phrase(RegistryOffice.class, "paper.notExamined", number.toString())));
        return print(OfficePaper.Kind.PRE_EXAMINATION, Series.REPORT, "%s examined %s".formatted(number, examination.at()),
                Optional.of(one.application().unit()), officer, signers, () -> PaperBlocks.report(one, examination), STAFF);
    }

    /// 不予登记告知书 with the exhibit of what stands in the way.
    ///
    /// @throws CaseRefused when the case was not refused
    public PrintedPaper refusal(CaseNumber number, Officer officer, Signers signers) {
        if (!(files.get(number, officer) instanceof Case.Refused refused)) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "paper.notRefused", number.toString()));
        }
        return print(OfficePaper.Kind.REFUSAL, Series.REFUSAL, number.toString(), Optional.of(refused.application().unit()), officer, signers,
                () -> PaperBlocks.refusal(refused), Role.REVIEWER, Role.REGISTRAR);
    }

    /// 受理通知书 of a case that was taken in, with its papers and the day by which the office will have decided.
    ///
    /// @param due the last day of the office's time; empty while it stands
    public PrintedPaper receipt(CaseNumber number, Optional<LocalDate> due, Officer officer, Signers signers) {
        Case one = files.get(number, officer);
        List<CaseDocument> documents = inner.read(work -> Paperwork.list(work, number));
        Instant accepted = inner.read(work -> CaseFiles.line(work, number)).orElseThrow().accepted();
        return print(OfficePaper.Kind.RECEIPT, Series.RECEIPT, number.toString(), Optional.of(one.application().unit()), officer, signers,
                () -> CounterPapers.receipt(one, accepted, due, documents), STAFF);
    }

    /// 补正告知书 of a case that was sent back.
    ///
    /// @throws CaseRefused when it waits for nothing
    public PrintedPaper returnSlip(CaseNumber number, Officer officer, Signers signers) {
        if (!(files.get(number, officer) instanceof Case.Requisitioned sentBack)) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "paper.notSentBack", number.toString()));
        }
        return print(OfficePaper.Kind.RETURN_SLIP, Series.RETURN_SLIP, "%s until %s".formatted(number, sentBack.requisition().dueBy()),
                Optional.of(sentBack.application().unit()), officer, signers, () -> CounterPapers.slip(sentBack), STAFF);
    }

    /// The same before anything is handed in: everything that an application in preparation lacks.
    public PrintedPaper returnSlip(Draft draft, RegistrationKind kind, List<Phrase> missing, Officer officer, Signers signers) {
        return print(OfficePaper.Kind.RETURN_SLIP, Series.RETURN_SLIP, "draft %d version %d".formatted(draft.number(), draft.version()), Optional.empty(),
                officer, signers, () -> CounterPapers.slip(draft, kind, missing), STAFF);
    }

    /// 模拟审批报告. It says of itself that it is worth nothing.
    public PrintedPaper simulation(SimulationNumber number, Officer officer, Signers signers) {
        Simulation simulation = simulations.get(number, officer);
        return print(OfficePaper.Kind.SIMULATION, Series.SIMULATION, number.toString(), Optional.empty(), officer, signers,
                () -> CounterPapers.simulation(simulation), STAFF);
    }

    // ---- how it is printed

    private interface Contents {
        List<OfficePaper.Block> blocks();
    }

    private PrintedPaper print(
            OfficePaper.Kind kind, Series series, String about, Optional<UnitCode> unit, Officer officer, Signers signers, Contents contents, Role... anyOf) {
        // what could hinder printing hinders it before a number is given
        inner.read(work -> inner.officer(work, officer, anyOf));
        PaperPress press = new PaperPress(inner.clock());
        List<OfficePaper.Block> blocks = contents.blocks();
        GivenPaper given = inner.act(work -> {
            Officer signed = inner.officer(work, officer, anyOf);
            // what another seat has changed counts from its record on
            inner.presentations().in(work);
            return inner.registrar().paper(work, series.name(), about, inner.today(), signed.name());
        });
        MerkleTree then = new MerkleTree(given.position(), inner.register().tree().kept());
        Presentation presented = inner.presentationAt(given.position());
        OfficePaper paper = new OfficePaper(
                kind,
                series.number(presented, given),
                new OfficeName(presented.nameZh(), presented.nameEn()),
                given.issued(),
                unit,
                then.head(),
                blocks,
                new Provenance("Undercroft " + ProgramVersion.current(), inner.settings().system().toString()));
        PrintedPaper printed = press.print(paper, signers);
        inner.act(work -> {
            String details = List.of("number: " + printed.number(), "facts: " + printed.factsDigest(), "digest: " + printed.digest()).stream()
                    .collect(Collectors.joining("\n"));
            inner.record(work, Act.Kind.PAPER_PRINTED, officer.name(), series.name() + " / " + about, details);
            return printed;
        });
        return printed;
    }
}
