package org.undercroft.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.certificate.CertificateFacts;
import org.undercroft.certificate.CheckLine;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.QrText;
import org.undercroft.certificate.QrVerification;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.KeyChange;
import org.undercroft.register.CertificateStatus;
import org.undercroft.register.Register;

/// Where papers that somebody shows are looked at: what vouches for them comes from outside the paper, and what has become of the right since comes from the
/// book. The window and the console ask the same here.
public final class VerificationDesk {
    private static final long LARGEST = 100_000_000;
    private static final String PUBLIC_KEY = "BEGIN PUBLIC KEY";

    private final Register register;

    VerificationDesk(Register register) {
        this.register = register;
    }

    // ---- without an office

    /// The bytes of a file somebody brought.
    ///
    /// @throws CaseRefused when there is none, or it is no certificate by its size alone
    public static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new CaseRefused(new Phrase(VerificationDesk.class, "verify.folder", file.toString()));
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new CaseRefused(new Phrase(VerificationDesk.class, "verify.tooLarge", file.toString()));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(VerificationDesk.class, "verify.notRead", file.toString()), e);
        }
    }

    /// Whom the key files vouch for: certificates of offices, and public keys that heads of a journal are signed with.
    ///
    /// @throws org.undercroft.land.Refusal naming the file that holds neither
    public static Trust keysIn(List<Path> files) {
        Set<X509Certificate> signers = new LinkedHashSet<>();
        Set<HeadKey> heads = new LinkedHashSet<>();
        for (Path file : files) {
            String text = new String(read(file), StandardCharsets.ISO_8859_1);
            if (text.contains(PUBLIC_KEY)) {
                heads.addAll(headKeys(file, text));
            } else {
                signers.addAll(OfficeKey.readCertificates(file));
            }
        }
        return new Trust(signers, heads);
    }

    private static Set<HeadKey> headKeys(Path file, String pem) {
        try {
            return HeadKey.readPem(pem);
        } catch (IllegalArgumentException e) {
            throw new CaseRefused(new Phrase(VerificationDesk.class, "verify.noKey", file.toString()), e);
        }
    }

    // ---- with the office at hand

    /// The keys that this office's journal is or was signed with.
    public Set<HeadKey> headKeys() {
        return register.headKeys().stream().map(KeyChange::next).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What the book says today of a certificate that is genuine; nothing of one that is not, and nothing of other papers, which speak of their own day.
    ///
    /// @param ours whether it was this office that was believed: another's certificate is not in this book, and nothing speaks against it
    public List<CheckLine> standing(Verification verification, boolean ours) {
        return verification instanceof Verification.Intact intact ? standing(intact.facts(), ours) : List.of();
    }

    /// The same for the text of a QR code.
    public List<CheckLine> standing(QrVerification verification, boolean ours) {
        return verification instanceof QrVerification.Genuine genuine ? standing(genuine.text(), ours) : List.of();
    }

    private List<CheckLine> standing(CertificateFacts facts, boolean ours) {
        List<CheckLine> lines = new ArrayList<>(List.of(standing(facts.number(), facts.factsDigest(), facts.unit(), ours)));
        if (lines.getFirst().result() == CheckLine.Result.GOOD && !facts.states(register.interestsOn(facts.unit()))) {
            lines.add(line(CheckLine.Result.OPEN, "verify.since", facts.number()));
        }
        return lines;
    }

    private List<CheckLine> standing(QrText text, boolean ours) {
        Optional<CertificateNumber> number = CertificateNumber.read(text.number());
        return number.map(it -> List.of(standing(it, text.factsDigest(), new UnitCode(text.unit()), ours))).orElseGet(List::of);
    }

    private CheckLine standing(CertificateNumber number, String digest, UnitCode unit, boolean ours) {
        CertificateStatus status = register.certificateStatus(number, digest);
        return switch (status) {
            case IN_FORCE -> line(CheckLine.Result.GOOD, "verify.inForce", number);
            case REPLACED -> line(CheckLine.Result.BAD, register.find(unit).isEmpty() ? "verify.cancelled" : "verify.replaced", number);
            case OTHER_COPY -> line(CheckLine.Result.BAD, "verify.otherCopy", number);
            case UNKNOWN -> ours ? line(CheckLine.Result.BAD, "verify.unknown", number) : line(CheckLine.Result.OPEN, "verify.elsewhere", number);
        };
    }

    private static CheckLine line(CheckLine.Result result, String key, CertificateNumber number) {
        return new CheckLine(CheckLine.Topic.REGISTER, result, new Phrase(VerificationDesk.class, key, number.toString()));
    }
}
