package org.undercroft;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every sentence an officer can see exists in both languages: the words beside each room's package, held against each other and against the sources.
///
/// A key counts as used when a string in the sources is the key, or is its beginning up to a dot and something is added (`"fault." + code`), or when it names
/// a constant (`RightKind.EASEMENT`). A key counts as needed when a sentence is made with it as a plain string, or when it names a constant of an enum of which
/// another constant has words.
@Timeout(60)
class WordsTest {
    /// Keys whose Chinese is written without a Chinese character on purpose.
    private static final Set<String> WITHOUT_CHINESE = Set.of();

    private static final Path HOME = Path.of(System.getProperty("undercroft.home", "")).toAbsolutePath();
    private static final Path SOURCES = HOME.resolve("src/main/java");
    private static final Path RESOURCES = HOME.resolve("src/main/resources");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern STRING_AND_MORE = Pattern.compile("\"([\\w.-]+\\.)\"\\s*\\+");
    private static final Pattern PHRASE = Pattern.compile("\\bnew\\s+Phrase\\(\\s*(\\w+)\\.class,\\s*\"([^\"]+)\"\\s*[,)]");
    /// A room's own shorthand for a phrase of its own words.
    private static final Pattern SAID = Pattern.compile("(?:(?<![.\\w])(?:phrase|say|said|text)|\\b[wW]ords\\.\\w+)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    /// MessageFormat takes a single quote for the start of a quotation: in a sentence it is doubled.
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!'|\\{'|\\}')(?<!'[{}]')");

    private final Map<Path, String> sources = read(SOURCES, ".java");
    private final Map<String, Map<String, String>> english = words("words.properties");
    private final Map<String, Map<String, String>> chinese = words("words_zh.properties");

    @Test
    void everyRoomThatSpeaksSpeaksBothLanguages() {
        assertThat(english).isNotEmpty();
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(everyKey((room, key) -> chinese.getOrDefault(room, Map.of()).containsKey(key), english)).as("keys without Chinese").isEmpty();
        assertThat(everyKey((room, key) -> english.getOrDefault(room, Map.of()).containsKey(key), chinese)).as("keys without English").isEmpty();
    }

    @Test
    void noSentenceLeavesOutWhatTheOtherLanguageSays() {
        assertThat(everyKey((room, key) -> placeholders(english.get(room).get(key)).equals(placeholders(chinese.get(room).getOrDefault(key, ""))), english))
                .as("keys whose {0}, {1} … differ between the languages")
                .isEmpty();
    }

    @Test
    void noSentenceLosesItsQuotes() {
        for (var language : List.of(english, chinese)) {
            assertThat(everyKey((room, key) -> !LONE_QUOTE.matcher(language.get(room).get(key)).find(), language))
                    .as("keys with a single ' where MessageFormat wants ''")
                    .isEmpty();
        }
    }

    @Test
    void chineseIsWrittenInChinese() {
        assertThat(everyKey(
                (room, key) -> WITHOUT_CHINESE.contains(key)
                        || chinese.get(room).get(key).codePoints().anyMatch(Character::isIdeographic)
                        || isSignsOnly(chinese.get(room).get(key)),
                chinese))
                .as("keys whose Chinese has no Chinese character; if that is meant, list them in WITHOUT_CHINESE")
                .isEmpty();
        assertThat(everyKey((room, key) -> english.get(room).get(key).codePoints().noneMatch(Character::isIdeographic) || key.contains("chinese"), english))
                .as("keys whose English has Chinese characters")
                .isEmpty();
    }

    @Test
    void everySentenceTheSourcesAskForHasItsWords() {
        assertThat(missing(neededKeys())).as("room: keys without words").isEmpty();
    }

