package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undercroft.geometry.SolidsTest.boxFaces;
import static org.undercroft.geometry.SolidsTest.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the register writes down reads back equal, to the last bit.
@Timeout(20)
class DefinitionTextTest {
    @Test
    void aTextCanBeReadWithoutThisProgram() {
        String text = DefinitionText.write(List.of(
                new Prism(Outline.of(square(401000, 3312000, 10).exterior()), -10.5, 0),
                new Sweep(List.of(new Position(1, 2, -3), new Position(4, 5, -6)), new CrossSection.Horseshoe(20, 24), 0.02)));
        assertEquals("""
                undercroft definition 1
                prism -10.5 0.0
                ring
                401000.0 3312000.0
                401010.0 3312000.0
                401010.0 3312010.0
                401000.0 3312010.0
                sweep horseshoe 20.0 24.0 chord 0.02
                1.0 2.0 -3.0
                4.0 5.0 -6.0
                """, text);
    }

    @Test
    void everyKindReadsBackEqual() {
        List<Position> axis = List.of(new Position(0, 0, 0), new Position(1 / 3.0, 1e-17, -1e9 / 7));
        List<SpaceDefinition> parts = new ArrayList<>(List.of(
                new Prism(new Outline(square(0.1, 0.2, 10).exterior(), List.of(square(1, 1, 1).exterior(), square(3, 3, 1).exterior())), -0.0, 1e300),
                new Sweep(axis, new CrossSection.Circle(6.1), 0.02),
                new Sweep(axis, new CrossSection.Box(6, 4), 1e-3),
                new Sweep(axis, new CrossSection.Egg(2, 3), 0.02),
                new Sweep(List.of(), new CrossSection.Egg(2, 3), 0.02),
                new Polyhedron(List.of(new Polyhedron.Shell(boxFaces(0, 0, 0, 9, 9, 9)), new Polyhedron.Shell(boxFaces(1, 1, 1, 2, 2, 2)))),
                new Polyhedron(List.of(new Polyhedron.Shell(List.of(new Polyhedron.Face(List.of(List.of(), List.of(axis.getLast())))))))));
        assertEquals(parts, DefinitionText.read(DefinitionText.write(parts)));
        assertEquals(List.of(), DefinitionText.read(DefinitionText.write(List.of())));
    }

    @Test
    void anyNumberReadsBackToTheLastBit() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                List<SpaceDefinition> parts = List.of(new Prism(square(0, 0, 1), number, 0));
                assertEquals(parts, DefinitionText.read(DefinitionText.write(parts)));
            }
        }
    }

    @Test
    void windowsLineEndsCommentsAndEmptyLinesDoNotMatter() {
        List<SpaceDefinition> parts = List.of(new Prism(square(0, 0, 1), -1, 0));
        String text = "# kept since 2026\n" + DefinitionText.write(parts).replace("ring", "\nring").replace("\n", "\r\n");
        assertEquals(parts, DefinitionText.read(text));
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        refused("prism 0 1", "line 1 does not say 'undercroft definition 1'");
        refused("", "the text ends too early: line 1 does not say 'undercroft definition 1'");
        refused("undercroft definition 1\ncone 3", "line 2 begins no prism, slab, sweep or polyhedron");
        refused("undercroft definition 1\nprism 0 high\nring", "line 2 has 'high' where a number belongs");
        refused("undercroft definition 1\nprism 0 1e999\nring", "line 2 has '1e999' where a finite number belongs");
        refused("undercroft definition 1\nprism 0 1\n1 2", "line 3 begins no ring, and the prism before it has none");
        refused("undercroft definition 1\nprism 0 1\nring\n1 2 3", "line 4 has 3 words instead of 'EAST NORTH'");
        refused("undercroft definition 1\npolyhedron\nshell\nface\nring\n1 2", "line 6 has 2 words instead of 'EAST NORTH HEIGHT'");
        refused("undercroft definition 1\nsweep star 1 1 chord 1", "line 2 has a section 'star', which is no circle, box, horseshoe or egg");
        refused("undercroft definition 1\nsweep circle 1 2 chord 1", "line 2 has a circle that is not as wide as high");
        refused("undercroft definition 1\nsweep box -1 2 chord 1", "line 2 cannot be: a section needs a width and a height greater than 0, not -1.0 and 2.0");
        refused("undercroft definition 1\nsweep box 1 2 chord 0", "line 2 cannot be: the chord error is a length greater than 0, not 0.0");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> DefinitionText.read(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
