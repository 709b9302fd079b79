package org.undercroft.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.BAUnit;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.UnitCode;
import org.undercroft.land.VolumeBalance;
import org.undercroft.register.Register;

/// Whether what an application wants to make of units fills them. The registrar asks again in the unit of work that enters; here it can still be shown.
record Balancing(Register register, Frame frame) {
    /// Empty where nothing is reshaped, or need not keep the room, or a space is unsound, which the examination finds.
    Optional<VolumeBalance> of(Application application) {
        return application.particulars().reshaping().filter(reshaping -> reshaping.event().keepsTheRoom()).flatMap(reshaping -> {
            List<Optional<Space>> before = reshaping.from().stream().map(this::standing).toList();
            List<Optional<Space>> after = reshaping.into().stream().map(part -> planned(application, part)).toList();
            List<Optional<Space>> all = new ArrayList<>(before);
            all.addAll(after);
            return all.stream().allMatch(Optional::isPresent)
                    ? Optional.of(VolumeBalance.of(
                            before.stream().flatMap(Optional::stream).toList(), after.stream().flatMap(Optional::stream).toList(), VolumeBalance.ROUNDING))
                    : Optional.empty();
        });
    }

    /// @throws CaseRefused with volume and place of what does not fit
    void refuseUnbalanced(Application application) {
        of(application).flatMap(balance -> balance.refusal(application.unit())).ifPresent(phrase -> {
            throw new CaseRefused(phrase);
        });
    }

    private Optional<Space> standing(UnitCode unit) {
        return register.find(unit).map(BAUnit::units).flatMap(units -> sound(units.stream().flatMap(piece -> piece.definitions().stream()).toList()));
    }

    private Optional<Space> planned(Application application, Particulars.Part part) {
        List<PlannedSpace> spaces = application.spaces().stream().filter(space -> part.spaceIds().contains(space.id())).toList();
        return spaces.isEmpty() ? Optional.empty() : sound(spaces.stream().flatMap(space -> space.parts().stream()).toList());
    }

    private Optional<Space> sound(List<SpaceDefinition> definitions) {
        return switch (SoundnessCheck.STANDARD.examine(definitions, frame)) {
            case Soundness.Sound sound -> Optional.of(sound.space());
            case Soundness.Unsound _ -> Optional.empty();
        };
    }
}
