package org.undercroft.desk.cases;

import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.WayOut;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Deed;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// The forms of what is done to a finding.
final class FindingForms {
    private FindingForms() {}

    /// Anything that takes words only.
    static FindingForm reason(Words words, String title, Consumer<String> act, Runnable leave) {
        TextArea text = area(words);
        return watched(words, title, List.of(text), () -> blank(text), () -> act.accept(text.getText().strip()), leave, text);
    }

    static FindingForm ground(Words words, FindingWork hands, Runnable leave) {
        TextArea text = area(words);
        ComboBox<String> basis = basis(words);
        return watched(words, "finding.ground", List.of(text, basis), () -> blank(text).or(() -> blank(basis)),
                () -> hands.groundForRefusal(text.getText().strip(), basis.getEditor().getText().strip()), leave, text, basis);
    }

    /// Way out, reason, legal basis and, where the way asks for one, the paper.
    static FindingForm settle(Words words, FindingWork hands, Runnable leave) {
        Optional<Dossier> dossier = hands.dossierProperty().get();
        ComboBox<WayOut> way = Controls.choice(words, "settle.way", words::say);
        way.getItems().setAll(WayOut.values());
        dossier.map(Dossier::finding).flatMap(finding -> List.of(WayOut.values()).stream()
                .filter(one -> finding.ways().contains(one) && (one != WayOut.SURVEY_MENDED || finding.ways().size() == 1)).findFirst())
                .ifPresent(way::setValue);
        TextArea text = area(words);
        ComboBox<String> basis = basis(words);
        ComboBox<Deed> paper = Controls.choice(words, "settle.paper", deed -> deed.title() + " · " + words.say(deed.kind()));
        Button attach = Controls.iconButton(words, "settle.attach", Material2AL.ATTACH_FILE, "", () -> attach(words, hands, way));
        attach.setMinWidth(Button.USE_PREF_SIZE);
        HBox.setHgrow(paper, Priority.ALWAYS);
        HBox papers = new HBox(4, paper, attach);
        Runnable offer = () -> {
            WayOut chosen = way.getValue();
            List<Deed> fit = dossier.map(Dossier::papers).orElse(List.of()).stream()
                    .filter(deed -> chosen != null && chosen.papers().contains(deed.kind())).toList();
            paper.getItems().setAll(fit);
            paper.setValue(fit.stream().filter(deed -> speaksOfTheOther(deed.kind())).findFirst().orElse(null));
            boolean wanted = chosen != null && !chosen.papers().isEmpty();
            papers.setVisible(wanted);
            papers.setManaged(wanted);
        };
        way.valueProperty().addListener(_ -> offer.run());
        offer.run();
        return watched(words, "finding.settle", List.of(way, text, basis, papers),
                () -> lawful(dossier.map(Dossier::finding), way.getValue(), paper).or(() -> blank(text)).or(() -> blank(basis)),
                () -> hands.settle(way.getValue(), text.getText().strip(), basis.getEditor().getText().strip(), Optional.ofNullable(paper.getValue())), leave,
                way, text, basis, paper);
    }

    /// What the rules forbid, in words, before anybody tries.
    private static Optional<Phrase> lawful(Optional<LastingFinding> finding, @Nullable WayOut way, ComboBox<Deed> paper) {
        if (finding.isEmpty() || way == null) {
            return Optional.of(Words.phrase("settle.noWay"));
        }
        if (!finding.get().ways().contains(way)) {
            return Optional.of(Words.phrase("settle.notSo", way, finding.get().severity()));
        }
        if (way == WayOut.SURVEY_MENDED && finding.get().change() != org.undercroft.casework.FindingChange.GONE) {
            return Optional.of(Words.phrase("settle.stillThere"));
        }
        if (way.papers().isEmpty() || paper.getValue() != null) {
            return Optional.empty();
        }
        return Optional.of(Words.phrase(paper.getItems().isEmpty() ? "settle.noPaper" : "settle.choosePaper", way, anyOf(way)));
    }

    /// The papers that would do, in a row.
    private static Phrase anyOf(WayOut way) {
        return way.papers().stream().sorted().map(Phrase::of).reduce((one, other) -> Words.phrase("settle.or", one, other)).orElseThrow();
    }

    /// What the applicant brought along for himself is not taken for it unless somebody says so.
    private static boolean speaksOfTheOther(Deed.DeedKind kind) {
        return kind == Deed.DeedKind.CONSENT || kind == Deed.DeedKind.EASEMENT_CONTRACT || kind == Deed.DeedKind.OPERATOR_OPINION;
    }

