package org.undercroft.console;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.CertificateRun;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.Signers;
import org.undercroft.land.CaseNumber;
import org.undercroft.office.Officer;
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

    /// Prints the certificate of a registered unit, or one more copy of it.
    @CommandLine.Command(name = "issue")
    static final class Issue implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Spec
        CommandLine.Model.@Nullable CommandSpec spec;

        @CommandLine.Parameters(paramLabel = "CASE", arity = "0..1", descriptionKey = "case")
        Optional<String> number = Optional.empty();

        @CommandLine.Option(names = "--all", descriptionKey = "all")
        boolean all;

        @CommandLine.Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

        @CommandLine.Option(names = "--out", paramLabel = "FILE.pdf|DIR", required = true, descriptionKey = "pdf")
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
            if (number.isPresent() == all || threads < 1) {
                throw new CommandLine.MissingParameterException(Objects.requireNonNull(spec).commandLine(),
                        Objects.requireNonNull(spec).positionalParameters().getFirst(), "CASE | --all");
            }
            Optional<OutFile> file = all ? Optional.empty() : Optional.of(OutFile.named(out, List.of()));
            String where = terminal.officeOrOwn(office);
            try (RegistryOffice registry = RegistryOffice.open(where)) {
                Officer signed = registry.signIn(officer, terminal.password());
                Signers signers = Keys.signers(where, registry, terminal);
                return file.isEmpty() ? all(registry, signed, signers) : one(registry, signed, signers, CaseNumber.parse(number.orElseThrow()), file.get());
            }
        }

        private int one(RegistryOffice registry, Officer signed, Signers signers, CaseNumber wanted, OutFile file) {
            boolean known = registry.cases(signed).stream().map(CaseLine::number).anyMatch(wanted::equals);
            if (!known || !(registry.get(wanted, signed) instanceof Case.Entered registered)) {
                throw new ConsoleRefusal("certificate.notRegistered", wanted.toString());
            }
            Certificate certificate = registry.certify(registered, signed, signers);
            file.write(stream -> stream.write(certificate.pdf()));
            terminal.say("certificate.issued", certificate.number().toString(), out);
            return ExitCode.DONE;
        }

        /// Says how far it is on standard error, a line for every hundredth part.
        private int all(RegistryOffice registry, Officer signed, Signers signers) {
            CertificateRun.Outcome outcome = registry.certifyAll(signed, signers, Terminal.path(out), threads, (done, of) -> {
                if (done % Math.max(1, of / 100) == 0) {
                    terminal.complain("certificate.progress", Integer.toString(done), Integer.toString(of));
                }
                return true;
            });
            terminal.say("certificate.allIssued", Integer.toString(outcome.printed()), Integer.toString(outcome.skipped()), Integer.toString(outcome.of()),
                    out, String.format(Locale.ROOT, "%.1f", outcome.seconds()), String.format(Locale.ROOT, "%.2f", outcome.perSecond()));
            return ExitCode.DONE;
        }
    }
}
