package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A desk opens tomorrow as it was left today.
@Timeout(30)
class MemoryTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasChosenIsThereTheNextTime() throws Exception {
        Path file = folder.resolve("desk.properties");
        Memory today = Memory.in(file);
        assertThat(today.language()).isEmpty();
        assertThat(today.dark()).isFalse();

        today.keep(Locale.CHINESE);
        today.keepDark(true);
        today.keep(Memory.Measure.LIST, 410.5);

        Memory tomorrow = Memory.in(file);
        assertThat(tomorrow.language()).contains(Locale.CHINESE);
        assertThat(tomorrow.dark()).isTrue();
        assertThat(tomorrow.get(Memory.Measure.LIST)).hasValue(410.5);
        assertThat(tomorrow.get(Memory.Measure.PAGE)).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("no drafts are left beside it").containsExactly(file);
        }
    }

    @Test
    void nonsenseInTheFileIsForgotten() throws Exception {
        Path file = Files.writeString(folder.resolve("desk.properties"), "language=fr\ntheme=pink\nlist=-3\npage=wide\nbroken=\\u12\n");
        Memory memory = Memory.in(file);
        assertThat(memory.language()).isEmpty();
        assertThat(memory.dark()).isFalse();
        assertThat(memory.get(Memory.Measure.LIST)).isEmpty();
        assertThat(memory.get(Memory.Measure.PAGE)).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenTheDeskWorksOn() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        Memory memory = Memory.in(notAFolder.resolve("desk.properties"));
        memory.keepDark(true);
        assertThat(memory.dark()).isTrue();
    }
}