    private static void attach(Words words, FindingWork hands, ComboBox<WayOut> way) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("settle.attach"));
        File file = chooser.showOpenDialog(way.getScene().getWindow());
        WayOut chosen = way.getValue();
        if (file != null && chosen != null) {
            chosen.papers().stream().sorted().findFirst().ifPresent(kind -> hands.attach(file.toPath(), kind, LocalDate.now(org.undercroft.land.Days.ZONE)));
        }
    }

    /// By whoever sits here, or by a colleague who comes to the desk with his password.
    static FindingForm sign(Words words, CaseWork work, FindingWork hands, Runnable leave) {
        ComboBox<Officer> who = Controls.choice(words, "sign.who", Officer::displayName);
        who.getItems().setAll(work.officers().stream().filter(one -> one.is(Role.REVIEWER) || one.is(Role.REGISTRAR)).toList());
        Optional<String> proposer = hands.dossierProperty().get().flatMap(Dossier::lastSettlement).map(last -> last.officer());
        who.getItems().stream().filter(one -> !Optional.of(one.name()).equals(proposer)).findFirst().ifPresent(who::setValue);
        PasswordField password = new PasswordField();
        password.setId("sign-password");
        password.promptTextProperty().bind(words.of("signIn.password"));
        password.accessibleTextProperty().bind(words.of("signIn.password"));
        AtomicReference<Boolean> here = new AtomicReference<>(false);
        Runnable offer = () -> {
            here.set(work.officerProperty().get().map(seated -> who.getValue() != null && seated.name().equals(who.getValue().name())).orElse(false));
            password.setVisible(!here.get());
            password.setManaged(!here.get());
        };
        who.valueProperty().addListener(_ -> offer.run());
        offer.run();
        return watched(words, "finding.sign", List.of(Controls.prose(words.text("sign.what"), "why"), who, password), () -> {
            if (who.getValue() == null) {
                return Optional.of(Words.phrase("sign.nobody"));
            }
            if (Optional.of(who.getValue().name()).equals(proposer)) {
                return Optional.of(Words.phrase("sign.same", who.getValue().displayName()));
            }
            return !here.get() && password.getText().isEmpty() ? Optional.of(Words.phrase("sign.noPassword")) : Optional.empty();
        }, () -> {
            if (here.get()) {
                hands.sign();
            } else {
                hands.sign(who.getValue().name(), password.getText().toCharArray());
                password.clear();
            }
        }, leave, who, password);
    }

    /// Who sees to it until when, and with which others.
    static FindingForm assign(Words words, CaseWork work, FindingWork hands, Runnable leave) {
        Optional<LastingFinding> finding = hands.dossierProperty().get().map(Dossier::finding);
        ComboBox<Optional<Officer>> who = Controls.choice(words, "assign.who",
                one -> one.map(Officer::displayName).orElseGet(() -> words.text("assign.nobody")));
        List<Optional<Officer>> officers = new ArrayList<>(List.of(Optional.empty()));
        work.officers().forEach(one -> officers.add(Optional.of(one)));
        who.getItems().setAll(officers);
        who.setValue(
                officers.stream().filter(one -> one.map(Officer::name).equals(finding.flatMap(LastingFinding::assignee))).findFirst().orElse(Optional.empty()));
        DatePicker due = new DatePicker(finding.flatMap(LastingFinding::due).orElse(null));
        due.setId("assign-due");
        Controls.day(due, words, "assign.due");
        ComboBox<String> group = new ComboBox<>();
        group.setId("assign-group");
        group.setEditable(true);
        group.setMaxWidth(Double.MAX_VALUE);
        group.promptTextProperty().bind(words.of("assign.group"));
        group.accessibleTextProperty().bind(words.of("assign.group"));
        group.getItems().setAll(work.findings().stream().flatMap(row -> row.lasting().flatMap(LastingFinding::group).stream()).distinct().sorted().toList());
        group.getEditor().setText(finding.flatMap(LastingFinding::group).orElse(""));
        return watched(words, "finding.assign", List.of(who, due, group), Optional::empty, () -> {
            Optional<String> name = Optional.of(group.getEditor().getText().strip()).filter(text -> !text.isEmpty());
            if (!name.equals(finding.flatMap(LastingFinding::group))) {
                hands.group(name);
            }
            hands.assign(who.getValue().map(Officer::name), Optional.ofNullable(due.getValue()));
        }, leave);
    }

    // ---- fields

    private static FindingForm watched(Words words, String title, List<Node> fields, java.util.function.Supplier<Optional<Phrase>> lacking, Runnable act,
            Runnable leave, Node... watched) {
        FindingForm form = new FindingForm(words, title, fields, lacking, act, leave);
        for (Node one : watched) {
            switch (one) {
                case TextArea area -> area.textProperty().addListener(_ -> form.check());
                case PasswordField field -> field.textProperty().addListener(_ -> form.check());
                case ComboBox<?> box -> {
                    box.valueProperty().addListener(_ -> form.check());
                    if (box.isEditable()) {
                        box.getEditor().textProperty().addListener(_ -> form.check());
                    }
                }
                default -> throw new IllegalArgumentException("cannot watch " + one);
            }
        }
        return form;
    }

    private static TextArea area(Words words) {
        TextArea text = Controls.leftByTab(new TextArea());
        text.setId("form-text");
        text.setPrefRowCount(2);
        text.setWrapText(true);
        text.promptTextProperty().bind(words.of("form.text"));
        text.accessibleTextProperty().bind(words.of("form.text"));
        return text;
    }

    /// Articles that decisions on space rest on (domain page 3.6); any other can be written.
    private static ComboBox<String> basis(Words words) {
        ComboBox<String> basis = new ComboBox<>();
        basis.setId("form-basis");
        basis.setEditable(true);
        basis.setMaxWidth(Double.MAX_VALUE);
        basis.promptTextProperty().bind(words.of("settle.basis"));
        basis.accessibleTextProperty().bind(words.of("settle.basis"));
        basis.getItems().setAll(words.text("basis.346"), words.text("basis.372"), words.text("basis.378"), words.text("basis.348"), words.text("basis.22"));
        return basis;
    }

    private static Optional<Phrase> blank(TextArea text) {
        return text.getText().isBlank() ? Optional.of(Words.phrase("form.noText")) : Optional.empty();
    }

    private static Optional<Phrase> blank(ComboBox<String> basis) {
        return basis.getEditor().getText().isBlank() ? Optional.of(Words.phrase("form.noBasis")) : Optional.empty();
    }
}
