package org.undercroft.console;

import java.util.stream.Collectors;
import org.undercroft.land.Phrase;
import picocli.CommandLine;

/// Says in both languages what was wrong with a command; the parser itself speaks only English.
final class Misuse {
    private Misuse() {
    }

    static Phrase explain(CommandLine.ParameterException misuse) {
        return switch (misuse) {
            case CommandLine.UnmatchedArgumentException unknown -> Terminal.phrase("misuse.unknown", String.join(" ", unknown.getUnmatched()));
            case CommandLine.MissingParameterException missing -> Terminal.phrase("misuse.missing",
                    missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", ")));
            case CommandLine.OverwrittenOptionException twice -> Terminal.phrase("misuse.twice", name(twice.getOverwritten()));
            case OneOf oneOf -> Terminal.phrase("misuse.oneOf", oneOf.one, oneOf.other);
            case Needs needs -> Terminal.phrase("misuse.needs", needs.option, needs.other);
            case NoCommand _ -> Terminal.phrase("misuse.noCommand");
            default -> misuse.getArgSpec() != null && misuse.getValue() != null
                    ? Terminal.phrase("misuse.value", misuse.getValue(), form(misuse.getArgSpec()), String.join(" ", misuse.getArgSpec().description()))
                    : Terminal.phrase("misuse.other", String.valueOf(misuse.getMessage()));
        };
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String form(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() + "=" + option.paramLabel() : argument.paramLabel();
    }

    /// A command that only groups others was called by itself.
    static final class NoCommand extends CommandLine.ParameterException {
        private static final long serialVersionUID = 1L;

        NoCommand(CommandLine line) {
            super(line, "no command");
        }
    }

    /// One option means something only together with another.
    static final class Needs extends CommandLine.ParameterException {
        private static final long serialVersionUID = 1L;

        private final String option;
        private final String other;

        Needs(CommandLine line, String option, String other) {
            super(line, "one needs another");
            this.option = option;
            this.other = other;
        }
    }

    /// Of two options exactly one is needed.
    static final class OneOf extends CommandLine.ParameterException {
        private static final long serialVersionUID = 1L;

        private final String one;
        private final String other;

        OneOf(CommandLine line, String one, String other) {
            super(line, "one of two");
            this.one = one;
            this.other = other;
        }
    }
}
