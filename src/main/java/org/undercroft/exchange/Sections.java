package org.undercroft.exchange;

import java.util.Locale;
import java.util.Optional;
import org.undercroft.geometry.CrossSection;

/// The sections that tables may name, in English and Chinese.
final class Sections {
    private Sections() {}

    /// @throws IllegalArgumentException where no section has such a width and height
    static Optional<CrossSection> of(String kind, double width, double height) {
        return switch (kind.strip().toLowerCase(Locale.ROOT)) {
            case "circle", "圆", "圆形" -> {
                if (width != height) {
                    throw new IllegalArgumentException("a circle is as wide as high");
                }
                yield Optional.of(new CrossSection.Circle(width));
            }
            case "box", "矩形", "箱形", "方形" -> Optional.of(new CrossSection.Box(width, height));
            case "horseshoe", "马蹄形", "直墙拱", "直墙拱形" -> Optional.of(new CrossSection.Horseshoe(width, height));
            case "egg", "蛋形", "卵形" -> Optional.of(new CrossSection.Egg(width, height));
            default -> Optional.empty();
        };
    }
}
