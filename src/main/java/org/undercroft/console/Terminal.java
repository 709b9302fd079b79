package org.undercroft.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.undercroft.land.Phrase;

/// What a command talks to: both streams, the caller's language and surroundings.
///
/// @param languageAsked whether the caller named it, and it is not merely the system's
/// @param out only what was asked for
/// @param err everything else that must be said
/// @param environment the caller's variables by name
record Terminal(Locale language, boolean languageAsked, PrintStream out, PrintStream err, Function<String, Optional<String>> environment) {
    static Phrase phrase(String key, Object... values) {
        return new Phrase(Console.class, key, values);
    }

    String words(String key, Object... values) {
        return phrase(key, values).in(language);
    }

    void say(String key, Object... values) {
        out.println(words(key, values));
    }

    void complain(String key, Object... values) {
        err.println(words(key, values));
    }

    /// The office asked for, else the one the environment names; empty where neither does.
    Optional<String> office(Optional<String> asked) {
        return named(asked).map(this::withAccess);
    }

    private Optional<String> named(Optional<String> asked) {
        return asked.or(() -> environment.apply("UNDERCROFT_OFFICE").filter(name -> !name.isBlank()));
    }

    /// A JDBC URL with the name and password that the environment gives, where it carries none itself.
    String withAccess(String place) {
        return DatabaseUrl.with(place, environment.apply("UNDERCROFT_DATABASE_USER"), environment.apply("UNDERCROFT_DATABASE_PASSWORD"));
    }

    /// The office for the owner of its tables; he has a name and a password of his own.
    String ownersOffice(Optional<String> asked) {
        String place = named(asked).orElseGet(() -> UserFolder.find().resolve("office").toString());
        return DatabaseUrl.with(place, environment.apply("UNDERCROFT_OWNER_USER"), environment.apply("UNDERCROFT_OWNER_PASSWORD"));
    }

    String officeOrOwn(Optional<String> asked) {
        return office(asked).orElseGet(() -> UserFolder.find().resolve("office").toString());
    }

    /// From `UNDERCROFT_PASSWORD`, else asked for where somebody sits at the keyboard; never an argument, where others could read it.
    char[] password() {
        return secret("UNDERCROFT_PASSWORD", "password", "password.none");
    }

    /// The one to change to, from `UNDERCROFT_NEW_PASSWORD` or asked for.
    char[] newPassword() {
        return secret("UNDERCROFT_NEW_PASSWORD", "password.new", "password.noNew");
    }

    /// The same for a key store, from `UNDERCROFT_KEY_PASSWORD`.
    char[] keyPassword() {
        return secret("UNDERCROFT_KEY_PASSWORD", "password.key", "password.noKey");
    }

    private char[] secret(String variable, String prompt, String none) {
        return environment.apply(variable).map(String::toCharArray)
                .or(() -> Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal)
                        .flatMap(keyboard -> Optional.ofNullable(keyboard.readPassword("%s", words(prompt)))))
                .orElseThrow(() -> new ConsoleRefusal(none));
    }

    /// A path as the caller wrote it, never made absolute: messages name files as the caller knows them.
    static Path path(String asWritten) {
        return Path.of(asWritten);
    }
}
