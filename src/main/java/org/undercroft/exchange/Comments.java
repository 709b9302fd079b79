package org.undercroft.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Point2;

/// What lines such as `# crs: EPSG:4550` say at the top of tables and meshes, with English or Chinese keys. Other comments say nothing to us.
final class Comments {
    private static final Pattern LINE = Pattern.compile("#+\\s*([^:：]+?)\\s*[:：]\\s*(.*?)[\\s,;\"]*");
    private static final Pattern SECTION = Pattern.compile("(?:section|断面)\\s*(\\S.*?)\\s*", Pattern.CASE_INSENSITIVE);
    private static final double USUAL_CHORD_ERROR = 0.02;

    private final TextSource source;
    private final Reference reference;
    private final Map<String, CrossSection.Free> sections = new HashMap<>();
    private double chordError = USUAL_CHORD_ERROR;
    private Optional<Ground> ground = Optional.empty();

    /// The ground model that a table names, and the line that does.
    record Ground(String file, long line) {}

    Comments(TextSource source, Reference reference) {
        this.source = source;
        this.reference = reference;
    }

    /// Metres.
    double chordError() {
        return chordError;
    }

    /// A section described by its points, by the name it is given there.
    Optional<CrossSection.Free> section(String name) {
        return Optional.ofNullable(sections.get(plain(name)));
    }

    boolean hasSections() {
        return !sections.isEmpty();
    }

    Optional<Ground> ground() {
        return ground;
    }

    /// @param line its number, for what may be wrong with it
    void read(String text, long line) {
        Matcher form = LINE.matcher(text.strip());
        if (!form.matches() || form.group(2).isEmpty()) {
            return;
        }
        String value = form.group(2);
        Matcher named = SECTION.matcher(form.group(1));
        if (named.matches()) {
            sections.put(plain(named.group(1)), section(value, line));
            return;
        }
        switch (form.group(1).toLowerCase(java.util.Locale.ROOT)) {
            case "crs", "坐标系", "坐标系统", "平面坐标系" -> reference.system(value);
            case "datum", "高程基准", "高程系统" -> reference.datum(value);
            case "survey class", "精度等级", "测量精度" -> reference.surveyClass(value);
            case "chord error", "弦高误差", "弦差" -> {
                OptionalDouble metres = Numbers.read(value);
                if (metres.isEmpty() || !(metres.getAsDouble() > 0)) {
                    throw source.refusedAt(line, Words.say("chord.error", value));
                }
                chordError = metres.getAsDouble();
            }
            case "ground", "ground model", "地面模型", "地面" -> ground = Optional.of(new Ground(value, line));
            default -> {}
        }
    }

    private CrossSection.Free section(String text, long line) {
        String[] words = text.replaceAll("[()（），,;；、]", " ").strip().split("\\s+");
        List<Point2> ring = new ArrayList<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            OptionalDouble across = Numbers.read(words[i]);
            OptionalDouble up = Numbers.read(words[i + 1]);
            if (across.isEmpty() || up.isEmpty()) {
                throw source.refusedAt(line, Words.say("table.number", across.isEmpty() ? words[i] : words[i + 1]));
            }
            ring.add(new Point2(across.getAsDouble(), up.getAsDouble()));
        }
        if (words.length % 2 != 0 || ring.size() < 3) {
            throw source.refusedAt(line, Words.say("section.points", Integer.toString(words.length)));
        }
        return new CrossSection.Free(ring);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
