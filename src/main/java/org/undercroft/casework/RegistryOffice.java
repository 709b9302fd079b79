package org.undercroft.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.CertificateContent;
import org.undercroft.certificate.CertificatePress;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.OfficeName;
import org.undercroft.certificate.Provenance;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.Box;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.Source;
import org.undercroft.land.SpatialUnit;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Officers;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;
import org.undercroft.office.SettingsFile;
import org.undercroft.register.Act;
import org.undercroft.register.GivenCertificate;
import org.undercroft.register.NewEntry;
import org.undercroft.register.Register;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;

/// A registry office that is open: lodge, examine, decide, register, certify. Each step is one unit of work: case file, book and journal change together or
/// not at all, and a step is refused when a colleague has moved the case meanwhile.
public final class RegistryOffice implements AutoCloseable {
    private static final List<Strongroom.Shelf> SHELVES = List.of(Strongroom.BOOK, new Strongroom.Shelf("office", Officers.class),
            new Strongroom.Shelf("casework", RegistryOffice.class));
    /// Days and years are those of the place, whatever clock the computer keeps (domain page 9).
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Provenance PROVENANCE = new Provenance("Undercroft " + ProgramVersion.current(), "rights matrix 1");
    /// Metres around a property within which a certificate shows what lies beside it.
    private static final double SURROUNDINGS = 50;
    /// Metres; below and above everything that is ever registered.
    private static final double ABYSS = -12_000;
    private static final double SKY = 9_000;

    private final Strongroom strongroom;
    private final OfficeSettings settings;
    private final Officers officers;
    private final Register register;
    private final Registrar registrar;
    private final Examining examining;
    private final Accounts accounts;
    private final Enquiries enquiries;
    private final InstantSource clock;

    private RegistryOffice(Strongroom strongroom, OfficeSettings settings, Officers officers, InstantSource clock) {
        this.strongroom = strongroom;
        this.settings = settings;
        this.officers = officers;
        this.register = strongroom.register(settings.frame());
        this.registrar = strongroom.registrar(settings.frame(), settings.system(), clock);
        this.examining = new Examining(settings);
        Acting acting = new Acting(strongroom, registrar, officers, clock);
        this.accounts = new Accounts(acting);
        this.enquiries = new Enquiries(acting, settings, strongroom.enquiry(settings.frame()));
        this.clock = clock;
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
        Optional<OfficeSettings> settings = strongroom.read(new SettingsFile()::find);
        if (settings.isEmpty()) {
            strongroom.close();
            throw new CaseRefused(new Phrase(RegistryOffice.class, "office.notSetUp", place));
        }
        return new RegistryOffice(strongroom, settings.get(), new Officers(PasswordCost.STANDARD), clock);
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
        RegistryOffice office = new RegistryOffice(strongroom, settings, new Officers(cost), clock);
        try {
            return office.act(work -> {
                if (file.find(work).isPresent()) {
                    throw new CaseRefused(new Phrase(RegistryOffice.class, "office.alreadySetUp", settings.nameEn()));
                }
                file.keep(work, settings);
                accounts.forEach((officer, password) -> office.officers.add(work, officer, password.toCharArray(), !settings.sample()));
                office.registrar.record(work, new Act(Act.Kind.OFFICE_OPENED, "", settings.nameZh(), "system: " + settings.system()));
                return office;
            });
        } catch (RuntimeException e) {
            strongroom.close();
            throw e;
        }
    }

    // ---- who and where

    public OfficeSettings settings() {
        return settings;
    }

    public List<Officer> officers() {
        return strongroom.read(officers::list);
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
        byte[] bytes = bytes(planFile, application);
        Application kept = Lodging.complete(application);
        return act(work -> {
            Officer signed = officer(work, clerk, Role.CLERK);
            Lodging.refuseWhatIsTaken(kept, register, CaseFiles.pendingFor(work, kept.unit(), kept.label()));
            Instant now = now();
            Case.Lodged lodged = new Case.Lodged(CaseFiles.nextNumber(work, now.atZone(ZONE).getYear()), kept, signed.name(), now);
            CaseFiles.open(work, lodged, bytes);
            registrar.record(work, new Act(
                    Act.Kind.LODGED,
                    signed.name(),
                    lodged.number().toString(),
                    "unit: %s %s\nplan: %s %s".formatted(kept.unit().value(), kept.label(), kept.plan().digest(), oneLine(kept.plan().title()))));
            return lodged;
        });
    }

