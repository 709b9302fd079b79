package org.undercroft.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// What a call of the console came to: its exit code and what it wrote to both streams.
record CallConsole(int code, String out, String err) {
    static CallConsole with(String... arguments) {
        return in(Map.of(), arguments);
    }

    static CallConsole in(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(visit -> 0, name -> Optional.ofNullable(environment.get(name)));
        int code = console.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CallConsole(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
