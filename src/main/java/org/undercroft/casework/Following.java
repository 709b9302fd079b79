package org.undercroft.casework;

import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.VolumeBalance;
import org.undercroft.register.Register;
import org.undercroft.register.Statement;

/// What becomes of that which hangs on a unit when the unit ends: whose it is consents and it ends too, or it goes over to what comes of the unit.
record Following(Register book, Frame frame) {
    /// Of an easement's room, the share that must lie in a part for it to go over to that.
    private static final double MOST = 0.99;

    /// Whether it may end with the unit, since whose it is consents. A court consents to nothing.
    boolean isReleased(Application application, Statement hanging) {
        return hanging.entry().interests().stream().allMatch(interest -> consented(application, interest));
    }

    private boolean consented(Application application, Interest interest) {
        return switch (interest) {
            case Interest.Mortgage mortgage -> application.consents(mortgage.creditor().id());
            case Interest.Notice notice -> application.consents(notice.promisee().id());
            case Interest.Restriction restriction -> restriction.beneficiary()
                    .flatMap(dominant -> book.standing(dominant).right())
                    .map(right -> right.entry().interests().stream().flatMap(it -> it.parties().stream()).allMatch(party -> application.consents(party.id())))
                    .orElse(false);
            case Interest.Seizure _,Interest.Objection _,Interest.Right _,Interest.Responsibility _ -> false;
        };
    }

    /// The part that an easement on a unit goes over to, since it lies in it wholly, but for what two surveys of one wall may differ; empty where it lies in none
    /// (Civil Code 382 and 383: what is divided stays burdened where the easement lies).
    Optional<Particulars.Part> heir(Application application, Statement easement) {
        List<SpatialUnit> pieces = easement.entry().unit().units();
        Optional<Space> space = sound(pieces.stream().flatMap(piece -> piece.definitions().stream()).toList());
        if (easement.matter() != Matter.EASEMENT || pieces.isEmpty() || space.isEmpty()) {
            return Optional.empty();
        }
        double survey = pieces.getFirst().surveyClass().standardError();
        List<Particulars.Part> parts = application.particulars().reshaping().stream()
                .flatMap(reshaping -> reshaping.into().stream())
                .filter(part -> room(application, part).map(room -> VolumeBalance.outside(space.get(), room, Tolerance.ofSurveys(survey,
                        application.surveyClass().standardError(), space.get().chordError(), room.chordError()).metres()).isEmpty()).orElse(false))
                .filter(part -> room(application, part).map(room -> holds(room, space.get())).orElse(false))
                .toList();
        // what is thinner than two surveys of one wall may differ seems to lie in every part: then its holder must say where it goes
        return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    private static boolean holds(Space room, Space easement) {
        return Relations.STANDARD.sharing(easement, room).volume() > MOST * easement.volume();
    }

    private Optional<Space> room(Application application, Particulars.Part part) {
        return sound(application.spaces().stream().filter(planned -> part.spaceIds().contains(planned.id())).flatMap(planned -> planned.parts().stream())
                .toList());
    }

    private Optional<Space> sound(List<SpaceDefinition> definitions) {
        return definitions.isEmpty()
                ? Optional.empty()
                : switch (SoundnessCheck.STANDARD.examine(definitions, frame)) {
                    case Soundness.Sound sound -> Optional.of(sound.space());
                    case Soundness.Unsound _ -> Optional.empty();
                };
    }
}
