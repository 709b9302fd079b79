package org.undercroft.benchmarks;

import java.util.List;
import java.util.OptionalInt;

/// The districts that figures are measured on.
final class Towns {
    private static final long SEED = 1;

    private Towns() {}

    /// @param spaces rounded up to whole thousands
    static District of(int spaces) {
        return new District(whole(spaces), SEED);
    }

    static List<Integer> sizes(OptionalInt asked, Integer... otherwise) {
        return asked.isPresent() ? List.of(whole(asked.getAsInt())) : List.of(otherwise);
    }

    private static int whole(int spaces) {
        return Math.max(1, Math.ceilDiv(spaces, 1000)) * 1000;
    }

    static String spaces(int size) {
        return "%,d spaces".formatted(size);
    }
}
