package org.undercroft.houserules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The drawing of the rooms and the table under it, as the README shows them: what the packages are held against.
///
/// @param floors the rooms of each floor, lowest floor first
/// @param deskRooms the rooms inside the desk, by the desk's line of the table
/// @param libraries what the table's last column says for each room
public record Drawing(List<List<String>> floors, Set<String> deskRooms, Map<String, String> libraries) {
    private static final List<String> NAMES_OF_FLOORS = List.of("foundation", "floor", "rooms", "stairs", "roof");
    private static final Pattern TABLE_ROW = Pattern.compile("^\\|\\s*`([a-z]+)`\\s*\\|(.*)\\|([^|]*)\\|\\s*$");
    private static final Pattern NAMED = Pattern.compile("`([a-z]+)`");

    public static Drawing ofReadme(Path readme) {
        try {
            return of(Files.readString(readme));
        } catch (IOException e) {
            throw new UncheckedIOException("the rooms are drawn in " + readme, e);
        }
    }

    static Drawing of(String readme) {
        List<String> drawing = drawing(readme);
        List<List<String>> floors = NAMES_OF_FLOORS.stream().map(floor -> roomsOf(floor, drawing)).toList();
        Set<String> deskRooms = new LinkedHashSet<>();
        Map<String, String> libraries = new LinkedHashMap<>();
        for (String line : readme.lines().toList()) {
            var row = TABLE_ROW.matcher(line);
            if (!row.matches() || floors.stream().noneMatch(floor -> floor.contains(row.group(1)))) continue;
            libraries.put(row.group(1), row.group(3));
            if (row.group(1).equals("desk")) NAMED.matcher(row.group(2)).results().map(name -> name.group(1)).forEach(deskRooms::add);
        }
        return new Drawing(floors, deskRooms, libraries);
    }

    public Set<String> rooms() {
        Set<String> rooms = new LinkedHashSet<>();
        floors.forEach(rooms::addAll);
        return rooms;
    }

    /// The rooms a room may use: all on the floors below it.
    Set<String> below(String room) {
        Set<String> below = new LinkedHashSet<>();
        for (List<String> floor : floors) {
            if (floor.contains(room)) return below;
            below.addAll(floor);
        }
        throw new IllegalArgumentException("the drawing shows no room " + room);
    }

    /// The fenced block that shows the foundation.
    private static List<String> drawing(String readme) {
        List<String> block = new ArrayList<>();
        boolean inside = false;
        for (String line : readme.lines().toList()) {
            if (line.startsWith("```")) {
                if (inside && block.stream().anyMatch(drawn -> drawn.strip().startsWith("foundation"))) return block;
                inside = !inside;
                block.clear();
            } else if (inside) {
                block.add(line);
            }
        }
        throw new IllegalArgumentException("no fenced drawing with a foundation");
    }

    /// Rooms are the single small words of a floor's line; the explanation behind them has more than one word.
    private static List<String> roomsOf(String floor, List<String> drawing) {
        String line = drawing.stream()
                .map(String::strip)
                .filter(drawn -> drawn.matches(floor + "\\s.*"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the drawing shows no " + floor));
        List<String> rooms = Stream.of(line.substring(floor.length()).strip().split("\\s{2,}|\\s*·\\s*"))
                .takeWhile(word -> word.matches("[a-z]+"))
                .toList();
        if (rooms.isEmpty()) throw new IllegalArgumentException("the drawing shows no room on the line: " + line);
        return rooms;
    }
}
