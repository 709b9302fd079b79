package org.undercroft.exchange;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undercroft.geometry.Position;

/// The corners of a city model as written, three numbers each, and the places they stand for. A place is made once, however many faces meet there.
final class CornerTable {
    private double[] numbers = new double[96];
    private int size;
    private Boundaries.@Nullable Corners placed;

    void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int count() {
        return size / 3;
    }

    /// @param scale null where the numbers are coordinates (CityJSON 1.0)
    Boundaries.Corners placed(TextSource source, double @Nullable [] scale, double @Nullable [] translate) {
        Boundaries.Corners known = placed;
        if (known == null) {
            known = new Places(source, "vertices") {
                @Override
                double coordinate(int number, int axis) {
                    double written = numbers[3 * number + axis];
                    return scale == null || translate == null ? written : written * scale[axis] + translate[axis];
                }
            };
            placed = known;
        }
        return known;
    }

    /// @param matrix of a template's instance, 16 numbers row by row
    Boundaries.Corners moved(TextSource source, List<Double> matrix, Position to) {
        double[] base = {to.x(), to.y(), to.z()};
        return new Places(source, "geometry-templates/vertices-templates") {
            @Override
            double coordinate(int number, int axis) {
                double sum = matrix.get(4 * axis + 3) + base[axis];
                for (int i = 0; i < 3; i++) {
                    sum += matrix.get(4 * axis + i) * numbers[3 * number + i];
                }
                return sum;
            }
        };
    }

    private abstract class Places implements Boundaries.Corners {
        private final TextSource source;
        private final String element;
        private final @Nullable Position[] positions = new @Nullable Position[CornerTable.this.count()];

        Places(TextSource source, String element) {
            this.source = source;
            this.element = element;
        }

        abstract double coordinate(int number, int axis);

        @Override
        public int count() {
            return positions.length;
        }

        @Override
        public Position corner(int number) {
            Position known = positions[number];
            if (known == null) {
                double x = coordinate(number, 0);
                double y = coordinate(number, 1);
                double z = coordinate(number, 2);
                if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
                    throw source.refusedIn(element + "[" + number + "]", Words.say("number.infinite"));
                }
                known = new Position(x, y, z);
                positions[number] = known;
            }
            return known;
        }
    }
}
