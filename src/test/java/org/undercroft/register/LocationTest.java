package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an officer is told of where an office is.
@Timeout(10)
class LocationTest {
    @Test
    void noPartOfAPasswordIsShownWhateverSignsItHolds() {
        assertThat(Location.of("jdbc:h2:tcp://town/office;USER=lin;PASSWORD=a&b\\;c d;CIPHER=AES").shown())
                .isEqualTo("jdbc:h2:tcp://town/office;USER=lin;PASSWORD=…;CIPHER=AES");
        assertThat(Location.of("jdbc:postgresql://town/office?user=lin&password=a;b&ssl=true").shown())
                .isEqualTo("jdbc:postgresql://town/office?user=lin&password=…&ssl=true");
    }

    @Test
    void whateverNamesAFileIsReadUnhurriedlyAndKnownAsOne() {
        assertThat(Location.of("jdbc:h2:/town/office").url()).startsWith("jdbc:h2:async:/town/office;");
        assertThat(Location.of("jdbc:h2:/town/office").file()).contains(Path.of("/town/office.mv.db"));
        assertThat(Location.of("jdbc:h2:file:/town/office").file()).contains(Path.of("/town/office.mv.db"));
        assertThat(Location.of("jdbc:h2:./office").file()).contains(Path.of("./office.mv.db"));
        assertThat(Location.of("jdbc:h2:C:/town/office").url()).startsWith("jdbc:h2:async:C:/town/office;");
        assertThat(Location.of("jdbc:h2:~/office").url()).startsWith("jdbc:h2:async:~/office;");
        assertThat(Location.of("jdbc:h2:~/office").file()).contains(Path.of(System.getProperty("user.home"), "office.mv.db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:office", "jdbc:h2:tcp://town/office", "jdbc:h2:ssl://town/office", "jdbc:h2:zip:/town/office.zip!/office"})
    void whatIsNoFileStaysAsItWasGiven(String url) {
        assertThat(Location.of(url).url()).startsWith(url + ";");
        assertThat(Location.of(url).file()).isEmpty();
    }
}
