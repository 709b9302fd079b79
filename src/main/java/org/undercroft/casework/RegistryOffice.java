package org.undercroft.casework;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.CertificateVerifier;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Signers;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Phrase;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.StatementId;
import org.undercroft.land.VolumeBalance;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Officers;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;
import org.undercroft.office.SettingsFile;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.HeadSigner;
import org.undercroft.proof.SignedHead;
import org.undercroft.proof.TreeHead;
import org.undercroft.register.Act;
import org.undercroft.register.Register;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;

/// A registry office that is open: lodge, examine, decide, register, certify. Its front: the desks behind it do the work. Each step is one unit of work: case
/// file, book and journal change together or not at all, and a step is refused when a colleague has moved the case meanwhile.
public final class RegistryOffice implements AutoCloseable {
    static final List<Strongroom.Shelf> SHELVES = List.of(Strongroom.BOOK, new Strongroom.Shelf("office", Officers.class),
            new Strongroom.Shelf("casework", RegistryOffice.class));

    private final InnerOffice inner;
    private final Examining examining;
    private final FilingCabinet files;
    private final DraftDesk drafts;
    private final IntakeDesk intake;
    private final ReviewDesk review;
    private final OpinionDesk opinions;
    private final CaseDesk cases;
    private final QueueDesk queue;
    private final ReserveDesk reserves;
    private final SimulationDesk simulations;
    private final AdministrationDesk administration;
    private final CertificateDesk certificates;
    private final FindingDesk findings;
    private final EvidenceDesk evidence;
    private final ViewpointDesk viewpoints;
    private final Accounts accounts;
    private final Enquiries enquiries;
    private final PaperDesk papers;
    private final PackDesk packs;
    private final ReportDesk reports;

    private RegistryOffice(Strongroom strongroom, OfficeSettings settings, List<SettingsFile.Since> later, Officers officers, InstantSource clock) {
        Register register = strongroom.register(settings.frame());
        Registrar registrar = strongroom.registrar(settings.frame(), settings.system(), clock);
        this.examining = new Examining(settings);
        this.inner = new InnerOffice(strongroom, settings, new Presentations(settings.presentation(), later), officers, register, registrar, clock);
        this.findings = new FindingDesk(inner);
        this.evidence = new EvidenceDesk(inner, findings);
        this.files = new FilingCabinet(inner, examining, evidence);
        this.drafts = new DraftDesk(inner);
        this.intake = new IntakeDesk(inner, examining, evidence, files);
        this.review = new ReviewDesk(inner, examining, findings, evidence);
        this.opinions = new OpinionDesk(inner, intake);
        this.cases = new CaseDesk(inner, findings, evidence);
        this.queue = new QueueDesk(inner);
        this.reserves = new ReserveDesk(inner);
        this.simulations = new SimulationDesk(inner, examining, evidence);
        this.administration = new AdministrationDesk(inner);
        this.certificates = new CertificateDesk(inner, files);
        this.viewpoints = new ViewpointDesk(inner);
        this.accounts = new Accounts(inner);
        this.enquiries = new Enquiries(inner, strongroom.enquiry(settings.frame()));
        this.papers = new PaperDesk(inner, files, enquiries, simulations, certificates);
        this.reports = new ReportDesk(inner, queue);
        this.packs = new PackDesk(inner, files, findings, evidence, examining, certificates);
    }

    /// A new office in a folder that holds none yet.
    ///
    /// @param accounts officers with their first passwords, which they must change unless the office is the sample; somebody must be administrator
    /// @throws org.undercroft.register.OfficeUnavailable when the folder cannot be used
    public static RegistryOffice create(Path folder, OfficeSettings settings, Map<Officer, String> accounts) {
        PasswordCost cost = settings.sample() ? PasswordCost.TOKEN : PasswordCost.STANDARD;
        return setUp(Strongroom.make(folder, SHELVES), settings, accounts, cost, InstantSource.system());
    }

    /// A new office in a database that holds none yet.
    ///
    /// @param url JDBC URL
    /// @param clock what the office takes the time from
    public static RegistryOffice create(String url, OfficeSettings settings, Map<Officer, String> accounts, PasswordCost cost, InstantSource clock) {
        return setUp(Strongroom.open(url, SHELVES), settings, accounts, cost, clock);
    }

