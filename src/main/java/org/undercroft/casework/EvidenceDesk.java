package org.undercroft.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.undercroft.examination.Agreements;
import org.undercroft.examination.SubDistrict;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Deed.DeedKind;
import org.undercroft.land.Phrase;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.RuleBook;
import org.undercroft.register.Act;

/// Where what examinations go by is put on file: the office's rules, the granted space of a case, agreements between holders, titles of unknown depth, the
/// map of sub-districts. Each is an act in the journal.
public final class EvidenceDesk {
    /// A code that is well formed and that nobody has: what has none yet has made no agreements.
    private static final UnitCode NOBODY = new UnitCode("000000000000GX00001W00000000");

    private final InnerOffice inner;
    private final FindingDesk findings;
    private final RuleBook rules = new RuleBook();

    EvidenceDesk(InnerOffice inner, FindingDesk findings) {
        this.inner = inner;
        this.findings = findings;
    }

    // ---- the rules

    /// The rule set in force.
    public RuleSet rules() {
        return inner.read(rules::newest);
    }

    /// A rule set that is or was in force.
    ///
    /// @throws NoSuchElementException when there never was one of this version
    public RuleSet rules(int version) {
        return inner.read(work -> rules(work, version));
    }

    /// Every change of the rules, newest first.
    public List<RuleBook.Change> ruleChanges() {
        return inner.read(rules::history);
    }

    /// Puts another rule set in force, under the next version. What was decided on findings of waiting cases opens again.
    ///
    /// @param changed whatever version it says
    /// @throws CaseRefused without a reason, or when nothing was changed
    public RuleSet changeRules(RuleSet changed, Officer administrator, String reason) {
        if (reason.isBlank()) {
            throw new CaseRefused(new Phrase(EvidenceDesk.class, "rules.noReason"));
        }
        return inner.act(work -> {
            Officer signed = inner.officer(work, administrator, Role.ADMINISTRATOR);
            RuleSet before = rules.newest(work);
            if (before.lines().equals(changed.lines())) {
                throw new CaseRefused(new Phrase(EvidenceDesk.class, "rules.same", before.version()));
            }
            RuleSet next = rules.add(work, changed, inner.now(), signed.name(), reason.strip());
            inner.record(work, Act.Kind.RULES_CHANGED, signed.name(), Integer.toString(next.version()),
                    "reason: %s\nchanged: %s".formatted(InnerOffice.oneLine(reason), differing(before, next)));
            findings.rulesChanged(work, next.version());
            return next;
        });
    }

    private static String differing(RuleSet before, RuleSet next) {
        List<String> changed = next.lines().stream().filter(line -> !before.lines().contains(line)).map(line -> line.toString()).toList();
        List<String> gone = before.lines().stream().filter(line -> next.find(line.id()).isEmpty()).map(line -> "without " + line.id()).toList();
        return InnerOffice.oneLine(changed + " " + gone);
    }

    // ---- what counts in an examination

    FiledFacts now(Handle work, Optional<CaseNumber> number, Application application, Instant at) {
        return at(work, number, application, rules.newest(work), at);
    }

    /// As it was when a case was examined last.
    FiledFacts then(Handle work, CaseNumber number, Application application, Instant at) {
        return at(work, Optional.of(number), application, examinedUnder(work, number), at);
    }

    /// As it was at a moment, for what has no case.
    FiledFacts asOf(Handle work, Application application, Instant at) {
        return at(work, Optional.empty(), application, rules.asOf(work, at), at);
    }

    private FiledFacts at(Handle work, Optional<CaseNumber> number, Application application, RuleSet ruleSet, Instant at) {
        return EvidenceFiles.at(work, number, application.unit(), ruleSet, inner.register(),
                titles -> inner.read(later -> EvidenceFiles.depthUnknown(later, titles, at)), at);
    }

    /// What counts for a space that is still being given, and may have no code yet.
    FiledFacts ofADraft(Handle work, Optional<UnitCode> unit, Instant at) {
        FiledFacts filed = EvidenceFiles.at(work, Optional.empty(), unit.orElse(NOBODY), rules.newest(work), inner.register(),
                titles -> inner.read(later -> EvidenceFiles.depthUnknown(later, titles, at)), at);
        return unit.isPresent() ? filed : new FiledFacts(filed.rules(), List.of(), Agreements.NONE, filed.titles(), filed.subDistricts());
    }

    /// The rules of the newest examination of a case.
    RuleSet examinedUnder(Handle work, CaseNumber number) {
        return rules(work, FindingFiles.rulesOf(work, number));
    }

    int inForce(Handle work) {
        return rules.newest(work).version();
    }

    private RuleSet rules(Handle work, int version) {
        return rules.find(work, version).orElseThrow(() -> new NoSuchElementException("no rule set " + version));
    }

    // ---- what is on file

    /// What is on file beside the rules and what belongs to one case.
    ///
    /// @param unit to hear of this one alone
    /// @param most of each kind
    /// @throws CaseRefused for an account that only asks the book
    public FiledEvidence onFile(Optional<UnitCode> unit, int most, Officer reader) {
        return inner.read(work -> {
            inner.reader(work, reader);
            List<FiledEvidence.Support> supports = EvidenceFiles.supportsOnFile(work, unit, most + 1);
            List<FiledEvidence.Title> titles = EvidenceFiles.titlesOnFile(work, unit, this::stands, most + 1);
            return new FiledEvidence(supports.stream().limit(most).toList(), titles.stream().limit(most).toList(),
                    EvidenceFiles.subDistricts(work, inner.now()),
                    supports.size() > most || titles.size() > most);
        });
    }

