package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConsoleTest {
    @Test
    void helpIsSpokenInTheLanguageAskedFor() {
        CallConsole english = CallConsole.with("--lang", "en", "--help");
        CallConsole chinese = CallConsole.with("--help", "--lang=zh");

        assertEquals(0, english.code());
        assertEquals(0, chinese.code());
        assertThat(english.out()).contains("Usage:", "examine", "Holds every solid", "Exit codes").doesNotContain("用法");
        assertThat(chinese.out()).contains("用法", "examine", "相互比较", "退出码").doesNotContain("Usage", "Options", "Commands");
        assertThat(english.err() + chinese.err()).isEmpty();
    }

    @Test
    void everyCommandHasHelpAndVersionInBothLanguages() {
        for (String command : List.of("desk", "examine", "sweep", "solid", "demo", "certificate verify", "certificate issue", "journal verify", "journal head",
                "unit",
                "search", "stack", "notice-list", "office new", "office accounts list", "office accounts add", "office accounts password",
                "office accounts limits",
                "case")) {
            CallConsole english = ask(command, "--help", "--lang", "en");
            CallConsole chinese = ask(command, "--help", "--lang", "zh");
            assertEquals(0, english.code());
            assertThat(english.out()).contains("Usage: undercroft " + command, "--lang");
            assertThat(chinese.out()).contains("用法：undercroft " + command, "显示本帮助").doesNotContain("Shows", "Options");
            assertEquals("Undercroft " + org.undercroft.casework.ProgramVersion.current(), ask(command, "--version").out().strip());
        }
    }

    @Test
    void theVersionIsTheBuilds() {
        CallConsole asked = CallConsole.with("--version");

        assertEquals(0, asked.code());
        assertThat(asked.out().strip()).matches("Undercroft \\d+\\.\\d+\\.\\d+\\S*");
    }

    @Test
    void whatIsNotUnderstoodEndsWith64AndOneExplanation() {
        for (String[] misuse : List.of(
                new String[]{"--lang", "en", "dig"}, new String[]{"examine", "--lang", "en"}, new String[]{"examine", "--lang", "en", "--tolerance", "-1", "x"},
                new String[]{"examine", "--lang", "en", "--format", "xml", "x"}, new String[]{"examine", "--lang", "en", "--snap", "0.3", "x"},
                new String[]{"examine", "--lang", "en", "--crs", "WGS84", "x"}, new String[]{"examine", "--lang", "en", "--close", "door", "x"},
                new String[]{"examine", "--lang", "en", "--what", "x"}, new String[]{"examine", "--lang", "fr", "x"})) {
            CallConsole call = CallConsole.with(misuse);
            assertEquals(64, call.code(), () -> String.join(" ", misuse));
            assertThat(call.out()).isEmpty();
            assertThat(call.err()).contains("--help").doesNotContain("Exception", "\tat ");
            assertThat(call.err().strip().lines()).hasSize(2);
        }
        assertThat(CallConsole.with("--lang", "zh", "examine", "--tolerance", "x", "f").err()).contains("不能作为").doesNotContain("Invalid");
    }

    @Test
    void withoutACommandTheDeskOpensInTheLanguageAskedFor() {
        List<DeskDoor.Visit> visits = new ArrayList<>();
        Console console = new Console(visit -> visits.add(visit) ? 0 : 1, name -> Optional.empty());

        assertEquals(0, console.run(new String[]{}, quiet(), quiet()));
        assertEquals(0, console.run(new String[]{"--lang", "zh"}, quiet(), quiet()));
        assertEquals(0, console.run(new String[]{"desk", "--office", "here", "--lang", "en"}, quiet(), quiet()));

        assertThat(visits.get(0).languageAsked()).as("what the desk remembers goes before the system's language").isFalse();
        assertEquals(Locale.CHINESE, visits.get(1).language());
        assertEquals(new DeskDoor.Visit(Optional.of("here"), Locale.ENGLISH, true), visits.get(2));
    }

    @Test
    void aBugGetsANumberAndItsTraceStaysOutOfTheStreams() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(visit -> {
            throw new IllegalStateException("planted by a test");
        }, name -> Optional.empty());

        int code = console.run(new String[]{"desk", "--lang", "en"}, quiet(), new PrintStream(err, true, StandardCharsets.UTF_8));

        assertEquals(70, code);
        assertThat(err.toString(StandardCharsets.UTF_8)).containsPattern("U\\d{8}-\\d{6}-[0-9A-F]{4}").doesNotContain("planted", "\tat ");
    }

    @Test
    void anOutputThatCannotBeWrittenToTheEndIsNoSuccess() {
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        }, true, StandardCharsets.UTF_8);

        assertEquals(2, new Console(visit -> 0, name -> Optional.empty()).run(new String[]{"--version"}, full, quiet()));
    }

    private static CallConsole ask(String command, String... options) {
        return CallConsole.with(Stream.concat(Arrays.stream(command.split(" ")), Arrays.stream(options)).toArray(String[]::new));
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}
