package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undercroft.certificate.CheckLine;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Role;

/// The page on which a paper is verified: what is genuine, forged, signed by a stranger or overtaken is said in words, by a sign, and in colour.
@Timeout(120)
class VerifyWalkTest {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    private Path folder;

    private Optional<OpenDesk> open = Optional.empty();

    @AfterEach
    void leave() throws Exception {
        if (open.isPresent()) {
            open.get().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aGenuineCertificateAndItsForgeriesAreToldApart(String language) throws Exception {
        Locale locale = language.equals("zh") ? Words.CHINESE : Words.ENGLISH;
        OpenDesk at = new OpenDesk(folder, locale);
        open = Optional.of(at);
        at.sit(Role.CLERK);
        byte[] pdf = certificate(at);
        Path genuine = Files.write(folder.resolve("genuine.pdf"), pdf);
        at.press(KeyCode.CONTROL, KeyCode.DIGIT7);
        at.until(() -> at.find("#verify-choose", Node.class).isPresent());
        assertThat(isOnThePage(at)).as("the keyboard comes along, and is not at %s", at.stage.getScene().getFocusOwner()).isTrue();
        at.robot.interact(() -> at.robot.lookup("#verify-code").query().requestFocus());
        at.press(KeyCode.TAB);
        assertThat(at.robot.lookup("#verify-code").query().isFocused()).as("Tab leads on").isFalse();
        assertThat(at.robot.lookup("#verify-code").queryTextInputControl().getText()).isEmpty();
        picture(at, "verify-empty-" + language);

        at.robot.interact(() -> at.desk.verifyPage().check(genuine));
        at.until(() -> headline(at).contains(Words.phrase("verify.result.GOOD").in(locale)));
        assertThat(lines(at)).filteredOn(line -> line.contains(Phrase.of(CheckLine.Result.BAD).in(locale))).isEmpty();
        assertThat(lines(at).getLast()).as("the book has its word").startsWith(Phrase.of(CheckLine.Topic.REGISTER).in(locale));
        picture(at, "verify-genuine-" + language);

        byte[] changed = pdf.clone();
        changed[changed.length / 2] ^= 1;
        Path forged = Files.write(folder.resolve("forged.pdf"), changed);
        at.robot.interact(() -> at.desk.verifyPage().check(forged));
        at.until(() -> headline(at).contains(Words.phrase("verify.result.BAD").in(locale)));
        picture(at, "verify-forged-" + language);

        OfficeKey stranger = OfficeKey.demonstration(Instant.now());
        Path keys = folder.resolve("stranger.pem");
        stranger.writeCertificates(keys);
        at.robot.interact(() -> {
            at.desk.verifyPage().check(genuine);
            at.desk.verifyPage().trust().believe(List.of(keys));
        });
        at.until(() -> headline(at).contains(Words.phrase("verify.result.OPEN").in(locale)));
        var fingerprint = FINGERPRINT.matcher(headline(at));
        assertThat(fingerprint.find()).as("what is to be compared").isTrue();
        at.robot.interact(() -> at.robot.lookup("#verify-fingerprint").queryTextInputControl().setText(fingerprint.group().toUpperCase(Locale.ROOT)));
        at.until(() -> headline(at).contains(Words.phrase("verify.result.GOOD").in(locale)));
        at.robot.interact(at.desk::toggleTheme);
        picture(at, "verify-fingerprint-dark-" + language);
        at.robot.interact(at.desk::toggleTheme);
    }

    private static boolean isOnThePage(OpenDesk at) {
        return Pictures.onScreenThread(() -> {
            Node focus = at.stage.getScene().getFocusOwner();
            while (focus != null && !"verify".equals(focus.getId())) {
                focus = focus.getParent();
            }
            return focus != null;
        });
    }

    /// The ground behind the page need not be drawn.
    private static void picture(OpenDesk at, String name) throws Exception {
        at.until(() -> Pictures.onScreenThread(() -> at.desk.jobs().running().isEmpty()));
        Pictures.save(at.stage.getScene(), name);
    }

    private static byte[] certificate(OpenDesk at) {
        return at.office.certify(at.office.register().entries().getFirst().number(), at.sample.officer(Role.REGISTRAR), at.key).pdf();
    }

    private static String headline(OpenDesk at) {
        return lines(at).stream().findFirst().orElse("");
    }

    /// What a screen reader says of each line.
    private static List<String> lines(OpenDesk at) {
        return Pictures.onScreenThread(() -> at.robot.lookup("#verify-outcome").<javafx.scene.layout.VBox>query().getChildren().stream()
                .filter(HBox.class::isInstance).map(Node::getAccessibleText).toList());
    }
}
