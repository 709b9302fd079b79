package org.undercroft.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SurveyPlan;

/// Reads a surveyor's file, whatever its format: CityJSON and CityJSON text sequences, coordinate tables, OBJ. The content tells the format, then the
/// name.
public final class SurveyReader {
    private final ReadOptions options;

    public SurveyReader(ReadOptions options) {
        this.options = options;
    }

    /// @throws UnreadableFile with file, place, what is wrong and what to do
    public SurveyPlan read(Path file) {
        return read(TextSource.of(file));
    }

    /// The same from bytes already in hand: a plan as the office keeps it.
    ///
    /// @param name the file's name
    /// @throws UnreadableFile with name, place, what is wrong and what to do
    public SurveyPlan read(String name, byte[] bytes) {
        return read(TextSource.of(name, bytes));
    }

    /// For files that are larger than memory: hands on each space as soon as it is read and keeps none.
    ///
    /// @return the plan without its spaces
    /// @throws UnreadableFile as above; spaces read before the trouble have been handed on by then
    public SurveyPlan read(Path file, Consumer<PlannedSpace> spaces) {
        return read(TextSource.of(file), spaces);
    }

    private SurveyPlan read(TextSource source) {
        List<PlannedSpace> spaces = new ArrayList<>();
        SurveyPlan plan = read(source, spaces::add);
        return new SurveyPlan(
                plan.title(), plan.digest(), plan.system(), plan.surveyClass(), spaces, plan.skipped(), plan.notes());
    }

    private SurveyPlan read(TextSource source, Consumer<PlannedSpace> spaces) {
        if (!options.closeFloor()) {
            return readAsSurveyed(source, spaces);
        }
        Closing closing = new Closing(spaces);
        SurveyPlan plan = readAsSurveyed(source, closing);
        List<Phrase> notes = new ArrayList<>(plan.notes());
        notes.addAll(closing.notes());
        return new SurveyPlan(plan.title(), plan.digest(), plan.system(), plan.surveyClass(), plan.spaces(), plan.skipped(), notes);
    }

    private SurveyPlan readAsSurveyed(TextSource source, Consumer<PlannedSpace> spaces) {
        return switch (formatOf(source)) {
            case CITY_JSON -> new CityJsonReader(source, options, spaces).read();
            case OBJ -> new ObjReader(source, options, spaces).read();
            case TABLE -> options.mapping().isPresent()
                    ? new MappedTableReader(source, options, options.mapping().get(), spaces).read()
                    : new SurveyTableReader(source, options, spaces).read();
        };
    }

    // the format

    private enum Format {
        CITY_JSON,
        OBJ,
        TABLE
    }

    private static Format formatOf(TextSource source) {
        String head = source.head();
        String first = head.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).findFirst().orElse("");
        if (first.startsWith("{") || first.startsWith("[")) {
            return Format.CITY_JSON;
        }
        if (first.startsWith("<")) {
            throw source.refused(Words.say("file.kind", "XML / CityGML"));
        }
        if (first.matches("(v|vn|vt|o|g|f|s|l|p|usemtl|mtllib)(\\s.*)?")) {
            return Format.OBJ;
        }
        boolean oneEndlessLine = head.indexOf('\n') < 0 && head.indexOf('\r') < 0 && head.length() > 10_000;
        if (!oneEndlessLine && first.matches(".*[,;\\t].*")) {
            return Format.TABLE;
        }
        return byName(source);
    }

    /// Only where the content tells nothing: then at least the complaint is about the format that was meant.
    private static Format byName(TextSource source) {
        String name = source.title().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".jsonl")) {
            return Format.CITY_JSON;
        }
        if (name.endsWith(".obj")) {
            return Format.OBJ;
        }
        throw source.refused(Words.say("file.format"));
    }
}
