package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.land.RuleSet;

/// Rule sets go out of an office as a file and come back the same; a file that was changed by hand and went wrong is refused with its place.
@Timeout(20)
class RuleSetFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        RuleSet before = RuleSet.STANDARD.asVersion(7);
        assertThat(new RuleSetReader().read(file(new RuleSetWriter().write(before)))).isEqualTo(before);
    }

    @Test
    void aMistypedWordSwitchesNothingOffUnnoticed() throws IOException {
        assertThat(refused("\"severity\":\"FORBIDDEN\"", "\"severity\":\"FORBIDEN\"")).contains("FORBIDEN", "NOTE, WARNING, OBSTACLE", "line 2");
        assertThat(refused("\"active\":true", "\"aktive\":true")).contains("no field aktive");
        assertThat(refused("\"active\":true", "\"active\":1")).contains("true or false");
        assertThat(refused("\"rule\":\"SPACE_HAS_ACCESS\"", "\"rule\":\"SPACE_HAS_DAYLIGHT\"")).contains("SPACE_HAS_DAYLIGHT");
        assertThat(refused("undercroft rule set 1", "undercroft rule set 9")).contains("this program reads undercroft rule set 1");
    }

    @Test
    void figuresThatCannotBeMeantAreRefused() throws IOException {
        assertThat(refused("\"WIDTH\":100.0", "\"WIDTH\":-100.0")).contains("WIDTH is -100", "between 0 and 1,000");
        assertThat(refused("\"WIDTH\":100.0,", "")).contains("zone.under-water-tunnel needs exactly these figures: WIDTH, SPECIAL_WIDTH, ALL_ROUND");
        assertThat(refused("\"SHARE\":0.001", "\"SHARE\":1.5")).contains("between 0 and 1");
    }

    @Test
    void aLineSaysEverythingAndHasANameOfItsOwn() throws IOException {
        assertThat(refused("\"id\":\"zone.cavern\"", "\"id\":\"zone.entrance\"")).contains("Two rules are called zone.entrance");
        assertThat(refused("\"id\":\"zone.cavern\"", "\"id\":\"zone of caverns\"")).contains("zone of caverns", "not usable");
        assertThat(refused("\"outcome\":\"FORBIDDEN\"", "\"outcome\":null")).contains("must say in outcome what that means");
        assertThat(refused("\"moment\":\"EXAMINATION\",", "")).contains("matrix.right-right does not say everything");
        assertThat(refusedText("{\"format\":\"undercroft rule set 1\",\"version\":1,\"rules\":[]}")).contains("version from 1 up");
        assertThat(refusedText("{\"format\":")).contains("cut off");
    }

    private String refused(String word, String instead) throws IOException {
        String text = new RuleSetWriter().write(RuleSet.STANDARD);
        int at = text.indexOf(word);
        assertThat(at).as(word).isPositive();
        return refusedText(text.substring(0, at) + instead + text.substring(at + word.length()));
    }

    private String refusedText(String text) throws IOException {
        Path file = file(text);
        UnreadableFile refusal = catchThrowableOfType(UnreadableFile.class, () -> new RuleSetReader().read(file));
        assertThat(refusal.phrase().in(Locale.SIMPLIFIED_CHINESE)).contains(file.toString());
        return refusal.phrase().in(Locale.ENGLISH);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rules.json"), text);
    }
}
