package org.undercroft.console;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.UnitCode;
import picocli.CommandLine;

/// Whose land lies above a unit.
@CommandLine.Command(name = "notice-list")
final class NoticeListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Parameters(paramLabel = "CODE", descriptionKey = "code", converter = Values.Code.class)
    @Nullable
    UnitCode code;

    @CommandLine.Mixin
    Asking asking = new Asking();

    NoticeListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        UnitCode unit = Objects.requireNonNull(code);
        try (RegistryOffice registry = asking.open(terminal)) {
            Enquirer who = asking.enquirer(registry, terminal);
            new Answers(terminal, asking.format).notices(registry.enquiries().notices(who, unit, asking.asOf(registry)));
            return ExitCode.DONE;
        }
    }
}
