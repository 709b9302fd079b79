package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.register.Statement;

/// The fields of a step: each shows what stands in the sheet, writes into it what is typed, and has beside it what is wrong or why it is needed.
final class Fields {
    private final Words words;
    private final IntakeWork work;
    private final Selection selection;
    private final List<Consumer<Sheet>> shown = new ArrayList<>();
    private final List<Consumer<List<Problem>>> said = new ArrayList<>();
    private boolean showing;

    Fields(Words words, IntakeWork work, Selection selection) {
        this.words = words;
        this.work = work;
        this.selection = selection;
    }

    /// Shows again what stands in the sheet, and what is wrong with it.
    void refresh() {
        showing = true;
        shown.forEach(one -> one.accept(work.edits().sheet()));
        showing = false;
        List<Problem> problems = work.problems();
        said.forEach(one -> one.accept(problems));
    }

    private void put(String field, String content) {
        if (!showing) {
            work.edits().put(field, content);
        }
    }

    static String id(String field) {
        return "intake-" + field.replace('.', '-');
    }

    // ---- a field with its label and what is said of it

    Node blank(Blank blank) {
        String field = blank.field();
        Node control = switch (blank.shape()) {
            case TEXT, MONEY, NUMBER, CODE -> text(field);
            case LONG -> area(field);
            case UNIT -> new UnitField(words, selection, text(field), code -> work.edits().put(field, code));
            case STATEMENT -> statements(field);
            case DAY -> day(field, "intake.day");
            case YES_NO -> check(field, words.say(Phrase.of(blank)));
            case CHOICE -> choice(field, blank.choices());
        };
        Node shape = blank == Blank.CODE ? withNext(field, control) : control;
        if (blank.shape() == Blank.Shape.YES_NO) {
            return new VBox(2, shape, problem(field));
        }
        return labelled(words.say(Phrase.of(blank)), field, blank.needed() || blank == Blank.SEIZED_UNTIL, shape);
    }

    /// The next free number at a press.
    private Node withNext(String field, Node control) {
        Button next = Controls.button(words, "intake.next", Material2AL.ADD, "",
                () -> work.nextCodes(1, codes -> codes.stream().findFirst().ifPresent(code -> work.edits().put(field, code.printed()))));
        next.setMinWidth(Button.USE_PREF_SIZE);
        HBox.setHgrow(control, Priority.ALWAYS);
        return new HBox(6, control, next);
    }

    VBox labelled(String name, String field, boolean needed, Node control) {
        Label label = new Label(needed ? name : words.text("intake.optional", name));
        label.getStyleClass().add("field-name");
        label.setLabelFor(control);
        label.setWrapText(true);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(name);
        }
        return new VBox(2, label, control, problem(field));
    }

    /// What is wrong with a field, or why it is needed.
    Label problem(String field) {
        Label label = Controls.prose("", "why");
        label.setId(id(field) + "-problem");
        said.add(problems -> {
            Optional<Problem> problem = problems.stream().filter(one -> one.field().equals(field)).findFirst();
            label.setText(problem.map(one -> one.missing() ? words.text("intake.needed", words.say(one.said())) : words.say(one.said())).orElse(""));
            label.getStyleClass().setAll("label", problem.map(one -> one.missing() ? "why" : "problem").orElse("why"));
            label.setVisible(problem.isPresent());
            label.setManaged(problem.isPresent());
        });
        return label;
    }

    /// Something that follows from what stands in the sheet.
    void follow(Consumer<Sheet> show) {
        shown.add(show);
    }

    // ---- kinds of field

    TextField text(String field) {
        TextField control = new TextField();
        bind(control, field);
        return control;
    }

    private TextArea area(String field) {
        TextArea control = Controls.leftByTab(new TextArea());
        control.setPrefRowCount(2);
        control.setWrapText(true);
        bind(control, field);
        return control;
    }

    private void bind(TextInputControl control, String field) {
        control.setId(id(field));
        control.textProperty().addListener((_, _, content) -> put(field, content));
        shown.add(sheet -> {
            if (!control.getText().equals(sheet.get(field))) {
                control.setText(sheet.get(field));
                control.end();
            }
        });
    }

    /// @param key what it is called
    DatePicker day(String field, String key) {
        DatePicker control = new DatePicker();
        Controls.day(control, words, key);
        control.setId(id(field));
        control.getEditor().textProperty().addListener((_, _, content) -> put(field, content));
        shown.add(sheet -> {
            String content = sheet.get(field);
            if (!control.getEditor().getText().equals(content)) {
                control.setValue(Check.day(content).orElse(null));
                control.getEditor().setText(content);
            }
        });
        return control;
    }

    private CheckBox check(String field, String name) {
        CheckBox control = new CheckBox(name);
        control.setId(id(field));
        control.setWrapText(true);
        control.setOnAction(_ -> put(field, control.isSelected() ? "yes" : ""));
        shown.add(sheet -> control.setSelected(sheet.get(field).equals("yes")));
        return control;
    }

    <E extends Enum<?>> ComboBox<E> choice(String field, List<E> choices) {
        return pick(field, choices, Enum::name, one -> words.say(Phrase.of(one)));
    }

    private ComboBox<Statement> statements(String field) {
        List<Statement> about = work.subjectProperty().get().flatMap(subject -> Errand.of(work.edits().sheet()).map(subject::about)).orElse(List.of());
        return pick(field, about, one -> one.id().label(), one -> one.id().label() + " · " + words.say(one.matter()));
    }

    /// @param name of a choice as the sheet keeps it, `text` as it is read
    <T> ComboBox<T> pick(String field, List<T> choices, Function<T, String> name, Function<T, String> text) {
        ComboBox<T> control = new ComboBox<>();
        control.setId(id(field));
        control.setMaxWidth(Double.MAX_VALUE);
        control.getItems().setAll(choices);
        control.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : text.apply(one);
            }

            @Override
            public @Nullable T fromString(String written) {
                return null;
            }
        });
        control.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T one, boolean none) {
                super.updateItem(one, none);
                setText(none || one == null ? "" : text.apply(one));
            }
        });
        control.valueProperty().addListener((_, _, one) -> {
            if (one != null) {
                put(field, name.apply(one));
            }
        });
        shown.add(sheet -> control.setValue(choices.stream().filter(one -> name.apply(one).equals(sheet.get(field))).findFirst().orElse(null)));
        return control;
    }
}
