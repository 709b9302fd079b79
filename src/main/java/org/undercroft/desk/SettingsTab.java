package org.undercroft.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Facts;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.DepthLayers;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Presentation;

/// What the office calls itself, how its certificates are numbered and which depth layers it speaks of, which the administrator changes; and what was settled
/// for good when it was founded.
final class SettingsTab extends VBox {
    private final Administering hand;
    private final Words words;
    private final TextField nameZh = field("settings-name-zh", "office.nameZh", 24);
    private final TextField nameEn = field("settings-name-en", "office.nameEn", 30);
    private final TextField province = field("settings-province", "office.province", 4);
    private final TextField place = field("settings-place", "office.place", 18);
    private final TextField layers = field("settings-layers", "office.layers", 18);
    private final Label example = Controls.prose("", "muted");
    private final Label problem = Controls.prose("", "problem");
    private final Button keep;
    private final Runnable kept;
    private List<String> filled = List.of();
    private String seated = "";

    /// @param kept told when something was changed
    SettingsTab(Administering hand, Runnable kept) {
        super(10);
        this.hand = hand;
        this.words = hand.words();
        this.kept = kept;
        getStyleClass().add("page-content");
        example.setId("settings-example");
        problem.setId("settings-problem");
        keep = Controls.button(words, "office.settings.keep", Material2MZ.SAVE, "", this::keep);
        for (TextField field : fields()) {
            field.accessibleTextProperty().bind(words.of(key(field)));
            field.textProperty().addListener(_ -> look());
        }
    }

    private static TextField field(String id, String key, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setUserData(key);
        field.setPrefColumnCount(columns);
        field.textProperty().addListener((_, _, text) -> {
            if (text.length() > Presentation.LONGEST) {
                field.setText(text.substring(0, Presentation.LONGEST));
            }
        });
        return field;
    }

    private static String key(TextField field) {
        return (String) field.getUserData();
    }

    private List<TextField> fields() {
        return List.of(nameZh, nameEn, province, place, layers);
    }

    /// What somebody has typed stays, as long as he sits here and has not kept it.
    void show() {
        OfficeSettings settings = hand.office().settings();
        String officer = hand.who().name();
        if (filled.isEmpty() || !seated.equals(officer) || typed().equals(filled)) {
            fill(settings.presentation());
        }
        seated = officer;
        FlowPane names = new FlowPane(10, 6, named(nameZh), named(nameEn));
        FlowPane numbers = new FlowPane(10, 6, named(province), named(place));
        FlowPane depths = new FlowPane(10, 6, named(layers));
        hand.guard(names, numbers, depths);
        Facts settled = new Facts();
        settled.add(words.text("fact.system"), settings.system().toString());
        settled.add(words.text("office.clearance"), Words.metres(settings.clearance()));
        settings.ground().ifPresent(ground -> settled.add(words.text("office.ground"), ground.measured().toString()));
        getChildren().setAll(
                Controls.prose(words.text("office.settings.change"), "section-title"), hand.why(), names, numbers, depths, example, problem, keep,
                Controls.prose(words.text("office.settings.then"), "muted"),
                Controls.prose(words.text("office.settings.settled"), "section-title"), settled, Controls.prose(words.text("office.settings.what"), "muted"));
        look();
    }

    private void fill(Presentation presentation) {
        nameZh.setText(presentation.nameZh());
        nameEn.setText(presentation.nameEn());
        province.setText(presentation.province());
        place.setText(presentation.place());
        layers.setText(presentation.layers().limits().stream().map(Words::plain).collect(Collectors.joining(" ")));
        filled = typed();
    }

    private List<String> typed() {
        return fields().stream().map(TextField::getText).toList();
    }

    private VBox named(TextField field) {
        return new VBox(2, Controls.label(words, key(field), "field-name"), field);
    }

    /// Shows what the next certificate's number and the layers would be, or why they cannot be.
    private void look() {
        Optional<String> wrong = wrong();
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        problem.setManaged(wrong.isPresent());
        example.setText(wrong.isPresent() ? "" : example(read()));
        keep.setDisable(!hand.may() || wrong.isPresent());
    }

    private String example(Presentation presentation) {
        List<Double> limits = presentation.layers().limits();
        String bands = IntStream.rangeClosed(0, limits.size())
                .mapToObj(layer -> layer == limits.size()
                        ? words.text("office.layers.below", Words.plain(layer == 0 ? 0 : limits.getLast()))
                        : "%s–%s m".formatted(Words.plain(layer == 0 ? 0 : limits.get(layer - 1)), Words.plain(limits.get(layer))))
                .collect(Collectors.joining(" · "));
        String number = new CertificateNumber(presentation.province(), LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear(), presentation.place(), 1).toString();
        return words.text("office.settings.example", number, bands);
    }

    private Optional<String> wrong() {
        if (nameZh.getText().isBlank() || nameEn.getText().isBlank()) {
            return Optional.of(words.text("office.settings.noName"));
        }
        if (!province.getText().strip().matches("\\p{IsHan}")) {
            return Optional.of(words.text("office.settings.noProvince"));
        }
        if (place.getText().isBlank()) {
            return Optional.of(words.text("office.settings.noPlace"));
        }
        List<Double> limits = limits();
        boolean growing = IntStream.range(1, limits.size()).allMatch(i -> limits.get(i - 1) < limits.get(i));
        return growing && !limits.isEmpty() && limits.size() <= Presentation.MOST_LAYERS && limits.getFirst() > 0
                ? Optional.empty()
                : Optional.of(words.text("office.settings.noLayers"));
    }

    /// Empty where one of them is no number.
    private List<Double> limits() {
        List<Double> limits = new ArrayList<>();
        for (String limit : layers.getText().strip().split("[\\s,;，；、·]+")) {
            try {
                limits.add(Double.valueOf(limit));
            } catch (NumberFormatException _) {
                return List.of();
            }
        }
        return limits;
    }

    private Presentation read() {
        return new Presentation(nameZh.getText().strip(), nameEn.getText().strip(), province.getText().strip(), place.getText().strip(),
                new DepthLayers(limits()));
    }

    private void keep() {
        if (wrong().isPresent()) {
            return;
        }
        Presentation next = read();
        hand.act(administrator -> hand.office().administration().present(next, administrator), Words.phrase("office.settings.kept"), () -> {
            fill(hand.office().settings().presentation());
            show();
            kept.run();
        });
    }
}
