package org.undercroft.console;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// Opens the officers' window.
@CommandLine.Command(name = "desk")
final class DeskCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DeskDoor desk;

    @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
    Optional<String> office = Optional.empty();

    DeskCommand(Terminal terminal, DeskDoor desk) {
        this.terminal = terminal;
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.open(new DeskDoor.Visit(terminal.office(office), terminal.language(), terminal.languageAsked()));
    }
}
