package org.undercroft.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.Signers;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.examination.Examiner;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpatialUnit;
import org.undercroft.office.Officer;
import org.undercroft.proof.CanonicalText;

/// Where files for a court are packed, and made again without any office.
public final class PackDesk {
    private final InnerOffice inner;
    private final FilingCabinet files;
    private final FindingDesk findings;
    private final EvidenceDesk evidence;
    private final Examining examining;
    private final CertificateDesk certificates;

    PackDesk(InnerOffice inner, FilingCabinet files, FindingDesk findings, EvidenceDesk evidence, Examining examining, CertificateDesk certificates) {
        this.inner = inner;
        this.files = files;
        this.findings = findings;
        this.evidence = evidence;
        this.examining = examining;
        this.certificates = certificates;
    }

    /// A finding about two spaces with solids, rules and tolerances.
    ///
    /// @throws CaseRefused when there is no such finding, it is not about two spaces, or the newest examination does not show it any more
    public byte[] pack(FindingNumber number, Officer officer) {
        LastingFinding lasting = findings.find(number, officer)
                .orElseThrow(() -> new CaseRefused(new Phrase(CourtPack.class, "pack.noFinding", number.toString())));
        Case one = files.get(lasting.seenIn(), officer);
        Examination examination = one.lastExamination()
                .orElseThrow(() -> new CaseRefused(new Phrase(CourtPack.class, "pack.noFinding", number.toString())));
        Finding.OfTwo finding = examination.findings().stream()
                .filter(Finding.OfTwo.class::isInstance)
                .map(Finding.OfTwo.class::cast)
                .filter(it -> FindingName.of(it, id -> id).equals(lasting.name()))
                .findFirst()
                .orElseThrow(() -> new CaseRefused(new Phrase(CourtPack.class, "pack.notOfTwo", number.toString())));
        if (finding instanceof Finding.CommonBoundary || finding instanceof Finding.LawfulIntrusion) {
            throw new CaseRefused(new Phrase(CourtPack.class, "pack.agreed", number.toString()));
        }
        RuleSet rules = inner.read(work -> evidence.examinedUnder(work, one.number()));
        Examiner.Terms terms = examining.terms(rules);
        String about = new CanonicalText("undercroft pack of a finding 1")
                .line("finding", number)
                .line("case", one.number())
                .line("examined", examination.at())
                .line("book seen to entry", examination.seen())
                .line("journal", inner.register().head().tree())
                .line("rule set", rules.version())
                .toString();
        return Retrial.pack(
                finding, parts(finding.a(), one, examination), parts(finding.b(), one, examination), finding.a().space().frame(), rules, terms, about)
                .bytes();
    }

    /// As surveyed: from the plan of the case, or from the book as the examination saw it.
    private List<SpaceDefinition> parts(Subject subject, Case one, Examination examination) {
        Optional<List<SpaceDefinition>> registered = subject.registered().flatMap(id -> inner.register().asOf(examination.seen()).pieces(id.unit()).stream()
                .filter(unit -> unit.id().equals(id))
                .map(SpatialUnit::definitions)
                .findFirst());
        return registered.or(() -> one.application().plan().find(subject.id()).map(PlannedSpace::parts))
                .orElseThrow(() -> new CaseRefused(new Phrase(CourtPack.class, "pack.noSolid", subject.name())));
    }

    /// A certificate, printed once more: it carries its solids, its facts and the journal's proof.
    public byte[] pack(CertificateNumber number, Officer registrar, Signers signers) {
        if (inner.register().find(number).isEmpty()) {
            throw new CaseRefused(new Phrase(CourtPack.class, "pack.noCertificate", number.toString()));
        }
        Certificate printed = certificates.certifyAgain(number, registrar, signers);
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put(CourtPack.CERTIFICATE, printed.pdf());
        return new CourtPack(content).bytes();
    }

    /// What a pack gives when it is made again.
    public sealed interface Outcome {
        /// The same, word for word.
        record Same(String verdict) implements Outcome {}

        record Other(String packed, String here) implements Outcome {}

        /// A certificate, checked like any other.
        record OfCertificate(Verification verification) implements Outcome {}
    }

    /// Made again on this machine, without an office.
    ///
    /// @param trust for a certificate inside
    /// @throws CaseRefused when the file is no pack, or was changed
    public static Outcome again(byte[] bytes, Trust trust) {
        CourtPack pack = CourtPack.read(bytes);
        byte[] certificate = pack.files().get(CourtPack.CERTIFICATE);
        if (certificate != null) {
            return new Outcome.OfCertificate(RegistryOffice.certificateVerifier().verify(certificate, trust));
        }
        String here;
        try {
            here = Retrial.again(pack);
        } catch (IllegalArgumentException e) {
            throw new CaseRefused(new Phrase(CourtPack.class, "pack.unreadable"), e);
        }
        String packed = pack.text(CourtPack.RESULT);
        return packed.equals(here) ? new Outcome.Same(packed) : new Outcome.Other(packed, here);
    }
}
