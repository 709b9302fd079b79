package org.undercroft.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// Whom to believe: this office, a key file, or a fingerprint to compare. And what others need who shall believe this office.
final class TrustPane extends VBox {
    private final Words words;
    private final Jobs jobs;
    private final Supplier<OfficeKey> key;
    private final ToggleGroup group = new ToggleGroup();
    private final RadioButton own;
    private final RadioButton keys;
    private final RadioButton fingerprint;
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final TextField said = new TextField();
    private final Label problem = Controls.prose("", "problem");
    private final Label ours = Controls.prose("", "fact-value");
    private final Runnable changed;

    /// @param changed told when another is believed
    TrustPane(Words words, Jobs jobs, Supplier<OfficeKey> key, Runnable changed) {
        super(6);
        this.words = words;
        this.jobs = jobs;
        this.key = key;
        this.changed = changed;
        own = choice("verify.whom.office");
        keys = choice("verify.whom.keys");
        fingerprint = choice("verify.whom.fingerprint");
        own.setSelected(true);
        Label named = Controls.prose("", "muted");
        named.managedProperty().bind(named.textProperty().isNotEmpty());
        files.subscribe(() -> named.setText(files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining("\n"))));
        Button choose = Controls.button(words, "verify.chooseKey", Material2AL.FOLDER_OPEN, "", this::choose);
        said.setId("verify-fingerprint");
        said.promptTextProperty().bind(words.of("verify.fingerprint"));
        said.accessibleTextProperty().bind(words.of("verify.fingerprint"));
        said.textProperty().addListener(_ -> {
            fingerprint.setSelected(true);
            changed();
        });
        ours.setId("verify-ours");
        FlowPane forOthers = new FlowPane(6, 6, Controls.button(words, "verify.ourFingerprint", Material2AL.FINGERPRINT, "", this::tell),
                Controls.button(words, "verify.saveKey", Material2MZ.SAVE_ALT, "", this::save));
        group.selectedToggleProperty().addListener(_ -> changed());
        words.languageProperty().addListener(_ -> sayProblem());
        getChildren().addAll(Controls.label(words, "verify.whom", "section-title"), own, keys, choose, named, fingerprint, said, problem,
                Controls.label(words, "verify.forOthers", "section-title"), forOthers, ours);
        sayProblem();
    }

    Believed believed() {
        if (keys.isSelected()) {
            return new Believed.Keys(files);
        }
        return fingerprint.isSelected() ? new Believed.Fingerprint(said.getText()) : new Believed.OwnOffice();
    }

    /// Believes the keys in these files.
    void believe(List<Path> chosen) {
        files.setAll(chosen);
        keys.setSelected(true);
        changed();
    }

    /// As it was at first: this office, and nothing typed.
    void forget() {
        files.clear();
        said.clear();
        ours.setText("");
        own.setSelected(true);
    }

    private RadioButton choice(String word) {
        RadioButton button = new RadioButton();
        button.setId(word.replace('.', '-'));
        button.textProperty().bind(words.of(word));
        button.setWrapText(true);
        button.setToggleGroup(group);
        return button;
    }

    private void changed() {
        sayProblem();
        changed.run();
    }

    private void sayProblem() {
        boolean wrong = fingerprint.isSelected() && !said.getText().isBlank() && !Trust.isFingerprint(said.getText());
        problem.setText(wrong ? words.text("verify.noFingerprint") : "");
        problem.setVisible(wrong);
        problem.setManaged(wrong);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("verify.chooseKey"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(words.text("verify.keyFiles"), "*.pem", "*.crt", "*.cer", "*.der"),
                new FileChooser.ExtensionFilter(words.text("lodge.files.all"), "*"));
        @Nullable
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            believe(chosen.stream().map(File::toPath).toList());
        }
    }

    private void tell() {
        jobs.await(Words.phrase("job.key"), () -> key.get().signer(),
                (Verification.Signer signer) -> ours.setText(signer.name() + "\n" + signer.fingerprint()));
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("verify.saveKey"));
        chooser.setInitialFileName("trusted-signers.pem");
        @Nullable
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            jobs.await(Words.phrase("job.key"), () -> {
                OfficeKey office = key.get();
                office.writeCertificates(file.toPath());
                return file;
            }, written -> ours.setText(words.text("verify.keySaved", written.toString())));
        }
    }
}
