package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.Procedure;
import org.undercroft.desk.words.TableBar;
import org.undercroft.desk.words.Words;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// Pages that are read: what is searched is found by keys alone, in either language.
@Timeout(120)
class PagesWalkTest {
    @TempDir
    private Path folder;

    private Optional<OpenDesk> open = Optional.empty();

    @AfterEach
    void leave() throws Exception {
        if (open.isPresent()) {
            open.get().close();
        }
    }

    @Test
    void whatIsSearchedIsFoundByKeysAlone() throws Exception {
        OpenDesk at = begin(Words.ENGLISH);
        at.sit(Role.CLERK);

        search(at, "gx0000");
        at.until(() -> hits(at).size() >= 4 && hits(at).getFirst().where().startsWith("unit "));
        assertThat(hits(at)).allSatisfy(hit -> assertThat(hit.detail()).contains("GX0000"));
        Hit second = hits(at).get(1);
        Pictures.save(at.robot.lookup("#search-hits").query().getScene(), "search-en");
        at.press(KeyCode.DOWN);
        at.press(KeyCode.ENTER);
        at.until(() -> at.desk.selection().chosen().map(body -> second.where().contains(body.key().substring(0, 28))).orElse(false));
        at.until(() -> at.office.register().journal().stream().anyMatch(record -> record.text().contains("gx0000")));
        assertThat(at.office.register().journal().stream().filter(record -> record.text().contains("words: gx0"))).as("one search, one record").hasSize(1);

        search(at, "主题");
        at.until(() -> hits(at).stream().anyMatch(hit -> hit.where().equals("command top.theme")));
        at.press(KeyCode.ESCAPE);

        search(at, "3311295, 398900");
        at.until(() -> hits(at).getFirst().where().startsWith("place "));
        at.press(KeyCode.ENTER);
        at.until(() -> at.desk.selection().boreholeProperty().get().map(place -> place.x() == 398_900).orElse(false));
    }

