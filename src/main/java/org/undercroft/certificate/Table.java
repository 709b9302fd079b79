package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.List;

/// A table whose head is repeated on every page it runs over.
final class Table {
    private final String style;
    private final List<String> heads = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();

    Table(String style) {
        this.style = style;
    }

    /// @param key of its head in the words
    /// @param width its share of the whole width
    Table column(String key, int width) {
        return column(key, width, "");
    }

    /// A column of figures, flush right.
    Table number(String key, int width) {
        return column(key, width, "number");
    }

    private Table column(String key, int width, String css) {
        heads.add(Words.zh(key).equals(Words.en(key)) ? Markup.text(Words.zh(key)) : Words.markup(key).replaceFirst("</span> <span", "</span><br/><span"));
        widths.add(width);
        classes.add(css);
        return this;
    }

    /// @param cells markup
    void row(String... cells) {
        rows.append("<tr>");
        for (int i = 0; i < cells.length; i++) {
            rows.append("<td class=\"").append(classes.get(i)).append("\">").append(cells[i]).append("</td>");
        }
        rows.append("</tr>\n");
    }

    String markup() {
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < heads.size(); i++) {
            head.append("<th class=\"%s\" style=\"width:%s%%\">%s</th>"
                    .formatted(classes.get(i), Markup.number(100.0 * widths.get(i) / all, 2), heads.get(i)));
        }
        return "<table class=\"%s\"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>".formatted(style, head, rows);
    }
}
