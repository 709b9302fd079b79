package org.undercroft.office;

import org.undercroft.land.DepthLayers;

/// What of an office's settings may change while it is at work, because no finding depends on it: its name, how its certificate numbers begin, and the depth
/// layers it speaks of. Where its reference system, its ground or its area were to change, every examination would have to be made anew; that is another
/// office.
///
/// @param province one character, as certificate numbers begin with: 浙
/// @param place as certificate numbers print it: 宁波市北仑区
public record Presentation(String nameZh, String nameEn, String province, String place, DepthLayers layers) {
    /// Characters of a place, and of a name that is chosen today.
    public static final int LONGEST = 100;
    public static final int MOST_LAYERS = 20;
    private static final int LONGEST_NAME = 200;

    public Presentation {
        if (nameZh.isBlank() || nameEn.isBlank() || !province.matches("\\p{IsHan}") || place.isBlank()) {
            throw new IllegalArgumentException("no office '%s' / '%s' in %s %s".formatted(nameZh, nameEn, province, place));
        }
        if (nameZh.length() > LONGEST_NAME || nameEn.length() > LONGEST_NAME || place.length() > LONGEST || layers.limits().size() > MOST_LAYERS) {
            throw new IllegalArgumentException("names are of at most %d characters, and layers at most %d".formatted(LONGEST_NAME, MOST_LAYERS));
        }
    }
}
