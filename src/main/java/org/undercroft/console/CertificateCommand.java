package org.undercroft.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.CertificateFacts;
import org.undercroft.certificate.CertificateVerifier;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.QrVerification;
import org.undercroft.certificate.Verification;
import org.undercroft.land.CaseNumber;
import org.undercroft.office.Officer;
import org.undercroft.register.CertificateStatus;
import picocli.CommandLine;

/// Certificates: is one genuine, and print one.
@CommandLine.Command(name = "certificate")
final class CertificateCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    /// Whether a certificate is as it left the office, and whether what it says is still in force.
    @CommandLine.Command(name = "verify")
    static final class Verify implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Spec
        CommandLine.Model.@Nullable CommandSpec spec;

        @CommandLine.Parameters(paramLabel = "FILE.pdf", arity = "0..1", descriptionKey = "certificate")
        Optional<String> file = Optional.empty();

        @CommandLine.Option(names = "--qr", paramLabel = "TEXT", descriptionKey = "qr")
        Optional<String> qr = Optional.empty();

        @CommandLine.Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
        Optional<String> key = Optional.empty();

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Verify(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            if (file.isEmpty() == qr.isEmpty()) {
                throw new CommandLine.MissingParameterException(Objects.requireNonNull(spec).commandLine(),
                        Objects.requireNonNull(spec).positionalParameters().getFirst(), "FILE.pdf");
            }
            Set<X509Certificate> trusted = new LinkedHashSet<>();
            key.ifPresent(pem -> trusted.addAll(OfficeKey.readCertificates(Terminal.path(pem))));
            Optional<String> place = key.isPresent() ? terminal.office(office) : Optional.of(terminal.officeOrOwn(office));
            // An office that was named has to be there: without its key every signer would be unknown.
            terminal.office(office).filter(where -> !where.startsWith("jdbc:") && !RegistryOffice.existsIn(Terminal.path(where)))
                    .ifPresent(missing -> RegistryOffice.open(missing).close());
            place.ifPresent(where -> trusted.addAll(Keys.trusted(where, terminal.environment())));
            return file.isPresent() ? pdf(Terminal.path(file.get()), trusted, terminal.office(office)) : qr(qr.orElseThrow(), trusted);
        }

        private int pdf(Path path, Set<X509Certificate> trusted, Optional<String> place) throws IOException {
            return switch (new CertificateVerifier().verify(bytes(path), trusted)) {
                case Verification.Intact intact -> {
                    terminal.out().println(intact.phrase().in(terminal.language()));
                    yield place.map(where -> inForce(where, path, intact.facts())).orElse(ExitCode.DONE);
                }
                case Verification.Altered altered -> {
                    terminal.out().println(altered.phrase().in(terminal.language()));
                    yield ExitCode.FOUND;
                }
                case Verification.SignerUnknown unknown -> {
                    terminal.out().println(unknown.phrase().in(terminal.language()));
                    yield ExitCode.SIGNER_UNKNOWN;
                }
                case Verification.Unreadable unreadable -> throw new ConsoleRefusal("certificate.unreadable", path.toString(), unreadable.phrase());
            };
        }

        /// What the book says about it; a genuine certificate can have been overtaken.
        private int inForce(String where, Path path, CertificateFacts facts) {
            try (RegistryOffice registry = RegistryOffice.open(where)) {
                CertificateStatus status = registry.register().certificateStatus(facts.number(), facts.factsDigest());
                terminal.say("certificate.status." + status.name(), facts.number().toString(), path.toString());
                return status == CertificateStatus.IN_FORCE ? ExitCode.DONE : ExitCode.FOUND;
            }
        }

        private int qr(String text, Set<X509Certificate> trusted) {
            QrVerification verification = new CertificateVerifier().verifyQr(text, trusted);
            terminal.out().println(verification.phrase().in(terminal.language()));
            return switch (verification) {
                case QrVerification.Genuine _ -> ExitCode.DONE;
                case QrVerification.NotVouchedFor _ -> ExitCode.FOUND;
                case QrVerification.Unreadable _ -> ExitCode.REFUSED;
            };
        }
    }

    /// Prints the certificate of a registered unit, or one more copy of it.
    @CommandLine.Command(name = "issue")
    static final class Issue implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "CASE", descriptionKey = "case")
        String number = "";

        @CommandLine.Option(names = "--out", paramLabel = "FILE.pdf", required = true, descriptionKey = "pdf")
        String out = "";

        @CommandLine.Option(names = "--officer", paramLabel = "NAME", required = true, descriptionKey = "officer")
        String officer = "";

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Issue(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            String where = terminal.officeOrOwn(office);
            try (RegistryOffice registry = RegistryOffice.open(where)) {
                Officer signed = registry.signIn(officer, terminal.password());
                CaseNumber wanted = CaseNumber.parse(number);
                boolean known = registry.cases(signed).stream().map(CaseLine::number).anyMatch(wanted::equals);
                if (!known || !(registry.get(wanted, signed) instanceof Case.Entered registered)) {
                    throw new ConsoleRefusal("certificate.notRegistered", wanted.toString());
                }
                Certificate certificate = registry.certify(registered, signed, Keys.of(where, terminal.environment()));
                Files.write(Terminal.path(out), certificate.pdf());
                terminal.say("certificate.issued", certificate.number().toString(), out);
                return ExitCode.DONE;
            }
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ConsoleRefusal("file.folder", file.toString());
        }
        if (!Files.exists(file)) {
            throw new ConsoleRefusal("file.missing", file.toString());
        }
        if (Files.size(file) > 100_000_000) {
            throw new ConsoleRefusal("certificate.tooLarge", file.toString());
        }
        return Files.readAllBytes(file);
    }
}
