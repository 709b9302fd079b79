package org.undercroft.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.Reserve;
import org.undercroft.casework.ReserveNumber;
import org.undercroft.land.Days;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// Space kept for planned extensions.
@CommandLine.Command(name = "reserve")
final class CaseReserves implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new CaseReserves()).addSubcommand(new Keep(terminal)).addSubcommand(new Release(terminal)).addSubcommand(new All(terminal));
    }

    @CommandLine.Command(name = "keep")
    static final class Keep extends CaseIntake.OfDescribed {
        @CommandLine.Option(names = "--until", paramLabel = "DATE", required = true, descriptionKey = "until", converter = Asking.DayValue.class)
        LocalDate until = LocalDate.EPOCH;

        @CommandLine.Option(names = "--basis", paramLabel = "TEXT", required = true, descriptionKey = "basis")
        String basis = "";

        Keep(Terminal terminal) {
            super(terminal);
        }

        @Override
        int take(RegistryOffice registry, CaseIntake.Described described, Officer signed) {
            Reserve kept = registry.reserves().keep(described.application(), until, basis, signed);
            if (asJson()) {
                print(json(kept));
            } else {
                line(kept, terminal());
            }
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "release")
    static final class Release extends AtWork {
        @CommandLine.Parameters(paramLabel = "RESERVE", descriptionKey = "reserve", converter = Values.ReserveName.class)
        @Nullable
        ReserveNumber number;

        @CommandLine.Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
        String reason = "";

        Release(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            ReserveNumber wanted = Objects.requireNonNull(number);
            registry.reserves().release(wanted, reason, signed);
            Reserve released = registry.reserves().list(signed).stream().filter(one -> one.number().equals(wanted)).findFirst().orElseThrow();
            if (asJson()) {
                print(json(released));
            } else {
                line(released, terminal());
            }
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "list")
    static final class All extends AtWork {
        All(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            List<Reserve> all = registry.reserves().list(signed);
            if (asJson()) {
                print(Map.of("reserves", all.stream().map(CaseReserves::json).toList()));
            } else if (all.isEmpty()) {
                terminal().complain("reserve.none");
            } else {
                all.forEach(one -> line(one, terminal()));
            }
            return ExitCode.DONE;
        }
    }

    private static void line(Reserve one, Terminal terminal) {
        terminal.say(state(one), one.number().toString(), one.wish().unit().printed(), one.wish().name(), one.until().toString(), one.basis());
    }

    private static String state(Reserve one) {
        return one.isInForce(LocalDate.now(Days.ZONE)) ? "reserve.inForce" : one.released().isPresent() ? "reserve.released" : "reserve.over";
    }

    private static Map<String, Object> json(Reserve one) {
        Map<String, Object> told = CaseShown.ordered("number", one.number(), "unit", one.wish().unit().value(), "name", one.wish().name(), "until", one.until(),
                "basis", one.basis(), "keptBy", one.keptBy(), "inForce", one.isInForce(LocalDate.now(Days.ZONE)), "releaseReason", one.releaseReason());
        CaseShown.put(told, "released", one.released());
        return told;
    }
}
