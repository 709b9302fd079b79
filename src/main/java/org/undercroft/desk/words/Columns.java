package org.undercroft.desk.words;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Columns of the desk's tables: what they hold sorts as what it is, numbers as numbers, and a cell too narrow for it says it whole in its tooltip.
public final class Columns {
    private Columns() {}

    /// A table whose columns share its width.
    public static <T> TableView<T> table(Words words, String id, String key, String emptyKey) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.accessibleTextProperty().bind(words.of(key));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        javafx.scene.control.Label empty = Controls.label(words, emptyKey, "empty-hint");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        // the words outlive the table, which must not be kept by them; the table itself keeps its listener
        ChangeListener<Locale> refresh = (_, _, _) -> table.refresh();
        table.getProperties().put(Words.class, refresh);
        words.languageProperty().addListener(new WeakChangeListener<>(refresh));
        return table;
    }

    public static <T> TableColumn<T, String> text(Words words, String key, double width, Function<T, String> value) {
        return column(words, key, width, row -> value.apply(row), text -> text, "");
    }

    /// To so many decimals; empty where there is no number.
    public static <T> TableColumn<T, Double> number(Words words, String key, double width, int decimals, Function<T, @Nullable Double> value) {
        return column(words, key, width, value, number -> Words.number(number, decimals), "figure");
    }

    private static <T, V> TableColumn<T, V> column(Words words, String key, double width, Function<T, @Nullable V> value, Function<V, String> said,
            String style) {
        TableColumn<T, V> column = new TableColumn<>();
        column.textProperty().bind(words.of(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                if (!style.isEmpty()) {
                    getStyleClass().add(style);
                }
            }

            @Override
            protected void updateItem(@Nullable V item, boolean none) {
                super.updateItem(item, none);
                String text = none || item == null ? "" : said.apply(item);
                setText(text);
                setTooltip(text.isEmpty() ? null : new Tooltip(text));
            }
        });
        return column;
    }
}