    /// An office that exists.
    ///
    /// @param place a folder, or the JDBC URL of a database (`jdbc:…`)
    /// @throws org.undercroft.register.OfficeUnavailable when there is none, it is open elsewhere, or its database is damaged
    public static RegistryOffice open(String place) {
        return open(place, InstantSource.system());
    }

    /// The same with another clock.
    public static RegistryOffice open(String place, InstantSource clock) {
        Strongroom strongroom = Strongroom.open(place, SHELVES);
        try {
            SettingsFile file = new SettingsFile();
            OfficeSettings settings = strongroom.read(file::founded)
                    .orElseThrow(() -> new CaseRefused(new Phrase(RegistryOffice.class, "office.notSetUp", strongroom.place())));
            return new RegistryOffice(strongroom, settings, strongroom.read(file::presentations), new Officers(PasswordCost.STANDARD), clock);
        } catch (RuntimeException e) {
            strongroom.close();
            throw e;
        }
    }

    /// Makes the tables of an office's database or brings them up to date; on a PostgreSQL server as the owner of the database. See [Strongroom#prepare].
    ///
    /// @return the newest script by schema
    public static Map<String, String> migrate(String place, String program) {
        return Strongroom.prepare(place, SHELVES, program);
    }

    /// Whether an office was made in this folder.
    public static boolean existsIn(Path folder) {
        return Strongroom.isIn(folder);
    }

    private static RegistryOffice setUp(
            Strongroom strongroom, OfficeSettings settings, Map<Officer, String> accounts, PasswordCost cost, InstantSource clock) {
        if (!settings.sample() && accounts.keySet().stream().noneMatch(officer -> officer.is(Role.ADMINISTRATOR))) {
            strongroom.close();
            throw new IllegalArgumentException("an office without an administrator");
        }
        SettingsFile file = new SettingsFile();
        RegistryOffice office = new RegistryOffice(strongroom, settings, List.of(), new Officers(cost), clock);
        try {
            Map<Officer, Officers.Hashed> kept = new LinkedHashMap<>();
            accounts.forEach((officer, password) -> kept.put(officer, office.inner.officers().hashed(password.toCharArray())));
            return office.inner.act(work -> {
                if (file.founded(work).isPresent()) {
                    throw new CaseRefused(new Phrase(RegistryOffice.class, "office.alreadySetUp", settings.nameEn()));
                }
                file.keep(work, settings);
                if (settings.sample()) {
                    Arrays.stream(Procedure.Path.values()).map(Procedure::sample).forEach(procedure -> Procedures.set(work, procedure));
                }
                kept.forEach((officer, password) -> office.inner.officers().add(work, officer, password, !settings.sample()));
                office.inner.record(work, Act.Kind.OFFICE_OPENED, "", settings.nameZh(), "system: " + settings.system());
                return office;
            });
        } catch (RuntimeException e) {
            strongroom.close();
            throw e;
        }
    }

    // ---- who and where

    public OfficeSettings settings() {
        return inner.settings();
    }

    public List<Officer> officers() {
        return inner.read(inner.officers()::list);
    }

    /// @throws org.undercroft.office.SignInRefused when name and password do not belong together, the account is locked, or its password must be changed
    ///         first; that, too, stands in the journal
    public Officer signIn(String name, char[] password) {
        return accounts.signIn(name, password);
    }

    /// Who may work here, and the administrator's work.
    public Accounts accounts() {
        return accounts;
    }

    /// What the book is asked, and what it answers to whom.
    public Enquiries enquiries() {
        return enquiries;
    }

    // ---- a case on its way

    /// Takes an application in.
    ///
    /// @param planFile the very file `application.plan()` was read from; its bytes are kept
    /// @throws CaseRefused when the plan names no reference system, lacks a space applied for, has changed since it was read, or the unit is taken
    public Case.Lodged lodge(Application application, Path planFile, Officer clerk) {
        return intake.lodge(application, planFile, clerk, Optional.empty(), false);
    }

    /// Takes in an application that changes no space and so brings no survey: a transfer, a mortgage, a seizure, an objection, a notice, a cancellation. Name,
    /// place and space are those of the entry in force.
    ///
    /// @param about the statement that is to be made, replaced or cancelled
    /// @param interests what it is to state; none for a cancellation
    /// @throws CaseRefused when the book holds nothing it could be about, or something on the unit holds it up
    public Case.Lodged lodge(RegistrationKind kind, StatementId about, List<Interest> interests, List<Deed> deeds, String remarks, Officer clerk) {
        return intake.lodge(kind, about, interests, deeds, remarks, clerk);
    }

