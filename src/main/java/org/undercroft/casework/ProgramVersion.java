package org.undercroft.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which program this is: printed on certificates, so that a court can take the same one again.
public final class ProgramVersion {
    private ProgramVersion() {}

    /// As the build wrote it, e.g. `0.1.0`.
    public static String current() {
        Properties build = new Properties();
        try (InputStream written = ProgramVersion.class.getResourceAsStream("build.properties")) {
            if (written != null) build.load(written);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return build.getProperty("version", "?");
    }
}
