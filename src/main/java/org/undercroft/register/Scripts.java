package org.undercroft.register;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/// The numbered scripts a room brings, found where the room's own classes lie: in a folder or in the program's archive.
final class Scripts {
    private static final Pattern NAME = Pattern.compile("V([0-9_]+?)__.*\\.sql");

    private Scripts() {}

    /// The number of the newest, as in `2.2`; empty where none can be found.
    static Optional<String> newest(Class<?> room) {
        CodeSource source = room.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        String folder = room.getPackageName().replace('.', '/') + "/sql/";
        try {
            Path place = Path.of(source.getLocation().toURI());
            return (Files.isDirectory(place) ? inFolder(place.resolve(folder)) : inArchive(place, folder)).stream()
                    .map(NAME::matcher)
                    .filter(Matcher::matches)
                    .map(name -> MigrationVersion.fromVersion(name.group(1)))
                    .max(MigrationVersion::compareTo)
                    .map(MigrationVersion::getVersion);
        } catch (URISyntaxException | IOException unusual) {
            return Optional.empty();
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<String> inArchive(Path archive, String folder) throws IOException {
        try (JarFile jar = new JarFile(archive.toFile())) {
            return jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(folder)).map(name -> name.substring(folder.length())).toList();
        }
    }
}
