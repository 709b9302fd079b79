package org.undercroft.console;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// A command of somebody who works here: he signs in, and what he does stands in the journal under his name. What the office refuses ends with 2, and nothing
/// has changed.
abstract class AtWork implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Option(names = "--officer", paramLabel = "NAME", required = true, descriptionKey = "officer")
    String officer = "";

    @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
    Format format = Format.TEXT;

    @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
    Optional<String> office = Optional.empty();

    AtWork(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() throws IOException {
        try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
            return work(registry, registry.signIn(officer, terminal.password()));
        }
    }

    /// @return the exit code
    abstract int work(RegistryOffice registry, Officer signed) throws IOException;

    Terminal terminal() {
        return terminal;
    }

    boolean asJson() {
        return format == Format.JSON;
    }

    void print(Object told) {
        terminal.out().println(Json.write(told));
    }
}
