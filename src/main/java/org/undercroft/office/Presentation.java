package org.undercroft.office;

import org.undercroft.land.DepthLayers;

/// What of an office's settings may change while it is at work, because no finding depends on it: its name, how its certificate numbers begin, and the depth
/// layers it speaks of. Where its reference system, its ground or its area were to change, every examination would have to be made anew; that is another
/// office.
///
/// @param province one character, as certificate numbers begin with: 浙
/// @param place as certificate numbers print it: 宁波市北仑区
public record Presentation(String nameZh, String nameEn, String province, String place, DepthLayers layers) {
    public Presentation {
        if (nameZh.isBlank() || nameEn.isBlank() || !province.matches("\\p{IsHan}") || place.isBlank()) {
            throw new IllegalArgumentException("no office '%s' / '%s' in %s %s".formatted(nameZh, nameEn, province, place));
        }
    }
}
