package org.undercroft.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// The place of a demonstration's office: `office` in the folder asked for. A second run makes it anew and takes away only what the first one made.
final class DemoFolder {
    private static final String MARK = "made-by-undercroft-demo.txt";
    private static final List<String> MADE = List.of("office.mv.db", "office.trace.db", "office.lock.db", "signing-key.p12", MARK);

    private DemoFolder() {
    }

    /// @throws ConsoleRefusal when something lies there that no demonstration made
    static Path fresh(Path folder) {
        Path place = folder.resolve("office");
        try {
            Files.createDirectories(folder);
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) && Files.exists(place.resolve(MARK))) {
                for (String name : MADE) {
                    Files.deleteIfExists(place.resolve(name));
                }
            }
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !isEmpty(place)) {
                throw new ConsoleRefusal("demo.taken", place.toString());
            }
            Files.createDirectories(place);
            Files.writeString(place.resolve(MARK), "undercroft demo\n");
            return place;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static boolean isEmpty(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(place)) {
            return !inside.iterator().hasNext();
        }
    }
}
