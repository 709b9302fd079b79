package org.undercroft.desk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.Accounts;
import org.undercroft.desk.words.Columns;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Account;
import org.undercroft.office.LockRule;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// Accounts and their roles. Who is no administrator sees who works here.
final class PeopleTab extends VBox {
    private final Administering hand;
    private final Words words;
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    private final TableView<Account> table;
    private final TextField name = new TextField();
    private final TextField display = new TextField();
    private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);
    private final TextField password = new TextField();

    PeopleTab(Administering hand) {
        super(10);
        this.hand = hand;
        this.words = hand.words();
        getStyleClass().add("page-content");
        table = Columns.table(words, "people", "office.people", "office.people.none");
        table.getColumns().add(Columns.text(words, "office.account", 120, account -> account.officer().name()));
        table.getColumns().add(Columns.text(words, "office.display", 160, account -> account.officer().displayName()));
        table.getColumns().add(Columns.text(words, "office.roles", 220, account -> roles(account.officer().roles())));
        table.getColumns().add(Columns.text(words, "office.state", 160, this::state));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, account) -> {
            if (account != null) {
                fill(account.officer());
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        name(name, "office-account", "office.account");
        name(display, "office-display", "office.display");
        name(password, "office-first-password", "office.firstPassword");
        password.setEditable(false);
    }

    void show(List<Officer> known) {
        FlowPane boxes = new FlowPane(12, 6);
        roles.clear();
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(words.say(role));
            box.setId("role-" + role.name().toLowerCase(Locale.ROOT));
            roles.put(role, box);
            boxes.getChildren().add(box);
        }
        FlowPane buttons = new FlowPane(6, 6,
                button("office.add", Material2MZ.PERSON_ADD, this::add),
                button("office.rename", Material2AL.EDIT,
                        () -> act("office.renamed", (administrator, account) -> accounts().rename(administrator, account, display.getText()))),
                button("office.setRoles", Material2AL.ASSIGNMENT_IND,
                        () -> act("office.rolesSet", (administrator, account) -> accounts().setRoles(administrator, account, chosen()))),
                button("office.reset", Material2MZ.VPN_KEY, this::reset),
                button("office.unlock", Material2AL.LOCK_OPEN,
                        () -> act("office.unlocked", (administrator, account) -> accounts().unlock(administrator, account))),
                button("office.end", Material2AL.BLOCK, () -> act("office.ended", (administrator, account) -> accounts().disable(administrator, account))),
                button("office.restart", Material2AL.CHECK_CIRCLE,
                        () -> act("office.restarted", (administrator, account) -> accounts().enable(administrator, account))));
        HBox fields = new HBox(8, name, display, password);
        fields.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        hand.guard(fields, boxes, buttons);
        getChildren().setAll(new TableBar<>(words, hand.jobs(), table, accounts, "office.people"), table, hand.why(), fields, boxes, buttons);
        load(known);
    }

    private void load(List<Officer> known) {
        if (hand.may()) {
            Officer administrator = hand.who();
            hand.jobs().await(Words.phrase("job.officers"), () -> accounts().list(administrator), accounts::setAll);
        } else {
            accounts.setAll(known.stream().map(officer -> new Account(officer, true, false, 0, java.util.Optional.empty())).toList());
        }
    }

    private void fill(Officer officer) {
        name.setText(officer.name());
        display.setText(officer.displayName());
        roles.forEach((role, box) -> box.setSelected(officer.is(role)));
        password.clear();
    }

    private Set<Role> chosen() {
        return roles.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private void add() {
        String account = name.getText().strip().toLowerCase(Locale.ROOT);
        if (!account.matches("[a-z][a-z0-9._-]{0,39}") || display.getText().isBlank() || chosen().isEmpty()) {
            hand.teller().accept(Words.phrase("office.add.needs"));
            return;
        }
        char[] first = Accounts.firstPassword();
        Officer newcomer = new Officer(account, display.getText().strip(), chosen());
        hand.act(administrator -> accounts().add(administrator, newcomer, first), Words.phrase("office.added", newcomer.displayName()), () -> {
            load(List.of());
            password.setText(String.valueOf(first));
        });
    }

    private void reset() {
        char[] first = Accounts.firstPassword();
        String account = name.getText().strip();
        hand.act(administrator -> accounts().resetPassword(administrator, account, first), Words.phrase("office.wasReset", account), () -> {
            load(List.of());
            password.setText(String.valueOf(first));
        });
    }

    private interface Deed {
        void on(Officer administrator, String account);
    }

    private void act(String done, Deed deed) {
        String account = name.getText().strip();
        hand.act(administrator -> deed.on(administrator, account), told(done, account), () -> load(List.of()));
    }

    private static Phrase told(String key, String account) {
        return Words.phrase(key, account);
    }

    private Accounts accounts() {
        return hand.office().accounts();
    }

    private Button button(String key, org.kordamp.ikonli.Ikon icon, Runnable act) {
        Button button = Controls.button(words, key, icon, "", act);
        button.getStyleClass().add("tight");
        return button;
    }

    private void name(TextField field, String id, String key) {
        field.setId(id);
        field.promptTextProperty().bind(words.of(key));
        field.accessibleTextProperty().bind(words.of(key));
    }

    private String roles(Set<Role> all) {
        return all.stream().sorted().map(words::say).collect(Collectors.joining(", "));
    }

    private String state(Account account) {
        return words.text(!account.active()
                ? "office.state.ended"
                : account.lockedUntil(LockRule.STANDARD, Instant.now()).isPresent()
                        ? "office.state.locked"
                        : account.mustChange() ? "office.state.mustChange" : "office.state.active");
    }
}