    private boolean stands(FiledFacts.DepthUnknown title) {
        return registered(SpatialUnitId.parse(title.lasting())).filter(unit -> unit.digest().equals(title.digest())).isPresent();
    }

    private Optional<SpatialUnit> registered(SpatialUnitId id) {
        return inner.register().find(id.unit()).stream().flatMap(unit -> unit.units().stream()).filter(one -> one.id().equals(id)).findFirst();
    }

    // ---- papers

    /// Files the space that the grant contract gives: the case is held against it from its next examination on.
    ///
    /// @param space in the office's system
    public void grant(CaseNumber number, List<SpaceDefinition> space, Deed contract, Officer clerk) {
        requireKind(contract, DeedKind.GRANT_CONTRACT, DeedKind.ALLOCATION_DECISION);
        file(clerk, Role.CLERK, number.toString(), "granted space: %s\npaper: %s".formatted(GeometryDigest.of(space), contract.digest()), (work, signed) -> {
            CaseFiles.Row row = inner.open(work, number);
            EvidenceFiles.grant(work, number, space, contract, signed.name(), inner.now());
            openAgain(work, row, new CaseStep(inner.now(), signed.name(), Act.Kind.EVIDENCE_FILED, afterwards(row.stage()), contract.title()));
        });
    }

    /// What was examined, reviewed or approved was so without what is on file now.
    private static Stage afterwards(Stage stage) {
        return switch (stage) {
            case EXAMINED, REVIEWED, ON_NOTICE, APPROVED -> Stage.LODGED;
            case LODGED, REQUISITIONED, SUSPENDED, REFUSED, WITHDRAWN, REGISTERED, CERTIFIED, ARCHIVED -> stage;
        };
    }

    private static void openAgain(Handle work, CaseFiles.Row row, CaseStep step) {
        if (step.stage() == row.stage()) {
            CaseFiles.touch(work, row.number(), step);
        } else {
            CaseFiles.sendBack(work, row.number(), step);
        }
    }

    /// Files that an easement lets support or piles of one unit stand in another, below a height in metres.
    public void support(UnitCode dominant, UnitCode servient, double below, Deed easement, Officer reviewer) {
        requireKind(easement, DeedKind.EASEMENT_CONTRACT);
        String said = "support below %s m in: %s\npaper: %s".formatted(below, servient.value(), easement.digest());
        file(reviewer, Role.REVIEWER, dominant.value(), said, (work, signed) -> EvidenceFiles.support(work, new Agreements.Support(dominant, servient, below),
                easement, signed.name(), inner.now()));
    }

    /// Marks a surface title that nobody has surveyed in depth. The mark falls when the title gets another geometry.
    ///
    /// @throws CaseRefused when nothing is registered under this name, or it is no title to surface land
    public void depthUnknown(SpatialUnitId title, Officer registrar) {
        SpatialUnit unit = registered(title).orElseThrow(() -> new CaseRefused(new Phrase(EvidenceDesk.class, "title.none", title.toString())));
        if (unit.kind() != SpaceKind.SURFACE_PARCEL) {
            throw new CaseRefused(new Phrase(EvidenceDesk.class, "title.noSurface", title.toString(), Phrase.of(unit.kind())));
        }
        file(registrar, Role.REGISTRAR, title.toString(), "depth unknown: " + unit.digest(), (work, signed) -> EvidenceFiles.depthUnknown(work,
                new FiledFacts.DepthUnknown(title.toString(), unit.digest()), signed.name(), inner.now()));
    }

    /// Puts a map of cadastral sub-districts in the place of the one there was; what was examined by that one is examined again by it.
    ///
    /// @throws CaseRefused when there is none, one has no code of six digits, or two have the same
    public void subDistricts(List<SubDistrict> map, Officer administrator) {
        if (map.isEmpty()) {
            throw new CaseRefused(new Phrase(EvidenceDesk.class, "subDistrict.code", ""));
        }
        Set<String> codes = new HashSet<>();
        for (SubDistrict one : map) {
            if (!one.code().matches("[0-9]{6}") || one.outlines().isEmpty() || !codes.add(one.code())) {
                throw new CaseRefused(new Phrase(EvidenceDesk.class, "subDistrict.code", one.code()));
            }
        }
        String said = map.stream().map(one -> "sub-district: %s %s".formatted(one.code(), GeometryDigest.of(EvidenceFiles.prisms(one))))
                .collect(Collectors.joining("\n"));
        file(administrator, Role.ADMINISTRATOR, "sub-districts", said, (work, _) -> EvidenceFiles.subDistricts(work, map, inner.now()));
    }

    private static void requireKind(Deed paper, DeedKind... kinds) {
        if (!Set.of(kinds).contains(paper.kind())) {
            throw new CaseRefused(new Phrase(EvidenceDesk.class, "paper.otherKind", paper.title(), Phrase.of(kinds[0])));
        }
    }

    @FunctionalInterface
    private interface Filing {
        void by(Handle work, Officer signed);
    }

    private void file(Officer officer, Role role, String subject, String details, Filing filing) {
        inner.act(work -> {
            Officer signed = inner.officer(work, officer, role);
            filing.by(work, signed);
            inner.record(work, Act.Kind.EVIDENCE_FILED, signed.name(), subject, details);
            return subject;
        });
    }
}
