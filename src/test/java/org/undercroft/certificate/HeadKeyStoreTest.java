package org.undercroft.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Where the key of the journal's heads is kept.
@Timeout(60)
class HeadKeyStoreTest {
    @TempDir
    Path folder;

    @Test
    void aDraftThatAKilledProgramLeftIsClearedAwayAndAFreshOneIsNot() throws IOException {
        Path left = Files.writeString(folder.resolve("head-key123.tmp"), "half a key");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path anothers = Files.writeString(folder.resolve("head-key456.tmp"), "being written");
        Path store = folder.resolve("head-key.p12");

        HeadKeyStore.fresh("Sample", Instant.now()).keep(store, "secret".toCharArray(), () -> {});

        assertThat(left).doesNotExist();
        assertThat(anothers).exists();
        assertThat(HeadKeyStore.open(store, "secret".toCharArray()).keys()).hasSize(1);
    }
}
