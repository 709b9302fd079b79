package org.undercroft.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
    private final Words words;
    private final SearchBox search;
    private final Button officer;

    TopBar(Words words, CaseWork work, SearchBox search, Runnable theme, Runnable help, Runnable leave) {
        this.words = words;
        this.search = search;
        getStyleClass().add("top-bar");
        Label product = new Label("Undercroft", new FontIcon(Material2AL.FOUNDATION));
        product.getStyleClass().add("product-small");
        product.setMinWidth(Region.USE_PREF_SIZE);
        Label office = new Label();
        office.getStyleClass().add("muted");
        office.setMinWidth(40);
        Button language = Controls.button(words, "top.chinese", Material2MZ.TRANSLATE, "Ctrl+L", words::toggle);
        Button dark = Controls.iconButton(words, "top.theme", Material2AL.BRIGHTNESS_6, "Ctrl+T", theme);
        Button open = Controls.iconButton(words, "help.open", Material2AL.HELP_OUTLINE, "F1", help);
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
        getChildren().addAll(product, office, left, search, right, language, dark, open, officer);
        Runnable say = () -> {
            office.setText(words.chinese() ? work.settings().nameZh() : work.settings().nameEn());
            officer.setText(who(work.officerProperty().get()));
        };
        words.languageProperty().addListener(_ -> say.run());
        work.officerProperty().addListener((_, _, _) -> {
            search.putAway();
            say.run();
        });
        say.run();
    }

    void beginSearch() {
        search.begin();
    }

    private String who(Optional<Officer> one) {
        return one.map(officer -> officer.displayName() + " (" + officer.roles().stream().sorted().map(words::say).collect(Collectors.joining(", ")) + ")")
                .orElse("");
    }
}
