package org.undercroft.console;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists, texts, numbers and null as JSON. Numbers that are no numbers become null.
final class Json {
    private Json() {
    }

    static String write(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, 0, text);
        return text.toString();
    }

    private static void write(@Nullable Object value, int depth, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> map(map, depth, text);
            case List<?> list -> list(list, depth, text);
            case Number number -> text.append(number(number));
            case Boolean truth -> text.append(truth);
            default -> quote(value.toString(), text);
        }
    }

    private static void map(Map<?, ?> map, int depth, StringBuilder text) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        for (boolean first = true; entries.hasNext(); first = false) {
            Map.Entry<?, ?> entry = entries.next();
            if (!first) text.append(',');
            if (depth == 0) text.append(first ? "" : "\n ");
            quote(String.valueOf(entry.getKey()), text);
            text.append(':');
            write(entry.getValue(), depth + 1, text);
        }
        text.append('}');
    }

    private static void list(List<?> list, int depth, StringBuilder text) {
        StringBuilder inside = new StringBuilder();
        boolean onOneLine = list.stream().noneMatch(item -> item instanceof Map);
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) inside.append(',');
            if (!onOneLine) inside.append("\n").append("  ".repeat(depth));
            write(list.get(i), depth + 1, inside);
        }
        text.append('[').append(inside).append(']');
    }

    /// Whole numbers without a fraction, so that nothing reads as more exact than it is.
    private static String number(Number number) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return "null";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < 0x20 || (Character.isSurrogate(c) && !paired(value, i)) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }

    private static boolean paired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }
}
