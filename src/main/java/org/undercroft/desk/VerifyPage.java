package org.undercroft.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.VerificationDesk;
import org.undercroft.certificate.CheckLine;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.QrVerification;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.office.Officer;

/// Whether a certificate that somebody shows is genuine, and whether it still holds: a PDF that is chosen or dropped here, or the text of a QR code. Every
/// check is a line in words. Nothing is asked of any network.
final class VerifyPage extends BorderPane {
    private static final double SHEET = 400;

    /// What is shown to the officer.
    private sealed interface Shown {
        record Pdf(Path file) implements Shown {}

        record Code(String text) implements Shown {}
    }

    private final Words words;
    private final CaseWork work;
    private final Jobs jobs;
    private final Supplier<OfficeKey> key;
    private final TextArea code = Controls.leftByTab(new TextArea());
    private final TrustPane trust;
    private final VerifyOutcome outcome;
    private Optional<Shown> shown = Optional.empty();
    private Optional<String> seated = Optional.empty();

    VerifyPage(Words words, CaseWork work, Jobs jobs, Supplier<OfficeKey> key) {
        this.words = words;
        this.work = work;
        this.jobs = jobs;
        this.key = key;
        this.trust = new TrustPane(words, jobs, key, this::again);
        this.outcome = new VerifyOutcome(words);
        setId("verify");
        getStyleClass().add("page");
        VBox head = new VBox(2, Controls.label(words, "verify.title", "page-title"), Controls.label(words, "verify.how", "muted"));
        head.getStyleClass().add("pane-head");
        setTop(head);
        setLeft(sheet());
        setCenter(scrolled(outcome));
        work.officerProperty().addListener((_, _, officer) -> officer.ifPresent(this::seat));
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    private ScrollPane sheet() {
        code.setId("verify-code");
        code.setPrefRowCount(4);
        code.setWrapText(true);
        code.promptTextProperty().bind(words.of("verify.code"));
        code.accessibleTextProperty().bind(words.of("verify.code"));
        Button choose = Controls.button(words, "verify.choose", Material2AL.FOLDER_OPEN, "Ctrl+O", this::choose);
        choose.getStyleClass().add("accent");
        choose.setMaxWidth(Double.MAX_VALUE);
        Button check = Controls.button(words, "verify.check", Material2MZ.QR_CODE, "", () -> check(code.getText()));
        check.disableProperty().bind(code.textProperty().map(String::isBlank));
        check.setMaxWidth(Double.MAX_VALUE);
        VBox sheet = new VBox(14, new VBox(6, choose, Controls.label(words, "verify.drop", "muted")),
                new VBox(6, Controls.label(words, "verify.code.title", "section-title"), code, check), trust);
        sheet.setPrefWidth(SHEET);
        ScrollPane scroll = scrolled(sheet);
        scroll.setMinWidth(SHEET);
        return scroll;
    }

    private static ScrollPane scrolled(VBox content) {
        content.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        return scroll;
    }

    TrustPane trust() {
        return trust;
    }

    /// Whoever sits down begins anew: with no paper of the officer before him, and believing his own office.
    private void seat(Officer officer) {
        boolean another = seated.filter(name -> name.equals(officer.name())).isEmpty();
        seated = Optional.of(officer.name());
        if (another) {
            shown = Optional.empty();
            code.clear();
            trust.forget();
            outcome.wait(Words.phrase("verify.empty"));
        }
    }

    // ---- what is shown

    /// Lets a PDF be chosen.
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("verify.choose"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(words.text("verify.files"), "*.pdf", "*.PDF"),
                new FileChooser.ExtensionFilter(words.text("lodge.files.all"), "*"));
        @Nullable
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            check(file.toPath());
        }
    }

    void check(Path file) {
        check(new Shown.Pdf(file));
    }

    /// @param text of a QR code
    void check(String text) {
        check(new Shown.Code(text));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        boolean taken = event.getDragboard().hasFiles();
        if (taken) {
            check(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(taken);
        event.consume();
    }

    // ---- what comes of it

    private void again() {
        shown.ifPresent(this::check);
    }

    private void check(Shown paper) {
        shown = Optional.of(paper);
        Believed believed = trust.believed();
        if (!believed.complete()) {
            outcome.wait(Words.phrase("verify.nobody"));
            return;
        }
        // the verdict on what was shown before does not stand beside another paper
        outcome.wait(Words.phrase("verify.checking"));
        jobs.run(Words.phrase("job.verify"), () -> answer(paper, believed), answer -> {
            if (shown.equals(Optional.of(paper)) && trust.believed().equals(believed)) {
                outcome.show(answer);
            }
        });
    }

    private VerifyOutcome.Answer answer(Shown paper, Believed believed) {
        Trust whom = believed.trust(work.office(), key);
        VerificationDesk desk = work.office().verification();
        boolean ours = believed instanceof Believed.OwnOffice;
        return switch (paper) {
            case Shown.Pdf pdf -> {
                Verification found = RegistryOffice.certificateVerifier().verify(VerificationDesk.read(pdf.file), whom);
                String name = String.valueOf(pdf.file.getFileName());
                yield new VerifyOutcome.Answer(name, said(found), found.phrase(), found.lines(), desk.standing(found, ours));
            }
            case Shown.Code text -> {
                QrVerification found = RegistryOffice.certificateVerifier().verifyQr(text.text, whom);
                CheckLine line = new CheckLine(CheckLine.Topic.QR, said(found), found.phrase());
                yield new VerifyOutcome.Answer(words.text("verify.code.title"), said(found), found.phrase(), List.of(line), desk.standing(found, ours));
            }
        };
    }

    private static CheckLine.Result said(Verification found) {
        return switch (found) {
            case Verification.Intact _,Verification.IntactPaper _ -> CheckLine.Result.GOOD;
            case Verification.SignerUnknown _ -> CheckLine.Result.OPEN;
            case Verification.Altered _,Verification.Unreadable _ -> CheckLine.Result.BAD;
        };
    }

    private static CheckLine.Result said(QrVerification found) {
        return switch (found) {
            case QrVerification.Genuine _ -> CheckLine.Result.GOOD;
            case QrVerification.NoKey _ -> CheckLine.Result.OPEN;
            case QrVerification.NotVouchedFor _,QrVerification.Unreadable _ -> CheckLine.Result.BAD;
        };
    }
}
