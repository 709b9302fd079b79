package org.undercroft.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SpaceIndexTest {
    @Test
    void findsWhatASearchThroughAllFindsWhileSpacesComeAndGo() {
        Random random = new Random(7);
        SpaceIndex index = new SpaceIndex(Shapes.FRAME);
        List<Space> spaces = new ArrayList<>();
        TreeSet<Integer> standing = new TreeSet<>();
        for (int step = 0; step < 600; step++) {
            if (step % 3 == 2) {
                int gone = new ArrayList<>(standing).get(random.nextInt(standing.size()));
                index.remove(gone);
                standing.remove(gone);
            } else {
                Space space = box(random);
                assertEquals(spaces.size(), index.add(space));
                standing.add(spaces.size());
                spaces.add(space);
            }
            Box window = box(random).box();
            assertArrayEquals(standing.stream().mapToInt(i -> i).filter(i -> spaces.get(i).box().meets(window)).toArray(), index.meeting(window));
        }
        assertThrows(IllegalArgumentException.class, () -> index.space(600));
    }

    @Test
    void aTunnelThroughTheTownIsNotNearWhatLiesOnlyInItsBox() {
        double[] axis = new double[3 * 201];
        for (int i = 0; i <= 200; i++) {
            axis[3 * i] = 15 * i;
            axis[3 * i + 1] = 15 * i;
            axis[3 * i + 2] = -40;
        }
        SpaceIndex index = SpaceIndex.of(Shapes.FRAME, List.of(Shapes.tube(6, axis)));
        assertArrayEquals(new int[]{}, index.near(Shapes.box(2500, 500, -45, 2520, 520, -30), 1));
        assertArrayEquals(new int[]{0}, index.near(Shapes.box(1500, 1500, -45, 1520, 1520, -30), 1));
    }

    @Test
    void allPairsAreThoseOfADoubleLoopOnAnyNumberOfThreads() {
        Random random = new Random(11);
        SpaceIndex index = new SpaceIndex(Shapes.FRAME);
        for (int i = 0; i < 400; i++) {
            index.add(box(random));
        }
        index.remove(17);
        List<String> expected = new ArrayList<>();
        for (int a = 0; a < 400; a++) {
            for (int b = a + 1; b < 400; b++) {
                if (a != 17 && b != 17) {
                    Sharing sharing = Relations.STANDARD.sharing(index.space(a), index.space(b));
                    if (sharing.kind() != Sharing.Kind.APART) {
                        expected.add(a + " " + b + " " + sharing);
                    }
                }
            }
        }
        assertTrue(expected.size() > 50);
        for (int threads = 1; threads <= 3; threads++) {
            List<String> found = new AllPairs(index, 1e-4, threads).sharing(Relations.STANDARD).found().stream()
                    .map(pair -> pair.a() + " " + pair.b() + " " + pair.said())
                    .toList();
            assertEquals(expected, found);
        }
    }

    @Test
    void whatLiesWithinReachIsNearAndAskedAbout() {
        SpaceIndex index = SpaceIndex.of(Shapes.FRAME, List.of(Shapes.box(0, 0, 0, 10, 10, 10), Shapes.box(13, 0, 0, 20, 10, 10)));
        Space between = Shapes.box(11, 2, 2, 11.5, 3, 3);
        assertArrayEquals(new int[]{}, index.near(between, 0.9));
        assertArrayEquals(new int[]{0}, index.near(between, 1.1));
        assertArrayEquals(new int[]{0, 1}, index.near(between, 1.6));
        assertEquals(0, new AllPairs(index, 2.9, 1).ask(() -> (_, _) -> true).candidates());
        assertEquals(List.of(new AllPairs.Found<>(0, 1, true)), new AllPairs(index, 3.1, 2).ask(() -> (_, _) -> true).found());
    }

    /// Up to twelve metres long and as deep, on whole metres, so that many touch; within 100 m by 100 m by 30 m.
    private static Space box(Random random) {
        double x = random.nextInt(90);
        double y = random.nextInt(90);
        double z = -random.nextInt(5, 30);
        return Shapes.box(x, y, z, x + 1 + random.nextInt(12), y + 1 + random.nextInt(12), z + 1 + random.nextInt(4));
    }
}
