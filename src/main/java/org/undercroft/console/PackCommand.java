package org.undercroft.console;

import java.io.IOException;
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
import org.undercroft.casework.FindingNumber;
import org.undercroft.casework.PackDesk;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.land.CertificateNumber;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// Packs a finding or a certificate for a court, and makes it again from the pack alone.
@CommandLine.Command(name = "pack")
final class PackCommand implements Callable<Integer> {
    private static final long LARGEST = 200_000_000;

    private final Terminal terminal;

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "FINDING|CERTIFICATE", arity = "0..1", descriptionKey = "packed")
    Optional<String> packed = Optional.empty();

    @CommandLine.Option(names = "--verify", paramLabel = "FILE", descriptionKey = "verify")
    Optional<String> verify = Optional.empty();

    @CommandLine.Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
    List<String> keys = List.of();

    @CommandLine.Option(names = "--out", paramLabel = "FILE", descriptionKey = "packOut")
    Optional<String> out = Optional.empty();

    @CommandLine.Option(names = "--officer", paramLabel = "NAME", descriptionKey = "officer")
    Optional<String> officer = Optional.empty();

    @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
    Optional<String> office = Optional.empty();

    PackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean packing = packed.isPresent() && out.isPresent() && officer.isPresent();
        if (verify.isPresent() ? packed.isPresent() : !packing) {
            throw new CommandLine.MissingParameterException(Objects.requireNonNull(spec).commandLine(),
                    Objects.requireNonNull(spec).positionalParameters().getFirst(), "FINDING|CERTIFICATE --out --officer | --verify");
        }
        return verify.isPresent() ? again(Terminal.path(verify.get())) : pack();
    }

    private int pack() throws IOException {
        OutFile file = OutFile.named(out.orElseThrow(), List.of());
        String where = terminal.officeOrOwn(office);
        try (RegistryOffice registry = RegistryOffice.open(where)) {
            Officer signed = registry.signIn(officer.orElseThrow(), terminal.password());
            byte[] bytes = packed(registry, signed, where);
            file.write(stream -> stream.write(bytes));
            terminal.say("pack.written", packed.orElseThrow(), out.orElseThrow());
            return ExitCode.DONE;
        }
    }

    private byte[] packed(RegistryOffice registry, Officer signed, String where) {
        String what = packed.orElseThrow();
        if (what.contains("不动产")) {
            return registry.packs().pack(certificate(what), signed, Keys.signers(where, registry, terminal));
        }
        try {
            return registry.packs().pack(FindingNumber.parse(what), signed);
        } catch (IllegalArgumentException e) {
            throw new ConsoleRefusal(e, "pack.what", what);
        }
    }

    private static CertificateNumber certificate(String text) {
        try {
            return CertificateNumber.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ConsoleRefusal(e, "pack.what", text);
        }
    }

    private int again(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new ConsoleRefusal("file.missing", path.toString());
        }
        if (Files.size(path) > LARGEST) {
            throw new ConsoleRefusal("certificate.tooLarge", path.toString());
        }
        Set<X509Certificate> signers = new LinkedHashSet<>();
        keys.forEach(key -> signers.addAll(OfficeKey.readCertificates(Terminal.path(key))));
        return switch (PackDesk.again(Files.readAllBytes(path), Trust.of(signers))) {
            case PackDesk.Outcome.Same same -> {
                terminal.say("pack.same", path.toString());
                terminal.out().print(same.verdict());
                yield ExitCode.DONE;
            }
            case PackDesk.Outcome.Other other -> {
                terminal.say("pack.other", path.toString());
                terminal.out().print(other.packed());
                terminal.out().print(other.here());
                yield ExitCode.FOUND;
            }
            case PackDesk.Outcome.OfCertificate(Verification verification) -> {
                terminal.out().println(verification.phrase().in(terminal.language()));
                verification.lines().forEach(line -> terminal.out().println("  " + switch (line.result()) {
                    case GOOD -> "✔ ";
                    case BAD -> "✘ ";
                    case OPEN -> "? ";
                } + line.phrase().in(terminal.language())));
                yield switch (verification) {
                    case Verification.Intact _,Verification.IntactPaper _ -> ExitCode.DONE;
                    case Verification.SignerUnknown _ -> ExitCode.SIGNER_UNKNOWN;
                    case Verification.Altered _,Verification.Unreadable _ -> ExitCode.FOUND;
                };
            }
        };
    }
}
