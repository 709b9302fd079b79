package org.undercroft.console;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.CertificateVerifier;
import org.undercroft.certificate.HeadKeyStore;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.PageImages;
import org.undercroft.certificate.Signers;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.exchange.OfficeFacts;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.land.Phrase;
import org.undercroft.office.Role;
import org.undercroft.register.CertificateStatus;
import org.undercroft.register.JournalReport;

/// The main job on the sample office, from survey file to certificate: everything that is applied for is lodged, examined and decided, what is registered is
/// certified and verified, and every figure on the way is kept to be compared.
final class Demonstration {
    private static final String HEAD_KEY = "demonstration-head-key.p12";

    private final SampleOffice sample;
    private final Path folder;
    private final Terminal terminal;
    private final FoundFigures found;
    private final Map<String, Space> spaces = new HashMap<>();
    private final List<String> failures = new ArrayList<>();

    /// @param folder for the office and everything that is written
    Demonstration(SampleOffice sample, Path folder, Terminal terminal) {
        this.sample = sample;
        this.folder = folder;
        this.terminal = terminal;
        Map<String, String> nameOf = new HashMap<>();
        entries().forEach(entry -> nameOf.put(entry.unit().value() + "/" + entry.label(), entry.id()));
        this.found = new FoundFigures(nameOf);
    }

    private Stream<OfficeFacts.Entry> entries() {
        return Stream.of(sample.facts().entries(), sample.facts().applications()).flatMap(List::stream);
    }

    FoundFigures found() {
        return found;
    }

    /// What did not come out as it should, each in a sentence.
    List<String> failures() {
        return failures;
    }

    void run() {
        Path place = DemoFolder.fresh(folder);
        try (RegistryOffice office = sample.found(place, entered -> found.add(entered.entry().id(), entered.examined().examination(), true))) {
            terminal.say("demo.founded", office.register().last().value(), place.toString());
            OfficeKey key = Keys.of(place.toString(), terminal.environment());
            HeadKeys.ofSample(office, sample.officer(Role.ADMINISTRATOR), Optional.of(folder.resolve(HEAD_KEY)));
            key.writeCertificates(folder.resolve("trusted-signers.pem"));
            for (OfficeFacts.Entry application : sample.facts().applications()) {
                application.expect().ifPresent(expected -> {
                    if (expected.outcome().equals("REGISTERED")) {
                        registered(office, application, key);
                    } else {
                        refused(office, application);
                    }
                });
            }
            checkJournal(office);
        }
    }

    // ---- what is in order

    private void registered(RegistryOffice office, OfficeFacts.Entry application, OfficeKey key) {
        Case.Examined examined = office.examine(sample.lodge(office, application), sample.officer(Role.REVIEWER));
        found.add(application.id(), examined.examination(), false);
        Case.Approved approved = office.approve(examined, sample.officer(Role.REVIEWER), terminal.words("demo.reasons.approved"));
        Case.Registered registered = office.register(approved, sample.officer(Role.REGISTRAR));
        Certificate certificate = office.certify(registered, sample.officer(Role.REGISTRAR),
                new Signers(key, Optional.of(HeadKeys.demonstration(folder.resolve(HEAD_KEY))), Optional.empty()));
        Path file = write("certificate-" + application.id() + ".pdf", certificate.pdf());
        writePages(application.id(), certificate);
        terminal.say("demo.registered", application.id(), application.name().in(terminal.language()), registered.registration().number().toString(),
                certificate.number().toString(), file.toString());
        examined.examination().findings().forEach(finding -> terminal.out().println("  " + Wording.of(finding).in(terminal.language())));
        checkCertificate(office, application.id(), certificate, key);
    }

