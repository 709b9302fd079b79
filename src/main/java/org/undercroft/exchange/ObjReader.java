package org.undercroft.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SurveyPlan;

/// Reads Wavefront OBJ: x, y, z are east, north, height; every object (`o`) is a space, or every group (`g`) where the file has no objects. The reference
/// system stands in comments at the top, `# crs: EPSG:4550` and `# datum: EPSG:5737`.
///
/// Our own reader: the libraries at hand keep corners as `float`, and a northing of 3 309 603.4567 m comes out of that rounded to a quarter of a metre.
final class ObjReader {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final TextSource source;
    private final ReadOptions options;
    private final Consumer<PlannedSpace> spaces;
    private final Reference reference = new Reference();
    private final List<Position> corners = new ArrayList<>();
    private final List<Placed> faces = new ArrayList<>();
    private String object = "";
    private String group = "";

    private record Placed(String object, String group, Polyhedron.Face face) {}

    ObjReader(TextSource source, ReadOptions options, Consumer<PlannedSpace> spaces) {
        this.source = source;
        this.options = options;
        this.spaces = spaces;
    }

    /// Everything but the spaces.
    SurveyPlan read() {
        List<Phrase> notes = new ArrayList<>();
        try (TextSource.Reading reading = source.open();
                BufferedReader text = reading.text()) {
            readLines(text);
            if (faces.isEmpty()) {
                throw source.refused(Words.say("obj.empty"));
            }
            hand();
            return new SurveyPlan(
                    source.title(),
                    reading.digest(),
                    reference.system(options.system(), notes),
                    reference.surveyClass(notes),
                    List.of(),
                    List.of(),
                    notes);
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    private void hand() {
        boolean hasObjects = faces.stream().anyMatch(face -> !face.object.isEmpty());
        Map<String, List<Polyhedron.Face>> byName = new LinkedHashMap<>();
        for (Placed face : faces) {
            String name = hasObjects ? face.object : face.group;
            byName.computeIfAbsent(name.isEmpty() ? baseName() : name, _ -> new ArrayList<>()).add(face.face);
        }
        byName.forEach((name, own) -> spaces.accept(new PlannedSpace(
                name, Optional.empty(), List.of(new Polyhedron(List.of(new Polyhedron.Shell(own)))))));
    }

    private String baseName() {
        return source.title().replaceFirst("\\.[^.]*$", "");
    }

    private void readLines(BufferedReader text) throws IOException {
        Comments comments = new Comments(source, reference);
        long number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            long start = number;
            while (line.endsWith("\\")) {
                String more = text.readLine();
                number++;
                line = line.substring(0, line.length() - 1) + " " + (more == null ? "" : more);
            }
            if (line.startsWith("#")) {
                comments.read(line, start);
            } else {
                readLine(line.strip(), start);
            }
        }
    }

    private void readLine(String line, long number) {
        int comment = line.indexOf('#');
        String[] words = (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
        switch (words[0]) {
            case "v" -> corners.add(corner(words, number));
            case "f" -> faces.add(new Placed(object, group, face(words, number)));
            case "o" -> {
                object = rest(line);
                group = "";
            }
            case "g" -> group = rest(line);
            // texture, normals, materials, smoothing, points and lines bound no space
            default -> {}
        }
    }

    private static String rest(String line) {
        return line.substring(1).strip();
    }

    private Position corner(String[] words, long line) {
        if (words.length < 4) {
            throw source.refusedAt(line, Words.say("obj.corner"));
        }
        double[] numbers = new double[3];
        for (int i = 0; i < 3; i++) {
            OptionalDouble number = Numbers.read(words[i + 1]);
            if (number.isEmpty()) {
                throw source.refusedAt(line, Words.say("table.number", words[i + 1]));
            }
            numbers[i] = number.getAsDouble();
        }
        return new Position(numbers[0], numbers[1], numbers[2]);
    }

    private Polyhedron.Face face(String[] words, long line) {
        List<Position> ring = new ArrayList<>(words.length - 1);
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            int slash = word.indexOf('/');
            ring.add(cornerCalled(slash < 0 ? word : word.substring(0, slash), line));
        }
        return new Polyhedron.Face(List.of(ring));
    }

    /// Corners count from 1; negative numbers count back from the last one read.
    private Position cornerCalled(String number, long line) {
        if (!NUMBER.matcher(number).matches()) {
            throw source.refusedAt(line, Words.say("table.count", number));
        }
        int called = Integer.parseInt(number);
        int index = called < 0 ? corners.size() + called : called - 1;
        if (index < 0 || index >= corners.size()) {
            throw source.refusedAt(line, Words.say("obj.index", number, Integer.toString(corners.size())));
        }
        return corners.get(index);
    }
}