    @Test
    void aUnitsPageTellsItsStackItsHistoryAndThatItsEntryStandsInTheJournal() throws Exception {
        OpenDesk at = begin(Words.ENGLISH);
        at.sit(Role.CLERK);
        at.go("#rail-register");
        at.robot.interact(() -> at.robot.lookup("#register-filter").queryTextInputControl().setText("utility"));
        at.robot.interact(() -> at.robot.lookup("#register").queryTableView().getSelectionModel().select(0));

        at.until(() -> said(at).anyMatch(text -> text.contains("it stands where it stood, unchanged")));
        assertThat(said(at)).anyMatch(text -> text.startsWith("below") && text.contains("GX00005"));
        assertThat(said(at)).contains("in force");
        at.picture("unit-en");
        at.robot.interact(() -> at.robot.lookup("#unit-extract").queryButton().fire());
        at.until(() -> !at.opened.isEmpty());
        assertThat(at.opened.getFirst().getFileName().toString()).contains("登记簿摘录");
        assertThat(Files.readAllBytes(at.opened.getFirst())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        at.robot.interact(() -> at.robot.lookup("#unit-notices-make").queryButton().fire());
        at.until(() -> at.find("#notices", TableView.class).isPresent());
        at.robot.interact(() -> at.robot.lookup("#unit-page").<ScrollPane>query().setVvalue(1));
        at.picture("unit-below-en");
        assertThat(at.office.register().journal()).as("unit, stack, extract, notice list: each enquiry is on record")
                .filteredOn(record -> record.text().contains("ENQUIRED")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aReportIsCountedDrawnAndExportedAsAWorkbook() throws Exception {
        OpenDesk at = begin(Words.CHINESE);
        at.sit(Role.CLERK);
        at.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        at.until(() -> rows(at, "#report-table") > 0);
        at.robot.interact(() -> at.robot.lookup("#report-kind").queryComboBox().getSelectionModel().select(2));
        at.until(() -> at.find("#report-table", TableView.class).map(table -> table.getColumns().size() == 6).orElse(false));
        at.picture("reports-holder-zh");

        Path file = folder.resolve("统计.csv");
        TableBar<?> bar = at.robot.from(at.robot.lookup("#reports").<Node>query()).lookup(".table-bar").query();
        at.robot.interact(() -> bar.export(file));
        at.until(() -> Files.exists(file) && Files.size(file) > 100);
        assertThat(Files.readString(file)).startsWith("\ufeff按权利人,单元数,").contains("样例");
    }

    @Test
    void theQueueIsFilteredByWhatACaseIsAboutAndSavedWithDatesAndDays() throws Exception {
        OpenDesk at = begin(Words.ENGLISH);
        Officer clerk = at.sit(Role.CLERK);
        at.until(() -> rows(at, "#queue") > 1);
        CaseLine some = at.office.cases(clerk).getFirst();
        String name = some.name();
        type(at, "#queue-filter", name.toUpperCase(Locale.ROOT));
        at.until(() -> rows(at, "#queue") == 1);
        at.picture("queue-filtered-en");

        Path file = folder.resolve("cases.csv");
        TableBar<?> bar = (TableBar<?>) at.robot.lookup("#queue-filter").query().getParent();
        at.robot.interact(() -> bar.export(file));
        at.until(() -> Files.exists(file) && Files.readAllLines(file).size() == 2);
        assertThat(Files.readAllLines(file).getFirst())
                .contains("Case,Name,Unit,Stage,Taken in on,At this stage since,Due on,Working days left,With,Taken in by");
        assertThat(Files.readAllLines(file).getLast()).contains(some.number().toString(), name);
    }

    @Test
    void theAdministratorSetsAProcedureAndAnotherOfficerReadsWhyHeMayNot() throws Exception {
        OpenDesk at = begin(Words.ENGLISH);
        at.sit(Role.CLERK);
        at.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        at.until(() -> at.find("#office-add", Button.class).isPresent());
        assertThat(at.robot.lookup("#office-add").queryButton().isDisabled()).isTrue();
        assertThat(at.robot.from(at.robot.lookup("#office").<Node>query()).lookup(".why").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Only the administrator may change this.");

        at.sit(Role.ADMINISTRATOR);
        at.picture("office-people-en");
        at.robot.interact(() -> at.desk.office().open("office.procedures"));
        at.until(() -> rows(at, "#procedures") > 5);
        at.robot.interact(() -> {
            at.robot.lookup("#procedures").queryTableView().getSelectionModel().select(1);
            at.robot.lookup("#procedure-days").<Spinner<Integer>>query().getValueFactory().setValue(4);
        });
        at.robot.interact(() -> at.robot.lookup("#office-setProcedure").queryButton().fire());
        at.until(() -> at.office.administration().procedures().stream().anyMatch(one -> one.path() == Procedure.Path.TRANSFER && one.days() == 4));
        at.picture("office-procedures-en");
    }

    @Test
    void theAdministratorChangesTheDepthLayersAndReadsWhatTheNextNumberWillBe() throws Exception {
        OpenDesk at = begin(Words.CHINESE);
        at.sit(Role.ADMINISTRATOR);
        at.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        at.robot.interact(() -> at.desk.office().open("office.settings"));
        at.until(() -> at.find("#settings-layers", TextField.class).map(field -> field.getText().equals("15 30 50")).orElse(false));
        Label example = at.robot.lookup("#settings-example").query();
        Label problem = at.robot.lookup("#settings-problem").query();

        type(at, "#settings-layers", "20 10");
        assertThat(problem.isVisible()).isTrue();
        assertThat(problem.getText()).contains("15 30 50");
        assertThat(at.robot.lookup("#office-settings-keep").queryButton().isDisabled()).isTrue();
        type(at, "#settings-layers", "10 40");
        type(at, "#settings-place", "宁波市");
        assertThat(example.getText()).contains("宁波市不动产权第0000001号", "0–10 m · 10–40 m · 40 m 以下");
        at.picture("office-settings-zh");

        at.robot.interact(() -> at.robot.lookup("#office-settings-keep").queryButton().fire());
        at.until(() -> at.office.settings().layers().limits().equals(List.of(10.0, 40.0)));
        assertThat(at.office.settings().place()).isEqualTo("宁波市");
    }

    private static void type(OpenDesk at, String where, String text) {
        at.robot.interact(() -> at.robot.lookup(where).queryTextInputControl().setText(text));
    }

    @Test
    void helpOpensThePageOfThePlaceOneIsIn() throws Exception {
        OpenDesk at = begin(Words.ENGLISH);
        at.press(KeyCode.F1);
        assertThat(help(at)).contains("First steps");
        at.press(KeyCode.ESCAPE);
        at.sit(Role.CLERK);
        at.go("#rail-register");
        at.press(KeyCode.F1);
        assertThat(help(at)).contains("Register").contains("A unit's page");
        at.picture("help-en");
        at.press(KeyCode.CONTROL, KeyCode.L);
        at.until(() -> help(at).containsAll(List.of("登记簿", "单元页")));
        at.press(KeyCode.F1);
        assertThat(at.robot.lookup("#help").query().isVisible()).isFalse();
    }

    private static List<String> help(OpenDesk at) {
        return Pictures.onScreenThread(() -> at.robot.from(at.robot.lookup("#help").<Node>query()).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText).toList());
    }

    private static int rows(OpenDesk at, String table) {
        return Pictures.onScreenThread(() -> at.find(table, TableView.class).map(found -> found.getItems().size()).orElse(0));
    }

    /// Everything the unit's page says.
    private static Stream<String> said(OpenDesk at) {
        return Pictures.onScreenThread(() -> at.robot.from(at.robot.lookup("#unit-page").<Node>query()).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText).toList()).stream();
    }

    // ---- what a hand does

    private OpenDesk begin(java.util.Locale language) throws Exception {
        OpenDesk at = new OpenDesk(folder, language);
        open = Optional.of(at);
        return at;
    }

    private static void search(OpenDesk at, String words) {
        at.press(KeyCode.CONTROL, KeyCode.K);
        at.robot.interact(() -> at.robot.lookup("#search").queryTextInputControl().setText(words));
    }

    private static List<Hit> hits(OpenDesk at) {
        return Pictures.onScreenThread(() -> List.copyOf(at.robot.lookup("#search-hits").<ListView<Hit>>query().getItems()));
    }
}
