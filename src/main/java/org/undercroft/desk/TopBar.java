package org.undercroft.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.office.Officer;

/// Name of the office, the one search field, language, theme and who sits here.
final class TopBar extends HBox {
    /// Something the search field can lead to.
    record Find(String text, Runnable open) {}

    private static final int MOST = 10;

    private final Words words;
    private final TextField search = new TextField();
    private final ContextMenu found = new ContextMenu();
    private final java.util.function.Supplier<Stream<Find>> everything;
    private final Button officer;

    TopBar(Words words, CaseWork work, java.util.function.Supplier<Stream<Find>> everything, Runnable theme, Runnable leave) {
        this.words = words;
        this.everything = everything;
        getStyleClass().add("top-bar");
        Label product = new Label("Undercroft", new FontIcon(Material2AL.FOUNDATION));
        product.getStyleClass().add("product-small");
        product.setMinWidth(Region.USE_PREF_SIZE);
        Label office = new Label();
        office.getStyleClass().add("muted");
        office.setMinWidth(40);
        search.setId("search");
        search.promptTextProperty().bind(words.of("search.prompt"));
        search.accessibleTextProperty().bind(words.of("search.prompt"));
        Controls.tip(search, words, "search.prompt", "Ctrl+K");
        search.setPrefWidth(360);
        search.setMinWidth(200);
        search.textProperty().addListener((_, _, text) -> look(text));
        search.setOnAction(_ -> {
            if (!found.getItems().isEmpty()) {
                found.getItems().getFirst().fire();
            }
        });
        Button language = Controls.button(words, "top.chinese", Material2MZ.TRANSLATE, "Ctrl+L", words::toggle);
        Button dark = Controls.iconButton(words, "top.theme", Material2AL.BRIGHTNESS_6, "Ctrl+T", theme);
        officer = Controls.button(words, "top.officer", Material2MZ.PERSON, "Ctrl+U", leave);
        officer.textProperty().unbind();
        for (Button button : List.of(language, officer)) {
            button.getStyleClass().add("flat");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(product, office, left, search, right, language, dark, officer);
        Runnable say = () -> {
            office.setText(words.chinese() ? work.settings().nameZh() : work.settings().nameEn());
            officer.setText(who(work.officerProperty().get()));
        };
        words.languageProperty().addListener(_ -> say.run());
        work.officerProperty().addListener(_ -> say.run());
        say.run();
    }

    void beginSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private String who(Optional<Officer> one) {
        return one.map(officer -> officer.displayName() + " (" + officer.roles().stream().sorted().map(words::say).collect(Collectors.joining(", ")) + ")")
                .orElse("");
    }

    private void look(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.getItems().clear();
        if (wanted.isEmpty()) {
            found.hide();
            return;
        }
        everything.get().filter(find -> find.text().toLowerCase(Locale.ROOT).contains(wanted)).limit(MOST).forEach(find -> {
            MenuItem item = new MenuItem(find.text());
            item.setOnAction(_ -> {
                search.clear();
                find.open().run();
            });
            found.getItems().add(item);
        });
        if (found.getItems().isEmpty()) {
            MenuItem nothing = new MenuItem(words.text("search.nothing", text.strip()));
            nothing.setDisable(true);
            found.getItems().add(nothing);
        }
        if (search.isFocused() && search.getScene() != null) {
            found.show(search, Side.BOTTOM, 0, 2);
        }
    }
}
