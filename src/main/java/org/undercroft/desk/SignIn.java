package org.undercroft.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Refusal;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SignInRefused;

/// Who sits down at the desk: a name to choose and a password.
final class SignIn extends StackPane {
    private final Words words;
    private final CaseWork work;
    private final ComboBox<Officer> officers = new ComboBox<>();
    private final PasswordField password = new PasswordField();
    private final Label note = Controls.prose("", "muted");
    private final Label problem = Controls.prose("", "problem");
    private final PasswordField chosen = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final VBox change;

    SignIn(Words words, CaseWork work) {
        this.words = words;
        this.work = work;
        getStyleClass().add("sign-in");
        officers.setId("sign-in-officer");
        officers.setMaxWidth(Double.MAX_VALUE);
        password.setId("sign-in-password");
        officers.setCellFactory(_ -> cell());
        officers.setButtonCell(cell());
        password.promptTextProperty().bind(words.of("signIn.password"));
        password.accessibleTextProperty().bind(words.of("signIn.password"));
        officers.accessibleTextProperty().bind(words.of("signIn.officer"));
        name(chosen, "sign-in-chosen", "signIn.chosen");
        name(again, "sign-in-again", "signIn.again");
        change = new VBox(10, Controls.label(words, "signIn.chosen", "field-name"), chosen, Controls.label(words, "signIn.again", "field-name"), again);
        showChange(false);
        officers.valueProperty().addListener(_ -> showChange(false));
        Button enter = Controls.button(words, "signIn.enter", Material2AL.LOGIN, "Enter", this::enter);
        enter.setDefaultButton(true);
        enter.getStyleClass().add("accent");
        enter.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label("Undercroft");
        title.getStyleClass().add("product");
        Label name = Controls.prose("", "muted");
        Runnable say = () -> {
            name.setText(words.chinese() ? work.settings().nameZh() : work.settings().nameEn());
            note.setText(work.settings().sample() ? words.text("signIn.sample") : "");
            officers.setButtonCell(cell());
        };
        words.languageProperty().addListener(_ -> say.run());
        say.run();
        VBox card = new VBox(10, title, name, Controls.label(words, "signIn.officer", "field-name"), officers,
                Controls.label(words, "signIn.password", "field-name"), password, change, problem, enter, note);
        card.getStyleClass().add("sign-in-card");
        card.setMaxSize(360, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setAlignment(Pos.CENTER);
        problem.setVisible(false);
        problem.setManaged(false);
    }

    void offer(List<Officer> all) {
        officers.getItems().setAll(all);
        if (officers.getValue() == null && !all.isEmpty()) {
            officers.setValue(all.stream().filter(one -> one.is(Role.CLERK)).findFirst().orElse(all.getFirst()));
        }
        if (work.settings().sample()) {
            password.setText("beilun");
        }
    }

    /// Says why the door stays shut, and asks for a new password where that is why.
    void refuse(Refusal refusal) {
        say(words.say(refusal.phrase()));
        if (refusal instanceof SignInRefused why && why.why() == SignInRefused.Why.MUST_CHANGE) {
            showChange(true);
            chosen.requestFocus();
        } else if (change.isVisible()) {
            chosen.requestFocus();
        } else {
            password.requestFocus();
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        problem.setManaged(true);
    }

    private void showChange(boolean shown) {
        change.setVisible(shown);
        change.setManaged(shown);
        chosen.clear();
        again.clear();
    }

    private void name(PasswordField field, String id, String key) {
        field.setId(id);
        field.promptTextProperty().bind(words.of(key));
        field.accessibleTextProperty().bind(words.of(key));
    }

    private void enter() {
        problem.setVisible(false);
        problem.setManaged(false);
        Officer who = officers.getValue();
        if (who != null && change.isVisible()) {
            if (!chosen.getText().equals(again.getText())) {
                say(words.text("signIn.differ"));
                again.requestFocus();
                return;
            }
            work.signIn(who, password.getText().toCharArray(), chosen.getText().toCharArray(), _ -> {
                password.clear();
                showChange(false);
            });
        } else if (who != null) {
            work.signIn(who, password.getText().toCharArray(), _ -> {
                if (!work.settings().sample()) {
                    password.clear();
                }
            });
        }
    }

    private ListCell<Officer> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Officer officer, boolean empty) {
                super.updateItem(officer, empty);
                setText(empty || officer == null ? "" : officer.displayName() + "  ·  " + rolesOf(officer.roles()));
            }
        };
    }

    private String rolesOf(Set<Role> roles) {
        return roles.stream().sorted().map(words::say).collect(Collectors.joining(", "));
    }
}
