package org.undercroft.exchange;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What lines such as `# crs: EPSG:4550` say at the top of tables and meshes, with English or Chinese keys. Other comments say nothing to us.
final class Comments {
    private static final Pattern LINE = Pattern.compile("#+\\s*([^:：]+?)\\s*[:：]\\s*(.*?)[\\s,;\"]*");
    private static final double USUAL_CHORD_ERROR = 0.02;

    private final TextSource source;
    private final Reference reference;
    private double chordError = USUAL_CHORD_ERROR;

    Comments(TextSource source, Reference reference) {
        this.source = source;
        this.reference = reference;
    }

    /// Metres.
    double chordError() {
        return chordError;
    }

    /// @param line its number, for what may be wrong with it
    void read(String text, long line) {
        Matcher form = LINE.matcher(text.strip());
        if (!form.matches() || form.group(2).isEmpty()) {
            return;
        }
        String value = form.group(2);
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
            default -> {}
        }
    }
}
