package org.undercroft.desk.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.SpatialUnit;

/// A unit of the book: by its code, by a part of code or name, or as it is chosen in the views.
final class UnitField extends HBox {
    private static final int OFFERED = 8;

    private final Selection selection;
    private final TextField text;
    private final Consumer<String> take;
    private final ContextMenu offers = new ContextMenu();

    /// @param text where the code is written, `take` is handed the code of the unit that is picked
    UnitField(Words words, Selection selection, TextField text, Consumer<String> take) {
        this.selection = selection;
        this.text = text;
        this.take = take;
        setSpacing(6);
        text.setPromptText(words.text("intake.unit.prompt"));
        text.accessibleTextProperty().bind(words.of("intake.unit.prompt"));
        text.textProperty().addListener((_, _, typed) -> offer(typed));
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && !offers.isShowing()) {
                offer(text.getText());
                event.consume();
            }
        });
        Button chosen = Controls.button(words, "intake.chosen", Material2MZ.MY_LOCATION, "", this::takeChosen);
        chosen.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, chosen);
    }

    private void takeChosen() {
        selection.bodyProperty().get().flatMap(key -> Optional.ofNullable(selection.unitsProperty().get().get(key)))
                .ifPresent(unit -> take.accept(unit.unit().printed()));
    }

    private void offer(String typed) {
        List<MenuItem> found = text.isFocused() && Check.code(typed).isEmpty() ? matches(typed).map(this::item).toList() : List.of();
        if (found.isEmpty()) {
            offers.hide();
            return;
        }
        offers.getItems().setAll(found);
        if (!offers.isShowing()) {
            offers.show(text, Side.BOTTOM, 0, 0);
        }
    }

    private Stream<SpatialUnit> matches(String typed) {
        String wanted = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return selection.unitsProperty().get().values().stream()
                .filter(unit -> unit.id().label().equals("1"))
                .filter(unit -> unit.unit().value().toLowerCase(Locale.ROOT).contains(wanted)
                        || unit.name().replaceAll("\\s", "").toLowerCase(Locale.ROOT).contains(wanted))
                .sorted((a, b) -> a.unit().compareTo(b.unit()))
                .limit(OFFERED);
    }

    private MenuItem item(SpatialUnit unit) {
        MenuItem item = new MenuItem(unit.unit().brief() + " · " + unit.name());
        item.setOnAction(_ -> {
            take.accept(unit.unit().printed());
            text.end();
        });
        return item;
    }
}
