package org.undercroft.desk.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.desk.words.Words;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Lineage;
import org.undercroft.land.Succession;
import org.undercroft.land.UnitCode;

/// One unit is split into two, and one of these is merged with a third: 1 → 2, 3; 3, 4 → 5.
@Timeout(60)
class LineageGraphTest {
    @BeforeAll
    static void screen() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void olderCodesStandLeftOfYoungerOnesAndEachOpensItsPage() throws Exception {
        List<UnitCode> opened = new ArrayList<>();
        Map<String, Button> nodes = WaitForAsyncUtils.asyncFx(() -> {
            LineageGraph graph = new LineageGraph(new Words(Words.ENGLISH), code(3), List.of(
                    step(1, 2, Succession.Event.SPLIT), step(1, 3, Succession.Event.SPLIT), step(3, 5, Succession.Event.MERGE),
                    step(4, 5, Succession.Event.MERGE)),
                    opened::add);
            new Scene(graph);
            graph.applyCss();
            graph.layout();
            return graph.getChildren().stream().filter(Button.class::isInstance).map(Button.class::cast)
                    .collect(Collectors.toMap(Button::getText, node -> node));
        }).get(20, TimeUnit.SECONDS);

        assertThat(nodes.keySet()).containsExactlyInAnyOrder("GX00001", "GX00002", "GX00003", "GX00004", "GX00005");
        assertThat(x(nodes, 1)).isLessThan(x(nodes, 2)).isEqualTo(x(nodes, 4));
        assertThat(x(nodes, 2)).isEqualTo(x(nodes, 3)).isLessThan(x(nodes, 5));
        assertThat(nodes.get("GX00002").getLayoutY()).isNotEqualTo(nodes.get("GX00003").getLayoutY());
        assertThat(nodes.get("GX00003").getStyleClass()).as("the one whose page it is").contains("accent");
        WaitForAsyncUtils.asyncFx(() -> nodes.get("GX00005").fire()).get(20, TimeUnit.SECONDS);
        assertThat(opened).containsExactly(code(5));
    }

    private static double x(Map<String, Button> nodes, int sequence) {
        return nodes.get(code(sequence).brief()).getLayoutX();
    }

    private static Lineage step(int old, int now, Succession.Event event) {
        return new Lineage(code(old), code(now), event, LocalDate.of(2026, 3, 2), new EntryNumber(7));
    }

    private static UnitCode code(int sequence) {
        return new UnitCode("330206012003GX%05dW00000000".formatted(sequence));
    }
}
