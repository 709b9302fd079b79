package org.undercroft.console;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// Without a command: the desk.
@CommandLine.Command(name = "undercroft")
final class RootCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DeskDoor desk;

    // every command inherits these three; the language itself is read before the command is parsed
    @CommandLine.Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang", scope = CommandLine.ScopeType.INHERIT, converter = Language.class)
    Optional<Locale> language = Optional.empty();

    @CommandLine.Option(names = {"-h", "--help"}, descriptionKey = "help", usageHelp = true, scope = CommandLine.ScopeType.INHERIT)
    boolean help;

    @CommandLine.Option(names = {"-V", "--version"}, descriptionKey = "version", versionHelp = true, scope = CommandLine.ScopeType.INHERIT)
    boolean version;

    RootCommand(Terminal terminal, DeskDoor desk) {
        this.terminal = terminal;
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.open(new DeskDoor.Visit(terminal.office(Optional.empty()), terminal.language(), terminal.languageAsked()));
    }

    static final class Language implements CommandLine.ITypeConverter<Locale> {
        @Override
        public Locale convert(String name) {
            return Languages.parse(name).orElseThrow(() -> new CommandLine.TypeConversionException(name));
        }
    }
}
