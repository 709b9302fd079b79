package org.undercroft.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.CertificateContent;
import org.undercroft.certificate.CertificatePress;
import org.undercroft.certificate.Evidence;
import org.undercroft.certificate.OfficeName;
import org.undercroft.certificate.Provenance;
import org.undercroft.certificate.Signers;
import org.undercroft.exchange.CityJsonWriter;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Presentation;
import org.undercroft.office.Role;
import org.undercroft.proof.MerkleTree;
import org.undercroft.proof.RecordProof;
import org.undercroft.proof.SignedHead;
import org.undercroft.register.Act;
import org.undercroft.register.GivenCertificate;
import org.undercroft.register.JournalRecord;
import org.undercroft.register.Register;

/// Where certificates are numbered and printed: the paper that shows an entry.
final class CertificateDesk {
    /// Metres around a property within which a certificate shows what lies beside it.
    private static final double SURROUNDINGS = 50;

    private final InnerOffice inner;
    private final FilingCabinet files;

    CertificateDesk(InnerOffice inner, FilingCabinet files) {
        this.inner = inner;
        this.files = files;
    }

    /// The first time the entry is given the next number of the year; each later time the same pages are printed once more.
    ///
    /// @throws CaseRefused when the entry states no right, or is no longer in force and never had a certificate
    Certificate certify(EntryNumber entry, Application application, Officer officer, Signers signers) {
        Prepared prepared = prepare(entry, application, officer);
        // printing takes a second or two and holds nobody up; a number without a copy is printed the next time
        Certificate printed = new CertificatePress(inner.clock()).print(content(prepared, signers), signers);
        keep(prepared, printed, officer);
        return printed;
    }

    /// A certificate that has its number and is to be printed.
    record Prepared(GivenCertificate given, Registration registration, Application application) {}

    /// Entries of older offices have no number yet; they are given one here, once.
    Prepared prepare(EntryNumber entry, Application application, Officer officer) {
        Registration registration = inner.register().entry(entry);
        if (!certifiable(registration)) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.noRight", entry.toString()));
        }
        GivenCertificate given = inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.REGISTRAR);
            boolean inForce = inner.register().registrationOf(registration.unit().code()).map(Registration::number).equals(Optional.of(entry));
            if (!inForce && inner.register().certificateOf(entry).isEmpty()) {
                throw new CaseRefused(new Phrase(RegistryOffice.class, "certify.replaced", entry.toString()));
            }
            Presentation presented = inner.presentations().in(work);
            return inner.registrar().certificate(work, entry, presented.province(), presented.place(), inner.today(), signed.name());
        });
        return new Prepared(given, registration, application);
    }

    void keep(Prepared prepared, Certificate printed, Officer officer) {
        CertificateNumber number = prepared.given.number();
        inner.act(work -> {
            CaseFiles.certified(work, prepared.registration.caseNumber(),
                    new CaseStep(inner.now(), officer.name(), Act.Kind.CERTIFIED, Stage.CERTIFIED, number.toString()));
            return inner.registrar().copyPrinted(work, number, printed.factsDigest(), printed.digest(), officer.name());
        });
    }

    /// Whether an entry states a right to a space.
    static boolean certifiable(Registration registration) {
        return registration.interests().stream().anyMatch(Interest.Right.class::isInstance) && !registration.unit().units().isEmpty();
    }

    CertificateContent content(Prepared prepared, Signers signers) {
        GivenCertificate given = prepared.given;
        Registration registration = prepared.registration;
        OfficeSettings settings = inner.founded().with(inner.presentationAt(given.position()));
        Register then = inner.register().asOf(given.asOf());
        List<SpatialUnit> own = registration.unit().units();
        Box box = own.stream().map(unit -> unit.space().box()).reduce(Box::with).orElseThrow();
        Box column = new Box(
                box.minX() - SURROUNDINGS, box.minY() - SURROUNDINGS, Enquiries.ABYSS, box.maxX() + SURROUNDINGS, box.maxY() + SURROUNDINGS, Enquiries.SKY);
        return new CertificateContent(
                given.number(),
                registration,
                then.interestsOn(registration.unit().code()),
                then.neighboursOf(column, settings.frame()).units(),
                settings.ground(),
                settings.layers(),
                new OfficeName(settings.nameZh(), settings.nameEn()),
                prepared.application.figures(),
                new Provenance("Undercroft " + ProgramVersion.current(),
                        "rule set " + inner.read(work -> FindingFiles.rulesOf(work, registration.caseNumber()))),
                given.issued(),
                new Evidence(cityJson(own), proof(given, registration, signers)));
    }

    private static String cityJson(List<SpatialUnit> own) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CityJsonWriter().write(out, own.getFirst().system(), own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Under the head of the very moment at which the number was given, so that the certificate says the same whenever it is printed.
    private RecordProof proof(GivenCertificate given, Registration registration, Signers signers) {
        Register register = inner.register();
        JournalRecord record = register.recordOf(registration.number());
        MerkleTree then = new MerkleTree(given.position(), register.tree().kept());
        Instant at = register.record(given.position()).at();
        String office = inner.presentationAt(given.position()).nameZh();
        SignedHead head = signers.heads()
                .map(signer -> SignedHead.signed(office, then.head(), at, signer))
                .orElseGet(() -> SignedHead.unsigned(office, then.head(), at));
        return new RecordProof(record.position(), record.text(), then.inclusion(record.position() - 1), head);
    }

    /// The same, with the application that led to the entry.
    Prepared prepare(EntryNumber entry, Officer officer) {
        return prepare(entry, files.application(inner.register().entry(entry).caseNumber()), officer);
    }

    /// Prints the certificate with this number once more.
    ///
    /// @throws NoSuchElementException when it was never given
    Certificate certifyAgain(CertificateNumber number, Officer registrar, Signers signers) {
        EntryNumber entry = inner.register().find(number).orElseThrow(() -> new NoSuchElementException("no certificate " + number)).entry();
        return certify(entry, files.application(inner.register().entry(entry).caseNumber()), registrar, signers);
    }

    /// What a certificate's city model holds.
    static Map<String, List<SpaceDefinition>> solids(byte[] cityJson) {
        return new SurveyReader(ReadOptions.STANDARD).read("spaces.city.json", cityJson).spaces().stream()
                .collect(Collectors.toMap(PlannedSpace::id, PlannedSpace::parts));
    }
}
