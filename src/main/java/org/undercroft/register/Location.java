package org.undercroft.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a database is: a file in an office's folder, or what a JDBC URL names.
///
/// @param url what the driver is given, name and password included
/// @param shown what an officer is told: never a password
record Location(String url, String shown) {
    /// The name of the database file in an office's folder; H2 adds `.mv.db`.
    private static final String FILE = "office";
    /// What an encrypted database file begins with.
    private static final byte[] ENCRYPTED = "H2encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final String H2 = "jdbc:h2:";
    private static final Pattern IN_FILE = Pattern.compile("jdbc:h2:async:((?:\\\\.|[^;])*)");
    /// A file that this program itself opens; H2 takes what begins like a path for one too. `mem:`, `tcp:`, `ssl:`, `zip:` and their like are none.
    private static final Pattern FILE_URL = Pattern.compile("^jdbc:h2:(?:file:|(?=~?[/\\\\]|\\.{1,2}[/\\\\]|[A-Za-z]:[/\\\\]))");
    private static final Pattern PASSWORD = Pattern.compile("(?i);password=((?:\\\\.|[^;])*)");
    private static final Pattern CIPHER = Pattern.compile("(?i);cipher=");
    private static final String POSTGRESQL = "jdbc:postgresql:";
    /// Zero delay: a killed process would otherwise lose commits it has acknowledged. Ten seconds of waiting for a colleague's entry before giving up.
    /// Statements are remembered once parsed, more than the eight that H2 remembers by default: an audit asks forty of them for each entry. Their results are not.
    private static final String H2_MANNERS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000"
            + ";QUERY_CACHE_SIZE=200;OPTIMIZE_REUSE_RESULTS=FALSE";
    /// Seconds, and milliseconds, as for H2; a server that has gone is noticed, not waited for.
    private static final String POSTGRESQL_MANNERS = "ApplicationName=Undercroft&connectTimeout=10&socketTimeout=300&tcpKeepAlive=true"
            + "&options=-c%20lock_timeout%3D10000";

    /// @param place folder or JDBC URL
    static Location of(String place) {
        if (place.startsWith(POSTGRESQL)) {
            return new Location(place + (place.contains("?") ? "&" : "?") + POSTGRESQL_MANNERS, withoutPassword(place));
        }
        if (place.startsWith("jdbc:")) {
            return new Location(place.startsWith(H2) ? unhurried(place) + H2_MANNERS : place, withoutPassword(place));
        }
        return new Location(fileUrl(Path.of(place)), place);
    }

    /// The same, but no database is made where none is.
    Location thatExists() {
        return isH2() && !url.startsWith(H2 + "mem:") ? new Location(url + ";IFEXISTS=TRUE", shown) : this;
    }

    static boolean isFolder(String place) {
        return !place.startsWith("jdbc:");
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE + ".mv.db"));
    }

    /// H2 itself takes an encrypted file that it is given no password for to be damaged.
    static boolean isEncryptedIn(Path folder) {
        try (InputStream file = Files.newInputStream(folder.resolve(FILE + ".mv.db"))) {
            return Arrays.equals(file.readNBytes(ENCRYPTED.length), ENCRYPTED);
        } catch (IOException e) {
            // opening it will say more
            return false;
        }
    }

    /// The database file, where this program itself opens one.
    Optional<Path> file() {
        Matcher inFile = IN_FILE.matcher(url);
        return inFile.lookingAt() ? Optional.of(Path.of(atHome(inFile.group(1).replace("\\;", ";")) + ".mv.db")) : Optional.empty();
    }

    /// The first word of the password of an encrypted file, which is the disk's; the second is the user's.
    Optional<String> diskPassword() {
        Matcher password = PASSWORD.matcher(url);
        return CIPHER.matcher(url).find() && password.find() ? Optional.of(password.group(1).split(" ")[0].replace("\\;", ";")) : Optional.empty();
    }

    boolean isH2() {
        return url.startsWith(H2);
    }

    boolean isPostgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /// H2 closes the file under a thread that is interrupted while it reads, unless it reads asynchronously; and cancelling a job interrupts.
    private static String fileUrl(Path folder) {
        return H2 + "async:" + folder.resolve(FILE).toAbsolutePath().toString().replace(";", "\\;") + H2_MANNERS;
    }

    private static String unhurried(String url) {
        return FILE_URL.matcher(url).replaceFirst(H2 + "async:");
    }

    /// `~` is the user's home, as H2 reads it.
    private static String atHome(String path) {
        return path.matches("~[/\\\\].*") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    /// H2 parts its settings with `;`, which a password may hold behind a `\`; PostgreSQL parts them with `&`.
    private static String withoutPassword(String url) {
        return url.replaceAll(url.startsWith(H2) ? "(?i)(password=)(\\\\.|[^;])*" : "(?i)(password=)[^&]*", "$1…");
    }
}
