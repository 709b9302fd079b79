package org.undercroft.console;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.AsOf;
import org.undercroft.casework.Enquirer;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Point2;
import org.undercroft.land.UnitCode;
import picocli.CommandLine;

/// What lies above and below a unit, or under and over a place.
@CommandLine.Command(name = "stack")
final class StackCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "code", converter = Values.Code.class)
    Optional<UnitCode> code = Optional.empty();

    @CommandLine.Option(names = "--at", paramLabel = "E,N", descriptionKey = "at", converter = Values.Place.class)
    Optional<Point2> at = Optional.empty();

    @CommandLine.Mixin
    Asking asking = new Asking();

    StackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (code.isPresent() == at.isPresent()) {
            throw new Misuse.OneOf(Objects.requireNonNull(spec).commandLine(), "CODE", "--at");
        }
        try (RegistryOffice registry = asking.open(terminal)) {
            Enquirer who = asking.enquirer(registry, terminal);
            AsOf then = asking.asOf(registry);
            Answers answers = new Answers(terminal, asking.format);
            if (code.isPresent()) {
                answers.stack(registry.enquiries().stack(who, code.get(), then));
            } else {
                answers.column(registry.enquiries().at(who, at.orElseThrow(), then), Optional.empty());
            }
            return ExitCode.DONE;
        }
    }
}
