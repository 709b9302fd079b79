package org.undercroft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.undercroft.casework.AsOf;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.UnitAnswer;
import org.undercroft.land.UnitCode;
import picocli.CommandLine;

/// What the book says under a unit code, now or then.
@CommandLine.Command(name = "unit")
final class UnitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Parameters(paramLabel = "CODE", arity = "1..*", descriptionKey = "code", converter = Values.Code.class)
    List<UnitCode> code = List.of();

    @CommandLine.Mixin
    Asking asking = new Asking();

    UnitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RegistryOffice registry = asking.open(terminal)) {
            Enquirer who = asking.enquirer(registry, terminal);
            AsOf then = asking.asOf(registry);
            List<UnitAnswer> answers = new ArrayList<>();
            for (UnitCode wanted : code) {
                answers.add(registry.enquiries().unit(who, wanted, then));
            }
            switch (asking.format) {
                case JSON -> terminal.out().println(new EnquiryJson().units(answers));
                case TEXT -> answers.forEach(new EnquiryText(terminal)::unit);
            }
            return ExitCode.DONE;
        }
    }
}
