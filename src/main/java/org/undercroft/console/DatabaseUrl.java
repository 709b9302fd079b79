package org.undercroft.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Puts name and password into a JDBC URL that does not carry them, so that neither stands in a script or in a list of processes.
final class DatabaseUrl {
    private DatabaseUrl() {
    }

    /// @param place a folder stays as it is
    static String with(String place, Optional<String> user, Optional<String> password) {
        if (place.startsWith("jdbc:h2:")) {
            return h2(h2(place, "USER", user), "PASSWORD", password);
        }
        return place.startsWith("jdbc:postgresql:") ? postgresql(postgresql(place, "user", user), "password", password) : place;
    }

    private static String h2(String url, String name, Optional<String> value) {
        boolean carries = url.toUpperCase(Locale.ROOT).contains(";" + name + "=");
        return carries || value.isEmpty() ? url : url + ";" + name + "=" + value.get().replace("\\", "\\\\").replace(";", "\\;");
    }

    private static String postgresql(String url, String name, Optional<String> value) {
        boolean carries = url.contains("?" + name + "=") || url.contains("&" + name + "=");
        return carries || value.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value.get(), StandardCharsets.UTF_8);
    }
}
