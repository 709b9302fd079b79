package org.undercroft.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a user's own office and the log live when nothing else is said: the place each system sets aside for a program's data.
public final class UserFolder {
    private UserFolder() {
    }

    public static Path find() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Path of(String system, Path home, Map<String, String> environment, Path temporary) {
        Path folder = place(system.toLowerCase(Locale.ROOT), home, environment);
        return canBeMade(folder) ? folder : temporary.resolve("undercroft");
    }

    private static Path place(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Undercroft");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Undercroft");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data)).resolve("undercroft");
    }

    /// Whether the nearest folder above that exists can be written to; nothing is made yet.
    private static boolean canBeMade(Path folder) {
        for (Path above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                return Files.isDirectory(above) && Files.isWritable(above);
            }
        }
        return false;
    }
}
