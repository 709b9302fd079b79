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
        var _ = new Presentation(nameZh, nameEn, province, place, layers);
        if (!(clearance >= 0) || !Double.isFinite(clearance)) {
            throw new IllegalArgumentException("a clearance is a length, not " + clearance);
        }
    }

    /// What of it may change.
    public Presentation presentation() {
        return new Presentation(nameZh, nameEn, province, place, layers);
    }

    /// The same office that presents itself otherwise.
    public OfficeSettings with(Presentation other) {
        return new OfficeSettings(other.nameZh(), other.nameEn(), other.province(), other.place(), system, frame, area, other.layers(), clearance, sample,
                ground);
    }
}
