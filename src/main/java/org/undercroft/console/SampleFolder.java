package org.undercroft.console;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.undercroft.casework.SampleOffice;

/// Where the sample office's files lie: beside the program, in the source tree or in the package.
public final class SampleFolder {
    private SampleFolder() {
    }

    /// Empty where the program was put somewhere without them.
    public static Optional<Path> find() {
        return Stream.concat(home(), above()).map(folder -> folder.resolve("sample-data")).filter(folder -> Files.isRegularFile(folder.resolve("office.json")))
                .findFirst();
    }

    private static Stream<Path> home() {
        String home = System.getProperty("undercroft.home");
        return home == null || home.isBlank() ? Stream.empty() : Stream.of(Path.of(home));
    }

    /// The folders above the program's own classes or archive.
    private static Stream<Path> above() {
        CodeSource source = SampleOffice.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Stream.empty()
                    : Stream.iterate(Path.of(source.getLocation().toURI()).toAbsolutePath(), folder -> folder != null, Path::getParent);
        } catch (URISyntaxException | IllegalArgumentException unusual) {
            return Stream.empty();
        }
    }
}
