package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From an empty folder to an enquiry, by script alone.
@Timeout(60)
class OfficeOfOnesOwnTest {
    @TempDir
    Path folder;

    @Test
    void anAdministratorIsMadeChangesHisPasswordAndLetsAnEnquirerIn() {
        String place = folder.resolve("office").toString();
        CallConsole made = call(Map.of(), "office", "new", place, "--name-zh", "样例", "--name-en", "Sample", "--province", "浙", "--place", "宁波市北仑区", "--crs",
                "EPSG:4550+5737", "--area", "397000,3311000,401000,3314000", "--administrator", "root");
        assertEquals(0, made.code(), made.err());
        String first = made.out().replaceAll("(?s).*first password (\\S+).*", "$1");

        assertEquals(2, call(password(first), "office", "accounts", "list", "--office", place, "--officer", "root").code());
        assertEquals(0,
                call(Map.of("UNDERCROFT_PASSWORD", first, "UNDERCROFT_NEW_PASSWORD", "a long enough sentence"), "office", "accounts", "password", "--office",
                        place, "--officer", "root").code());
        CallConsole added = call(password("a long enough sentence"), "office", "accounts", "add", "zhou", "--display", "周律师", "--roles", "enquirer", "--office",
                place,
                "--officer", "root");
        assertThat(added.out()).contains("Account zhou, first password ");
        assertThat(call(password("a long enough sentence"), "office", "accounts", "list", "--office", place, "--officer", "root").out())
                .contains("root  root  administrator  active", "zhou  周律师  enquirer  must change the password");
        assertThat(call(password("a long enough sentence"), "office", "accounts", "disable", "root", "--office", place, "--officer", "root"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(2))
                .satisfies(refused -> assertThat(refused.err()).contains("last administrator"));

        CallConsole nothing = call(Map.of(), "search", "洞库", "--office", place, "--format", "json");
        assertEquals(0, nothing.code(), nothing.err());
        assertThat(nothing.out()).contains("\"asOf\":0", "\"units\":[]", "\"more\":false");
        assertThat(call(Map.of(), "stack", "--at", "398000,3312000", "--office", place).out()).contains("Nothing was found");
        assertEquals(2, call(Map.of(), "notice-list", "330206012003GX00001W00000000", "--office", place).code());
    }

    @Test
    void oneQuestionAtATime() {
        for (String[] misuse : List.of(new String[]{"search"}, new String[]{"search", "x", "--at", "1,2"}, new String[]{"search", "--near", "1,2"},
                new String[]{"search", "--within", "5"}, new String[]{"search", "x", "--name", "--holder"}, new String[]{"search", "--case", "x"},
                new String[]{"search", "--heights", "5,1"}, new String[]{"stack"}, new String[]{"unit", "x"}, new String[]{"search", "x", "--as-of", "soon"})) {
            assertEquals(64, call(Map.of(), misuse).code(), String.join(" ", misuse));
        }
    }

    private static Map<String, String> password(String password) {
        return Map.of("UNDERCROFT_PASSWORD", password);
    }

    private static CallConsole call(Map<String, String> environment, String... arguments) {
        return CallConsole.in(environment, Stream.concat(Stream.of(arguments), Stream.of("--lang", "en")).toArray(String[]::new));
    }
}
