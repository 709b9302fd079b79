package org.undercroft.register;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;

/// The numbered scripts a room brings, found where the room's own classes lie: in a folder or in the program's archive.
final class Scripts {
    private static final Pattern NAME = Pattern.compile("V([0-9_]+?)__.*\\.sql");

    private Scripts() {}

    /// Each script's number, as in `2.2`, with the sum over its text that Flyway keeps where it has run; empty where none can be found.
    static Map<String, Integer> sums(Class<?> room) {
        Map<String, Integer> sums = new HashMap<>();
        try {
            for (String name : names(room)) {
                Matcher script = NAME.matcher(name);
                if (script.matches()) {
                    sums.put(MigrationVersion.fromVersion(script.group(1)).getVersion(), sum(room, name));
                }
            }
        } catch (URISyntaxException | IOException unusual) {
            return Map.of();
        }
        return sums;
    }

    private static List<String> names(Class<?> room) throws URISyntaxException, IOException {
        CodeSource source = room.getProtectionDomain().getCodeSource();
        if (source == null) {
            return List.of();
        }
        String folder = room.getPackageName().replace('.', '/') + "/sql/";
        Path place = Path.of(source.getLocation().toURI());
        return Files.isDirectory(place) ? inFolder(place.resolve(folder)) : inArchive(place, folder);
    }

    /// As Flyway reckons it (13.12, `ChecksumCalculator`): line by line, whatever ends them.
    private static int sum(Class<?> room, String name) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = room.getResourceAsStream("sql/" + name)) {
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).forEach(sum::update);
        }
        return (int) sum.getValue();
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
