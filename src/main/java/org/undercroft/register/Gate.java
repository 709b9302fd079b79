package org.undercroft.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.Days;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.Phrase;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.VolumeBalance;

/// The last look at a statement before it is written, inside the unit of work: that its form is lawful, that nothing on the unit holds it up, that an easement
/// lies in the unit that suffers it.
///
/// @param now the moment of entry
record Gate(Handle work, Entries entries, Instant now) {
    /// Of an easement's room, the share that must lie in the servient unit.
    private static final double MOST_OF_IT = 0.5;

    void refuseUnlawful(NewEntry entry, Optional<EntryNumber> replaces, List<Space> spaces) {
        List<Interest> before = replaces.map(number -> Interests.of(work, number)).orElse(List.of());
        Matter matter = Matter.of(entry.interests().isEmpty() ? before : entry.interests());
        refuseStrangeForm(entry, matter, before);
        if (matter == Matter.RIGHT && entry.kind() == RegistrationKind.FIRST) {
            // a new unit: nothing can stand on it yet
            return;
        }
        long known = work.createQuery("select coalesce(max(number), 0) from register.entry").mapTo(Long.class).one();
        Statements.Time today = new Statements.Time(known, Optional.of(Days.of(now)));
        Standing standing = new Standing(entry.unit(), Days.of(now), Statements.on(work, entries, entry.unit(), today));
        boolean changesSpace = replaces.isPresent() && !entry.pieces().isEmpty() && !sameSpace(entry, replaces.get());
        Intent intent = new Intent(
                entry.kind(), entry.id(), matter, entry.interests(), changesSpace, entry.succession().isPresent(), entry.deeds());
        Locks.on(intent, standing).refusals().stream().findFirst().ifPresent(phrase -> {
            throw new EntryRefused(phrase);
        });
        if (matter == Matter.EASEMENT && entry.kind() != RegistrationKind.CANCELLATION) {
            refuseOutside(entry, spaces, standing);
        }
    }

    /// A kind of registration makes statements of its own matter, and what replaces a statement stays with its matter.
    private static void refuseStrangeForm(NewEntry entry, Matter matter, List<Interest> before) {
        boolean ownForm = switch (entry.kind()) {
            case SEIZURE, OBJECTION, PRIORITY_NOTICE, FIRST -> matter.firstKind() == entry.kind() || isNotOfABurden(entry);
            case TRANSFER, ALTERATION, CORRECTION, CANCELLATION, OTHER -> before.isEmpty() || Matter.of(before) == matter;
        };
        if (!ownForm) {
            throw refused("entry.strangeForm", entry.unit().printed(), entry.label(), Phrase.of(matter), Phrase.of(entry.kind()));
        }
    }

    /// Rights and zones may be noted under any kind of registration; the book has known such entries from its first version on.
    private static boolean isNotOfABurden(NewEntry entry) {
        return entry.interests().stream().noneMatch(Interest.Burden.class::isInstance);
    }

    private boolean sameSpace(NewEntry entry, EntryNumber replaced) {
        List<String> before = work.createQuery("select digest from register.piece where entry = :entry order by digest")
                .bind("entry", replaced.value())
                .mapTo(String.class)
                .list();
        return entry.pieces().stream().map(piece -> GeometryDigest.of(piece.definitions())).sorted().toList().equals(before);
    }

    /// Matrix of rights: an easement must lie inside the servient unit (domain page 6.1), but for what two surveys of one wall may differ.
    private void refuseOutside(NewEntry entry, List<Space> spaces, Standing standing) {
        List<SpatialUnit> servient = standing.right().map(right -> right.entry().unit().units()).orElse(List.of());
        if (servient.isEmpty()) {
            return;
        }
        List<SpaceDefinition> definitions = servient.stream().flatMap(unit -> unit.definitions().stream()).toList();
        Space room = entries.spaces().of(definitions);
        for (int i = 0; i < spaces.size(); i++) {
            Tolerance tolerance = Tolerance.ofSurveys(
                    entry.pieces().get(i).surveyClass().standardError(),
                    servient.getFirst().surveyClass().standardError(),
                    spaces.get(i).chordError(),
                    room.chordError());
            // what is thinner than the surveys may differ seems to lie inside even when it lies beside
            if (Relations.STANDARD.sharing(spaces.get(i), room).volume() < MOST_OF_IT * spaces.get(i).volume()) {
                throw outside(entry, spaces.get(i).volume(), spaces.get(i).frame().toWorld(spaces.get(i).centroid()));
            }
            VolumeBalance.outside(spaces.get(i), room, tolerance.metres()).stream().findFirst().ifPresent(outside -> {
                throw outside(entry, outside.volume(), outside.place());
            });
        }
    }

    private static EntryRefused outside(NewEntry entry, double volume, Position place) {
        return refused("entry.easementOutside", entry.unit().printed(), entry.label(), Successions.metres(volume), Successions.metres(place.x()),
                Successions.metres(place.y()), Successions.metres(place.z()));
    }

    private static EntryRefused refused(String key, Object... values) {
        return new EntryRefused(new Phrase(Gate.class.getPackageName(), key, List.of(values)));
    }
}