    private void writePages(String id, Certificate certificate) {
        int page = 0;
        for (BufferedImage image : PageImages.of(certificate, 110)) {
            try {
                ImageIO.write(image, "png", folder.resolve("certificate-%s-page-%d.png".formatted(id, ++page)).toFile());
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }

    private void checkCertificate(RegistryOffice office, String id, Certificate certificate, OfficeKey key) {
        CertificateVerifier verifier = RegistryOffice.certificateVerifier();
        Trust trust = new Trust(key.certificates(), HeadKeys.demonstration(folder.resolve(HEAD_KEY)).keys());
        Verification genuine = verifier.verify(certificate.pdf(), trust);
        expect(genuine instanceof Verification.Intact, "demo.notGenuine", id, genuine.phrase());
        CertificateStatus status = office.register().certificateStatus(certificate.number(), certificate.digest());
        expect(status == CertificateStatus.IN_FORCE, "demo.notInForce", id, status.name());
        byte[] altered = certificate.pdf();
        altered[altered.length / 2] ^= 1;
        Verification forged = verifier.verify(altered, trust);
        expect(!(forged instanceof Verification.Intact), "demo.forgeryBelieved", id, forged.phrase());
        terminal.say("demo.verified", genuine.phrase());
    }

    // ---- what is not

    private void refused(RegistryOffice office, OfficeFacts.Entry application) {
        Case.Examined examined = office.examine(sample.lodge(office, application), sample.officer(Role.REVIEWER));
        found.add(application.id(), examined.examination(), false);
        List<Finding> grave = examined.examination().graveFindings();
        expect(!grave.isEmpty(), "demo.nothingAgainst", application.id());
        String reasons = String.join(" ", grave.stream().map(finding -> Wording.of(finding).in(terminal.language())).toList());
        office.refuse(examined, sample.officer(Role.REVIEWER), reasons.isBlank() ? terminal.words("demo.reasons.refused") : reasons);
        terminal.say("demo.refused", application.id(), application.name().in(terminal.language()), reasons);
        grave.stream().filter(Finding.Encroachment.class::isInstance).map(Finding.Encroachment.class::cast).findFirst()
                .ifPresent(encroachment -> draw(application.id(), encroachment));
    }

    private void draw(String id, Finding.Encroachment encroachment) {
        overlap(encroachment.relation()).ifPresent(overlap -> {
            String svg = new OverlapPicture(encroachment.a().name(), encroachment.a().space(), encroachment.b().name(), encroachment.b().space(),
                    overlap.body())
                    .svg(terminal.words("picture.title", encroachment.a().name(), encroachment.b().name()), Wording.of(encroachment).in(terminal.language()),
                            terminal.words("picture.plan"), terminal.words("picture.north"), terminal.words("picture.west"));
            Path file = write("conflict-" + id + ".svg", svg.getBytes(StandardCharsets.UTF_8));
            terminal.say("demo.picture", file.toString());
        });
    }

    private static Optional<Overlap> overlap(Relation relation) {
        return switch (relation) {
            case Relation.Overlapping(Overlap overlap) -> Optional.of(overlap);
            case Relation.Inside(Overlap overlap) -> Optional.of(overlap);
            case Relation.Around(Overlap overlap) -> Optional.of(overlap);
            case Relation.Same(Overlap overlap) -> Optional.of(overlap);
            case Relation.Touching _,Relation.Apart _ -> Optional.empty();
        };
    }

    private void checkJournal(RegistryOffice office) {
        switch (office.register().verify()) {
            case JournalReport.Intact intact -> {
                HeadKeyStore key = HeadKeys.demonstration(folder.resolve(HEAD_KEY));
                Path file = write("journal-head.txt", office.say(intact.head().tree(), Optional.of(key)).text().getBytes(StandardCharsets.UTF_8));
                terminal.say("demo.journal", Long.toString(intact.records()), file.toString());
            }
            case JournalReport.Broken broken -> expect(false, "demo.journalBroken", Long.toString(broken.position()), broken.what());
        }
    }

    // ---- what the office does not do yet: straight from the files

    /// The figure where no case gave it: from the survey files themselves.
    Optional<String> figure(ExpectedFigures.Figure figure) {
        Optional<String> known = found.find(figure);
        if (known.isPresent()) {
            return known;
        }
        space(figure.id()).ifPresent(space -> {
            found.add(figure.id(), space);
            figure.other().flatMap(this::space)
                    .ifPresent(other -> found.add(figure.id(), figure.other().orElseThrow(), Relations.STANDARD.between(space, other),
                            Optional.empty()));
        });
        return found.find(figure);
    }

    private Optional<Space> space(String id) {
        if (!spaces.containsKey(id)) {
            entries().filter(entry -> entry.id().equals(id)).findFirst()
                    .flatMap(entry -> new SurveyReader(ReadOptions.STANDARD).read(sample.facts().fileOf(entry)).find(entry.spaces().getFirst()))
                    .flatMap(planned -> Places.first(planned.parts()).flatMap(at -> SoundnessCheck.STANDARD
                            .examine(planned.parts(), Frame.around(at.x(), at.y())) instanceof Soundness.Sound(Space space)
                                    ? Optional.of(space)
                                    : Optional.empty()))
                    .ifPresent(space -> spaces.put(id, space));
        }
        return Optional.ofNullable(spaces.get(id));
    }

    // ---- how

    private void expect(boolean holds, String key, Object... values) {
        if (!holds) {
            failures.add(new Phrase(Console.class, key, values).in(terminal.language()));
        }
    }

    /// Beside its place first: a full disk leaves no half certificate.
    private Path write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Path draft = folder.resolve(name + ".tmp");
            try {
                Files.write(draft, bytes);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            return file;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
