package org.undercroft.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Interest;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;

/// Everything a certificate says; the press adds nothing of its own.
///
/// @param registration the entry that is certified, with the property as it stood then
/// @param interests all rights, restrictions and responsibilities on the property that are in force after that entry; at least one right
/// @param surroundings the spatial units in force above, below and beside the property, in any frame; those of [org.undercroft.land.Level#RESTRICTION]
///     are drawn dashed as no part of the right. The property's own units may be among them and are left out
/// @param ground empty where no ground model covers the place; then nothing is said about depth
/// @param layers for naming the depth layers of the space
/// @param issued the day printed on the cover
public record CertificateContent(
        CertificateNumber number,
        Registration registration,
        List<Interest> interests,
        List<SpatialUnit> surroundings,
        Optional<GroundSurvey> ground,
        DepthLayers layers,
        OfficeName office,
        List<DeclaredFigure> declared,
        Provenance provenance,
        LocalDate issued,
        Evidence evidence) {
    public CertificateContent {
        interests = List.copyOf(interests);
        surroundings = List.copyOf(surroundings);
        declared = List.copyOf(declared);
        if (registration.unit().units().isEmpty()) {
            throw new IllegalArgumentException("entry %s holds no space to certify".formatted(registration.number()));
        }
        if (interests.stream().noneMatch(Interest.Right.class::isInstance)) {
            throw new IllegalArgumentException("entry %s holds no right to certify".formatted(registration.number()));
        }
    }

    /// The area that is printed, m²: the largest horizontal projection of everything together, so that what lies above something else of the same property
    /// counts once.
    public double planArea() {
        return Property.planArea(registration.unit().units());
    }
}