    /// Holds the plan against book, earlier pending cases and rules. Also what was examined or approved before can be examined again, and must be when the book
    /// has moved; a decision made before is then history.
    public Case.Examined examine(Case.Pending pending) {
        List<Examining.Waiting> before = strongroom.read(work -> CaseFiles.pendingBefore(work, pending.number())).stream()
                .map(row -> new Examining.Waiting(row.number(), row.application()))
                .toList();
        Examining.Result result = examining.examine(pending.application(), register, examining.margin(), before, now());
        Examination examination = result.examination();
        Case.Examined examined = new Case.Examined(pending.number(), pending.application(), pending.clerk(), examination.at(), examination);
        return act(work -> {
            CaseFiles.move(work, pending, Stage.EXAMINED, examined.since());
            CaseFiles.keep(work, pending.number(), examination, result.reserved(), Examining.said(examination.findings()));
            registrar.record(work, new Act(
                    Act.Kind.EXAMINED,
                    "",
                    pending.number().toString(),
                    "seen: %s\nfindings: %d\ngrave: %d\ngeometries: %s\ntolerances: %s".formatted(
                            examination.seen(),
                            examination.findings().size(),
                            examination.graveFindings().size(),
                            String.join(" ", digests(examination)),
                            examining.tolerances())));
            return examined;
        });
    }

    /// @throws CaseRefused when a finding is grave, or the reviewer took the case in himself
    public Case.Approved approve(Case.Examined examined, Officer reviewer, String reasons) {
        return decide(examined, reviewer, reasons, Act.Kind.APPROVED, decision -> examined.approved(decision));
    }

    /// Sends the case back for correction; the corrected application is lodged as a new case.
    public Case.Requisitioned requisition(Case.Examined examined, Officer reviewer, String reasons) {
        return decide(examined, reviewer, reasons, Act.Kind.REQUISITIONED, decision -> examined.requisitioned(decision));
    }

    public Case.Refused refuse(Case.Examined examined, Officer reviewer, String reasons) {
        return decide(examined, reviewer, reasons, Act.Kind.REFUSED, decision -> examined.refused(decision));
    }

    private <C extends Case> C decide(Case.Examined examined, Officer reviewer, String reasons, Act.Kind kind, Function<Decision, C> sign) {
        return act(work -> {
            Officer signed = officer(work, reviewer, Role.REVIEWER);
            Examination examination = examined.examination();
            C decided = sign.apply(new Decision(signed.name(), now(), reasons.strip(), digests(examination), examining.tolerances(), examination.seen()));
            CaseFiles.move(work, examined, decided.stage(), decided.since());
            CaseFiles.keep(work, examined.number(), decided.stage(), ((Case.Decided) decided).decision());
            registrar.record(work, new Act(
                    kind,
                    signed.name(),
                    examined.number().toString(),
                    "seen: %s\ngeometries: %s\ntolerances: %s\nreasons: %s".formatted(
                            examination.seen(),
                            String.join(" ", digests(examination)),
                            examining.tolerances(),
                            oneLine(reasons))));
            return decided;
        });
    }

    /// Entry and case file in one unit of work.
    ///
    /// @throws org.undercroft.register.EntryRefused when the book has moved nearby since the examination: examine and decide again
    public Case.Registered register(Case.Approved approved, Officer registrar) {
        return act(work -> {
            Officer signed = officer(work, registrar, Role.REGISTRAR);
            Decision decision = approved.decision();
            Registration registration = this.registrar.enter(work, newEntry(approved, signed), decision.seen(), approved.examination().margin());
            CaseFiles.move(work, approved, Stage.REGISTERED, registration.at());
            CaseFiles.entered(work, approved.number(), registration.number());
            return new Case.Registered(approved.number(), approved.application(), approved.clerk(), decision, registration);
        });
    }

