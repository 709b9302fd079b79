package org.undercroft.console;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.PaperDesk;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.certificate.Signers;
import org.undercroft.geometry.Point2;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// Papers that are no certificate of title.
final class CertificatePapers {
    private CertificatePapers() {
    }

    static List<Object> all(Terminal terminal) {
        return List.of(new Proof(terminal), new Extract(terminal), new ColumnPaper(terminal), new Report(terminal), new Refusal(terminal),
                new Collective(terminal));
    }

    /// What they share: who prints, where to.
    abstract static class Printing implements Callable<Integer> {
        final Terminal terminal;

        @CommandLine.Spec
        CommandLine.Model.@Nullable CommandSpec spec;

        @CommandLine.Option(names = "--out", paramLabel = "FILE.pdf", required = true, descriptionKey = "paperOut")
        String out = "";

        @CommandLine.Option(names = "--officer", paramLabel = "NAME", required = true, descriptionKey = "officer")
        String officer = "";

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Printing(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            OutFile file = OutFile.named(out, List.of());
            String where = terminal.officeOrOwn(office);
            try (RegistryOffice registry = RegistryOffice.open(where)) {
                Officer signed = registry.signIn(officer, terminal.password());
                PrintedPaper printed = print(registry, registry.papers(), signed, Keys.signers(where, registry, terminal));
                file.write(stream -> stream.write(printed.pdf()));
                terminal.say("certificate.paper", printed.number(), out);
                return ExitCode.DONE;
            }
        }

        abstract PrintedPaper print(RegistryOffice registry, PaperDesk papers, Officer officer, Signers signers);
    }

    @CommandLine.Command(name = "proof")
    static final class Proof extends Printing {
        @CommandLine.Parameters(paramLabel = "ENTRY", descriptionKey = "entry")
        long entry;

        Proof(Terminal terminal) {
            super(terminal);
        }

        @Override
        PrintedPaper print(RegistryOffice registry, PaperDesk papers, Officer officer, Signers signers) {
            if (entry < 1 || entry > registry.register().last().value()) {
                throw new ConsoleRefusal("certificate.noEntry", Long.toString(entry));
            }
            return papers.proof(new EntryNumber(entry), officer, signers);
        }
    }

    @CommandLine.Command(name = "collective")
    static final class Collective extends Printing {
        @CommandLine.Parameters(paramLabel = "CODE", arity = "1..*", descriptionKey = "codes", converter = Values.Code.class)
        List<UnitCode> codes = List.of();

        Collective(Terminal terminal) {
            super(terminal);
        }

        @Override
        PrintedPaper print(RegistryOffice registry, PaperDesk papers, Officer officer, Signers signers) {
            return papers.collective(codes.size() == 1 ? papers.heldAs(codes.getFirst(), officer) : codes, officer, signers);
        }
    }

    @CommandLine.Command(name = "extract")
    static final class Extract extends Printing {
        @CommandLine.Parameters(paramLabel = "CODE", descriptionKey = "code", converter = Values.Code.class)
        @Nullable
        UnitCode code;

        @CommandLine.Option(names = "--why", paramLabel = "TEXT", descriptionKey = "why")
        String why = "";

        Extract(Terminal terminal) {
            super(terminal);
        }

        @Override
        PrintedPaper print(RegistryOffice registry, PaperDesk papers, Officer officer, Signers signers) {
            return papers.extract(Objects.requireNonNull(code), why, officer, signers);
        }
    }

    @CommandLine.Command(name = "column")
    static final class ColumnPaper extends Printing {
        @CommandLine.Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "parcel", converter = Values.Code.class)
        Optional<UnitCode> parcel = Optional.empty();

        @CommandLine.Option(names = "--at", paramLabel = "EAST,NORTH", descriptionKey = "at")
        Optional<String> at = Optional.empty();

        @CommandLine.Option(names = "--why", paramLabel = "TEXT", descriptionKey = "why")
        String why = "";

        ColumnPaper(Terminal terminal) {
            super(terminal);
        }

        @Override
        PrintedPaper print(RegistryOffice registry, PaperDesk papers, Officer officer, Signers signers) {
            if (parcel.isPresent() == at.isPresent()) {
                throw new CommandLine.MissingParameterException(Objects.requireNonNull(spec).commandLine(),
                        Objects.requireNonNull(spec).positionalParameters().getFirst(), "CODE | --at");
            }
            return parcel.map(code -> papers.column(code, why, officer, signers))
                    .orElseGet(() -> papers.column(place(at.orElseThrow()), why, officer, signers));
        }

        private Point2 place(String text) {
            String[] parts = text.split(",");
            try {
                if (parts.length == 2) {
                    return new Point2(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
                }
            } catch (NumberFormatException _) {
                // told below, with the whole text
            }
            throw new ConsoleRefusal("certificate.noPlace", text);
        }
    }

    @CommandLine.Command(name = "report")
    static final class Report extends Printing {
        @CommandLine.Parameters(paramLabel = "CASE", descriptionKey = "case")
        String number = "";

        Report(Terminal terminal) {
            super(terminal);
        }

        @Override
        PrintedPaper print(RegistryOffice registry, PaperDesk papers, Officer officer, Signers signers) {
            return papers.report(CaseCommand.number(registry, number, officer), officer, signers);
        }
    }

    @CommandLine.Command(name = "refusal")
    static final class Refusal extends Printing {
        @CommandLine.Parameters(paramLabel = "CASE", descriptionKey = "case")
        String number = "";

        Refusal(Terminal terminal) {
            super(terminal);
        }

        @Override
        PrintedPaper print(RegistryOffice registry, PaperDesk papers, Officer officer, Signers signers) {
            return papers.refusal(CaseCommand.number(registry, number, officer), officer, signers);
        }
    }
}
