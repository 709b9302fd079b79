package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.desk.words.Words;
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
