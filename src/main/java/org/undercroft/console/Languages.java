package org.undercroft.console;

import java.util.Locale;
import java.util.Optional;

/// The two languages of every office, and which of them a caller wants.
final class Languages {
    private Languages() {
    }

    /// What `--lang` asks for; it is looked for before the command is understood, because misunderstandings are explained in it.
    static Optional<Locale> asked(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return parse(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return parse(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    static Optional<Locale> parse(String name) {
        return switch (name) {
            case "zh" -> Optional.of(Locale.CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    static Locale ofTheSystem() {
        return Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }
}