    private NewEntry newEntry(Case.Approved approved, Officer registrar) {
        Application application = approved.application();
        boolean cancels = application.kind() == RegistrationKind.CANCELLATION;
        List<PlannedSpace> spaces = cancels ? List.of() : application.spaces();
        List<NewEntry.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < spaces.size(); i++) {
            boolean only = spaces.size() == 1;
            pieces.add(new NewEntry.Piece(
                    only ? application.label() : application.label() + "-" + (i + 1),
                    only ? application.name() : application.name() + " " + spaces.get(i).id(),
                    application.level(),
                    application.spaceKind(),
                    application.basis(),
                    application.surveyClass(),
                    settings.system(),
                    spaces.get(i).parts()));
        }
        List<Source> sources = new ArrayList<>(List.of(application.plan()));
        sources.addAll(application.deeds());
        return new NewEntry(
                application.kind(),
                approved.number(),
                application.unit(),
                application.label(),
                application.name(),
                application.situs(),
                pieces,
                cancels ? List.of() : application.interests(),
                sources,
                application.remarks(),
                approved.clerk(),
                approved.decision().officer(),
                registrar.name());
    }

    // ---- certificates

    /// Prints the certificate of an entry. The first time it is given the next number of the year; each later time the same pages are printed once more.
    ///
    /// @throws CaseRefused when the entry states no right, or is no longer in force and never had a certificate
    public Certificate certify(Case.Registered registered, Officer registrar, OfficeKey key) {
        return certify(registered.registration().number(), registered.application(), registrar, key);
    }

    private Certificate certify(EntryNumber entry, Application application, Officer officer, OfficeKey key) {
        Registration registration = register.entry(entry);
        boolean certifiable = registration.interests().stream().anyMatch(Interest.Right.class::isInstance) && !registration.unit().units().isEmpty();
        if (!certifiable) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.noRight", entry.toString()));
        }
        boolean inForce = register.registrationOf(registration.unit().code()).map(Registration::number).equals(Optional.of(entry));
        GivenCertificate given = act(work -> {
            Officer signed = officer(work, officer, Role.REGISTRAR);
            if (!inForce && register.certificateOf(entry).isEmpty()) {
                throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.replaced", entry.toString()));
            }
            LocalDate today = now().atZone(ZONE).toLocalDate();
            return registrar.certificate(work, entry, settings.province(), settings.place(), today, signed.name());
        });
        // printing takes a second or two and holds nobody up; a number without a copy is printed the next time
        Certificate printed = new CertificatePress(clock).print(content(given, registration, application), key);
        act(work -> registrar.copyPrinted(work, given.number(), printed.factsDigest(), printed.digest(), officer.name()));
        return printed;
    }

    private CertificateContent content(GivenCertificate given, Registration registration, Application application) {
        Register then = register.asOf(given.asOf());
        List<SpatialUnit> own = registration.unit().units();
        Box box = own.stream().map(unit -> unit.space().box()).reduce(Box::with).orElseThrow();
        Box column = new Box(
                box.minX() - SURROUNDINGS, box.minY() - SURROUNDINGS, ABYSS, box.maxX() + SURROUNDINGS, box.maxY() + SURROUNDINGS, SKY);
        return new CertificateContent(
                given.number(),
                registration,
                then.interestsOn(registration.unit().code()),
                then.neighboursOf(column, settings.frame()).units(),
                settings.ground(),
                settings.layers(),
                new OfficeName(settings.nameZh(), settings.nameEn()),
                application.figures(),
                PROVENANCE,
                given.issued());
    }

    /// Prints the certificate with this number once more.
    ///
    /// @throws NoSuchElementException when it was never given
    public Certificate certifyAgain(CertificateNumber number, Officer registrar, OfficeKey key) {
        EntryNumber entry = register.find(number).orElseThrow(() -> new NoSuchElementException("no certificate " + number)).entry();
        return certify(entry, application(register.entry(entry).caseNumber()), registrar, key);
    }

    // ---- the files

    /// Newest first.
    public List<CaseLine> cases() {
        return strongroom.read(CaseFiles::list);
    }

    /// The case as it stands. What was examined is examined once more as of the entry it saw then, so that its findings come whole.
    ///
    /// @throws NoSuchElementException when there is none with this number
    public Case get(CaseNumber number) {
        CaseFiles.Row row = row(number);
        return switch (row.stage()) {
            case LODGED -> new Case.Lodged(number, row.application(), row.clerk(), row.since());
            case EXAMINED -> examined(row);
            case APPROVED -> new Case.Approved(number, row.application(), row.clerk(), examination(row), lastDecision(number));
            case REQUISITIONED -> new Case.Requisitioned(number, row.application(), row.clerk(), examination(row), lastDecision(number));
            case REFUSED -> new Case.Refused(number, row.application(), row.clerk(), examination(row), lastDecision(number));
            case REGISTERED -> new Case.Registered(
                    number,
                    row.application(),
                    row.clerk(),
                    lastDecision(number),
                    register.entry(row.entry().orElseThrow(() -> new IllegalStateException("case %s is registered without an entry".formatted(number)))));
        };
    }

    private Case.Examined examined(CaseFiles.Row row) {
        return new Case.Examined(row.number(), row.application(), row.clerk(), row.since(), examination(row));
    }

    private Examination examination(CaseFiles.Row row) {
        List<Examining.Waiting> reserved = strongroom.read(work -> CaseFiles.reserved(work, row.number())).stream()
                .map(other -> new Examining.Waiting(other.number(), other.application()))
                .toList();
        Instant at = row.examined().orElse(row.since());
        return examining.examine(row.application(), register.asOf(row.seen()), row.margin(), reserved, at).examination();
    }

    private Decision lastDecision(CaseNumber number) {
        return strongroom.read(work -> CaseFiles.decisions(work, number)).getLast();
    }

    /// All decisions on a case, oldest first: one that was examined again after a decision has several.
    public List<Decision> decisions(CaseNumber number) {
        return strongroom.read(work -> CaseFiles.decisions(work, row(number).number()));
    }

    /// The bytes of the plan file as lodged.
    public byte[] planFile(CaseNumber number) {
        return strongroom.read(work -> CaseFiles.planFile(work, row(number).number()));
    }

    public Register register() {
        return register;
    }

    @Override
    public void close() {
        strongroom.close();
    }

    private Application application(CaseNumber number) {
        return row(number).application();
    }

    private CaseFiles.Row row(CaseNumber number) {
        return strongroom.read(work -> CaseFiles.find(work, number)).orElseThrow(() -> new NoSuchElementException("no case " + number));
    }

    // ---- how

    /// A unit of work. Locks the book's counter first, so that everybody waits in the same order.
    private <R> R act(Function<Handle, R> work) {
        return strongroom.write(handle -> {
            registrar.lock(handle);
            return work.apply(handle);
        });
    }

    /// The account as it stands, not as the caller says.
    private Officer officer(Handle work, Officer said, Role role) {
        Officer known = officers.find(work, said.name())
                .orElseThrow(() -> new CaseRefused(new Phrase(RegistryOffice.class, "officer.unknown", said.name())));
        if (!known.is(role)) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "officer.notHis", known.displayName(), Phrase.of(role)));
        }
        return known;
    }

    private static List<String> digests(Examination examination) {
        List<String> digests = new ArrayList<>();
        examination.plan().stream().map(Subject::digest).forEach(digests::add);
        examination.neighbours().stream().map(Subject::digest).forEach(digests::add);
        return digests;
    }

    private static byte[] bytes(Path planFile, Application application) {
        try {
            byte[] bytes = Files.readAllBytes(planFile);
            if (!digest(bytes).equals(application.plan().digest())) {
                throw new CaseRefused(new Phrase(RegistryOffice.class, "lodge.fileChanged", planFile.toString()));
            }
            return bytes;
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "lodge.fileGone", planFile.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\R", " ");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
