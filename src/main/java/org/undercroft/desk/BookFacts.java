package org.undercroft.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undercroft.desk.selection.Facts;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;
import org.undercroft.register.Register;

/// What the book says of the spaces in sight, as far as the views colour by it.
final class BookFacts {
    private BookFacts() {}

    /// By the key of the body.
    ///
    /// @param said says the kind of a right in the officer's language
    static Map<String, Facts> of(Register book, List<SpatialUnit> units, java.util.function.Function<Phrase, String> said) {
        Map<UnitCode, Facts> known = new HashMap<>();
        Map<String, Facts> facts = new HashMap<>();
        for (SpatialUnit unit : units) {
            facts.put(unit.id().toString(), known.computeIfAbsent(unit.unit(), code -> of(book, code, said)));
        }
        return Map.copyOf(facts);
    }

    private static Facts of(Register book, UnitCode code, java.util.function.Function<Phrase, String> said) {
        List<Interest> interests = book.interestsOn(code);
        Optional<Registration> entry = book.registrationOf(code);
        Optional<Interest.Right> right = interests.stream().filter(Interest.Right.class::isInstance).map(Interest.Right.class::cast).findFirst();
        return new Facts(
                interests.stream().anyMatch(BookFacts::contests) ? Facts.Status.CONTESTED : Facts.Status.IN_FORCE,
                right.map(held -> held.parties().stream().map(Party::name).collect(Collectors.joining(", "))).orElse(""),
                right.map(held -> said.apply(Phrase.of(held.kind()))).orElse(""),
                entry.flatMap(made -> book.certificateOf(made.number())).map(CertificateNumber::toString).orElse(""),
                entry.map(Registration::day));
    }

    private static boolean contests(Interest interest) {
        return switch (interest) {
            case Interest.Right _,Interest.Restriction _,Interest.Responsibility _ -> false;
            case Interest.Burden burden -> switch (burden.kind()) {
                case SEIZURE, OBJECTION, UNIT_NOTICE, PRIORITY_NOTICE -> true;
                case EASEMENT, CONTROL_PROTECTION_ZONE, SPECIAL_PROTECTION_ZONE, SAFETY_CLEARANCE, MORTGAGE -> false;
            };
        };
    }
}
