package org.undercroft.console;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.FirstStart;
import org.undercroft.exchange.GroundReader;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;
import picocli.CommandLine;

/// Makes an office of one's own, with an administrator who lets the others in.
@CommandLine.Command(name = "new")
final class OfficeNewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Parameters(paramLabel = "DIR|URL", descriptionKey = "newPlace")
    String place = "";

    @CommandLine.Option(names = "--name-zh", paramLabel = "TEXT", required = true, descriptionKey = "nameZh")
    String nameZh = "";

    @CommandLine.Option(names = "--name-en", paramLabel = "TEXT", required = true, descriptionKey = "nameEn")
    String nameEn = "";

    @CommandLine.Option(names = "--province", paramLabel = "浙", required = true, descriptionKey = "province")
    String province = "";

    @CommandLine.Option(names = "--place", paramLabel = "TEXT", required = true, descriptionKey = "officePlace")
    String printed = "";

    @CommandLine.Option(names = "--crs", paramLabel = "EPSG:N+N", required = true, descriptionKey = "officeCrs", converter = Values.PlanSystem.class)
    @Nullable
    ReferenceSystem system;

    @CommandLine.Option(names = "--area", paramLabel = "W,S,E,N", required = true, descriptionKey = "officeArea", converter = Values.Area.class)
    @Nullable
    Box area;

    @CommandLine.Option(names = "--ground", paramLabel = "FILE.asc", descriptionKey = "officeGround")
    Optional<String> ground = Optional.empty();

    @CommandLine.Option(names = "--clearance", paramLabel = "M", descriptionKey = "officeClearance", converter = Values.Length.class)
    double clearance;

    @CommandLine.Option(names = "--administrator", paramLabel = "NAME", required = true, descriptionKey = "administrator")
    String administrator = "";

    @CommandLine.Option(names = "--display", paramLabel = "TEXT", descriptionKey = "display")
    Optional<String> display = Optional.empty();

    OfficeNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FirstStart start = FirstStart.with(settings(), AccountsCommand.name(administrator), display.orElse(administrator));
        start.open(place).close();
        terminal.say("office.made", place, start.administrator().name(), start.password());
        return ExitCode.DONE;
    }

    private OfficeSettings settings() {
        Box covered = Objects.requireNonNull(area);
        try {
            return new OfficeSettings(nameZh.strip(), nameEn.strip(), province.strip(), printed.strip(), Objects.requireNonNull(system),
                    Frame.around(covered.middle().x(), covered.middle().y()), covered, new DepthLayers(List.of(15.0, 30.0, 50.0)), clearance, false,
                    ground.map(file -> new GroundReader().read(Terminal.path(file))));
        } catch (IllegalArgumentException nonsense) {
            throw new ConsoleRefusal(nonsense, "office.settings", String.format(Locale.ROOT, "%s / %s / %s / %s", nameZh, nameEn, province, printed));
        }
    }
}
