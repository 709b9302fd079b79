package org.undercroft.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import org.undercroft.casework.ProgramVersion;
import org.undercroft.land.Refusal;
import picocli.CommandLine;

/// The command line. Standard output carries only what was asked for; everything else that must be said goes to standard error, in one sentence and in
/// the caller's language; a stack trace goes only to the log.
public final class Console {
    private final DeskDoor desk;
    private final Function<String, Optional<String>> environment;

    public Console(DeskDoor desk) {
        this(desk, name -> Optional.ofNullable(System.getenv(name)));
    }

    Console(DeskDoor desk, Function<String, Optional<String>> environment) {
        this.desk = desk;
        this.environment = environment;
    }

    /// @return the exit code: 0 done, 1 something was found, 2 input or office not to be had, 3 signer unknown, 64 wrong usage, 70 a bug
    public int run(String[] arguments, PrintStream out, PrintStream err) {
        Locale language = Languages.asked(arguments).orElseGet(Languages::ofTheSystem);
        Terminal terminal = new Terminal(language, out, err, environment);
        int code;
        try {
            // without a word it is the desk, and who opens it need not wait until the commands and their words are taken in
            code = arguments.length == 0 ? open(terminal) : commands(terminal).execute(arguments);
        } catch (Error serious) {
            code = bug(serious, arguments, terminal);
        }
        if (out.checkError() && code != ExitCode.BUG) {
            terminal.complain("output.broken");
            return ExitCode.REFUSED;
        }
        return code;
    }

    private int open(Terminal terminal) {
        try {
            return desk.open(new DeskDoor.Visit(terminal.office(Optional.empty()), terminal.language()));
        } catch (RuntimeException trouble) {
            return stopped(trouble, new String[0], terminal);
        }
    }

    private CommandLine commands(Terminal terminal) {
        CommandLine line = new CommandLine(new RootCommand(terminal, desk));
        add(line, terminal);
        return settled(line, terminal);
    }

    private void add(CommandLine line, Terminal terminal) {
        line.addSubcommand(new DeskCommand(terminal, desk));
        line.addSubcommand(new ExamineCommand(terminal));
        line.addSubcommand(new CutCommand(terminal));
        line.addSubcommand(new SweepCommand(terminal));
        line.addSubcommand(new SolidCommand(terminal));
        line.addSubcommand(new DemoCommand(terminal));
        CommandLine certificates = new CommandLine(new CertificateCommand()).addSubcommand(new CertificateVerify(terminal))
                .addSubcommand(new CertificateCommand.Issue(terminal));
        CertificatePapers.all(terminal).forEach(certificates::addSubcommand);
        line.addSubcommand(certificates);
        line.addSubcommand(new PackCommand(terminal));
        line.addSubcommand(JournalCommand.with(terminal));
        line.addSubcommand(OfficeCommand.line(terminal).addSubcommand(new OfficeNewCommand(terminal)).addSubcommand(AccountsCommand.with(terminal))
                .addSubcommand(RulesCommand.line(terminal)).addSubcommand(HolidaysCommand.line(terminal)).addSubcommand(ProceduresCommand.line(terminal)));
        line.addSubcommand(new UnitCommand(terminal));
        line.addSubcommand(new SearchCommand(terminal));
        line.addSubcommand(new StackCommand(terminal));
        line.addSubcommand(new NoticeListCommand(terminal));
        line.addSubcommand(CaseCommand.line(terminal));
    }

    private static CommandLine settled(CommandLine line, Terminal terminal) {
        settle(line, "Undercroft " + ProgramVersion.current());
        line.setResourceBundle(ResourceBundle.getBundle(Console.class.getPackageName() + ".help", terminal.language(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
        line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(120);
        line.setUsageHelpLongOptionsMaxWidth(36);
        line.setParameterExceptionHandler((misuse, words) -> misused(misuse, terminal));
        line.setExecutionExceptionHandler((trouble, where, parsed) -> stopped(trouble, parsed.originalArgs().toArray(String[]::new), terminal));
        return line;
    }

    private static void settle(CommandLine line, String version) {
        line.getCommandSpec().version(version);
        line.getSubcommands().values().forEach(below -> settle(below, version));
    }

    private static int misused(CommandLine.ParameterException misuse, Terminal terminal) {
        terminal.complain("misuse", Misuse.explain(misuse).in(terminal.language()), misuse.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.MISUSED;
    }

    private static int stopped(Throwable trouble, String[] arguments, Terminal terminal) {
        return switch (trouble) {
            case Refusal refusal -> refused(refusal.phrase().in(terminal.language()), terminal);
            case UncheckedIOException unchecked -> refused(fileTrouble(Objects.requireNonNull(unchecked.getCause()), terminal), terminal);
            case IOException file -> refused(fileTrouble(file, terminal), terminal);
            default -> bug(trouble, arguments, terminal);
        };
    }

    private static int refused(String sentence, Terminal terminal) {
        terminal.err().println(sentence);
        return ExitCode.REFUSED;
    }

    private static String fileTrouble(IOException trouble, Terminal terminal) {
        String reason = trouble instanceof FileSystemException system && system.getReason() != null ? system.getReason() : trouble.getClass().getSimpleName();
        String file = trouble instanceof FileSystemException system && system.getFile() != null ? system.getFile() : "";
        return file.isEmpty()
                ? terminal.words("file.trouble", trouble.getMessage() == null ? reason : trouble.getMessage())
                : terminal.words("file.troubleAt", file, reason);
    }

    private static int bug(Throwable bug, String[] arguments, Terminal terminal) {
        String number = "U%s-%04X".formatted(LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)),
                ThreadLocalRandom.current().nextInt(0x10000));
        LoggerFactory.getLogger(Console.class).error("{} in {}", number, Arrays.toString(arguments), bug);
        terminal.complain("bug", number, System.getProperty("undercroft.log", System.getProperty("java.io.tmpdir") + "/undercroft.log"));
        return ExitCode.BUG;
    }
}
