package org.undercroft.desk.intake;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was filled in so far, as a draft keeps it: the name of each field and its content as text. Rows of a list are named by their place: `holder.0.name`,
/// `holder.1.name`. Nothing is judged here.
record Sheet(SortedMap<String, String> fields) {
    static final Sheet EMPTY = new Sheet(new TreeMap<>());

    Sheet {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    static Sheet of(Map<String, String> fields) {
        return new Sheet(new TreeMap<>(fields));
    }

    /// Empty where nothing was filled in.
    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    String get(Blank blank) {
        return get(blank.field());
    }

    Optional<String> find(String field) {
        return Optional.of(get(field).strip()).filter(text -> !text.isEmpty());
    }

    Optional<String> find(Blank blank) {
        return find(blank.field());
    }

    <E extends Enum<E>> Optional<E> find(Blank blank, Class<E> type) {
        return find(blank).map(name -> Enum.valueOf(type, name));
    }

    Sheet with(String field, String content) {
        SortedMap<String, String> changed = new TreeMap<>(fields);
        if (content.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, content);
        }
        return new Sheet(changed);
    }

    Sheet with(Blank blank, String content) {
        return with(blank.field(), content);
    }

    /// What is not filled in yet gets this.
    Sheet withDefault(Blank blank, String content) {
        return get(blank).isEmpty() ? with(blank, content) : this;
    }

    /// How many rows a list has.
    int rows(String list) {
        int rows = 0;
        for (String field : fields.tailMap(list + ".").keySet()) {
            if (!field.startsWith(list + ".")) {
                break;
            }
            rows = Math.max(rows, 1 + Integer.parseInt(field.substring(list.length() + 1, field.indexOf('.', list.length() + 1))));
        }
        return rows;
    }

    /// Without a row; those below it move up.
    Sheet withoutRow(String list, int row) {
        SortedMap<String, String> changed = new TreeMap<>();
        fields.forEach((field, content) -> {
            if (!field.startsWith(list + ".")) {
                changed.put(field, content);
                return;
            }
            int end = field.indexOf('.', list.length() + 1);
            int place = Integer.parseInt(field.substring(list.length() + 1, end));
            if (place != row) {
                changed.put(list + "." + (place > row ? place - 1 : place) + field.substring(end), content);
            }
        });
        return new Sheet(changed);
    }

    /// Without a list.
    Sheet without(String list) {
        SortedMap<String, String> changed = new TreeMap<>(fields);
        changed.keySet().removeIf(field -> field.startsWith(list + "."));
        return new Sheet(changed);
    }
}