    /// The papers that the law asks for and an application does not bring.
    public List<Phrase> missingPapers(Application application) {
        return Requirements.missingPapers(application, List.of());
    }

    /// Whether the units that a split or a merge makes fill what was there, with what does not fit as bodies to be shown; empty for other applications.
    public Optional<VolumeBalance> balance(Application application) {
        return new Balancing(inner.register(), inner.settings().frame()).of(application);
    }

    /// What stands on the unit and should be known before an application is decided.
    public List<Phrase> warnings(Application application) {
        return Requirements.warnings(application, inner.following(), Days.of(inner.now()));
    }

    /// The next free numbers of unit codes.
    public Numbering numbering() {
        return new Numbering(inner);
    }

    /// Holds the plan against book, earlier pending cases and rules. Also what was examined or approved before can be examined again, and must be when the book
    /// has moved; a decision made before is then history.
    ///
    /// @param officer a clerk or a reviewer; who asked for it stands in the journal
    public Case.Examined examine(Case.Pending pending, Officer officer) {
        return review.examine(pending, officer);
    }

    /// The last signature before entry: of the one reviewer, or of the second where the office has two.
    ///
    /// @throws CaseRefused when anything keeps the case from being approved, all of it told at once; or the reviewer took the case in, or signed it before
    public Case.Approved approve(Case.Reviewable one, Officer reviewer, String reasons) {
        return review.approve(one, reviewer, reasons);
    }

    /// Sends the case back with everything it lacks; the corrected application goes on in the same case.
    ///
    /// @param reasons what is to be brought or mended; the papers that the check list misses are added to it
    public Case.Requisitioned requisition(Case.Pending pending, Officer officer, String reasons) {
        return review.requisition(pending, officer, List.of(reasons), Optional.empty());
    }

    /// Refuses in writing, on the ground that the examination speaks for.
    public Case.Refused refuse(Case.Reviewable one, Officer reviewer, String reasons) {
        return refuse(one, reviewer, RefusalGround.suggestedBy(one.examination()), reasons);
    }

    public Case.Refused refuse(Case.Reviewable one, Officer reviewer, RefusalGround ground, String reasons) {
        return review.refuse(one, reviewer, ground, reasons);
    }

    /// Entry and case file in one unit of work.
    ///
    /// @throws org.undercroft.register.EntryRefused when the book has moved nearby since the examination: examine and decide again
    public Case.Registered register(Case.Approved approved, Officer registrar) {
        return cases.register(approved, registrar);
    }

    // ---- certificates

    /// Prints the certificate of an entry. The first time it is given the next number of the year; each later time the same pages are printed once more.
    ///
    /// @throws CaseRefused when the entry states no right, or is no longer in force and never had a certificate
    public Certificate certify(Case.Entered entered, Officer registrar, Signers signers) {
        return certificates.certify(entered.registration().number(), entered.application(), registrar, signers);
    }

    /// The same without anybody who signs heads of the journal.
    public Certificate certify(Case.Entered entered, Officer registrar, OfficeKey key) {
        return certify(entered, registrar, Signers.of(key));
    }

    /// Prints the certificate of any entry in force that states a right: of each unit that came of a split.
    ///
    /// @throws CaseRefused as for the entry of a case
    public Certificate certify(EntryNumber entry, Officer registrar, OfficeKey key) {
        return certificates.certify(entry, files.application(inner.register().entry(entry).caseNumber()), registrar, Signers.of(key));
    }

    /// Prints the certificate with this number once more.
    ///
    /// @throws java.util.NoSuchElementException when it was never given
    public Certificate certifyAgain(CertificateNumber number, Officer registrar, OfficeKey key) {
        return certificates.certifyAgain(number, registrar, Signers.of(key));
    }

    /// Prints the certificates of all rights in force into a folder.
    ///
    /// @param presses how many print at once
    public CertificateRun.Outcome certifyAll(Officer registrar, Signers signers, Path folder, int presses, CertificateRun.Watch watch) {
        return new CertificateRun(inner, certificates, registrar, signers, folder).run(presses, watch);
    }

    /// Proofs, extracts, columns, reports and notices.
    public PaperDesk papers() {
        return papers;
    }

