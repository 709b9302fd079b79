package org.undercroft.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Sides against arithmetic without rounding, most of all where they hang on the last digit.
@Timeout(20)
class ExactTest {
    @Test
    void leftIsOneRightIsMinusOneAndOnTheLineIsNought() {
        assertEquals(1, Exact.side(0, 0, 10, 0, 5, 1));
        assertEquals(-1, Exact.side(0, 0, 10, 0, 5, -1));
        assertEquals(0, Exact.side(0, 0, 10, 10, 3, 3));
        double[] corners = {0, 0, 0, 10, 0, 0, 0, 10, 0, 3, 3, 1, 3, 3, -1, 3, 3, 0};
        assertEquals(1, Exact.side(corners, 0, 1, 2, 3));
        assertEquals(-1, Exact.side(corners, 0, 1, 2, 4));
        assertEquals(0, Exact.side(corners, 0, 1, 2, 5));
    }

    @Test
    void aLineHoldsToTheLastStep() {
        for (int bits : new int[]{10, 24, 31, 40, 50}) {
            Random random = new Random(bits);
            for (int i = 0; i < 2000; i++) {
                double[] p = numbers(random, 6, bits);
                double f = random.nextInt(8) / 7.0;
                // near the line, often on it
                p[4] = Math.rint(p[0] + f * (p[2] - p[0]));
                p[5] = Math.rint(p[1] + f * (p[3] - p[1]));
                BigDecimal side = product(p[2], p[0], p[5], p[1]).subtract(product(p[3], p[1], p[4], p[0]));
                assertEquals(side.signum(), Exact.side(p[0], p[1], p[2], p[3], p[4], p[5]));
            }
        }
    }

    @Test
    void aPlaneHoldsToTheLastStep() {
        for (int bits : new int[]{10, 16, 20, 30, 31, 40}) {
            Random random = new Random(bits);
            for (int i = 0; i < 2000; i++) {
                double[] p = numbers(random, 12, bits);
                double f = random.nextInt(4) / 3.0;
                double g = random.nextInt(4) / 3.0;
                for (int k = 0; k < 3; k++) {
                    p[9 + k] = Math.rint(p[k] + f * (p[3 + k] - p[k]) + g * (p[6 + k] - p[k]));
                }
                assertEquals(determinant(p).signum(), Exact.side(p, 0, 1, 2, 3));
            }
        }
    }

    private static double[] numbers(Random random, int count, int bits) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextLong() >> 64 - bits;
        }
        return numbers;
    }

    private static BigDecimal determinant(double[] p) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < 3; k++) {
            int l = (k + 1) % 3;
            int m = (k + 2) % 3;
            BigDecimal minor = product(p[3 + l], p[l], p[6 + m], p[m]).subtract(product(p[3 + m], p[m], p[6 + l], p[l]));
            sum = sum.add(minor.multiply(new BigDecimal(p[9 + k]).subtract(new BigDecimal(p[k]))));
        }
        return sum;
    }

    private static BigDecimal product(double a, double from, double b, double other) {
        return new BigDecimal(a).subtract(new BigDecimal(from)).multiply(new BigDecimal(b).subtract(new BigDecimal(other)));
    }
}
