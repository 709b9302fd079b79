package org.undercroft.desk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a desk remembers from one day to the next for whoever uses this computer's account: its language, light or dark, the window's size and how its panes
/// were shared. It is convenience and nothing else: a file that cannot be read or written is a desk that has forgotten, told to the log and to nobody's work.
public final class Memory {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String DARK = "dark";

    /// Lengths that are remembered, in pixels of the window, and shares of a pane.
    enum Measure {
        WIDTH, HEIGHT, LIST, PAGE, GROUND, FLAT;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Optional<Path> file;
    private final Properties kept;

    private Memory(Optional<Path> file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    /// @param file made when there is something to remember
    public static Memory in(Path file) {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("what the desk remembered in {} cannot be read", file, unreadable);
                kept.clear();
            }
        }
        return new Memory(Optional.of(file), kept);
    }

    /// Forgets with the window.
    public static Memory none() {
        return new Memory(Optional.empty(), new Properties());
    }

    /// Chinese or English; empty where nobody ever chose.
    public Optional<Locale> language() {
        return Optional.ofNullable(kept.getProperty(LANGUAGE)).filter(tag -> tag.equals("zh") || tag.equals("en")).map(Locale::forLanguageTag);
    }

    void keep(Locale language) {
        keep(LANGUAGE, language.getLanguage());
    }

    boolean dark() {
        return DARK.equals(kept.getProperty(THEME));
    }

    void keepDark(boolean dark) {
        keep(THEME, dark ? DARK : "light");
    }

    /// Empty where it was never changed, or is nonsense.
    OptionalDouble get(Measure measure) {
        try {
            double value = Double.parseDouble(kept.getProperty(measure.key(), "NaN"));
            return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    void keep(Measure measure, double value) {
        keep(measure.key(), String.format(Locale.ROOT, "%.3f", value));
    }

    private void keep(String key, String value) {
        if (value.equals(kept.setProperty(key, value))) {
            return;
        }
        file.ifPresent(this::write);
    }

    /// Beside its place first: another desk that opens now reads the old file or the new one.
    private void write(Path place) {
        try {
            Path folder = Objects.requireNonNull(place.toAbsolutePath().getParent(), "a file lies in a folder");
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "desk", ".tmp");
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                kept.store(writer, null);
            }
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("what the desk remembers cannot be written to {}", place, unwritable);
        }
    }
}
