package org.undercroft.office;

import java.util.Optional;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.ReferenceSystem;

/// What an office is and where.
///
/// @param province one character, as certificate numbers begin with: 浙
/// @param place as certificate numbers print it: 宁波市北仑区
/// @param system everything registered here is in it
/// @param frame the origin that coordinates are reduced by when something is computed
/// @param area where its units lie, in `system`: east and north; heights count for nothing. Surveys far from it are asked about
/// @param clearance metres that must lie between two spaces, 0 where nothing is prescribed
/// @param sample whether the office is the invented one that comes with the program
public record OfficeSettings(
        String nameZh,
        String nameEn,
        String province,
        String place,
        ReferenceSystem system,
        Frame frame,
        Box area,
        DepthLayers layers,
        double clearance,
        boolean sample,
        Optional<GroundSurvey> ground) {
    public OfficeSettings {
        if (nameZh.isBlank() || nameEn.isBlank() || !province.matches("\\p{IsHan}") || place.isBlank()) {
            throw new IllegalArgumentException("no office '%s' / '%s' in %s %s".formatted(nameZh, nameEn, province, place));
        }
        if (!(clearance >= 0) || !Double.isFinite(clearance)) {
            throw new IllegalArgumentException("a clearance is a length, not " + clearance);
        }
    }
}
