package org.undercroft.console;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.Certificate;
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
                Certificate certificate = registry.certify(registered, signed, Keys.signers(where, registry, terminal));
                Files.write(Terminal.path(out), certificate.pdf());
                terminal.say("certificate.issued", certificate.number().toString(), out);
                return ExitCode.DONE;
            }
        }
    }
}
