package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A space in the fields as text, one thing a line: a name, a tab, what was typed. What cannot be understood is left out, so that a draft of an older program
/// still opens.
final class DraftText {
    private DraftText() {}

    static String write(SpaceDraft draft) {
        if (draft.equals(SpaceDraft.EMPTY)) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        add(lines, "way", draft.way().name());
        add(lines, "heights", draft.heights().name());
        add(lines, "system", draft.system());
        add(lines, "source", draft.file().source());
        add(lines, "definitions", draft.file().definitions());
        add(lines, "digest", draft.file().digest());
        add(lines, "space", draft.file().space());
        draft.outline().corners().forEach(row -> add(lines, "corner", row(row)));
        add(lines, "floor", draft.outline().floor());
        add(lines, "roof", draft.outline().roof());
        draft.axis().points().forEach(row -> add(lines, "point", row(row)));
        add(lines, "section", draft.axis().section().name());
        add(lines, "width", draft.axis().width());
        add(lines, "height", draft.axis().height());
        add(lines, "ring", draft.axis().ring());
        add(lines, "chord", draft.axis().chord());
        return String.join("\n", lines);
    }

    static SpaceDraft read(String text) {
        if (text.isBlank()) {
            return SpaceDraft.EMPTY;
        }
        Map<String, String> said = new HashMap<>();
        List<SpaceDraft.Row> corners = new ArrayList<>();
        List<SpaceDraft.Row> points = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String value = unescaped(line.substring(tab + 1));
                switch (line.substring(0, tab)) {
                    case "corner" -> corners.add(row(value));
                    case "point" -> points.add(row(value));
                    default -> said.put(line.substring(0, tab), value);
                }
            }
        }
        return new SpaceDraft(
                constant(SpaceDraft.Way.class, said.getOrDefault("way", ""), SpaceDraft.Way.FILE),
                constant(SpaceDraft.Heights.class, said.getOrDefault("heights", ""), SpaceDraft.Heights.DATUM_1985),
                said.getOrDefault("system", ""),
                new SpaceDraft.FromFile(said.getOrDefault("source", ""), said.getOrDefault("definitions", ""), said.getOrDefault("digest", ""),
                        said.getOrDefault("space", "")),
                new SpaceDraft.Outlined(corners, said.getOrDefault("floor", ""), said.getOrDefault("roof", "")),
                new SpaceDraft.Swept(points, constant(SpaceDraft.Section.class, said.getOrDefault("section", ""), SpaceDraft.Section.CIRCLE),
                        said.getOrDefault("width", ""), said.getOrDefault("height", ""), said.getOrDefault("ring", ""), said.getOrDefault("chord", "0.02")));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return otherwise;
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(name + "\t" + value.replace("\\", "\\\\").replace("\n", "\\n"));
        }
    }

    private static String row(SpaceDraft.Row row) {
        return List.of(row.north(), row.east(), row.height(), row.radius()).stream().map(cell -> cell.replace('\t', ' ')).collect(Collectors.joining("\t"));
    }

    private static SpaceDraft.Row row(String text) {
        String[] cells = (text + "\t\t\t\t").split("\t", -1);
        return new SpaceDraft.Row(cells[0], cells[1], cells[2], cells[3]);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