    /// What was done and what is held, counted.
    public ReportDesk reports() {
        return reports;
    }

    /// Files for a court.
    public PackDesk packs() {
        return packs;
    }

    /// What the book says of papers that somebody shows.
    public VerificationDesk verification() {
        return new VerificationDesk(inner.register());
    }

    /// Reads certificates back and checks them; needs no office.
    public static CertificateVerifier certificateVerifier() {
        return new CertificateVerifier(CertificateDesk::solids);
    }

    // ---- the desks

    /// Applications that are not ready.
    public DraftDesk drafts() {
        return drafts;
    }

    /// Papers and corrected applications.
    public IntakeDesk intake() {
        return intake;
    }

    /// Examines a space while it is being given; one for each draft.
    ///
    /// @throws CaseRefused when the officer does not work on cases
    public LiveExamination live(Officer officer) {
        return new LiveExamination(inner, examining, evidence, officer);
    }

    /// Notices what surveys are often wrong about.
    public Traps traps() {
        return new Traps(inner.settings());
    }

    /// First review, requisition, public notice.
    public ReviewDesk review() {
        return review;
    }

    /// What other bodies say.
    public OpinionDesk opinions() {
        return opinions;
    }

    /// Suspended, resumed, withdrawn, archived.
    public CaseDesk caseDesk() {
        return cases;
    }

    /// Who does what until when.
    public QueueDesk queue() {
        return queue;
    }

    /// Space kept for planned extensions.
    public ReserveDesk reserves() {
        return reserves;
    }

    /// Projects that nobody applies for yet.
    public SimulationDesk simulations() {
        return simulations;
    }

    /// Views of the ground kept with cases.
    public ViewpointDesk viewpoints() {
        return viewpoints;
    }

    /// Working days, and how cases of each kind go.
    public AdministrationDesk administration() {
        return administration;
    }

    // ---- the journal

    /// Says where the journal stands, or stood, in the office's name; signed where there is a signer.
    public SignedHead say(TreeHead head, Optional<? extends HeadSigner> signer) {
        String name = settings().nameZh();
        return signer.map(it -> SignedHead.signed(name, head, inner.now(), it)).orElseGet(() -> SignedHead.unsigned(name, head, inner.now()));
    }

    /// From now on the heads of the journal are signed with another key, and the journal says so.
    ///
    /// @param before who signed until now, where that key is still at hand
    public void changeHeadKey(HeadKey next, Optional<? extends HeadSigner> before, Officer administrator) {
        inner.act(work -> {
            Officer signed = inner.officer(work, administrator, Role.ADMINISTRATOR);
            inner.registrar().changeHeadKey(work, next, before.map(HeadSigner.class::cast), signed.name());
            return next;
        });
    }

    // ---- the files

    /// Newest first, for whoever works on cases.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<CaseLine> cases(Officer officer) {
        return files.cases(officer);
    }

    /// One of them; empty when there is none with this number.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public Optional<CaseLine> line(CaseNumber number, Officer officer) {
        return files.line(number, officer);
    }

    /// The same for the office itself.
    List<CaseLine> cases() {
        return files.cases();
    }

    /// Opens the file of a case: the case as it stands, and who opened it in the journal. What was examined is examined once more as of the entry it saw then,
    /// so that its findings come whole.
    ///
    /// @throws CaseRefused for an account that only asks the book
    /// @throws java.util.NoSuchElementException when there is none with this number
    public Case get(CaseNumber number, Officer officer) {
        return files.get(number, officer);
    }

    /// The same for the office itself.
    Case get(CaseNumber number) {
        return files.get(number);
    }

    /// All decisions on a case, oldest first: one that was examined again after a decision has several.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Decision> decisions(CaseNumber number, Officer officer) {
        return files.decisions(number, officer);
    }

    /// The bytes of the plan file as lodged; who read them stands in the journal.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public byte[] planFile(CaseNumber number, Officer officer) {
        return files.planFile(number, officer);
    }

    public Register register() {
        return inner.register();
    }

    /// Where findings are dealt with.
    public FindingDesk findings() {
        return findings;
    }

    /// Where rules and papers are put on file that examinations go by.
    public EvidenceDesk evidence() {
        return evidence;
    }

    /// For who works here on something else than cases.
    InnerOffice inner() {
        return inner;
    }

    @Override
    public void close() {
        inner.strongroom().close();
    }
}
