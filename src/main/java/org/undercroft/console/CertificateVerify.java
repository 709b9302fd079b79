package org.undercroft.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.CertificateFacts;
import org.undercroft.certificate.CheckLine;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.QrText;
import org.undercroft.certificate.QrVerification;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.KeyChange;
import org.undercroft.register.CertificateStatus;
import picocli.CommandLine;

/// Whether a certificate is as it left the office, and whether what it says is still in force.
@CommandLine.Command(name = "verify")
final class CertificateVerify implements Callable<Integer> {
    private static final long LARGEST = 100_000_000;
    private static final String GREEN = "\u001B[32m";
    private static final String RED = "\u001B[31m";
    private static final String PLAIN = "\u001B[0m";

    private final Terminal terminal;

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "FILE.pdf", arity = "0..1", descriptionKey = "certificate")
    Optional<String> file = Optional.empty();

    @CommandLine.Option(names = "--qr", paramLabel = "TEXT", descriptionKey = "qr")
    Optional<String> qr = Optional.empty();

    @CommandLine.Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
    List<String> keys = List.of();

    @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
    Optional<String> office = Optional.empty();

    CertificateVerify(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (file.isEmpty() == qr.isEmpty()) {
            throw new CommandLine.MissingParameterException(Objects.requireNonNull(spec).commandLine(),
                    Objects.requireNonNull(spec).positionalParameters().getFirst(), "FILE.pdf");
        }
        Optional<String> atHand = terminal.office(office);
        try (Opened opened = new Opened(atHand.map(RegistryOffice::open))) {
            Trust trust = trust(atHand, opened);
            return file.isPresent() ? pdf(Terminal.path(file.get()), trust, opened) : qr(qr.orElseThrow(), trust, opened);
        }
    }

    /// The office at hand, if any.
    private record Opened(Optional<RegistryOffice> office) implements AutoCloseable {
        @Override
        public void close() {
            office.ifPresent(RegistryOffice::close);
        }
    }

    /// Whom to believe: the files named, the office at hand; where neither is named, the user's own office.
    private Trust trust(Optional<String> atHand, Opened opened) throws IOException {
        Set<X509Certificate> signers = new LinkedHashSet<>();
        Set<HeadKey> heads = new LinkedHashSet<>();
        for (String key : keys) {
            Path path = Terminal.path(key);
            if (Files.isRegularFile(path) && Files.size(path) < LARGEST && new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                    .contains("BEGIN PUBLIC KEY")) {
                heads.addAll(HeadKeys.trusted(List.of(key), terminal));
            } else {
                signers.addAll(OfficeKey.readCertificates(path));
            }
        }
        atHand.or(() -> keys.isEmpty() ? Optional.of(terminal.officeOrOwn(office)) : Optional.empty())
                .ifPresent(where -> signers.addAll(Keys.trusted(where, terminal.environment())));
        opened.office.ifPresent(registry -> registry.register().headKeys().stream().map(KeyChange::next).forEach(heads::add));
        if (keys.isEmpty()) {
            heads.addAll(HeadKeys.trusted(List.of(), terminal));
        }
        return new Trust(signers, heads);
    }

    private int pdf(Path path, Trust trust, Opened opened) throws IOException {
        Verification verification = RegistryOffice.certificateVerifier().verify(bytes(path), trust);
        if (verification instanceof Verification.Unreadable unreadable) {
            throw new ConsoleRefusal("certificate.unreadable", path.toString(), unreadable.phrase());
        }
        terminal.out().println(verification.phrase().in(terminal.language()));
        verification.lines().forEach(this::say);
        return switch (verification) {
            case Verification.Intact intact -> opened.office.map(registry -> inForce(registry, path, intact.facts())).orElse(ExitCode.DONE);
            case Verification.IntactPaper _ -> ExitCode.DONE;
            case Verification.Altered _ -> ExitCode.FOUND;
            case Verification.SignerUnknown _ -> ExitCode.SIGNER_UNKNOWN;
            case Verification.Unreadable _ -> ExitCode.REFUSED;
        };
    }

    /// The mark says in black and white what the colour says at a keyboard.
    private void say(CheckLine line) {
        String words = line.phrase().in(terminal.language());
        boolean colour = Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent()
                && terminal.environment().apply("NO_COLOR").isEmpty();
        terminal.out().println(switch (line.result()) {
            case GOOD -> colour ? GREEN + "  ✔ " + words + PLAIN : "  ✔ " + words;
            case BAD -> colour ? RED + "  ✘ " + words + PLAIN : "  ✘ " + words;
            case OPEN -> "  ? " + words;
        });
    }

    /// What the book says about it; a genuine certificate can have been overtaken.
    private int inForce(RegistryOffice registry, Path path, CertificateFacts facts) {
        CertificateStatus status = registry.register().certificateStatus(facts.number(), facts.factsDigest());
        boolean cancelled = status == CertificateStatus.REPLACED && registry.register().find(facts.unit()).isEmpty();
        terminal.say("certificate.status." + (cancelled ? "CANCELLED" : status.name()), facts.number().toString(), path.toString());
        if (status == CertificateStatus.IN_FORCE && !facts.states(registry.register().interestsOn(facts.unit()))) {
            terminal.say("certificate.since", facts.number().toString());
        }
        return status == CertificateStatus.IN_FORCE ? ExitCode.DONE : ExitCode.FOUND;
    }

    private int qr(String text, Trust trust, Opened opened) {
        QrVerification verification = RegistryOffice.certificateVerifier().verifyQr(text, trust);
        terminal.out().println(verification.phrase().in(terminal.language()));
        return switch (verification) {
            case QrVerification.Genuine genuine -> opened.office.map(registry -> inForce(registry, genuine.text())).orElse(ExitCode.DONE);
            case QrVerification.NotVouchedFor _ -> ExitCode.FOUND;
            case QrVerification.Unreadable _ -> ExitCode.REFUSED;
        };
    }

    private int inForce(RegistryOffice registry, QrText text) {
        CertificateNumber number;
        try {
            number = CertificateNumber.parse(text.number());
        } catch (IllegalArgumentException _) {
            // another paper: it says what the book said on its day
            return ExitCode.DONE;
        }
        CertificateStatus status = registry.register().certificateStatus(number, text.factsDigest());
        boolean cancelled = status == CertificateStatus.REPLACED && registry.register().find(new UnitCode(text.unit())).isEmpty();
        terminal.say("certificate.status." + (cancelled ? "CANCELLED" : status.name()), text.number());
        return status == CertificateStatus.IN_FORCE ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ConsoleRefusal("file.folder", file.toString());
        }
        if (!Files.exists(file)) {
            throw new ConsoleRefusal("file.missing", file.toString());
        }
        if (Files.size(file) > LARGEST) {
            throw new ConsoleRefusal("certificate.tooLarge", file.toString());
        }
        return Files.readAllBytes(file);
    }
}
