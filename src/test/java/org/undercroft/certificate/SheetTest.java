package org.undercroft.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.geometry.Point2;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SheetTest {
    private static final Lettering LETTERING = new Lettering();
    private final Sheet sheet = new Sheet(100, 50, LETTERING);

    @Test
    void twoLabelsDoNotStandInOnePlace() {
        Point2 middle = new Point2(50, 25);
        assertTrue(sheet.label("GX00001", 7, 0, "", List.of(middle)));
        assertFalse(sheet.label("GX00002", 7, 0, "", List.of(middle)));
        assertTrue(sheet.label("GX00002", 7, 0, "", List.of(middle, new Point2(50, 29))));
    }

    @Test
    void turnedLabelsPassCloserThanTheirBoxesWould() {
        // two labels along 45°, 5 mm apart: their upright boxes overlap, they do not
        assertTrue(sheet.label("a long name of a unit", 7, 45, "", List.of(new Point2(40, 25))));
        assertTrue(sheet.label("a long name of a unit", 7, 45, "", List.of(new Point2(43.6, 21.4))));
        assertFalse(sheet.label("a long name of a unit", 7, -45, "", List.of(new Point2(42, 25))));
    }

    @Test
    void noLabelRunsOffThePaper() {
        assertFalse(sheet.label("GX00001", 7, 0, "", List.of(new Point2(98, 25))));
        assertFalse(sheet.label("GX00001", 7, -90, "", List.of(new Point2(50, 2))));
    }

    @Test
    void aFullWidthCharacterIsAsWideAsItIsHigh() {
        // 10 points are 3.528 mm
        assertEquals(4 * 3.528, LETTERING.width("宗地界址", 10), 0.01);
    }

    @Test
    void aCharacterTheTypefaceLacksLeavesABoxAndNotNothing() {
        assertEquals("洞□库", LETTERING.printable("洞\uE123库"));
    }

    @Test
    void scalesAreRound() {
        assertEquals(4000, Scale.fitting(572, 168).denominator(), 1e-9);
        assertEquals(2500, Scale.fitting(250, 100).denominator(), 1e-9);
        assertEquals("1:4\u00A0000", new Scale(4000).toString());
        assertEquals(200, new Scale(4000).stepOfAtLeast(28), 1e-9);
    }

    @Test
    void aMissingTypefaceIsSaidInBothLanguages() {
        assertThatThrownBy(() -> new Lettering("/fonts/none/NotoSansSC-")).isInstanceOfSatisfying(PrintRefused.class, refusal -> {
            assertThat(refusal.phrase().in(Locale.ENGLISH)).contains("/fonts/none/NotoSansSC-Regular.ttf is missing", "numbers that were given are kept");
            assertThat(refusal.phrase().in(Locale.CHINESE)).contains("缺失");
        });
    }
}
