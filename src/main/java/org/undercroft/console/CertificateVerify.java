package org.undercroft.console;

import java.io.IOException;
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
import org.undercroft.casework.VerificationDesk;
import org.undercroft.certificate.CheckLine;
import org.undercroft.certificate.QrVerification;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.proof.HeadKey;
import picocli.CommandLine;

/// Whether a certificate is as it left the office, and whether what it says is still in force.
@CommandLine.Command(name = "verify")
final class CertificateVerify implements Callable<Integer> {
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

    @CommandLine.Option(names = "--fingerprint", paramLabel = "HEX", descriptionKey = "fingerprint")
    List<String> fingerprints = List.of();

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
        fingerprints.stream().filter(one -> !Trust.isFingerprint(one)).findFirst().ifPresent(one -> {
            throw new ConsoleRefusal("certificate.noFingerprint", one);
        });
        Optional<String> atHand = terminal.office(office);
        try (Opened opened = new Opened(atHand.map(RegistryOffice::open), own(atHand))) {
            Trust trust = trust(atHand, opened);
            return file.isPresent() ? pdf(Terminal.path(file.get()), trust, opened) : qr(qr.orElseThrow(), trust, opened);
        }
    }

    /// The office at hand, if any, and whom it signs as: what another signed need not stand in its book.
    private record Opened(Optional<RegistryOffice> office, Trust own) implements AutoCloseable {
        @Override
        public void close() {
            office.ifPresent(RegistryOffice::close);
        }
    }

    private Trust own(Optional<String> atHand) {
        return Trust.of(atHand.map(where -> Keys.trusted(where, terminal.environment())).orElse(Set.of()));
    }

    /// Whom to believe: the files and fingerprints named, the office at hand; where none is named, the user's own office.
    private Trust trust(Optional<String> atHand, Opened opened) throws IOException {
        Trust named = VerificationDesk.keysIn(keys.stream().map(Terminal::path).toList());
        Set<X509Certificate> signers = new LinkedHashSet<>(named.signers());
        Set<HeadKey> heads = new LinkedHashSet<>(named.heads());
        boolean none = keys.isEmpty() && fingerprints.isEmpty();
        atHand.or(() -> none ? Optional.of(terminal.officeOrOwn(office)) : Optional.empty())
                .ifPresent(where -> signers.addAll(Keys.trusted(where, terminal.environment())));
        opened.office.ifPresent(registry -> heads.addAll(registry.verification().headKeys()));
        if (none) {
            heads.addAll(HeadKeys.trusted(List.of(), terminal));
        }
        return new Trust(signers, heads, Set.copyOf(fingerprints));
    }

    private int pdf(Path path, Trust trust, Opened opened) {
        Verification verification = RegistryOffice.certificateVerifier().verify(VerificationDesk.read(path), trust);
        if (verification instanceof Verification.Unreadable unreadable) {
            throw new ConsoleRefusal("certificate.unreadable", path.toString(), unreadable.phrase());
        }
        terminal.out().println(verification.phrase().in(terminal.language()));
        verification.lines().forEach(this::say);
        return switch (verification) {
            case Verification.Intact intact -> {
                boolean ours = opened.own.believes(intact.signer());
                yield inForce(opened.office.map(it -> it.verification().standing(intact, ours)));
            }
            case Verification.IntactPaper _ -> ExitCode.DONE;
            case Verification.Altered _ -> ExitCode.FOUND;
            case Verification.SignerUnknown _ -> ExitCode.SIGNER_UNKNOWN;
            case Verification.Unreadable _ -> ExitCode.REFUSED;
        };
    }

    private int qr(String text, Trust trust, Opened opened) {
        QrVerification verification = RegistryOffice.certificateVerifier().verifyQr(text, trust);
        if (verification instanceof QrVerification.NoKey) {
            throw new ConsoleRefusal("certificate.unreadable", "--fingerprint", verification.phrase());
        }
        terminal.out().println(verification.phrase().in(terminal.language()));
        return switch (verification) {
            case QrVerification.Genuine _ -> {
                boolean ours = RegistryOffice.certificateVerifier().verifyQr(text, opened.own) instanceof QrVerification.Genuine;
                yield inForce(opened.office.map(it -> it.verification().standing(verification, ours)));
            }
            case QrVerification.NotVouchedFor _ -> ExitCode.FOUND;
            case QrVerification.NoKey _,QrVerification.Unreadable _ -> ExitCode.REFUSED;
        };
    }

    /// What the book says about it; a genuine certificate can have been overtaken.
    private int inForce(Optional<List<CheckLine>> standing) {
        List<CheckLine> said = standing.orElseGet(List::of);
        said.forEach(this::say);
        return said.stream().anyMatch(line -> line.result() == CheckLine.Result.BAD) ? ExitCode.FOUND : ExitCode.DONE;
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
}
