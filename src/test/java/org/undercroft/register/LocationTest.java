package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
}