    @Test
    void noConstantIsForgottenWhereItsNeighboursHaveNames() {
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : enums()) {
            Map<String, String> words = english.getOrDefault(type.getPackageName(), Map.of());
            Set<String> keys = constants(type);
            if (keys.stream().anyMatch(words::containsKey)) {
                keys.stream().filter(key -> !words.containsKey(key)).forEach(key -> missing.add(type.getPackageName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noWordsAreLeftOverThatNothingSays() {
        Set<String> strings = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (String source : sources.values()) {
            STRING.matcher(source).results().forEach(found -> strings.add(found.group(1)));
            STRING_AND_MORE.matcher(source).results().forEach(found -> beginnings.add(found.group(1)));
        }
        Map<String, Set<String>> constants = new TreeMap<>();
        for (JavaClass type : enums()) constants.computeIfAbsent(type.getPackageName(), _ -> new HashSet<>()).addAll(constants(type));
        assertThat(everyKey(
                (room, key) -> strings.contains(key)
                        || beginnings.stream().anyMatch(key::startsWith)
                        || constants.getOrDefault(room, Set.of()).contains(key),
                english))
                .as("keys that nothing in the sources says")
                .isEmpty();
    }

    @Test
    void thisTestSeesWhatItLooksFor() {
        String source = """
                Phrase a = new Phrase(Lodged.class, "case.lodged", 1);
                Object b = words.of("rail.cases");
                Object c = text("hint", 2);
                Object d = Map.of("no key", 3);
                """;
        assertThat(PHRASE.matcher(source).results().map(found -> found.group(1) + " " + found.group(2))).containsExactly("Lodged case.lodged");
        assertThat(SAID.matcher(source).results().map(found -> found.group(1))).containsExactly("rail.cases", "hint");
        assertThat(STRING_AND_MORE.matcher("say(\"fault.\" + code)").find()).isTrue();
        assertThat(placeholders("{1} of {0,number} in {1}")).containsExactly(0, 1);
        assertThat(List.of("doesn't", "it's '{'").stream().allMatch(text -> LONE_QUOTE.matcher(text).find())).isTrue();
        assertThat(List.of("doesn''t", "a '{' brace '}'", "plain").stream().noneMatch(text -> LONE_QUOTE.matcher(text).find())).isTrue();
        assertThat(isSignsOnly("{0} m³")).isTrue();
        assertThat(isSignsOnly("not yet translated")).isFalse();
    }

    // --- what the sources ask for ---

    /// Package of the words, and the keys that the sources make sentences with.
    private Map<String, Set<String>> neededKeys() {
        Map<String, Set<String>> needed = new TreeMap<>();
        sources.forEach((file, source) -> {
            PHRASE.matcher(source).results().forEach(
                    found -> needed.computeIfAbsent(packageOf(found.group(1), file, source), _ -> new TreeSet<>()).add(found.group(2)));
            SAID.matcher(source).results().forEach(
                    found -> needed.computeIfAbsent(ownWords(packageOf(file)), _ -> new TreeSet<>()).add(found.group(1)));
        });
        return needed;
    }

    private Set<String> missing(Map<String, Set<String>> needed) {
        Set<String> missing = new TreeSet<>();
        needed.forEach((room, keys) -> keys.stream()
                .filter(key -> !english.getOrDefault(room, Map.of()).containsKey(key))
                .forEach(key -> missing.add(room + ": " + key)));
        return missing;
    }

    /// Rooms of the desk say what stands in the desk's common words; what they have of their own are names of constants.
    private String ownWords(String room) {
        if (!room.startsWith("org.undercroft.desk")) return room;
        return english.containsKey("org.undercroft.desk.words") ? "org.undercroft.desk.words" : "org.undercroft.desk";
    }

    /// The package of a class that a source names: the imported one, otherwise the source's own.
    private static String packageOf(String type, Path file, String source) {
        var imported = Pattern.compile("(?m)^import (org\\.undercroft\\.[a-z.]+)\\." + type + ";").matcher(source);
        return imported.find() ? imported.group(1) : packageOf(file);
    }

    private static String packageOf(Path file) {
        return SOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
    }

    private static List<JavaClass> enums() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_ARCHIVES)
                .importPackages("org.undercroft").stream().filter(JavaClass::isEnum).toList();
    }

    private static Set<String> constants(JavaClass type) {
        return type.getEnumConstants().stream().map(JavaEnumConstant::name).map(name -> type.getSimpleName() + "." + name).collect(Collectors.toSet());
    }

    // --- the words ---

    /// By package of the words: the keys and what they say.
    private static Map<String, Map<String, String>> words(String name) {
        Map<String, Map<String, String>> words = new TreeMap<>();
        for (Path file : files(RESOURCES, name)) {
            if (!file.getFileName().toString().equals(name)) continue;
            Properties properties = new Properties();
            try (Reader text = Files.newBufferedReader(file)) {
                properties.load(text);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
            Map<String, String> said = new TreeMap<>();
            properties.forEach((key, value) -> said.put((String) key, (String) value));
            words.put(RESOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.'), said);
        }
        return words;
    }

    private interface Holds {
        boolean of(String room, String key);
    }

    /// The keys for which something does not hold, with their room.
    private static Set<String> everyKey(Holds holds, Map<String, Map<String, String>> words) {
        Set<String> failing = new TreeSet<>();
        words.forEach((room, said) -> said.keySet().stream().filter(key -> !holds.of(room, key)).forEach(key -> failing.add(room + ": " + key)));
        return failing;
    }

    private static TreeSet<Integer> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> Integer.valueOf(found.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Numbers, units, names of formats: nothing that a translator would touch.
    private static boolean isSignsOnly(String text) {
        return !Pattern.compile("[a-z]{3,}").matcher(text.replaceAll("\\{[^}]*}", "")).find();
    }

    // --- files ---

    private static Map<Path, String> read(Path folder, String ending) {
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : files(folder, ending)) {
            try {
                texts.put(file, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
        return texts;
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
