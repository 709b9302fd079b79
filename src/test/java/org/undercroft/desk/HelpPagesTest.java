package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.desk.words.Words;

/// Every place of the desk has its page of help, and both languages say as much.
@Timeout(20)
class HelpPagesTest {
    @ParameterizedTest
    @EnumSource(HelpPane.Page.class)
    void everyPageIsThereInBothLanguagesLineForLine(HelpPane.Page page) {
        List<String> english = HelpPane.lines(page, Words.ENGLISH);
        List<String> chinese = HelpPane.lines(page, Words.CHINESE);
        assertThat(english.getFirst()).startsWith("# ");
        assertThat(chinese.stream().map(HelpPagesTest::kind)).as("headings, points and paragraphs")
                .isEqualTo(english.stream().map(HelpPagesTest::kind).toList());
        assertThat(chinese.getFirst().codePoints().anyMatch(Character::isIdeographic)).isTrue();
    }

    private static String kind(String line) {
        return line.startsWith("#") || line.startsWith("- ") ? line.substring(0, line.indexOf(' ')) : "text";
    }
}
